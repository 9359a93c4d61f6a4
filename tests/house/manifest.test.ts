import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { manifestProblems, type Surroundings } from './manifest-problems';

const root = join(__dirname, '../..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Reads the size from the header of a PNG with an alpha channel; anything else is no icon for us. */
function pictureSize(path: string): readonly [number, number] | null {
  const file = join(root, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n';
  const isRgba = bytes[24] === 8 && bytes[25] === 6;
  return isPng && isRgba ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const surroundings: Surroundings = { version, pages: ['/taskpane.html'], pictureSize };

test('the manifest is one that Office accepts', () => {
  expect(manifestProblems(xml, surroundings)).toEqual([]);
});

test.each([16, 20, 24, 32, 40, 48, 64, 80, 96])('icon-%i.png has the size of its name', (size) => {
  expect(pictureSize(`/assets/icon-${String(size)}.png`)).toEqual([size, size]);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a dangling resid', 'resid="Tab.Label"', 'resid="Tab.Lable"', /Tab\.Lable is not defined/],
  ['a string nobody shows', 'resid="Group.Label"', 'resid="Tab.Label"', /Group\.Label is never used/],
  ['an id twice', 'id="Konvergen.Group"', 'id="Konvergen.Tab"', /Konvergen\.Tab stands twice/],
  ['an id too long', /Help\.Url/g, 'H'.repeat(33), /longer than 32/],
  [
    'plain http',
    'https://localhost:3000/assets/icon-16',
    'http://localhost:3000/assets/icon-16',
    /is not https/,
  ],
  ['another host', 'https://localhost:3000/assets/icon-80', 'https://lain.example/assets/icon-80', /2 hosts/],
  ['a page nobody builds', /taskpane\.html"/g, 'panel.html"', /no page of this product/],
  ['an icon of another size', 'icon-64.png', 'icon-65.png', /not a picture of 65 x 65/],
  ['sizes swapped', 'size="16" resid="Icon.16"', 'size="16" resid="Icon.32"', /icon of size 16 is .*icon-32/],
  [
    'a text only in Bahasa',
    /<bt:Override Locale="en-US" Value="Open pane" \/>/,
    '',
    /OpenPane\.Label has overrides \[\]/,
  ],
  ['a locale without region', 'Locale="en-US"', 'Locale="en"', /overrides \[en\]/],
  ['a label too long', 'Buka panel"', `${'Buka'.repeat(40)}"`, /longer than 125/],
  ['a tip too long', 'Buka tab', 'Buka tab'.repeat(40), /longer than 250/],
  ['a version of three parts', /(<Version>\d+\.\d+\.\d+)\.0/, '$1', /^Version /],
  ['an id that is no GUID', /<Id>..../, '<Id>zzzz', /no GUID/],
  [
    'SharedRuntime in the base',
    'Name="ExcelApi" MinVersion="1.13"',
    'Name="SharedRuntime" MinVersion="1.1"',
    /sets are/,
  ],
  ['two runtimes', '<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"', /shared runtime has/],
  ['a short life', 'lifetime="long"', 'lifetime="short"', /lives short/],
  ['a tag left open', '</Hosts>', '', /not well-formed/],
])('finds %s', (_why, from, to, wanted) => {
  const broken = xml.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(manifestProblems(broken, surroundings)).toContainEqual(expect.stringMatching(wanted));
});
