import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readContainer } from '../../../src/workbook/xlsx/container';
import { READ_LIMITS, type LimitName } from '../../../src/workbook/xlsx/limits';
import { bytesOf, compoundOf, sheet, smallBook } from './books';
import { zipOf } from './zip';

const TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const MIB = 2 ** 20;

describe('readContainer', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'kosong'],
    ['a text', text('No;Sub Kegiatan;Pagu'), 'bukan-buku-kerja'],
    ['a web page called .xls', text('<html><table></table></html>'), 'bukan-buku-kerja'],
    ['one byte', Uint8Array.from([0x50]), 'bukan-buku-kerja'],
    ['the first letters of a zip', text('PK'), 'rusak'],
    ['a zip without its end', smallBook().subarray(0, 600), 'rusak'],
    ['a zip of pictures', zipOf([{ name: 'foto.jpg', content: 'x' }]), 'bukan-buku-kerja'],
    ['a zip of nothing', zipOf([]), 'bukan-buku-kerja'],
    ['a letter from Word', zipOf([TYPES, { name: 'word/document.xml' }]), 'bukan-buku-kerja'],
    ['slides', zipOf([TYPES, { name: 'ppt/presentation.xml' }]), 'bukan-buku-kerja'],
    ['a password-protected workbook', compoundOf('/EncryptionInfo', '/EncryptedPackage'), 'bersandi'],
    ['a part that climbs out of its folder', zipOf([TYPES, { name: 'xl/../../x.xml' }]), 'rusak'],
    ['an old letter', compoundOf('/WordDocument'), 'bukan-buku-kerja'],
    ['an old compound file cut short', compoundOf('/Workbook').subarray(0, 300), 'rusak'],
  ])('%s', (_, bytes, reason) => {
    expect(readContainer(bytes)).toEqual({ ok: false, reason });
  });

  test.each<[LimitName, Uint8Array]>([
    ['bagian', zipOf([TYPES, ...Array.from({ length: 5 }, (_, at) => ({ name: `xl/${String(at)}.xml` }))])],
    ['namaBagian', zipOf([TYPES, { name: `xl/${'a'.repeat(40)}.xml` }])],
    ['isiBagian', zipOf([TYPES, { name: 'xl/a.xml', declared: 4 * MIB + 1 }])],
    ['isi', zipOf([TYPES, { name: 'xl/a.xml', declared: 4 * MIB }, { name: 'b.xml', declared: 3 * MIB }])],
    ['rasio', zipOf([TYPES, { name: 'xl/a.xml', content: 'x'.repeat(1000), declared: 2 * MIB }])],
  ])('beyond the limit `%s` it is refused, and says so', (name, bytes) => {
    const limits = { ...READ_LIMITS, bagian: 5, namaBagian: 30, isiBagian: 4 * MIB, isi: 6 * MIB };
    const own = { ...limits, rasio: 100, rasioMulai: name === 'rasio' ? MIB : 2 ** 40 };
    expect(readContainer(bytes, own)).toEqual({
      ok: false,
      reason: 'terlalu-besar',
      limit: { name, most: own[name] },
    });
    expect(readContainer(bytes, { ...READ_LIMITS, rasioMulai: 2 ** 40 }).ok).toBe(true);
  });

  test('an old compound file larger than the library may read is refused', () => {
    const bytes = bytesOf({ A: sheet([[1]]) }, {}, 'biff8');
    expect(readContainer(bytes, { ...READ_LIMITS, pustaka: 100 })).toMatchObject({
      limit: { name: 'pustaka' },
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['a new workbook', smallBook(), 'xlsx'],
    ['a binary one', bytesOf({ A: sheet([[1]]) }, {}, 'xlsb'), 'xlsx'],
    ['one of LibreOffice', bytesOf({ A: sheet([[1]]) }, {}, 'ods'), 'xlsx'],
    ['an old one', bytesOf({ A: sheet([[1]]) }, {}, 'biff8'), 'xls'],
    ['a zip with a comment behind it', zipOf([TYPES], 'dibuat oleh OPD'), 'xlsx'],
    [
      'large parts that shrink as usual',
      zipOf([TYPES, { name: 'xl/a.xml', content: 'x'.repeat(MIB), declared: 90 * MIB }]),
      'xlsx',
    ],
  ])('%s', (_, bytes, format) => {
    expect(readContainer(bytes)).toEqual({ ok: true, format });
  });

  test('a directory that points elsewhere is damage', () => {
    const bytes = smallBook();
    const end = bytes.length - 22;
    for (const [offset, value] of [
      [16, 1],
      [10, 200],
    ] as const) {
      const broken = Uint8Array.from(bytes);
      broken[end + offset] = value;
      expect(readContainer(broken)).toEqual({ ok: false, reason: 'rusak' });
    }
  });

  test('numbers that are said to stand in a zip64 record that is not there are damage', () => {
    const bytes = smallBook();
    const end = bytes.length - 22;
    bytes.fill(0xff, end + 16, end + 20);
    expect(readContainer(bytes)).toEqual({ ok: false, reason: 'rusak' });
  });

  test('a view into a larger buffer is read from where it starts', () => {
    const book = smallBook();
    const padded = new Uint8Array(book.length + 14);
    padded.set(book, 7);
    expect(readContainer(padded.subarray(7, 7 + book.length))).toEqual({ ok: true, format: 'xlsx' });
  });

  test('never throws, with every magic number in front', () => {
    const magic = fc.constantFrom(
      [],
      [0x50, 0x4b],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    );
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 2000 }), (start, rest) => {
        expect(typeof readContainer(Uint8Array.from([...start, ...rest])).ok).toBe('boolean');
      }),
    );
  });
});
