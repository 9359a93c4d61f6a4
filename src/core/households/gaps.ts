import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';
import { KLASTER, type KelompokId } from '../taxonomy/klaster';
import { SUBKELOMPOK } from '../taxonomy/strategi';
import { cellAddress, sheetPrefix } from '../table/address';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import type { AssessedFamilies, AssessedFamily, NeedState } from './assess';
import type { NeedReason } from './needs';
import { findProviders, opdsFor } from './providers';
import type { OpenRow } from './row-reader';

/** One missing need, why the family has it, and who provides it. */
export interface MissingNeed {
  readonly need: KebutuhanId;
  readonly reasons: readonly NeedReason[];
  /** Empty when no mapping row provides it: then it is a gap of the programme, not only of the family. */
  readonly opd: readonly string[];
  readonly kelompok: KelompokId;
}

/** A family that lacks at least one need the workbook can judge. Names and numbers are unmasked: mask before they leave. */
export interface FamilyGap {
  readonly key: string;
  readonly nik: string | null;
  readonly nama: string | null;
  readonly desa: string | null;
  readonly kodeDesa: string | null;
  readonly desil: number | null;
  readonly kebutuhan: readonly KebutuhanId[];
  readonly diterima: readonly KebutuhanId[];
  readonly kurang: readonly MissingNeed[];
  readonly tidakDiketahui: readonly KebutuhanId[];
  readonly tidakDapatDinilai: readonly KebutuhanId[];
  readonly vulnerability: number;
  /** Where the family stands: `Keluarga!K7`. */
  readonly cell: string;
  readonly file: string;
}

const KELOMPOK_OF: ReadonlyMap<KebutuhanId, KelompokId> = new Map(
  KEBUTUHAN.map(({ id, subkelompok }) => {
    const klaster = SUBKELOMPOK.find((one) => one.id === subkelompok[0])?.klaster;
    return [id, KLASTER.find((one) => one.id === klaster)?.kelompok ?? 'G1'];
  }),
);

/**
 * Families with gaps in the order they should be looked at: desil, then number of needs missing, then
 * vulnerability, then village; an unknown desil comes last.
 *
 * @param assessed the families of one workbook.
 * @param mapping mapping tables of the same workbook, for who provides what.
 */
export function findGaps(assessed: AssessedFamilies, mapping: readonly Table[]): readonly FamilyGap[] {
  const { families, open } = assessed;
  const providers = findProviders(mapping);
  const gaps: FamilyGap[] = [];
  for (const family of families) {
    const missing = family.needs.filter(({ state }) => state === 'belum');
    if (missing.length === 0) continue;
    const { facts } = family;
    const kurang = missing.map(({ need, reasons }): MissingNeed => ({
      need,
      reasons,
      opd: opdsFor(KEBUTUHAN.find(({ id }) => id === need)?.dipenuhiOleh ?? [], facts, providers),
      kelompok: KELOMPOK_OF.get(need) ?? 'G1',
    }));
    gaps.push({ ...identify(family, open), ...needLists(family), kurang });
  }
  return gaps.sort(compareGaps);
}

/** The order of a gap list, also of one made out of several workbooks; equal families keep the order they came in. */
export const compareGaps = (a: FamilyGap, b: FamilyGap): number =>
  (a.desil ?? UNKNOWN_LAST) - (b.desil ?? UNKNOWN_LAST) ||
  b.kurang.length - a.kurang.length ||
  b.vulnerability - a.vulnerability ||
  compareText(a.kodeDesa ?? a.desa ?? '', b.kodeDesa ?? b.desa ?? '') ||
  compareText(a.key, b.key);

const UNKNOWN_LAST = 99;

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function needLists({
  needs,
}: AssessedFamily): Pick<FamilyGap, 'kebutuhan' | 'diterima' | 'tidakDiketahui' | 'tidakDapatDinilai'> {
  const inState = (state: NeedState['state']): KebutuhanId[] =>
    needs.filter((one) => one.state === state).map(({ need }) => need);
  return {
    kebutuhan: needs.filter(({ state }) => state !== 'tidak-dapat-dinilai').map(({ need }) => need),
    diterima: inState('diterima'),
    tidakDiketahui: inState('penerimaan-tidak-diketahui'),
    tidakDapatDinilai: inState('tidak-dapat-dinilai'),
  };
}

// The column a reader would look for the family in, the surest first.
const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'idKeluarga', 'nomorKk'];

function identify(
  { family, facts, vulnerability }: AssessedFamily,
  open: OpenRow,
): Pick<
  FamilyGap,
  'key' | 'nik' | 'nama' | 'desa' | 'kodeDesa' | 'desil' | 'vulnerability' | 'cell' | 'file'
> {
  const head = family.row ?? headOf(family.members, open);
  const row = head && open(head);
  const shown = SHOWN_BY.find((field) => row?.has(field) === true);
  const column = shown === undefined ? undefined : row?.table.columns.get(shown);
  return {
    key: family.key,
    nik: row?.text('nik') ?? null,
    nama: row?.text('nama') ?? null,
    desa: facts.desa,
    kodeDesa: facts.kodeDesa,
    desil: facts.desil,
    vulnerability,
    cell: row ? `${sheetPrefix(row.table.sheet)}!${cellAddress(row.row - 1, column?.sheetColumn ?? 0)}` : '',
    file: row?.table.file ?? '',
  };
}

/** The head among the members where a column says so, otherwise the first one listed. */
function headOf(
  members: AssessedFamily['family']['members'],
  open: OpenRow,
): AssessedFamily['family']['row'] {
  const head = members.find((ref) => /^(1\b|kepala|kk\b|krt\b)/i.test(open(ref).text('hubungan') ?? ''));
  return head ?? members[0] ?? null;
}
