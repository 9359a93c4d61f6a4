import type { BrowserContext, Page, Frame } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';

/** Everything a page says or keeps beside what it shows. */
export interface Watch {
  /** Complaints of pages and consoles: broken policies, errors, failed requests. */
  readonly complaints: readonly string[];
  /** What left the screen: console, addresses, titles, storages. `collect` adds what is kept at this moment. */
  readonly traces: readonly string[];
  readonly collect: () => Promise<void>;
}

const BREACH = 'kebijakan dilanggar';

/** Listens to every page of a context, those opened later too. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const complaints: string[] = [];
  const traces: string[] = [];
  await context.addInitScript((breach) => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(breach, violatedDirective, blockedURI, sourceFile, lineNumber);
      },
    );
  }, BREACH);
  context.on('console', (message) => {
    traces.push(`console: ${message.text()}`);
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => {
    traces.push(`error: ${error.error().message}`);
    complaints.push(error.error().message);
  });
  context.on('request', (request) => {
    traces.push(`request: ${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    if (request.method() !== 'GET') complaints.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  return {
    complaints,
    traces,
    collect: async () => {
      for (const page of context.pages()) traces.push(...(await keptBy(page)));
    },
  };
}

async function keptBy(page: Page): Promise<readonly string[]> {
  const kept = await Promise.all(
    page
      .frames()
      .filter((frame: Frame) => frame.url().startsWith('http'))
      .map((frame) =>
        frame.evaluate(() => [
          `title: ${document.title}`,
          `address: ${location.href}`,
          ...[localStorage, sessionStorage].flatMap((storage) =>
            Object.entries(storage as unknown as Readonly<Record<string, string>>).map(
              ([key, value]) => `storage: ${key} = ${value}`,
            ),
          ),
          `cookie: ${document.cookie}`,
        ]),
      ),
  );
  return kept.flat();
}

/** What must never be seen outside a cell or a list: every number of 16 digits, and every person the workbook names. */
export interface Secrets {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
}

/** Columns that hold people's names, by their heading. */
const NAME_HEADING = /^nama(?: (?:kepala keluarga|lengkap|anggota|penerima|individu))?$|^nama kk$/i;

/** The secrets of a workbook, read from its cells. */
export async function secretsOf(name: string, bytes: Uint8Array): Promise<Secrets> {
  const read = await readWorkbook(name, bytes);
  if (!read.ok) throw new Error(read.reason);
  const numbers = new Set<string>();
  const names = new Set<string>();
  const sheets = (await read.workbook.sheets()).map((sheet) => sheet.name);
  for (const grid of await read.workbook.readGrids(sheets)) {
    const named = new Set<number>();
    for (const row of grid.usedRows) {
      for (let column = 0; column < 60; column += 1) {
        const value = grid.value(row, column);
        if (typeof value !== 'string') continue;
        if (NAME_HEADING.test(value.trim())) named.add(column);
        else if (named.has(column) && /^\p{L}[\p{L} .']{4,}$/u.test(value)) names.add(value);
        const digits = value.replace(/[\s.'-]/g, '');
        if (/^\d{15,17}$/.test(digits)) numbers.add(digits).add(value);
      }
    }
  }
  return { numbers: [...numbers], names: [...names] };
}

/** Where secrets are among texts; numbers of 16 digits count whether the workbook holds them or not. */
export function secretsIn(texts: readonly string[], { numbers, names }: Secrets): readonly string[] {
  // One search for all names: a sample has thousands.
  const letters = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const known = [...letters, ...numbers.map((one) => one.replace(/[.]/g, '\\.'))];
  const pattern = new RegExp(`(?<!\\d)\\d{16}(?!\\d)${known.length > 0 ? `|${known.join('|')}` : ''}`, 'u');
  return texts.flatMap((text) => {
    const found = pattern.exec(decoded(text));
    return found ? [`${found[0]} in ${text.slice(0, 200)}`] : [];
  });
}

/** An address in the letters it stands for, where it is one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
