import { distance } from 'fastest-levenshtein';
import { ALL_RULES } from '../core/rules/index';

const OFFERED = 3;

/** The rules somebody may have meant by an id nobody knows, the likeliest first, joined for a sentence. */
export const closestRules = (wanted: string): string =>
  ALL_RULES.map(({ meta }) => meta.id)
    .sort((a, b) => distance(a, wanted) - distance(b, wanted))
    .slice(0, OFFERED)
    .join(', ');
