import type { AssessedFamily, NeedState } from '../households/assess';
import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';

/** What is known of one need of one family, one byte; 0 where the family plainly has no such need. */
export const NEED_STATE = {
  tidak: 0,
  diterima: 1,
  belum: 2,
  penerimaanTidakDiketahui: 3,
  tidakDapatDinilai: 4,
} as const;

const CODE: Readonly<Record<NeedState['state'], number>> = {
  diterima: NEED_STATE.diterima,
  belum: NEED_STATE.belum,
  'penerimaan-tidak-diketahui': NEED_STATE.penerimaanTidakDiketahui,
  'tidak-dapat-dinilai': NEED_STATE.tidakDapatDinilai,
};

/** The needs of many families as one byte column a need. */
export interface NeedColumns {
  /** How many families there are. */
  readonly length: number;
  /** The needs some family has or may have, in the order they are shown. */
  readonly needs: readonly KebutuhanId[];
  /** `states[n][f]`: need n of family f, a {@link NEED_STATE}. */
  readonly states: readonly Uint8Array[];
}

/** Takes families one after the other and keeps their needs only. */
export interface NeedCollector {
  readonly add: (family: AssessedFamily) => void;
  readonly finish: () => NeedColumns;
}

const ORDER: ReadonlyMap<string, number> = new Map(KEBUTUHAN.map(({ id }, at) => [id, at]));

/** Starts columns for so many families. */
export function collectNeeds(length: number): NeedCollector {
  const columns = new Map<KebutuhanId, Uint8Array>();
  let at = 0;
  return {
    add({ needs }) {
      for (const { need, state } of needs) {
        let column = columns.get(need);
        if (!column) {
          column = new Uint8Array(length);
          columns.set(need, column);
        }
        column[at] = CODE[state];
      }
      at += 1;
    },
    finish() {
      const place = (need: KebutuhanId): number => ORDER.get(need) ?? ORDER.size;
      const needs = [...columns.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
      return { length, needs, states: needs.map((need) => columns.get(need) ?? new Uint8Array(length)) };
    },
  };
}

/** The needs of families that are already listed. */
export function needColumns(families: readonly AssessedFamily[]): NeedColumns {
  const collector = collectNeeds(families.length);
  for (const family of families) collector.add(family);
  return collector.finish();
}
