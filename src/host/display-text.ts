import { isCellError, type CellValue } from '../core/values/cell-value';

const DAY = 86_400_000;

/**
 * A value as a cell shows it, for `Range.text`: General, text, `0.00`, `#,##0`, percentages and day-month-year dates.
 * What a real Excel shows for any other format is its own business; we answer the General form then.
 */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const fixed = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (fixed) {
    const digits = fixed[2]?.length ?? 0;
    const percent = fixed[3] === '%';
    const text = (percent ? value * 100 : value).toFixed(digits);
    return (fixed[1] === undefined ? text : groupThousands(text)) + (percent ? '%' : '');
  }
  if (/^[dmy/\-. ]+$/i.test(numberFormat)) return dateText(value, numberFormat.toLowerCase());
  return String(Number(value.toPrecision(11)));
}

const groupThousands = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

function dateText(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  const parts: Readonly<Record<string, number>> = {
    d: date.getUTCDate(),
    m: date.getUTCMonth() + 1,
    y: date.getUTCFullYear(),
  };
  return format.replace(/d+|m+|y+/g, (run) => {
    const number = String(parts[run.charAt(0)] ?? '');
    return run.startsWith('y') && run.length < 3 ? number.slice(-2) : number.padStart(run.length, '0');
  });
}
