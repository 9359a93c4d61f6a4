import { translate } from '../../core/messages/translate';
import { compareBy, COMPARED_BY } from '../../core/reconcile/compare-by';
import { compareBudgets } from '../../core/reconcile/compare-budgets';
import { compareWaves } from '../../core/reconcile/graduation';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import {
  budgetComparisonPart,
  comparedPart,
  wavesPart,
  type BudgetComparisonPart,
} from '../../core/report/comparison-parts';
import { filePart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import type { Table } from '../../core/table/table';
import type { ExitCode, Io } from '../io';
import { cancelledBy } from '../open-books';
import { unknownBy, type Options } from '../options';
import { comparisonLines } from '../print/comparison';
import { styleFor } from '../print/style';
import { readTwo, saysTwo } from '../read-two';

/** `konvergen compare OLD NEW`: what became of the budget, the sub kegiatan and the families. */
export async function compare(options: Options, io: Io): Promise<ExitCode> {
  const { lang, banding } = options;
  const unknown = unknownBy(options, banding, COMPARED_BY);
  if (unknown !== null) {
    io.err(unknown);
    return 2;
  }
  const [first, second, ...more] = options.files;
  if (first === undefined || second === undefined || more.length > 0) {
    return saysTwo('compare', lang === 'en' ? 'OLD NEW' : 'LAMA BARU', options, io);
  }
  const read = await readTwo([first, second], options, io);
  if (!read.ok) return 2;
  const [old, now] = read.books;
  const withMapping = read.books.filter((book) => tablesOf(book, 'pemetaan').length > 0);
  const withPeople = read.books.filter((book) => tablesOf(book, 'keluarga', 'individu').length > 0);
  const both = (books: readonly RecognisedBook[]): boolean => books.includes(old) && books.includes(now);
  if (!both(withMapping) && !both(withPeople)) {
    io.err(translate('cli.tidak-sebanding', lang));
    return 2;
  }

  io.progress(translate('cli.mencocokkan', lang, { a: old.file, b: now.file }));
  const anggaran = both(withMapping)
    ? budgetPart(tablesOf(old, 'pemetaan'), tablesOf(now, 'pemetaan'), options)
    : null;
  const keluarga = both(withPeople) ? wavesPart(compareWaves(waveOf(old), waveOf(now)), options) : null;
  io.progress(null);
  if (io.cancelled()) return cancelledBy(options, io);

  const perbandingan = {
    lama: old.file,
    baru: now.file,
    ...(anggaran ? { anggaran } : {}),
    ...(keluarga ? { keluarga } : {}),
  };
  if (options.json) {
    const files = (old === now ? [old] : [old, now]).map(filePart);
    io.out(writeDocument({ schema: 'konvergen/1', files, perbandingan }, options.unmask));
  } else for (const line of comparisonLines(perbandingan, options, styleFor(io.colour))) io.out(line);
  const [mapping] = withMapping;
  const [people] = withPeople;
  if (!anggaran && mapping) io.err(translate('cli.hanya-satu-pemetaan', lang, { berkas: mapping.file }));
  if (!keluarga && people) io.err(translate('cli.hanya-satu-keluarga', lang, { berkas: people.file }));
  return 0;
}

/** Both budgets by the usual breakdowns, and by one more where it was asked for. */
function budgetPart(
  old: readonly Table[],
  now: readonly Table[],
  { lang, banding }: Options,
): BudgetComparisonPart {
  const part = budgetComparisonPart(compareBudgets(old, now), lang);
  if (banding === null) return part;
  const baris = compareBy(old, now, banding).map((figure) => comparedPart(figure, lang));
  return { ...part, menurut: { oleh: banding, baris } };
}

const waveOf = (book: RecognisedBook): Parameters<typeof compareWaves>[0] => ({
  people: tablesOf(book, 'keluarga', 'individu'),
  recipients: tablesOf(book, 'penerima'),
});
