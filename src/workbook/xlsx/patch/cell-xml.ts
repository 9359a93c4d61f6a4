import { isCellError, type CellValue } from '../../../core/values/cell-value';
import type { SpecContent } from '../../sheet-spec';
import { attributesOf, withAttribute } from './xml-tags';
import { cellText, escapeXml, LONGEST_TEXT, textElement } from './xml-text';
import type { CellRefusal } from './patch';

const LONGEST_FORMULA = 8192;

/** Why a content fits into no cell; `null` for one that does. */
export function contentProblem(content: SpecContent): CellRefusal | null {
  const value = content.kind === 'constant' ? content.value : content.result;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'angka-tidak-sah';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'teks-terlalu-panjang';
  const tooLong = content.kind === 'formula' && content.formula.length > LONGEST_FORMULA;
  return tooLong ? 'teks-terlalu-panjang' : null;
}

/**
 * A cell with new content.
 *
 * @param tag its start tag: `<c r="B2" s="4" t="s">`, all it says of looks is kept.
 * @param content what it is to hold.
 * @param kept what stood in it and stays: extensions of other programs.
 */
export function cellXml(tag: string, content: SpecContent, kept = ''): string {
  const [type, body] = bodyOf(content);
  // `cm` and `vm` describe the old content: a formula that spills, a picture in the cell.
  const plain = ['t', 'cm', 'vm'].reduce((made, name) => withAttribute(made, name, null), tag);
  const typed = type === null ? plain : withAttribute(plain, 't', type);
  const inner = body + kept;
  const open = typed.replace(/\s*\/?>$/, '');
  return inner === '' ? `${open}/>` : `${open}>${inner}</c>`;
}

/** What a content is marked as and what stands in its cell; `null` for a number or nothing. */
export function bodyOf(content: SpecContent): readonly [type: string | null, body: string] {
  if (content.kind === 'formula') {
    const [type, body] = resultOf(content.result);
    return [type, `<f>${escapeXml(content.formula)}</f>${body}`];
  }
  const { value } = content;
  if (typeof value === 'string')
    return value === '' ? [null, ''] : ['inlineStr', `<is>${textElement(value)}</is>`];
  return resultOf(value);
}

function resultOf(value: CellValue): readonly [type: string | null, body: string] {
  if (value === null) return [null, ''];
  if (isCellError(value)) return ['e', `<v>${escapeXml(value.error)}</v>`];
  if (typeof value === 'boolean') return ['b', `<v>${value ? '1' : '0'}</v>`];
  if (typeof value === 'number') return [null, `<v>${String(Object.is(value, -0) ? 0 : value)}</v>`];
  return ['str', `<v>${cellText(value)}</v>`];
}

/** A start tag for a cell that was not there: `<c r="B2" s="4">`. */
export const newCellTag = (address: string, style: number): string =>
  style === 0 ? `<c r="${address}">` : `<c r="${address}" s="${String(style)}">`;

/** The number of a cell's or row's look, 0 when it says none. */
export function styleOf(tag: string, name = 's'): number {
  const value = attributesOf(tag).find((attribute) => attribute.name === name)?.value;
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
