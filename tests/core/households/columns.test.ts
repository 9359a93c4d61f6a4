import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  and,
  atLeastColumn,
  byteOf,
  countYes,
  fold2,
  mapColumn,
  noIsUnknown,
  not,
  or,
  orUnknown,
  truthColumn,
  yesIsUnknown,
} from '../../../src/core/households/kleene';
import { countStates, needSets, STATE, statesOf, STATES } from '../../../src/core/households/need-states';
import { allOf, anyOf, type Truth } from '../../../src/core/households/truth';
import { truthOf } from './family-view';

/** Yes when enough are yes whatever the unknown ones are, no when they cannot be enough. */
function atLeast(wanted: number, truths: readonly Truth[]): Truth {
  const yes = truths.filter((truth) => truth === true).length;
  const may = truths.filter((truth) => truth !== false).length;
  return yes >= wanted ? true : may < wanted ? false : null;
}

const TRUTHS = [true, false, null] as const;
/** Some columns of one length, family by family. */
const anyRows = (columns: number): fc.Arbitrary<readonly (readonly Truth[])[]> =>
  fc.array(fc.array(fc.constantFrom(...TRUTHS), { minLength: columns, maxLength: columns }), {
    maxLength: 11,
  });
const columnAt = (rows: readonly (readonly Truth[])[], column: number, isPadded: boolean): Uint8Array => {
  const bytes = rows.map((row) => byteOf(row[column] ?? null));
  if (!isPadded) return Uint8Array.from(bytes);
  const padded = truthColumn(rows.length);
  padded.set(bytes);
  return padded;
};
const truthsOf = (column: Uint8Array): Truth[] => Array.from(column, truthOf);

test('four families at a time are each family by itself', () => {
  fc.assert(
    fc.property(anyRows(4), fc.integer({ min: 0, max: 5 }), fc.boolean(), (rows, wanted, isPadded) => {
      const columns = [0, 1, 2, 3].map((column) => columnAt(rows, column, isPadded));
      const [first = new Uint8Array()] = columns;
      const { length } = rows;
      expect(truthsOf(fold2(columns, or, length, 0))).toEqual(rows.map((row) => anyOf(row)));
      expect(truthsOf(fold2(columns, and, length, 0))).toEqual(rows.map((row) => allOf(row)));
      expect(truthsOf(atLeastColumn(columns, wanted, length))).toEqual(
        rows.map((row) => atLeast(wanted, row)),
      );
      expect([...countYes(columns, length)]).toEqual(rows.map((row) => row.filter(Boolean).length));
      expect(truthsOf(mapColumn(first, not))).toEqual(
        rows.map(([one = null]) => (one === null ? null : !one)),
      );
      expect(truthsOf(mapColumn(first, noIsUnknown))).toEqual(rows.map(([one]) => (one ? true : null)));
      expect(truthsOf(mapColumn(first, yesIsUnknown))).toEqual(
        rows.map(([one]) => (one === false ? false : null)),
      );
    }),
  );
  expect([...mapColumn(Uint8Array.of(0, 1, 2, 3, 0), orUnknown)]).toEqual([3, 1, 2, 3, 3]);
});

const state = (has: Truth, received: Truth): number => {
  if (has !== true) return has === null ? STATE.tidakDapatDinilai : STATE.tidak;
  if (received === null) return STATE.penerimaanTidakDiketahui;
  return received ? STATE.diterima : STATE.belum;
};

test('the state of a need follows from having it and from receiving what meets it', () => {
  fc.assert(
    fc.property(anyRows(2), fc.boolean(), (rows, isPadded) => {
      const [has, received] = [columnAt(rows, 0, isPadded), columnAt(rows, 1, isPadded)];
      expect([...statesOf(has, received)]).toEqual(rows.map(([a = null, b = null]) => state(a, b)));
      expect([...statesOf(has, null)]).toEqual(rows.map(([a = null]) => state(a, null)));
      // What nothing records for a family is not known.
      expect([
        ...statesOf(
          has,
          received.map((byte) => (byte === 3 ? 0 : byte)),
        ),
      ]).toEqual([...statesOf(has, received)]);
    }),
  );
});

test('states are counted and gathered family by family', () => {
  const NEEDS = 19;
  const anyStates = fc.array(fc.array(fc.nat(STATES.length - 1), { minLength: NEEDS, maxLength: NEEDS }), {
    maxLength: 11,
  });
  fc.assert(
    fc.property(anyStates, (rows) => {
      const columns = Array.from({ length: NEEDS }, (_, need) =>
        Uint8Array.from(rows, (row) => row[need] ?? 0),
      );
      const { diterima, belum, tidakDiketahui } = countStates(columns, rows.length);
      const count = (...wanted: readonly number[]): number[] =>
        rows.map((row) => row.filter((one) => wanted.includes(one)).length);
      expect([...diterima]).toEqual(count(STATE.diterima));
      expect([...belum]).toEqual(count(STATE.belum));
      expect([...tidakDiketahui]).toEqual(count(STATE.tidakDapatDinilai, STATE.penerimaanTidakDiketahui));
      for (const name of ['diterima', 'belum'] as const) {
        const sets = rows.map((row) =>
          row.reduce((set, one, need) => set + Number(one === STATE[name]) * 2 ** need, 0),
        );
        expect([...needSets(columns, name, rows.length)]).toEqual(sets);
      }
    }),
  );
});
