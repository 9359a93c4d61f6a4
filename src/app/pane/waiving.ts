import { waiverOf, type JenisPengecualian, type Waiver } from '../../core/findings/waiver';
import { toIso } from '../../core/values/tanggal';
import { problemOf, type PaneContext } from './context';
import { saveName } from './settings';
import type { Notice } from './state';
import { lapsedIn, waiverAt } from './waived';

// Only who decides something needs the sheet: it stays out of the pane's first load.
const loadSheet = () => import('../../core/findings/waiver-sheet');

/** Decisions about findings, kept in a sheet of the workbook. */
export interface Waiving {
  /** Decides about a finding; the name is remembered for the next time. */
  readonly decide: (
    finding: number,
    decision: { readonly jenis: JenisPengecualian; readonly alasan: string; readonly oleh: string },
  ) => Promise<void>;
  /** Takes back the decision about a finding: it counts again. */
  readonly undecide: (finding: number) => Promise<void>;
  /** Removes the decisions that hold no longer. */
  readonly clearLapsed: () => Promise<void>;
}

/** Starts with the decisions of the workbook. `decided` hears of every decision that was kept. */
export function createWaiving({ deps, state, dispatch }: PaneContext, decided: () => void): Waiving {
  const { workbook, storage, today } = deps;

  /** Reads what stands in the sheet now, changes that, and writes it: others may have edited it since. */
  const keep = async (
    change: (waivers: readonly Waiver[]) => readonly Waiver[],
    notice: Notice['kind'],
  ): Promise<void> => {
    if (state().writing) return;
    dispatch({ type: 'writing', on: true });
    try {
      const { readWaivers, WAIVER_SHEET, WAIVER_WIDTHS, waiverRows } = await loadSheet();
      const name = state().book?.ground.waiverSheet ?? WAIVER_SHEET;
      const known = (await workbook.sheets()).find((sheet) => sheet.name === name);
      const [grid] = known ? await workbook.readGrids([name]) : [];
      const read = grid ? readWaivers(grid) : { waivers: [], unread: [], lines: [] };
      const waivers = change(read.waivers);
      await workbook.putSheet({
        name,
        rows: waiverRows(waivers, read.lines),
        visibility: known?.visibility ?? 'veryHidden',
        columnWidths: WAIVER_WIDTHS,
      });
      dispatch({ type: 'waivers', waivers });
      dispatch({ type: 'noticed', notice: { kind: notice, count: 1, skipped: 0 } });
      decided();
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
    } finally {
      dispatch({ type: 'writing', on: false });
    }
  };

  return {
    async decide(at, { jenis, alasan, oleh }) {
      const finding = state().checked?.findings[at];
      if (!finding) return;
      saveName(storage, oleh);
      dispatch({ type: 'named', nama: oleh });
      const made = waiverOf(finding, { jenis, alasan, oleh, tanggal: toIso(today()) });
      const before = waiverAt(state(), at);
      await keep(
        (waivers) => [...waivers.filter((one) => !isSame(one, before)), made],
        jenis === 'abaikan' ? 'diabaikan' : 'ditandai',
      );
    },
    async undecide(at) {
      const waiver = waiverAt(state(), at);
      if (!waiver) return;
      await keep((waivers) => waivers.filter((one) => !isSame(one, waiver)), 'pengecualian-dibatalkan');
    },
    async clearLapsed() {
      const lapsed = lapsedIn(state());
      if (lapsed.length === 0) return;
      await keep(
        (waivers) => waivers.filter((one) => !lapsed.some((other) => isSame(one, other))),
        'pengecualian-dibatalkan',
      );
    },
  };
}

const isSame = (a: Waiver, b: Waiver | null): boolean => b !== null && keyOf(a) === keyOf(b);
const keyOf = (waiver: Waiver): string => JSON.stringify(Object.entries(waiver).sort());
