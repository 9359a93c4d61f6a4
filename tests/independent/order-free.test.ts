import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRandom, type Random } from '../../scripts/samples/random';
import { engineAnswer } from './engine-answer';
import { makeBook, type MadeBook, type MadeSheet } from './made-book';

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const left = [...list];
  return list.map(() => {
    const [one] = left.splice(random.int(0, left.length - 1), 1);
    if (one === undefined) throw new RangeError('a list shorter than itself');
    return one;
  });
}

const withSheets = (book: MadeBook, change: (sheet: MadeSheet) => readonly MadeSheet[]): MadeBook => ({
  ...book,
  sheets: book.sheets.flatMap(change),
});

const shuffleRows = (book: MadeBook, random: Random): MadeBook =>
  withSheets(book, ({ name, cells: [header = [], ...rows] }) => [
    { name, cells: [header, ...shuffled(rows, random)] },
  ]);

const splitSheets = (book: MadeBook, random: Random): MadeBook =>
  withSheets(book, ({ name, cells: [header = [], ...rows] }) => {
    const at = random.int(0, rows.length);
    return [
      { name, cells: [header, ...rows.slice(0, at)] },
      { name: `${name} (2)`, cells: [header, ...rows.slice(at)] },
    ];
  });

const moveColumns = (book: MadeBook, random: Random): MadeBook =>
  withSheets(book, ({ name, cells }) => {
    const order = shuffled([...(cells[0] ?? []).keys()], random);
    return [{ name, cells: cells.map((row) => order.map((column) => row[column] ?? null)) }];
  });

const moveSheets = (book: MadeBook, random: Random): MadeBook => ({
  ...book,
  sheets: shuffled(book.sheets, random),
});

describe('no figure of gaps, convergence or budget changes', () => {
  test.each([
    ['rows are shuffled', shuffleRows],
    ['sheets are split in two', splitSheets],
    ['columns are moved', moveColumns],
    ['tabs are moved', moveSheets],
  ])('when %s', (_name, change) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer(), (seed, chance) => {
        const book = makeBook(seed);
        expect(engineAnswer(change(book, createRandom(chance)))).toEqual(engineAnswer(book));
      }),
      { numRuns: 40 },
    );
  });
});
