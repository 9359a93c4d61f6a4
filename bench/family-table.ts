import { CELL_STATE, type Column } from '../src/core/table/column';
import { kindOf, type Field } from '../src/core/table/field';
import type { Table } from '../src/core/table/table';
import { KAMUS_NASIONAL } from '../src/core/taxonomy/kamus';
import { createRandom } from '../scripts/samples/random';

const DESA = 40;
/** One cell in this many is empty. */
const EMPTY_OF = 50;

const WORDS: Partial<Record<Field, readonly string[]>> = {
  nama: ['Orang Contoh Satu', 'Orang Contoh Dua', 'Orang Contoh Tiga'],
  jenisKelamin: ['Laki-laki', 'Perempuan'],
  pekerjaan: ['Petani', 'Pedagang', 'Buruh tani', 'Tidak/belum bekerja', 'Pelajar/Mahasiswa'],
  atap: ['Beton', 'Genteng', 'Seng', 'Jerami/ijuk/daun-daunan/rumbia'],
  dinding: ['Tembok', 'Kayu', 'Bambu'],
  lantai: ['Keramik', 'Semen', 'Tanah', 'Bambu'],
  penerangan: ['Listrik PLN', 'Listrik Non-PLN', 'Bukan Listrik'],
  bahanBakar: ['Listrik', 'Gas', 'Minyak tanah', 'Kayu bakar'],
  sumberAir: ['Ledeng/PAM', 'Sumur bor', 'Sumur tidak terlindung', 'Air hujan'],
  jamban: ['Ya, dengan septic tank', 'Tidak, jamban umum', 'Tidak ada'],
};

/** The columns of the made-up family sheet, 25 of them. */
const COLUMNS: readonly Field[] = [
  ...([
    'idKeluarga',
    'nik',
    'nama',
    'kodeWilayah',
    'desil',
    'jenisKelamin',
    'tanggalLahir',
    'pekerjaan',
  ] as const),
  ...(['atap', 'dinding', 'lantai', 'penerangan', 'bahanBakar', 'sumberAir', 'jamban'] as const),
  ...(['penerima.SEMBAKO', 'penerima.PKH', 'penerima.PBI-JKN', 'penerima.PIP', 'penerima.LPG-3KG'] as const),
  ...(['penerima.SUBSIDI-LISTRIK', 'penerima.RTLH', 'penerima.AIR-MINUM', 'penerima.PRAKERJA'] as const),
  'penerima.KUR',
];

/**
 * A family sheet as the engine keeps it, made without ever standing in cells: 25 columns, one of 50 cells empty.
 *
 * @param length number of families.
 */
export function makeFamilyTable(length: number): Table {
  const random = createRandom(length);
  const column = (field: Field, sheetColumn: number): Column => {
    const status = Uint8Array.from({ length }, () =>
      field !== 'idKeluarga' && random.int(1, EMPTY_OF) === 1 ? CELL_STATE.empty : CELL_STATE.read,
    );
    const base = { field, kind: kindOf(field), sheetColumn, header: field, status };
    const [first, last] = rangeOf(field);
    if (last > 0) {
      const values = Float64Array.from(status, (state) =>
        state === CELL_STATE.read ? random.int(first, last) : 0,
      );
      return { ...base, storage: 'number', values, units: new Map() };
    }
    const dictionary = ['', ...wordsOf(field, length)];
    const isKey = dictionary.length > length;
    const codes = Uint32Array.from(status, (state, at) =>
      state !== CELL_STATE.read ? 0 : isKey ? at + 1 : random.int(1, dictionary.length - 1),
    );
    return { ...base, storage: 'text', codes, dictionary };
  };
  return {
    file: 'uji.xlsx',
    sheet: 'Keluarga',
    role: 'keluarga',
    layout: 'p3ke-keluarga',
    length,
    rows: Uint32Array.from({ length }, (_, at) => at + 2),
    columns: new Map(COLUMNS.map((field, at) => [field, column(field, at)])),
    raw: () => null,
    kamus: KAMUS_NASIONAL,
  };
}

/** Least and most of a column of numbers; 0 and 0 for a column of texts. */
function rangeOf(field: Field): readonly [number, number] {
  if (field === 'desil') return [1, 10];
  if (field === 'tanggalLahir') return [-10_000, 15_000];
  return kindOf(field) === 'yaTidak' ? [0, 1] : [0, 0];
}

function wordsOf(field: Field, length: number): readonly string[] {
  const numbered = (start: number, make: (at: number) => string): readonly string[] =>
    Array.from({ length }, (_, at) => make(start + at));
  if (field === 'idKeluarga') return numbered(1, (at) => `K99${String(at).padStart(7, '0')}`);
  if (field === 'nik') return numbered(1, (at) => `99010101${String(at).padStart(8, '0')}`);
  if (field === 'kodeWilayah') {
    return Array.from(
      { length: DESA },
      (_, at) => `99.01.${String(1 + (at % 4)).padStart(2, '0')}.${String(2001 + at)}`,
    );
  }
  return WORDS[field] ?? [];
}
