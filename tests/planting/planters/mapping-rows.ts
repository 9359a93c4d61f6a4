import { DESA } from '../../../scripts/samples/district';
import type { Field } from '../../../src/core/table/field';
import type { DraftSheet, Line } from '../draft';
import { isTyped, put, textOf } from './tools';

/** A strategy in every row, however it is written. */
export const inRows = { sheet: { sections: false } } as const;

/** No supporting rows, whose weight against the others a mistake could turn. */
export const plain = { programmes: { penunjang: false } } as const;

/** The strategy a row states, however it is written. */
export const strategiOf = (sheet: DraftSheet, at: Line): 1 | 2 | 3 => {
  const text = textOf(sheet, at, 'strategi');
  if (/3|III|kantong/.test(text)) return 3;
  return /2|II|pendapatan/.test(text) ? 2 : 1;
};

/** Sources that are parts of the APBD, as clean sheets write them. */
export const APBD = /^(APBD|DAK|DAU|PAD|DBH)(?!es)/;

/** The villages without priority. */
export const BIASA = DESA.filter(({ prioritas }) => !prioritas);

/** Sends a row to a village; the cell that says so first. */
export function send(sheet: DraftSheet, at: Line, desa: (typeof DESA)[number]): void {
  // A kecamatan named beside it would count as a place of its own.
  if (sheet.columns.has('lokasi')) put(sheet, at, 'lokasi', `Desa ${desa.nama}`);
  if (sheet.columns.has('kodeWilayah')) {
    put(sheet, at, 'kodeWilayah', desa.kode);
    put(sheet, at, 'kecamatan', desa.kecamatan);
    put(sheet, at, 'desa', desa.nama);
  }
}

/** The column that says first where a row works. */
export const placeField = (sheet: DraftSheet): Field => (sheet.columns.has('lokasi') ? 'lokasi' : 'desa');

/** True for a row whose activity serves its target indirectly. */
export const isIndirect = (sheet: DraftSheet, at: Line): boolean =>
  sheet.columns.has('jenisAktivitas')
    ? /tidak/i.test(textOf(sheet, at, 'jenisAktivitas'))
    : isTyped(sheet, at, 'aktivitasTidakLangsung');
