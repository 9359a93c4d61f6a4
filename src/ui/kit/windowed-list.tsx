import { makeStyles, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';

/** Where a line stands; put these on its element. */
export interface LineProps {
  readonly id: string;
  readonly style: CSSProperties;
  readonly 'data-at': number;
}

interface Props {
  readonly label: string;
  readonly role: 'tree' | 'listbox' | 'list';
  /** Number of lines; only those in sight are rendered. */
  readonly count: number;
  /** Height of every line in CSS pixels. */
  readonly lineHeight: number;
  /** The line the keyboard is on, 0-based; `null` when none. Not for a plain `list`. */
  readonly active?: number | null;
  readonly onActive?: (at: number) => void;
  /** What the lines are made of: when it is another, an active line in sight stays where it is on the screen. */
  readonly content?: unknown;
  /** Enter, Space or a click on a line. */
  readonly onEnter?: (at: number) => void;
  /** Keys of the caller's own; answers true for a key it took. */
  readonly onKey?: (key: string, at: number) => boolean;
  readonly renderLine: (at: number, props: LineProps, active: boolean) => JSX.Element;
}

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '96px',
    overflowY: 'auto',
    overflowX: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  lines: { position: 'relative', width: '100%' },
});

const OVERSCAN = 8;
/** What is assumed until the browser has measured, and where nothing is ever measured (tests). */
const UNMEASURED = 480;

/** A list of any length: lines of one height, of which only those in sight are in the document. */
export function WindowedList(props: Props): JSX.Element {
  const {
    label,
    role,
    count,
    lineHeight,
    active = null,
    content,
    onActive,
    onEnter,
    onKey,
    renderLine,
  } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [top, setTop] = useState(0);
  const height = useHeight(scroller);

  const shown = useRef({ active, content });

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { active, content };
    if (active === null || !scroller.current) return;
    const { scrollTop } = scroller.current;
    const to =
      before.content === content || before.active === null
        ? scrollTo(active, lineHeight, scrollTop, height)
        : scrollBeside(before.active, active, lineHeight, scrollTop, height);
    if (to !== scrollTop) {
      scroller.current.scrollTop = to;
      setTop(to);
    }
  }, [active, content, lineHeight, height]);

  const move = (to: number): void => onActive?.(Math.max(0, Math.min(count - 1, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = active ?? -1;
    const page = Math.max(1, Math.floor(height / lineHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) onEnter?.(at);
    else if (at < 0 || onKey?.(event.key, at) !== true) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const line = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (line?.dataset['at'] === undefined) return;
    const at = Number(line.dataset['at']);
    onActive?.(at);
    onEnter?.(at);
  };

  const first = Math.max(0, Math.min(Math.floor(top / lineHeight), count - 1) - OVERSCAN);
  const last = Math.min(count - 1, Math.ceil((top + height) / lineHeight) + OVERSCAN);
  const lines: JSX.Element[] = [];
  for (let at = first; at <= last; at += 1) {
    const style: CSSProperties = {
      position: 'absolute',
      top: at * lineHeight,
      left: 0,
      right: 0,
      height: lineHeight,
    };
    lines.push(renderLine(at, { id: `${prefix}${String(at)}`, style, 'data-at': at }, at === active));
  }
  // A plain list takes the focus too, so that it can be scrolled without a mouse.
  const interaction = role === 'list' ? { tabIndex: 0 } : { tabIndex: 0, onKeyDown, onClick };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role={role}
      aria-label={label}
      {...interaction}
      {...(active === null || active < first || active > last
        ? {}
        : { 'aria-activedescendant': `${prefix}${String(active)}` })}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div role="none" className={styles.lines} style={{ height: count * lineHeight }}>
        {lines}
      </div>
    </div>
  );
}

function useHeight(of: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(UNMEASURED);
  useEffect(() => {
    const element = of.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight || UNMEASURED);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [of]);
  return height;
}

/** Scrolls as little as shows the whole line. */
function scrollTo(line: number, lineHeight: number, top: number, height: number): number {
  const start = line * lineHeight;
  if (start < top) return start;
  return start + lineHeight > top + height ? start + lineHeight - height : top;
}

/** Scrolls along with a line in sight that moved, so that it stays under the eye; else not at all. */
function scrollBeside(before: number, line: number, lineHeight: number, top: number, height: number): number {
  const wasInSight = before * lineHeight >= top && (before + 1) * lineHeight <= top + height;
  return wasInSight ? Math.max(0, top + (line - before) * lineHeight) : top;
}
