import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cooksWithGasOrKerosene,
  drinksUnsafeWater,
  hasPoorFloor,
  hasPoorRoof,
  hasPoorWall,
  isLitByPln,
  lacksOwnToilet,
  powerOf,
} from '../../../src/core/households/living-conditions';
import type { Truth } from '../../../src/core/households/truth';

interface Reader {
  readonly name: string;
  readonly read: (text: string | null) => Truth;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
}

const READERS: readonly Reader[] = [
  {
    name: 'floor of earth or bamboo',
    read: hasPoorFloor,
    yes: ['Tanah', 'Bambu', 'tanah/bambu', '5. Tanah', 'TANAH '],
    no: ['Keramik', 'Marmer/granit', 'Ubin/tegel/teraso', 'Semen', 'Kayu/papan', 'Parket/vinil/permadani'],
    unknown: ['Bukan tanah', 'Bukan tanah/bambu', 'Semen/tanah', 'Kayu/bambu', 'Lainnya'],
  },
  {
    name: 'wall of bamboo, thatch or the like',
    read: hasPoorWall,
    yes: ['Bambu', 'Anyaman bambu', 'Bilik', 'Rumbia', 'Daun/rumbia'],
    no: ['Tembok', 'Kayu/papan', 'Batang kayu', 'Seng', 'Batako', 'Kayu'],
    unknown: ['Plesteran anyaman bambu/kawat', 'Bambu/kayu', 'Lainnya'],
  },
  {
    name: 'roof of thatch or the like',
    read: hasPoorRoof,
    yes: ['Jerami/ijuk/daun-daunan/rumbia', 'Bambu', 'Daun/rumbia', 'Ijuk'],
    no: ['Beton', 'Genteng', 'Seng/Asbes', 'Asbes', 'Seng', 'Kayu/sirap'],
    unknown: ['Lainnya', 'Bambu/seng'],
  },
  {
    name: 'lit by PLN',
    read: isLitByPln,
    yes: [
      'Listrik PLN',
      'PLN 450 VA',
      'Listrik pribadi s/d 900 Watt',
      'Listrik pribadi > 900 Watt',
      '1. Listrik PLN',
    ],
    no: [
      'Listrik Non-PLN',
      'Genset/solar cell',
      'Non-listrik',
      'Bukan Listrik',
      'Bukan PLN',
      'Pelita/sentir/obor',
      'PLTS',
    ],
    unknown: [
      'Listrik',
      'Listrik bersama',
      'Listrik PLN menumpang tetangga',
      'Listrik PLN dan genset',
      'Listrik PLN tanpa meteran',
      'Lainnya',
    ],
  },
  {
    name: 'cooks with gas or kerosene',
    read: cooksWithGasOrKerosene,
    yes: ['Gas', 'Gas elpiji 3 kg', 'LPG', 'Minyak tanah', 'Gas dan kayu bakar', 'Gas non subsidi'],
    no: ['Listrik', 'Kayu bakar', 'Arang/kayu', 'Briket', 'Tidak memasak di rumah'],
    unknown: ['Listrik/gas', 'Gas/listrik', 'Bukan gas', 'Lainnya'],
  },
  {
    name: 'no toilet of its own',
    read: lacksOwnToilet,
    yes: [
      ...['Tidak', 'Tidak ada', 'Tidak, jamban umum/bersama', 'Tidak, lainnya', 'Jamban umum', 'Bersama'],
      ...[
        'Bersama, dengan septic tank',
        'Ada, digunakan bersama rumah tangga lain',
        'Sungai',
        '2. Tidak ada',
        'T',
      ],
    ],
    no: [
      ...[
        'Ya',
        'Ya, dengan septic tank',
        'Ya, tanpa septic tank',
        'Milik sendiri',
        '1. Ya',
        'Ada',
        'Sendiri',
      ],
      'Milik sendiri, tidak ada septic tank',
    ],
    unknown: ['Leher angsa', 'Tidak pakai', 'Tidak tahu', 'Tidak dengan septic tank', 'Lainnya'],
  },
  {
    name: 'unprotected drinking water',
    read: drinksUnsafeWater,
    yes: [
      ...[
        'Sumur tidak terlindung',
        'Mata air tak terlindung',
        'Sumur tdk terlindung',
        'Air permukaan (sungai)',
      ],
      ...['Air hujan', 'Sungai/danau/waduk', 'Sumur tidak terlindungi', 'Penampungan air hujan'],
    ],
    no: [
      ...['Ledeng/PAM', 'Sumur bor/pompa', 'Sumur terlindung', 'Mata air terlindung', 'Air kemasan bermerek'],
      'Air isi ulang',
    ],
    unknown: ['Sumur', 'Mata air', 'Sumur terlindung/tidak terlindung', 'Lainnya'],
  },
];

describe.each(READERS)('$name', ({ read, yes, no, unknown }) => {
  test.each(yes)('yes: %s', (text) => {
    expect(read(text)).toBe(true);
  });
  test.each(no)('no: %s', (text) => {
    expect(read(text)).toBe(false);
  });
  test.each([...unknown, '', '-', '1', '2', '3', '99', 'tidak tahu', 'Tidak diketahui', 'zzz'])(
    'not known: %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
  test('not known without an answer', () => {
    expect(read(null)).toBeNull();
  });
  test('case, spaces and punctuation change nothing', () => {
    for (const text of [...yes, ...no]) {
      expect(read(` ${text.toUpperCase().replaceAll(' ', '\u00a0 ')} `)).toBe(read(text));
    }
  });
});

test('no wording throws, and a long one is quick', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { read } of READERS) expect([true, false, null]).toContain(read(text));
    }),
  );
  const started = Date.now();
  for (const { read } of READERS) read('tidak terlindung '.repeat(100_000));
  powerOf('900 '.repeat(100_000));
  expect(Date.now() - started).toBeLessThan(500);
});

const POWERS: readonly (readonly [text: string | null, power: ReturnType<typeof powerOf>])[] = [
  [null, null],
  ['Listrik PLN', null],
  ['1', null],
  ['450', 450],
  ['450 VA', 450],
  ['Listrik pribadi s/d 900 Watt', 900],
  ['2. PLN 900VA', 900],
  ['R1/900 VA', 900],
  ['R-1/1.300 VA', 1300],
  ['1,300 VA', 1300],
  ['2. PLN 1300 VA', 1300],
  ['Listrik pribadi > 900 Watt', Infinity],
  ['di atas 900 VA', Infinity],
  ['1300 VA ke atas', Infinity],
  // These hold a power that is subsidised and one that is not.
  ['900 VA ke atas', 'tidak-terbaca'],
  ['≥ 900 VA', 'tidak-terbaca'],
  ['> 450 VA', 'tidak-terbaca'],
  ['< 900 VA', 'tidak-terbaca'],
  ['450 / 1300 VA', 'tidak-terbaca'],
];
test.each(POWERS)('power of %j is %s', (text, power) => {
  expect(powerOf(text)).toBe(power);
});
