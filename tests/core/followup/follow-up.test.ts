import { describe, expect, test } from '@jest/globals';
import {
  aboutMatter,
  followUpTextProblem,
  isProposal,
  nextId,
  overdue,
  proposalsOf,
  type FollowUp,
} from '../../../src/core/followup/follow-up';

const one = (other: Partial<FollowUp> = {}): FollowUp => ({
  id: 'TL-001',
  perihal: 'Desa Sukamaju, Kecamatan Anjongan',
  jenis: 'Desa',
  opd: 'Dinas Sosial',
  penanggungJawab: 'Kepala Bidang',
  tenggat: 100,
  keputusan: 'Periksa ulang daftar penerima.',
  status: 'terbuka',
  rapat: 70,
  dicatat: 70,
  ...other,
});

describe('what is overdue', () => {
  test('what is open and was due before today, the longest overdue first', () => {
    const list = [
      one({ id: 'TL-001', tenggat: 99 }),
      one({ id: 'TL-002', tenggat: 90, status: 'berjalan' }),
      one({ id: 'TL-003', tenggat: 99 }),
    ];
    expect(overdue(list, 100).map(({ id }) => id)).toEqual(['TL-002', 'TL-001', 'TL-003']);
  });

  test.each<[string, Partial<FollowUp>]>([
    ['due today', { tenggat: 100 }],
    ['without a day', { tenggat: null }],
    ['done', { tenggat: 1, status: 'selesai' }],
    ['dropped', { tenggat: 1, status: 'batal' }],
  ])('not what is %s', (_, other) => {
    expect(overdue([one(other)], 100)).toEqual([]);
  });
});

test('a matter is known again by its kind and name, however they are spaced', () => {
  const list = [one(), one({ id: 'TL-002', jenis: 'OPD' }), one({ id: 'TL-003', perihal: 'Desa Lain' })];
  const found = aboutMatter(list, { jenis: 'DESA', perihal: 'desa  sukamaju - kecamatan anjongan' });
  expect(found.map(({ id }) => id)).toEqual(['TL-001']);
});

test('the next number is after the last one, whatever else people write there', () => {
  expect(nextId([])).toBe('TL-001');
  expect(nextId(['TL-009', 'TL-002', '77', 'TL-1x', 'Rapat 5'])).toBe('TL-010');
  expect(nextId(['TL-999'])).toBe('TL-1000');
});

test.each<[string, boolean, string | null]>([
  ['', true, 'kosong'],
  [' \u200B ', true, 'kosong'],
  ['', false, null],
  ['ok', true, null],
  ['x'.repeat(401), false, 'panjang'],
  ['Keluarga 3201 0101 0101 0007 diperiksa', true, 'identitas'],
])('a text %j (required: %j) is %j', (text, required, problem) => {
  expect(followUpTextProblem(text, required)).toBe(problem);
});

describe('what is only put forward', () => {
  const matter = { jenis: 'Desa', perihal: 'Keluarga belum lengkap di Contoh Jaya', opd: '' };

  test('lines a sheet is begun with are numbered in their order and hold no decision', () => {
    const list = proposalsOf(Array.from({ length: 1_001 }, () => matter));
    expect(list.map(({ id }) => id).slice(0, 2)).toEqual(['TL-001', 'TL-002']);
    expect(list.at(-1)?.id).toBe('TL-1001');
    expect(list.every(isProposal)).toBe(true);
  });

  test.each([
    ['a decision', { keputusan: 'Periksa.' }],
    ['an owner', { penanggungJawab: 'Camat' }],
    ['a due date', { tenggat: 100 }],
    ['a meeting', { rapat: 70 }],
    ['another status', { status: 'berjalan' }],
  ] as const)('with %s it is more than that', (_, other) => {
    const [line] = proposalsOf([matter]);
    expect(line && isProposal({ ...line, ...other })).toBe(false);
  });
});
