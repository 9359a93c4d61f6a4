import { describe, expect, test } from '@jest/globals';
import { findHeader } from '../../../src/core/schema/find-header';
import { isNumberingRow } from '../../../src/core/schema/header-block';
import type { Field } from '../../../src/core/table/field';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import {
  area,
  fieldsOf,
  paguOf,
  RAT,
  ratLine,
  realisasiIn,
  SEMESTER,
  sheetOf,
  TRIWULAN,
  type Line,
} from './sheets';

const DATA = ratLine({ no: 1, opd: 'Dinas Sosial', sub: 'Bantuan pangan', pagu: 1_000_000, sumber: 'PAD' });
const at = (line: Line, column: number, value: CellValue): Line => {
  const copy = [...line];
  while (copy.length < column) copy.push(null);
  copy[column] = value;
  return copy;
};

const P3KE_KELUARGA = [
  ...['No', 'id_keluarga_P3KE', 'provinsi', 'kabupaten_kota', 'kecamatan', 'desa_kelurahan', 'kode_kemdagri'],
  ...['desil_kesejahteraan', 'alamat', 'kepala_keluarga', 'nik', 'padan_dukcapil', 'jenis_kelamin'],
  ...['tanggal_lahir', 'pekerjaan', 'pendidikan', 'kepemilikan_rumah'],
  ...['memiliki_simpanan_uang_perhiasan_ternak_lainnya', 'jenis_atap', 'jenis_dinding', 'jenis_lantai'],
  ...['sumber_penerangan', 'bahan_bakar_memasak', 'sumber_air_minum', 'memiliki_fasilitas_buang_air_besar'],
  ...[
    'penerima_bpnt',
    'penerima_bpum',
    'penerima_bst',
    'penerima_pkh',
    'penerima_sembako',
    'resiko_stunting',
  ],
];
const P3KE_INDIVIDU = [
  ...['id_keluarga_p3ke', 'provinsi', 'kabupaten_kota', 'kecamatan', 'desa_kelurahan', 'kode_kemdagri'],
  ...['desil_kesejahteraan', 'alamat', 'id_individu', 'nama', 'nik', 'padan_dukcapil', 'jenis_kelamin'],
  ...['hubungan_dengan_kepala_keluarga', 'tanggal_lahir', 'status_kawin', 'pekerjaan', 'pendidikan'],
  ...[
    'usia_dibawah_7',
    'usia_7_12',
    'usia_13_15',
    'usia_16_18',
    'usia_19_21',
    'usia_22_59',
    'usia_60_keatas',
  ],
  ...[
    'penerima_bpnt',
    'penerima_bpum',
    'penerima_bst',
    'penerima_pkh',
    'penerima_sembako',
    'resiko_stunting',
  ],
];
const KONVERGEN = [
  ...['No', 'Perangkat Daerah', 'Kode Sub Kegiatan', 'Sub Kegiatan', 'Program (katalog)', 'Strategi'],
  ...['Subkelompok', 'Klaster', 'Jenis Aktivitas', 'Sumber Dana', 'Rincian Sumber Dana', 'Pagu (Rp)'],
  ...['Realisasi TW I (Rp)', 'Realisasi TW II (Rp)', 'Realisasi TW III (Rp)', 'Realisasi TW IV (Rp)'],
  ...['Total Realisasi (Rp)', 'Kode Wilayah', 'Kecamatan', 'Desa/Kelurahan', 'Jumlah Sasaran'],
  ...['Satuan Sasaran', 'Desil Sasaran', 'Sumber Data Sasaran', 'Tanggal Data', 'Tahap Perencanaan'],
  ...['Tahap Penganggaran', 'Tahap Penetapan Sasaran', 'Tahap Pelaksanaan'],
  ...['Jenis Dukungan (perluasan/pelengkap/mempertebal)', 'Mitra Nonpemerintah', 'Keterangan'],
];

