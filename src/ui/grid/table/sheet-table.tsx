import { mergeClasses } from '@fluentui/react-components';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type JSX,
  type KeyboardEvent,
} from 'react';
import type { Severity } from '../../../core/findings/finding';
import { translate, type Lang } from '../../../core/messages/translate';
import { cellAddress, columnLetters } from '../../../core/table/address';
import { isFormula, readTyped } from '../read-typed';
import { CellEditor } from './cell-editor';
import { editText, shownText } from './shown-text';
import { stepOf } from './table-keys';
import { markKey, type TableStore } from './table-store';
import { columnStarts, HEAD_HEIGHT, HEAD_WIDTH, ROW_HEIGHT, scrollTo, windowAt } from './table-window';
import { useTableStyles } from './use-table-styles';

/** Rows and columns below and beside the last one in use, to type into. */
const SPARE = 20;

const LABEL = {
  id: (sheet: string): string => `Tabel lembar ${sheet}`,
  en: (sheet: string): string => `Table of sheet ${sheet}`,
} as const;

interface Props {
  readonly store: TableStore;
  readonly lang: Lang;
}

/** One sheet as a grid of cells; only those in sight are in the page. */
export function SheetTable({ store, lang }: Props): JSX.Element {
  const styles = useTableStyles();
  const { sheet, row, column, marks, version } = useSyncExternalStore(store.subscribe, store.state);
  const [editing, setEditing] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  /** The field that was typed in is gone, and the focus with it: the cell takes it back. */
  const wantsFocus = useRef(false);
  const [scroll, setScroll] = useState({ top: 0, left: 0, height: 600, width: 1000 });
  const rowCount = Math.max(sheet.rowCount, row + 1) + SPARE;
  const columnCount = Math.max(sheet.columnCount, column + 1) + SPARE;
  const starts = useMemo(() => columnStarts(columnCount, sheet.columnWidths), [columnCount, sheet]);
  const seen = windowAt(scroll, rowCount, starts);
  const width = HEAD_WIDTH + (starts[columnCount] ?? 0);
  const left = (at: number): number => HEAD_WIDTH + (starts[at] ?? 0);
  const wide = (at: number): number => (starts[at + 1] ?? 0) - (starts[at] ?? 0);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      setScroll({ top: scrollTop, left: scrollLeft, height: clientHeight, width: clientWidth });
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer?.disconnect();
    };
  }, []);

  // The cell in hand is brought into sight; it takes the focus only when the table has it already.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const wanted = scrollTo(
      { row, column },
      { top: scrollTop, left: scrollLeft, height: clientHeight, width: clientWidth },
      starts,
    );
    element.scrollTop = wanted.top;
    element.scrollLeft = wanted.left;
  }, [row, column, sheet, starts]);
  useEffect(() => {
    const element = box.current;
    if (editing !== null || !element) return;
    if (!wantsFocus.current && !element.contains(document.activeElement)) return;
    wantsFocus.current = false;
    element.querySelector<HTMLElement>('[data-aktif]')?.focus({ preventScroll: true });
  }, [row, column, editing, seen.top, seen.left]);

  const begin = (text: string): void => {
    setEditing(text);
    store.typing(true);
  };
  const end = (text: string | null, to: readonly [number, number] | null, byKey: boolean): void => {
    setEditing(null);
    store.typing(false);
    wantsFocus.current = byKey;
    if (text !== null && isFormula(text)) store.formula();
    else if (text !== null && text !== editText(sheet.value(row, column))) {
      store.edit([{ row, column, value: readTyped(text) }]);
    }
    if (to) store.move(Math.max(0, row + to[0]), Math.max(0, column + to[1]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const page = Math.max(1, Math.floor(scroll.height / ROW_HEIGHT) - 2);
    const step = stepOf(event, { row, column, page, rowCount, columnCount, sheet });
    if (step) {
      event.preventDefault();
      store.move(...step);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(editText(sheet.value(row, column)));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      store.edit([{ row, column, value: null }]);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      begin(event.key);
    }
  };

  const cell = (at: number, col: number): JSX.Element => {
    const value = sheet.value(at, col);
    const look = sheet.look(at, col);
    const mark: Severity | undefined = marks.get(markKey(at, col));
    const isActive = at === row && col === column;
    return (
      <div
        key={col}
        role="gridcell"
        aria-colindex={col + 2}
        aria-selected={isActive}
        tabIndex={isActive ? 0 : -1}
        data-aktif={isActive ? '' : undefined}
        data-sel={cellAddress(at, col)}
        className={mergeClasses(
          styles.cell,
          typeof value === 'number' && styles.numeric,
          look?.bold && styles.bold,
          mark && styles[mark],
          isActive && styles.active,
        )}
        style={{ left: left(col), width: wide(col) }}
        onFocus={() => {
          store.move(at, col);
        }}
        onDoubleClick={() => {
          begin(editText(value));
        }}
      >
        {isActive && editing !== null ? (
          <CellEditor className={styles.editor} label={cellAddress(at, col)} text={editing} onEnd={end} />
        ) : (
          shownText(value, look)
        )}
        {mark ? <span className={styles.unseen}> ({translate(`tingkat.${mark}`, lang)})</span> : null}
      </div>
    );
  };

  const rows: number[] = [];
  for (let at = seen.top; at < seen.bottom; at += 1) rows.push(at);
  // The cell in hand stays in the page when it is scrolled away, or the keyboard would lose its place.
  if (row < seen.top || row >= seen.bottom) rows.push(row);
  const columns: number[] = [];
  for (let at = seen.left; at < seen.right; at += 1) columns.push(at);
  if (column < seen.left || column >= seen.right) columns.push(column);

  return (
    <div ref={box} className={styles.scroll} data-versi={version}>
      {/* The keys are the grid's own (ARIA grid pattern); every cell can take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        aria-label={LABEL[lang](sheet.name)}
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount + 1}
        className={styles.sizer}
        style={{ width, height: HEAD_HEIGHT + rowCount * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ width, height: HEAD_HEIGHT }}>
          <div role="columnheader" aria-colindex={1} className={styles.number} style={{ width: HEAD_WIDTH }}>
            <span className={styles.unseen}>{lang === 'id' ? 'Baris' : 'Row'}</span>
          </div>
          {columns.map((at) => (
            <div
              key={at}
              role="columnheader"
              aria-colindex={at + 2}
              className={styles.letter}
              style={{ left: left(at), width: wide(at) }}
            >
              {columnLetters(at)}
            </div>
          ))}
        </div>
        {rows.map((at) => (
          <div
            key={at}
            role="row"
            aria-rowindex={at + 2}
            className={styles.row}
            style={{ top: HEAD_HEIGHT + at * ROW_HEIGHT, width, height: ROW_HEIGHT }}
          >
            <div role="rowheader" aria-colindex={1} className={styles.number} style={{ width: HEAD_WIDTH }}>
              {at + 1}
            </div>
            {columns.map((col) => cell(at, col))}
          </div>
        ))}
      </div>
    </div>
  );
}
