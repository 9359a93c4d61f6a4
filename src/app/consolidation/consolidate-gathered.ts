import type { Consolidation } from '../../core/consolidation/consolidation';
import type { Gathered } from '../../core/consolidation/part';
import { consolidate } from '../../core/report/consolidate';
import type { RegionLoader } from '../engine/regions';
import type { ConsolidationOptions, MakingSetup } from './protocol';

/**
 * Puts the gathered workbooks together, with the official districts at hand where several districts sent one: then those
 * of the province that did not are named. The workbooks of one district are its OPDs', and nobody else is waited for.
 */
export async function consolidateGathered(
  gathered: Gathered,
  { hanyaTerbaru, tenggat }: ConsolidationOptions,
  { settings, today }: Pick<MakingSetup, 'settings' | 'today'>,
  { loadRegions }: Pick<RegionLoader, 'loadRegions'>,
): Promise<Consolidation> {
  const codes = new Set(gathered.parts.flatMap(({ summary }) => summary.district.kode ?? []));
  const regions = codes.size > 1 ? await loadRegions(codes) : null;
  return consolidate(gathered, { settings, hanyaTerbaru, hariIni: today, tenggat, regions });
}
