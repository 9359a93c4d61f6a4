import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessFamilies } from '../../../src/core/households/assess';
import type { Field } from '../../../src/core/table/field';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { TestRow, TestSheet } from '../../rule-tester';
import { ACUAN, assess, nik, sheetOf, stateOf, tablesFrom } from './book';

const BNPT: Field = 'penerima.SEMBAKO';
const SEMBAKO: Field = 'penerima.SEMBAKO.2';
const keluarga = (...rows: readonly TestRow[]): TestSheet =>
  sheetOf(
    'keluarga',
    rows.map((row) => ({ desil: 1, ...row })),
  );
const penerima = (...rows: readonly TestRow[]): TestSheet => sheetOf('penerima', rows, 'Penerima');
/** States of SEMBAKO, family by family. */
const states = (...sheets: readonly TestSheet[]): string[] => {
  const assessed = assess(sheets);
  return Array.from({ length: assessed.length }, (_, at) => stateOf(assessed, 'SEMBAKO', at));
};

const yes = 'diterima';
const no = 'belum';
const unknown = 'penerimaan-tidak-diketahui';

describe('columns', () => {
  const CASES: readonly (readonly [why: string, row: TestRow, state: string])[] = [
    ['nothing records receipt', { nik: nik(1) }, unknown],
    ['a column of another programme records nothing of this one', { 'penerima.PKH': 'Ya' }, unknown],
    ['yes', { [BNPT]: 'Ya' }, yes],
    ['no', { [BNPT]: 'TIDAK' }, no],
    ['blank', { [BNPT]: null }, unknown],
    ['unreadable', { [BNPT]: 'mungkin' }, unknown],
    ['in error', { [BNPT]: { error: '#N/A' } }, unknown],
    ['2 is no in one coding and something else in another', { [BNPT]: 2 }, unknown],
    ['two columns, both no', { [BNPT]: 'Tidak', [SEMBAKO]: 'Tidak' }, no],
    ['two columns, one yes', { [BNPT]: 'Tidak', [SEMBAKO]: 'Ya' }, yes],
    ['two columns, no and blank', { [BNPT]: 'Tidak', [SEMBAKO]: null }, unknown],
    ['two columns, blank and no', { [BNPT]: null, [SEMBAKO]: 'Tidak' }, unknown],
    ['two columns, yes and unreadable', { [BNPT]: 'Ya', [SEMBAKO]: '?' }, yes],
  ];
  test.each(CASES)('%s', (_, row, state) => {
    expect(states(keluarga(row))).toEqual([state]);
  });

  test('a yes beside one member is a yes for the family', () => {
    const row = { idKeluarga: 'A', desil: 1 };
    expect(
      states(
        sheetOf('individu', [
          { ...row, [BNPT]: 'Tidak' },
          { ...row, [BNPT]: 'Ya' },
        ]),
      ),
    ).toEqual([yes]);
    expect(
      states(
        sheetOf('individu', [
          { ...row, [BNPT]: 'Tidak' },
          { ...row, [BNPT]: null },
        ]),
      ),
    ).toEqual([unknown]);
  });
  test('a column in another sheet says nothing of a family that is not in it', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A', [BNPT]: 'Tidak' }),
      sheetOf('individu', [{ idKeluarga: 'B', desil: 1 }]),
    ];
    expect(states(...sheets)).toEqual([no, unknown]);
  });
});

