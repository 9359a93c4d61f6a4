/**
 * Names for sheets of ours in a workbook that has others: a sheet of somebody's own keeps its name, ours becomes `Rekap (2)`.
 *
 * @param wanted what each is to be called.
 * @param taken names of sheets that are not ours; case does not tell two apart.
 */
export function freeNames<Kind extends string>(
  wanted: Readonly<Record<Kind, string>>,
  taken: readonly string[],
): Readonly<Record<Kind, string>> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = (name: string): string => {
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? name : `${name} (${String(number)})`;
      if (!used.has(tried.toLowerCase())) return tried;
    }
  };
  const named = Object.entries<string>(wanted).map(([kind, name]) => [kind, free(name)] as const);
  return Object.fromEntries(named) as Record<Kind, string>;
}
