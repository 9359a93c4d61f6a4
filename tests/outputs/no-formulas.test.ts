import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { feedbackBook } from '../../src/app/consolidation/feedback-book';
import { provinceBook } from '../../src/app/consolidation/province-book';
import { followUpSheet } from '../../src/app/meeting/follow-up-sheet';
import { pageOf, rowOf } from '../../src/app/meeting/agenda';
import { slidesOf } from '../../src/app/meeting/slides';
import { makeReport, type MadeReport } from '../../src/app/reports/make-report';
import { REPORT_KINDS } from '../../src/app/reports/report-kinds';
import { csvText, SEPARATORS } from '../../src/app/reports/csv';
import { reportGround } from '../../src/app/reports/report-ground';
import { resultSheets } from '../../src/app/results/result-sheets';
import { templateBook } from '../../src/app/templates/template-book';
import { TEMPLATE_KINDS } from '../../src/app/templates/template-kinds';
import { FOLLOW_UP_SHEET } from '../../src/core/followup/follow-up-rows';
import { WAIVER_SHEET, waiverRows } from '../../src/core/findings/waiver-sheet';
import { findGaps } from '../../src/core/households/gaps';
import { assessBooks, type AssessedBook } from '../../src/core/report/convergence-of-books';
import { recogniseBook, tablesOf } from '../../src/core/report/checked-book';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { asText } from '../../src/core/table/cell-readers';
import { gridOf } from '../../src/core/table/grid';
import { specOfOwnSheet } from '../../src/workbook/own-sheet';
import { modelFromGrids } from '../../src/workbook/memory/model';
import { newWorkbook } from '../../src/workbook/xlsx/patch/new-workbook';
import { patchWorkbook } from '../../src/workbook/xlsx/patch/patch-workbook';
import type { SheetSpec, WorkbookSpec } from '../../src/workbook/sheet-spec';
import { writeSlides } from '../../src/ui/meeting/write-slides';
import { formulasOf } from '../app/consolidation/recalculated';
import { madeProvince } from '../app/consolidation/made-province';
import { AGENDA, begun, followUpOf, logOf, TODAY } from '../app/meeting/made-meeting';
import { makeFamilyCells } from '../synthetic/family-cells';
import { contentsOf } from '../contract/dump';
import { BACKENDS } from '../contract/backends';
import { MARK, nastySource, nastyTexts, STARTS, type NastySource } from './nasty';

// The library that makes slides asks Node for its modules where it finds itself in Node; our page is a browser.
Object.defineProperty(process, 'release', { value: { ...process.release, name: 'browser' } });

const STAMP = '2026-06-30 14:05';
const LANGS = ['id', 'en'] as const;
/** A field as a spreadsheet takes it that runs what begins so; numbers with their sign are numbers. */
const RUNS = /^[\t\r\n]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+([.,]\d+)?$/;

let source: NastySource;
let form: NastySource;
let assessed: AssessedBook;
beforeAll(async () => {
  source = await nastySource();
  form = await nastySource('rat');
  const [one] = assessBooks([source.book], null, TODAY);
  if (!one) throw new Error('the made-up book has families');
  assessed = one;
});

const ground = (lang: 'id' | 'en', unmask = true) =>
  reportGround(
    { books: [source.book], findings: source.findings, assessed: [assessed] },
    { lang, unmask, stempel: STAMP, hari: TODAY },
  );
const report = (what: (typeof REPORT_KINDS)[number], lang: 'id' | 'en', separator: ';' | ',' = ';') =>
  makeReport(what, ground(lang), { stempel: STAMP, draw: () => 0, separator });
const bookOf = (made: MadeReport): WorkbookSpec => {
  if (made.kind !== 'buku') throw new Error(`no workbook: ${made.kind}`);
  return made.spec;
};
const ownSheet = (name: string, rows: Parameters<typeof specOfOwnSheet>[0]['rows']): WorkbookSpec => ({
  sheets: [specOfOwnSheet({ name, rows, visibility: 'visible' })],
});
const everyStart = (): readonly string[] => {
  const nasty = nastyTexts();
  return STARTS.map((_, at) => nasty(String(at)));
};

/** Settings in which every text begins like a formula. */
const settings = () => ({
  ...DEFAULT_SETTINGS,
  versiTemplat: `=${MARK}`,
  program: everyStart().map((nama) => ({
    nama: nama.trim(),
    strategi: 'S1' as const,
    sinonim: [nama.trim()],
  })),
  lokus: everyStart().map((desa) => ({ desa, kecamatan: desa, kode: null })),
});

