import { Button, Input, Link, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular, SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type JSX, type ReactNode } from 'react';
import { helpEntries, searchHelp, type HelpEntry } from '../../../app/learning/search-help';
import type { HelpTopic } from '../../../app/learning/topic';
import { showCount } from '../../../app/present/numbers';
import { BANTUAN, bantuanOf } from '../../../core/learning/daftar-bantuan';
import { INDIKATOR, indikatorOf } from '../../../core/learning/daftar-indikator';
import { Disclosure } from '../../kit/disclosure';
import { usePaneStyles } from '../use-pane-styles';
import { HelpBasics } from './help-basics';
import { useHelp } from './help-view';
import { NumberTopic, RuleTopic, ScreenTopic } from './help-topics';

const useStyles = makeStyles({
  head: { padding: '8px 12px 0', display: 'flex', flexDirection: 'column', gap: '4px', flexShrink: 0 },
  search: { width: '100%' },
  title: { ':focus': { outline: 'none' } },
});

/** Nothing in a topic need take the focus, so the region itself has to. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

interface Props {
  readonly topic: HelpTopic | null;
  /** The way back to where help was called from. */
  readonly back?: ReactNode;
  /** What stands above the list of all help. */
  readonly front?: ReactNode;
}

/** The help: one topic, or the list of all of them; either can be looked through. */
export function HelpPage({ topic, back, front }: Props): JSX.Element {
  const { lang, tell, rules, go } = useHelp();
  const styles = useStyles();
  const shared = usePaneStyles();
  const place = topic === null ? '' : `${topic.jenis} ${topic.id}`;
  const [typed, setTyped] = useState({ text: '', at: place });
  // A search that brought somebody here is over.
  const query = typed.at === place ? typed.text : '';
  const asked = useDeferredValue(query);
  const title = useRef<HTMLHeadingElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const entries = useMemo(
    () => helpEntries(lang, { layar: BANTUAN, angka: INDIKATOR, aturan: rules ?? [] }),
    [lang, rules],
  );
  useEffect(() => {
    // Whoever followed a link reads on at its title.
    title.current?.focus({ preventScroll: true });
    if (region.current) region.current.scrollTop = 0;
  }, [place]);
  const isSearching = asked.trim() !== '';
  return (
    <div className={shared.screen}>
      <div className={styles.head}>
        <div className={shared.row}>
          {back}
          {topic !== null && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                go(null);
              }}
            >
              {tell('bantuan.semua')}
            </Button>
          )}
        </div>
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchRegular aria-hidden="true" />}
          aria-label={tell('bantuan.cari')}
          placeholder={tell('bantuan.cari')}
          value={query}
          onChange={(_, { value }) => {
            setTyped({ text: value, at: place });
          }}
        />
        <p className={shared.hidden} role="status">
          {isSearching
            ? tell('bantuan.ditemukan', { jumlah: showCount(searchHelp(entries, asked).length, lang) })
            : ''}
        </p>
      </div>
      <div
        ref={region}
        className={shared.scroll}
        {...SCROLLED_BY_KEYS}
        role="region"
        aria-label={tell('bantuan.judul')}
      >
        <h1 ref={title} tabIndex={-1} className={`${shared.title} ${styles.title}`}>
          {isSearching ? tell('bantuan.cari') : titleOfTopic(topic, entries, tell('bantuan.judul'))}
        </h1>
        {isSearching ? (
          <Found entries={searchHelp(entries, asked)} />
        ) : topic === null ? (
          <>
            {front}
            <AllHelp entries={entries} />
          </>
        ) : (
          <Topic topic={topic} />
        )}
      </div>
    </div>
  );
}

const isSame = (a: HelpTopic, b: HelpTopic): boolean => a.jenis === b.jenis && a.id === b.id;

const titleOfTopic = (topic: HelpTopic | null, entries: readonly HelpEntry[], otherwise: string): string =>
  (topic && entries.find((one) => isSame(one.topic, topic))?.judul) ?? topic?.id ?? otherwise;

function Topic({ topic }: { readonly topic: HelpTopic }): JSX.Element {
  const bantuan = topic.jenis === 'layar' ? bantuanOf(topic.id) : null;
  const indikator = topic.jenis === 'angka' ? indikatorOf(topic.id) : null;
  if (bantuan) return <ScreenTopic bantuan={bantuan} />;
  if (indikator) return <NumberTopic indikator={indikator} />;
  return <RuleTopic id={topic.id} />;
}

/** What a search found, the title of each a way to it. */
function Found({ entries }: { readonly entries: readonly HelpEntry[] }): JSX.Element {
  const { tell } = useHelp();
  const shared = usePaneStyles();
  if (entries.length === 0) return <p className={shared.text}>{tell('bantuan.tidak-ditemukan')}</p>;
  return <EntryList entries={entries} withText />;
}

function EntryList({
  entries,
  withText = false,
}: {
  readonly entries: readonly HelpEntry[];
  readonly withText?: boolean;
}): JSX.Element {
  const { go } = useHelp();
  const shared = usePaneStyles();
  return (
    <ul className={shared.plainList}>
      {entries.map(({ topic, judul, isi }) => (
        <li key={`${topic.jenis} ${topic.id}`}>
          <Link
            onClick={() => {
              go(topic);
            }}
          >
            {judul}
          </Link>
          {withText && <p className={shared.dim}>{isi}</p>}
        </li>
      ))}
    </ul>
  );
}

const PARTS = ['layar', 'angka', 'aturan'] as const;

function AllHelp({ entries }: { readonly entries: readonly HelpEntry[] }): JSX.Element {
  const { tell } = useHelp();
  return (
    <>
      {PARTS.map((jenis) => (
        <Disclosure key={jenis} label={tell(`bantuan.${jenis}`)} startOpen={jenis === 'layar'}>
          <EntryList entries={entries.filter(({ topic }) => topic.jenis === jenis)} />
        </Disclosure>
      ))}
      <Disclosure label={tell('bantuan.lain')}>
        <HelpBasics />
      </Disclosure>
    </>
  );
}

/** The button that leads back, with its arrow. */
export function BackButton({
  label,
  onBack,
}: {
  readonly label: string;
  readonly onBack: () => void;
}): JSX.Element {
  return (
    <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
      {label}
    </Button>
  );
}
