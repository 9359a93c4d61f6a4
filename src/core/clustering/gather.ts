import { asText } from '../table/cell-readers';
import { CELL_STATE, INHERITED, MERGED, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { textColumn, type Table } from '../table/table';
import type { JenisEjaan } from '../taxonomy/kamus';
import { itemAt, uint32At, uint8At } from '../values/at';
import { opdKey } from '../values/opd';
import { districtsOf, type DomainOf } from './districts';
import type { Spelling, SpellingDomain, SpellingPlace, SpellingSource } from './spelling';

/** The columns that hold names of a kind. */
const FIELDS_OF: Readonly<Record<JenisEjaan, readonly NamedField[]>> = {
  opd: ['opd'],
  desa: ['desa'],
  program: ['programKatalog', 'program'],
  'sumber-dana': ['sumberDana', 'rincianSumberDana'],
};

const LONGEST = 200;

/** A name has letters; what holds the digits of a NIK is none, whatever else it holds. */
const isName = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !/(?:\d[ .\-']?){12}/u.test(text);

interface Gathered {
  readonly domain: SpellingDomain;
  readonly text: string;
  readonly read: string;
  cells: number;
  rows: number;
  readonly places: Map<string, { readonly place: SpellingPlace; readonly rows: number[] }>;
}

/** Every way names of a kind are written in some sheets, with all cells; in the order they first appear. */
export function gatherSpellings(sources: readonly SpellingSource[], jenis: JenisEjaan): readonly Spelling[] {
  const found = new Map<string, Gathered>();
  const domainOf = domainsOf(sources, jenis);
  for (const [at, source] of sources.entries()) {
    for (const field of FIELDS_OF[jenis])
      gatherColumn({ ...source, at }, field, jenis, domainOf(field), found);
  }
  return [...found.values()].map(({ domain, text, read, cells, rows, places }) => ({
    domain,
    text,
    read,
    cells,
    rows: Math.max(cells, rows),
    places: [...places.values()].map((one) => ({
      ...one.place,
      rows: [...new Set(one.rows)].sort((a, b) => a - b),
    })),
  }));
}

function domainsOf(sources: readonly SpellingSource[], jenis: JenisEjaan): (field: NamedField) => DomainOf {
  if (jenis === 'desa') {
    const districts = districtsOf(sources.map(({ table }) => table));
    return () => districts;
  }
  return (field) => {
    // A programme of the budget and one of the catalogue are two things under one word; sources are one tree.
    const domain = { key: jenis === 'program' ? field : '', label: '', kode: null, known: true };
    return () => domain;
  };
}

function gatherColumn(
  { sheet, table, at }: SpellingSource & { readonly at: number },
  field: NamedField,
  jenis: JenisEjaan,
  domainOf: DomainOf,
  found: Map<string, Gathered>,
): void {
  const column = textColumn(table, field);
  if (!column) return;
  const texts = new Map<string, string>();
  const textOf = (raw: string): string => {
    const known = texts.get(raw) ?? asText(raw);
    texts.set(raw, known);
    return known;
  };
  const add = (index: number, row: number, sheetColumn: number): void => {
    const raw = table.raw(row - 1, sheetColumn);
    if (typeof raw !== 'string') return;
    const text = textOf(raw);
    if (!isName(text)) return;
    const one = entryOf(found, domainOf(table, index), text, spelled(jenis, table, text));
    one.cells += 1;
    const key = `${String(at)} ${String(sheetColumn)} ${raw}`;
    const known = one.places.get(key);
    if (known) known.rows.push(row);
    else {
      const place = { at, sheet: table.sheet, column: sheetColumn, raw, rows: [] };
      one.places.set(key, { place, rows: [row] });
    }
  };

  const isNamedOnly = column.kind === 'teks';
  const counts = new Map<string, number>();
  for (let index = 0; index < table.length; index += 1) {
    const status = uint8At(column.status, index);
    if (isNamedOnly && stateOf(status) === CELL_STATE.read) {
      const text = itemAt(column.dictionary, uint32At(column.codes, index), '');
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    if ((status & (INHERITED | MERGED)) === 0) add(index, uint32At(table.rows, index), column.sheetColumn);
  }
  // Names that stand above their rows: on the rows of a section, and on parent rows.
  if (jenis === 'opd') {
    for (const { row, kind } of sheet.sections)
      if (kind === 'opd') addSection(table, sheet, row, counts, add);
  }
  if (jenis !== 'desa') {
    for (const { row, reason } of sheet.skipped) if (reason === 'induk') add(0, row, column.sheetColumn);
  }
  if (jenis !== 'opd') return;
  for (const one of found.values()) one.rows += counts.get(one.text) ?? 0;
}

/** The cell of a section's row that names its office; a section of no row is left alone. */
function addSection(
  table: Table,
  { grid }: SpellingSource['sheet'],
  row: number,
  counts: ReadonlyMap<string, number>,
  add: (index: number, row: number, column: number) => void,
): void {
  const names = new Set([...counts.keys()].map(opdKey));
  const column = grid.usedColumns.find((one) => {
    const text = asText(grid.value(row - 1, one));
    return text !== '' && names.has(opdKey(table.kamus.spell('opd', text)));
  });
  if (column !== undefined) add(0, row, column);
}

const spelled = (jenis: JenisEjaan, { kamus }: Table, text: string): string =>
  jenis === 'opd' || jenis === 'desa' ? kamus.spell(jenis, text) : text;

function entryOf(found: Map<string, Gathered>, domain: SpellingDomain, text: string, read: string): Gathered {
  const key = `${domain.key}\u0000${text}`;
  const known = found.get(key);
  if (known) return known;
  const one = { domain, text, read, cells: 0, rows: 0, places: new Map() };
  found.set(key, one);
  return one;
}
