import { GAP_BY } from '../../core/households/gap-summary';
import { translate } from '../../core/messages/translate';
import { acuanText, assessBooks } from '../../core/report/convergence-of-books';
import { filePart } from '../../core/report/document-parts';
import { householdsPart } from '../../core/report/gap-parts';
import { gapsOfBooks, type GapsOfBooks } from '../../core/report/gaps-of-books';
import { writeDocument } from '../../core/report/write-document';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks, unusable as notUsable } from '../open-books';
import { unknownBy, type Options } from '../options';
import { gapLines } from '../print/gaps';
import { gapNotes, gapTable } from '../print/gap-summary';
import { formatCount, styleFor, type Style } from '../print/style';

/** `konvergen gaps FILE...`: families missing interventions, who provides them, and why they are due. */
export async function gaps(options: Options, io: Io): Promise<ExitCode> {
  const unknown = unknownBy(options, options.oleh, GAP_BY);
  if (unknown !== null) {
    io.err(unknown);
    return 2;
  }
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
  const found = gapsOfBooks(assessed);

  if (options.json) {
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: [...withFamilies].map(filePart),
          ...(bad.length > 0 ? { unreadable: bad } : {}),
          ...(assessed.length > 0 ? { households: householdsPart(found, options) } : {}),
        },
        options.unmask,
      ),
    );
  } else if (assessed.length > 0) {
    for (const line of report(found, options, styleFor(io.colour))) io.out(line);
  }
  for (const { message } of bad) io.err(message);
  return bad.length > 0 ? 2 : 0;
}

function report(found: GapsOfBooks, options: Options, style: Style): string[] {
  const { lang, oleh } = options;
  const { books, gaps: all, kesenjanganProgram } = found;
  const daftar = (kesenjanganProgram ?? [])
    .map(({ kebutuhan, keluarga }) =>
      translate('kesenjangan.program-keluarga', lang, { kebutuhan, jumlah: formatCount(keluarga, lang) }),
    )
    .join(', ');
  return [
    style.bold(translate('kesenjangan.judul', lang)),
    all.length === 0
      ? `  ${translate('kesenjangan.tidak-ada', lang, { tidakDiketahui: found.tidakDiketahui })}`
      : `  ${translate('kesenjangan.ringkas', lang, {
          jumlah: formatCount(all.length, lang),
          keluarga: formatCount(found.keluarga, lang),
        })}`,
    ...(daftar === '' ? [] : [`  ${translate('kesenjangan.program', lang, { daftar })}`]),
    ...gapNotes(found, options),
    ...(oleh === null
      ? books.flatMap(({ gaps: own, routes }) => gapLines(own, routes.hasMapping, options, style))
      : gapTable(found.ringkasan[oleh], oleh, options, style)),
    ...(found.takDitemukan > 0
      ? [`  ${translate('kesenjangan.tak-ditemukan', lang, { jumlah: found.takDitemukan })}`]
      : []),
    style.dim(`  ${translate('konvergensi.acuan', lang, { tanggal: acuanText(books) })}`),
    style.dim(`  ${translate('kesenjangan.konfirmasi', lang)}`),
  ];
}
