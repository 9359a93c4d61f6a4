import { IDENTITY_FIELDS, kindOf, type Field } from '../table/field';
import { isCellError, type CellValue } from '../values/cell-value';
import { visibleText } from '../values/text';

/** Columns beside {@link IDENTITY_FIELDS} that say who somebody is. */
const PERSONAL: readonly Field[] = ['tanggalLahir', 'idKeluarga', 'hubungan'];
/** A NIK or nomor KK in a cell where nobody expects one, however it is spaced. */
const LONG_NUMBER = /\d(?:[ .\-']?\d){11,}/;

/**
 * A short mark of a cell's value, by which a later check can tell that the value changed.
 *
 * Shape: eight hexadecimal digits, four for a cell that is, or may be, about a person. Four digits are a checksum of 16
 * bits: many millions of the numbers that could be a NIK share each one, and of half a million people in a district
 * some eight do. So nobody can work a NIK, a nomor KK or a name back out of it, and that a number somebody already has
 * gives the same mark proves nothing. Its price is that one change in 65 536 goes unnoticed. The checksum is not salted:
 * a secret beside the sheet would be no secret.
 *
 * Spaces and invisible characters make no difference, letters' case and the kind of a number do.
 */
export function fingerprintOf(field: Field | null, value: CellValue): string {
  const text = describe(value);
  const [low, high] = hash(text);
  const narrow = ((low ^ high) >>> 16) ^ ((low ^ high) & 0xffff);
  if (isPersonal(field, text)) return hex(narrow & 0xffff, 4);
  return hex(low, 8);
}

/** True for a cell whose mark must be short. A column nobody recognised may hold names. */
const isPersonal = (field: Field | null, text: string): boolean =>
  field === null ||
  IDENTITY_FIELDS.includes(field) ||
  PERSONAL.includes(field) ||
  kindOf(field) === 'nik' ||
  kindOf(field) === 'kk' ||
  LONG_NUMBER.test(text);

function describe(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return `e${value.error}`;
  if (typeof value === 'string') {
    const text = visibleText(value);
    return text === '' ? '' : `t${text}`;
  }
  return `${typeof value === 'number' ? 'n' : 'b'}${String(value)}`;
}

/** FNV-1a twice with different seeds. */
function hash(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
  }
  return [a >>> 0, b >>> 0];
}

const hex = (value: number, digits: number): string => (value >>> 0).toString(16).padStart(digits, '0');
