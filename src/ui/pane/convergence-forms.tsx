import type { JSX } from 'react';
import { translate } from '../../core/messages/translate';
import type { ConvergenceView } from '../../app/engine/engine';
import { formProblems } from '../../app/present/form-lines';
import { showCount, showShare } from '../../app/present/numbers';
import { Cells } from './figure';
import { NumberHeading } from './number-help';
import { usePane } from './pane-context';
import { usePaneStyles } from './use-pane-styles';

type Form = ConvergenceView['formulir'][number];

/** Village forms worked out anew, and what is wrong with what they say. */
export function ConvergenceForms({ forms }: { readonly forms: readonly Form[] }): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  return (
    <>
      <NumberHeading id="formulir-desa" name={translate('formulir.judul', lang)} />
      {forms.map((form, at) => (
        // Two forms may stand in one sheet; their order is all that tells them apart.
        <section key={`${form.sheet} ${String(at)}`} className={shared.box} aria-label={form.sheet}>
          <p className={shared.text}>
            {translate('formulir.lembar', lang, {
              lembar: form.sheet,
              diterima: showCount(form.benar.diterima, lang),
              seharusnya: showCount(form.benar.seharusnya, lang),
              persen: showShare(form.benar.diterima, form.benar.seharusnya, lang),
            })}
          </p>
          {form.tidakDapatDinilai > 0 && (
            <p className={shared.dim}>
              {translate('formulir.tidak-dinilai', lang, { jumlah: form.tidakDapatDinilai })}
            </p>
          )}
          <ul className={shared.plainList}>
            {[...form.lines, ...(form.total ? [form.total] : [])]
              .filter(({ masalah }) => masalah.length > 0)
              .map((line) => (
                <WrongLine key={line.cells.join()} line={line} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function WrongLine({ line }: { readonly line: Form['lines'][number] }): JSX.Element {
  const { lang } = usePane();
  const shared = usePaneStyles();
  const { tertulis, benar, kelompok, nama, cells } = line;
  const persen =
    tertulis.persen === null ? '-' : `${String(tertulis.persen).replace('.', lang === 'id' ? ',' : '.')}%`;
  return (
    <li>
      <p className={shared.text}>
        <strong>{kelompok === null || kelompok === nama ? nama : `${kelompok}: ${nama}`}</strong>:{' '}
        {translate('formulir.tertulis', lang, {
          diterima: tertulis.diterima ?? '-',
          seharusnya: tertulis.seharusnya ?? '-',
          persen,
        })}
        {benar &&
          `; ${translate('formulir.benar', lang, {
            ...benar,
            persen: showShare(benar.diterima, benar.seharusnya, lang),
          })}`}
      </p>
      {formProblems(line, lang).map((sentence) => (
        <p key={sentence} className={shared.dim}>
          {sentence}
        </p>
      ))}
      <Cells references={cells} />
    </li>
  );
}
