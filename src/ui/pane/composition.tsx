import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import { cellList } from '../../app/engine/convergence-view';
import type { BudgetView } from '../../app/engine/engine';
import { weighedFormula } from '../../app/present/composition';
import { showCount, showRupiah, showShare } from '../../app/present/numbers';
import { FigureTable } from './figure-table';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

type Part = keyof BudgetView['komposisi']['bagian'];

/** The parts that make up the whole, then those counted among them already. */
const KINDS = [
  'langsung',
  'tidak-langsung',
  'penunjang',
  'takTerklasifikasi',
] as const satisfies readonly Part[];
const AMONG = [
  'perjalananDinas',
  'penunjangMenurutKode',
  'kodePenunjangDitandaiLain',
  'sasaranNol',
  'sasaranKosong',
] as const satisfies readonly Part[];

interface Props {
  readonly composition: BudgetView['komposisi'];
  /** The whole budget, in sen. */
  readonly pagu: bigint;
}

/** What the budget is spent on: direct, indirect, supporting; what is among it; and the weighted index of it. */
export function Composition({ composition: { bagian, adaTakTerbaca, indeks }, pagu }: Props): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const { source, berlaku } = indeks.aturan;
  const table = (label: string, parts: readonly Part[]): JSX.Element => (
    <FigureTable
      label={label}
      head={[
        translate('komposisi.kolom.bagian', lang),
        translate('komposisi.kolom.baris', lang),
        translate('komposisi.kolom.pagu', lang),
        translate('komposisi.kolom.porsi', lang),
      ]}
      lines={parts.map((part) => ({
        key: part,
        cells: [
          translate(`komposisi.${part}`, lang),
          showCount(bagian[part].baris, lang),
          { text: showRupiah(bagian[part].pagu, lang), cells: cellList(bagian[part].cells) },
          showShare(bagian[part].pagu, pagu, lang),
        ],
      }))}
    />
  );
  return (
    <>
      <NumberHeading id="komposisi-belanja" name={translate('komposisi.judul', lang)} />
      {table(translate('komposisi.judul', lang), KINDS)}
      {adaTakTerbaca && <p className={shared.dim}>{translate('komposisi.tak-terbaca', lang)}</p>}
      <NumberHeading id="komposisi-belanja" name={translate('komposisi.di-antaranya', lang)} />
      {table(translate('komposisi.di-antaranya', lang), AMONG)}
      <NumberHeading id="indeks-komposisi" name={say('rekap.komposisi.indeks')} />
      <p className={shared.text}>
        {translate('komposisi.indeks', lang, {
          sumber: [source.dokumen, source.pasal].join(' '),
          persen: showShare(indeks.pembilang, indeks.pembagi, lang),
          rumus: weighedFormula(indeks, lang),
          pembagi: indeks.pembagiSen,
        })}
      </p>
      <p className={shared.dim}>{say('rekap.komposisi.penyebut')}</p>
      {indeks.takTerklasifikasi > 0n && (
        <p className={shared.dim}>
          {translate('komposisi.belum-ditimbang', lang, { rupiah: indeks.takTerklasifikasi })}
        </p>
      )}
      {indeks.diLuarMasa && (
        <p className={shared.dim}>
          {translate('komposisi.di-luar-masa', lang, {
            sejak: berlaku.sejak ?? '…',
            sampai: berlaku.sampai ?? '…',
          })}
        </p>
      )}
    </>
  );
}
