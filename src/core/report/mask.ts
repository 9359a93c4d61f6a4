import type { Finding } from '../findings/finding';
import { IDENTITY_FIELDS, kindOf, type Field } from '../table/field';
import { isCellError, type CellValue } from '../values/cell-value';
import { maskIdentity } from '../values/identity';

const NUMBERS: readonly Field[] = ['nik', 'nikPerbaikan', 'nomorKk', 'idIndividu'];

/** A person's name as it may be shown: first letters only. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.slice(0, 1)}***`)
    .join(' ');

/** Sixteen digits in a row, with the apostrophe or spaces people leave at the ends: a NIK or nomor KK, wherever it stands. */
const SIXTEEN = /(?<!\d)\d{16}(?!\d)/g;

/** A text with every NIK and nomor KK in it masked. */
export const maskRuns = (text: string): string => text.replace(SIXTEEN, maskIdentity);

/** The value of a finding as it may leave: errors as their text, identities masked unless asked for. */
export function shownValue(
  { field, value }: Pick<Finding, 'field' | 'value'>,
  unmask: boolean,
): string | number | boolean | null {
  const plain: Exclude<CellValue, object> | string = isCellError(value) ? value.error : value;
  if (unmask || plain === null || isCellError(value)) return plain;
  if (field !== null && IDENTITY_FIELDS.includes(field)) {
    return NUMBERS.includes(field) ? maskIdentity(String(plain)) : maskRuns(maskName(String(plain)));
  }
  // A NIK may stand in any column, also as a number; amounts are as large and are no secret.
  if (typeof plain === 'string') return maskRuns(plain);
  const isAmount = field !== null && kindOf(field) === 'rupiah';
  return typeof plain === 'number' && !isAmount && /^\d{16}$/.test(String(plain))
    ? maskIdentity(String(plain))
    : plain;
}

/** A value put forward for a cell, masked as the cell's own would be. */
export const shownProposal = (
  proposal: string | number,
  field: Field | null,
  unmask: boolean,
): string | number => {
  const shown = shownValue({ field, value: proposal }, unmask);
  return typeof shown === 'number' ? shown : String(shown);
};

/** A key made of a NIK or nomor KK is masked like one; an id keluarga is no identity number. */
export function maskKey(key: string): string {
  const at = key.indexOf(':');
  const kind = key.slice(0, at);
  return kind === 'nik' || kind === 'kk' ? `${kind}:${maskIdentity(key.slice(at + 1))}` : key;
}
