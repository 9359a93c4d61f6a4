import type { Random } from './random';

/** A house in the vocabulary of the P3KE form. */
export interface Housing {
  readonly kepemilikan: string;
  readonly simpanan: boolean;
  readonly atap: string;
  readonly dinding: string;
  readonly lantai: string;
  readonly penerangan: string;
  /** Volt-ampere, `null` without a PLN meter. */
  readonly daya: number | null;
  readonly bahanBakar: string;
  readonly sumberAir: string;
  readonly jamban: string;
}

type Share = readonly [value: string, poorest: number, richest: number];

// Shares in per cent at desil 1 and at desil 10; plausible, from no survey.
const ATAP: readonly Share[] = [
  ['Beton', 0, 12],
  ['Genteng', 22, 58],
  ['Asbes', 18, 12],
  ['Seng', 38, 18],
  ['Bambu', 8, 0],
  ['Jerami/ijuk/daun-daunan/rumbia', 14, 0],
];
const DINDING: readonly Share[] = [
  ['Tembok', 22, 92],
  ['Seng', 6, 0],
  ['Kayu', 38, 8],
  ['Bambu', 34, 0],
];
const LANTAI: readonly Share[] = [
  ['Keramik', 8, 84],
  ['Semen', 42, 16],
  ['Tanah', 40, 0],
  ['Bambu', 10, 0],
];
const PENERANGAN: readonly Share[] = [
  ['Listrik PLN', 78, 100],
  ['Listrik Non-PLN', 10, 0],
  ['Bukan Listrik', 12, 0],
];
const BAHAN_BAKAR: readonly Share[] = [
  ['Listrik', 0, 8],
  ['Gas', 46, 90],
  ['Minyak tanah', 12, 0],
  ['Kayu bakar', 42, 2],
];
const SUMBER_AIR: readonly Share[] = [
  ['Ledeng/PAM', 8, 52],
  ['Sumur bor', 14, 32],
  ['Sumur terlindung', 26, 14],
  ['Sumur tidak terlindung', 26, 2],
  ['Air permukaan (sungai)', 18, 0],
  ['Air hujan', 8, 0],
];
const JAMBAN: readonly Share[] = [
  ['Ya, dengan septic tank', 24, 98],
  ['Ya, tanpa septic tank', 26, 2],
  ['Tidak, jamban umum', 22, 0],
  ['Tidak ada', 28, 0],
];
const KEPEMILIKAN: readonly Share[] = [
  ['Milik sendiri', 76, 90],
  ['Kontrak/sewa', 6, 8],
  ['Menumpang', 16, 1],
  ['Lainnya', 2, 1],
];

function draw(shares: readonly Share[], desil: number, random: Random): string {
  // The step from poor to rich is steep at the bottom: most differences are among the first five desil.
  const richness = Math.min(1, (desil - 1) / 6);
  return random.weighted(
    shares.map(([value, poorest, richest]) => [value, poorest + (richest - poorest) * richness]),
  );
}

/** A house as a family of this desil may have it. */
export function housingOf(desil: number, random: Random): Housing {
  const penerangan = draw(PENERANGAN, desil, random);
  const daya = desil <= 5 ? random.pick([450, 450, 900]) : random.pick([900, 1300, 2200]);
  return {
    kepemilikan: draw(KEPEMILIKAN, desil, random),
    simpanan: random.chance(desil * 0.08),
    atap: draw(ATAP, desil, random),
    dinding: draw(DINDING, desil, random),
    lantai: draw(LANTAI, desil, random),
    penerangan,
    daya: penerangan === 'Listrik PLN' ? daya : null,
    bahanBakar: draw(BAHAN_BAKAR, desil, random),
    sumberAir: draw(SUMBER_AIR, desil, random),
    jamban: draw(JAMBAN, desil, random),
  };
}
