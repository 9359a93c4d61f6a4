import { daySerial } from '../../../scripts/samples/people';
import type { Field } from '../../../src/core/table/field';
import { amountIn, type DraftCell, type MappingForm } from '../draft';
import { spentBy, type Programme } from './programmes';

/** How a sheet writes what can be written in several ways. */
export interface Notation {
  readonly strategi: (strategi: 1 | 2 | 3) => string | number;
  readonly klaster: (klaster: 1 | 2 | 3) => string | number;
  readonly tick: DraftCell;
  readonly ya: string;
  /** In rupiah. */
  readonly satuan: bigint;
  /** What the header adds to say the unit. */
  readonly satuanText: string;
  /** The column of row totals holds formulas. */
  readonly formulaRealisasi: boolean;
  /** Strategy stands on section rows. */
  readonly sections: boolean;
  /** OPD, program and kegiatan are written once and left blank below. */
  readonly once: boolean;
  readonly tahun: number | null;
}

/** One column of a mapping sheet. */
export interface MappingColumn {
  readonly field: Field;
  readonly top: string;
  readonly sub?: string;
  /** True for amounts that total rows sum. */
  readonly sums?: true;
  readonly cell: (
    row: Programme,
    at: { readonly number: number; readonly above: Programme | null },
  ) => DraftCell;
}

const isSame = (row: Programme, above: Programme | null, ...parts: readonly (keyof Programme)[]): boolean =>
  above !== null && (['strategi', 'opd', ...parts] as const).every((part) => row[part] === above[part]);

const money = (
  { satuan, satuanText }: Notation,
  field: Field,
  labels: Pick<MappingColumn, 'top' | 'sub'>,
  of: (row: Programme) => bigint,
): MappingColumn => ({
  field,
  top: labels.sub === undefined ? `${labels.top}${satuanText}` : labels.top,
  ...(labels.sub === undefined ? {} : { sub: `${labels.sub}${satuanText === ' (Rp)' ? '' : satuanText}` }),
  sums: true,
  cell: (row) => amountIn(of(row), satuan),
});

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The total of a row as a formula over its periods, in columns `from` to `from + count - 1`. */
const rowTotal =
  (notation: Notation, from: number, count: number) =>
  (row: Programme): DraftCell => {
    const shows = amountIn(spentBy(row), notation.satuan);
    if (!notation.formulaRealisasi || row.kumulatif) return shows;
    const letters = Array.from({ length: count }, (_, at) => LETTERS[from + at] ?? '');
    return { formula: `=${letters.map((letter) => `${letter}{r}`).join('+')}`, shows };
  };

const semester = ({ tw, kumulatif }: Programme, half: 0 | 1): bigint =>
  kumulatif ? (half === 0 ? tw[1] : tw[3]) : half === 0 ? tw[0] + tw[1] : tw[2] + tw[3];

function ratColumns(notation: Notation): readonly MappingColumn[] {
  const { once, sections, strategi, tick } = notation;
  const ticked = (jenis: Programme['jenis']) => (row: Programme) => (row.jenis === jenis ? tick : null);
  const real = (field: Field, sub: string, jenis: Programme['jenis']): MappingColumn => ({
    field,
    top: 'Aktifitas Real',
    sub,
    cell: ticked(jenis),
  });
  return [
    { field: 'no', top: 'No', cell: (_, { number }) => number },
    {
      field: 'strategi',
      top: notation.tahun !== null && notation.tahun < 2025 ? 'Strategi PPKE' : 'Strategi OPPKPKE',
      cell: (row) => (sections ? null : strategi(row.strategi)),
    },
    {
      field: 'opd',
      top: 'Perangkat Daerah',
      cell: (row, { above }) => (once && isSame(row, above) ? null : row.opd),
    },
    { field: 'kode', top: 'Kode', cell: ({ kode }) => kode },
    {
      field: 'program',
      top: 'Program',
      cell: (row, { above }) => (once && isSame(row, above, 'program') ? null : row.program),
    },
    {
      field: 'kegiatan',
      top: 'Kegiatan',
      cell: (row, { above }) => (once && isSame(row, above, 'program', 'kegiatan') ? null : row.kegiatan),
    },
    { field: 'subkegiatan', top: 'Sub Kegiatan', cell: ({ nama }) => nama },
    real('aktivitasLangsung', 'Langsung', 'langsung'),
    real('aktivitasTidakLangsung', 'Tidak Langsung', 'tidak langsung'),
    real('aktivitasPenunjang', 'Penunjang', 'penunjang'),
    money(notation, 'pagu', { top: 'Alokasi Anggaran' }, ({ pagu }) => pagu),
    { field: 'sumberDana', top: 'Sumber Pembiayaan', cell: ({ sumberTeks }) => sumberTeks },
    { field: 'sifatBantuan', top: 'Sifat Bantuan', cell: () => 'Rutin' },
    { field: 'lokasi', top: 'Lokasi', cell: ({ tempat }) => tempat.lokasi },
    { field: 'sasaran', top: 'Jumlah Sasaran Penerima Manfaat', cell: ({ sasaran }) => sasaran },
    { field: 'besaranManfaat', top: 'Besaran Manfaat', cell: () => null },
    { field: 'jenisBantuan', top: 'Jenis Bantuan', cell: () => null },
    { field: 'durasi', top: 'Durasi Pemberian Bantuan', cell: () => '12 bulan' },
  ];
}

