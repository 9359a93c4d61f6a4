import { isPerjalananDinas, type JenisAktivitasId } from '../taxonomy/jenis-aktivitas';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import type { Row } from '../table/table';
import { readKode } from '../values/kode-subkegiatan';

/** Where a row says what its money is for, the narrowest first. */
const PURPOSE: readonly Field[] = [
  'subkegiatan',
  'aktivitasLangsung',
  'aktivitasTidakLangsung',
  'aktivitasPenunjang',
  'jenisBantuan',
];
/** "Tanpa perjalanan dinas" speaks of everything but travel. */
const DENIED =
  /\b(?:tanpa|selain|bukan|non|di luar|tidak termasuk)\s+(?:biaya\s+|belanja\s+)?(?:perjal|perjadin|sppd)/i;
/** No purpose is longer; hostile text stays cheap. */
const LONGEST = 400;

/**
 * The cell that says a row pays for official travel, or `null`; `isTravel` as {@link saysTravel} has it. A row that names
 * travel beside other things is taken as travel too: which part of it is, nobody can tell from the sheet.
 */
export function travelField(row: Row, isTravel: (text: string) => boolean): Field | null {
  return PURPOSE.find((field) => isTravel(row.text(field) ?? '')) ?? null;
}

/** True for a text that names official travel and does not deny it. */
export function saysTravel(text: string): boolean {
  const start = text.slice(0, LONGEST);
  return isPerjalananDinas(start) && !DENIED.test(start);
}

/** True for a code of program 01, the supporting programme of every bidang (Permendagri 90/2019). */
export function isSupportingCode(kode: string): boolean {
  const reading = readKode(kode);
  return reading.ok && reading.value.penunjang;
}

/**
 * What a row says of its target: `ada`, `nol` (nobody, or the stage of targeting is marked Tidak), `kosong`, or
 * `tidak-terbaca`; `tanpa-kolom` where the sheet has no column for it, and `penunjang` for rows that need none.
 */
export type TargetState = 'ada' | 'nol' | 'kosong' | 'tidak-terbaca' | 'tanpa-kolom' | 'penunjang';

/** Reads the target of a row; `jenis` is its kind of activity. */
export function targetOf(row: Row, jenis: JenisAktivitasId | null): TargetState {
  if (jenis === 'penunjang') return 'penunjang';
  const state = row.state('sasaran');
  if (state === CELL_STATE.read) return row.number('sasaran') === 0 ? 'nol' : 'ada';
  const isMarkedNo =
    row.state('tahapPenetapanSasaran') === CELL_STATE.read && row.number('tahapPenetapanSasaran') === 0;
  if (isMarkedNo) return 'nol';
  if (!row.has('sasaran')) return 'tanpa-kolom';
  return state === CELL_STATE.empty ? 'kosong' : 'tidak-terbaca';
}
