import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { utils } from '@e965/xlsx';
import { withSoundFormulas } from '../../../src/workbook/xlsx/biff-formulas';
import { openCompound } from '../../../src/workbook/xlsx/compound';
import { readWithSheetJs } from '../../../src/workbook/xlsx/sheetjs-reader';
import { bytesOf } from './books';

const FORMULA = 0x0006;
const u16 = (value: number): number[] => [value & 0xff, value >> 8];
const record = (kind: number, ...data: readonly number[]): number[] => [
  ...u16(kind),
  ...u16(data.length),
  ...data,
];
const BOF = record(0x0809, ...u16(0x0600), ...u16(0x10), ...Array.from({ length: 12 }, () => 0));
/** A cell whose formula has these tokens and, behind them, these bytes. */
const formula = (
  tokens: readonly number[],
  extra: readonly number[] = [],
  length = tokens.length,
): number[] => record(FORMULA, ...Array.from({ length: 20 }, () => 0), ...u16(length), ...tokens, ...extra);
/** The length the tokens of the only formula have in the end; `null` when the stream is refused. */
const lengthAfter = (...stream: readonly number[][]): number | null => {
  const made = withSoundFormulas(Uint8Array.from([...BOF, ...stream.flat()]));
  return made && new DataView(made.buffer).getUint16(BOF.length + 4 + 20, true);
};
const REF = [0x44, 0, 0, 0, 0xc0];

describe('formulas of an old workbook', () => {
  test.each<[string, number[], number[], boolean]>([
    ['a sum of two cells', [...REF, ...REF, 0x03], [], true],
    ['a text', [0x17, 2, 0, 0x41, 0x42], [], true],
    ['a text of wide characters', [0x17, 1, 1, 0x41, 0], [], true],
    ['a choice with its jumps', [0x19, 4, 1, 0, 9, 9, 9, 9, 0x16], [], true],
    [
      'an array and its values',
      [0x60, 0, 0, 0, 0, 0, 0, 0],
      [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0x41],
      true,
    ],
    ['an array of values that are not there', [0x60, 0, 0, 0, 0, 0, 0, 0], [255, 255, 255], false],
    ['a token cut short', [0x44, 0, 0], [], false],
    ['a text longer than the formula', [0x17, 200, 0, 0x41], [], false],
    ['a token nobody knows', [0x7f], [], false],
  ])('%s', (_, tokens, extra, isSound) => {
    expect(lengthAfter(formula(tokens, extra))).toBe(isSound ? tokens.length : 0);
  });
  test('tokens that claim to go beyond their record', () => {
    expect(lengthAfter(formula(REF, [], 60))).toBe(0);
  });
  test('a record without room for its cell is damage', () => {
    expect(lengthAfter(record(FORMULA, 0, 0, 0, 0))).toBeNull();
    expect(withSoundFormulas(Uint8Array.from([...BOF, ...u16(FORMULA), ...u16(90), 1]))).toBeNull();
    expect(withSoundFormulas(Uint8Array.from([...BOF, ...record(0x0017)]))).toBeNull();
  });

  // SheetJS writes no formulas into an .xls: the number in C1 makes way for one.
  const written = openCompound(bytesOf({ A: utils.aoa_to_sheet([[1, 2, 3]]) }, {}, 'biff8'))?.workbook;
  const plain = Buffer.from(written ?? []);
  const numberAt = plain.indexOf(
    Buffer.from(record(0x0203, 0, 0, 2, 0).slice(0, 2).concat(14, 0, 0, 0, 2, 0)),
  );
  const cell = plain.subarray(numberAt + 4, numberAt + 18);
  const sum = [...REF, 0x44, 0, 0, 1, 0xc0, 0x03];
  const workbook = Uint8Array.from([
    ...plain.subarray(0, numberAt),
    ...record(FORMULA, ...cell, ...u16(0), 0, 0, 0, 0, ...u16(sum.length), ...sum),
    ...plain.subarray(numberAt + 18),
  ]);
  const cellOf = (stream: Uint8Array | null): unknown => {
    const grids = readWithSheetJs(stream ?? new Uint8Array());
    return typeof grids === 'string' ? grids : [grids[0]?.value(0, 2), grids[0]?.formula?.(0, 2) ?? null];
  };

  test('what a program wrote stays as it is', () => {
    expect(withSoundFormulas(workbook)).toEqual(workbook);
  });
  test('the cell of a formula that was taken out keeps its value', () => {
    expect(cellOf(withSoundFormulas(workbook))).toEqual([3, '=A1+B1']);
    const broken = workbook.slice();
    broken[numberAt + 4 + 22] = 0x7f;
    expect(cellOf(withSoundFormulas(broken))).toEqual([3, null]);
  });
  test('any bytes are answered', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255))),
        (bytes, hits) => {
          withSoundFormulas(bytes);
          const hit = workbook.slice();
          for (const [at, byte] of hits) hit[at % hit.length] = byte;
          withSoundFormulas(hit);
        },
      ),
    );
  });
});
