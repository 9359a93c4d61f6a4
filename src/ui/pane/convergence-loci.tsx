import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import { cellList } from '../../app/engine/convergence-view';
import type { ConvergenceView } from '../../app/engine/engine';
import { locusShares, perFamily } from '../../app/present/loci';
import { showCount, showRupiah, showShare } from '../../app/present/numbers';
import { FigureTable } from './figure-table';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

/** Where the budget goes, and what works in each village of priority. */
export function ConvergenceLoci({
  loci,
}: {
  readonly loci: NonNullable<ConvergenceView['lokus']>;
}): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const { whole, parts } = locusShares(loci);
  return (
    <>
      <NumberHeading id="anggaran-lokus" name={translate('lokus.judul', lang)} />
      <FigureTable
        label={translate('lokus.judul', lang)}
        head={[
          translate('komposisi.kolom.bagian', lang),
          translate('komposisi.kolom.baris', lang),
          translate('komposisi.kolom.pagu', lang),
          translate('komposisi.kolom.porsi', lang),
        ]}
        lines={parts.map((part) => {
          const { baris, pagu, cells } = loci.bagian[part];
          return {
            key: part,
            cells: [
              translate(`lokus.bagian.${part}`, lang),
              showCount(baris, lang),
              { text: showRupiah(pagu, lang), cells: cellList(cells) },
              showShare(pagu, whole, lang),
            ],
          };
        })}
      />
      <NumberHeading id="pagu-per-keluarga" name={translate('lokus.judul-desa', lang)} />
      <p className={shared.dim}>{say('lokus.penjelasan')}</p>
      <FigureTable
        label={translate('lokus.judul-desa', lang)}
        words={[1, 2, 3]}
        head={[
          translate('lokus.kolom.desa', lang),
          translate('lokus.kolom.strategi', lang),
          translate('lokus.kolom.opd', lang),
          translate('lokus.kolom.sumber', lang),
          translate('lokus.kolom.pagu', lang),
          say('lokus.bersama'),
          say('lokus.cakupan'),
          translate('lokus.kolom.keluarga', lang),
          translate('lokus.kolom.perKeluarga', lang),
        ]}
        lines={loci.desa.map((line) => {
          const each = perFamily(line);
          const amount = (part: 'khusus' | 'bersama' | 'cakupan') => ({
            text: showRupiah(line[part].pagu, lang),
            cells: cellList(line[part].cells),
          });
          return {
            key: `${line.file} ${line.key}`,
            cells: [
              [line.nama, line.kecamatan].filter((name) => name !== null).join(', '),
              line.strategi.join(', ') || '-',
              line.opd.join(', ') || '-',
              line.sumberDana.join(', ') || '-',
              amount('khusus'),
              amount('bersama'),
              amount('cakupan'),
              {
                text: line.keluarga === null ? '-' : showCount(line.keluarga, lang),
                ...(line.cellKeluarga === null ? {} : { cells: cellList([line.cellKeluarga]) }),
              },
              each === null ? '-' : showRupiah(each, lang),
            ],
          };
        })}
      />
    </>
  );
}
