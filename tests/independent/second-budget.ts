import type { MadeBook } from './made-book';
import { opdOf } from './made-words';
import { rowsWith, textOf, type RowObject } from './rows';

/** Rows, budget and realisation of one key, in sen. */
export type SecondFigure = readonly [rows: number, pagu: bigint, realisasi: bigint];

const STRATEGI: Readonly<Record<string, string>> = {
  S1: 'S1',
  '1': 'S1',
  'Pengurangan beban pengeluaran masyarakat': 'S1',
  'mengurangi beban pengeluaran': 'S1',
  S2: 'S2',
  '2': 'S2',
  'Peningkatan pendapatan masyarakat': 'S2',
  S3: 'S3',
  '3': 'S3',
  'Penurunan jumlah kantong-kantong kemiskinan': 'S3',
};
const SUMBER: Readonly<Record<string, string>> = {
  APBN: 'APBN',
  APBD: 'APBD',
  DAU: 'APBD',
  DAK: 'APBD',
  PAD: 'APBD',
  'Dana Desa': 'APBDes',
  ADD: 'APBDes',
  APBDes: 'APBDes',
  CSR: 'NONPEM',
};

/** Sen of a cell, 0 for what is no amount. */
function senOf(row: RowObject, heading: string): bigint {
  const cell = row.cells.get(heading) ?? null;
  if (typeof cell === 'number') return BigInt(Math.round(cell * 100));
  const digits = /^Rp\.? ([\d.]+)(,-)?$/.exec(textOf(row, heading) ?? '')?.[1];
  return digits === undefined ? 0n : BigInt(digits.replaceAll('.', '')) * 100n;
}

const REALISASI = [
  ...['Realisasi TW I (Rp)', 'Realisasi TW II (Rp)', 'Realisasi TW III (Rp)', 'Realisasi TW IV (Rp)'],
  'Total Realisasi (Rp)',
];

/** Figures by breakdown and key. */
export type SecondBudget = Readonly<
  Record<'total' | 'strategi' | 'klaster' | 'sumberDana' | 'opd', Readonly<Record<string, SecondFigure>>>
>;

/** Rows without a key count as not mapped. */
function addUp(
  rows: readonly RowObject[],
  keyOf: (row: RowObject) => string | undefined,
): Readonly<Record<string, SecondFigure>> {
  const figures: Record<string, SecondFigure> = {};
  for (const row of rows) {
    const key = keyOf(row) ?? 'TIDAK_TERPETAKAN';
    const [count, pagu, realisasi] = figures[key] ?? [0, 0n, 0n];
    const spent = REALISASI.reduce((sum, heading) => sum + senOf(row, heading), 0n);
    figures[key] = [count + 1, pagu + senOf(row, 'Pagu (Rp)'), realisasi + spent];
  }
  return figures;
}

/** The budget of a workbook, row by row. */
export function secondBudget(book: MadeBook): SecondBudget {
  const rows = rowsWith(book, 'Pagu (Rp)');
  return {
    total: addUp(rows, () => 'TOTAL'),
    strategi: addUp(rows, (row) => STRATEGI[textOf(row, 'Strategi') ?? '']),
    klaster: addUp(rows, klasterOf),
    sumberDana: addUp(rows, (row) => SUMBER[textOf(row, 'Sumber Dana') ?? '']),
    opd: addUp(rows, (row) => opdOf(textOf(row, 'Perangkat Daerah') ?? '')),
  };
}

function klasterOf(row: RowObject): string | undefined {
  const digit = /^(?:K|Klaster )?([123])$/.exec(textOf(row, 'Klaster') ?? '')?.[1];
  return digit === undefined ? undefined : `K${digit}`;
}
