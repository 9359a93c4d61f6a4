import { findJenisAktivitas } from '../taxonomy/jenis-aktivitas';
import { findKlaster } from '../taxonomy/klaster';
import type { Kamus } from '../taxonomy/kamus';
import { findStrategi, findSubkelompok } from '../taxonomy/strategi';
import { isBlank, isCellError, type CellValue } from '../values/cell-value';
import { readDesil } from '../values/desil';
import { readNik, readNomorKk } from '../values/identity';
import { readJumlah } from '../values/jumlah';
import { readKode } from '../values/kode-subkegiatan';
import { readKodeWilayah } from '../values/kode-wilayah';
import type { Reading } from '../values/reading';
import { readRupiah, type Satuan } from '../values/rupiah';
import { readTanggal } from '../values/tanggal';
import { fold, squeeze } from '../values/text';
import { readYaTidak } from '../values/ya-tidak';
import { CELL_STATE, NORMALISED, type CellState } from './column';
import type { Field, FieldKind } from './field';

/** A cell read for its column: state and flags, and the value in the storage of its kind. */
export interface ReadCell {
  readonly status: number;
  readonly text: string;
  readonly sen: bigint;
  readonly number: number;
  readonly unit: string | null;
}

/** What reading a column needs beside the cell: the unit in its header, the workbook's date system and words. */
export interface ColumnContext {
  readonly field: Field;
  readonly kamus: Kamus;
  readonly satuan: Satuan;
  readonly date1904: boolean;
}

const NOTHING: ReadCell = { status: CELL_STATE.empty, text: '', sen: 0n, number: 0, unit: null };
const ERROR: ReadCell = { ...NOTHING, status: CELL_STATE.error };
const UNREAD: ReadCell = { ...NOTHING, status: CELL_STATE.unread };

type Value = Partial<Omit<ReadCell, 'status'>>;

function fromReading<T>(reading: Reading<T, string, string>, value: (read: T) => Value): ReadCell {
  if (!reading.ok) return reading.reason === 'empty' ? NOTHING : UNREAD;
  const status = CELL_STATE.read | (reading.assumed === undefined ? 0 : NORMALISED);
  return { ...NOTHING, status, ...value(reading.value) };
}

const readText = (text: string): ReadCell => ({ ...NOTHING, status: CELL_STATE.read, text });

function fromTaxonomy(cell: CellValue, find: (text: string) => string | null): ReadCell {
  const text = asText(cell);
  // A dash is how people write "nothing".
  if (fold(text) === '') return NOTHING;
  const found = find(text);
  return found === null ? UNREAD : readText(found);
}

/** Plain text of a cell; a number as Excel would type it. Errors and empty cells give ''. */
export function asText(cell: CellValue): string {
  if (cell === null || isCellError(cell)) return '';
  return squeeze(String(cell));
}

const findSumber = (kamus: Kamus, text: string): string | null => {
  const found = kamus.findSumberDana(text);
  return found && (found.rincian ?? found.sumber);
};

/** Names a region writes in more than one way; every other text stays as it is. */
const readName = (text: string, { field, kamus }: ColumnContext): ReadCell =>
  readText(field === 'opd' || field === 'desa' ? kamus.spell(field, text) : text);

// A free text that names a programme in passing is not a programme column's value.
const findProgramExact = (kamus: Kamus, text: string): string | null => {
  const best = kamus.findProgram(text)[0];
  return best && best.keyakinan >= 0.8 ? best.program : null;
};

const READERS: Readonly<Record<FieldKind, (cell: CellValue, context: ColumnContext) => ReadCell>> = {
  teks: (cell, context) => readName(asText(cell), context),
  rupiah: (cell, { satuan }) => fromReading(readRupiah(cell, { satuan }), (sen) => ({ sen })),
  jumlah: (cell) => fromReading(readJumlah(cell), ({ jumlah, satuan }) => ({ number: jumlah, unit: satuan })),
  nik: (cell) => fromReading(readNik(cell), (text) => ({ text })),
  kk: (cell) => fromReading(readNomorKk(cell), (text) => ({ text })),
  kode: (cell) => fromReading(readKode(cell), ({ kode }) => ({ text: kode })),
  kodeWilayah: (cell) => fromReading(readKodeWilayah(cell), ({ kode }) => ({ text: kode })),
  strategi: (cell) => fromTaxonomy(cell, findStrategi),
  subkelompok: (cell) => fromTaxonomy(cell, findSubkelompok),
  klaster: (cell) => fromTaxonomy(cell, findKlaster),
  sumberDana: (cell, { kamus }) => fromTaxonomy(cell, (text) => findSumber(kamus, text)),
  jenisAktivitas: (cell) => fromTaxonomy(cell, findJenisAktivitas),
  program: (cell, { kamus }) => fromTaxonomy(cell, (text) => findProgramExact(kamus, text)),
  desil: (cell) => fromReading(readDesil(cell), (number) => ({ number })),
  yaTidak: (cell) => fromReading(readYaTidak(cell), (yes) => ({ number: yes ? 1 : 0 })),
  tanggal: (cell, { date1904 }) => fromReading(readTanggal(cell, { date1904 }), (number) => ({ number })),
};

/** Reads one cell the way its column's kind asks. Never throws: what cannot be read has state `unread`. */
export function readCell(kind: FieldKind, cell: CellValue, context: ColumnContext): ReadCell {
  if (isBlank(cell)) return NOTHING;
  if (isCellError(cell)) return ERROR;
  return READERS[kind](cell, context);
}

/** The state part of a read cell. */
export const readState = (cell: ReadCell): CellState => (cell.status & 3) as CellState;