/** Every workbook the product makes, by what makes it. */
const BOOKS: readonly (readonly [name: string, make: () => WorkbookSpec])[] = [
  ...TEMPLATE_KINDS.flatMap((kind) =>
    LANGS.map(
      (lang) =>
        [
          `templat ${kind} (${lang})`,
          () => templateBook(kind, { tahun: 2026, kabupaten: `=${MARK} Misal`, settings: settings(), lang }),
        ] as const,
    ),
  ),
  ...LANGS.map((lang) => [`lembar hasil (${lang})`, () => ({ sheets: results(lang) })] as const),
  ...(['rat', 'lp2kd', 'surat'] as const).flatMap((what) =>
    LANGS.map((lang) => [`laporan ${what} (${lang})`, () => bookOf(report(what, lang))] as const),
  ),
  ['laporan anonim', () => bookOf(anonymous())],
  ['provinsi', () => province().book],
  ['provinsi, rincian', () => province(300).rincian[0]?.book ?? { sheets: [] }],
  [
    'umpan balik',
    () =>
      feedbackBook(
        source.book.file,
        source.findings,
        findGaps(assessed.assessed, tablesOf(source.book, 'pemetaan')),
        { lang: 'id', stempel: STAMP, unmask: true },
      ),
  ],
  ['tindak lanjut', () => ({ sheets: [followUps()] })],
  [
    'pengecualian',
    () =>
      ownSheet(
        WAIVER_SHEET,
        waiverRows(
          everyStart().map((text) => ({
            ...{ jenis: 'abaikan', rule: 'pagu-kosong', messageId: 'kosong', sheet: text, cell: 'B2' },
            ...{ field: null, sidik: 'abcd', alasan: text, oleh: text, tanggal: '2026-06-30' },
          })),
        ),
      ),
  ],
];

/** Families enough to hide among each other, of places that begin like formulas. */
function anonymous(): MadeReport {
  const { sheet, cells } = makeFamilyCells(120, 9);
  const [head = []] = cells;
  const nasty = nastyTexts();
  const known = new Map<string, string>();
  const spoilt = cells.map((row, at) =>
    row.map((value, column) => {
      if (at === 0 || typeof value !== 'string' || !/^(kecamatan|desa)/.test(asText(head[column] ?? null)))
        return value;
      const made = known.get(value) ?? nasty(value);
      known.set(value, made);
      return made;
    }),
  );
  const book = recogniseBook('keluarga.xlsx', [gridOf(sheet, spoilt)]);
  const own = reportGround(
    { books: [book], findings: [], assessed: assessBooks([book], null, TODAY) },
    { lang: 'id', stempel: STAMP, hari: TODAY },
  );
  return makeReport('anonim', own, { stempel: STAMP, draw: () => 0, separator: ';' });
}

const results = (lang: 'id' | 'en'): readonly SheetSpec[] =>
  resultSheets(
    {
      ...{ book: source.book, findings: source.findings, diabaikan: 0, assessed },
      grids: source.book.sheets.map(({ grid }) => grid),
    },
    { lang, unmask: true, stempel: STAMP },
  );

const followUps = (): SheetSpec =>
  followUpSheet(
    FOLLOW_UP_SHEET,
    everyStart().map((text) =>
      followUpOf({ perihal: text, keputusan: text, penanggungJawab: text, opd: text }),
    ),
    { heads: [`=${MARK}`], beside: new Map(), lines: [everyStart()] },
  );

function province(batasSel?: number) {
  const nasty = nastyTexts();
  const made = madeProvince(
    { districts: 2, rows: 40, families: 0, seed: 4 },
    { edit: (value) => (typeof value === 'string' && !/^\d|^S\d|^K\d/.test(value) ? nasty(value) : value) },
  );
  return provinceBook(made, { lang: 'id', stempel: STAMP, unmask: true, ...(batasSel ? { batasSel } : {}) });
}

/** The formulas of the sheets of a file, as Excel would run them. */
function formulasIn(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
    name.startsWith('xl/worksheets/') && name.endsWith('.xml')
      ? [...strFromU8(content).matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/g)].map(([, formula = '']) => formula)
      : [],
  );
}

/** True where a formula holds the mark outside of a text in quotes: there it would be run, not compared with. */
const runsMark = (formula: string): boolean =>
  formula
    .replaceAll('&quot;', '"')
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/'(?:[^']|'')*'!/g, '')
    .includes(MARK);

/** Texts that hold the mark and stand in the file, wherever they are kept. */
const marksIn = (bytes: Uint8Array): number =>
  Object.values(unzipSync(bytes)).reduce((sum, part) => sum + strFromU8(part).split(MARK).length - 1, 0);

async function fileOf(spec: WorkbookSpec): Promise<Uint8Array> {
  const made = await newWorkbook(spec);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.bytes;
}

describe.each(BOOKS)('%s', (_, make) => {
  test('the file runs the formulas we wrote and no other', async () => {
    const spec = make();
    const bytes = await fileOf(spec);
    expect(marksIn(bytes)).toBeGreaterThan(0);
    const formulas = formulasIn(bytes);
    expect(formulas).toHaveLength(formulasOf(spec).length);
    expect(formulas.filter(runsMark)).toEqual([]);
  });
});

test('a copy of somebody’s file with result sheets in it', async () => {
  const sheets = results('id');
  const made = await patchWorkbook(source.bytes, { added: sheets });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  expect(formulasIn(made.bytes)).toHaveLength(
    formulasIn(source.bytes).length + formulasOf({ sheets }).length,
  );
});

