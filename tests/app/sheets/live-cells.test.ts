import { describe, expect, test } from '@jest/globals';
import { isBearable, isPlainCriterion, liveOr } from '../../../src/app/sheets/live-cells';

describe('a text as a criterion', () => {
  test.each([
    ...[
      'Dinas Sosial',
      'S1 · Pengurangan beban',
      '(tidak disebut)',
      'Kecamatan 1 Utara',
      'a, b',
      'PKH; BPNT',
    ],
    ...['Dinas "Kutip"', "Dinas 'x'", 'É'],
  ])('%j means itself', (text) => {
    expect(isPlainCriterion(text)).toBe(true);
  });

  test.each([
    ...[
      '',
      '12',
      '1/2',
      '-',
      '=a',
      '>5',
      '<>',
      'a*',
      'a?',
      '~a',
      ' a',
      'a ',
      'TRUE',
      'salah',
      'Mei 2024',
      'Jan-24',
    ],
    ...['#N/A', '%', '5%', 'x'.repeat(256)],
  ])('%j could mean something else', (text) => {
    expect(isPlainCriterion(text)).toBe(false);
  });
});

test('a figure follows a formula only where it may', () => {
  const cell = { formula: 'SUM(A1:A2)', result: 3 };
  expect([liveOr(true, cell), liveOr(false, cell)]).toEqual([cell, 3]);
  expect([isBearable(10, 1_000), isBearable(10_000, 1_000_000)]).toEqual([true, false]);
});
