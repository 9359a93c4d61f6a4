import type { CheckedForm, CheckedLine } from '../../core/convergence/scorecard-check';
import { translate, type Lang } from '../../core/messages/translate';
import { problemsOf } from '../../core/report/convergence-parts';
import type { Style } from './style';
import { formatShare } from './style';

/** Forms worked out anew: the right figure of each, and every line that was filled wrong with the reason. */
export function formLines(forms: readonly CheckedForm[], lang: Lang, style: Style): string[] {
  if (forms.length === 0) return [];
  return [
    '',
    style.bold(translate('formulir.judul', lang)),
    ...forms.flatMap((form) => [
      `  ${translate('formulir.lembar', lang, {
        lembar: form.sheet,
        ...form.benar,
        persen: formatShare(form.benar.diterima, form.benar.seharusnya, lang),
      })}`,
      ...(form.tidakDapatDinilai > 0
        ? [`    ${translate('formulir.tidak-dinilai', lang, { jumlah: form.tidakDapatDinilai })}`]
        : []),
      ...[...form.lines, ...(form.total ? [form.total] : [])].flatMap((line) =>
        wrongLines(line, lang, style),
      ),
    ]),
  ];
}

function wrongLines(line: CheckedLine, lang: Lang, style: Style): string[] {
  if (line.masalah.length === 0) return [];
  const { tertulis, benar, kelompok, nama, cells } = line;
  const share = tertulis.persen === null ? '-' : percentText(tertulis.persen, lang);
  const written = translate('formulir.tertulis', lang, {
    diterima: tertulis.diterima ?? '-',
    seharusnya: tertulis.seharusnya ?? '-',
    persen: share,
  });
  const right = benar
    ? `; ${translate('formulir.benar', lang, {
        ...benar,
        persen: formatShare(benar.diterima, benar.seharusnya, lang),
      })}`
    : '';
  const name = kelompok === null || kelompok === nama ? nama : `${kelompok}: ${nama}`;
  return [
    `    ${name}: ${written}${right} ${style.dim(`(${cells.join(', ')})`)}`,
    ...problemsOf(line, lang).map(({ penjelasan }) => `      ${penjelasan}`),
  ];
}

/** A share as the form states it, with one decimal at most. */
const percentText = (percent: number, lang: Lang): string =>
  `${String(Math.round(percent * 10) / 10).replace('.', lang === 'id' ? ',' : '.')}%`;