test('texts that are put into cells of somebody’s file', async () => {
  const cells = everyStart().map((value, row) => ({ sheet: 'Pemetaan', row: 40 + row, column: 1, value }));
  const made = await patchWorkbook(source.bytes, { cells });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  expect(formulasIn(made.bytes)).toEqual(formulasIn(source.bytes));
  expect(marksIn(made.bytes)).toBeGreaterThan(marksIn(source.bytes));
});

describe.each(BACKENDS)('sheets in an open workbook: $name', ({ open }) => {
  const model = () => modelFromGrids([gridOf('Data', [['a']])], 'buku.xlsx');
  test.each<readonly [string, () => readonly SheetSpec[], boolean]>([
    ['hasil', () => results('id'), false],
    ['surat', () => bookOf(report('surat', 'id')).sheets, false],
    ['lp2kd', () => bookOf(report('lp2kd', 'id')).sheets, false],
    ['tindak lanjut', () => [followUps()], false],
    [
      'templat',
      () =>
        templateBook('lengkap', { tahun: 2026, kabupaten: `=${MARK}`, settings: settings(), lang: 'id' })
          .sheets,
      true,
    ],
  ])('%s', async (_, make, fresh) => {
    const book = model();
    const sheets = make();
    await open(book).putSheets(sheets, { fresh });
    const formulas = Object.values(contentsOf(book)).flatMap((cell) => {
      const { formula } = cell as { readonly formula: string | null };
      return formula === null ? [] : [formula];
    });
    expect(formulas).toHaveLength(formulasOf({ sheets }).length);
    expect(formulas.filter(runsMark)).toEqual([]);
  });
});

/** The fields of a CSV text. */
function fieldsOf(text: string, separator: string): readonly string[] {
  const fields: string[] = [];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'gy');
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [all, quoted, plain] = pattern.exec(body) ?? [''];
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (all === '') break;
  }
  return fields;
}

describe.each(LANGS)('texts that are handed out (%s)', (lang) => {
  test.each(SEPARATORS)('CSV between %s: no field runs', (separator) => {
    const made = report('csv', lang, separator);
    if (made.kind !== 'berkas') throw new Error(made.kind);
    const fields = made.files
      .filter(({ name }) => name.endsWith('.csv'))
      .flatMap(({ text }) => fieldsOf(text, separator));
    expect(fields.filter((one) => one.includes(MARK)).length).toBeGreaterThan(10);
    expect(fields.filter((one) => RUNS.test(one) && !NUMBER.test(one))).toEqual([]);
  });

  test.each(SEPARATORS)('CSV between %s: whatever a text begins with', (separator) => {
    const rows = everyStart().map((text) => [text, `${text}${separator}${text}`]);
    const fields = fieldsOf(csvText(everyStart(), rows, separator).text, separator);
    expect(fields).toHaveLength(everyStart().length + 2 * rows.length);
    expect(fields.filter((one) => RUNS.test(one))).toEqual([]);
  });

  test.each(['ringkasan', 'json'] as const)('%s, copied and pasted into a sheet: no line runs', (what) => {
    const made = report(what, lang);
    if (made.kind !== 'teks') throw new Error(made.kind);
    expect(made.text).toContain(MARK);
    const lines = made.text.split(/\r\n|\r|\n/).flatMap((line) => line.split('\t'));
    // A line of JSON is a bracket, a key, a text in quotes or a number.
    const pasted = what === 'json' ? lines.map((line) => line.trim().replace(/^"/, "'")) : lines;
    expect(pasted.filter((line) => RUNS.test(line) && !NUMBER.test(line.replace(/,$/, '')))).toEqual([]);
  });
});

test('slides hold texts, and nothing that computes', async () => {
  const pages = everyStart().map((text, at) =>
    pageOf({
      ...{ key: String(at), title: text, answer: text, head: [text], notes: [text] },
      rows: [rowOf({ key: 'a', texts: [text] })],
    }),
  );
  const { slides } = slidesOf(begun(logOf(), { ...AGENDA, pages }));
  const files = unzipSync(new Uint8Array(await (await writeSlides(slides, 'id')).arrayBuffer()));
  expect(Object.keys(files).filter((name) => /embeddings\/.|externalLinks|\.xlsx|vba/i.test(name))).toEqual(
    [],
  );
  const xml = Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, content]) => strFromU8(content));
  const outside = xml.map((text) => text.replace(/<a:t>[^<]*<\/a:t>/g, '')).join('');
  expect(xml.join('')).toContain(MARK);
  expect(outside).not.toContain(MARK);
  expect(outside).not.toMatch(/hlinkClick[^>]*r:id/);
});

test('the national form of a nasty RAT is the same texts', async () => {
  const spec = makeReport(
    'rat',
    reportGround(
      { books: [form.book], findings: [], assessed: [] },
      { lang: 'id', stempel: STAMP, hari: TODAY },
    ),
    { stempel: STAMP, draw: () => 0, separator: ';' },
  );
  const bytes = await fileOf(bookOf(spec));
  expect(marksIn(bytes)).toBeGreaterThan(10);
  expect(formulasIn(bytes)).toEqual([]);
});
