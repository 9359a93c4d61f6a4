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

function standard({ sheet, areas }: AreasSelf, axis: 'row' | 'column', value: Arg): void {
  if (value !== true) throw new HostError('InvalidArgument', 'Only a size says that it is not the standard.');
  const sizes = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  for (const area of areas) {
    const [first, last] = span(area, axis);
    for (const index of [...sizes.keys()]) if (index >= first && index <= last) sizes.delete(index);
  }
}

/** Excel.RangeFormat. */
export const rangeFormat: HostType<AreasSelf> = {
  get: {
    ...own.get,
    ColumnWidth: (self) => size(self, 'column'),
    RowHeight: (self) => size(self, 'row'),
    UseStandardWidth: (self) => size(self, 'column') === STANDARD.column,
    UseStandardHeight: (self) => size(self, 'row') === STANDARD.row,
  },
  set: {
    ...own.set,
    ColumnWidth: (self, value) => {
      resize(self, 'column', value);
    },
    RowHeight: (self, value) => {
      resize(self, 'row', value);
    },
    UseStandardWidth: (self, value) => {
      standard(self, 'column', value);
    },
    UseStandardHeight: (self, value) => {
      standard(self, 'row', value);
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

/** Cells of an area, and the side of each of them, on which a line lies. */
type Place = (area: Area) => readonly { readonly area: Area; readonly side: string }[];

const PLACES: Readonly<Record<string, Place>> = {
  EdgeTop: (area) => [{ area: { ...area, bottom: area.top }, side: 'EdgeTop' }],
  EdgeBottom: (area) => [{ area: { ...area, top: area.bottom }, side: 'EdgeBottom' }],
  EdgeLeft: (area) => [{ area: { ...area, right: area.left }, side: 'EdgeLeft' }],
  EdgeRight: (area) => [{ area: { ...area, left: area.right }, side: 'EdgeRight' }],
  InsideHorizontal: ({ top, bottom, ...area }) =>
    top === bottom
      ? []
      : [
          { area: { ...area, top, bottom: bottom - 1 }, side: 'EdgeBottom' },
          { area: { ...area, top: top + 1, bottom }, side: 'EdgeTop' },
        ],
  InsideVertical: ({ left, right, ...area }) =>
    left === right
      ? []
      : [
          { area: { ...area, left, right: right - 1 }, side: 'EdgeRight' },
          { area: { ...area, left: left + 1, right }, side: 'EdgeLeft' },
        ],
};

/** The cells a border is of, by the side of each it lies on; a line between two cells is of both. */
function placesOf({ areas, side }: BorderSelf): ReturnType<Place> {
  const place = PLACES[side];
  return areas.flatMap((area) => place?.(area) ?? [{ area, side }]);
}

const borderKey = (side: string, key: string): string => `border.${side}.${key}`;

function sharedBorder(self: BorderSelf, key: string, none: string): Plain {
  const values = placesOf(self).map(({ area, side }) =>
    shared({ sheet: self.sheet, areas: [area] }, borderKey(side, key)),
  );
  return values.every((value) => value === values[0]) ? (values[0] ?? none) : none;
}

/** Excel.RangeBorder. */
export const rangeBorder: HostType<BorderSelf> = {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (self) => sharedBorder(self, 'style', 'None'),
    Weight: (self) => sharedBorder(self, 'weight', 'Thin'),
    Color: (self) => sharedBorder(self, 'color', '#000000'),
  },
  set: Object.fromEntries(
    ['Style', 'Weight', 'Color'].map((name) => [
      name,
      (self: BorderSelf, value: Arg, host: HostContext) => {
        for (const { area, side } of placesOf(self))
          patch({ sheet: self.sheet, areas: [area] }, borderKey(side, name.toLowerCase()), value, host);
      },
    ]),
  ),
};
