import { Badge, Button, Link } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { CheckedFinding } from '../../app/engine/engine';
import { findingMessage, findingValue, isAboutIdentity, proposedValue } from '../../app/present/finding-text';
import { countAlike, countRepairs } from '../../app/pane/repairing';
import { waiverAt } from '../../app/pane/waived';
import { parseCell } from '../../app/present/cells';
import { showCount } from '../../app/present/numbers';
import type { RulePage } from '../../app/present/rule-page';
import { Disclosure } from '../kit/disclosure';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';
import { WaiverForms, WaiverNote } from './waiver-forms';

interface Props {
  /** Position of the finding in the check. */
  readonly at: number;
  readonly finding: CheckedFinding;
}

const COLOR = { error: 'danger', warning: 'warning', info: 'informative' } as const;
const RELATED_SHOWN = 12;

/** One finding: where, what, the value, what to do, why, on which basis, and what may be put there. */
export function FindingCard({ at, finding }: Props): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const rule = state.book?.rules[finding.rule];
  const show = { lang, unmask: state.unmask };
  const value = findingValue(finding, show);
  const isMended = state.checked?.mended.has(at) === true;
  const waiver = waiverAt(state, at);
  const isIgnored = waiver?.jenis === 'abaikan';
  return (
    <div className={styles.plainList} data-tur="kartu">
      <div className={styles.row}>
        <Badge appearance="tint" color={COLOR[finding.severity]}>
          {say(`tingkat.${finding.severity}`)}
        </Badge>
        <Link onClick={() => void app.pick(at)}>
          {say('kartu.buka-sel', { sel: `${finding.sheet}!${finding.cell}` })}
        </Link>
      </div>
      <h2 className={styles.heading}>{findingMessage(finding, rule, show)}</h2>
      {isMended && <p className={styles.dim}>{say('kartu.sudah')}</p>}
      <p className={styles.text}>
        {say('kartu.nilai')}: <strong>{value === '' ? say('kartu.kosong') : value}</strong>
      </p>
      {isAboutIdentity(finding) && <UnmaskButton />}
      {finding.opd !== null && <p className={styles.dim}>OPD: {finding.opd}</p>}
      {waiver && <WaiverNote at={at} waiver={waiver} />}
      {!isMended && !isIgnored && <Proposals at={at} finding={finding} />}
      {rule && <p className={styles.text}>{rule.next[lang]}</p>}
      <SpellingsOf rule={finding.rule} />
      <Related finding={finding} />
      {!isMended && !waiver && <WaiverForms at={at} finding={finding} />}
      <Why rule={finding.rule} />
      {rule && (
        <p className={styles.dim}>
          {say('kartu.dasar')}: {rule.source}
        </p>
      )}
    </div>
  );
}

/** Identities stay masked until someone asks; in a meeting nobody can. */
export function UnmaskButton(): JSX.Element | null {
  const { app, state, say } = usePane();
  if (state.settings.peran === 'rapat') return null;
  return (
    <div>
      <Button
        size="small"
        aria-pressed={state.unmask}
        onClick={() => {
          app.unmask(!state.unmask);
        }}
      >
        {say(state.unmask ? 'nik.samarkan' : 'nik.tampilkan')}
      </Button>
    </div>
  );
}

/** Where a rule is about spellings, all of them are made one in a screen of their own. */
const SPELLINGS: Readonly<Record<string, JenisEjaan>> = {
  'opd-ejaan-berbeda': 'opd',
  'nama-desa-salah-ketik': 'desa',
};

function SpellingsOf({ rule }: { readonly rule: string }): JSX.Element | null {
  const { app, lang } = usePane();
  const jenis = Object.hasOwn(SPELLINGS, rule) ? SPELLINGS[rule] : undefined;
  if (jenis === undefined) return null;
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          void app.chooseKind(jenis);
          app.show('ejaan');
        }}
      >
        {translate('ejaan.judul', lang)}
      </Button>
    </div>
  );
}

