import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callFunction } from '../../src/functions/call-function';
import { FUNCTION_IDS, type FunctionId } from '../../src/functions/function-ids';
import { functionsMetadata, METADATA_FILES } from '../../src/functions/metadata';
import { rangeArgument, type BlankAs, type FunctionAnswer } from '../../src/host/function-calls';
import { modelFromGrids, type Json } from '../../src/workbook/memory/model';
import { functionBook } from '../host/browser/function-book';
import type { Argument, FunctionsPage } from '../host/browser/functions-page';
import { launchBrowser } from './browser';
import { answerOf, bundled, DIST, OFFICE_CDN, OFFICE_JS, ORIGIN, type Bundled } from './host-page';

/** Every function with arguments that show what it does; ranges of {@link functionBook}. */
const CALLS: readonly (readonly [FunctionId, ...Argument[]])[] = [
  ['STRATEGI', { range: "'Satu-satu'!A2:A6" }],
  ['STRATEGI', { value: 'PKH' }, { value: 'nama' }],
  ['KLASTER', { range: "'Satu-satu'!A2:A6" }],
  ['CEKNIK', { range: "'Satu-satu'!B2:B6" }],
  ['RUPIAH', { range: "'Satu-satu'!C2:C6" }],
  ['SUBKEGIATAN', { range: "'Satu-satu'!D2:D6" }],
  ['KELENGKAPAN', { range: 'Keluarga!A:AZ' }, { value: 2025 }],
  ['KONVERGENSI', { range: 'Keluarga!A:AZ' }, { value: 'kecamatan' }, { value: 2025 }],
  ['KONVERGENSI', { range: 'Keluarga!A:AZ' }, { value: null }, { value: null }],
  ['JUMLAHSTRATEGI', { range: 'Pemetaan!A:AZ' }],
  ['JUMLAHSTRATEGI', { range: 'Pemetaan!A:AZ' }, { value: 'S4' }],
];

let browser: Browser;
let built: Bundled;

beforeAll(async () => {
  built = await bundled('tests/host/browser/functions-page.ts');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  built.remove();
});

/** The built pane with Microsoft's library where its address says it is, and an Excel of ours around it. */
async function open(query: string): Promise<{ readonly excel: Page; readonly problems: readonly string[] }> {
  const context = await browser.newContext();
  const excel = await context.newPage();
  const problems: string[] = [];
  excel.on('pageerror', (error) => problems.push(error.message));
  excel.on('console', (message) => {
    // Microsoft's library for browsers styles its own boxes in the page; the policy keeps it from that.
    const isOfOffice = message.location().url.startsWith(OFFICE_CDN);
    if (message.type() === 'error' && !isOfOffice)
      problems.push(`${message.text()} (${message.location().url})`);
  });
  // Before anything of the pane: a desktop Excel puts itself into the window.
  await context.addInitScript(() => {
    const { attach } = parent as unknown as FunctionsPage;
    if (parent !== window) attach?.(window);
  });
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.href === `${ORIGIN}/${query}` && url.pathname === '/') {
      const body =
        '<!doctype html><meta charset="utf-8"><body><script src="/functions-page.js"></script></body>';
      await route.fulfill({ contentType: 'text/html', body });
      return;
    }
    const file = url.href.startsWith(OFFICE_CDN)
      ? join(OFFICE_JS, url.href.slice(OFFICE_CDN.length))
      : join(url.pathname === '/functions-page.js' ? built.folder : DIST, url.pathname);
    const isOurs = url.origin === ORIGIN || url.href.startsWith(OFFICE_CDN);
    if (isOurs && url.pathname !== '/favicon.ico') {
      await route.fulfill(answerOf(file));
    } else {
      problems.push(`asked for ${url.href}`);
      await route.abort();
    }
  });
  await excel.goto(`${ORIGIN}/${query}`);
  await excel.waitForFunction(() => (window as unknown as FunctionsPage).isReady(), null, {
    timeout: 60_000,
  });
  return { excel, problems };
}

