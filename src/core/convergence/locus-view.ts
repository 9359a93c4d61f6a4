import { createCellLedger, type CellLedger } from '../budget/cell-ledger';
import type { BudgetPart } from '../budget/composition';
import { jenisAktivitasOf, strategiOf, sumberDanaOf } from '../schema/mapping-row';
import type { StrategiId } from '../taxonomy/strategi';
import type { SumberDanaId } from '../taxonomy/sumber-dana';
import { sheetPrefix } from '../table/address';
import { moneyColumn, rowCursor, rowsOf, senAt, type Row } from '../table/table';
import { opdKey } from '../values/opd';
import { asSen, type Sen } from '../values/rupiah';
import type { PlaceGroup } from './place-groups';
import {
  listedVillages,
  namedVillages,
  priorityVillages,
  statedPlace,
  type MappingBook,
  type PriorityVillage,
} from './locus-places';
import { villageHome } from './lokus-list';
import { matchVillages } from './village-match';

/** What works in one village of priority. Amounts in sen. */
export interface LocusLine {
  readonly key: string;
  readonly nama: string;
  readonly kecamatan: string | null;
  readonly file: string;
  /** Strategies, OPDs and funding sources of every row that names the village or covers it. */
  readonly strategi: readonly StrategiId[];
  readonly opd: readonly string[];
  readonly sumberDana: readonly SumberDanaId[];
  /** Rows that name this village and no other. */
  readonly khusus: BudgetPart;
  /** Rows that name it beside other villages: their budget cannot be divided among them. */
  readonly bersama: BudgetPart;
  /** Rows for its kecamatan or the whole district: likewise. */
  readonly cakupan: BudgetPart;
  /** Poor families, and where their number is from: the list of villages, or the families counted in the workbook. */
  readonly keluarga: number | null;
  readonly sumberKeluarga: 'wilayah' | 'keluarga-terdata' | null;
  /** The cell that states `keluarga`, where one does. */
  readonly cellKeluarga: string | null;
}

/**
 * Where the budget goes: villages of priority only; places that hold such villages and others; other places; not said or
 * not readable; and supporting rows, which serve no place. Together they are the whole budget.
 */
export const LOCUS_SHARES = ['diLokus', 'mencakup', 'diLuar', 'tidakDiketahui', 'penunjang'] as const;
/** One of {@link LOCUS_SHARES}. */
export type LocusShare = (typeof LOCUS_SHARES)[number];

/** The villages of priority and the share of the budget that reaches them. */
export interface LocusView {
  readonly bagian: Readonly<Record<LocusShare, BudgetPart>>;
  readonly desa: readonly LocusLine[];
}

interface PartDraft {
  baris: number;
  pagu: bigint;
  readonly cells: CellLedger;
}

interface LineDraft {
  readonly village: PriorityVillage;
  readonly strategi: Set<StrategiId>;
  readonly opd: Map<string, string>;
  readonly sumberDana: Set<SumberDanaId>;
  readonly khusus: PartDraft;
  readonly bersama: PartDraft;
  readonly cakupan: PartDraft;
}

const newPart = (): PartDraft => ({ baris: 0, pagu: 0n, cells: createCellLedger() });

/** The mapping of a workbook beside the places its families live in, and how many live there. */
export interface LocusInput {
  readonly book: MappingBook;
  readonly places: readonly { readonly place: PlaceGroup; readonly keluarga: number }[];
}

/**
 * Sees the mapping from the villages of priority; `null` where no workbook names any.
 *
 * @param books workbooks with a mapping.
 * @param withFile names the workbook in cells: where there are several.
 */
