import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formulaTokens } from '../../../src/core/table/formula-tokens';

const kindsOf = (formula: string, kind: string): readonly string[] =>
  formulaTokens(formula)
    .filter((token) => token.kind === kind)
    .map(({ text }) => text);
const cellsOf = (formula: string): readonly string[] => kindsOf(formula, 'cell');
const sheetsOf = (formula: string): readonly string[] => kindsOf(formula, 'sheet');

describe('references', () => {
  test.each<[string, readonly string[]]>([
    ['=A1+$B$2*c3', ['A1', '$B$2', 'c3']],
    ['=SUM(K7:K65)', ['K7', 'K65']],
    ['=SUM(A:A,$3:4)', ['A', 'A', '$3', '4']],
    ['=LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['=IF(B2="K1","A1 ""B2""",C2)', ['B2', 'C2']],
    ['=1E10+2.5e3+A1', ['A1']],
    ['=XFD1048576+XFE1+A1048577', ['XFD1048576']],
    ['=PAGU_2025+TOTAL.A1+A1_', []],
    ['=A1:INDEX(B:B,3)', ['A1', 'B', 'B']],
    ['=#REF!+A1+#N/A+#DIV/0!', ['A1']],
    ['=Tabel1[[#This Row],[A1]]+Tabel1[A2]+[@Pagu]+B1', ['B1']],
    ['=A1#+@B1', ['A1', 'B1']],
    ['=A:1+B1', ['B1']],
    ['=PAJAK:(B1)', ['B1']],
    ['=A1%&B1', ['A1', 'B1']],
    ['={1,2;3,4}*A1', ['A1']],
  ])('%s', (formula, cells) => {
    expect(cellsOf(formula)).toEqual(cells);
  });

  test('a corner says where it lies and what stays', () => {
    expect(formulaTokens('$C7')).toEqual([
      { kind: 'cell', text: '$C7', corner: { row: 6, column: 2, rowStays: false, columnStays: true } },
    ]);
    expect(formulaTokens('B:$D').map((token) => ('corner' in token ? token.corner : null))).toEqual([
      { row: null, column: 1, rowStays: true, columnStays: false },
      null,
      { row: null, column: 3, rowStays: true, columnStays: true },
    ]);
  });
});

describe('sheets', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "=Rekap!A1+'Rekap A1'!B2+'Pak ''Uji''!'!C3",
      ['Rekap', "'Rekap A1'", "'Pak ''Uji''!'"],
      ['A1', 'B2', 'C3'],
    ],
    ['=[1]Rekap!A1+[2]!Nama', ['[1]Rekap', '[2]'], ['A1']],
    ["='C:\\data\\[Buku A1.xlsx]Rekap'!$A$1", ["'C:\\data\\[Buku A1.xlsx]Rekap'"], ['$A$1']],
    ['=[Buku.xlsx]Rekap!A1', ['[Buku.xlsx]Rekap'], ['A1']],
    ['=Jan:Mar!A1', ['Mar'], ['A1']],
  ])('%s', (formula, sheets, cells) => {
    expect(sheetsOf(formula)).toEqual(sheets);
    expect(cellsOf(formula)).toEqual(cells);
  });
});

test('all pieces together are the formula, whatever it holds', () => {
  const piece = fc.constantFrom(
    ...['A1', '$B$2', 'C:C', '3:$5', 'SUM(', ')', '"', '""', "'", "''", '!', '[', ']', '[1]', ' ', ',', '+'],
    ...[
      'LOG10(',
      'XFD1',
      '1E5',
      '.',
      ':',
      '#REF!',
      '#',
      '@',
      '{',
      '}',
      'é',
      '\u{1f642}',
      'Tabel[',
      '$',
      '\\',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }),
      (parts) => {
        const formula = parts.join('');
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
      },
    ),
  );
});
