import type { SpellingCluster } from '../../core/clustering/spelling';
import { translate } from '../../core/messages/translate';
import { rangesOf } from '../../core/report/document-spelling';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { Options } from '../options';
import { formatCount, type Style } from './style';

/** Names of one kind shown without `--all`. */
const SHOWN = 20;
const RANGES_SHOWN = 4;

/** Kind by kind: the spelling proposed, and under it the others with where they stand and why they belong there. */
export function spellingLines(
  clusters: readonly SpellingCluster[],
  kinds: readonly JenisEjaan[],
  options: Options,
  style: Style,
): string[] {
  const { lang, all } = options;
  return kinds.flatMap((jenis) => {
    const own = clusters.filter((cluster) => cluster.jenis === jenis);
    const title = `  ${style.bold(translate(`ejaan.jenis.${jenis}`, lang))}`;
    if (own.length === 0) return [title, `    ${translate('ejaan.kosong', lang)}`];
    const cells = own.reduce((sum, { members }) => sum + members.reduce((all, one) => all + one.cells, 0), 0);
    const shown = all ? own : own.slice(0, SHOWN);
    const more = own.length - shown.length;
    const said = { jumlah: formatCount(own.length, lang), sel: formatCount(cells, lang) };
    return [
      title,
      `    ${translate('ejaan.ringkas', lang, said)}`,
      ...shown.flatMap((cluster) => clusterLines(cluster, options, style)),
      ...(more > 0
        ? [style.dim(`    ${translate('ejaan.lagi', lang, { jumlah: formatCount(more, lang) })}`)]
        : []),
    ];
  });
}

function clusterLines(
  { baku, resmi, domain, members }: SpellingCluster,
  { lang, all }: Options,
  style: Style,
): string[] {
  const where =
    domain.label === '' ? '' : ` · ${translate('ejaan.di-kecamatan', lang, { nama: domain.label })}`;
  const by = translate(`ejaan.resmi.${resmi ?? 'terbanyak'}`, lang);
  return [
    `    ${style.bold(baku)}${where} (${by})`,
    ...members.flatMap((member) => {
      if (member.cara === null) return [];
      const ranges = rangesOf(member);
      const shown = all ? ranges : ranges.slice(0, RANGES_SHOWN);
      const places = `${shown.join(', ')}${shown.length < ranges.length ? ', …' : ''}`;
      const count = translate('ejaan.sel', lang, { jumlah: formatCount(member.cells, lang) });
      const why = translate(`ejaan.cara.${member.cara}`, lang);
      return [`      ${member.text}  ${style.dim(`${count} · ${places} · ${why}`)}`];
    }),
  ];
}
