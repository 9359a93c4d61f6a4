import { scoreFamilies } from '../../core/convergence/scorecard';
import { compareGaps, findGaps, type FamilyGap } from '../../core/households/gaps';
import { findProviders } from '../../core/households/providers';
import { translate } from '../../core/messages/translate';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import { acuanText, assessBooks, type AssessedBook } from '../../core/report/convergence-of-books';
import { filePart, gapPart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks, unusable as notUsable } from '../open-books';
import type { Options } from '../options';
import { gapLines } from '../print/gaps';
import { formatCount, styleFor } from '../print/style';

/** `konvergen gaps FILE...`: families missing interventions, who provides them, and why they are due. */
export async function gaps(options: Options, io: Io): Promise<ExitCode> {
  const { books: opened, unusable, cancelled } = await openBooks(options, io);
  if (cancelled) return cancelledBy(options, io);
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
  const all = found.flatMap((one) => one.gaps).sort(compareGaps);
  const total = scoreFamilies(
    'TOTAL',
    'Total',
    assessed.flatMap((one) => one.assessed.families),
  );
  const missingPrograms = needsWithoutProgram(found);

  if (options.json) {
    io.out(
      writeDocument(
        {
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
                  ...(missingPrograms ? { kesenjanganProgram: missingPrograms } : {}),
                },
              }
            : {}),
        },
        options.unmask,
      ),
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
          })}`,
    );
    if (missingPrograms && missingPrograms.length > 0) {
      const daftar = missingPrograms.join(', ');
      io.out(`  ${translate('kesenjangan.program', lang, { daftar })}`);
    }
    for (const { book, gaps: own } of found) {
      for (const line of gapLines(own, tablesOf(book, 'pemetaan').length > 0, options, style)) io.out(line);
    }
    const lost = unplaced(assessed);
    if (lost > 0) io.out(`  ${translate('kesenjangan.tak-ditemukan', lang, { jumlah: lost })}`);
    io.out(style.dim(`  ${translate('konvergensi.acuan', lang, { tanggal: acuanText(assessed) })}`));
    io.out(style.dim(`  ${translate('kesenjangan.konfirmasi', lang)}`));
  }
  for (const { message } of bad) io.err(message);
  return bad.length > 0 ? 2 : 0;
}

/**
 * Needs some family lacks and no mapping row of its own workbook provides for; `null` when no workbook has a mapping
 * sheet, because then nobody can say.
 */
function needsWithoutProgram(
  found: readonly { readonly book: RecognisedBook; readonly gaps: readonly FamilyGap[] }[],
): readonly string[] | null {
  const mapped = found.filter(({ book }) => tablesOf(book, 'pemetaan').length > 0);
  if (mapped.length === 0) return null;
  const unmet = new Set(
    mapped.flatMap(({ book, gaps: own }) => {
      const provided = findProviders(tablesOf(book, 'pemetaan'));
      const missing = new Set(own.flatMap(({ kurang }) => kurang.map(({ need }) => need)));
      return KEBUTUHAN.filter(
        ({ id, dipenuhiOleh }) => missing.has(id) && !dipenuhiOleh.some((one) => provided.has(one)),
      ).map(({ id }) => id);
    }),
  );
  return KEBUTUHAN.map(({ id }) => id).filter((id) => unmet.has(id));
}

const unplaced = (books: readonly AssessedBook[]): number =>
  books.reduce(
    (sum, { assessed }) =>
      sum + [...assessed.receipts.unplaced.values()].reduce((lines, one) => lines + one, 0),
    0,
  );
