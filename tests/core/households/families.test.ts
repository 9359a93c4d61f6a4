import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinFamilies } from '../../../src/core/households/families';
import { keysOf } from '../../../src/core/households/family-keys';
import { rowCursor } from '../../../src/core/table/table';
import type { TestRow, TestSheet } from '../../rule-tester';
import { nik, sheetOf, tablesFrom } from './book';

/** Each family as the sheet rows of its own row and of its members. */
function joined(sheets: readonly TestSheet[]): string[] {
  const { length, at } = joinFamilies(tablesFrom(sheets));
  return Array.from({ length }, (_, family) => {
    const { row, members } = at(family);
    return `${row ? String(row.index) : '-'}:${members.map(({ index }) => String(index)).join(',')}`;
  });
}
const keluarga = (...rows: readonly TestRow[]): TestSheet => sheetOf('keluarga', rows);
const individu = (...rows: readonly TestRow[]): TestSheet => sheetOf('individu', rows);

describe('individuals only', () => {
  const CASES: readonly (readonly [why: string, rows: readonly TestRow[], families: readonly string[]])[] = [
    [
      'one id is one family',
      [{ idKeluarga: 'A' }, { idKeluarga: 'B' }, { idKeluarga: 'a ' }],
      ['-:0,2', '-:1'],
    ],
    [
      'one KK is one family',
      [{ nomorKk: nik(1) }, { nomorKk: nik(2) }, { nomorKk: nik(1) }],
      ['-:0,2', '-:1'],
    ],
    [
      'the id outranks the KK',
      [
        { idKeluarga: 'A', nomorKk: nik(1) },
        { idKeluarga: 'B', nomorKk: nik(1) },
      ],
      ['-:0', '-:1'],
    ],
    [
      'without an id the KK tells',
      [
        { idKeluarga: 'A', nomorKk: nik(1) },
        { idKeluarga: null, nomorKk: nik(1) },
      ],
      ['-:0,1'],
    ],
    [
      'a NIK alone joins the person seen before',
      [
        { nomorKk: nik(1), nik: nik(7) },
        { nomorKk: null, nik: nik(7) },
      ],
      ['-:0,1'],
    ],
    [
      'a dash or zeros for an id name nobody',
      [
        { idKeluarga: '-', nama: 'A' },
        { idKeluarga: '-', nama: 'B' },
        { idKeluarga: '0', nama: 'C' },
      ],
      ['-:0', '-:1', '-:2'],
    ],
    [
      'a KK that lost its last digits names nobody',
      [{ nomorKk: nik(0) }, { nomorKk: nik(0) }],
      ['-:0', '-:1'],
    ],
    ['an unreadable number is counted all the same', [{ nik: 3.2e15 }, { nik: 'x' }], ['-:0', '-:1']],
  ];
  test.each(CASES)('%s', (_, rows, families) => {
    expect(joined([individu(...rows)])).toEqual(families);
  });
});

describe('both sheets', () => {
  test('members join the family row of their id', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A' }, { idKeluarga: 'B' }),
      individu({ idKeluarga: 'B' }, { idKeluarga: 'B' }),
    ];
    expect(joined(sheets)).toEqual(['0:', '1:0,1']);
  });
  test('members join the family row of their KK where the row has no id', () => {
    expect(joined([keluarga({ nomorKk: nik(1) }), individu({ idKeluarga: 'A', nomorKk: nik(1) })])).toEqual([
      '0:0',
    ]);
  });
  test('members do not join a row of their KK with another id', () => {
    const sheets = [
      keluarga({ idKeluarga: 'A', nomorKk: nik(1) }),
      individu({ idKeluarga: 'B', nomorKk: nik(1) }),
    ];
    expect(joined(sheets)).toEqual(['0:', '-:0']);
  });
  test('a household joins the row that bears the NIK of its head: one set of families, not two', () => {
    const sheets = [
      keluarga({ nik: nik(1) }, { nik: nik(2) }),
      individu(
        { nomorKk: nik(90), nik: nik(5) },
        { nomorKk: nik(90), nik: nik(1) },
        { nomorKk: nik(91), nik: nik(2) },
        { nomorKk: nik(92), nik: nik(3) },
      ),
    ];
    expect(joined(sheets)).toEqual(['0:0,1', '1:2', '-:3']);
  });
  test('a household with another id stays apart, though it shares a NIK', () => {
    const sheets = [keluarga({ idKeluarga: 'A', nik: nik(1) }), individu({ idKeluarga: 'B', nik: nik(1) })];
    expect(joined(sheets)).toEqual(['0:', '-:0']);
  });
  test('two rows or two households with one NIK are not paired by guess', () => {
    const twoRows = [keluarga({ nik: nik(1) }, { nik: nik(1) }), individu({ nomorKk: nik(90), nik: nik(1) })];
    expect(joined(twoRows)).toEqual(['0:', '1:', '-:0']);
    const twoHouseholds = [
      keluarga({ nik: nik(1) }),
      individu({ nomorKk: nik(90), nik: nik(1) }, { nomorKk: nik(91), nik: nik(1) }),
    ];
    expect(joined(twoHouseholds)).toEqual(['0:', '-:0', '-:1']);
  });
});

