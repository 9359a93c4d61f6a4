import { cellAddress } from '../../../core/table/address';
import type { Lang } from '../../../core/messages/translate';
import type { GridArea, GridEdit, GridSheet, GridView } from '../grid-view';
import { jumpFrom } from '../jump';
import { createListeners } from '../listeners';
import type { UniverBundle } from './load-univer';
import { nameControls } from './name-controls';
import { shownSheet, type ShownSheet } from './shown-sheet';
import { startUniver } from './start-univer';
import { selectionOf } from './univer-changes';
import { univerEdits } from './univer-edits';
import { takeJumps } from './univer-jumps';
import { emptyWorkbook, sheetId } from './univer-workbook';

/** Univer takes long to start; whoever else waits is let through between its steps. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A sheet with its seat: the cell selected in it. */
interface Leaf {
  readonly id: string;
  readonly shown: ShownSheet;
  seat: readonly [row: number, column: number];
}

/**
 * Univer as a view. It draws, selects and takes what is typed; what it shows was read from the sheets, cell by cell.
 *
 * The container says what is selected, for tests and style sheets: `data-sheet`, `data-cell`.
 *
 * @param bundle Univer, as `loadUniver` answers it.
 * @param container an element with a size; Univer fills it.
 * @param lang language of Univer's own texts.
 * @param sheets the book's sheets in tab order, at least one.
 */
