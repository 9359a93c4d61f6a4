import { realisasiKumulatifGanda } from './realisasi-kumulatif-ganda';
import type { Rule } from './rule';
import { strategiKosong } from './strategi-kosong';

/** Every rule, by id in alphabetical order; a test holds each to its file, test and docs page. */
export const RULES: readonly Rule[] = [realisasiKumulatifGanda, strategiKosong];

/** The rule of an id or of one of its older ids. */
export const ruleOf = (id: string): Rule | undefined =>
  RULES.find(({ meta }) => meta.id === id || meta.aliases?.includes(id) === true);
