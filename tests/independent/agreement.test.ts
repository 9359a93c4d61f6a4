import { describe, expect, test } from '@jest/globals';
import { engineAnswer, type Figures } from './engine-answer';
import { makeBook, type MadeBook } from './made-book';
import { secondBudget } from './second-budget';
import { secondFamilies } from './second-families';
import { secondRoutes } from './second-routes';
import { secondGaps, secondScore, secondVillages } from './second-scores';

const BOOKS: readonly MadeBook[] = Array.from({ length: 200 }, (_, at) => makeBook(at + 1));

function secondAnswer(book: MadeBook): Figures {
  const families = secondFamilies(book);
  const gaps = secondGaps(families);
  return {
    gaps: Object.fromEntries(gaps.map((gap) => [gap.id, gap])),
    routes: secondRoutes(book, gaps),
    order: gaps.map(({ desil, missing, vulnerability }) => [desil, missing.length, vulnerability]),
    total: secondScore(families),
    desa: secondVillages(families),
    budget: secondBudget(book),
  };
}

describe('a second implementation in plain loops agrees with the engine', () => {
  test('the workbooks hold figures of every kind', () => {
    const score = secondScore(BOOKS.flatMap(secondFamilies));
    const { diterima, seharusnya, tidakDiketahui, lengkap, sebagian, nol, tidakDapatDinilai } = score;
    const figures = [
      diterima,
      seharusnya - diterima,
      tidakDiketahui,
      lengkap,
      sebagian,
      nol,
      tidakDapatDinilai,
    ];
    for (const figure of figures) expect(figure).toBeGreaterThan(20);
    for (const [, due, receiptUnknown, needUnknown] of Object.values(score.cakupan)) {
      expect(Math.min(due, receiptUnknown, needUnknown)).toBeGreaterThan(20);
    }
    expect(Object.keys(score.cakupan)).toHaveLength(13);
  });

  test.each(BOOKS)('workbook $seed: gaps and their order, scores, budget', (book) => {
    expect(engineAnswer(book)).toEqual(secondAnswer(book));
  });
});
