import { sumTotals } from '../consolidation/add-totals';
import { boardOf } from '../consolidation/board';
import type { Consolidation, DistrictFigures } from '../consolidation/consolidation';
import { countedOf, type SentPart } from '../consolidation/counted';
import { compareDistricts, districtsOf } from '../consolidation/district';
import { driftOf } from '../consolidation/drift-report';
import type { Gathered } from '../consolidation/part';
import { reconcileParts } from '../consolidation/reconcile-parts';
import { runCollection } from '../consolidation/run-collection';
import { senderOf } from '../consolidation/sender';
import type { Regions } from '../regions/regions';
import { COLLECTION_RULES } from '../rules/index';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { readTanggal, type Hari } from '../values/tanggal';

/** What a person decides about a consolidation. */
export interface ConsolidationChoices {
  /** The secretariat's settings; `null`: those the workbooks bring along. */
  readonly settings: Settings | null;
  /** True where of two versions of a district only the newest is to count. */
  readonly hanyaTerbaru: boolean;
  /** The day it is made; core has no clock. `null`: nothing is said of delays. */
  readonly hariIni: Hari | null;
  /** The day the workbooks were due, where one was named; else the settings say it, or nobody does. */
  readonly tenggat?: Hari | null;
  /** The official regions: where the settings list no senders, all districts of the province are expected. */
  readonly regions?: Regions | null;
}

/**
 * Puts the gathered workbooks together: figures by district and in total, who sent what, what differs between them, and
 * whether the parts equal the whole. The same for every order and grouping they were gathered in.
 */
export function consolidate(gathered: Gathered, choices: ConsolidationChoices): Consolidation {
  const given = choices.settings ?? gathered.pengaturan?.settings ?? DEFAULT_SETTINGS;
  const settings = { ...given, pengirim: expectedFrom(gathered, given, choices.regions ?? null) };
  const districts = districtsOf(
    gathered.parts.map(({ summary }) => summary.district),
    settings.pengirim,
  );
  const sent = gathered.parts.map((part, at): SentPart => ({
    part,
    book: part.summary,
    district: districts[at] ?? null,
  }));
  const which = countedOf(sent, choices.hanyaTerbaru);
  const figures = byDistrict(which.counted);
  return {
    districts: figures,
    total: sumTotals(figures.map(({ totals }) => totals)),
    papan: boardOf(which, gathered.failed, {
      settings,
      hariIni: choices.hariIni,
      tenggat: choices.tenggat ?? dueDay(settings),
    }),
    findings: runCollection(
      which.counted.map(({ book }) => book),
      COLLECTION_RULES,
      settings,
    ),
    drift: driftOf(which.counted),
    rekonsiliasi: reconcileParts(
      figures.map(({ totals }) => totals),
      which.counted.map(({ part }) => part.totals),
    ),
    dikeluarkan: which.leftOut.map(({ file, district, why, oleh }) => ({ file, district, why, oleh })),
  };
}

/** The day of the settings; the settings hold none that cannot be read. */
function dueDay({ tenggat }: Pick<Settings, 'tenggat'>): Hari | null {
  const read = tenggat === null ? null : readTanggal(tenggat);
  return read?.ok === true ? read.value : null;
}

function byDistrict(counted: readonly SentPart[]): readonly DistrictFigures[] {
  const groups = new Map<
    string,
    { readonly district: DistrictFigures['district']; readonly parts: SentPart[] }
  >();
  for (const sent of counted) {
    const district = senderOf(sent);
    const key = district?.key ?? '';
    const known = groups.get(key);
    if (known) known.parts.push(sent);
    else groups.set(key, { district, parts: [sent] });
  }
  return [...groups.values()]
    .sort((a, b) => compareDistricts(a.district, b.district))
    .map(({ district, parts }) => ({
      district,
      files: parts.map(({ part }) => part.file),
      totals: sumTotals(parts.map(({ part }) => part.totals)),
    }));
}

const PROVINSI = 2;

/** Whom workbooks are expected from: the list of the settings, else every district of the one province they speak of. */
function expectedFrom(
  { parts }: Gathered,
  { pengirim, wilayah }: Settings,
  regions: Regions | null,
): Settings['pengirim'] {
  if (pengirim.length > 0 || regions === null) return pengirim;
  const codes = parts.flatMap(({ summary }) => summary.district.kode ?? []);
  const provinces = new Set(
    [...codes, ...(wilayah === null ? [] : [wilayah])].map((kode) => kode.slice(0, PROVINSI)),
  );
  const [only] = provinces;
  if (only === undefined || provinces.size > 1) return [];
  return regions.children(only).map(({ kode, nama }) => ({ kode, nama }));
}
