import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { Preview, PreviewLine } from '../../app/pane/state';
import { findingMessage, findingValue } from '../../app/present/finding-text';
import { showCount } from '../../app/present/numbers';
import { WindowedList, type LineProps } from '../kit/windowed-list';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const LINE = 68;

const useStyles = makeStyles({
  head: { flexGrow: 0, flexShrink: 0 },
  line: { flexDirection: 'row', alignItems: 'center', gap: '2px', padding: '3px 8px', cursor: 'default' },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  // Spaces are what most changes are about.
  exact: { whiteSpace: 'pre' },
});

/** Every cell that would change, its present value and the proposed one with the reason, before anything is written. */
export function RepairPreview({ preview }: { readonly preview: Preview }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const heading = useFocusWhileOpen();
  const { lines, out, waiting, basis } = preview;
  const count = lines.length - out.size;
  const every = lines.map((_, at) => at);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes from wherever the focus is inside
    <div
      className={shared.screen}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !state.writing) app.closePreview();
      }}
    >
      <div className={mergeClasses(shared.scroll, styles.head)}>
        <h1 className={shared.title} ref={heading} tabIndex={-1}>
          {say('pratinjau.judul')}
        </h1>
        <p className={shared.dim}>
          {lines.length === 0
            ? say('pratinjau.kosong')
            : say(basis === 'pilihan' ? 'pratinjau.pilihan' : 'pratinjau.jelas', {
                jumlah: showCount(lines.length, lang),
              })}
          {waiting > 0 && ` ${say('pratinjau.menunggu', { jumlah: showCount(waiting, lang) })}`}
        </p>
        <div className={shared.row}>
          <Button
            appearance="primary"
            size="small"
            disabled={state.writing || count === 0}
            onClick={() => void app.applyPreview()}
          >
            {say('pratinjau.terapkan', { jumlah: showCount(count, lang) })}
          </Button>
          <Button size="small" disabled={state.writing} onClick={app.closePreview}>
            {say('batal')}
          </Button>
        </div>
        {lines.length > 1 && (
          <Checkbox
            checked={count === lines.length ? true : count === 0 ? false : 'mixed'}
            label={say('pratinjau.dipilih', {
              dipilih: showCount(count, lang),
              jumlah: showCount(lines.length, lang),
            })}
            onChange={() => {
              app.chooseLines(every, count < lines.length);
            }}
          />
        )}
      </div>
      <WindowedList
        label={say('pratinjau.judul')}
        role="list"
        count={lines.length}
        lineHeight={LINE}
        renderLine={(at, line) => {
          const one = lines[at];
          return (
            <div
              key={line.id}
              {...line}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={at + 1}
              className={mergeClasses(shared.line, styles.line)}
            >
              {one && <Line at={at} line={one} id={line.id} isIn={!out.has(at)} />}
            </div>
          );
        }}
      />
    </div>
  );
}

interface LineOf extends Pick<LineProps, 'id'> {
  readonly at: number;
  readonly line: PreviewLine;
  readonly isIn: boolean;
}

function Line({ at, line, id, isIn }: LineOf): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { finding, value } = line;
  const show = { lang, unmask: state.unmask };
  const quoted = (content: typeof finding.value): string => {
    const text = findingValue({ field: finding.field, value: content }, show);
    if (text === '') return say('kartu.kosong');
    return typeof content === 'string' ? `“${text}”` : text;
  };
  const place = `${finding.sheet}!${finding.cell}`;
  const [from, to] = [quoted(finding.value), quoted(value)];
  const reason = findingMessage(finding, state.book?.rules[finding.rule], show);
  return (
    <>
      <Checkbox
        checked={isIn}
        aria-label={say('pratinjau.baris', { sel: place, lama: from, baru: to })}
        aria-describedby={`${id}-sebab`}
        onChange={() => {
          app.chooseLines([at], !isIn);
        }}
      />
      <span className={styles.texts}>
        <span className={mergeClasses(shared.dim, shared.clip)}>
          {place}
          {finding.opd !== null && ` · ${finding.opd}`}
        </span>
        <span className={mergeClasses(shared.clip, styles.exact)} title={`${from} → ${to}`}>
          {from} → <strong>{to}</strong>
        </span>
        <span id={`${id}-sebab`} className={mergeClasses(shared.dim, shared.clip)} title={reason}>
          {reason}
        </span>
      </span>
    </>
  );
}

/** The heading takes the focus, so that it is read; when all is done the list behind gets it rather than nobody. */
function useFocusWhileOpen(): { readonly current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const pane = heading.current?.closest('section');
    heading.current?.focus();
    return () => {
      if (document.activeElement !== document.body) return;
      pane?.querySelector<HTMLElement>('[role="tree"]')?.focus();
    };
  }, []);
  return heading;
}
