import type { MadeBook } from './made-book';
import { opdOf } from './made-words';
import { rowsWith, textOf } from './rows';
import type { SecondFamily } from './second-families';
import { NEEDS } from './second-needs';

/** What a sub kegiatan of the made-up mapping says it provides, where its catalogue column says nothing. */
const PROVIDED: readonly (readonly [words: string, program: string])[] = [
  ['PKH', 'PKH'],
  ['Program Sembako', 'SEMBAKO'],
  ['PIP', 'PIP'],
  ['PBI JKN', 'PBI-JKN'],
  ['Kartu Prakerja', 'PRAKERJA'],
  ['KUR', 'KUR'],
  ['RTLH', 'RTLH'],
  ['sanitasi', 'SANITASI'],
  ['SPAM', 'AIR-MINUM'],
];

/** Who has to serve a need of a family: the working group, and the OPD in alphabetical order. */
export interface SecondRoute {
  readonly group: string;
  readonly opd: readonly string[];
}

/**
 * Who has to serve each need somebody misses; no OPD where no mapping row provides a programme that meets it. No row of
 * the made-up mapping names a place: all are for the whole district.
 */
export function secondRoutes(
  book: MadeBook,
  gaps: readonly SecondFamily[],
): Readonly<Record<string, SecondRoute>> {
  const rows = rowsWith(book, 'Pagu (Rp)');
  const routes: Record<string, SecondRoute> = {};
  for (const { id, group, metBy } of NEEDS) {
    if (!gaps.some(({ missing }) => missing.includes(id))) continue;
    const opd = new Set<string>();
    for (const row of rows) {
      const name = textOf(row, 'Sub Kegiatan') ?? '';
      const program =
        textOf(row, 'Program (katalog)') ?? PROVIDED.find(([words]) => name.includes(` ${words} `))?.[1];
      if (program !== undefined && metBy.includes(program))
        opd.add(opdOf(textOf(row, 'Perangkat Daerah') ?? ''));
    }
    routes[id] = { group, opd: [...opd].toSorted() };
  }
  return routes;
}