describe('layouts by their own headers', () => {
  test.each<[string, readonly string[], string, string]>([
    ['RAT 18', RAT, 'pemetaan', 'rat-18'],
    ['Laporan 21, by semester', [...RAT, ...SEMESTER], 'pemetaan', 'laporan-21'],
    ['Laporan 23, by quarter', [...RAT, ...TRIWULAN], 'pemetaan', 'laporan-23'],
    ['P3KE by family', P3KE_KELUARGA, 'keluarga', 'p3ke-keluarga'],
    ['P3KE by member', P3KE_INDIVIDU, 'individu', 'p3ke-individu'],
    ['DTSEN', ['nomor_kartu_keluarga', 'nik', 'nama', 'desil_nasional', 'jenis_lantai'], 'keluarga', 'dtsen'],
    ['Konvergen mapping', KONVERGEN, 'pemetaan', 'konvergen'],
    [
      'Konvergen recipients',
      [
        'No',
        'Program',
        'NIK',
        'Nomor KK',
        'ID Keluarga',
        'Nama',
        'Kode Wilayah',
        'Tahun',
        'Nilai Manfaat (Rp)',
      ],
      'penerima',
      'konvergen',
    ],
    [
      'Konvergen regions',
      ['Kode Wilayah', 'Desa/Kelurahan', 'Lokus Prioritas', 'Tahun Penetapan', 'Dasar Penetapan'],
      'wilayah',
      'konvergen',
    ],
    [
      'Konvergen complaints',
      ['No', 'Tanggal', 'NIK', 'Kode Wilayah', 'Kanal', 'Uraian', 'Program', 'Status', 'Tanggal Selesai'],
      'pengaduan',
      'konvergen',
    ],
    ['a free layout', ['Nama Kegiatan', 'Dinas/OPD', 'Anggaran', 'Strategi'], 'pemetaan', 'bebas'],
  ])('%s', (_, header, role, layout) => {
    const sheet = sheetOf([header]);
    expect([sheet.role, sheet.layout, sheet.headerRows]).toEqual([role, layout, [1, 1]]);
  });

  test.each([
    ['P3KE by family', P3KE_KELUARGA],
    ['P3KE by member', P3KE_INDIVIDU],
    ['RAT 18', RAT],
    ['Laporan 23', [...RAT, ...TRIWULAN]],
    ['Konvergen', KONVERGEN],
  ])('%s: every column is known, letter for letter or by its underscores', (_, header) => {
    const sheet = sheetOf([header]);
    expect(sheet.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(sheet.columns.filter(({ way }) => way === 'bagian' || way === 'mirip')).toEqual([]);
  });

  test('two columns of one programme both count: BPNT is Sembako', () => {
    const fields = fieldsOf(sheetOf([P3KE_KELUARGA]));
    expect(fields.filter((field) => field?.startsWith('penerima.SEMBAKO'))).toEqual([
      'penerima.SEMBAKO',
      'penerima.SEMBAKO.2',
    ]);
  });
});

describe('where the header is', () => {
  const TOP = [...RAT.slice(0, 7), 'Aktifitas Real', null, null, ...RAT.slice(10), 'Realisasi', null, null];
  const SUB = [
    ...RAT.slice(0, 7).map(() => null),
    ...['Langsung', 'Tidak Langsung', 'Penunjang'],
    ...RAT.slice(10).map(() => null),
    ...['Sem.1', 'Sem.2', 'Total'],
  ];
  const NUMBERS = SUB.map((_, index) => index + 1);
  const REPORTED = at(at(at(DATA, 18, 100), 19, 200), 20, 300);
  const MERGES = [
    ...['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:J3', 'K3:K4', 'L3:L4'],
    ...['M3:M4', 'N3:N4', 'O3:O4', 'P3:P4', 'Q3:Q4', 'R3:R4', 'S3:U3'],
  ].map(area);

  test.each([
    ['with merged cells', MERGES],
    ['without any', []],
  ])('two rows and column numbers, %s', (_, merges) => {
    const sheet = sheetOf([['MATRIKS'], [], TOP, SUB, NUMBERS, REPORTED], merges);
    expect([sheet.headerRows, sheet.numberingRow, sheet.layout]).toEqual([[3, 4], 5, 'laporan-21']);
    expect([paguOf(sheet), realisasiIn(sheet)]).toEqual([1_000_000, 300]);
  });

  test('three rows: group, label, unit', () => {
    const sheet = sheetOf(
      [
        ['No', 'Sub Kegiatan', 'Anggaran dan Realisasi', null, 'Sasaran'],
        [null, null, 'Pagu', 'Realisasi', null],
        [null, null, '(Rp Juta)', '(Rp Juta)', '(KK)'],
        [1, 'Bantuan pangan', 5, 4, 30],
      ],
      ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'].map(area),
    );
    expect(sheet.headerRows).toEqual([1, 3]);
    expect([paguOf(sheet), realisasiIn(sheet)]).toEqual([5_000_000, 4_000_000]);
  });

  test('a row of units belongs to the header: without it amounts are a million times too small', () => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Pagu', 'Sasaran'],
      [null, null, '(Rp Juta)', '(KK)'],
      [1, 'Bantuan pangan', 5, 30],
    ]);
    expect([sheet.headerRows, paguOf(sheet)]).toEqual([[1, 2], 5_000_000]);
  });

  test('row 12, under a letterhead', () => {
    const sheet = sheetOf([
      ...Array.from({ length: 11 }, (_, row) => (row % 3 ? [] : ['PEMERINTAH KABUPATEN'])),
      RAT,
      DATA,
    ]);
    expect([sheet.headerRows, paguOf(sheet)]).toEqual([[12, 12], 1_000_000]);
  });

  test.each<[string, readonly Line[], number | null, number]>([
    [
      'a title names year and unit',
      [['PEMETAAN TAHUN ANGGARAN 2025'], ['(dalam jutaan rupiah)'], []],
      2025,
      1e12,
    ],
    ['the title stands directly above', [['PEMETAAN TAHUN 2024 (dalam ribuan rupiah)']], 2024, 1e9],
    ['T.A. in short', [['Laporan T.A. 2026'], []], 2026, 1e6],
    ['(Rp 000) under the title', [['Laporan'], ['(Rp 000)'], []], null, 1e9],
    [
      'an amount in a title is no unit',
      [['Program dalam rangka bantuan Rp 5 juta per keluarga'], []],
      null,
      1e6,
    ],
    ['notes before the table', [['Catatan: data per Juni'], ['1. Diisi oleh OPD'], []], null, 1e6],
  ])('%s', (_, above, tahun, pagu) => {
    const sheet = sheetOf([...above, RAT, DATA]);
    expect([sheet.headerRows?.[1], sheet.tahun, paguOf(sheet)]).toEqual([above.length + 1, tahun, pagu]);
  });

  test('the unit of the column goes before the unit of the title', () => {
    const header = RAT.map((label) => (label === 'Alokasi Anggaran' ? 'Alokasi Anggaran (Rp Ribu)' : label));
    expect(paguOf(sheetOf([['(dalam jutaan rupiah)'], [], header, DATA]))).toBe(1e9);
  });

  test('printed again on every page: read from the first, also when that one has a typo', () => {
    const typo = RAT.map((label) => (label === 'Alokasi Anggaran' ? 'Alokasi Angaran' : label));
    const sheet = sheetOf([typo, DATA, DATA, RAT, DATA]);
    expect(sheet.headerRows).toEqual([1, 1]);
    expect(paguOf(sheet)).toBe(3_000_000);
  });

  test('a second table with other columns is never read with the columns of the first', () => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Pagu', 'Realisasi', 'Strategi'],
      [1, 'Bantuan pangan', 500, 400, 'S1'],
      ['Realisasi', 'Strategi', 'No', 'Sub Kegiatan', 'Pagu'],
      [400, 'S1', 7, 'Bantuan pangan', 500],
    ]);
    expect([paguOf(sheet), sheet.skipped.map(({ row }) => row)]).toEqual([500, [3, 4]]);
  });

  test.each<[string, readonly Line[]]>([
    ['nothing but data', [DATA, DATA, DATA]],
    ['one column', [['Sub Kegiatan'], ['Bantuan'], ['Beasiswa']]],
    [
      'strategies and names, no header',
      [['Dinas Pendidikan', 'Klaster 1', 'Strategi 1', 'Program A', 900_000]],
    ],
    [
      'prose',
      [['Program penanggulangan kemiskinan', 'Strategi daerah', 'Pagu disusun kemudian oleh Bappeda']],
    ],
  ])('none in %s', (_, lines) => {
    expect(findHeader(gridOf('Lembar', lines))).toBeNull();
  });
});