export function viewLoci(books: readonly LocusInput[], withFile: boolean): LocusView | null {
  const shares = Object.fromEntries(LOCUS_SHARES.map((share) => [share, newPart()])) as Record<
    LocusShare,
    PartDraft
  >;
  const lines = books.flatMap((input) => linesOf(input, shares, withFile) ?? []);
  if (lines.length === 0) return null;
  return {
    bagian: Object.fromEntries(
      LOCUS_SHARES.map((share) => [share, partOf(shares[share], withFile)]),
    ) as Record<LocusShare, BudgetPart>,
    desa: lines.sort((a, b) => (a.key === b.key ? compare(a.file, b.file) : compare(a.key, b.key))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const partOf = ({ baris, pagu, cells }: PartDraft, withFile: boolean): BudgetPart => ({
  baris,
  pagu: asSen(pagu),
  cells: cells.references(withFile),
});

function linesOf(
  { book, places }: LocusInput,
  shares: Readonly<Record<LocusShare, PartDraft>>,
  withFile: boolean,
): readonly LocusLine[] | null {
  const lokus = priorityVillages(book);
  if (!lokus) return null;
  const named = namedVillages(lokus.lokus);
  const isPriority = matchVillages(lokus.lokus);
  const others = namedVillages(listedVillages(book).filter((one) => isPriority(one) === null));
  const drafts = new Map<PriorityVillage, LineDraft>(
    lokus.lokus.map((village) => [
      village,
      {
        ...{ village, strategi: new Set(), opd: new Map(), sumberDana: new Set() },
        ...{ khusus: newPart(), bersama: newPart(), cakupan: newPart() },
      },
    ]),
  );
  for (const { table } of book.pemetaan) {
    for (const row of rowsOf(table)) {
      if (jenisAktivitasOf(row) === 'penunjang') {
        put(shares.penunjang, row);
        continue;
      }
      const place = statedPlace(row);
      if (typeof place === 'string') {
        put(shares.tidakDiketahui, row);
        continue;
      }
      const here = named(place);
      const reached = lokus.within(place);
      for (const village of reached) {
        const draft = drafts.get(village);
        if (draft) addRow(draft, row, here.includes(village), here.length);
      }
      const beyond = others(place).length > 0;
      if (here.length > 0) put(beyond ? shares.mencakup : shares.diLokus, row);
      else if (reached.length > 0) put(shares.mencakup, row);
      else put(lokus.isPlain(place) ? shares.diLuar : shares.tidakDiketahui, row);
    }
  }
  const placed = matchVillages(lokus.lokus);
  const families = new Map<PriorityVillage, number>();
  for (const { place, keluarga } of places) {
    const { kodeDesa, desa, kecamatan } = place.home;
    const village = placed(villageHome(kodeDesa, desa, kecamatan));
    if (village) families.set(village, (families.get(village) ?? 0) + keluarga);
  }
  return [...drafts.values()].map((draft) =>
    lineOf(draft, { file: book.file, counted: families.get(draft.village) ?? null, withFile }),
  );
}

function addRow(draft: LineDraft, row: Row, isNamed: boolean, count: number): void {
  const strategi = strategiOf(row);
  if (strategi !== null) draft.strategi.add(strategi);
  const opd = row.text('opd');
  const key = opd === null ? '' : opdKey(opd);
  const known = draft.opd.get(key);
  if (opd !== null && key !== '' && (known === undefined || opd < known)) draft.opd.set(key, opd);
  const sumber = sumberDanaOf(row)?.sumber ?? null;
  if (sumber !== null) draft.sumberDana.add(sumber);
  put(isNamed ? (count === 1 ? draft.khusus : draft.bersama) : draft.cakupan, row);
}

function put(part: PartDraft, { table, index, row }: Row): void {
  part.baris += 1;
  const column = moneyColumn(table, 'pagu');
  const sen = senAt(column, index);
  if (sen === null || !column) return;
  part.pagu += sen;
  part.cells.add(table.file, table.sheet, column.sheetColumn, row);
}

function lineOf(
  { village, strategi, opd, sumberDana, khusus, bersama, cakupan }: LineDraft,
  {
    file,
    counted,
    withFile,
  }: { readonly file: string; readonly counted: number | null; readonly withFile: boolean },
): LocusLine {
  const stated = statedFamilies(village, withFile);
  return {
    ...{ key: village.key, nama: village.nama, kecamatan: village.namaKecamatan, file },
    strategi: [...strategi].sort(),
    opd: [...opd.values()].sort(),
    sumberDana: [...sumberDana].sort(),
    khusus: partOf(khusus, withFile),
    bersama: partOf(bersama, withFile),
    cakupan: partOf(cakupan, withFile),
    keluarga: stated?.jumlah ?? counted,
    sumberKeluarga: stated ? 'wilayah' : counted === null ? null : 'keluarga-terdata',
    cellKeluarga: stated?.cell ?? null,
  };
}

/** The number of poor families the list of villages states for a village. */
function statedFamilies(
  { at }: PriorityVillage,
  withFile: boolean,
): { readonly jumlah: number; readonly cell: string } | null {
  if (!at) return null;
  const { table, index } = at;
  const cursor = rowCursor(table);
  cursor.moveTo(index);
  const jumlah = cursor.number('keluargaMiskinEkstrem');
  if (jumlah === null) return null;
  const prefix = sheetPrefix(table.sheet, withFile ? table.file : undefined);
  return { jumlah, cell: `${prefix}!${cursor.cell('keluargaMiskinEkstrem')}` };
}

/** Budget a poor family of rows that are for this village alone: sen, and the families it is divided by. */
export const paguPerKeluarga = ({
  khusus,
  keluarga,
}: LocusLine): { readonly pagu: Sen; readonly keluarga: number } | null =>
  keluarga === null || keluarga === 0 ? null : { pagu: khusus.pagu, keluarga };
