import type { AssessedFamilies } from '../households/assess';
import { KINDS, SEVERAL, type KeyColumns, type KeyKind, type Owners } from '../households/family-keys';
import { NO, YES } from '../households/kleene';
import { STATE } from '../households/need-states';
import { CELL_STATE } from '../table/column';
import { rowsOf, type Row, type Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { int32At, uint8At } from '../values/at';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import { placeFinder, type ComplaintPlace } from './complaint-places';
import { readStatus, STATUS_PENGADUAN } from './complaint-status';
import { createNamedColumn, type NamedColumn } from './named-column';

/** How a complaint is tied to a family. */
export const KAITAN = [
  'keluarga',
  'tanpa-nik',
  'nik-tidak-terbaca',
  'tidak-ditemukan',
  'lebih-dari-satu',
] as const;
/** One of {@link KAITAN}; `tidak-ditemukan`: the number stands in no list of families, or there is no list. */
export type Kaitan = (typeof KAITAN)[number];

/** What the lists say of the programme a complaint is about and the family it is from. */
export const PENERIMAAN = ['menerima', 'tidak-menerima', 'tidak-diketahui', 'tak-terhubung'] as const;
/**
 * One of {@link PENERIMAAN}; `tak-terhubung`: the complaint leads to no family, or names no programme of the catalogue;
 * `tidak-diketahui`: it does, and the lists do not tell.
 */
export type Penerimaan = (typeof PENERIMAAN)[number];

/** A day that is not stated, or cannot be read: never 0, which is a day. */
export const NO_DAY = -2_147_483_648;

/** The key of a programme that is stated and stands in no catalogue. */
export const UNKNOWN_PROGRAM = 'TIDAK_DIKENAL';

/** What complaints can be counted by, beside their status. */
export const COMPLAINTS_BY = ['kanal', 'program', 'opd', 'kecamatan', 'desa'] as const;
/** One of {@link COMPLAINTS_BY}. */
export type ComplaintsBy = (typeof COMPLAINTS_BY)[number];

/** The complaints of one workbook, joined to its families, programmes, OPDs and villages. Numbered from 0 in every column. */
export interface Complaints extends Readonly<Record<ComplaintsBy, NamedColumn>> {
  readonly length: number;
  /** The tables they stand in: complaints are numbered row by row, table by table. */
  readonly tables: readonly Table[];
  /** Per complaint a place in {@link STATUS_PENGADUAN}. */
  readonly status: Uint8Array;
  /** Days it came in and was settled, since 1970-01-01; {@link NO_DAY} where not known. */
  readonly masuk: Int32Array;
  readonly selesai: Int32Array;
  /** 1 where status and days contradict each other: open with a day of settlement, or settled before it came in. */
  readonly bertentangan: Uint8Array;
  /** Per complaint its family, -1 where it leads to none. */
  readonly family: Int32Array;
  /** Per complaint a place in {@link KAITAN}. */
  readonly kaitan: Uint8Array;
  /** Per complaint a place in {@link PENERIMAAN}. */
  readonly penerimaan: Uint8Array;
  /** 1 where the family certainly lacks a service that the programme is for: the complaint points at a gap of the list. */
  readonly kurang: Uint8Array;
}

/** What complaints are joined to. */
export interface ComplaintGround {
  /** The families of the same workbook, or `null` where it has none. */
  readonly assessed: AssessedFamilies | null;
  /** Its tables of role `wilayah`, for what villages are called. */
  readonly wilayah: readonly Table[];
}

/**
 * Joins the complaints of one workbook to its families by NIK, to the catalogue, to OPDs and to places. A complaint
 * without a place of its own is counted where its family lives.
 *
 * @param tables tables of role `pengaduan`; others are left aside.
 */
export function joinComplaints(tables: readonly Table[], { assessed, wilayah }: ComplaintGround): Complaints {
  const own = tables.filter(({ role }) => role === 'pengaduan');
  const length = own.reduce((sum, table) => sum + table.length, 0);
  const columns = {
    kanal: createNamedColumn(length),
    program: createNamedColumn(length),
    opd: createNamedColumn(length),
    kecamatan: createNamedColumn(length),
    desa: createNamedColumn(length),
  };
  const joined = {
    status: new Uint8Array(length),
    masuk: new Int32Array(length),
    selesai: new Int32Array(length),
    bertentangan: new Uint8Array(length),
    family: new Int32Array(length).fill(-1),
    kaitan: new Uint8Array(length),
    penerimaan: new Uint8Array(length),
    kurang: new Uint8Array(length),
  };
  const places = placeFinder(wilayah, assessed?.places.list ?? []);
  const finder = familyFinder(assessed);
  const judge = programJudge(assessed);
  let at = 0;
  for (const table of own) {
    const familyAt = finder(table);
    for (const row of rowsOf(table)) {
      putDays(joined, at, row);
      const [family, kaitan] = familyAt(row);
      joined.family[at] = family;
      joined.kaitan[at] = KAITAN.indexOf(kaitan);
      const program = row.text('programKatalog') as ProgramId | null;
      const judged = judge(family, program);
      joined.penerimaan[at] = PENERIMAAN.indexOf(judged.penerimaan);
      joined.kurang[at] = Number(judged.kurang);
      putText(columns.kanal, at, row.text('kanal'), fold);
      putText(columns.opd, at, row.text('opd'), opdKey);
      if (program !== null) columns.program.put(at, program, row.table.kamus.programOf(program).nama.id);
      else if (row.state('programKatalog') === CELL_STATE.unread)
        columns.program.put(at, UNKNOWN_PROGRAM, UNKNOWN_PROGRAM);
      const { desa, kecamatan } = placeOf(row, family);
      if (desa) columns.desa.put(at, desa.key, desa.name);
      if (kecamatan) columns.kecamatan.put(at, kecamatan.key, kecamatan.name);
      at += 1;
    }
  }
  return {
    ...joined,
    length,
    tables: own,
    kanal: columns.kanal.column,
    program: columns.program.column,
    opd: columns.opd.column,
    kecamatan: columns.kecamatan.column,
    desa: columns.desa.column,
  };

  /** Where the complaint itself says it is from, else where its family lives. A code nobody can read is no family's home. */
  function placeOf(row: Row, family: number): ComplaintPlace {
    const kode = row.text('kodeWilayah');
    if (kode !== null) return places.byCode(kode);
    const home = assessed?.places.list[assessed.places.of[family] ?? -1];
    const isSilent = row.state('kodeWilayah') === CELL_STATE.empty;
    return home && isSilent ? places.byHome(home) : { desa: null, kecamatan: null };
  }
}

/** A dash states nothing. */
function putText(
  column: ReturnType<typeof createNamedColumn>,
  at: number,
  text: string | null,
  keyOf: (text: string) => string,
): void {
  if (text !== null) column.put(at, keyOf(text) || null, text);
}

/** Status and days; where they contradict each other nobody can say which is right, so the status is not known. */
function putDays(
  joined: Pick<Complaints, 'status' | 'masuk' | 'selesai' | 'bertentangan'>,
  at: number,
  row: Row,
): void {
  const [masuk, selesai] = [row.number('tanggal'), row.number('tanggalSelesai')];
  const stated = readStatus(row.text('status'));
  const isOpen = stated === 'diterima' || stated === 'diproses';
  const isReversed = masuk !== null && selesai !== null && selesai < masuk;
  const isTorn = isReversed || (isOpen && selesai !== null);
  // A day of settlement says so, where no status does.
  const isSettledByDay = row.state('status') === CELL_STATE.empty && selesai !== null;
  const status = isOpen && isTorn ? 'tidak-diketahui' : isSettledByDay ? 'selesai' : stated;
  joined.status[at] = STATUS_PENGADUAN.indexOf(status);
  joined.masuk[at] = masuk ?? NO_DAY;
  joined.selesai[at] = selesai ?? NO_DAY;
  joined.bertentangan[at] = Number(isTorn);
}

type FamilyAt = (row: Row) => readonly [family: number, kaitan: Kaitan];

/** Finds families by the numbers complaints give: the NIK of any member a list names, or a nomor KK or id beside it. */
function familyFinder(assessed: AssessedFamilies | null): (table: Table) => FamilyAt {
  const found = assessed?.found;
  const owners = found && {
    id: found.ownersOf('id'),
    kk: found.ownersOf('kk'),
    nik: found.ownersOf('nik'),
  };
  return (table) => {
    const keys = found?.keys.columnsOf(table, 'known') ?? null;
    return (row) => {
      const written = NUMBERS.map((field) => row.state(field));
      if (written.every((state) => state === CELL_STATE.empty)) return [-1, 'tanpa-nik'];
      const families = keys && owners ? ownersAt(keys, row.index, owners) : new Set<number>();
      const [only] = families;
      if (families.size > 1) return [-1, 'lebih-dari-satu'];
      if (only !== undefined) return [only, 'keluarga'];
      return [-1, written.includes(CELL_STATE.read) ? 'tidak-ditemukan' : 'nik-tidak-terbaca'];
    };
  };
}

const NUMBERS = ['nik', 'nikPerbaikan', 'nomorKk', 'idKeluarga'] as const;

/** Every family one of the numbers of a row leads to. */
function ownersAt(
  keys: KeyColumns,
  at: number,
  owners: Readonly<Record<KeyKind, Owners>>,
): ReadonlySet<number> {
  const families = new Set<number>();
  for (const kind of KINDS) {
    const key = int32At(keys[kind], at, -1);
    const owner = key < 0 ? -1 : int32At(owners[kind].one, key, -1);
    if (owner >= 0) families.add(owner);
    else if (owner === SEVERAL) for (const one of owners[kind].all(key)) families.add(one);
  }
  return families;
}

interface Judged {
  readonly penerimaan: Penerimaan;
  readonly kurang: boolean;
}

/** Says whether a family receives a programme, and whether it lacks what the programme is for. */
function programJudge(
  assessed: AssessedFamilies | null,
): (family: number, program: ProgramId | null) => Judged {
  return (family, program) => {
    if (!assessed || family < 0 || program === null) return { penerimaan: 'tak-terhubung', kurang: false };
    const truth = assessed.receipts.recorded.has(program)
      ? uint8At(assessed.receipts.column(program), family)
      : 0;
    return {
      penerimaan: truth === YES ? 'menerima' : truth === NO ? 'tidak-menerima' : 'tidak-diketahui',
      kurang: assessed.needs.some(
        ({ need, states }) => states[family] === STATE.belum && need.dipenuhiOleh.includes(program),
      ),
    };
  };
}