const RAT_WIDTH = 18;

const semesters = (notation: Notation): readonly MappingColumn[] => [
  money(notation, 'realisasiSem1', { top: 'Realisasi', sub: 'Sem.1' }, (row) => semester(row, 0)),
  money(notation, 'realisasiSem2', { top: 'Realisasi', sub: 'Sem.2' }, (row) => semester(row, 1)),
  {
    ...money(notation, 'realisasi', { top: 'Realisasi', sub: 'Total' }, spentBy),
    cell: rowTotal(notation, RAT_WIDTH, 2),
  },
];

const TRIWULAN = ['I', 'II', 'III', 'IV'] as const;
const TW_FIELDS = ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const;

const quarterColumns = (notation: Notation, top: string, prefix: string): readonly MappingColumn[] =>
  TRIWULAN.map((roman, at) =>
    money(
      notation,
      TW_FIELDS[at] ?? 'realisasiTw1',
      top === '' ? { top: `${prefix}${roman}` } : { top, sub: `${prefix}${roman}` },
      ({ tw }) => tw[at] ?? 0n,
    ),
  );

const wholeYear = (notation: Notation, from: number): MappingColumn => ({
  ...money(notation, 'realisasi', { top: 'Total Realisasi' }, spentBy),
  cell: rowTotal(notation, from, TRIWULAN.length),
});

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const SUMBER = { APBN: 'APBN', APBD: 'APBD', APBDes: 'APBDes', NONPEM: 'Nonpemerintah' } as const;