describe('recipient lists', () => {
  const line = { programKatalog: 'Sembako' };
  test('a list speaks for those in it and those not in it', () => {
    expect(states(keluarga({ nik: nik(1) }, { nik: nik(2) }), penerima({ ...line, nik: nik(2) }))).toEqual([
      no,
      yes,
    ]);
  });
  test('a list of another programme does not', () => {
    expect(states(keluarga({ nik: nik(1) }), penerima({ programKatalog: 'PKH', nik: nik(1) }))).toEqual([
      unknown,
    ]);
  });
  test('a member named is the family named', () => {
    const sheets = [keluarga({ idKeluarga: 'A' }), sheetOf('individu', [{ idKeluarga: 'A', nik: nik(8) }])];
    expect(states(...sheets, penerima({ ...line, nik: nik(8) }))).toEqual([yes]);
  });
  test('a NIK that two families bear is unknown for both', () => {
    const sheets = [
      keluarga({ nik: nik(1) }, { nik: nik(1) }, { nik: nik(2) }),
      penerima({ ...line, nik: nik(1) }),
    ];
    expect(states(...sheets)).toEqual([unknown, unknown, no]);
  });
  test('a surer number on the line tells the two apart', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A', nik: nik(1) }, { idKeluarga: 'B', nik: nik(1) }),
      penerima({ ...line, idKeluarga: 'B', nik: nik(1) }),
    ];
    expect(states(...sheets)).toEqual([no, yes]);
  });
  test('a line whose numbers lead to two families is unknown for both', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A', nik: nik(1) }, { idKeluarga: 'B', nik: nik(2) }),
      penerima({ ...line, idKeluarga: 'A', nik: nik(2) }),
    ];
    expect(states(...sheets)).toEqual([unknown, unknown]);
  });
  test('a family without a readable number is not told by a list', () => {
    const sheets = [keluarga({ nik: 3.2e15 }, { nik: nik(2) }), penerima({ ...line, nik: nik(2) })];
    expect(states(...sheets)).toEqual([unknown, yes]);
  });
  test('nor is one whose only number the list does not use', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A', nik: null }, { idKeluarga: 'B', nik: nik(2) }),
      penerima({ ...line, nik: nik(2) }),
    ];
    expect(states(...sheets)).toEqual([unknown, yes]);
  });
  test('a line by NIK that leads to no head may name a member nobody listed', () => {
    const heads = keluarga({ idKeluarga: 'A', nik: nik(1) }, { idKeluarga: 'B', nik: nik(2) });
    const members = sheetOf('individu', [
      { idKeluarga: 'B', nik: nik(2) },
      { idKeluarga: 'B', nik: nik(3) },
    ]);
    const list = penerima({ ...line, nik: nik(9) });
    expect(states(heads, list)).toEqual([unknown, unknown]);
    // Where the members are listed, each with a NIK, the line names somebody else.
    expect(states(heads, members, list)).toEqual([unknown, no]);
    const oneWithout = sheetOf('individu', [
      { idKeluarga: 'B', nik: nik(2) },
      { idKeluarga: 'B', nik: 3.2e15 },
    ]);
    expect(states(heads, oneWithout, list)).toEqual([unknown, unknown]);
  });
  test('a no beside the family does not outweigh a line that may mean it', () => {
    const heads = keluarga({ nik: nik(1), [BNPT]: 'Tidak' }, { nik: nik(2), [BNPT]: null });
    expect(states(heads, penerima({ ...line, nik: nik(9) }))).toEqual([unknown, unknown]);
    // Nor one whose number cannot be read, nor one by a number this family has none of.
    expect(states(heads, penerima({ ...line, nik: 3.2e15 }))).toEqual([unknown, unknown]);
    const unread = keluarga({ nik: 3.2e15, [BNPT]: 'Tidak' }, { nik: nik(2), [BNPT]: 'Tidak' });
    expect(states(unread, penerima({ ...line, nik: nik(2) }))).toEqual([unknown, yes]);
  });
  test('a no stands where the line can only mean somebody else', () => {
    const head = { idKeluarga: 'A', nik: nik(1), nomorKk: nik(51) };
    const heads = keluarga({ ...head, [BNPT]: 'Tidak' });
    const members = sheetOf('individu', [
      { idKeluarga: 'A', nik: nik(1) },
      { idKeluarga: 'A', nik: nik(2) },
    ]);
    expect(states(heads, members, penerima({ ...line, nik: nik(9) }))).toEqual([no]);
    expect(states(heads, penerima({ ...line, nik: null, nomorKk: nik(59) }))).toEqual([no]);
    expect(states(heads, penerima({ ...line, nik: nik(9), nomorKk: nik(59) }))).toEqual([no]);
  });
  test('a member whose NIK goes missing leaves open what the list said of that member', () => {
    const heads = keluarga({ idKeluarga: 'A', nik: nik(1), [BNPT]: 'Tidak' });
    const withMember = (own: CellValue): TestSheet =>
      sheetOf('individu', [
        { idKeluarga: 'A', nik: nik(1) },
        { idKeluarga: 'A', nik: own },
      ]);
    const list = penerima({ ...line, nik: nik(2) });
    expect(states(heads, withMember(nik(2)), list)).toEqual([yes]);
    expect(states(heads, withMember(null), list)).toEqual([unknown]);
    expect(states(heads, withMember('?'), list)).toEqual([unknown]);
  });
  test('a line whose number cannot be read may be any family no other line names', () => {
    const heads = keluarga({ nik: nik(1), nomorKk: nik(51) }, { nik: nik(2), nomorKk: nik(52) });
    const list = penerima({ ...line, nomorKk: nik(51) }, { ...line, nomorKk: 3.2e15 });
    expect(states(heads, list)).toEqual([yes, unknown]);
  });
  test('a line by KK may be any family known by NIK only', () => {
    const sheets = [
      keluarga({ nik: nik(1), nomorKk: null }, { nik: nik(2), nomorKk: nik(52) }),
      penerima({ ...line, nik: nik(1), nomorKk: null }, { ...line, nik: null, nomorKk: nik(59) }),
    ];
    expect(states(...sheets)).toEqual([yes, no]);
    const other = penerima({ ...line, nik: null, nomorKk: nik(59) });
    expect(
      states(keluarga({ nik: nik(1), nomorKk: null }, { nik: nik(2), nomorKk: nik(52) }), other),
    ).toEqual([unknown, no]);
  });
  test('a corrected NIK is the one a family is found by', () => {
    const heads = keluarga({ nik: nik(1), nikPerbaikan: nik(3) }, { nik: nik(2), nikPerbaikan: null });
    expect(states(heads, penerima({ ...line, nik: nik(3) }))).toEqual([yes, no]);
    expect(states(heads, penerima({ ...line, nik: nik(2) }, { ...line, nik: nik(1) }))).toEqual([
      unknown,
      yes,
    ]);
  });
  test('a list no line of which can be read tells nothing', () => {
    expect(states(keluarga({ nik: nik(1) }), penerima({ ...line, nik: 'hilang' }))).toEqual([unknown]);
  });
  test('a family on a line whose programme cannot be read may receive any', () => {
    const sheets = [
      keluarga({ nik: nik(1) }, { nik: nik(2) }),
      penerima({ programKatalog: 'Semb..', nik: nik(1) }, { ...line, nik: nik(2) }),
    ];
    expect(states(...sheets)).toEqual([unknown, yes]);
  });
  test('lines that lead nowhere are counted by programme', () => {
    const { receipts } = assess([
      keluarga({ nik: nik(1) }),
      penerima(
        { ...line, nik: nik(9) },
        { ...line, nik: 'x' },
        { ...line, nik: nik(1) },
        { programKatalog: 'PKH', nik: nik(8) },
      ),
    ]);
    expect([...receipts.unplaced]).toEqual([
      ['SEMBAKO', 2],
      ['PKH', 1],
    ]);
  });
});

