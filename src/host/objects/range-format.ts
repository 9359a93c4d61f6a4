import { commonStyle, patchStyle } from '../../workbook/memory/style';
import type { Area } from '../../workbook/port';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostContext, type HostType } from '../host-type';
import { isFormatLocked } from '../../workbook/memory/protection';
import { objectOf, type AreasSelf, type BorderSelf } from './selves';

type Plain = string | number | boolean | null;

/** The value all areas share for a style property, or `null`. */
function shared({ sheet, areas }: AreasSelf, key: string): Plain {
  const values = areas.map((area) => commonStyle(sheet, area, key));
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function patch({ sheet, areas }: AreasSelf, key: string, value: Arg, { book }: HostContext): void {
  if (isFormatLocked(sheet)) throw new HostError('AccessDenied', 'The sheet is protected.');
  if (value !== null && typeof value === 'object')
    throw new HostError('InvalidArgument', `${key} is no plain value.`);
  if (isHostObject(value) || value === undefined)
    throw new HostError('InvalidArgument', `${key} is missing.`);
  for (const area of areas) patchStyle(book, sheet, area, { [key]: value });
}

/** Members that are plain style properties: wire name → key of the style. */
function styled(keys: Readonly<Record<string, string>>): Pick<HostType<AreasSelf>, 'get' | 'set'> {
  const entries = Object.entries(keys);
  return {
    get: Object.fromEntries(entries.map(([name, key]) => [name, (self: AreasSelf) => shared(self, key)])),
    set: Object.fromEntries(
      entries.map(([name, key]) => [
        name,
        (self: AreasSelf, value: Arg, host: HostContext) => {
          patch(self, key, value, host);
        },
      ]),
    ),
  };
}

const own = styled({
  HorizontalAlignment: 'horizontalAlignment',
  VerticalAlignment: 'verticalAlignment',
  WrapText: 'wrapText',
  IndentLevel: 'indentLevel',
  TextOrientation: 'textOrientation',
  ShrinkToFit: 'shrinkToFit',
  ReadingOrder: 'readingOrder',
});

/** Points an untouched row or column measures. */
const STANDARD = { row: 15, column: 48 } as const;

function size({ sheet, areas }: AreasSelf, axis: 'row' | 'column'): number | null {
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const found = new Set<number>();
  for (const area of areas) {
    const [first, last] = span(area, axis);
    let known = 0;
    for (const [index, value] of sizes) {
      if (index < first || index > last) continue;
      found.add(value);
      known += 1;
    }
    if (known < last - first + 1) found.add(STANDARD[axis]);
  }
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? STANDARD[axis]) : null;
}

const span = ({ top, left, bottom, right }: Area, axis: 'row' | 'column'): readonly [number, number] =>
  axis === 'row' ? [top, bottom] : [left, right];

function resize({ sheet, areas }: AreasSelf, axis: 'row' | 'column', value: Arg): void {
  if (typeof value !== 'number' || value < 0)
    throw new HostError('InvalidArgument', 'A size in points was expected.');
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  for (const area of areas) {
    const [first, last] = span(area, axis);
    for (let index = first; index <= last; index += 1) sizes.set(index, value);
  }
}

/** Excel.RangeFormat. */
export const rangeFormat: HostType<AreasSelf> = {
  get: { ...own.get, ColumnWidth: (self) => size(self, 'column'), RowHeight: (self) => size(self, 'row') },
  set: {
    ...own.set,
    ColumnWidth: (self, value) => {
      resize(self, 'column', value);
    },
    RowHeight: (self, value) => {
      resize(self, 'row', value);
    },
  },
  nav: {
    Fill: (self) => objectOf('RangeFill', self),
    Font: (self) => objectOf('RangeFont', self),
    Borders: (self) => objectOf('RangeBorderCollection', self),
    Protection: (self) => objectOf('FormatProtection', self),
  },
  call: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
};

/** Excel.RangeFill; setting a colour makes the pattern solid, clearing takes both away. */
export const rangeFill: HostType<AreasSelf> = {
  ...styled({ Color: 'fill.color', Pattern: 'fill.pattern', PatternColor: 'fill.patternColor' }),
  call: {
    Clear: (self, _args, host) => {
      for (const key of ['fill.color', 'fill.pattern', 'fill.patternColor']) patch(self, key, null, host);
      return undefined;
    },
  },
};

/** Excel.RangeFont. */
export const rangeFont: HostType<AreasSelf> = styled({
  Bold: 'font.bold',
  Italic: 'font.italic',
  Underline: 'font.underline',
  Strikethrough: 'font.strikethrough',
  Color: 'font.color',
  Name: 'font.name',
  Size: 'font.size',
});

/** Excel.FormatProtection. */
export const formatProtection: HostType<AreasSelf> = styled({
  Locked: 'protection.locked',
  FormulaHidden: 'protection.formulaHidden',
});

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** Excel.RangeBorderCollection: always the same eight sides. */
export const rangeBorders: HostType<AreasSelf> = {
  items: ({ sheet, areas }) => SIDES.map((side) => objectOf('RangeBorder', { sheet, areas, side })),
};

const borderKey = ({ side }: BorderSelf, key: string): string => `border.${side}.${key}`;

/** Excel.RangeBorder. */
export const rangeBorder: HostType<BorderSelf> = {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (self) => shared(self, borderKey(self, 'style')) ?? 'None',
    Weight: (self) => shared(self, borderKey(self, 'weight')) ?? 'Thin',
    Color: (self) => shared(self, borderKey(self, 'color')) ?? '#000000',
  },
  set: Object.fromEntries(
    ['Style', 'Weight', 'Color'].map((name) => [
      name,
      (self: BorderSelf, value: Arg, host: HostContext) => {
        patch(self, borderKey(self, name.toLowerCase()), value, host);
      },
    ]),
  ),
};
