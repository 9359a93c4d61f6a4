import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { ConvergenceView } from '../../app/engine/engine';
import { cellList } from '../../app/engine/convergence-view';
import { showCount, showRupiah, showShare } from '../../app/present/numbers';
import { FigureTable, type TableCell } from './figure-table';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

type Stages = NonNullable<ConvergenceView['tahap']>;
type Count = Stages['total']['tahap'][number]['wilayah'];

/** The grid of four stages by two loci, where its chain breaks, and the same of each sub kegiatan. */
export function ConvergenceStages({
  stages: { total, subkegiatan, penunjang },
  breaks,
}: {
  readonly stages: Stages;
  readonly breaks: ConvergenceView['putus'];
}): JSX.Element {
  const { say, lang } = usePane();
  const shared = usePaneStyles();
  const filled = ({ ya, tidak, cells }: Count): TableCell => ({
    text: `${showCount(ya, lang)}/${showCount(ya + tidak, lang)}`,
    cells: cellList(cells),
  });
  return (
    <>
      <NumberHeading id="tahap-lokus" name={translate('tahap.judul', lang)} />
      <p className={shared.text}>
        {translate('tahap.ringkas', lang, {
          titik: showCount(total.titik, lang),
          terpadu: showCount(total.terpadu, lang),
          terisi: showCount(total.terisi, lang),
          seharusnya: showCount(total.seharusnya, lang),
          persen: showShare(total.terisi, total.seharusnya, lang),
          tidakDiketahui: showCount(total.tidakDiketahui, lang),
          penunjang: showCount(penunjang, lang),
        })}
      </p>
      <FigureTable
        label={translate('tahap.judul', lang)}
        head={[
          translate('tahap.kolom.tahap', lang),
          translate('tahap.kolom.wilayah', lang),
          translate('tahap.kolom.sasaran', lang),
          say('tahap.wilayah-tak'),
          say('tahap.sasaran-tak'),
        ]}
        lines={total.tahap.map(({ tahap, wilayah, sasaran }) => ({
          key: tahap,
          cells: [
            translate(`tahap.${tahap}`, lang),
            filled(wilayah),
            filled(sasaran),
            showCount(wilayah.tidakDiketahui, lang),
            showCount(sasaran.tidakDiketahui, lang),
          ],
        }))}
      />
      <NumberHeading id="rantai-putus" name={translate('putus.judul', lang)} />
      <FigureTable
        label={translate('putus.judul', lang)}
        head={[
          translate('putus.kolom.putus', lang),
          translate('putus.kolom.jumlah', lang),
          translate('putus.kolom.pagu', lang),
          translate('putus.kolom.realisasi', lang),
        ]}
        lines={breaks.map(({ putus, dapatDinilai, jumlah, pagu, realisasi, cells, desa }) => {
          const name = translate(`putus.${putus}`, lang);
          return {
            key: putus,
            cells: dapatDinilai
              ? [
                  desa.length > 0 ? `${name}: ${desa.join(', ')}` : name,
                  { text: showCount(jumlah, lang), cells: cellList(cells) },
                  showRupiah(pagu, lang),
                  showRupiah(realisasi, lang),
                ]
              : [name, translate('putus.tidak-dapat-dinilai', lang), '-', '-'],
          };
        })}
      />
      <NumberHeading id="tahap-lokus" name={translate('tahap.subkegiatan', lang)} />
      <FigureTable
        label={translate('tahap.subkegiatan', lang)}
        words={[1]}
        head={[
          translate('tahap.kolom.sub', lang),
          translate('lokus.kolom.opd', lang),
          translate('tahap.kolom.titik', lang),
          translate('tahap.kolom.sel', lang),
          translate('tahap.kolom.terpadu', lang),
          say('tahap.tak'),
        ]}
        lines={subkegiatan.map((sub, at) => ({
          key: String(at),
          cells: [
            [sub.kode, sub.nama].filter((part) => part !== null && part !== '').join(' '),
            sub.opd ?? '-',
            showCount(sub.titik, lang),
            {
              text: `${showCount(sub.terisi, lang)}/${showCount(sub.seharusnya, lang)}`,
              cells: cellList([
                ...new Set(sub.tahap.flatMap(({ wilayah, sasaran }) => [...wilayah.cells, ...sasaran.cells])),
              ]),
            },
            showCount(sub.terpadu, lang),
            showCount(sub.tidakDiketahui, lang),
          ],
        }))}
      />
    </>
  );
}
