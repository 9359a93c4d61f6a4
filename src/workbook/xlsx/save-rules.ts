import { isMarkFormula } from '../highlight-mark';
import type { ConditionalFormatModel, Json, JsonRecord, ValidationModel } from '../memory/model';
import { fileFormula } from './patch/formula-text';
import type { ConditionalSpec, ProtectionSpec, ScalePoint, ValidationSpec } from '../sheet-spec';

const OPERATORS: Readonly<Record<string, NonNullable<ValidationSpec['operator']>>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  GreaterThanOrEqual: 'greaterThanOrEqual',
};
const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const satisfies Readonly<Record<string, ValidationSpec['type']>>;
const ALERTS = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const SCALE: Readonly<Record<string, ScalePoint['type']>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
};

const recordOf = (value: Json | undefined): JsonRecord | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** One formula or two, as Excel's object model keeps them; `null` without any. */
function formulasOf(rule: JsonRecord): readonly [string] | readonly [string, string] | null {
  const [first, second] = [textOf(rule['formula1']), textOf(rule['formula2'])].map(fileFormula);
  if (first === undefined || first === '') return null;
  return second === undefined || second === '' ? [first] : [first, second];
}

/** A validation as a file writes it; `null` for one that is not understood. */
export function validationSpec(model: ValidationModel): ValidationSpec | null {
  const rule = ruleOf(model.rule);
  if (!rule) return null;
  const { errorAlert, prompt } = model;
  const style = ALERTS[textOf(errorAlert['style']) as keyof typeof ALERTS] as
    (typeof ALERTS)[keyof typeof ALERTS] | undefined;
  return {
    ...rule,
    areas: model.areas,
    allowBlank: model.ignoreBlanks,
    ...(errorAlert['showAlert'] === false
      ? {}
      : {
          error: {
            style: style ?? 'stop',
            title: textOf(errorAlert['title']),
            text: textOf(errorAlert['message']),
          },
        }),
    ...(prompt['showPrompt'] === false || textOf(prompt['message']) === ''
      ? {}
      : { prompt: { title: textOf(prompt['title']), text: textOf(prompt['message']) } }),
  };
}

function ruleOf(rule: JsonRecord): Pick<ValidationSpec, 'type' | 'operator' | 'formulas'> | null {
  const list = recordOf(rule['list']);
  if (list) {
    const source = textOf(list['source']);
    // Without `=` it is the list itself, its items parted by commas.
    const formula = source.startsWith('=') ? fileFormula(source) : `"${source.replaceAll('"', '""')}"`;
    return source === '' ? null : { type: 'list', formulas: [formula] };
  }
  const custom = recordOf(rule['custom']);
  if (custom) {
    const formula = fileFormula(textOf(custom['formula']));
    return formula === '' ? null : { type: 'custom', formulas: [formula] };
  }
  for (const [key, type] of Object.entries(KINDS)) {
    const found = recordOf(rule[key]);
    const formulas = found && formulasOf(found);
    const operator = OPERATORS[textOf(found?.['operator'])];
    if (formulas && operator) return { type, operator, formulas };
  }
  return null;
}

/** True for a mark the pane lays over a finding: it is for the eye, and no part of the workbook. */
export const isPaneMark = ({ type, formula }: ConditionalFormatModel): boolean =>
  type === 'Custom' && isMarkFormula(formula);

/** A conditional format as a file writes it; `null` for one that is not understood. */
export function conditionalSpec(model: ConditionalFormatModel): ConditionalSpec | null {
  const { areas, stopIfTrue, style } = model;
  const rule = conditionalRule(model);
  return rule && { areas, stopIfTrue, rule: 'style' in rule ? { ...rule, style } : rule };
}

function conditionalRule({ type, formula, rule }: ConditionalFormatModel): ConditionalSpec['rule'] | null {
  if (type === 'Custom') {
    return formula === '' ? null : { kind: 'formula', formula: fileFormula(formula), style: {} };
  }
  if (type === 'CellValue') {
    const formulas = formulasOf(rule);
    const operator = OPERATORS[textOf(rule['operator'])];
    return formulas && operator ? { kind: 'value', operator, formulas, style: {} } : null;
  }
  if (type === 'DataBar') {
    const color = textOf(rule['color']);
    return color === '' ? null : { kind: 'bar', color };
  }
  if (type !== 'ColorScale') return null;
  const points = ['minimum', 'midpoint', 'maximum'].flatMap((key) => {
    const point = recordOf(rule[key]);
    return point ? [pointOf(point)] : [];
  });
  const good = points.filter((point) => point !== null);
  return good.length === points.length && good.length >= 2 ? { kind: 'scale', points: good } : null;
}

function pointOf(point: JsonRecord): ScalePoint | null {
  const type = SCALE[textOf(point['type'])];
  if (!type) return null;
  const value = Number(textOf(point['formula']).replace(/^=/, ''));
  const color = textOf(point['color']);
  return type === 'min' || type === 'max' ? { type, color } : { type, color, value };
}

/** What a protected sheet still allows, from the options of Excel's object model: `allowSort` → `sort`. */
export function protectionSpec(options: JsonRecord): ProtectionSpec {
  const allow = Object.entries(options).flatMap(([key, value]) =>
    value === true && key.startsWith('allow') ? [key.charAt(5).toLowerCase() + key.slice(6)] : [],
  );
  return { allow: allow as NonNullable<ProtectionSpec['allow']> };
}
