import type { Random } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';
import type { MadeSheet } from './made-book';
import { OPD } from './made-words';

/** Programmes a mapping row provides: key, sub kegiatan, strategi, klaster. */
const PROVIDED = [
  ['PKH', 'Fasilitasi Penyaluran PKH', 'S1', 'K1'],
  ['SEMBAKO', 'Penyaluran Program Sembako', 'S1', 'K1'],
  ['PIP', 'Penyaluran PIP', 'S1', 'K1'],
  ['PBI-JKN', 'Pembayaran iuran PBI JKN', 'S1', 'K1'],
  ['PRAKERJA', 'Pelaksanaan Kartu Prakerja', 'S2', 'K2'],
  ['KUR', 'Fasilitasi KUR', 'S2', 'K3'],
  ['RTLH', 'Perbaikan RTLH', 'S3', 'K2'],
  ['SANITASI', 'Pembangunan sanitasi', 'S3', 'K2'],
  ['AIR-MINUM', 'Pembangunan SPAM', 'S3', 'K2'],
] as const;

const STRATEGI: Readonly<Record<string, readonly CellValue[]>> = {
  S1: ['S1', 1, 'Pengurangan beban pengeluaran masyarakat', 'mengurangi beban pengeluaran'],
  S2: ['S2', 2, 'Peningkatan pendapatan masyarakat'],
  S3: ['S3', 3, 'Penurunan jumlah kantong-kantong kemiskinan'],
};
const KLASTER: Readonly<Record<string, readonly CellValue[]>> = {
  K1: ['K1', 1, 'Klaster 1'],
  K2: ['K2', 2, 'Klaster 2'],
  K3: ['K3', 3, 'Klaster 3'],
};
const SUMBER: readonly CellValue[] = [
  'APBN',
  'APBD',
  'DAU',
  'DAK',
  'PAD',
  'Dana Desa',
  'ADD',
  'CSR',
  'APBDes',
];

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** An amount in one of the ways people type it; sen at times. */
function amountCell(amount: number, random: Random): CellValue {
  const way = random.int(0, 5);
  if (way === 0) return `Rp ${grouped(amount)}`;
  if (way === 1) return `Rp. ${grouped(amount)},-`;
  if (way === 2) return amount + 0.25;
  return amount;
}

/** A mapping sheet of 3 to 40 rows, with parts of the realisation or its total alone. */
export function makeMapping(random: Random, dirt: number): MadeSheet {
  const quarters = random.chance(0.5);
  const header = [
    ...[
      'No',
      'Perangkat Daerah',
      'Kode Sub Kegiatan',
      'Sub Kegiatan',
      'Program (katalog)',
      'Strategi',
      'Klaster',
    ],
    ...['Sumber Dana', 'Pagu (Rp)'],
    ...(quarters
      ? ['Realisasi TW I (Rp)', 'Realisasi TW II (Rp)', 'Realisasi TW III (Rp)', 'Realisasi TW IV (Rp)']
      : ['Total Realisasi (Rp)']),
  ];
  const slip = (clean: CellValue, ...slips: readonly CellValue[]): CellValue =>
    random.chance(dirt) ? random.pick([null, { error: '#N/A' }, ...slips]) : clean;
  const rows = Array.from({ length: random.int(3, 40) }, (_, at): readonly CellValue[] => {
    const [id, name, strategi, klaster] = random.pick(PROVIDED);
    const pagu = random.int(10_000, 90_000_000) * 100;
    const parts = quarters ? [4, 4, 4, 4] : [1];
    return [
      at + 1,
      random.pick(random.pick(OPD)),
      `1.06.05.2.02.${String(at + 1).padStart(4, '0')}`,
      `${name} paket ${String(at + 1)}`,
      slip(id),
      slip(random.pick(STRATEGI[strategi] ?? []), 'S9'),
      slip(random.pick(KLASTER[klaster] ?? []), 'K7'),
      slip(random.pick(SUMBER), 'APBX'),
      slip(amountCell(pagu, random), 'belum ada'),
      ...parts.map((part) => slip(amountCell(Math.floor(pagu / part / 2), random), 'belum')),
    ];
  });
  return { name: 'Matrik', cells: [header, ...rows] };
}
