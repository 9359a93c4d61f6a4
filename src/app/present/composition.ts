import { JENIS_AKTIVITAS } from '../../core/taxonomy/jenis-aktivitas';
import type { Lang } from '../../core/messages/translate';
import type { BudgetView } from '../engine/engine';
import { showRupiah } from './numbers';

/** How a weighted composition was worked out: `1 × Rp100 + 0,5 × Rp20`. */
export const weighedFormula = (
  { aturan, ditimbang }: BudgetView['komposisi']['indeks'],
  lang: Lang,
): string =>
  JENIS_AKTIVITAS.map(({ id }) => {
    const weight = String(aturan.bobot[id]).replace('.', lang === 'id' ? ',' : '.');
    return `${weight} × ${showRupiah(ditimbang[id], lang)}`;
  }).join(' + ');
