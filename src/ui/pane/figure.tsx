import { Link, makeStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { BudgetFigure } from '../../core/budget/budget';
import { translate } from '../../core/messages/translate';
import { parseReference } from '../../app/present/cells';
import { showCount, showRupiah, showShare } from '../../app/present/numbers';
import { NumberHelp } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

const useStyles = makeStyles({
  pairs: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '2px', margin: 0 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', margin: 0 },
});

const CELLS_SHOWN = 40;

interface FigureProps {
  readonly figure: BudgetFigure;
  /** Each amount has its i beside it. */
  readonly withHelp?: boolean;
}

/** One figure of the budget. Its amounts are links to the cells they were added up from. */
export function Figure({ figure, withHelp = false }: FigureProps): JSX.Element {
  const { lang } = usePane();
  const styles = useStyles();
  const shared = usePaneStyles();
  const [open, setOpen] = useState<'cells' | 'cellsRealisasi' | null>(null);
  const { key, name, subkegiatan, pagu, realisasi } = figure;
  const term = (name: string, id: string): JSX.Element => (
    <dt>
      {name} {withHelp && <NumberHelp id={id} name={name} />}
    </dt>
  );
  return (
    <>
      <h2 className={shared.heading}>{/^[SKP]\d$/.test(key) ? `${key} ${name[lang]}` : name[lang]}</h2>
      <dl className={styles.pairs}>
        {term(translate('rekap.pagu', lang), 'pagu')}
        <dd className={styles.value}>
          <Amount
            sen={pagu}
            cells={figure.cells}
            isOpen={open === 'cells'}
            onOpen={(on) => {
              setOpen(on ? 'cells' : null);
            }}
          />
        </dd>
        {term(translate('rekap.realisasi', lang), 'realisasi')}
        <dd className={styles.value}>
          <Amount
            sen={realisasi}
            cells={figure.cellsRealisasi}
            isOpen={open === 'cellsRealisasi'}
            onOpen={(on) => {
              setOpen(on ? 'cellsRealisasi' : null);
            }}
          />
        </dd>
        {term(translate('rekap.serapan', lang), 'serapan')}
        <dd className={styles.value}>{showShare(realisasi, pagu, lang)}</dd>
        {term(translate('rekap.subkegiatan', lang), 'sub-kegiatan')}
        <dd className={styles.value}>{showCount(subkegiatan, lang)}</dd>
      </dl>
      {open !== null && <Cells references={figure[open]} />}
    </>
  );
}

interface AmountProps {
  readonly sen: bigint;
  readonly cells: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: (on: boolean) => void;
}

function Amount({ sen, cells, isOpen, onOpen }: AmountProps): JSX.Element {
  const { app, lang } = usePane();
  const text = showRupiah(sen, lang);
  if (cells.length === 0) return <>{text}</>;
  return (
    <Link
      aria-expanded={isOpen}
      onClick={() => {
        onOpen(!isOpen);
        const cell = parseReference(cells[0] ?? '');
        if (!isOpen && cell) void app.select(cell);
      }}
    >
      {text}
    </Link>
  );
}

interface CellsProps {
  readonly references: readonly string[];
  /** Cells that were not handed over. */
  readonly more?: number;
  /** What stands before them; that they were added up, unless given. */
  readonly label?: string;
}

/** The cells behind a figure as links: the first of them, and how many more there are. */
export function Cells({ references, more = 0, label }: CellsProps): JSX.Element {
  const { app, say, lang } = usePane();
  const styles = useStyles();
  const hidden = more + Math.max(0, references.length - CELLS_SHOWN);
  return (
    <p className={styles.cells}>
      <span>{label ?? say('rekap.sel')}:</span>
      {references.slice(0, CELLS_SHOWN).map((reference) => (
        <Link
          key={reference}
          onClick={() => {
            const cell = parseReference(reference);
            if (cell) void app.select(cell);
          }}
        >
          {reference}
        </Link>
      ))}
      {hidden > 0 && <span>{say('dan-lagi', { jumlah: showCount(hidden, lang) })}</span>}
    </p>
  );
}
