import { STATE, type AssessedFamilies, type AssessedFamily, type NeedState } from '../households/assess';
import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';

const CODE: Readonly<Record<NeedState['state'], number>> = {
  diterima: STATE.diterima,
  belum: STATE.belum,
  'penerimaan-tidak-diketahui': STATE.penerimaanTidakDiketahui,
  'tidak-dapat-dinilai': STATE.tidakDapatDinilai,
};

/** The needs of many families as one byte column a need. */
export interface NeedColumns {
  /** How many families there are. */
  readonly length: number;
  /** The needs that are assessed, in the order they are shown. */
  readonly needs: readonly KebutuhanId[];
  /** `states[n][f]`: need n of family f, a byte of `STATE`. */
  readonly states: readonly Uint8Array[];
}

const ORDER: ReadonlyMap<string, number> = new Map(KEBUTUHAN.map(({ id }, at) => [id, at]));

function inOrder(length: number, columns: ReadonlyMap<KebutuhanId, Uint8Array>): NeedColumns {
  const place = (need: KebutuhanId): number => ORDER.get(need) ?? ORDER.size;
  const ordered = [...columns].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return { length, needs: ordered.map(([need]) => need), states: ordered.map(([, states]) => states) };
}

/** The needs of the families of several workbooks, one after the other. */
export function joinNeedColumns(books: readonly AssessedFamilies[]): NeedColumns {
  const length = books.reduce((sum, book) => sum + book.length, 0);
  const columns = new Map<KebutuhanId, Uint8Array>();
  let from = 0;
  for (const book of books) {
    for (const { need, states } of book.needs) {
      // The columns of one workbook are read as they stand.
      const column = books.length === 1 ? states : (columns.get(need.id) ?? new Uint8Array(length));
      if (books.length > 1) column.set(states, from);
      columns.set(need.id, column);
    }
    from += book.length;
  }
  return inOrder(length, columns);
}

/** The needs of families that are already listed one by one. */
export function needColumns(families: readonly AssessedFamily[]): NeedColumns {
  const columns = new Map<KebutuhanId, Uint8Array>();
  families.forEach(({ needs }, at) => {
    for (const { need, state } of needs) {
      const column = columns.get(need) ?? new Uint8Array(families.length);
      column[at] = CODE[state];
      columns.set(need, column);
    }
  });
  return inOrder(families.length, columns);
}
