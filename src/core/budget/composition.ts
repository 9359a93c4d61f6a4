import type { Message } from '../messages/translate';
import { jenisAktivitasOf, strategiOf } from '../schema/mapping-row';
import { STRATEGI } from '../taxonomy/strategi';
import type { JenisAktivitasId } from '../taxonomy/jenis-aktivitas';
import { CELL_STATE } from '../table/column';
import { moneyColumn, rowsOf, senAt, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { asSen, type Sen } from '../values/rupiah';
import { createCellLedger, type CellLedger } from './cell-ledger';
import { isSupportingCode, saysTravel, targetOf, travelField } from './composition-row';

/** One row of a composition, by table entry. */
export interface BudgetRow {
  readonly table: Table;
  readonly index: number;
}

/** A part of a budget and the cells it was added up from. Amounts in sen. */
export interface BudgetPart {
  readonly baris: number;
  readonly pagu: Sen;
  readonly cells: readonly string[];
}

/** The budget of one OPD, one strategy or everything by kind of activity. Amounts in sen. */
export interface Composition {
  /** `opdKey`, the strategy's id, or `TOTAL`. */
  readonly key: string;
  readonly name: Message;
  readonly pagu: Readonly<Record<JenisAktivitasId, Sen>>;
  /** The budget of rows that state no kind, or more than one. */
  readonly takTerklasifikasi: Sen;
  /** Official travel within each kind, and within what states none: already counted above. */
  readonly perjalananDinas: Readonly<Record<JenisAktivitasId, Sen>> & { readonly takTerklasifikasi: Sen };
  /** True when a budget that is not supporting could not be read: what dominates is not known then. */
  readonly adaTakTerbaca: boolean;
  /** The rows of supporting activities that have a budget, in order. */
  readonly penunjang: readonly BudgetRow[];
  /** How many OPDs take part. */
  readonly opd: number;
  /** What the figures above, and others of the same rows, were added up from. */
  readonly bagian: Readonly<Record<CompositionPart, BudgetPart>>;
}

/**
 * Parts of a budget by what its rows say: their kind; official travel; the code of a supporting programme (segment 01),
 * and of those the rows that call themselves something else; a target of nobody, and none stated.
 */
export const COMPOSITION_PARTS = [
  'langsung',
  'tidak-langsung',
  'penunjang',
  'takTerklasifikasi',
  'perjalananDinas',
  'penunjangMenurutKode',
  'kodePenunjangDitandaiLain',
  'sasaranNol',
  'sasaranKosong',
] as const;
/** One of {@link COMPOSITION_PARTS}. */
export type CompositionPart = (typeof COMPOSITION_PARTS)[number];

/** What a budget is composed by. */
export type ComposedBy = 'opd' | 'strategi';

type KeyOf = (name: string) => string;
type Kind = JenisAktivitasId | 'takTerklasifikasi';
type ByKind = Record<Kind, bigint>;

interface PartDraft {
  baris: number;
  pagu: bigint;
  readonly cells: CellLedger;
}

interface Draft {
  readonly key: string;
  readonly name: Message;
  readonly perjalananDinas: ByKind;
  adaTakTerbaca: boolean;
  readonly penunjang: BudgetRow[];
  readonly opd: Set<string>;
  readonly bagian: Record<CompositionPart, PartDraft>;
}

/** What a row is asked once for all rows that say the same. */
interface Known {
  readonly keyOf: KeyOf;
  readonly isTravel: (text: string) => boolean;
  readonly isSupportingCode: (kode: string) => boolean;
}

/**
 * Splits the budget of mapping sheets into direct, indirect and supporting, per OPD or per strategy, exact to the sen and
 * with the same reading of a row as the totals. Rows that name no OPD or no strategy are left out.
 *
 * @param tables mapping tables, with role `pemetaan`.
 */
export function composeBudget(tables: readonly Table[], by: ComposedBy): readonly Composition[] {
  const drafts = new Map<string, Draft>();
  const known = startKnown();
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const group = groupOf(row, by, known.keyOf);
      if (!group) continue;
      const draft = drafts.get(group.key) ?? start(group.key, group.name);
      drafts.set(group.key, draft);
      add(draft, row, known);
    }
  }
  return [...drafts.values()].map((draft) => finish(draft, isManyFiles(tables)));
}

/** {@link composeBudget} of every row: zero throughout where none has a budget. */
export function composeTotal(tables: readonly Table[]): Composition {
  const total = start('TOTAL', { id: 'Total', en: 'Total' });
  const known = startKnown();
  for (const table of tables) for (const row of rowsOf(table)) add(total, row, known);
  return finish(total, isManyFiles(tables));
}

