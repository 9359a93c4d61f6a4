import { shownFormula } from './shown-formula';
import type {
  ChartSpec,
  ConditionalSpec,
  ProtectionSpec,
  ScalePoint,
  SeriesSpec,
  ValidationSpec,
} from './sheet-spec';
import { parseReference } from './a1';
import type { Area } from './port';

/** Text of a validation, as Excel's object model keeps it. */
export interface ValidationRecord {
  readonly rule: ValidationRule;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly ignoreBlanks: boolean;
}

type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];
interface Bounds {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: Operator;
}
type ValidationRule =
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly custom: { readonly formula: string } }
  | Readonly<Partial<Record<(typeof KINDS)[keyof typeof KINDS], Bounds>>>;

/** The names Excel's object model has for comparisons, in a validation. */
const OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
} as const;
/** The same in a conditional format, where two of them are spelt otherwise. */
const CELL_OPERATORS = {
  ...OPERATORS,
  lessThanOrEqual: 'LessThanOrEqual',
  greaterThanOrEqual: 'GreaterThanOrEqual',
} as const;
const KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const SCALE = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
} as const;

/** A validation as Excel's object model takes it; without an alert anything may be typed. */
export function validationRecord(spec: ValidationSpec): ValidationRecord {
  const { error, prompt, allowBlank = true } = spec;
  return {
    rule: ruleOf(spec),
    errorAlert: {
      showAlert: error !== undefined,
      style: ALERTS[error?.style ?? 'stop'],
      title: error?.title ?? '',
      message: error?.text ?? '',
    },
    prompt: { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.text ?? '' },
    ignoreBlanks: allowBlank,
  };
}

function ruleOf({ type, operator = 'between', formulas }: ValidationSpec): ValidationRule {
  const [first, second] = formulas;
  if (type === 'list') {
    // In quotes it is the list itself, its items parted by commas.
    const quoted = /^"(.*)"$/s.exec(first)?.[1];
    const source = quoted === undefined ? shownFormula(first) : quoted.replaceAll('""', '"');
    return { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return { custom: { formula: shownFormula(first) } };
  return {
    [KINDS[type]]: {
      formula1: shownFormula(first),
      ...(second === undefined ? {} : { formula2: shownFormula(second) }),
      operator: OPERATORS[operator],
    },
  };
}

/** A conditional format as Excel's object model takes it. */
export type ConditionalRecord =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly rule: {
        readonly formula1: string;
        readonly formula2?: string;
        readonly operator: (typeof CELL_OPERATORS)[keyof typeof CELL_OPERATORS];
      };
    }
  | {
      readonly type: 'ColorScale';
      readonly rule: {
        readonly minimum: ScaleRecord;
        readonly midpoint?: ScaleRecord;
        readonly maximum: ScaleRecord;
      };
    }
  | { readonly type: 'DataBar'; readonly color: string };

interface ScaleRecord {
  readonly type: (typeof SCALE)[keyof typeof SCALE];
  readonly color: string;
  readonly formula?: string;
}

/**
 * A conditional format as Excel's object model takes it, its looks apart.
 *
 * @throws RangeError for a colour scale with fewer than two points.
 */
export function conditionalRecord({ rule }: ConditionalSpec): ConditionalRecord {
  switch (rule.kind) {
    case 'formula':
      return { type: 'Custom', formula: shownFormula(rule.formula) };
    case 'value': {
      const [first, second] = rule.formulas;
      return {
        type: 'CellValue',
        rule: {
          formula1: shownFormula(first),
          ...(second === undefined ? {} : { formula2: shownFormula(second) }),
          operator: CELL_OPERATORS[rule.operator],
        },
      };
    }
    case 'scale': {
      const [first, second, third] = rule.points.map(scalePoint);
      if (!first || !second) throw new RangeError('a colour scale has two points at least');
      return {
        type: 'ColorScale',
        rule: third
          ? { minimum: first, midpoint: second, maximum: third }
          : { minimum: first, maximum: second },
      };
    }
    case 'bar':
      return { type: 'DataBar', color: rule.color };
  }
}

const scalePoint = ({ type, value, color }: ScalePoint): ScaleRecord => ({
  type: SCALE[type],
  color,
  ...(value === undefined || type === 'min' || type === 'max' ? {} : { formula: String(value) }),
});

/** What a protected sheet still allows, in the words of Excel's object model: `sort` → `allowSort`. */
export function protectionOptions({ allow = [] }: ProtectionSpec): Readonly<Record<string, true>> {
  return Object.fromEntries(
    allow.map((what) => [`allow${what.charAt(0).toUpperCase()}${what.slice(1)}`, true as const]),
  );
}

const CHARTS = {
  column: ['ColumnClustered', 'ColumnStacked'],
  bar: ['BarClustered', 'BarStacked'],
  line: ['LineMarkers', 'LineMarkersStacked'],
  pie: ['Pie', 'Pie'],
} as const;

/** A chart's type in the words of Excel's object model. */
export const chartType = ({ type, stacked }: ChartSpec): (typeof CHARTS)[keyof typeof CHARTS][0 | 1] =>
  CHARTS[type][stacked === true ? 1 : 0];

/** True when a chart needs a legend: its colours mean something that is written nowhere else. */
export const hasLegend = ({ type, series }: ChartSpec): boolean => type === 'pie' || series.length > 1;

/** The cells a series shows; `sheet` is that of the chart where the reference names none. */
export function seriesArea(
  reference: SeriesSpec['values'],
  sheet: string,
): { readonly sheet: string; readonly area: Area } | null {
  const read = parseReference(reference);
  return read && { sheet: read.sheet ?? sheet, area: read.area };
}
