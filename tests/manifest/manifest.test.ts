import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMMANDS, STEP_BUTTONS } from '../../src/app/commands/names';
import { METADATA_FILES } from '../../src/functions/metadata';
import { fromManifestScript, madeManifest, readHost } from './made-manifest';
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
const DEVELOPMENT = 'https://localhost:3000';
const PRODUCTION = 'https://tkpk.example.go.id';

/** Ids of the manifest that stand in the code that turns buttons on and off. */
const spokenOf = [
  ...readFileSync(join(root, 'src/workbook/office/office-commands.ts'), 'utf8').matchAll(
    /'(Konvergen\.\w+)'/g,
  ),
].map(([, id]) => id ?? '');

const surroundings: Surroundings = {
  version,
  pages: [
    '/taskpane.html',
    '/pane/taskpane-guard.js',
    '/shortcuts.json',
    ...Object.values(METADATA_FILES).map((file) => `/${file}`),
  ],
  commands: COMMANDS,
  ids: [...STEP_BUTTONS, ...spokenOf],
  host: DEVELOPMENT,
  pictureSize,
};

test('the manifest is one that Office accepts', () => {
  expect(spokenOf).toHaveLength(2);
  expect(manifestProblems(xml, surroundings)).toEqual([]);
});

test('the manifest in the repository is the one the script makes', () => {
  expect(xml).toBe(madeManifest({ host: DEVELOPMENT, version }));
});

describe.each([PRODUCTION, `${PRODUCTION}/konvergen/v1`, 'https://tkpk.example.go.id:8443'])(
  'served from %s',
  (host) => {
    test.each([false, true])('the manifest is accepted too, with shortcuts %s', (shortcuts) => {
      const made = madeManifest({ host, version, shortcuts });
      expect(made).not.toContain('localhost');
      expect(made.includes('<ExtendedOverrides')).toBe(shortcuts);
      expect(manifestProblems(made, { ...surroundings, host })).toEqual([]);
    });
    test('nothing but the address is different', () => {
      const made = madeManifest({ host, version });
      expect(made.replaceAll(host, DEVELOPMENT).replace(new URL(host).origin, DEVELOPMENT)).toBe(xml);
    });
  },
);

test('an address of this computer is found in what is to be deployed', () => {
  expect(manifestProblems(xml, { ...surroundings, host: PRODUCTION })).toContainEqual(
    expect.stringMatching(/is this computer/),
  );
});

