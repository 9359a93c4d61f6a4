import { expect, test } from '@jest/globals';
import { createRun } from '../../../src/core/live/create-run';
import { byPlace, type Placed } from '../../../src/core/live/placed';
import { contextAt, type BookView } from '../../../src/core/live/run';
import { defineLookupRule } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { nik } from '../households/book';
import { bookContext } from '../../rule-tester';

/** A rule that has nothing to say of a sheet as a whole. */
const asing = defineLookupRule({
  meta: {
    id: 'uji',
    scope: 'buku',
    severity: 'warning',
    roles: ['penerima'],
    title: { id: 'Uji', en: 'Test' },
    next: { id: 'Uji', en: 'Test' },
    source: 'uji',
    messages: { asing: { id: 'Asing.', en: 'Strange.' } },
  },
  reads: ['nik'],
  among: ['keluarga'],
  keys: (row) => [row.text('nik') ?? ''],
  *check(_row, _context, keys, knows) {
    if (!keys.some(knows)) yield { messageId: 'asing', field: 'nik' };
  },
});

const book = bookContext(
  [
    { role: 'keluarga', sheet: 'Keluarga', rows: [{ nik: nik(1) }] },
    { role: 'penerima', sheet: 'Penerima', rows: [{ nik: nik(1) }, { nik: nik(2) }, { nik: nik(3) }] },
  ],
  'keluarga',
);
const view: BookView = { book: () => book, sheet: (at) => book.sheets[at] };

test('a rule without a saying for whole sheets says each row nobody knows', () => {
  const said = new Set<Placed>();
  const run = createRun(asing, 0, DEFAULT_SETTINGS, view, {
    add: (one) => said.add(one),
    drop: (one) => said.delete(one),
  });
  run?.start(null);
  const cells = [...said].sort(byPlace).map(({ finding }) => `${finding.sheet}!${finding.cell}`);
  expect(cells).toEqual(['Penerima!A3', 'Penerima!A4']);
});

test('a rule the settings turned off does not run at all', () => {
  const settings = { ...DEFAULT_SETTINGS, aturan: { uji: 'off' as const } };
  expect(createRun(asing, 0, settings, view, { add: () => undefined, drop: () => undefined })).toBeNull();
});

test('there is no sheet beyond the last', () => {
  expect(contextAt(view, 1)).toBe(book.sheets[1]);
  expect(() => contextAt(view, 2)).toThrow(RangeError);
});