const recalculate = (excel: Page, id: string, args: readonly Argument[]): Promise<FunctionAnswer> =>
  // As text: the type of nested cells is too deep for what checks the arguments of a page.
  excel.evaluate(
    async (text) => {
      const [name, given] = JSON.parse(text) as [string, readonly Argument[]];
      return await (window as unknown as FunctionsPage).recalculate(name, given);
    },
    JSON.stringify([id, args]),
  );

const book = modelFromGrids(functionBook(), 'contoh.xlsx');

/** Numbers office.js gives the errors a function throws. */
const CODES: Readonly<Record<string, number>> = { '#N/A': 1, '#VALUE!': 7, '#NUM!': 6 };

/** What the function answers here, in this process, as office.js would hand it over. */
function expected(
  id: FunctionId,
  args: readonly Argument[],
  blankAs: BlankAs,
  lang: 'id' | 'en',
): FunctionAnswer {
  const given = args.map((one): Json =>
    'range' in one ? rangeArgument(book, one.range, blankAs) : one.value,
  );
  try {
    const value = callFunction(id, given, {
      lang,
      makeError: (code, message) => ({ code, message }),
    });
    return { ok: true, value: value as unknown as Json };
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return { ok: false, code: CODES[code] ?? -1, text: message };
  }
}

/** An error inside an answer, by its code and sentence; what else the library says of it follows from these. */
const plain = (answer: FunctionAnswer): FunctionAnswer =>
  answer.ok
    ? {
        ok: true,
        value: JSON.parse(JSON.stringify(answer.value), (_, one: unknown) =>
          typeof one === 'object' && one !== null && 'valueType' in one
            ? { code: (one as { code?: Json }).code, message: (one as { message?: Json }).message }
            : one,
        ) as Json,
      }
    : answer;

test.each(['id', 'en'] as const)('the build tells Excel of the functions as they are (%s)', (lang) => {
  const built = JSON.parse(readFileSync(join(DIST, METADATA_FILES[lang]), 'utf8')) as unknown;
  expect(built).toEqual(functionsMetadata(lang));
});

describe.each([
  ['a desktop Excel', '', 0, 'id'],
  ['a desktop Excel of today, in English', '?daftar&bahasa=en-US', 0, 'en'],
  ['Excel in a browser', '?web', null, 'id'],
] as const)('custom functions in Chromium, through office.js, %s', (_, query, blankAs, lang) => {
  let excel: Page;
  let problems: readonly string[];

  beforeAll(async () => {
    ({ excel, problems } = await open(query));
  });

  test.each(CALLS.map(([id, ...args]) => ({ id, args, name: JSON.stringify(args) })))(
    '$id $name',
    async ({ id, args }) => {
      const answer = plain(await recalculate(excel, id, args));
      expect(answer).toEqual(expected(id, args, blankAs, lang));
    },
  );

  test('every function is among the calls', () => {
    expect([...new Set(CALLS.map(([id]) => id))]).toEqual([...FUNCTION_IDS]);
  });

  test('a thousand cells in one recalculation are all answered, none with what another asked', async () => {
    const values = Array.from({ length: 1_000 }, (__, at) => `Rp ${String(at)}.000,50`);
    const answers = await excel.evaluate(
      (given) => (window as unknown as FunctionsPage).recalculateMany('RUPIAH', given),
      values,
    );
    expect(answers.map(plain)).toEqual(values.map((value) => expected('RUPIAH', [{ value }], blankAs, lang)));
  });

  test('a name nobody associated is an error, not a page that stops', async () => {
    expect(await recalculate(excel, 'TIDAKADA', [{ value: 1 }])).toMatchObject({ ok: false });
  });

  test('the page complained of nothing', () => {
    expect(problems).toEqual([]);
  });
});
