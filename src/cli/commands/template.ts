import { templateBook, templateVersionOf } from '../../app/templates/template-book';
import { TEMPLATE_KINDS } from '../../app/templates/template-kinds';
import { templateText } from '../../core/messages/template-text';
import { translate } from '../../core/messages/translate';
import { calendarOf } from '../../core/values/tanggal';
import { newWorkbook } from '../../workbook/xlsx/patch/new-workbook';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import type { ExitCode, Io } from '../io';
import type { Options } from '../options';

/** `konvergen template KIND --out BOOK.xlsx`: a fresh template, for the year of the settings, of `--tahun`, or this one. */
export async function template(options: Options, io: Io): Promise<ExitCode> {
  const { lang, files, fix, pengaturan } = options;
  const [named, ...more] = files;
  const kind = TEMPLATE_KINDS.find((one) => one === named);
  if (kind === undefined || more.length > 0) {
    io.err(templateText('jenis', lang, { jenis: TEMPLATE_KINDS.join(', ') }));
    return 2;
  }
  if (fix.out === null) {
    io.err(templateText('perlu-hasil', lang));
    return 2;
  }
  // What stands there may be somebody's filled-in template.
  if ((await io.readFile(fix.out)).ok) {
    io.err(templateText('sudah-ada', lang, { berkas: fix.out }));
    return 2;
  }
  const made = {
    tahun: options.templat.tahun ?? pengaturan?.tahun ?? calendarOf(io.today).tahun,
    kabupaten: options.templat.kabupaten,
    settings: pengaturan,
    lang,
  };
  const book = templateBook(kind, made);
  const written = await newWorkbook(book);
  if (!written.ok) {
    io.err(written.refusals.map((one) => refusalText(one, lang)).join(' '));
    return 2;
  }
  const saved = await io.disk.write(fix.out, written.bytes);
  if (!saved.ok) {
    io.err(translate(`fix.${saved.reason}`, lang, { hasil: fix.out }));
    return 2;
  }
  io.out(
    templateText('ditulis', lang, {
      berkas: fix.out,
      jenis: kind,
      versi: templateVersionOf(made),
      lembar: book.sheets
        .flatMap(({ name, visibility }) => (visibility === 'hidden' ? [] : [name]))
        .join(', '),
    }),
  );
  return 0;
}
