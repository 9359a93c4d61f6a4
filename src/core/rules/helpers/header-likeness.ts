import { HEADER_NAMES } from '../../schema/header-names';
import type { Field } from '../../table/field';
import type { Role } from '../../table/table';
import { fold } from '../../values/text';

const LONGEST = 60;
// A share, a count or an output of a thing is not the thing, however alike the words are.
const NOT_THE_THING = /%|\b(persen|persentase|fisik|kinerja|capaian|output|volume|rasio|progres|target)\b/i;

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Dice's coefficient of the pairs of letters of two texts: 0 nothing in common, 1 the same. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

/** How much a header resembles the best of the wordings of a field, 0 to 1; 0 where it speaks of a share or an output. */
export function headerLikeness(header: string, field: Field, role: Role): number {
  if (NOT_THE_THING.test(header)) return 0;
  const folded = fold(header.slice(0, LONGEST));
  const names = HEADER_NAMES.filter(
    (one) => one.field === field && (one.roles === undefined || one.roles.includes(role)),
  ).flatMap((one) => one.names);
  return Math.max(0, ...names.map((name) => likeness(folded, name)));
}
