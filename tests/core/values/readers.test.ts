import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import { readDesil } from '../../../src/core/values/desil';
import { readNik, readNomorKk } from '../../../src/core/values/identity';
import { readJumlah } from '../../../src/core/values/jumlah';
import { kodeCandidates, readKode, splitKodeNama } from '../../../src/core/values/kode-subkegiatan';
import { readKodeWilayah } from '../../../src/core/values/kode-wilayah';
import { looksLikeOpd, opdKey } from '../../../src/core/values/opd';
import type { Read, Unread } from '../../../src/core/values/reading';
import { readRupiah, readSatuan } from '../../../src/core/values/rupiah';
import { readTanggal } from '../../../src/core/values/tanggal';
import { readYaTidak } from '../../../src/core/values/ya-tidak';

const READERS: readonly [string, (cell: CellValue) => Read<unknown, string> | Unread<string>][] = [
  ['readRupiah', readRupiah],
  ['readNik', readNik],
  ['readNomorKk', readNomorKk],
  ['readKodeWilayah', readKodeWilayah],
  ['readKode', readKode],
  ['readTanggal', readTanggal],
  ['readYaTidak', readYaTidak],
  ['readDesil', readDesil],
  ['readJumlah', readJumlah],
];

/** Text made of the pieces the readers look for, so that it often gets far into them. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        'Rp',
        '.',
        ',',
        '-',
        ' ',
        '\u00a0',
        '0',
        '1',
        '12',
        '500',
        '000',
        '2024',
        '(',
        ')',
        "'",
        'X',
        'juta',
      ],
      ...[
        'M',
        'L',
        'P',
        ':',
        '/',
        'Agustus',
        'Desil',
        'KK',
        'Ya',
        'T',
        'E+15',
        '\u200b',
        'jumlah',
        'dan',
        'Z',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const cells: fc.Arbitrary<CellValue> = fc.oneof(
  pieces,
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string().map((error) => ({ error })),
);

const HOSTILE: readonly string[] = [
  ...['1', '0', '.', ',', '1.', '1,', '1.000.', '000', ' ', '\u200b', '-', '(', "'", 'a', 'M', 'X.', '1. '],
  ...[
    'L: 1 ',
    'L:1/P:1,',
    'dan ',
    'rp',
    'Rp ',
    'juta ',
    '1 juta ',
    'desil ',
    'ke-',
    '1:',
    '12:00 ',
    'tidak ',
  ],
  ...['1-', '- 1', 'senin ', '1/1/', '&', '\u00d6', 'E\u0301', '\ud800', '(000', 'rp. 000.'],
].map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)));

describe.each(READERS)('%s', (_name, read) => {
  test('answers a reading for any cell, and never throws', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const reading = read(cell);
        expect(typeof (reading.ok ? reading.value : reading.reason)).not.toBe('undefined');
      }),
      { numRuns: 1000 },
    );
  });

  test('blank and dash are empty, an error is an error', () => {
    for (const cell of [null, '', ' \n', '\u00a0', '-', '–', '—']) {
      expect(read(cell)).toEqual({ ok: false, reason: 'empty' });
    }
    expect(read({ error: '#N/A' })).toEqual({ ok: false, reason: 'error-value' });
  });

  test('stays fast on texts of 100 000 characters', () => {
    const start = performance.now();
    for (const text of HOSTILE) {
      expect(read(text).ok).toBe(false);
      for (const tail of ['x', '1', ')']) read(text + tail);
      // Just under the length at which readers give up, where a bad pattern would explode.
      read(`${text.slice(0, 395)}x`);
    }
    // About 0.1 s when linear; this leaves room for a busy machine, none for a quadratic step.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('text helpers survive the same texts', () => {
  const start = performance.now();
  for (const text of HOSTILE) {
    kodeCandidates(text);
    splitKodeNama(text);
    readSatuan(text);
    looksLikeOpd(text);
    opdKey(text);
  }
  expect(performance.now() - start).toBeLessThan(3_000);
});
