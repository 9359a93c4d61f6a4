import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { regionFiles, regionTexts, REGION_DATA } from '../../scripts/lib/region-files';

const files = new Map(regionFiles(REGION_DATA).map(({ name, text }) => [name, text]));
const texts = regionTexts(REGION_DATA);

describe('the folder of regions', () => {
  test('holds a module per province and the list, the licence of the data and where it is from', () => {
    expect([...files.keys()].sort()).toEqual(
      [...[...texts.keys()].map((name) => `${name}.js`), 'LICENSE.md', 'NOTICE.md'].sort(),
    );
    expect(files.get('LICENSE.md')).toBe(readFileSync(`${REGION_DATA}/data/LICENSE.md`, 'utf8'));
    expect(files.get('LICENSE.md')).toContain('Open Database License');
    const { version } = JSON.parse(readFileSync(`${REGION_DATA}/package.json`, 'utf8')) as {
      version: string;
    };
    expect(files.get('NOTICE.md')).toContain(`idn-area-data ${version}`);
  });
  test('its modules are one text each, and nothing that runs', () => {
    for (const [name, text] of texts) {
      const [, body] = /^\/\/ [^\n]+\nexport default `([^]*)`;\n$/.exec(files.get(`${name}.js`) ?? '') ?? [];
      expect(body).not.toMatch(/\$\{|`/);
      expect(body?.replaceAll('\\\\', '\\')).toBe(text);
    }
  });
  test('no province is more than 64 KB on the way, nor the list more than 5', () => {
    for (const [name, text] of files) {
      if (!name.endsWith('.js')) continue;
      expect(gzipSync(text, { level: 9 }).length).toBeLessThan(name === 'daftar.js' ? 5_120 : 65_536);
    }
  });
});