function konvergenColumns(notation: Notation): readonly MappingColumn[] {
  const { strategi, klaster, ya, tahun } = notation;
  const stage = (field: Field, top: string): MappingColumn => ({ field, top, cell: () => ya });
  const year = tahun ?? 2025;
  const before: readonly MappingColumn[] = [
    { field: 'no', top: 'No', cell: (_, { number }) => number },
    { field: 'opd', top: 'Perangkat Daerah', cell: ({ opd }) => opd },
    { field: 'kode', top: 'Kode Sub Kegiatan', cell: ({ kode }) => kode },
    { field: 'subkegiatan', top: 'Sub Kegiatan', cell: ({ nama }) => nama },
    {
      field: 'programKatalog',
      top: 'Program (katalog)',
      cell: ({ katalog }) => (katalog === '' ? null : katalog),
    },
    { field: 'strategi', top: 'Strategi', cell: (row) => strategi(row.strategi) },
    { field: 'subkelompok', top: 'Subkelompok', cell: ({ subkelompok }) => subkelompok },
    { field: 'klaster', top: 'Klaster', cell: (row) => klaster(row.klaster) },
    { field: 'jenisAktivitas', top: 'Jenis Aktivitas', cell: ({ jenis }) => capitalised(jenis) },
    { field: 'sumberDana', top: 'Sumber Dana', cell: ({ sumber }) => SUMBER[sumber] },
    { field: 'rincianSumberDana', top: 'Rincian Sumber Dana', cell: ({ sumberTeks }) => sumberTeks },
    money(notation, 'pagu', { top: 'Pagu' }, ({ pagu }) => pagu),
  ];
  return [
    ...before,
    ...quarterColumns(notation, '', 'Realisasi TW '),
    wholeYear(notation, before.length),
    { field: 'kodeWilayah', top: 'Kode Wilayah', cell: ({ tempat }) => tempat.kode },
    { field: 'kecamatan', top: 'Kecamatan', cell: ({ tempat }) => tempat.kecamatan },
    { field: 'desa', top: 'Desa/Kelurahan', cell: ({ tempat }) => tempat.desa },
    { field: 'sasaran', top: 'Jumlah Sasaran', cell: ({ sasaran }) => sasaran },
    { field: 'satuanSasaran', top: 'Satuan Sasaran', cell: ({ satuan }) => satuan },
    { field: 'desilSasaran', top: 'Desil Sasaran', cell: () => '1-4' },
    {
      field: 'sumberDataSasaran',
      top: 'Sumber Data Sasaran',
      cell: () => (year < 2025 ? 'P3KE' : 'DTSEN'),
    },
    {
      field: 'tanggalData',
      top: 'Tanggal Data',
      cell: () => daySerial({ tahun: year, bulan: 1, hari: 31 }),
    },
    stage('tahapPerencanaan', 'Tahap Perencanaan'),
    stage('tahapPenganggaran', 'Tahap Penganggaran'),
    stage('tahapPenetapanSasaran', 'Tahap Penetapan Sasaran'),
    stage('tahapPelaksanaan', 'Tahap Pelaksanaan'),
    {
      field: 'jenisDukungan',
      top: 'Jenis Dukungan (perluasan/pelengkap/mempertebal)',
      cell: () => 'pelengkap',
    },
    {
      field: 'mitraNonpemerintah',
      top: 'Mitra Nonpemerintah',
      cell: ({ sumber }) => (sumber === 'NONPEM' ? 'Baznas' : null),
    },
    { field: 'keterangan', top: 'Keterangan', cell: () => null },
  ];
}

/** A sheet of an OPD's own making: every column the rules need, in words of its own, periods without a total. */
function freeColumns(notation: Notation): readonly MappingColumn[] {
  const { strategi, klaster } = notation;
  return [
    { field: 'opd', top: 'Nama OPD', cell: ({ opd }) => opd },
    { field: 'strategi', top: 'Strategi', cell: (row) => strategi(row.strategi) },
    { field: 'klaster', top: 'Klaster Program', cell: (row) => klaster(row.klaster) },
    { field: 'kode', top: 'Kode Rekening', cell: ({ kode }) => kode },
    { field: 'subkegiatan', top: 'Nama Sub Kegiatan', cell: ({ nama }) => nama },
    { field: 'jenisAktivitas', top: 'Jenis Aktivitas', cell: ({ jenis }) => jenis },
    money(notation, 'pagu', { top: 'Pagu Anggaran' }, ({ pagu }) => pagu),
    { field: 'sumberDana', top: 'Sumber Dana', cell: ({ sumberTeks }) => sumberTeks },
    { field: 'lokasi', top: 'Lokasi Kegiatan', cell: ({ tempat }) => tempat.lokasi },
    { field: 'sasaran', top: 'Jumlah Penerima Manfaat', cell: ({ sasaran }) => sasaran },
    { field: 'satuanSasaran', top: 'Satuan', cell: ({ satuan }) => satuan },
    ...quarterColumns(notation, '', 'Realisasi Triwulan '),
  ];
}

/** The columns of a mapping form, left to right. */
export function mappingColumns(form: MappingForm, notation: Notation): readonly MappingColumn[] {
  switch (form) {
    case 'rat-18':
      return ratColumns(notation);
    case 'laporan-21':
      return [...ratColumns(notation), ...semesters(notation)];
    case 'laporan-23':
      return [
        ...ratColumns(notation),
        ...quarterColumns(notation, 'Realisasi', 'Triwulan '),
        wholeYear(notation, RAT_WIDTH),
      ];
    case 'konvergen':
      return konvergenColumns(notation);
    case 'bebas':
      return freeColumns(notation);
  }
}
