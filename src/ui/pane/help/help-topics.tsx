import { Link, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type JSX } from 'react';
import { readPage, type PageBlock } from '../../../app/learning/read-page';
import type { RuleEntry } from '../../../app/learning/rule-list';
import { showCell, showNilai, showSumber } from '../../../app/learning/show-nilai';
import type { BantuanLayar } from '../../../core/learning/bantuan';
import { indikatorOf } from '../../../core/learning/daftar-indikator';
import type { Indikator } from '../../../core/learning/indikator';
import { uiText } from '../../../core/messages/ui-text';
import { usePaneStyles } from '../use-pane-styles';
import { useHelp } from './help-view';
import { PageBlocks, PlainList, PlainTable } from './page-blocks';

/** The help of a screen: what it shows, what to do first, what its numbers mean, and what goes wrong. */
export function ScreenTopic({ bantuan }: { readonly bantuan: BantuanLayar }): JSX.Element {
  const { lang, tell, go } = useHelp();
  const styles = usePaneStyles();
  const numbers = bantuan.angka.flatMap((id) => indikatorOf(id) ?? []);
  return (
    <>
      <h2 className={styles.heading}>{tell('layar.isi')}</h2>
      <p className={styles.text}>{bantuan.isi[lang]}</p>
      <h2 className={styles.heading}>{tell('layar.langkah')}</h2>
      <PlainList ordered items={bantuan.langkah.map((one) => one[lang])} />
      {numbers.length > 0 && (
        <>
          <h2 className={styles.heading}>{tell('layar.angka')}</h2>
          <dl className={styles.plainList}>
            {numbers.map(({ id, nama, arti }) => (
              <div key={id}>
                <dt>
                  <Link
                    onClick={() => {
                      go({ jenis: 'angka', id });
                    }}
                  >
                    {nama[lang]}
                  </Link>
                </dt>
                <dd className={styles.text}>{arti[lang]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h2 className={styles.heading}>{tell('layar.keliru')}</h2>
      <PlainList items={bantuan.keliru.map((one) => one[lang])} />
    </>
  );
}

/** The definition of a number and its worked example. */
export function NumberTopic({ indikator }: { readonly indikator: Indikator }): JSX.Element {
  const { lang, tell } = useHelp();
  const styles = usePaneStyles();
  const { arti, rumus, pembilang, penyebut, satuan, perhatikan, contoh } = indikator;
  const parts = [
    ...(pembilang ? [[tell('angka.pembilang'), pembilang[lang]] as const] : []),
    ...(penyebut ? [[tell('angka.penyebut'), penyebut[lang]] as const] : []),
    [tell('angka.satuan'), satuan[lang]] as const,
  ];
  return (
    <>
      <p className={styles.text}>{arti[lang]}</p>
      <h2 className={styles.heading}>{tell('angka.rumus')}</h2>
      <p className={styles.text}>{rumus[lang]}</p>
      <dl className={styles.plainList}>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt className={styles.dim}>{name}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>{tell('angka.perhatikan')}</h2>
      <PlainList items={perhatikan.map((one) => one[lang])} />
      <h2 className={styles.heading}>{tell('angka.contoh')}</h2>
      {contoh.lembar.map(({ nama, baris: [head = [], ...rows] }) => {
        const label = tell('angka.lembar', { lembar: nama });
        return (
          <div key={nama} lang="id">
            <p className={styles.dim}>{label}</p>
            <PlainTable
              label={label}
              head={head.map((cell) => showCell(cell, lang))}
              rows={rows.map((row) => row.map((cell) => showCell(cell, lang)))}
            />
          </div>
        );
      })}
      <PlainList items={contoh.hitungan.map((one) => one[lang])} />
      <dl className={styles.plainList} aria-label={tell('angka.hasil')}>
        {contoh.hasil.map(({ nama, nilai }) => (
          <div key={nama.id} className={styles.row}>
            <dt>{nama[lang]}:</dt>
            <dd className={styles.text}>
              <strong>{showNilai(nilai, lang)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>{tell('angka.sumber')}</h2>
      <p className={styles.dim} lang="id">
        {showSumber(indikator)}
      </p>
    </>
  );
}

/** A rule: what it asks for in the chosen language, and its page, which is in Bahasa Indonesia only. */
export function RuleTopic({ id }: { readonly id: string }): JSX.Element {
  const { lang, tell, rules, rulePage } = useHelp();
  const styles = usePaneStyles();
  const [page, setPage] = useState<{ readonly id: string; readonly text: string | null } | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (text: string | null): void => {
      if (!gone) setPage({ id, text });
    };
    rulePage(id).then(take, () => {
      take(null);
    });
    return () => {
      gone = true;
    };
  }, [id, rulePage]);
  const rule = rules?.find((one) => one.id === id) ?? null;
  const text = page?.id === id ? page.text : null;
  const blocks = useMemo(() => (text === null ? [] : bodyOf(readPage(text))), [text]);
  return (
    <>
      {rule && <RuleInShort rule={rule} />}
      {page?.id !== id && <Spinner size="tiny" label={tell('bantuan.memuat')} />}
      {page?.id === id && text === null && (
        <p className={styles.text} role="alert">
          {tell('aturan.tidak-ada')}
        </p>
      )}
      {lang === 'en' && blocks.length > 0 && <p className={styles.dim}>{tell('aturan.bahasa')}</p>}
      <div lang="id" className={styles.plainList}>
        <PageBlocks blocks={blocks} label={tell('angka.contoh')} />
      </div>
      <p className={styles.dim}>{id}</p>
    </>
  );
}

/** The page without its title, which stands above already. */
const bodyOf = (blocks: readonly PageBlock[]): readonly PageBlock[] =>
  blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks.slice(1) : blocks;

function RuleInShort({ rule }: { readonly rule: RuleEntry }): JSX.Element {
  const { lang, tell } = useHelp();
  const styles = usePaneStyles();
  return (
    <div className={styles.box}>
      <p className={styles.dim}>{uiText(`tingkat.${rule.severity}`, lang)}</p>
      <p className={styles.text}>
        <strong>{tell('aturan.perbaiki')}:</strong> {rule.next[lang]}
      </p>
      <p className={styles.dim} lang="id">
        {tell('aturan.dasar')}: {rule.source}
      </p>
    </div>
  );
}
