import { findProviders } from '../households/providers';
import { CELL_STATE, stateOf } from '../table/column';
import { isRecipientField, programOfField, type Field } from '../table/field';
import { rowsOf, type Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { sheetPrefix } from '../table/address';
import { columnHead } from './helpers/column-head';
import { columnReferences } from './helpers/references';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

const MOST_RELATED = 20;
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
  reads: ['penerima.*', 'programKatalog', 'subkegiatan', 'kegiatan', 'program'],
  *check(book) {
    const mapping = book.sheets.filter(({ sheet, table }) => sheet.role === 'pemetaan' && table.length > 0);
    if (mapping.length === 0) return;
    const mapped = findProviders(mapping.map(({ table }) => table));
    for (const [program, { jumlah, places }] of receivedIn(book)) {
      const [first] = places;
      if (mapped.has(program) || PAST.has(program) || !first) continue;
      const { context, field, rows } = first;
      const { table } = context;
      yield {
        messageId: 'tidakAda',
        sheet: context,
        field,
        at: isRecipientField(field) ? columnHead(context, [field]) : { index: rows[0] ?? 0 },
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
  readonly rows: number[];
}

interface Received {
  jumlah: number;
  readonly places: Place[];
}

/** Every programme some row of the book receives, in columns and in lists. */
function receivedIn({ sheets }: BookContext): ReadonlyMap<ProgramId, Received> {
  const received = new Map<ProgramId, Received>();
  const add = (program: ProgramId, place: Place): void => {
    if (place.rows.length === 0) return;
    const known = received.get(program) ?? { jumlah: 0, places: [] };
    known.jumlah += place.rows.length;
    known.places.push(place);
    received.set(program, known);
  };
  for (const context of sheets) {
    const { sheet, table } = context;
    if (sheet.role === 'keluarga' || sheet.role === 'individu') {
      for (const field of table.columns.keys()) {
        if (isRecipientField(field))
          add(programOfField(field), { context, field, rows: yesRows(table, field) });
      }
    } else if (sheet.role === 'penerima') {
      const lists = new Map<ProgramId, number[]>();
      for (const row of rowsOf(table)) {
        const program = row.text('programKatalog') as ProgramId | null;
        if (program === null) continue;
        const rows = lists.get(program);
        if (rows) rows.push(row.index);
        else lists.set(program, [row.index]);
      }
      for (const [program, rows] of lists) add(program, { context, field: 'programKatalog', rows });
    }
  }
  return received;
}

function yesRows(table: Table, field: Field): number[] {
  const column = table.columns.get(field);
  const rows: number[] = [];
  if (column?.storage !== 'number') return rows;
  for (let index = 0; index < table.length; index += 1) {
    if (stateOf(column.status[index] ?? 0) === CELL_STATE.read && column.values[index] === 1)
      rows.push(index);
  }
  return rows;
}

function referencesOf(from: Table, { context: { table }, field, rows }: Place): readonly string[] {
  const prefix = table === from ? '' : `${sheetPrefix(table.sheet)}!`;
  const sheetRows = rows.map((index) => table.rows[index] ?? 0);
  return columnReferences(table, field, sheetRows).map((range) => prefix + range);
}