test('every command of ribbon and menu is called, and the keys call commands too', () => {
  const called = [...xml.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect([...called, 'bukaPanel'].sort()).toEqual([...COMMANDS].sort());
  const { actions, shortcuts } = JSON.parse(fromManifestScript('it.shortcutsJson()')) as {
    readonly actions: readonly { readonly id: string; readonly name: string }[];
    readonly shortcuts: readonly {
      readonly action: string;
      readonly key: Readonly<Record<string, string>>;
    }[];
  };
  expect(actions.length).toBeGreaterThan(0);
  for (const { id, name } of actions) {
    expect(COMMANDS).toContain(id);
    expect(name.length).toBeGreaterThan(0);
  }
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  const keys = shortcuts.flatMap(({ key }) => Object.values(key));
  expect(new Set(keys).size).toBe(keys.length);
  // One key and a modifier that is not Shift alone; letters, figures and a few signs only.
  for (const one of keys) expect(one).toMatch(/^(?:Ctrl|Command)\+Alt\+[A-Z0-9_+-]$/);
});

describe('ADDIN_HOST', () => {
  test.each([
    ['https://tkpk.example.go.id', PRODUCTION],
    ['https://TKPK.example.go.id/', PRODUCTION],
    ['https://tkpk.example.go.id//', PRODUCTION],
    ['https://tkpk.example.go.id:443', PRODUCTION],
    ['https://tkpk.example.go.id/konvergen/', `${PRODUCTION}/konvergen`],
  ])('%s is read as %s', (text, host) => {
    expect(readHost(text)).toBe(host);
  });
  test.each([
    ['tkpk.example.go.id', /is no address/],
    ['http://tkpk.example.go.id', /must be https/],
    ['file:///srv/konvergen', /must be https/],
    ['https://localhost:3000', /is this computer/],
    ['https://127.0.0.1', /is this computer/],
    ['https://nama:sandi@tkpk.example.go.id', /user name/],
    ['https://tkpk.example.go.id/?a=1', /\? or #/],
    ['https://tkpk.example.go.id/taskpane.html', /names a file/],
    [`https://tkpk.example.go.id/${'a'.repeat(300)}`, /too long/],
  ])('%s is refused', (text, why) => {
    expect(readHost(text)).toMatch(why);
  });
});

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const PICTURES = [
  'icon',
  ...new Set(
    readdirSync(join(root, 'assets/icons')).map((file) => `icons/${file.replace(/-\d+\.png$/, '')}`),
  ),
];
const files = PICTURES.flatMap((name) => SIZES.map((size) => [`${name}-${String(size)}.png`, size] as const));

test.each(files)('%s has the size of its name', (file, size) => {
  expect(pictureSize(`/assets/${file}`)).toEqual([size, size]);
});

test('no two buttons look the same at any size', () => {
  for (const size of SIZES) {
    const drawn = PICTURES.map((name) =>
      readFileSync(join(root, `assets/${name}-${String(size)}.png`)).toString('base64'),
    );
    expect(new Set(drawn).size).toBe(PICTURES.length);
  }
  expect(PICTURES).toHaveLength(10);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a dangling resid', 'resid="Tab.Label"', 'resid="Tab.Lable"', /Tab\.Lable is not defined/],
  ['a string nobody shows', 'resid="Hasil.Group"', 'resid="Tab.Label"', /Hasil\.Group is never used/],
  ['an id twice', 'id="Konvergen.Hasil"', 'id="Konvergen.Tab"', /Konvergen\.Tab stands twice/],
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
  [
    'sizes swapped',
    'size="16" resid="Icon.Rekap.16"',
    'size="16" resid="Icon.Rekap.32"',
    /icon of size 16 is .*rekap-32/,
  ],
  [
    'a picture of another button',
    'size="24" resid="Icon.Rekap.24"',
    'size="24" resid="Icon.Periksa.24"',
    /one Icon is .*rekap,.*periksa/,
  ],
  ['a size left out', '<bt:Image size="40" resid="Icon.Rekap.40" />', '', /has sizes 16,20,24,32,48/],
  ['two buttons of one face', /resid="Icon\.TemuanSebelumnya/g, 'resid="Icon.Rekap', /the same picture/],
  ['a command nobody answers', '>periksa<', '>perikasa<', /perikasa is no command/],
  ['a button the code turns off', 'id="Konvergen.TemuanBerikutnya"', 'id="Konvergen.Lain"', /speaks of/],
  ['another menu', 'id="ContextMenuCell"', 'id="ContextMenuText"', /menus are ContextMenuText/],
  [
    'parts in another order',
    /(<FunctionFile [^>]*>)([\s\S]*?)(<\/DesktopFormFactor>)/,
    '$2$1$3',
    /DesktopFormFactor holds FunctionFile too late/,
  ],
  ['a part that may not be there', '<AllFormFactors>', '<Icon /><AllFormFactors>', /Host may not hold Icon/],
  ['a tip among the labels', '<Label resid="Rekap.Label"', '<Label resid="Rekap.Tip"', /from LongStrings/],
  [
    'functions on a page of their own',
    /(<Page>\s*<SourceLocation resid=")Pane/,
    '$1Help',
    /shared runtime has/,
  ],
  [
    'a text only in Bahasa',
    /<bt:Override Locale="en-US" Value="Open pane" \/>/,
    '',
    /BukaPanel\.Label has overrides \[\]/,
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