describe('column numbers', () => {
  test.each<[string, Line, boolean]>([
    ['numbers', [1, 2, 3, 4], true],
    ['in brackets', ['(1)', '(2)', '(3)'], true],
    ['as text', ['1', '2', '3'], true],
    ['with a letter', ['1', '2', '3a', '3b', '4'], true],
    ['with formulas', [1, 2, 3, '4=2+3', '(5=3+4)'], true],
    ['with a bare formula', [1, 2, 3, '(2+3)'], true],
    ['a name among them: a row of small amounts', [1, 'Rehab', 2, 3], false],
    ['not from 1', [5, 6, 7], false],
    ['not rising', [1, 20, 300, 4], false],
    ['two are too few', [1, 2], false],
    ['blank', [null, null], false],
  ])('%s', (_, line, expected) => {
    expect(isNumberingRow(gridOf('Lembar', [line]), 0)).toBe(expected);
  });
});

describe('which column is which', () => {
  const pick = (...headers: readonly string[]): readonly (Field | null)[] => {
    const sheet = sheetOf([['No', 'Sub Kegiatan', 'Strategi', 'Pagu', ...headers]]);
    return sheet.columns.slice(4).map(({ field }) => field);
  };

  test.each<[string, string, Field | null]>([
    ['typo', 'Sumbr Dana', 'sumberDana'],
    ['typo in a long name', 'Perangkat Dearah', 'opd'],
    ['underscores', 'sumber_dana', 'sumberDana'],
    ['line break', 'Sumber\nPembiayaan', 'sumberDana'],
    ['stars and brackets', 'Sumber Dana *) (APBN/APBD)', 'sumberDana'],
    ['more behind it', 'Lokasi Pelaksanaan Program', 'lokasi'],
    ['physical, not money', 'Realisasi Fisik (%)', null],
    ['physical, no percent sign', 'Realisasi Fisik', null],
    ['a share', 'Persentase Realisasi', null],
    ['a percent of money', 'Realisasi Anggaran (%)', null],
    ['money spent', 'Realisasi Keuangan (Rp)', 'realisasi'],
    ['people reached are no rupiah', 'Realisasi Sasaran', null],
    ['households reached neither', 'Realisasi Penerima Manfaat', null],
    ['what is left is not the budget', 'Sisa Anggaran', null],
    ['another year', 'Pagu Tahun Lalu', null],
    ['a target of an indicator', 'Target Kinerja', null],
    ['a source of data is no source of money', 'Sumber Data', 'sumberDataSasaran'],
    ['code of an office', 'Kode OPD', null],
    ['a strategic goal', 'Sasaran Strategis', null],
    ['third semester does not exist', 'Realisasi Sem 3', null],
    ['fifth quarter neither', 'Realisasi TW 5', null],
    ['nothing we know', 'Indikator', null],
  ])('%s', (_, header, field) => {
    expect(pick(header)).toEqual([field]);
  });

  test('a group above decides: semesters under `Realisasi Fisik` are no money', () => {
    const sheet = sheetOf(
      [
        ['No', 'Sub Kegiatan', 'Strategi', 'Pagu', 'Realisasi Fisik', null, 'Realisasi Keuangan', null],
        [null, null, null, null, 'Sem.1', 'Sem.2', 'Sem.1', 'Sem.2'],
        [1, 'Bantuan pangan', 'S1', 1000, 40, 60, 400, 300],
      ],
      ['E1:F1', 'G1:H1'].map(area),
    );
    expect(realisasiIn(sheet)).toBe(700);
  });

  test.each([
    ['merged', ['D1:E1'].map(area)],
    ['not merged', []],
  ])('half a header is not read: Fisik and Keuangan under Realisasi, %s', (_, merges) => {
    const sheet = sheetOf(
      [
        ['No', 'Sub Kegiatan', 'Pagu', 'Realisasi', null, 'Lokasi'],
        [null, null, null, 'Fisik (%)', 'Keuangan (Rp)', null],
        [1, 'Bantuan pangan', 1000, 80, 750, 'Desa Contoh'],
      ],
      merges,
    );
    expect([sheet.headerRows, realisasiIn(sheet)]).toEqual([[1, 2], 750]);
  });

  test('a budget under a group that speaks of performance is still a budget', () => {
    const sheet = sheetOf(
      [
        ['No', 'Sub Kegiatan', 'Target Kinerja dan Anggaran', null, 'Lokasi'],
        [null, null, 'Target', 'Anggaran (Rp)', null],
        [1, 'Bantuan pangan', 80, 750, 'Desa Contoh'],
      ],
      ['C1:D1'].map(area),
    );
    expect(paguOf(sheet)).toBe(750);
  });

  test('two columns with one name: the left one counts and the other is told', () => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Pagu', 'Strategi', 'Pagu'],
      [1, 'Bantuan', 10, 'S1', 99],
    ]);
    expect(sheet.columns.map(({ field, lostTo }) => [field, lostTo])).toContainEqual([null, 'pagu']);
    expect(paguOf(sheet)).toBe(10);
  });

  test('likely amounts left out are told as well: Pagu DAU beside Pagu DAK Fisik', () => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Strategi', 'Pagu DAU', 'Pagu DAK Fisik'],
      [1, 'Bantuan', 'S1', 10, 99],
    ]);
    expect(sheet.columns.map(({ lostTo }) => lostTo)).toContain('pagu');
  });

  test('the exact wording wins over a longer one, wherever it stands', () => {
    const sheet = sheetOf([
      ['Pagu Perubahan', 'No', 'Sub Kegiatan', 'Strategi', 'Pagu'],
      [7, 1, 'Bantuan', 'S1', 10],
    ]);
    expect(paguOf(sheet)).toBe(10);
  });

  test('every column says how it was matched and how sure that is', () => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Strategi', 'Pagu Anggaran 2025', 'Sumbr Dana', 'Indikator'],
    ]);
    expect(sheet.columns.map(({ way }) => way)).toEqual(['sama', 'sama', 'sinonim', 'bagian', 'mirip', null]);
    for (const { confidence, field } of sheet.columns) {
      expect(confidence > 0 && confidence <= 1).toBe(field !== null);
    }
    expect(sheet.confidence).toBeGreaterThan(0.5);
    expect(sheet.confidence).toBeLessThan(1);
  });

  test('a cupboard is no row number, an office no person', () => {
    const list = sheetOf([['nik', 'desil_kesejahteraan', 'jenis_lantai', 'Nomor Lemari']]);
    expect(fieldsOf(list).at(-1)).toBeNull();
    const mapping = sheetOf([['Nama OPD', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana', 'Nama OPD perbaikan']]);
    expect(fieldsOf(mapping)).not.toContain('nama');
    expect(fieldsOf(sheetOf([['Nomor Urut', 'nik', 'desil_kesejahteraan', 'jenis_lantai']]))[0]).toBe('no');
  });
  test('in a family list the name of a mother or a bank is not the name of the head', () => {
    const sheet = sheetOf([['nik', 'desil_kesejahteraan', 'jenis_lantai', 'Nama Ibu Kandung', 'Nama Bank']]);
    expect(fieldsOf(sheet).slice(3)).toEqual([null, null]);
  });

  test('a provincial desil is not the national one, nor a province', () => {
    const sheet = sheetOf([['nik', 'desil_provinsi', 'desil_nasional', 'jenis_lantai']]);
    expect(fieldsOf(sheet)).toEqual(['nik', null, 'desil', 'lantai']);
  });
});
