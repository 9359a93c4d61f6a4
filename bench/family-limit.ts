import { CELL_STATE } from '../src/core/table/column';
import type { Field } from '../src/core/table/field';
import type { Table } from '../src/core/table/table';
import { calendarOf } from '../src/core/values/tanggal';

const NO = 0;
const UNKNOWN = 1;
const YES = 2;
const NEEDS = 13;
const YEARS = 2025;

/** What the plain pass adds up; the engine has to come to the same. */
export interface LimitAnswer {
  readonly gaps: number;
  readonly seharusnya: number;
  readonly diterima: number;
}

/** Per cell of a text column: yes, no or not known, by the words that mean yes. */
function told(table: Table, field: Field, yes: readonly string[]): Uint8Array {
  const column = table.columns.get(field);
  if (column?.storage !== 'text') throw new RangeError(`no texts in ${field}`);
  const byCode = Uint8Array.from(column.dictionary, (word) => (yes.includes(word) ? YES : NO));
  const { codes, status } = column;
  const result = new Uint8Array(table.length);
  for (let at = 0; at < result.length; at += 1) {
    result[at] = status[at] === CELL_STATE.read ? (byCode[codes[at] ?? 0] ?? NO) : UNKNOWN;
  }
  return result;
}

function numbers(table: Table, field: Field): { readonly values: Float64Array; readonly status: Uint8Array } {
  const column = table.columns.get(field);
  if (column?.storage !== 'number') throw new RangeError(`no numbers in ${field}`);
  return column;
}

function received(table: Table, field: Field): Uint8Array {
  const { values, status } = numbers(table, field);
  const result = new Uint8Array(table.length);
  for (let at = 0; at < result.length; at += 1) {
    result[at] = status[at] !== CELL_STATE.read ? UNKNOWN : values[at] === 1 ? YES : NO;
  }
  return result;
}

/**
 * The limit: the same questions by one pass written for this one sheet, its needs in the code and not as data, without
 * members, lists, several sources, reasons, cells or anybody's name. Nothing general can be expected to cost less.
 */
export function limitPass(table: Table): LimitAnswer {
  const { length } = table;
  const desil = numbers(table, 'desil');
  const born = numbers(table, 'tanggalLahir');
  const work = told(table, 'pekerjaan', ['Tidak/belum bekerja']);
  const trade = told(table, 'pekerjaan', ['Pedagang']);
  const gas = told(table, 'bahanBakar', ['Gas', 'Minyak tanah']);
  const pln = told(table, 'penerangan', ['Listrik PLN']);
  const parts = [
    told(table, 'lantai', ['Tanah', 'Bambu']),
    told(table, 'dinding', ['Bambu']),
    told(table, 'atap', ['Jerami/ijuk/daun-daunan/rumbia']),
  ] as const;
  const toilet = told(table, 'jamban', ['Tidak, jamban umum', 'Tidak ada']);
  const water = told(table, 'sumberAir', ['Sumur tidak terlindung', 'Air hujan']);
  const column = (field: Field): Uint8Array => received(table, field);
  const nothing = new Uint8Array(length).fill(UNKNOWN);
  const receipts: readonly Uint8Array[] = [
    column('penerima.SEMBAKO'),
    column('penerima.PKH'),
    column('penerima.PBI-JKN'),
    column('penerima.PIP'),
    column('penerima.LPG-3KG'),
    column('penerima.SUBSIDI-LISTRIK'),
    nothing,
    column('penerima.RTLH'),
    nothing,
    column('penerima.AIR-MINUM'),
    column('penerima.PRAKERJA'),
    column('penerima.KUR'),
    nothing,
  ];
  const village = table.columns.get('kodeWilayah');
  if (village?.storage !== 'text') throw new RangeError('no villages');
  const villages = village.dictionary.length;
  const counts = new Uint32Array(villages * (NEEDS + 3));
  const order = new Float64Array(length);
  const needs = new Uint8Array(NEEDS);
  let gaps = 0;
  let due = 0;
  let met = 0;
  for (let at = 0; at < length; at += 1) {
    const rank = desil.status[at] === CELL_STATE.read ? (desil.values[at] ?? 0) : 0;
    const age = born.status[at] === CELL_STATE.read ? YEARS - yearOf(born.values[at] ?? 0) : -1;
    const poor5 = rank === 0 ? UNKNOWN : rank <= 5 ? YES : NO;
    const poor4 = rank === 0 ? UNKNOWN : rank <= 4 ? YES : NO;
    const electric = pln[at] ?? UNKNOWN;
    let bad = 0;
    let open = 0;
    for (const part of parts) {
      if (part[at] === YES) bad += 1;
      else if (part[at] === UNKNOWN) open += 1;
    }
    const school = age >= 7 && age <= 18;
    needs[0] = poor5;
    needs[1] = Math.min(poor4, (age >= 0 && age <= 18) || age >= 60 ? YES : UNKNOWN);
    needs[2] = poor5;
    needs[3] = school ? YES : UNKNOWN;
    needs[4] = Math.min(poor4, gas[at] ?? UNKNOWN);
    needs[5] = electric;
    needs[6] = YES - electric;
    needs[7] = bad >= 2 ? YES : bad + open >= 2 ? UNKNOWN : NO;
    needs[8] = toilet[at] ?? UNKNOWN;
    needs[9] = water[at] ?? UNKNOWN;
    needs[10] = age >= 18 && age <= 59 && work[at] === YES ? YES : UNKNOWN;
    needs[11] = trade[at] === YES ? YES : UNKNOWN;
    needs[12] = UNKNOWN;
    let missing = 0;
    let own = 0;
    for (let need = 0; need < NEEDS; need += 1) {
      if (needs[need] !== YES) continue;
      const state = receipts[need]?.[at] ?? UNKNOWN;
      if (state === NO) missing += 1;
      else if (state === YES) own += 1;
    }
    due += own + missing;
    met += own;
    const place = (village.codes[at] ?? 0) * (NEEDS + 3);
    counts[place] = (counts[place] ?? 0) + own;
    counts[place + 1] = (counts[place + 1] ?? 0) + own + missing;
    if (own + missing > 0) counts[place + 2 + own] = (counts[place + 2 + own] ?? 0) + 1;
    if (missing === 0) continue;
    order[gaps] = (((rank || 15) * 64 + 63 - missing) * villages + (village.codes[at] ?? 0)) * length + at;
    gaps += 1;
  }
  order.subarray(0, gaps).sort();
  return { gaps, seharusnya: due, diterima: met };
}

const yearOf = (day: number): number => calendarOf(day).tahun;