const isManyFiles = (tables: readonly Table[]): boolean => new Set(tables.map(({ file }) => file)).size > 1;

// Names repeat row after row; folding one is dear.
const startKnown = (): Known => ({
  keyOf: remember(opdKey),
  isTravel: remember(saysTravel),
  isSupportingCode: remember(isSupportingCode),
});

function remember<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const ready = known.get(text);
    if (ready !== undefined) return ready;
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}

function groupOf(
  row: Row,
  by: ComposedBy,
  keyOf: KeyOf,
): { readonly key: string; readonly name: Message } | null {
  if (by === 'strategi') {
    const strategi = strategiOf(row);
    const entry = STRATEGI.find(({ id }) => id === strategi);
    return entry ? { key: entry.id, name: entry.nama } : null;
  }
  const name = row.text('opd') ?? '';
  const key = keyOf(name);
  return key === '' ? null : { key, name: { id: name, en: name } };
}

const byKind = (): ByKind => ({ langsung: 0n, 'tidak-langsung': 0n, penunjang: 0n, takTerklasifikasi: 0n });

const start = (key: string, name: Message): Draft => ({
  key,
  name,
  perjalananDinas: byKind(),
  adaTakTerbaca: false,
  penunjang: [],
  opd: new Set(),
  bagian: Object.fromEntries(
    COMPOSITION_PARTS.map((part): [CompositionPart, PartDraft] => [
      part,
      { baris: 0, pagu: 0n, cells: createCellLedger() },
    ]),
  ) as Record<CompositionPart, PartDraft>,
});

function add(draft: Draft, row: Row, { keyOf, isTravel, isSupportingCode: isCode01 }: Known): void {
  const jenis = jenisAktivitasOf(row);
  const column = moneyColumn(row.table, 'pagu');
  const sen = senAt(column, row.index);
  draft.opd.add(keyOf(row.text('opd') ?? ''));
  if (!column || sen === null) {
    const state = row.state('pagu');
    const isUnread = state === CELL_STATE.unread || state === CELL_STATE.error;
    if (isUnread && jenis !== 'penunjang') draft.adaTakTerbaca = true;
    return;
  }
  const put = (part: CompositionPart): void => {
    addTo(draft.bagian[part], row, sen, column.sheetColumn);
  };
  const kind: Kind = jenis ?? 'takTerklasifikasi';
  put(kind);
  if (jenis === 'penunjang') draft.penunjang.push({ table: row.table, index: row.index });
  if (travelField(row, isTravel) !== null) {
    draft.perjalananDinas[kind] += sen;
    put('perjalananDinas');
  }
  if (isCode01(row.text('kode') ?? '')) {
    put('penunjangMenurutKode');
    if (jenis !== null && jenis !== 'penunjang') put('kodePenunjangDitandaiLain');
  }
  const target = targetOf(row, jenis);
  if (target === 'nol') put('sasaranNol');
  else if (target === 'kosong' || target === 'tanpa-kolom') put('sasaranKosong');
}

function addTo(part: PartDraft, { table, row }: Row, sen: Sen, column: number): void {
  part.baris += 1;
  part.pagu += sen;
  part.cells.add(table.file, table.sheet, column, row);
}

function finish({ bagian, perjalananDinas, opd, ...rest }: Draft, withFile: boolean): Composition {
  const parts = Object.fromEntries(
    COMPOSITION_PARTS.map((part): [CompositionPart, BudgetPart] => {
      const { baris, pagu, cells } = bagian[part];
      return [part, { baris, pagu: asSen(pagu), cells: cells.references(withFile) }];
    }),
  ) as Record<CompositionPart, BudgetPart>;
  return {
    ...rest,
    pagu: {
      langsung: parts.langsung.pagu,
      'tidak-langsung': parts['tidak-langsung'].pagu,
      penunjang: parts.penunjang.pagu,
    },
    takTerklasifikasi: parts.takTerklasifikasi.pagu,
    perjalananDinas: {
      langsung: asSen(perjalananDinas.langsung),
      'tidak-langsung': asSen(perjalananDinas['tidak-langsung']),
      penunjang: asSen(perjalananDinas.penunjang),
      takTerklasifikasi: asSen(perjalananDinas.takTerklasifikasi),
    },
    opd: opd.size,
    bagian: parts,
  };
}
