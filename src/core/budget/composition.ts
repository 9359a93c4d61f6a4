import type { Message } from '../messages/translate';
import { jenisAktivitasOf, strategiOf } from '../schema/mapping-row';
import { STRATEGI } from '../taxonomy/strategi';
import type { JenisAktivitasId } from '../taxonomy/jenis-aktivitas';
import { CELL_STATE } from '../table/column';
import { rowsOf, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { asSen, type Sen } from '../values/rupiah';

/** One row of a composition, by table entry. */
export interface BudgetRow {
  readonly table: Table;
  readonly index: number;
}

/** The budget of one OPD or one strategy by kind of activity. Amounts in sen. */
export interface Composition {
  /** `opdKey` or the strategy's id. */
  readonly key: string;
  readonly name: Message;
  readonly pagu: Readonly<Record<JenisAktivitasId, Sen>>;
  /** The budget of rows that state no kind, or more than one. */
  readonly takTerklasifikasi: Sen;
  /** True when a budget that is not supporting could not be read: what dominates is not known then. */
  readonly adaTakTerbaca: boolean;
  /** The rows of supporting activities that have a budget, in order. */
  readonly penunjang: readonly BudgetRow[];
  /** How many OPDs take part. */
  readonly opd: number;
}

/** What a budget is composed by. */
export type ComposedBy = 'opd' | 'strategi';

type KeyOf = (name: string) => string;

interface Draft {
  readonly key: string;
  readonly name: Message;
  readonly pagu: Record<JenisAktivitasId, bigint>;
  takTerklasifikasi: bigint;
  adaTakTerbaca: boolean;
  readonly penunjang: BudgetRow[];
  readonly opd: Set<string>;
}

/**
 * Splits the budget of mapping sheets into direct, indirect and supporting, per OPD or per strategy, exact to the sen and
 * with the same reading of a row as the totals. Rows that name no OPD or no strategy are left out.
 *
 * @param tables mapping tables, with role `pemetaan`.
 */
export function composeBudget(tables: readonly Table[], by: ComposedBy): readonly Composition[] {
  const drafts = new Map<string, Draft>();
  // Names repeat row after row; folding one is dear.
  const known = new Map<string, string>();
  const keyOf: KeyOf = (name) => {
    const key = known.get(name) ?? opdKey(name);
    known.set(name, key);
    return key;
  };
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const group = groupOf(row, by, keyOf);
      if (!group) continue;
      const draft = drafts.get(group.key) ?? start(group.key, group.name);
      drafts.set(group.key, draft);
      add(draft, row, keyOf);
    }
  }
  return [...drafts.values()].map(({ pagu, takTerklasifikasi, opd, ...rest }) => ({
    ...rest,
    pagu: {
      langsung: asSen(pagu.langsung),
      'tidak-langsung': asSen(pagu['tidak-langsung']),
      penunjang: asSen(pagu.penunjang),
    },
    takTerklasifikasi: asSen(takTerklasifikasi),
    opd: opd.size,
  }));
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

const start = (key: string, name: Message): Draft => ({
  key,
  name,
  pagu: { langsung: 0n, 'tidak-langsung': 0n, penunjang: 0n },
  takTerklasifikasi: 0n,
  adaTakTerbaca: false,
  penunjang: [],
  opd: new Set(),
});

function add(draft: Draft, row: Row, keyOf: KeyOf): void {
  const jenis = jenisAktivitasOf(row);
  const sen = row.sen('pagu');
  draft.opd.add(keyOf(row.text('opd') ?? ''));
  if (sen === null) {
    const state = row.state('pagu');
    const isUnread = state === CELL_STATE.unread || state === CELL_STATE.error;
    if (isUnread && jenis !== 'penunjang') draft.adaTakTerbaca = true;
    return;
  }
  if (jenis === null) draft.takTerklasifikasi += sen;
  else draft.pagu[jenis] += sen;
  if (jenis === 'penunjang') draft.penunjang.push({ table: row.table, index: row.index });
}