describe('column and list together', () => {
  const CASES: readonly (readonly [cell: CellValue, listed: boolean, state: string])[] = [
    ['Ya', true, yes],
    ['Ya', false, yes],
    ['Tidak', true, yes],
    ['Tidak', false, no],
    [null, true, yes],
    // The list may be of another year; the blank cell stays open.
    [null, false, unknown],
    ['?', false, unknown],
  ];
  test.each(CASES)('cell %j, in the list: %j → %s', (cell, listed, state) => {
    const list = penerima({ programKatalog: 'Sembako', nik: listed ? nik(1) : nik(2) });
    const heads = keluarga({ nik: nik(1), [BNPT]: cell }, { nik: nik(2), [BNPT]: null });
    expect(states(heads, list)[0]).toEqual(state);
  });
});

describe('needs that several programmes meet', () => {
  const trader = { desil: 9, pekerjaan: 'Pedagang' };
  const state = (row: TestRow, ...more: readonly TestSheet[]): string =>
    stateOf(assess([keluarga({ nik: nik(1), ...trader, ...row }), ...more]), 'USAHA');
  test('one yes is enough', () => {
    expect(state({ 'penerima.KUR': 'Tidak', 'penerima.UEP': 'Ya' })).toBe(yes);
  });
  test('one recorded no is enough where nothing records the others', () => {
    expect(state({ 'penerima.KUR': 'Tidak' })).toBe(no);
  });
  test('a blank among them leaves it open', () => {
    expect(state({ 'penerima.KUR': 'Tidak', 'penerima.UEP': null })).toBe(unknown);
  });
  test('a list of one of them counts', () => {
    expect(state({ 'penerima.KUR': 'Tidak' }, penerima({ programKatalog: 'KUBE', nik: nik(1) }))).toBe(yes);
  });
});

