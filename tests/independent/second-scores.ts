import type { SecondFamily } from './second-families';
import { NEEDS } from './second-needs';

/** What the second implementation says of a group of families. */
export interface SecondScore {
  readonly keluarga: number;
  readonly diterima: number;
  readonly seharusnya: number;
  readonly lengkap: number;
  readonly sebagian: number;
  readonly nol: number;
  readonly dinilai: number;
  readonly tidakDapatDinilai: number;
  readonly tanpaKebutuhan: number;
  readonly tidakDiketahui: number;
  readonly distribusi: readonly number[];
  /** By need. */
  readonly cakupan: Readonly<
    Record<string, readonly [met: number, due: number, receiptUnknown: number, needUnknown: number]>
  >;
}

/** Adds up families one by one. */
export function secondScore(families: readonly SecondFamily[]): SecondScore {
  let diterima = 0;
  let seharusnya = 0;
  let tidakDiketahui = 0;
  let lengkap = 0;
  let sebagian = 0;
  let nol = 0;
  let tidakDapatDinilai = 0;
  let tanpaKebutuhan = 0;
  const distribusi: number[] = [];
  for (const { met, missing, receiptUnknown, needUnknown } of families) {
    const due = met.length + missing.length;
    const open = receiptUnknown.length + needUnknown.length;
    diterima += met.length;
    seharusnya += due;
    tidakDiketahui += open;
    if (due === 0) {
      if (open > 0) tidakDapatDinilai += 1;
      else tanpaKebutuhan += 1;
      continue;
    }
    if (missing.length === 0) lengkap += 1;
    else if (met.length === 0) nol += 1;
    else sebagian += 1;
    while (distribusi.length <= met.length) distribusi.push(0);
    distribusi[met.length] = (distribusi[met.length] ?? 0) + 1;
  }
  const count = (of: (family: SecondFamily) => readonly string[], need: string): number =>
    families.filter((family) => of(family).includes(need)).length;
  return {
    keluarga: families.length,
    diterima,
    seharusnya,
    lengkap,
    sebagian,
    nol,
    dinilai: lengkap + sebagian + nol,
    tidakDapatDinilai,
    tanpaKebutuhan,
    tidakDiketahui,
    distribusi,
    cakupan: Object.fromEntries(
      NEEDS.flatMap(({ id }) => {
        const met = count((family) => family.met, id);
        const line = [
          met,
          met + count((family) => family.missing, id),
          count((family) => family.receiptUnknown, id),
          count((family) => family.needUnknown, id),
        ] as const;
        // A need nobody has or may have is no line.
        return line.some((figure) => figure > 0) ? [[id, line]] : [];
      }),
    ),
  };
}

/** The scores of the villages. */
export function secondVillages(families: readonly SecondFamily[]): Readonly<Record<string, SecondScore>> {
  const villages = new Map<string, SecondFamily[]>();
  for (const family of families) villages.set(family.desa, [...(villages.get(family.desa) ?? []), family]);
  return Object.fromEntries([...villages].map(([desa, own]) => [desa, secondScore(own)]));
}

/** Families with a gap in the order of needs.md, as far as it goes: desil, needs missing, vulnerability. */
export const secondGaps = (families: readonly SecondFamily[]): readonly SecondFamily[] =>
  families
    .filter(({ missing }) => missing.length > 0)
    .toSorted(
      (a, b) =>
        (a.desil ?? 11) - (b.desil ?? 11) ||
        b.missing.length - a.missing.length ||
        b.vulnerability - a.vulnerability,
    );
