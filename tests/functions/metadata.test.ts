import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { associateFunctions, type CallFunction } from '../../src/functions/associate';
import { FUNCTION_IDS } from '../../src/functions/function-ids';
import { FUNCTIONS } from '../../src/functions/index';
import { functionsMetadata, METADATA_FILES } from '../../src/functions/metadata';
import { call } from './call';

/** As Microsoft's page on custom functions metadata has it (custom-functions-json, 2025-10). */
const ID = /^[A-Z][A-Z0-9._]{2,}$/;
/** A line of the table of examples: a formula, and what it gives. */
const EXAMPLE = /^\| `=KONVERGEN\.(\w+)\((.*)\)` *\| `(.*)` *\|$/gm;
/** Excel's formula helper shows no more of a description. */
const LONGEST = 255;
const LONGEST_OF_PARAMETER = 128;

describe.each(['id', 'en'] as const)('metadata in %s', (lang) => {
  const { functions, allowErrorForDataTypeAny } = functionsMetadata(lang);

  test('names every function once, by an id Excel takes', () => {
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { id, name } of functions) {
      expect(id).toMatch(ID);
      expect(name).toBe(id);
      // A name that is a cell would be one: KONVERGEN.ABC1 is none of ours.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test('says what each does and takes, within what the formula helper shows', () => {
    for (const { description, parameters, result } of functions) {
      expect(description.length).toBeGreaterThan(20);
      expect(description.length).toBeLessThanOrEqual(LONGEST);
      expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      for (const one of parameters) {
        expect(one.name).toMatch(/^[a-z][a-z_]{1,63}$/);
        expect(one.description.length).toBeLessThanOrEqual(LONGEST_OF_PARAMETER);
      }
    }
  });

  test('has nothing optional before what is required, and repeats only at the end', () => {
    for (const { parameters } of functions) {
      const order = parameters.map(({ optional, repeating }) => (repeating ? 2 : optional ? 1 : 0));
      expect(order).toEqual([...order].sort());
      expect(order.filter((one) => one === 2).length).toBeLessThanOrEqual(1);
    }
  });

  test('knows only what the schema of Microsoft knows', () => {
    for (const one of functions) {
      expect(Object.keys(one).sort()).toEqual(['description', 'id', 'name', 'parameters', 'result']);
      for (const parameter of one.parameters) {
        const { name, description, type, dimensionality, optional, repeating, ...rest } = parameter;
        expect([typeof name, typeof description, type, rest]).toEqual(['string', 'string', 'any', {}]);
        expect(['scalar', 'matrix']).toContain(dimensionality);
        expect([true, undefined]).toContain(optional);
        expect([true, undefined]).toContain(repeating);
        expect(repeating !== true || dimensionality === 'matrix').toBe(true);
      }
    }
  });
});

test('both languages differ in nothing but their sentences', () => {
  const bare = (lang: 'id' | 'en'): unknown =>
    JSON.parse(
      JSON.stringify(functionsMetadata(lang), (key, value: unknown) => (key === 'description' ? '' : value)),
    );
  expect(bare('en')).toEqual(bare('id'));
  for (const id of FUNCTION_IDS) expect(FUNCTIONS[id].description.id).not.toBe(FUNCTIONS[id].description.en);
});

test('the manifest names the file of each language, and the namespace', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  expect(manifest).toContain(`/${METADATA_FILES.id}">`);
  expect(manifest).toContain(
    `<bt:Override Locale="en-US" Value="https://localhost:3000/${METADATA_FILES.en}"`,
  );
  expect(manifest).toMatch(/id="Functions\.Namespace" DefaultValue="KONVERGEN"/);
});

test('functions are associated at once, fetched at the first call, and answer in the same turn from then on', async () => {
  const calls = new Map<string, (...given: readonly unknown[]) => unknown>();
  let loads = 0;
  const answer: CallFunction = (id) => [[id]];
  associateFunctions(
    (id, call) => calls.set(id, call),
    () => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(answer);
    },
  );
  expect([...calls.keys()]).toEqual([...FUNCTION_IDS]);
  expect(loads).toBe(0);
  await expect(calls.get('KLASTER')?.('PKH')).rejects.toThrow('no network');
  await expect(calls.get('KLASTER')?.('PKH')).resolves.toEqual([['KLASTER']]);
  expect(calls.get('RUPIAH')?.(1)).toEqual([['RUPIAH']]);
  expect(loads).toBe(2);
});

describe.each(FUNCTION_IDS)('docs/fungsi of %s', (id) => {
  const file = `docs/fungsi/${id.toLowerCase()}.md`;

  test('there is a page that names the function, its parameters and what it refuses', () => {
    expect(existsSync(file)).toBe(true);
    const page = readFileSync(file, 'utf8');
    const { parameters } = FUNCTIONS[id];
    const form = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join('; ');
    expect(page.split('\n')[0]).toBe(`# KONVERGEN.${id}`);
    expect(page).toContain(`=KONVERGEN.${id}(${form})`);
    for (const heading of ['## Jawaban', '## Argumen', '## Contoh', '## Yang tidak dijawab']) {
      expect(page).toContain(`\n${heading}\n`);
    }
    for (const { name } of parameters) expect(page).toContain(`\`${name}\``);
  });

  test('its examples give what it says they give', () => {
    const examples = [...readFileSync(file, 'utf8').matchAll(EXAMPLE)].flatMap(
      ([, name, args = '', result]) => (name === id && !/[!:]/.test(args) ? [{ args, result }] : []),
    );
    const shown = examples.map(({ args }) => {
      const answer = call(id, ...args.split(';').map((one) => JSON.parse(one) as unknown));
      const [[first] = []] = typeof answer === 'string' ? [[answer]] : answer;
      return {
        args,
        result: String(first)
          .split(' ', String(first).startsWith('#') ? 1 : 99)
          .join(' ')
          .replace('.', ','),
      };
    });
    expect(shown).toEqual(examples);
    expect(examples.length > 0 || !['STRATEGI', 'KLASTER', 'CEKNIK', 'RUPIAH'].includes(id)).toBe(true);
  });
});

test('the list of functions says of each what its page says', () => {
  const list = readFileSync('docs/fungsi/README.md', 'utf8');
  const lines = FUNCTION_IDS.map((id) => {
    const page = `${id.toLowerCase()}.md`;
    const [title = '', , , , what = ''] = readFileSync(`docs/fungsi/${page}`, 'utf8').split('\n');
    return `- [${title.slice(2)}](${page}): ${what}`;
  });
  expect(list.split('\n').filter((line) => line.startsWith('- [KONVERGEN.'))).toEqual(lines.sort());
});