const anyCell = fc.constantFrom<CellValue>('Ya', 'Tidak', null, '?', 2);
const anyFamily: fc.Arbitrary<TestRow> = fc.record({
  nik: fc.constantFrom(nik(1), nik(2), nik(3), 'x', null),
  [BNPT]: anyCell,
  [SEMBAKO]: anyCell,
});
const anyLine: fc.Arbitrary<TestRow> = fc.record({
  programKatalog: fc.constantFrom('Sembako', 'BPNT', 'PKH', 'zzz', null),
  nik: fc.constantFrom(nik(1), nik(2), nik(3), nik(9), 'x', null),
});

test('blotting out a cell never turns received into missing or missing into received', () => {
  fc.assert(
    fc.property(
      fc.array(anyFamily, { minLength: 1, maxLength: 4 }),
      fc.array(anyLine, { maxLength: 4 }),
      fc.nat(),
      fc.constantFrom<CellValue>(null, '?', { error: '#N/A' }),
      (families, lines, at, blot) => {
        const index = at % families.length;
        const field = at % 2 === 0 ? BNPT : SEMBAKO;
        const blotted = families.map((row, place) => (place === index ? { ...row, [field]: blot } : row));
        const [before, after] = [families, blotted].map((rows) =>
          states(keluarga(...rows), penerima(...lines)),
        );
        before?.forEach((state, place) => {
          expect([state, unknown]).toContain(after?.[place]);
        });
      },
    ),
  );
});

const anyMember: fc.Arbitrary<TestRow> = fc.record({
  idKeluarga: fc.constantFrom('A', 'B', 'C'),
  nik: fc.constantFrom(nik(1), nik(2), nik(3), nik(4), nik(5), 'x', null),
  [BNPT]: fc.constantFrom<CellValue>('Ya', 'Tidak', null),
});
const anyHead: fc.Arbitrary<TestRow> = fc.record({
  nik: fc.constantFrom(nik(1), nik(2), nik(6), null),
  [BNPT]: fc.constantFrom<CellValue>('Ya', 'Tidak', null),
});

test('blotting out a NIK never turns received into missing or missing into received', () => {
  fc.assert(
    fc.property(
      fc.array(anyHead, { minLength: 1, maxLength: 3 }),
      fc.array(anyMember, { maxLength: 5 }),
      fc.array(anyLine, { maxLength: 4 }),
      fc.nat(),
      fc.constantFrom<CellValue>(null, '?', { error: '#N/A' }),
      (heads, members, lines, at, blot) => {
        const own = heads.map((row, place) => ({ idKeluarga: 'ABC'.charAt(place), ...row }));
        const hit = at % (own.length + members.length);
        const rows = [...own, ...members].map((row, place) => (place === hit ? { ...row, nik: blot } : row));
        const found = [[...own, ...members], rows].map((all) =>
          states(
            keluarga(...all.slice(0, own.length)),
            sheetOf(
              'individu',
              all.slice(own.length).map((row) => ({ desil: 1, ...row })),
            ),
            penerima(...lines),
          ).slice(0, own.length),
        );
        const [before, after] = found;
        const pairs = (before ?? []).map((state, place) => [state, after?.[place]].join(' '));
        expect(pairs).not.toContain(`${yes} ${no}`);
        expect(pairs).not.toContain(`${no} ${yes}`);
      },
    ),
  );
});

/** What a state may become when a line can no longer be read. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  [yes]: [yes, unknown],
  [no]: [no, unknown],
  // A line that nobody could be told from no longer stands in the way.
  [unknown]: [unknown, no],
};

test('making the programme of a line unreadable never turns received and missing around', () => {
  fc.assert(
    fc.property(
      fc.array(anyFamily, { minLength: 1, maxLength: 4 }),
      fc.array(anyLine, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (families, lines, at) => {
        const blotted = lines.map((row, place) =>
          place === at % lines.length ? { ...row, programKatalog: 'zzz' } : row,
        );
        const [before, after] = [lines, blotted].map((rows) =>
          states(keluarga(...families), penerima(...rows)),
        );
        before?.forEach((state, place) => {
          expect(AFTER[state]).toContain(after?.[place]);
        });
      },
    ),
  );
});

test('tables of other roles are left alone', () => {
  const tables = tablesFrom([
    sheetOf('pengaduan', [{ nik: nik(1), uraian: 'x' }]),
    keluarga({ nik: nik(1) }),
  ]);
  expect(assessFamilies(tables, ACUAN).length).toBe(1);
});
