import type { AssessedFamily } from '../households/assess';
import { needColumns } from './need-columns';
import { NOBODY, scoreGroups, type GroupScore } from './score-groups';

/**
 * How far the services due to families reach them in one place. Counts, never averages: a place is the sum of its
 * families, and a larger place the sum of its smaller ones.
 */
export interface Scorecard extends Pick<
  GroupScore,
  'keluarga' | 'diterima' | 'seharusnya' | 'lengkap' | 'nol' | 'tidakDiketahui' | 'dinilai' | 'distribusi'
> {
  /** Canonical region code, or the folded names where no code is readable. */
  readonly key: string;
  readonly name: string;
}

/** Adds up any group of families: a village, a kecamatan, the district. */
export function scoreFamilies(key: string, name: string, families: readonly AssessedFamily[]): Scorecard {
  const [score = NOBODY] = scoreGroups(needColumns(families), new Uint8Array(families.length), 1);
  return cardOf(key, name, score);
}

/** The scorecard in a fuller score. */
export const cardOf = (
  key: string,
  name: string,
  {
    keluarga,
    diterima,
    seharusnya,
    lengkap,
    nol,
    tidakDiketahui,
    dinilai,
    distribusi,
  }: Omit<Scorecard, 'key' | 'name'>,
): Scorecard => ({
  key,
  name,
  keluarga,
  diterima,
  seharusnya,
  lengkap,
  nol,
  tidakDiketahui,
  dinilai,
  distribusi,
});
