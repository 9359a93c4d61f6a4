import { scoreFamilies } from '../../core/convergence/scorecard';
import { findGaps, type FamilyGap } from '../../core/households/gaps';
import { findProviders } from '../../core/households/providers';
import { translate } from '../../core/messages/translate';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import { acuanText, assessBooks, type AssessedBook } from '../../core/report/convergence-of-books';
import { filePart, gapPart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { ExitCode, Io } from '../io';
import { openBooks, unusable as notUsable } from '../open-books';
import type { Options } from '../options';
import { gapLines } from '../print/gaps';
import { formatCount, styleFor } from '../print/style';

/** `konvergen gaps FILE...`: families missing interventions, who provides them, and why they are due. */
export async function gaps(options: Options, io: Io): Promise<ExitCode> {
  const { books: opened, unusable, cancelled } = await openBooks(options, io);
  const assessed = assessBooks(opened, options.acuan, io.today);
  const withFamilies = new Set(assessed.map(({ book }) => book));
  const bad = [
    ...unusable,
    ...opened
      .filter((book) => !withFamilies.has(book))
      .map((book) => notUsable(book.file, 'tanpa-keluarga', 'berkas.tanpa-keluarga', options)),
  ];
  const found = assessed.map((one) => ({
    ...one,
    gaps: findGaps(one.assessed, tablesOf(one.book, 'pemetaan')),
  }));
  const all = found.flatMap((one) => one.gaps);
  const total = scoreFamilies(
    'TOTAL',
    'Total',
    assessed.flatMap((one) => one.assessed.families),
  );
  const missingPrograms = needsWithoutProgram(
    assessed.map(({ book }) => book),
    all,
  );

  if (options.json) {
    io.out(
      writeDocument({
        schema: 'konvergen/1',
        files: [...withFamilies].map(filePart),
        ...(bad.length > 0 ? { unreadable: bad } : {}),
        ...(assessed.length > 0
          ? {
              households: {
                keluarga: total.keluarga,
                dinilai: total.dinilai,
                acuan: acuanText(assessed),
                gaps: all.map((gap) => gapPart(gap, options)),
                kesenjanganProgram: missingPrograms,
              },
            }
          : {}),
      }),
    );
  } else if (assessed.length > 0) {
    const { lang } = options;
    const style = styleFor(io.colour);
    io.out(style.bold(translate('kesenjangan.judul', lang)));
    io.out(
      all.length === 0
        ? `  ${translate('kesenjangan.tidak-ada', lang, { tidakDiketahui: total.tidakDiketahui })}`
        : `  ${translate('kesenjangan.ringkas', lang, {
            jumlah: formatCount(all.length, lang),
            keluarga: formatCount(total.keluarga, lang),
            program: missingPrograms.length,
          })}`,
    );
    for (const { book, gaps: own } of found) {
      for (const line of gapLines(own, tablesOf(book, 'pemetaan').length > 0, options, style)) io.out(line);
    }
    const lost = unplaced(assessed);
    if (lost > 0) io.out(`  ${translate('kesenjangan.tak-ditemukan', lang, { jumlah: lost })}`);
    io.out(style.dim(`  ${translate('konvergensi.acuan', lang, { tanggal: acuanText(assessed) })}`));
    io.out(style.dim(`  ${translate('kesenjangan.konfirmasi', lang)}`));
  }
  for (const { message } of bad) io.err(message);
  if (cancelled) io.err(translate('cli.dibatalkan', options.lang));
  return bad.length > 0 || cancelled ? 2 : 0;
}

/** Needs some family lacks and no mapping row of any of the workbooks provides for. */
function needsWithoutProgram(books: readonly RecognisedBook[], all: readonly FamilyGap[]): string[] {
  const provided = new Set(books.flatMap((book) => [...findProviders(tablesOf(book, 'pemetaan')).keys()]));
  const missing = new Set(all.flatMap(({ kurang }) => kurang.map(({ need }) => need)));
  return KEBUTUHAN.filter(
    ({ id, dipenuhiOleh }) => missing.has(id) && !dipenuhiOleh.some((one) => provided.has(one)),
  ).map(({ id }) => id);
}

const unplaced = (books: readonly AssessedBook[]): number =>
  books.reduce(
    (sum, { assessed }) =>
      sum + [...assessed.receipts.unplaced.values()].reduce((lines, one) => lines + one, 0),
    0,
  );
