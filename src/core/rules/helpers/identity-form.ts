import type { Field } from '../../table/field';
import type { Row } from '../../table/table';
import type { CellValue } from '../../values/cell-value';
import { maskIdentity } from '../../values/identity';
import { visibleText } from '../../values/text';
import type { Draft } from '../rule';
import { digitCount, identityProblem, tidiedIdentity } from './identity-cells';
import { shownCell } from './shown-cell';

const SIGNS_SHOWN = 5;

/** The characters that have no place in an identity, sorted and each once: enough to look for, too little to name anyone. */
function strangeSigns(cell: CellValue): string {
  const text = typeof cell === 'string' ? visibleText(cell.slice(0, 400)) : shownCell(cell);
  const signs = [...new Set(text.replace(/[\d .\-\u2010-\u2015\u2212]/gu, ''))].sort();
  return signs.length === 0 ? shownCell(cell) : signs.slice(0, SIGNS_SHOWN).join(' ');
}

/** What is wrong with the form of a NIK or nomor KK kept as text: length, characters, or only the tidiness. */
export function identityForm(
  row: Row,
  field: Extract<Field, 'nik' | 'nomorKk'>,
): Draft<'panjang' | 'karakter' | 'tanda'> | null {
  const problem = identityProblem(row, field);
  if (problem === 'length') {
    return { messageId: 'panjang', field, data: { panjang: digitCount(row.raw(field)) } };
  }
  if (problem === 'characters') {
    return { messageId: 'karakter', field, data: { tanda: strangeSigns(row.raw(field)) } };
  }
  const digits = tidiedIdentity(row, field);
  return digits === null
    ? null
    : { messageId: 'tanda', field, data: { nomor: maskIdentity(digits) }, fix: digits };
}
