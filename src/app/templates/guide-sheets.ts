import { templateText } from '../../core/messages/template-text';
import type { Lang } from '../../core/messages/translate';
import { GUIDE_MARK } from '../../core/schema/marks';
import type { SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import { LISTS } from './lists';
import { LIST_IDS } from './template-sheet';
import type { TemplateColumn } from './template-column';

/** A sheet of the template as the guide speaks of it. */
export interface GuidedSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
}

const MARK: Style = { 'font.color': '#5F5F5F', 'font.italic': true };
const HEADING: Style = { 'font.bold': true, 'font.size': 13 };
const HEAD: Style = { 'font.bold': true, 'fill.color': '#DDEBF7', wrapText: true };
const TEXT: Style = { wrapText: true, verticalAlignment: 'Top' };

/** The sheet that says how to fill in the others, column by column. */
export function guideSheet(name: string, sheets: readonly GuidedSheet[], lang: Lang): SheetSpec {
  const lines: (readonly (readonly [text: string, style: Style])[])[] = [
    [[GUIDE_MARK, MARK]],
    [[templateText('panduan', lang), HEADING]],
    ...(['langkah-1', 'langkah-2', 'langkah-3', 'langkah-4', 'langkah-5'] as const).map(
      (key) => [[templateText(key, lang), TEXT]] as const,
    ),
  ];
  const wide = new Set(lines.map((_, row) => row));
  const heads: number[] = [];
  for (const { name: guided, columns } of sheets) {
    lines.push([], [[guided, HEADING]]);
    heads.push(lines.length);
    lines.push(
      (['kolom', 'wajib', 'isi', 'pilihan'] as const).map(
        (key) => [templateText(`panduan-${key}`, lang), HEAD] as const,
      ),
    );
    for (const { judul, grup, wajib, petunjuk, daftar } of columns) {
      lines.push([
        [grup === undefined ? judul : `${grup}: ${judul}`, TEXT],
        [wajib === true ? templateText('panduan-wajib', lang) : '', TEXT],
        [petunjuk[lang], TEXT],
        [daftar === undefined ? '' : LISTS[daftar].join('; '), TEXT],
      ]);
    }
  }
  return {
    name,
    tabColor: '#7F7F7F',
    showGridlines: false,
    cells: lines.flatMap((line, row) => line.map(([text, style], column) => put(row, column, text, style))),
    columns: [34, 10, 60, 70].map((size, index) => ({ index, size })),
    merges: [...wide].map((row) => ({ top: row, left: 0, bottom: row, right: 3 })),
    protection: { allow: ['formatCells', 'formatColumns', 'formatRows'] },
    print: { landscape: true, fitWidth: true },
  };
}

/** The sheet the drop-down lists are taken from; hidden, because nobody fills it in. */
export function listsSheet(name: string): SheetSpec {
  return {
    name,
    visibility: 'hidden',
    cells: [
      put(0, 0, GUIDE_MARK, MARK),
      ...LIST_IDS.flatMap((id, column) => [
        put(1, column, id, HEAD),
        ...LISTS[id].map((choice, at) => put(at + 2, column, choice, {})),
      ]),
    ],
    columns: LIST_IDS.map((_, index) => ({ index, size: 24 })),
    protection: {},
  };
}

const put = (row: number, column: number, value: string, style: Style): SpecCell => ({
  row,
  column,
  ...(value === '' ? {} : { content: { kind: 'constant', value } }),
  style,
});
