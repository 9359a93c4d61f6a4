import type { CellValue } from '../../src/core/values/cell-value';
import { realisasiOf, type LayoutProgramme } from './layout-programme';
import { LAYOUT_PROGRAMMES } from './layout-programmes';
import { amountCell } from './money';
import { daySerial } from './people';
import type { SheetSpec } from './workbook';

/** The 32 columns of Konvergen's own mapping sheet. */
const PEMETAAN_HEADER = [
  ...([
    'No',
    'Perangkat Daerah',
    'Kode Sub Kegiatan',
    'Sub Kegiatan',
    'Program (katalog)',
    'Strategi',
  ] as const),
  ...([
    'Subkelompok',
    'Klaster',
    'Jenis Aktivitas',
    'Sumber Dana',
    'Rincian Sumber Dana',
    'Pagu (Rp)',
  ] as const),
  ...([
    'Realisasi TW I (Rp)',
    'Realisasi TW II (Rp)',
    'Realisasi TW III (Rp)',
    'Realisasi TW IV (Rp)',
  ] as const),
  ...(['Total Realisasi (Rp)', 'Kode Wilayah', 'Kecamatan', 'Desa/Kelurahan', 'Jumlah Sasaran'] as const),
  ...([
    'Satuan Sasaran',
    'Desil Sasaran',
    'Sumber Data Sasaran',
    'Tanggal Data',
    'Tahap Perencanaan',
  ] as const),
  ...(['Tahap Penganggaran', 'Tahap Penetapan Sasaran', 'Tahap Pelaksanaan'] as const),
  ...(['Jenis Dukungan (perluasan/pelengkap/mempertebal)', 'Mitra Nonpemerintah', 'Keterangan'] as const),
] as const;

/** A column of the mapping sheet. */
export type PemetaanColumn = (typeof PEMETAAN_HEADER)[number];

/** 0-based position of a column. */
export const pemetaanColumn = (column: PemetaanColumn): number => PEMETAAN_HEADER.indexOf(column);

const MONEY = PEMETAAN_HEADER.flatMap((header, at) => (header.endsWith('(Rp)') ? [at] : []));
const DATA_DATE = daySerial({ tahun: 2025, bulan: 1, hari: 31 });

const jenisText = ({ jenis }: LayoutProgramme): string => `${jenis.charAt(0).toUpperCase()}${jenis.slice(1)}`;

/** A programme as a row of the mapping sheet, complete in every column that applies. */
export function pemetaanRow(row: LayoutProgramme, number: number): CellValue[] {
  const values: Readonly<Partial<Record<PemetaanColumn, CellValue>>> = {
    No: number,
    'Perangkat Daerah': row.opd,
    'Kode Sub Kegiatan': row.kode,
    'Sub Kegiatan': row.nama,
    'Program (katalog)': row.katalog === '' ? null : row.katalog,
    Strategi: `S${String(row.strategi)}`,
    Subkelompok: row.subkelompok,
    Klaster: `K${String(row.klaster)}`,
    'Jenis Aktivitas': jenisText(row),
    'Sumber Dana': row.sumber === 'NONPEM' ? 'Nonpemerintah' : row.sumber,
    'Rincian Sumber Dana': row.sumberTeks,
    'Pagu (Rp)': amountCell(row.pagu),
    'Realisasi TW I (Rp)': amountCell(row.tw[0]),
    'Realisasi TW II (Rp)': amountCell(row.tw[1]),
    'Realisasi TW III (Rp)': amountCell(row.tw[2]),
    'Realisasi TW IV (Rp)': amountCell(row.tw[3]),
    'Total Realisasi (Rp)': amountCell(realisasiOf(row)),
    'Kode Wilayah': '99.01',
    'Jumlah Sasaran': row.sasaran,
    'Satuan Sasaran': row.satuan,
    'Desil Sasaran': '1-4',
    'Sumber Data Sasaran': 'DTSEN',
    'Tanggal Data': DATA_DATE,
    'Tahap Perencanaan': 'Ya',
    'Tahap Penganggaran': 'Ya',
    'Tahap Penetapan Sasaran': 'Ya',
    'Tahap Pelaksanaan': 'Ya',
    'Jenis Dukungan (perluasan/pelengkap/mempertebal)': 'pelengkap',
    'Mitra Nonpemerintah': row.sumber === 'NONPEM' ? 'Baznas' : null,
  };
  return PEMETAAN_HEADER.map((header) => values[header] ?? null);
}

/** A mapping sheet around its rows. */
export const pemetaanSheet = (rows: readonly (readonly CellValue[])[]): SheetSpec => ({
  name: 'Pemetaan',
  cells: [[...PEMETAAN_HEADER], ...rows],
  formats: {
    ...Object.fromEntries(MONEY.map((at) => [at, '#,##0'])),
    [pemetaanColumn('Tanggal Data')]: 'dd/mm/yyyy',
  },
  widths: [5, 36, 20, 44, 18, 10, 12, 10, 16, 16, 18, 18, 16, 16, 16, 16, 18],
});

/** The 24 programmes as a mapping sheet. */
export const fullPemetaanSheet = (): SheetSpec =>
  pemetaanSheet(LAYOUT_PROGRAMMES.map((row, at) => pemetaanRow(row, at + 1)));
