import type { Finding } from '../findings/finding';
import { IDENTITY_FIELDS, type Field } from '../table/field';
import { isCellError, type CellValue } from '../values/cell-value';
import { maskIdentity } from '../values/identity';

const NUMBERS: readonly Field[] = ['nik', 'nomorKk', 'idIndividu'];

/** A person's name as it may be shown: first letters only. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.slice(0, 1)}***`)
    .join(' ');

/** The value of a finding as it may leave: errors as their text, identities masked unless asked for. */
export function shownValue(
  { field, value }: Pick<Finding, 'field' | 'value'>,
  unmask: boolean,
): string | number | boolean | null {
  const plain: Exclude<CellValue, object> | string = isCellError(value) ? value.error : value;
  if (unmask || field === null || plain === null || isCellError(value) || !IDENTITY_FIELDS.includes(field))
    return plain;
  return NUMBERS.includes(field) ? maskIdentity(String(plain)) : maskName(String(plain));
}
