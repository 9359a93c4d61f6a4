import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SHOTS } from '../../scripts/shots/all-shots';
import { PICTURES } from '../../scripts/shots/shot';

const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name)),
];

/** Every picture of the folder of pictures that some page shows. */
const shown = new Set(
  PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+\.png)\)/g)].map(([, link = '']) =>
      posix.normalize(posix.join(posix.dirname(page), link)),
    ),
  ),
);
const taken = SHOTS.flatMap(({ files }) => files.map((file) => posix.join(PICTURES, file)));

describe('pictures of the docs', () => {
  test('every picture a page shows is one npm run docs:shots takes', () => {
    expect([...shown].filter((path) => !taken.includes(path))).toEqual([]);
    expect(shown.size).toBeGreaterThan(10);
  });

  test('every picture npm run docs:shots takes is shown on a page', () => {
    expect(taken.filter((path) => !shown.has(path))).toEqual([]);
  });

  test('the folder holds those and no others; if not: npm run docs:shots', () => {
    expect(readdirSync(PICTURES).sort()).toEqual(taken.map((path) => posix.basename(path)).sort());
  });

  test('no picture is taken by two walks, and each is a picture with something on it', () => {
    expect(new Set(taken).size).toBe(taken.length);
    for (const path of taken) {
      const bytes = readFileSync(path);
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
      expect(bytes.length).toBeGreaterThan(8_000);
    }
  });
});
