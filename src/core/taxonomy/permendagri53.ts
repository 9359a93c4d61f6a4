import { rilisKayongUtara } from './dokumen';
import { TANPA_BATAS } from './entry';
import type { Certainty, Entry } from './entry';
import type { StrategiId, SubkelompokId } from './strategi';

/** The four strategies of Permendagri 53/2020. */
export type Permendagri53Id = 'P1' | 'P2' | 'P3' | 'P4';

/** One strategy of Permendagri 53/2020 and what of the three-strategy scheme falls under it. */
export interface StrategiPermendagri53 extends Entry {
  readonly id: Permendagri53Id;
  readonly dari: readonly (StrategiId | SubkelompokId)[];
  /** How sure the crosswalk is; the certainty of the entry itself speaks of its wording. */
  readonly dariCertainty: Certainty;
}

/**
 * The four strategies in the order source and release give them; wording as quoted, the regulation was not at hand.
 * Coordination, data and penunjang rows belong under P3 too, but no strategy or subgroup says so of a row.
 */
export const PERMENDAGRI53: readonly StrategiPermendagri53[] = [
  {
    id: 'P1',
    nama: { id: 'Mengurangi beban pengeluaran', en: 'Reducing expenditure burdens' },
    aliases: [],
    dari: ['S1'],
    dariCertainty: 'pasti',
    source: rilisKayongUtara('strategi pertama'),
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'P2',
    nama: {
      id: 'Meningkatkan kemampuan dan pendapatan masyarakat miskin',
      en: 'Raising the capabilities and incomes of the poor',
    },
    aliases: [],
    dari: ['S2.a', 'S2.b'],
    dariCertainty: 'sedang',
    source: rilisKayongUtara('strategi kedua'),
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'P3',
    nama: {
      id: 'Mensinergikan kebijakan dan program penanggulangan kemiskinan',
      en: 'Aligning poverty reduction policies and programmes',
    },
    aliases: [],
    dari: ['S3'],
    // The only link is that the guideline calls the third strategy "sinergi kebijakan".
    dariCertainty: 'rendah',
    source: rilisKayongUtara('strategi ketiga'),
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'P4',
    nama: {
      id: 'Mengembangkan dan menjamin keberlanjutan usaha mikro dan kecil',
      en: 'Developing and sustaining micro and small enterprises',
    },
    aliases: [],
    dari: ['S2.c', 'S2.d'],
    dariCertainty: 'pasti',
    source: rilisKayongUtara('strategi keempat'),
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
];

/**
 * Places a row of the three-strategy scheme under Permendagri 53/2020, with the certainty of that placement.
 * `null` when it cannot be placed: nothing given, S2 without subgroup, or a subgroup of another strategy.
 */
export function permendagri53Of(
  strategi: StrategiId | null,
  subkelompok: SubkelompokId | null,
): { readonly id: Permendagri53Id; readonly certainty: Certainty } | null {
  if (strategi !== null && subkelompok !== null && !subkelompok.startsWith(strategi)) return null;
  const found = PERMENDAGRI53.find(({ dari }) =>
    dari.some(
      (part) => part === subkelompok || part === strategi || subkelompok?.startsWith(`${part}.`) === true,
    ),
  );
  return found === undefined ? null : { id: found.id, certainty: found.dariCertainty };
}
