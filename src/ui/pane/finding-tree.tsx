import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo, useState, type JSX } from 'react';
import type { CheckedFinding } from '../../app/engine/engine';
import type { FindingGroup, FindingList } from '../../app/findings/finding-list';
import { treeRows, type TreeRow } from '../../app/findings/tree-rows';
import { findingMessage } from '../../app/present/finding-text';
import { waiverAt } from '../../app/pane/waived';
import { showCount } from '../../app/present/numbers';
import { WindowedList, type LineProps } from '../kit/windowed-list';
import { usePane } from './pane-context';
import { SeverityMark } from './severity-mark';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  head: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  grow: { flexGrow: 1 },
  top: { display: 'flex', gap: '6px', alignItems: 'center', minWidth: 0 },
  chosen: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
});

/** What the keyboard line is on: a finding, or a group by its key. */
type OnLine = CheckedFinding | string | null;

/** Two lines of text and a finger's width. */
const LINE = 44;

/** The findings as a tree of groups; only the lines in sight are in the document. */
export function FindingTree(): JSX.Element {
  const { app, state, say } = usePane();
  const { list, closed, current } = state;
  const rows = useMemo(() => treeRows(list, closed), [list, closed]);
  const findings = state.checked?.findings;
  const open = current === null ? null : (findings?.[current] ?? null);
  const [active, setLine] = useState<number | null>(null);
  const [followed, setFollowed] = useState(open);
  const [kept, setKept] = useState<{ readonly list: FindingList; readonly on: OnLine }>({ list, on: null });
  const onLine = (line: number | null): OnLine => {
    const row = line === null ? null : rows.rowAt(line);
    return row?.kind === 'group' ? row.head.key : ((row && findings?.[row.finding]) ?? null);
  };
  const setActive = (line: number | null): void => {
    setLine(line);
    setKept({ list, on: onLine(line) });
  };
  if (followed !== open) {
    // The keyboard line follows the open card, however it was opened: F8, a button, a new check.
    setFollowed(open);
    if (current !== null) setActive(rows.lineOf(current));
  } else if (kept.list !== list) {
    // An edit put findings before it or took some away: the line stays on what it was on.
    const line = kept.on === null ? null : lineOf(kept.on);
    if (line === null) setKept({ list, on: onLine(active) });
    else setActive(line);
  }
  function lineOf(on: Exclude<OnLine, null>): number | null {
    if (typeof on !== 'string') return rows.lineOf(findings?.indexOf(on) ?? -1);
    const group = list.groups.findIndex(({ key }) => key === on);
    return group < 0 ? null : rows.headOf(group);
  }
  const at = active === null || rows.count === 0 ? null : Math.min(active, rows.count - 1);

  const onKey = (key: string, line: number): boolean => {
    const row = rows.rowAt(line);
    if (!row || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
    if (row.kind === 'finding') {
      if (key === 'ArrowLeft') setActive(rows.headOf(row.group));
    } else if (row.open === (key === 'ArrowLeft')) app.toggleGroup(row.head.key);
    else if (key === 'ArrowRight') setActive(line + 1);
    return true;
  };
  const onEnter = (line: number): void => {
    const row = rows.rowAt(line);
    if (row?.kind === 'group') app.toggleGroup(row.head.key);
    else if (row) void app.pick(row.finding);
  };
  return (
    <WindowedList
      label={say('temuan.daftar')}
      role="tree"
      count={rows.count}
      lineHeight={LINE}
      active={at}
      content={list}
      onActive={setActive}
      onEnter={onEnter}
      onKey={onKey}
      renderLine={(line, props, isActive) => {
        const row = rows.rowAt(line);
        if (row?.kind === 'finding')
          return <FindingLine key={props.id} row={row} line={props} active={isActive} />;
        return row ? (
          <GroupLine key={props.id} row={row} line={props} active={isActive} groups={list.groups.length} />
        ) : (
          <span key={props.id} />
        );
      }}
    />
  );
}

interface LineOf<Kind extends TreeRow['kind']> {
  readonly row: Extract<TreeRow, { kind: Kind }>;
  readonly line: LineProps;
  readonly active: boolean;
}

function GroupLine({
  row,
  line,
  active,
  groups,
}: LineOf<'group'> & { readonly groups: number }): JSX.Element {
  const { state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { head, open, group } = row;
  return (
    <div
      {...line}
      className={mergeClasses(shared.line, styles.head, active && shared.lineActive)}
      role="treeitem"
      aria-level={1}
      aria-setsize={groups}
      aria-posinset={group + 1}
      aria-expanded={open}
      aria-selected={active}
    >
      {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
      <span className={mergeClasses(shared.clip, styles.grow)}>
        {groupName(
          head,
          state.list.grouping,
          state.book?.rules[head.key]?.title[lang],
          say('temuan.tanpa-opd'),
        )}
      </span>
      <span className={shared.number}>{showCount(head.items.length, lang)}</span>
    </div>
  );
}

function groupName(
  { key }: FindingGroup,
  grouping: string,
  title: string | undefined,
  noOpd: string,
): string {
  if (grouping === 'aturan') return title ?? key;
  return key === '' ? noOpd : key;
}

function FindingLine({ row, line, active }: LineOf<'finding'>): JSX.Element {
  const { state, say, lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const { checked, book, unmask, current, list } = state;
  const finding = checked?.findings[row.finding];
  const place = finding && (list.grouping === 'lembar' ? finding.cell : `${finding.sheet}!${finding.cell}`);
  return (
    <div
      {...line}
      className={mergeClasses(
        shared.line,
        active && shared.lineActive,
        row.finding === current && styles.chosen,
      )}
      role="treeitem"
      aria-level={2}
      aria-setsize={list.groups[row.group]?.items.length ?? 0}
      aria-posinset={row.inGroup + 1}
      aria-selected={row.finding === current}
    >
      {finding && (
        <>
          <span className={styles.top}>
            <SeverityMark severity={finding.severity} />
            <span className={shared.hidden}>{say(`tingkat.${finding.severity}`)}</span>
            <span className={shared.clip}>
              {findingMessage(finding, book?.rules[finding.rule], { lang, unmask })}
            </span>
          </span>
          <span className={mergeClasses(shared.dim, shared.clip)}>
            {place} · {finding.rule}
            {waiverAt(state, row.finding)?.jenis === 'konfirmasi' && ` · ${say('konfirmasi.tanda')}`}
          </span>
        </>
      )}
    </div>
  );
}
