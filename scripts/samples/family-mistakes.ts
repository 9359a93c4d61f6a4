import type { CellValue } from '../../src/core/values/cell-value';
import type { Keluarga } from './households';
import { sixteenDigits } from './people';
import { KELUARGA_HEADER, type KeluargaColumn } from './p3ke';
import { address, type Mistake } from './workbook';

interface FamilyMistake {
  /** 0-based family in the sheet. */
  readonly at: number;
  readonly column: KeluargaColumn;
  readonly value: (family: Keluarga, twin: Keluarga) => CellValue;
  readonly rule: string;
  readonly note: string;
  /** Columns that belong to the same slip and are copied from the twin. */
  readonly fromTwin?: readonly KeluargaColumn[];
}

/** The family that is entered a second time. */
const TWIN = 812;

const FAMILY_MISTAKES: readonly FamilyMistake[] = [
  {
    at: 17,
    column: 'nik',
    // Excel keeps fifteen digits of a number: the last one becomes zero.
    value: ({ kepala }) => Number(`${kepala.nik.slice(0, 15)}0`),
    rule: 'nik-angka',
    note: 'NIK disimpan sebagai angka; digit terakhir sudah hilang.',
  },
  {
    at: 64,
    column: 'nik',
    value: ({ kepala }) => `${kepala.nik.slice(0, 1)},${kepala.nik.slice(1, 6)}E+15`,
    rule: 'nik-notasi-ilmiah',
    note: 'NIK menjadi teks notasi ilmiah.',
  },
  {
    at: 121,
    column: 'nik',
    value: ({ kepala }) => kepala.nik.slice(0, 15),
    rule: 'nik-panjang',
    note: 'NIK 15 digit.',
  },
  {
    at: 203,
    column: 'nik',
    value: ({ kepala }) => `'${kepala.nik}`,
    rule: 'nik-panjang',
    note: 'Apostrof ikut tersimpan di depan NIK.',
  },
  {
    at: 288,
    column: 'nik',
    value: ({ desa, kepala }) =>
      sixteenDigits(desa.kodeNik, { hari: 31, bulan: 2, tahun: kepala.lahir.tahun }, 1),
    rule: 'nik-tanggal-mustahil',
    note: 'Tanggal lahir di dalam NIK 31 Februari.',
  },
  {
    at: 371,
    column: 'nik',
    value: ({ kepala }) => `${kepala.nik.slice(0, 12)}0000`,
    rule: 'nik-serial-nol',
    note: 'Empat digit terakhir NIK 0000.',
  },
  {
    at: 1499,
    column: 'nik',
    value: (_, twin) => twin.kepala.nik,
    rule: 'nik-ganda',
    note: 'Kepala keluarga yang sama tercatat di dua desa.',
    fromTwin: ['kepala_keluarga', 'jenis_kelamin', 'tanggal_lahir', 'pekerjaan', 'pendidikan'],
  },
  {
    at: 455,
    column: 'desil_kesejahteraan',
    value: () => null,
    rule: 'desil-kosong',
    note: 'Desil tidak diisi.',
  },
  { at: 530, column: 'desil_kesejahteraan', value: () => 11, rule: 'desil-tidak-sah', note: 'Desil 11.' },
  {
    at: 633,
    column: 'desil_kesejahteraan',
    value: () => 'tidak tahu',
    rule: 'desil-tidak-sah',
    note: 'Desil berisi kata.',
  },
  {
    at: 719,
    column: 'penerima_pkh',
    value: () => 'Mungkin',
    rule: 'isian-ya-tidak-tidak-dikenal',
    note: 'Mungkin bukan Ya dan bukan Tidak.',
  },
  {
    at: 905,
    column: 'kepala_keluarga',
    value: () => null,
    rule: 'nama-kosong',
    note: 'Nama kepala keluarga tidak diisi.',
  },
  {
    at: 1111,
    column: 'kode_kemdagri',
    value: ({ desa }) => `${desa.kodeNik.slice(0, 4)}010${desa.kode.slice(-3)}`,
    rule: 'kode-wilayah-bps',
    note: 'Kode BPS (digit ketujuh 0), bukan kode Kemendagri.',
  },
  {
    at: 1313,
    column: 'kode_kemdagri',
    value: ({ desa }) => desa.kode.replaceAll('.', '').slice(0, 9),
    rule: 'kode-wilayah-format',
    note: 'Kode wilayah kurang satu digit.',
  },
];

/**
 * Puts the mistakes into the rows of the family form, in place.
 *
 * @param top 0-based sheet row of the first family.
 */
export function spoilFamilies(
  rows: readonly CellValue[][],
  families: readonly Keluarga[],
  sheet: string,
  top: number,
): readonly Mistake[] {
  const twin = families[TWIN];
  const twinRow = rows[TWIN];
  if (twin === undefined || twinRow === undefined) throw new RangeError('too few families for the mistakes');
  return FAMILY_MISTAKES.map(({ at, column, value, rule, note, fromTwin = [] }) => {
    const row = rows[at];
    const family = families[at];
    if (row === undefined || family === undefined) throw new RangeError(`no family ${String(at)}`);
    const index = KELUARGA_HEADER.indexOf(column);
    row[index] = value(family, twin);
    for (const copied of fromTwin) {
      const place = KELUARGA_HEADER.indexOf(copied);
      row[place] = twinRow[place] ?? null;
    }
    return { sheet, cell: address(top + at, index), rule, note };
  });
}
