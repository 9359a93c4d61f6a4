import { columnLetters } from '../../../core/table/address';
import { isCellError, type CellValue } from '../../../core/values/cell-value';
import type { Area } from '../../port';
import type { BodySpec, SheetSpec } from '../../sheet-spec';
import { bodyOf, contentProblem } from './cell-xml';
import { PatchError } from './patch-error';
import type { SheetFrame } from './sheet-xml';
import type { StyleBook } from './style-book';
import { escapeXml, textElement } from './xml-text';

/** Characters that are gathered before they become bytes. */
const PIECE = 128 * 1024;
/** Texts whose XML is kept: names of offices and programmes stand in thousands of rows. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;

/** The cells a body covers; it has at least one row and one column. */
export const bodyArea = ({ from, count, width }: BodySpec): Area => ({
  top: from,
  left: 0,
  bottom: from + count - 1,
  right: Math.max(0, width - 1),
});

/**
 * The whole part of a sheet that has a body, in pieces.
 *
 * @param frame what stands around the body.
 * @param spec the sheet, for the looks of its columns.
 * @param body its rows.
 * @param styles gives numbers to the looks.
 * @throws PatchError for a value no cell can hold.
 * @throws RangeError when the body does not give the rows it announced.
 */
export function* bodyPieces(
  frame: SheetFrame,
  spec: SheetSpec,
  body: BodySpec,
  styles: StyleBook,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(frame.head);
  let text: string[] = [];
  let length = 0;
  for (const row of rowsXml(spec, body, styles)) {
    text.push(row);
    length += row.length;
    if (length < PIECE) continue;
    yield encoder.encode(text.join(''));
    text = [];
    length = 0;
  }
  text.push(frame.tail);
  yield encoder.encode(text.join(''));
}

function* rowsXml(spec: SheetSpec, body: BodySpec, styles: StyleBook): Generator<string> {
  const { from, count, width } = body;
  const looks = columnLooks(spec, body, styles);
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  const inText = textCells();
  let at = 0;
  for (const values of body.rows()) {
    if (at >= count || values.length > width)
      throw new RangeError(`${spec.name}: row ${String(at)} of ${String(count)} x ${String(width)}`);
    const number = String(from + at + 1);
    let cells = '';
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      if (value === null) continue;
      const formula = body.formulas?.[column]?.(from + at + 1);
      if (value === '' && formula === undefined) continue;
      const reason = contentProblem(
        formula === undefined ? { kind: 'constant', value } : { kind: 'formula', formula, result: value },
      );
      if (reason !== null) throw new PatchError([{ reason, sheet: spec.name, row: from + at, column }]);
      const inner = formula === undefined ? inText(value) : formulaBody(formula, value);
      cells += `<c r="${letters[column] ?? ''}${number}"${looks[column] ?? ''}${inner}</c>`;
    }
    yield cells === '' ? `<row r="${number}"/>` : `<row r="${number}">${cells}</row>`;
    at += 1;
  }
  if (at !== count) throw new RangeError(`${spec.name}: ${String(at)} rows of ${String(count)}`);
}

/** ` s="4"` for each column, or nothing for one of the usual look. */
function columnLooks(spec: SheetSpec, body: BodySpec, styles: StyleBook): readonly string[] {
  const ofColumns = new Map((spec.columns ?? []).map(({ index, style }) => [index, style]));
  return Array.from({ length: body.width }, (_, column) => {
    const look = body.styles?.[column] ?? ofColumns.get(column);
    const number = look ? styles.restyle(0, look) : 0;
    return number === 0 ? '' : ` s="${String(number)}"`;
  });
}

const formulaBody = (formula: string, result: Exclude<CellValue, null>): string => {
  const [type, body] = bodyOf({ kind: 'formula', formula, result });
  return `${type === null ? '' : ` t="${type}"`}>${body}`;
};

/** Answers what stands between `<c r="A1" s="1"` and `</c>`. */
function textCells(): (value: Exclude<CellValue, null>) => string {
  let known = new Map<string, string>();
  const asText = (text: string): string => ` t="inlineStr"><is>${textElement(text)}</is>`;
  return (value) => {
    if (typeof value === 'number') return `><v>${String(Object.is(value, -0) ? 0 : value)}</v>`;
    if (typeof value === 'boolean') return ` t="b"><v>${value ? '1' : '0'}</v>`;
    if (isCellError(value)) return ` t="e"><v>${escapeXml(value.error)}</v>`;
    if (value.length > LONGEST_KNOWN) return asText(value);
    const old = known.get(value);
    if (old !== undefined) return old;
    const made = asText(value);
    if (known.size >= MOST_KNOWN) known = new Map();
    known.set(value, made);
    return made;
  };
}