function Proposals({ at, finding }: Props): JSX.Element | null {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const { fix, suggestions } = finding;
  const show = { lang, unmask: state.unmask };
  const { checked, book, waivers } = state;
  const same = useMemo(
    () => suggestions.map(({ value }) => countAlike({ checked, book, waivers }, at, value)),
    [checked, book, waivers, at, suggestions],
  );
  const alike = useMemo(
    () =>
      fix === null || !checked
        ? 0
        : countRepairs({ checked, book, waivers }, { kind: 'aturan', rules: [finding.rule] }),
    [checked, book, waivers, fix, finding.rule],
  );
  if (fix === null && suggestions.length === 0)
    return <p className={styles.dim}>{say('kartu.tanpa-usulan')}</p>;
  const offers = [
    ...(fix === null ? [] : [{ label: null, value: fix, cells: 0 }]),
    ...suggestions.map(({ label, value }, n) => ({ label: label[lang], value, cells: same[n] ?? 0 })),
  ];
  return (
    <>
      <ul className={styles.plainList} aria-label={say('kartu.usulan')}>
        {offers.map(({ label, value, cells }, index) => {
          const text = proposedValue(finding, value, show);
          return (
            <li key={index} className={styles.row}>
              <span className={styles.text}>
                {say('kartu.usulan')}: <strong>{text}</strong>
                {label !== null && label !== text && ` · ${label}`}
              </span>
              <Button
                size="small"
                disabled={state.writing}
                aria-label={`${say('terapkan')}: ${text}`}
                onClick={() => void app.applyOne(at, value)}
              >
                {say('terapkan')}
              </Button>
              {cells > 1 && (
                <Button
                  size="small"
                  disabled={state.writing}
                  aria-label={`${say('kartu.semua-sama', { jumlah: showCount(cells, lang) })}: ${text}`}
                  onClick={() => {
                    app.previewAlike(at, value);
                  }}
                >
                  {say('kartu.semua-sama', { jumlah: showCount(cells, lang) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {alike > 1 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              app.preview({ kind: 'aturan', rules: [finding.rule] });
            }}
          >
            {say('kartu.semua-sejenis', { jumlah: showCount(alike, lang) })}
          </Button>
        </div>
      )}
    </>
  );
}

function Related({ finding }: { readonly finding: CheckedFinding }): JSX.Element | null {
  const { app, say } = usePane();
  const styles = usePaneStyles();
  if (finding.related.length === 0) return null;
  return (
    <div className={styles.row}>
      <span className={styles.dim}>{say('kartu.terkait')}:</span>
      {finding.related.slice(0, RELATED_SHOWN).map((address) => {
        const cell = parseCell(address);
        return cell ? (
          <Link key={address} onClick={() => void app.select({ sheet: finding.sheet, ...cell })}>
            {address}
          </Link>
        ) : (
          <span key={address}>{address}</span>
        );
      })}
      {finding.related.length > RELATED_SHOWN && <span className={styles.dim}>…</span>}
    </div>
  );
}

/** The rule's own page, fetched when someone asks why. It is in Bahasa Indonesia only. */
function Why({ rule }: { readonly rule: string }): JSX.Element {
  const { app, state, say, lang } = usePane();
  const styles = usePaneStyles();
  const [page, setPage] = useState<RulePage | null | 'memuat'>('memuat');
  const load = async (): Promise<void> => {
    try {
      setPage(await app.rulePage(rule));
    } catch {
      setPage(null); // the page could not be had; the rule's own words remain
    }
  };
  const paragraphs = page === null || page === 'memuat' ? [] : [...page.mengapa, ...page.perbaikan];
  return (
    <Disclosure label={say('kartu.mengapa')} onOpen={() => void load()}>
      <p className={styles.text}>{state.book?.rules[rule]?.title[lang] ?? rule}</p>
      <div lang="id">
        {paragraphs.map((paragraph) => (
          <p key={paragraph} className={styles.text}>
            {paragraph}
          </p>
        ))}
      </div>
      <p className={styles.dim}>{rule}</p>
      <Link
        onClick={() => {
          app.learning.openHelp({ jenis: 'aturan', id: rule });
        }}
      >
        {say('bantuan.halaman-aturan')}
      </Link>
    </Disclosure>
  );
}