export async function univerView(
  bundle: UniverBundle,
  container: HTMLElement,
  lang: Lang,
  sheets: readonly GridSheet[],
): Promise<GridView> {
  // Paper is white: the sheet has its own colours, whatever the page around it wears.
  Object.assign(container.style, {
    colorScheme: 'light',
    forcedColorAdjust: 'none',
    color: '#1b1b1b',
    backgroundColor: '#fff',
  });
  await turn();
  const { api, dispose } = startUniver(bundle, container, lang);
  const stopNaming = nameControls(container, lang);
  const { LifecycleStages } = bundle;
  const edits = univerEdits(api);
  const edited = createListeners<[string, readonly GridEdit[]]>();
  const formula = createListeners<[string, number, number]>();
  const selected = createListeners<[string, number, number]>();
  await turn();
  const book = api.createWorkbook(emptyWorkbook(sheets));
  book.setNumfmtLocal(lang);
  const leaves = new Map<string, Leaf>();
  sheets.forEach((sheet, at) => {
    const id = sheetId(at);
    const worksheet = book.getSheetBySheetId(id)?.getSheet();
    if (!worksheet) return;
    const shown = shownSheet(book.getWorkbook(), worksheet, sheet, () => {
      redraw(leaves.get(sheet.name));
    });
    leaves.set(sheet.name, { id, shown, seat: [0, 0] });
  });
  const leafOf = (id: string): Leaf | undefined => [...leaves.values()].find((leaf) => leaf.id === id);
  let front = leaves.get(sheets[0]?.name ?? '');
  let going = false;
  let gone = false;

  const drawn = (): boolean => api.getCurrentLifecycleStage() >= LifecycleStages.Rendered;
  const redraw = (leaf: Leaf | undefined): void => {
    if (!leaf || leaf !== front || !drawn()) return;
    const worksheet = book.getActiveSheet();
    leaf.shown.reach(worksheet.getVisibleRange()?.startRow ?? leaf.seat[0]);
    worksheet.refreshCanvas();
    leaf.shown.run();
  };
  // The formula bar reads its cell when that is selected, and never again.
  const readBar = (leaf: Leaf | undefined, area: GridArea | null): void => {
    if (!leaf || leaf !== front || !drawn() || book.isCellEditing()) return;
    const [row, column] = leaf.seat;
    const inside =
      area === null || (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    if (inside) select(row, column);
  };
  const sit = (leaf: Leaf, row: number, column: number): void => {
    leaf.seat = [row, column];
    container.dataset['sheet'] = leaf.shown.sheet.name;
    container.dataset['cell'] = cellAddress(row, column);
  };
  /** Answers false for a cell beyond what Univer was given. */
  const select = (row: number, column: number): boolean => {
    const worksheet = book.getActiveSheet();
    if (row >= worksheet.getMaxRows() || column >= worksheet.getMaxColumns()) return false;
    going = true;
    worksheet.getRange(row, column).activate();
    going = false;
    return true;
  };
  const goTo = (name: string, row: number, column: number): void => {
    const leaf = leaves.get(name);
    if (!leaf) return;
    if (leaf !== front) front?.shown.pause();
    front = leaf;
    leaf.shown.reach(row);
    leaf.shown.run();
    sit(leaf, row, column);
    // Before the first picture there is nothing to select in; it is done when that is there.
    if (!drawn()) return;
    if (book.getActiveSheet().getSheetId() !== leaf.id) {
      going = true;
      book.setActiveSheet(leaf.id);
      going = false;
    }
    if (select(row, column)) {
      book.getActiveSheet().scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
    }
    redraw(leaf);
  };

  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== LifecycleStages.Rendered) return;
    // In a turn of its own: Univer has held the page long enough to come this far.
    void turn().then(() => {
      if (front && !gone) goTo(front.shown.sheet.name, ...front.seat);
    });
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    const selection = selectionOf(id, params);
    const leaf = selection && !going ? leafOf(selection.sheetId) : undefined;
    if (!selection || !leaf) return;
    const { row, column } = selection;
    if (leaf.seat[0] === row && leaf.seat[1] === column) return;
    leaf.shown.reach(row);
    sit(leaf, row, column);
    selected.tell(leaf.shown.sheet.name, row, column);
  });
  takeJumps(api, (direction) => {
    if (!front) return null;
    const [row, column] = front.seat;
    const worksheet = book.getActiveSheet();
    const size = { rowCount: worksheet.getMaxRows(), columnCount: worksheet.getMaxColumns() };
    const area = jumpFrom(front.shown.sheet, { row, column }, direction, size);
    return area && { unitId: book.getId(), sheetId: front.id, area };
  });
  edits.touched.add((id, cells) => {
    // Later: the command is still at work, and the listeners have not heard of the edit.
    setTimeout(() => {
      const leaf = leafOf(id);
      for (const { row, column } of cells) {
        leaf?.shown.refresh({ top: row, left: column, bottom: row, right: column });
      }
      redraw(leaf);
    });
  });
  edits.edited.add((id, all) => {
    const leaf = leafOf(id);
    const changed = all.filter(({ row, column, value }) => leaf?.shown.shows(row, column) !== value);
    if (leaf && changed.length > 0) edited.tell(leaf.shown.sheet.name, changed);
  });
  edits.formula.add((id, row, column) => {
    const leaf = leafOf(id);
    if (leaf) formula.tell(leaf.shown.sheet.name, row, column);
  });

  // Whoever turns to the pane has done typing: an open editor would keep everybody else out of the workbook.
  const endTyping = (event: Event): void => {
    if (event.target instanceof Node && container.contains(event.target)) return;
    if (book.isCellEditing()) void book.endEditingAsync(true);
  };
  window.addEventListener('blur', endTyping);
  document.addEventListener('pointerdown', endTyping, true);

  return {
    show(name) {
      const leaf = leaves.get(name);
      if (leaf) goTo(name, ...leaf.seat);
    },
    refresh(name, area) {
      const leaf = leaves.get(name);
      if (!leaf) return;
      const { rowCount, columnCount } = leaf.shown.sheet;
      leaf.shown.refresh(area ?? { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 });
      redraw(leaf);
      readBar(leaf, area);
    },
    paint(name, marks) {
      const leaf = leaves.get(name);
      leaf?.shown.paint(marks);
      redraw(leaf);
    },
    clearPaint() {
      for (const { shown } of leaves.values()) shown.paint([]);
      redraw(front);
    },
    goTo,
    onEdit: edited.add,
    onFormula: formula.add,
    onTyping: edits.typing.add,
    onSelect: selected.add,
    dispose() {
      gone = true;
      window.removeEventListener('blur', endTyping);
      document.removeEventListener('pointerdown', endTyping, true);
      stopNaming();
      front?.shown.pause();
      dispose();
    },
  };
}
