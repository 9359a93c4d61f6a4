import { programKatalogOf } from '../../schema/mapping-row';
import type { Program } from '../../taxonomy/program';
import type { Row } from '../../table/table';

/** The catalogue programmes a row names, and the column that names them. */
export interface NamedProgrammes {
  readonly field: 'programKatalog' | 'subkegiatan';
  readonly programmes: readonly Program[];
}

/** The programme of a row's own catalogue column, else every one its sub kegiatan names in whole words; `null` for none. */
export function programmesOf(row: Row): NamedProgrammes | null {
  const { kamus } = row.table;
  const stated = programKatalogOf(row);
  if (stated !== null) return { field: 'programKatalog', programmes: [kamus.programOf(stated)] };
  const found = kamus.findProgram(row.text('subkegiatan') ?? '');
  if (found.length === 0) return null;
  return { field: 'subkegiatan', programmes: found.map(({ program }) => kamus.programOf(program)) };
}
