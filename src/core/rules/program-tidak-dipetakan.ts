import { findProviders } from '../households/providers';
import { CELL_STATE, stateOf } from '../table/column';
import { isRecipientField, programOfField, type Field } from '../table/field';
import { textAt, textColumn, type Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { sheetPrefix } from '../table/address';
import { itemAt, uint32At, uint8At } from '../values/at';
import { columnHead } from './helpers/column-head';
import { oncePerTable } from './helpers/once-per-table';
import { columnReferences } from './helpers/references';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

const MOST_RELATED = 20;
const NAMED_IN = ['programKatalog', 'subkegiatan', 'kegiatan', 'program'] as const;
/** Aid of the pandemic years: P3KE still has its columns, but no mapping of a later year lists it. */
const PAST: ReadonlySet<ProgramId> = new Set<ProgramId>(['BST', 'BPUM', 'BANPRES', 'TOPUP']);

/** Aid that reaches families while no row of the mapping lists it: its money and its office are missing from every total. */
export const programTidakDipetakan = defineBookRule({
  meta: {
    id: 'program-tidak-dipetakan',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan', 'keluarga', 'individu', 'penerima'],
    title: { id: 'Program diterima, tetapi tidak dipetakan', en: 'A programme received but not mapped' },
    next: {
      id: 'Tambahkan program ini ke pemetaan beserta pagu dan OPD-nya, juga bila dibiayai APBN.',
      en: 'Add the programme to the mapping with its budget and OPD, also where the APBN pays for it.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §3.2 angka 1 huruf b (pemetaan sebagai dasar penargetan dan rujukan program)',
    messages: {
      tidakAda: {
        id: '{{jumlah}} baris mencatat penerima {{program}}, tetapi tidak satu baris pemetaan pun memuat program itu.',
        en: '{{jumlah}} rows record recipients of {{program}}, but no row of the mapping lists that programme.',
      },
    },
  },
  reads: ['penerima.*', ...NAMED_IN],
  *check(book) {
    const mapping = book.sheets.filter(({ sheet, table }) => sheet.role === 'pemetaan' && table.length > 0);
    if (mapping.length === 0) return;
    const mapped = new Set(mapping.flatMap(({ table }) => programmesIn(table)));
    for (const [program, places] of unmapped(book, mapped)) {
      const [{ context, field, rows }] = places;
      const { table } = context;
      const jumlah = places.reduce((sum, place) => sum + place.rows.length, 0);
      yield {
        messageId: 'tidakAda',
        sheet: context,
        field,
        at: isRecipientField(field) ? columnHead(context, [field]) : { index: itemAt(rows, 0, 0) },
        data: { jumlah, program: table.kamus.programOf(program).nama.id },
        related: places.flatMap((place) => referencesOf(table, place)).slice(0, MOST_RELATED),
      };
    }
  },
});

/** Rows of one column that record receipt, as table entries. */
interface Place {
  readonly context: SheetContext;
  readonly field: Field;
  readonly rows: readonly number[];
}

/** The programmes some row of a mapping table names. */
const programmesIn = oncePerTable(NAMED_IN, (table): readonly ProgramId[] => [
  ...findProviders([table]).keys(),
]);

/** Every programme some row of the book receives but no mapping row lists, in columns and in lists. */
function unmapped(
  { sheets }: BookContext,
  mapped: ReadonlySet<ProgramId>,
): ReadonlyMap<ProgramId, readonly [Place, ...Place[]]> {
  const found = new Map<ProgramId, readonly [Place, ...Place[]]>();
  const add = (program: ProgramId, place: Place): void => {
    if (place.rows.length > 0)
      found.set(program, [...(found.get(program) ?? []), place] as [Place, ...Place[]]);
  };
  const isAsked = (program: ProgramId): boolean => !mapped.has(program) && !PAST.has(program);
  for (const context of sheets) {
    const { sheet, table } = context;
    if (sheet.role === 'keluarga' || sheet.role === 'individu') {
      for (const field of table.columns.keys()) {
        if (isRecipientField(field) && isAsked(programOfField(field))) {
          add(programOfField(field), { context, field, rows: yesRows(table, field) });
        }
      }
    } else if (sheet.role === 'penerima') {
      for (const [program, rows] of linesOf(table, isAsked)) {
        add(program, { context, field: 'programKatalog', rows });
      }
    }
  }
  return found;
}

/** The lines of a recipient list by programme; each distinct programme is looked up once. */
function linesOf(
  table: Table,
  isAsked: (program: ProgramId) => boolean,
): ReadonlyMap<ProgramId, readonly number[]> {
  const lines = new Map<ProgramId, number[]>();
  const column = textColumn(table, 'programKatalog');
  if (!column?.dictionary.some((text) => text !== '' && isAsked(text as ProgramId))) return lines;
  for (let index = 0; index < table.length; index += 1) {
    const program = textAt(column, index) as ProgramId | null;
    if (program === null || !isAsked(program)) continue;
    const known = lines.get(program);
    if (known) known.push(index);
    else lines.set(program, [index]);
  }
  return lines;
}

function yesRows(table: Table, field: Field): readonly number[] {
  const column = table.columns.get(field);
  const rows: number[] = [];
  for (let index = 0; column?.storage === 'number' && index < table.length; index += 1) {
    if (stateOf(uint8At(column.status, index)) === CELL_STATE.read && column.values[index] === 1)
      rows.push(index);
  }
  return rows;
}

function referencesOf(from: Table, { context: { table }, field, rows }: Place): readonly string[] {
  const prefix = table === from ? '' : `${sheetPrefix(table.sheet)}!`;
  const sheetRows = rows.map((index) => uint32At(table.rows, index));
  return columnReferences(table, field, sheetRows).map((range) => prefix + range);
}
