import { realisasiOf, type LayoutProgramme } from '../../scripts/samples/layout-programme';
import { LAYOUT_PROGRAMMES } from '../../scripts/samples/layout-programmes';
import { amountCell } from '../../scripts/samples/money';
import type { Random } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';
import type { SyntheticSheet } from './spoil';

/** A fictional district of the fictional province. */
export interface SyntheticDistrict {
  /** `99.07` */
  readonly kode: string;
  /** `Kabupaten Misal Jaya` */
  readonly nama: string;
}

/** One row of a mapping as it was made up, with what it has to count as. Amounts in sen. */
export interface PlainRow {
  readonly strategi: 'S1' | 'S2' | 'S3';
  readonly subkelompok: string;
  readonly klaster: 'K1' | 'K2' | 'K3';
  readonly jenisAktivitas: 'langsung' | 'tidak-langsung' | 'penunjang';
  readonly sumberDana: 'APBN' | 'APBD' | 'APBDes' | 'NONPEM';
  /** As the sheet writes it. */
  readonly sumberTeks: string;
  readonly opd: string;
  readonly kode: string;
  readonly nama: string;
  readonly kodeWilayah: string | null;
  readonly lokasi: string;
  readonly sasaran: number;
  readonly satuan: string;
  readonly pagu: bigint;
  readonly realisasi: bigint;
}

const JENIS = {
  langsung: 'langsung',
  'tidak langsung': 'tidak-langsung',
  penunjang: 'penunjang',
} as const satisfies Record<LayoutProgramme['jenis'], PlainRow['jenisAktivitas']>;

const scaled = (amount: bigint, perMille: number): bigint => (amount * BigInt(perMille)) / 1000n;

/** Villages of a district a row may be in; codes and names of all districts are of one pattern. */
const VILLAGES = ['Misal Jaya', 'Umpama Makmur', 'Andai Sentosa', 'Peraga Lestari', 'Misal Harapan'];

const villageCode = ({ kode }: SyntheticDistrict, village: number): string =>
  `${kode}.01.${String(2001 + village)}`;

/** Rows of a district, made of the 24 programmes of the samples at other places and sizes. */
export function makeRows(district: SyntheticDistrict, count: number, random: Random): PlainRow[] {
  return Array.from({ length: count }, (_, at): PlainRow => {
    // Programmes of one OPD stay together, as they do in real sheets.
    const base =
      LAYOUT_PROGRAMMES[Math.floor((at * LAYOUT_PROGRAMMES.length) / count)] ??
      random.pick(LAYOUT_PROGRAMMES);
    const size = random.int(200, 3_000);
    const village = random.int(0, VILLAGES.length - 1);
    return {
      strategi: `S${String(base.strategi)}` as PlainRow['strategi'],
      subkelompok: base.subkelompok,
      klaster: `K${String(base.klaster)}` as PlainRow['klaster'],
      jenisAktivitas: JENIS[base.jenis],
      sumberDana: base.sumber,
      sumberTeks: base.sumberTeks,
      opd: base.opd,
      kode: base.kode,
      nama: `${base.nama} paket ${String(at + 1)}`,
      kodeWilayah: villageCode(district, village),
      lokasi: `Desa ${VILLAGES[village] ?? ''}`,
      sasaran: random.int(1, 5_000),
      satuan: base.satuan,
      pagu: scaled(base.pagu, size),
      realisasi: scaled(realisasiOf(base), size),
    };
  });
}

/** A column of the mapping sheet. */
export interface MappingColumn {
  readonly header: string;
  readonly cell: (row: PlainRow, number: number) => CellValue;
}

const SHOWN_JENIS = {
  langsung: 'Langsung',
  'tidak-langsung': 'Tidak Langsung',
  penunjang: 'Penunjang',
} as const;

/** The columns every district is asked for, from left to right. */
export const MAPPING_COLUMNS: readonly MappingColumn[] = [
  { header: 'No', cell: (_, number) => number },
  { header: 'Perangkat Daerah', cell: ({ opd }) => opd },
  { header: 'Kode Sub Kegiatan', cell: ({ kode }) => kode },
  { header: 'Sub Kegiatan', cell: ({ nama }) => nama },
  { header: 'Strategi', cell: ({ strategi }) => strategi },
  { header: 'Subkelompok', cell: ({ subkelompok }) => subkelompok },
  { header: 'Klaster', cell: ({ klaster }) => klaster },
  { header: 'Jenis Aktivitas', cell: ({ jenisAktivitas }) => SHOWN_JENIS[jenisAktivitas] },
  { header: 'Sumber Dana', cell: ({ sumberTeks }) => sumberTeks },
  { header: 'Pagu (Rp)', cell: ({ pagu }) => amountCell(pagu) },
  { header: 'Total Realisasi (Rp)', cell: ({ realisasi }) => amountCell(realisasi) },
  { header: 'Kode Wilayah', cell: ({ kodeWilayah }) => kodeWilayah },
  { header: 'Lokasi', cell: ({ lokasi }) => lokasi },
  { header: 'Jumlah Sasaran', cell: ({ sasaran }) => sasaran },
  { header: 'Satuan Sasaran', cell: ({ satuan }) => satuan },
];

/** Columns of a district's own that no template has. */
export const EXTRA_COLUMNS: readonly MappingColumn[] = [
  { header: 'Nomor Rak Arsip', cell: (_, number) => `R-${String(number)}` },
  { header: 'Catatan Bupati', cell: (_, number) => (number % 3 === 0 ? 'segera' : null) },
];

/** The sheet of some rows: title, stamp, header, data, total. */
export function mappingSheet(
  title: string,
  stamp: string,
  rows: readonly PlainRow[],
  columns: readonly MappingColumn[],
): SyntheticSheet {
  const total = columns.map(({ header }): CellValue => {
    if (header === 'Sub Kegiatan') return 'TOTAL';
    if (header === 'Pagu (Rp)') return amountCell(rows.reduce((sum, { pagu }) => sum + pagu, 0n));
    if (header === 'Total Realisasi (Rp)')
      return amountCell(rows.reduce((sum, { realisasi }) => sum + realisasi, 0n));
    return null;
  });
  return {
    sheet: 'Pemetaan Program',
    cells: [
      [title],
      [stamp],
      [],
      columns.map(({ header }) => header),
      ...rows.map((row, at) => columns.map(({ cell }) => cell(row, at + 1))),
      total,
    ],
  };
}
