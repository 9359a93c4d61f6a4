import type { Field } from '../../table/field';
import type { Row } from '../../table/table';
import { CELL_STATE } from '../../table/column';
import type { CellValue } from '../../values/cell-value';
import { describeNik, readNik, type NikDetail, type ReadIdentity } from '../../values/identity';

type IdentityField = Extract<Field, 'nik' | 'nomorKk'>;
type Unread = Extract<ReadIdentity, { readonly ok: false }>['reason'];

/** Canonical text of a cell that stands in this row itself, not of one merged from above; `null` when unread. */
export const ownText = (row: Row, field: Field): string | null =>
  row.inherited(field) ? null : row.text(field);

/** Why a NIK or nomor KK of this row could not be read; `null` when it was, when it is blank, an error or merged. */
export function identityProblem(row: Row, field: IdentityField): Unread | null {
  if (row.state(field) !== CELL_STATE.unread || row.inherited(field)) return null;
  const reading = readNik(row.raw(field));
  return reading.ok ? null : reading.reason;
}

/** The 16 digits of an identity that was readable only after tidying (apostrophe, spaces, dots), or `null`. */
export function tidiedIdentity(row: Row, field: IdentityField): string | null {
  const digits = ownText(row, field);
  return digits === null || digits === row.raw(field) ? null : digits;
}

/** What the readable NIK of a row says. */
export function nikOf(row: Row): NikDetail | null {
  const nik = ownText(row, 'nik');
  return nik === null ? null : describeNik(nik);
}

/** {@link nikOf} where its date exists and its serial was issued: a NIK that other columns may be held against. */
export function soundNikOf(row: Row): NikDetail | null {
  const detail = nikOf(row);
  return detail?.tanggalMungkin === true && !detail.serialNol ? detail : null;
}

/** False for a number ending in 0000: lost digits make many people share it, so it proves nothing about one. */
export const identifiesOne = (digits: string): boolean => !digits.endsWith('0000');

/** How many digits a cell shows; a number as it would stand without exponent. */
export function digitCount(cell: CellValue): number {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? BigInt(Math.trunc(Math.abs(cell))).toString().length : 0;
  }
  return typeof cell === 'string' ? cell.replace(/\D/g, '').length : 0;
}
