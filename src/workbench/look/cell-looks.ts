import type { CellLook } from '../../ui/grid/grid-view';
import { colorOf } from './colors';
import { elementsOf, isOn, unescaped } from './xml';

/** Excel's built-in number formats that are not in the file; the dates as an Indonesian Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-',
  49: '@',
};

const ALIGN: Readonly<Record<string, CellLook['align']>> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centerContinuous: 'center',
};
const VERTICAL: Readonly<Record<string, CellLook['vertical']>> = {
  top: 'top',
  center: 'middle',
  justify: 'top',
};

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
}

/** The looks of a styles part by the number cells give (`s="4"`); `null` for one that is Excel's default. */
export function cellLooks(styles: string, theme: readonly (string | null)[]): readonly (CellLook | null)[] {
  const inside = (name: string): string => elementsOf(styles, name)[0]?.inner ?? '';
  const formats = new Map(
    elementsOf(inside('numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      unescaped(attributes.get('formatCode') ?? ''),
    ]),
  );
  const fonts = elementsOf(inside('fonts'), 'font').map(({ inner }): Font => ({
    bold: isOn(inner, 'b'),
    italic: isOn(inner, 'i'),
    color: colorOf(elementsOf(inner, 'color')[0]?.attributes, theme),
  }));
  const fills = elementsOf(inside('fills'), 'fill').map(({ inner }) => {
    const pattern = elementsOf(inner, 'patternFill')[0];
    if (pattern?.attributes.get('patternType') !== 'solid') return null;
    return colorOf(elementsOf(pattern.inner, 'fgColor')[0]?.attributes, theme);
  });
  const borders = elementsOf(inside('borders'), 'border').map(({ inner }) => /\bstyle=/.test(inner));

  return elementsOf(inside('cellXfs'), 'xf').map(({ attributes, inner }) => {
    const number = (name: string): number => Number(attributes.get(name) ?? 0);
    const formatId = number('numFmtId');
    const alignment = elementsOf(inner, 'alignment')[0]?.attributes;
    return lookOf({
      numberFormat: formats.get(formatId) ?? BUILT_IN[formatId],
      font: fonts[number('fontId')],
      fill: fills[number('fillId')] ?? null,
      bordered: borders[number('borderId')] ?? false,
      align: ALIGN[alignment?.get('horizontal') ?? ''],
      vertical: VERTICAL[alignment?.get('vertical') ?? ''],
      wrap: /^(1|true)$/.test(alignment?.get('wrapText') ?? ''),
    });
  });
}

function lookOf(parts: {
  readonly numberFormat: string | undefined;
  readonly font: Font | undefined;
  readonly fill: string | null;
  readonly bordered: boolean;
  readonly align: CellLook['align'];
  readonly vertical: CellLook['vertical'];
  readonly wrap: boolean;
}): CellLook | null {
  const { numberFormat, font, fill, bordered, align, vertical, wrap } = parts;
  const isGeneral = numberFormat === undefined || numberFormat.toLowerCase() === 'general';
  const look: CellLook = {
    ...(!isGeneral && { numberFormat }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.color && font.color !== '#000000' && { color: font.color }),
    ...(fill && { fill }),
    ...(bordered && { bordered }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(wrap && { wrap }),
  };
  return Object.keys(look).length > 0 ? look : null;
}
