import { programKatalogOf } from '../../schema/mapping-row';
import type { Program } from '../../taxonomy/program';
import type { Row } from '../../table/table';

/** The catalogue programmes a row names, and the column that names them. */
export interface NamedProgrammes {
  readonly field: 'programKatalog' | 'subkegiatan';
  readonly programmes: readonly [Program, ...Program[]];
}

/** The programme of a row's own catalogue column, else every one its sub kegiatan names in whole words; `null` for none. */
export function programmesOf(row: Row): NamedProgrammes | null {
  const { kamus } = row.table;
  const stated = programKatalogOf(row);
  if (stated !== null) return { field: 'programKatalog', programmes: [kamus.programOf(stated)] };
  const [first, ...more] = kamus
    .findProgram(row.text('subkegiatan') ?? '')
    .map(({ program }) => kamus.programOf(program));
  return first ? { field: 'subkegiatan', programmes: [first, ...more] } : null;
}