describe('a KK several family rows bear', () => {
  /** Who the one person joins, beside so many rows with one KK, the first of which has the person's NIK. */
  const besides = (rows: number): string[] =>
    joined([
      keluarga(...Array.from({ length: rows }, (_, at) => ({ nomorKk: nik(90), nik: nik(at + 1) }))),
      individu({ nomorKk: nik(90), nik: nik(1) }),
    ]);
  test('is told apart by the NIK that one of them shares', () => {
    expect(besides(2)).toEqual(['0:0', '1:']);
    expect(besides(32).slice(0, 2)).toEqual(['0:0', '1:']);
  });
  test('names nobody where more than 32 bear it, and the NIK alone makes no pair then', () => {
    const families = besides(33);
    expect(families).toHaveLength(34);
    expect([families[0], families[33]]).toEqual(['0:', '-:0']);
  });
});

test('family rows are never merged, also with the same numbers', () => {
  const row = { idKeluarga: 'A', nomorKk: nik(1), nik: nik(2) };
  expect(joined([keluarga(row, row)])).toEqual(['0:', '1:']);
});

test('a key knows all families it leads to', () => {
  const found = joinFamilies(tablesFrom([keluarga({ nik: nik(1) }, { nik: nik(1) }, { nik: nik(2) })]));
  const owners = found.ownersOf('nik');
  const of = (serial: number): number[] => [...owners.all(found.keys.find('nik', nik(serial)))];
  expect(of(1)).toEqual([0, 1]);
  expect(of(2)).toEqual([2]);
  expect(of(3)).toEqual([]);
});

test('keys come surest first', () => {
  const [table] = tablesFrom([individu({ nik: nik(3), nomorKk: nik(2), idKeluarga: 'A-1' })]);
  expect(table && keysOf(rowCursor(table))).toEqual(['id:a 1', `kk:${nik(2)}`, `nik:${nik(3)}`]);
});

const anyPerson: fc.Arbitrary<TestRow> = fc.record({
  idKeluarga: fc.constantFrom(null, 'A', 'B', '-', '0'),
  nomorKk: fc.constantFrom(null, nik(1), nik(2), 'x', nik(0)),
  nik: fc.constantFrom(null, nik(3), nik(4), nik(5), 3.2e15, { error: '#N/A' }),
});

test('no row is lost and none stands in two families', () => {
  fc.assert(
    fc.property(
      fc.array(anyPerson, { maxLength: 8 }),
      fc.array(anyPerson, { maxLength: 8 }),
      (rows, persons) => {
        const { length, at: familyAt } = joinFamilies(tablesFrom([keluarga(...rows), individu(...persons)]));
        const families = Array.from({ length }, (_, family) => familyAt(family));
        const own = families.flatMap(({ row }) => (row ? [row.index] : []));
        const members = families.flatMap((family) => family.members.map(({ index }) => index));
        expect(own).toEqual(rows.map((_, at) => at));
        expect(members.sort((a, b) => a - b)).toEqual(persons.map((_, at) => at));
      },
    ),
  );
});

test('every row has a family, and every family a row, whatever the sheets and sources', () => {
  const sheets = ['P3KE 2023', 'DTSEN 2025'].flatMap((source) =>
    (['keluarga', 'individu'] as const).map((role) =>
      fc.array(anyPerson, { maxLength: 5 }).map((rows) => sheetOf(role, rows, `${source} ${role}`)),
    ),
  );
  fc.assert(
    fc.property(fc.tuple(...sheets), (made) => {
      const { length, tables } = joinFamilies(tablesFrom(made));
      const numbers = new Set(tables.flatMap(({ family }) => [...family]));
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, at) => at));
      for (const { table, family } of tables) expect(family.length).toBe(table.length);
    }),
  );
});

test('a sheet made to be slow is read all the same', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => at);
  const sheets = [
    keluarga(...many.map((at) => ({ nomorKk: nik(at + 1), nik: nik(1) }))),
    individu(...many.map((at) => ({ idKeluarga: 'A', nomorKk: nik(at + 1), nik: nik(1) }))),
  ];
  const started = performance.now();
  // One household that fits every row fits none.
  expect(joinFamilies(tablesFrom(sheets)).length).toBe(3_001);
  expect(performance.now() - started).toBeLessThan(5_000);
});
