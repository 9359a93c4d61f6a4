import {
  addConditionalFormat,
  conditionalFormatsOn,
  removeConditionalFormats,
} from '../../workbook/memory/conditional';
import type { ConditionalFormatModel, SheetModel } from '../../workbook/memory/model';
import { isFormatLocked } from '../../workbook/memory/protection';
import type { Style } from '../../workbook/sheet-spec';
import { flagArg, numberArg, recordArg, textArg } from '../arguments';
import { HostError } from '../host-error';
import type { Arg, HostObject, HostType } from '../host-type';
import {
  areasObject,
  conditionalFormatObject,
  objectOf,
  rangeObject,
  type AreasSelf,
  type OnSheet,
} from './selves';

type Self = OnSheet<ConditionalFormatModel>;

function refuseIfFormatLocked(sheet: SheetModel): void {
  if (isFormatLocked(sheet)) throw new HostError('AccessDenied', 'The sheet is protected.');
}

/** Excel.ConditionalFormatCollection of the areas of one sheet. */
export const conditionalFormats: HostType<AreasSelf> = {
  items: ({ sheet, areas }) => {
    const found = new Set(areas.flatMap((area) => conditionalFormatsOn(sheet, area)));
    return sheet.conditionalFormats
      .filter((item) => found.has(item))
      .map((item) => conditionalFormatObject(sheet, item));
  },
  call: {
    Add: ({ sheet, areas }, [type], { book }) => {
      refuseIfFormatLocked(sheet);
      return conditionalFormatObject(
        sheet,
        addConditionalFormat(book, sheet, { areas, type: textArg(type, 'type') }),
      );
    },
    ClearAll: ({ sheet, areas }, _args, { book }) => {
      refuseIfFormatLocked(sheet);
      const gone = new Set(areas.flatMap((area) => conditionalFormatsOn(sheet, area)));
      removeConditionalFormats(book, sheet, (item) => gone.has(item));
      return undefined;
    },
  },
};

/**
 * A rule that exists only on a format of its kind: `Custom` fails elsewhere, `CustomOrNullObject` is null there.
 *
 * @throws HostError `InvalidOperation` on a format of another kind.
 */
const kind = (type: string, self: Self, target: string): HostObject => {
  if (self.item.type !== type)
    throw new HostError('InvalidOperation', `The conditional format is not ${type}.`);
  return objectOf(target, self);
};
const kindOrNull = (type: string, self: Self, target: string): HostObject | null =>
  self.item.type === type ? objectOf(target, self) : null;

/** Excel.ConditionalFormat. */
export const conditionalFormat: HostType<Self> = {
  id: ({ item }) => item.id,
  get: {
    Id: ({ item }) => item.id,
    Type: ({ item }) => item.type,
    Priority: ({ item }) => item.priority,
    StopIfTrue: ({ item }) => item.stopIfTrue,
  },
  set: {
    StopIfTrue: ({ item }, value) => {
      item.stopIfTrue = flagArg(value);
    },
    Priority: ({ sheet, item }, value) => {
      const others = sheet.conditionalFormats.filter((other) => other !== item);
      others.splice(numberArg(value, 'priority'), 0, item);
      sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...others);
      sheet.conditionalFormats.forEach((format, at) => {
        format.priority = at;
      });
    },
  },
  nav: {
    Custom: (self) => kind('Custom', self, 'CustomConditionalFormat'),
    CustomOrNullObject: (self) => kindOrNull('Custom', self, 'CustomConditionalFormat'),
    CellValue: (self) => kind('CellValue', self, 'CellValueConditionalFormat'),
    CellValueOrNullObject: (self) => kindOrNull('CellValue', self, 'CellValueConditionalFormat'),
    DataBar: (self) => kind('DataBar', self, 'DataBarConditionalFormat'),
    DataBarOrNullObject: (self) => kindOrNull('DataBar', self, 'DataBarConditionalFormat'),
    ColorScale: (self) => kind('ColorScale', self, 'ColorScaleConditionalFormat'),
    ColorScaleOrNullObject: (self) => kindOrNull('ColorScale', self, 'ColorScaleConditionalFormat'),
  },
  call: {
    Delete: ({ sheet, item }, _args, { book }) => {
      refuseIfFormatLocked(sheet);
      removeConditionalFormats(book, sheet, (other) => other === item);
      return undefined;
    },
    GetRange: ({ sheet, item }) => {
      const [only, ...others] = item.areas;
      if (!only || others.length > 0)
        throw new HostError('InvalidReference', 'The format covers several ranges.');
      return rangeObject(sheet, only);
    },
    GetRangeOrNullObject: ({ sheet, item }) => {
      const [only, ...others] = item.areas;
      return only && others.length === 0 ? rangeObject(sheet, only) : null;
    },
    GetRanges: ({ sheet, item }) => areasObject(sheet, item.areas),
  },
};

