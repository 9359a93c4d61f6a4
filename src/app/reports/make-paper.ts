import type { Lang } from '../../core/messages/translate';
import type { AssessedBook } from '../../core/report/convergence-of-books';
import type { RecognisedBook } from '../../core/report/checked-book';
import type { WorkbookSpec } from '../../workbook/sheet-spec';
import { templateBook } from '../templates/template-book';
import type { Separator } from './csv';
import { makeReport, type MadeReport, type ReportMeans } from './make-report';
import type { FileMeans, Paper, PaperOrder } from './paper';
import { reportGround } from './report-ground';

/** The open workbook, as reports are made of it. */
export interface PaperSource {
  readonly book: RecognisedBook;
  readonly assessed: AssessedBook | null;
}

/** Excel in Indonesian reads fields between semicolons. */
const SEPARATOR = ';' satisfies Separator;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * Makes a template or a report in the form it is wanted in.
 *
 * @param order what is wanted, and how.
 * @param source asked for reports only: templates need no workbook.
 * @param means what turns it into a file.
 */
export async function makePaper(
  order: PaperOrder,
  source: () => PaperSource,
  means: FileMeans,
): Promise<Paper> {
  return order.kind === 'templat'
    ? await inForm({ kind: 'buku', spec: templateBook(order.templat, order) }, order, means)
    : await inForm(reportOf(order, source(), means), order, means);
}

function reportOf(
  { laporan, form, findings, stempel, hari, unmask, taken, lang }: Extract<PaperOrder, { kind: 'laporan' }>,
  { book, assessed }: PaperSource,
  { draw }: FileMeans,
): MadeReport {
  const ground = reportGround(
    { books: [book], findings, assessed: assessed ? [assessed] : [] },
    // Nothing opens what is handed to outsiders.
    { lang, stempel, hari, unmask: unmask && laporan !== 'anonim' },
  );
  const means: ReportMeans = { stempel, draw, separator: SEPARATOR };
  return makeReport(laporan, ground, form === 'lembar' ? { ...means, taken } : means);
}

async function inForm(made: MadeReport, { form, lang }: PaperOrder, means: FileMeans): Promise<Paper> {
  switch (made.kind) {
    case 'tidak-ada':
      return made;
    case 'buku':
      return form === 'lembar'
        ? { kind: 'lembar', sheets: made.spec.sheets }
        : await fileOf(made.spec, lang, means);
    case 'teks':
      return form === 'teks'
        ? { kind: 'teks', text: made.text }
        : { kind: 'berkas', bytes: utf8(made.text), notes: [] };
    case 'berkas':
      return {
        kind: 'berkas',
        bytes: means.zip(made.files.map(({ name, text }) => ({ name, bytes: utf8(text) }))),
        notes: made.notes,
      };
  }
}

async function fileOf(spec: WorkbookSpec, lang: Lang, { write }: FileMeans): Promise<Paper> {
  const written = await write(spec, lang);
  return written.ok
    ? { kind: 'berkas', bytes: written.value, notes: [] }
    : { kind: 'tidak-ada', message: written.message };
}
