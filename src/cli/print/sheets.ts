import type { MessageKey } from '../../core/messages/id';
import { translate, type Lang } from '../../core/messages/translate';
import type { RecognisedBook } from '../../core/report/checked-book';
import { skippedPart } from '../../core/report/document-parts';
import type { RecognisedSheet } from '../../core/schema/recognise';

/** What each sheet of a workbook was taken for, one line a sheet, and the rows that are no data. */
export const sheetLines = (book: RecognisedBook, lang: Lang): string[] =>
  book.sheets.flatMap((sheet) => linesOf(sheet, lang));

function linesOf(sheet: RecognisedSheet, lang: Lang): string[] {
  const lembar = sheet.sheet;
  if (sheet.role === 'hasil') return [`  ${translate('lembar.hasil', lang, { lembar })}`];
  if (sheet.role === 'pengaturan') return [`  ${translate('lembar.pengaturan', lang, { lembar })}`];
  if (!sheet.headerRows) {
    const sebab = translate(
      sheet.reason === 'kosong' ? 'lembar.sebab.kosong' : 'lembar.sebab.tanpa-judul-kolom',
      lang,
    );
    return [`  ${translate('lembar.tidak-dikenali', lang, { lembar, sebab })}`];
  }
  const skipped = skippedPart(sheet).map(({ reason, rows }) => {
    const shown = rows.length > 6 ? `${rows.slice(0, 6).join(', ')} …` : rows.join(', ');
    return `${translate(`dilewati.${reason}` as MessageKey, lang)} ${shown}`;
  });
  const line = translate('lembar.dikenali', lang, {
    lembar,
    peran: translate(`peran.${sheet.role}`, lang),
    tata: translate(`tata.${sheet.layout}`, lang),
    awal: sheet.headerRows[0],
    akhir: sheet.numberingRow ?? sheet.headerRows[1],
    jumlah: sheet.table.length,
  });
  return [
    `  ${line}`,
    ...(skipped.length === 0
      ? []
      : [`    ${translate('lembar.dilewati', lang, { rincian: skipped.join('; ') })}`]),
  ];
}