const ruleAndFormat = {
  Rule: (self: Self): HostObject => objectOf('ConditionalFormatRule', self),
  Format: (self: Self): HostObject => objectOf('ConditionalRangeFormat', self),
};

/** Excel.CustomConditionalFormat. */
export const customConditionalFormat: HostType<Self> = { nav: ruleAndFormat };

/** Excel.ConditionalFormatRule. */
export const conditionalFormatRule: HostType<Self> = {
  get: { Formula: ({ item }) => item.formula, FormulaLocal: ({ item }) => item.formula },
  set: {
    Formula: ({ item }, value) => {
      item.formula = textArg(value, 'formula');
    },
    FormulaLocal: ({ item }, value) => {
      item.formula = textArg(value, 'formula');
    },
  },
};

/** Excel.CellValueConditionalFormat; its rule is a plain record. */
export const cellValueConditionalFormat: HostType<Self> = {
  get: { Rule: ({ item }) => item.rule },
  set: {
    Rule: ({ item }, value) => {
      item.rule = recordArg(value, 'rule');
    },
  },
  nav: { Format: ruleAndFormat.Format },
};

/** Excel.ColorScaleConditionalFormat, kept as a record. */
export const colorScaleConditionalFormat: HostType<Self> = {
  get: { Criteria: ({ item }) => item.rule, ThreeColorScale: ({ item }) => 'midpoint' in item.rule },
  set: {
    Criteria: ({ item }, value) => {
      item.rule = recordArg(value, 'criteria');
    },
  },
};

/** Excel.DataBarConditionalFormat; of a bar only its colour is kept. */
export const dataBarConditionalFormat: HostType<Self> = {
  nav: { PositiveFormat: (self) => objectOf('ConditionalDataBarPositiveFormat', self) },
};

/** Excel.ConditionalDataBarPositiveFormat. */
export const dataBarPositiveFormat: HostType<Self> = {
  get: { FillColor: ({ item }) => item.rule['color'] ?? '#638EC6' },
  set: {
    FillColor: ({ item }, value) => {
      item.rule = { ...item.rule, color: textArg(value, 'fillColor') };
    },
  },
};

/** One side of the cells a conditional format lies on. */
type SideSelf = Self & { readonly side: string };

const BORDER_SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Excel.ConditionalRangeBorderCollection: always the same four sides. */
export const conditionalRangeBorders: HostType<Self> = {
  items: (self) =>
    BORDER_SIDES.map((side) => objectOf('ConditionalRangeBorder', { ...self, side } satisfies SideSelf)),
};

/** Excel.ConditionalRangeBorder. */
export const conditionalRangeBorder: HostType<SideSelf> = {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: ({ item, side }) => item.style[`border.${side}.style`] ?? 'None',
    Color: ({ item, side }) => item.style[`border.${side}.color`] ?? '#000000',
  },
  set: {
    Style: ({ item, side }, value) => {
      item.style = { ...item.style, [`border.${side}.style`]: textArg(value, 'style') };
    },
    Color: ({ item, side }, value) => {
      item.style = { ...item.style, [`border.${side}.color`]: textArg(value, 'color') };
    },
  },
};

/** Excel.ConditionalRangeFormat. */
export const conditionalRangeFormat: HostType<Self> = {
  nav: {
    Fill: (self) => objectOf('ConditionalRangeFill', self),
    Font: (self) => objectOf('ConditionalRangeFont', self),
    Borders: (self) => objectOf('ConditionalRangeBorderCollection', self),
  },
};

/** Looks of a conditional format, wire name → key of its style. */
function looks(keys: Readonly<Record<string, string>>): HostType<Self> {
  const entries = Object.entries(keys);
  const without = (style: Style): Style =>
    Object.fromEntries(Object.entries(style).filter(([key]) => !Object.values(keys).includes(key)));
  return {
    get: Object.fromEntries(
      entries.map(([name, key]) => [name, ({ item }: Self) => item.style[key] ?? null]),
    ),
    set: Object.fromEntries(
      entries.map(([name, key]) => [
        name,
        ({ item }: Self, value: Arg) => {
          if (typeof value === 'object') throw new HostError('InvalidArgument', `${name} is no plain value.`);
          item.style = { ...item.style, [key]: value ?? null };
        },
      ]),
    ),
    call: {
      Clear: ({ item }) => {
        item.style = without(item.style);
        return undefined;
      },
    },
  };
}

/** Excel.ConditionalRangeFill. */
export const conditionalRangeFill = looks({ Color: 'fill.color' });

/** Excel.ConditionalRangeFont. */
export const conditionalRangeFont = looks({
  Color: 'font.color',
  Bold: 'font.bold',
  Italic: 'font.italic',
  Underline: 'font.underline',
  Strikethrough: 'font.strikethrough',
});
