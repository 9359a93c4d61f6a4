import { realisasiOf, type LayoutProgramme } from './layout-programme';
import { LAYOUT_PROGRAMMES } from './layout-programmes';

interface Sum {
  readonly count: number;
  /** Sen, as text: JSON numbers would not hold every amount. */
  readonly pagu: string;
  readonly realisasi: string;
}

const sumOf = (rows: readonly LayoutProgramme[]): Sum => ({
  count: rows.length,
  pagu: String(rows.reduce((sum, { pagu }) => sum + pagu, 0n)),
  realisasi: String(rows.reduce((sum, row) => sum + realisasiOf(row), 0n)),
});

const sumsBy = (keyOf: (row: LayoutProgramme) => string): Readonly<Record<string, Sum>> =>
  Object.fromEntries(
    [...new Set(LAYOUT_PROGRAMMES.map(keyOf))]
      .sort()
      .map((key) => [key, sumOf(LAYOUT_PROGRAMMES.filter((row) => keyOf(row) === key))]),
  );

/** What every mapping layout fixture adds up to; `realisasi` only for the layouts that have such columns. */
export const layoutTotals = (): object => ({
  satuan: 'sen',
  ...sumOf(LAYOUT_PROGRAMMES),
  strategi: sumsBy(({ strategi }) => `S${String(strategi)}`),
  klaster: sumsBy(({ klaster }) => `K${String(klaster)}`),
  sumberDana: sumsBy(({ sumber }) => sumber),
  jenisAktivitas: sumsBy(({ jenis }) => jenis.replace(' ', '-')),
  opd: sumsBy(({ opd }) => opd),
});
