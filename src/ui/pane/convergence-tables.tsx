import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { FamiliesView } from '../../app/engine/convergence-view';
import { showCount, showShare } from '../../app/present/numbers';
import { FigureTable } from './figure-table';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';

type Coverage = Pick<
  FamiliesView['cakupan'][number],
  'need' | 'terpenuhi' | 'seharusnya' | 'penerimaanTidakDiketahui' | 'tidakDapatDinilai'
> &
  Partial<Pick<FamiliesView['cakupan'][number], 'cells'>>;

/** Coverage need by need: met of those due, and what is not known. */
export function CoverageTable({ coverage }: { readonly coverage: readonly Coverage[] }): JSX.Element {
  const { state, lang } = usePane();
  const needs = state.book?.needs ?? {};
  return (
    <>
      <NumberHeading id="cakupan" name={translate('cakupan.judul', lang)} />
      <FigureTable
        label={translate('cakupan.judul', lang)}
        head={[
          translate('cakupan.kolom.kebutuhan', lang),
          translate('cakupan.kolom.terpenuhi', lang),
          translate('cakupan.kolom.persen', lang),
          translate('cakupan.kolom.penerimaan', lang),
          translate('cakupan.kolom.dinilai', lang),
        ]}
        lines={coverage.map(
          ({ need, terpenuhi, seharusnya, penerimaanTidakDiketahui, tidakDapatDinilai, cells }) => ({
            key: need,
            cells: [
              needs[need]?.[lang] ?? need,
              {
                text: `${showCount(terpenuhi, lang)}/${showCount(seharusnya, lang)}`,
                ...(cells ? { cells } : {}),
              },
              showShare(terpenuhi, seharusnya, lang),
              showCount(penerimaanTidakDiketahui, lang),
              showCount(tidakDapatDinilai, lang),
            ],
          }),
        )}
      />
    </>
  );
}

/** Scores of families by gender of the head, elderly, disability and children. */
export function GedsiTable({ scores }: { readonly scores: FamiliesView['gedsi'] }): JSX.Element {
  const { lang } = usePane();
  return (
    <>
      <NumberHeading id="gedsi" name={translate('gedsi.judul', lang)} />
      <FigureTable
        label={translate('gedsi.judul', lang)}
        head={[
          translate('gedsi.kolom', lang),
          translate('konvergensi.kolom.keluarga', lang),
          translate('konvergensi.kolom.layanan', lang),
          translate('konvergensi.kolom.persen', lang),
          translate('konvergensi.kolom.lengkap', lang),
          translate('konvergensi.kolom.nol', lang),
          translate('konvergensi.kolom.tidakDiketahui', lang),
        ]}
        lines={scores.map((one) => ({
          key: `${one.dimensi} ${one.kelompok}`,
          cells: [
            translate(`gedsi.${one.dimensi}.${one.kelompok}` as Parameters<typeof translate>[0], lang),
            { text: showCount(one.keluarga, lang), cells: one.cells },
            `${showCount(one.diterima, lang)}/${showCount(one.seharusnya, lang)}`,
            showShare(one.diterima, one.seharusnya, lang),
            showCount(one.lengkap, lang),
            showCount(one.nol, lang),
            showCount(one.tidakDiketahui, lang),
          ],
        }))}
      />
    </>
  );
}
