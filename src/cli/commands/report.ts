import { resultSheets } from '../../app/results/result-sheets';
import { resultsText } from '../../core/messages/results-text';
import { translate } from '../../core/messages/translate';
import { assessBooks } from '../../core/report/convergence-of-books';
import type { SheetSpec } from '../../workbook/sheet-spec';
import { patchWorkbook } from '../../workbook/xlsx/patch/patch-workbook';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import { createCheck } from '../check-books';
import type { ExitCode, Io } from '../io';
import { namedPaths, openFile } from '../open-books';
import type { Options } from '../options';

/** `konvergen report FILE --out BOOK.xlsx`: a copy of a workbook with what a check of it found, as sheets of our own. */
export async function report(options: Options, io: Io): Promise<ExitCode> {
  const { lang, unmask, fix } = options;
  const [named, ...more] = namedPaths(options);
  const no = (line: string): ExitCode => {
    io.err(line);
    return 2;
  };
  if (!named || more.length > 0) return no(resultsText('cli.satu-berkas', lang));
  if (fix.out === null && !fix.dryRun) return no(resultsText('cli.perlu-hasil', lang));
  // What stands there may hold decisions somebody wrote into it; the file itself is there, too.
  if (fix.out !== null && (await io.readFile(fix.out)).ok)
    return no(resultsText('cli.sudah-ada', lang, { berkas: fix.out }));
  const opened = await openFile(named, options, io);
  if (!('book' in opened)) return no(opened.message);

  const { book, bytes } = opened;
  const { findings, diabaikan } = await createCheck(io)(book);
  const [assessed = null] = assessBooks([book], options.acuan, io.today);
  const sheets = resultSheets(
    {
      ...{ book, findings, assessed },
      grids: book.sheets.map(({ grid }) => grid),
      diabaikan: diabaikan.length,
    },
    { lang, unmask, stempel: io.now() },
  );
  const patched = await patchWorkbook(bytes, {
    added: sheets.map((sheet) => ({ ...sheet, replaces: true })),
  });
  if (!patched.ok)
    return no(`${named.file}: ${patched.refusals.map((one) => refusalText(one, lang)).join(' ')}`);
  const data = { berkas: named.file, jumlah: sheets.length };
  if (fix.out === null || fix.dryRun) {
    io.out(resultsText('cli.akan', lang, data));
  } else {
    const saved = await io.disk.write(fix.out, patched.bytes);
    if (!saved.ok) return no(translate(`fix.${saved.reason}`, lang, { hasil: fix.out }));
    io.out(resultsText('cli.ditulis', lang, { ...data, hasil: fix.out }));
  }
  for (const sheet of sheets)
    io.out(resultsText('cli.lembar', lang, { lembar: sheet.name, baris: rowsOf(sheet) }));
  return 0;
}

/** How many rows of a sheet hold something. */
const rowsOf = ({ cells, body }: SheetSpec): number =>
  new Set(cells.map(({ row }) => row)).size + (body?.count ?? 0);
