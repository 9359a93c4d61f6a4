import { expect, test } from '@jest/globals';
import { isKeptText, keepText, keptText, textLeaves } from '../../../src/core/table/text-leaves';

const decode = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const keep = (leaves: ReturnType<typeof textLeaves>, text: string): number =>
  keepText(leaves, bytesOf(text), 0, text.length);

test('texts are given back by their place, also when they fill more than a leaf', () => {
  const leaves = textLeaves();
  const texts = Array.from({ length: 40 }, (_, at) => String.fromCharCode(65 + at).repeat(4_000));
  const places = texts.map((text) => keep(leaves, text));
  expect(leaves.leaves.length).toBe(3);
  expect(places.map((place) => keptText(leaves, place, decode))).toEqual(texts);
});

test('a text is the one that is kept only with every letter and no more', () => {
  const leaves = textLeaves();
  const place = keep(leaves, 'Dinas Sosial');
  const isKept = (text: string): boolean => isKeptText(leaves, place, bytesOf(text), 0, text.length);
  expect(isKept('Dinas Sosial')).toBe(true);
  expect(isKept('Dinas Sosiai')).toBe(false);
  expect(isKept('Dinas Sosial A')).toBe(false);
  expect(isKept('Dinas')).toBe(false);
});

test('a text too long is not kept, and there is nothing at a place never given', () => {
  const leaves = textLeaves();
  expect(keep(leaves, 'x'.repeat(4_097))).toBe(-1);
  expect(() => keptText(leaves, 0, decode)).toThrow(RangeError);
});
