import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { read, root } from './security';

/** Every source of the product. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'));

const found = (pattern: RegExp): readonly string[] =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, key = '']) => key)))].sort();

describe('docs/privasi.md', () => {
  const page = read('docs/privasi.md');
  const table = page.split('<!-- kunci -->')[1]?.split('<!-- /kunci -->')[0] ?? '';
  const listed = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, key = '']) => key);

  test('lists the keys the code keeps things under, all of them and no others', () => {
    expect(listed).not.toEqual([]);
    expect(listed).toEqual(found(/\b[A-Z]+_KEY = '(konvergen\.[a-z-]+\.\d+)'/g));
  });

  test('nothing is kept but through those keys', () => {
    // What asks for a storage hands it on as a KeyValue; every key that goes in is a constant named …_KEY.
    const written = found(/\bstorage\.set\(([^,]+),/g);
    expect(written.every((key) => /^[A-Z]+_KEY$/.test(key))).toBe(true);
    expect(found(/\b(indexedDB|document\.cookie|caches\.open|sessionStorage\.\w+)/g)).toEqual([]);
  });

  test('nothing in the product sends anything: no beacon, no socket, no request but for the sample', () => {
    expect(found(/\b(new (?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)|sendBeacon)\(/g)).toEqual(
      [],
    );
    expect(found(/\b(fetch\([^;]*\))/g)).toEqual(['fetch(new URL(`contoh/${SAMPLE}`, document.baseURI))']);
  });
});

describe('SECURITY.md and docs/privasi.md', () => {
  test.each(['SECURITY.md', 'docs/privasi.md'])('%s has an English half', (path) => {
    expect(read(path)).toContain('\n## English\n');
  });
});
