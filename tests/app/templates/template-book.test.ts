import { beforeAll, describe, expect, test } from '@jest/globals';
import { listReference } from '../../../src/app/templates/template-sheet';
import { dataSheetsOf, templateBook } from '../../../src/app/templates/template-book';
import { TEMPLATE_KINDS, type TemplateKind } from '../../../src/app/templates/template-kinds';
import { recogniseWorkbook } from '../../../src/app/recognise-workbook';
import { templateVersion } from '../../../src/core/schema/template-stamp';
import { checkBook, type RecognisedBook } from '../../../src/core/report/checked-book';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { newWorkbook } from '../../../src/workbook/xlsx/patch/new-workbook';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { textsOf } from '../../workbook/xlsx/patch/opened';
import { describeWithLibreOffice, savedTogether } from '../../libre-office';
import { filledTemplate, type DataKind } from './filled';

const OPTIONS = { tahun: 2026, kabupaten: 'Kabupaten Bengkulu Tengah', settings: null, lang: 'id' } as const;
const DATA_KINDS = TEMPLATE_KINDS.filter((kind): kind is DataKind => kind !== 'pengaturan');

async function bytesOf(spec: WorkbookSpec): Promise<Uint8Array<ArrayBuffer>> {
  const made = await newWorkbook(spec);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.bytes;
}

async function recognised(bytes: Uint8Array<ArrayBuffer>): Promise<RecognisedBook> {
  const read = await readWorkbook('templat.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  return recogniseWorkbook(read.workbook);
}

const findingsOf = (book: RecognisedBook): readonly string[] =>
  checkBook(book).map(({ rule, sheet, cell, messageId }) => `${rule}/${messageId} ${sheet}!${cell}`);

describe.each(DATA_KINDS)('templat %s', (kind) => {
  test.each(['id', 'en'] as const)('opens without repair (%s)', async (lang) => {
    expect(problemsOf(await bytesOf(templateBook(kind, { ...OPTIONS, lang })))).toEqual([]);
  });

  test('filled in as its hints ask, every sheet is recognised in full and no rule speaks', async () => {
    const book = await recognised(await bytesOf(filledTemplate(kind)));
    const own = book.sheets.filter(({ sheet }) => dataSheetsOf(kind).some(({ name }) => name === sheet));
    expect(own.map(({ sheet, confidence }) => [sheet, confidence])).toEqual(
      dataSheetsOf(kind).map(({ name }) => [name, 1]),
    );
    expect(
      own.map(({ columns }) => [...columns].sort((a, b) => a.column - b.column).map(({ field }) => field)),
    ).toEqual(dataSheetsOf(kind).map(({ columns }) => columns.map(({ field }) => field)));
    expect(findingsOf(book)).toEqual([]);
  });

  test('as it was made it says nothing but the template’s version', async () => {
    const book = await recognised(await bytesOf(templateBook(kind, OPTIONS)));
    expect(book.sheets.every(({ table }) => table.length === 0)).toBe(true);
    expect(findingsOf(book)).toEqual([]);
  });

  test('the same template is the same file', async () => {
    expect(await bytesOf(templateBook(kind, OPTIONS))).toEqual(await bytesOf(templateBook(kind, OPTIONS)));
  });
});

test('a sheet of a complete book that nobody needed stays silent', async () => {
  const book = await recognised(await bytesOf(filledTemplate('lengkap', 'id', ['Pengaduan', 'Penerima'])));
  expect(findingsOf(book)).toEqual([]);
});

test('layouts are the forms the templates are named after', async () => {
  const layouts = async (kind: DataKind): Promise<readonly string[]> =>
    (await recognised(await bytesOf(filledTemplate(kind)))).sheets
      .filter(({ role }) => role !== 'hasil' && role !== 'pengaturan')
      .map(({ layout, role }) => `${role}/${layout}`);
  expect(await layouts('rat')).toEqual(['pemetaan/rat-18']);
  expect(await layouts('laporan')).toEqual(['pemetaan/laporan-21']);
  expect(await layouts('laporan-23')).toEqual(['pemetaan/laporan-23']);
  expect(await layouts('lengkap')).toEqual([
    'pemetaan/konvergen',
    'keluarga/bebas',
    'individu/bebas',
    'penerima/konvergen',
    'wilayah/konvergen',
    'pengaduan/konvergen',
  ]);
});

test('the settings of the secretariat go into the book and name its version', async () => {
  const settings = { ...DEFAULT_SETTINGS, versiTemplat: '2026.7', wilayah: '17.03' };
  const bytes = await bytesOf(templateBook('lengkap', { ...OPTIONS, settings }));
  const book = await recognised(bytes);
  expect(book.ground).toMatchObject({ source: 'buku', damaged: false });
  expect(book.ground.settings).toEqual({ ...settings, tahun: 2026 });
  const stamps = book.sheets.flatMap(({ grid }) =>
    [...grid.usedRows].flatMap((row) => {
      const value = grid.value(row, 0);
      return typeof value === 'string' ? (templateVersion(value) ?? []) : [];
    }),
  );
  expect(new Set(stamps)).toEqual(new Set(['2026.7']));
  const alone = await recognised(await bytesOf(templateBook('pengaturan', { ...OPTIONS, settings })));
  expect(alone.ground.settings).toEqual({ ...settings, tahun: 2026 });
});

test('headings are locked, the cells below them are free, and only headings lie above the data', () => {
  for (const kind of DATA_KINDS) {
    for (const sheet of templateBook(kind, OPTIONS).sheets) {
      if (!dataSheetsOf(kind).some(({ name }) => name === sheet.name)) continue;
      expect([sheet.name, typeof sheet.protection]).toEqual([sheet.name, 'object']);
      expect(sheet.columns?.every(({ style }) => style?.['protection.locked'] === false)).toBe(true);
      const headings = sheet.cells.filter(
        ({ style }) => style?.['font.bold'] === true && style['fill.color'],
      );
      expect(headings.some(({ style }) => style?.['protection.locked'] === false)).toBe(false);
      expect(Math.max(...sheet.cells.map(({ row }) => row))).toBe((sheet.frozen?.rows ?? 0) - 1);
    }
  }
});

test('hints fit into the boxes Excel gives them', () => {
  for (const { columns } of DATA_KINDS.flatMap((kind) => dataSheetsOf(kind))) {
    for (const { petunjuk, judul } of columns) {
      expect([petunjuk.id.length <= 255, petunjuk.en.length <= 255, judul.length > 0]).toEqual([
        true,
        true,
        true,
      ]);
    }
  }
});

describeWithLibreOffice('LibreOffice', () => {
  /** What LibreOffice saves of each template: as it was made, and filled in; started once, for it is slow to start. */
  let made: ReadonlyMap<TemplateKind, Uint8Array<ArrayBuffer>>;
  let filled: ReadonlyMap<DataKind, Uint8Array<ArrayBuffer>>;
  beforeAll(async () => {
    const empty = await Promise.all(TEMPLATE_KINDS.map((kind) => bytesOf(templateBook(kind, OPTIONS))));
    const full = await Promise.all(DATA_KINDS.map((kind) => bytesOf(filledTemplate(kind))));
    const saved = savedTogether([...empty, ...full]);
    const at = (place: number): Uint8Array<ArrayBuffer> => saved[place] ?? new Uint8Array();
    made = new Map(TEMPLATE_KINDS.map((kind, place) => [kind, at(place)]));
    filled = new Map(DATA_KINDS.map((kind, place) => [kind, at(TEMPLATE_KINDS.length + place)]));
  }, 300_000);
  const of = <Kind extends TemplateKind>(
    all: ReadonlyMap<Kind, Uint8Array<ArrayBuffer>>,
    kind: Kind,
  ): Promise<RecognisedBook> => recognised(all.get(kind) ?? new Uint8Array());
  const sure = (book: RecognisedBook, kind: TemplateKind): readonly (readonly [string, number])[] =>
    book.sheets
      .filter(({ sheet }) => dataSheetsOf(kind).some(({ name }) => name === sheet))
      .map(({ sheet, confidence }) => [sheet, confidence]);

  test.each(TEMPLATE_KINDS)('%s, as it was made: recognised in full, and nothing to say', async (kind) => {
    const book = await of(made, kind);
    expect(sure(book, kind)).toEqual(dataSheetsOf(kind).map(({ name }) => [name, 1]));
    expect(findingsOf(book)).toEqual([]);
    if (kind !== 'pengaturan' && kind !== 'lengkap') return;
    expect(book.sheets.find(({ role }) => role === 'pengaturan')?.confidence).toBe(1);
    expect(book.ground).toMatchObject({ source: 'buku', damaged: false });
    expect(book.ground.settings).toEqual({ ...DEFAULT_SETTINGS, tahun: 2026, versiTemplat: '2026.1' });
  });

  test.each(DATA_KINDS)('%s, filled in: recognised in full, and no rule speaks', async (kind) => {
    const book = await of(filled, kind);
    expect(sure(book, kind)).toEqual(dataSheetsOf(kind).map(({ name }) => [name, 1]));
    expect(book.sheets.some(({ table }) => table.length > 0)).toBe(true);
    expect(findingsOf(book)).toEqual([]);
  });

  test.each(DATA_KINDS)('%s: every list still reads the choices it was given', (kind) => {
    const texts = Object.entries(textsOf(filled.get(kind) ?? new Uint8Array()));
    const lists = texts
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .flatMap(([, xml]) => [...xml.matchAll(/type="list"[^>]*>\s*<(?:x14:)?formula1>([^<]+)/g)]);
    const wanted = dataSheetsOf(kind).flatMap(({ columns }) => columns.flatMap(({ daftar }) => daftar ?? []));
    const sources = lists.map(([, formula = '']) => formula.replaceAll('&apos;', "'"));
    expect(sources.toSorted()).toEqual(wanted.map((id) => listReference(id)).toSorted());
  });
});

describe('in a workbook that has sheets already', () => {
  const within = { taken: ['rat', 'Petunjuk', 'DAFTAR PILIHAN'], hasSettings: true };

  test('every sheet has a name of its own, and the lists are those of this template', () => {
    const { sheets } = templateBook('rat', { ...OPTIONS, within });
    expect(sheets.map(({ name }) => name)).toEqual(['RAT (2)', 'Petunjuk (2)', 'Daftar Pilihan (2)']);
    const lists = sheets[0]?.validations?.filter(({ type }) => type === 'list') ?? [];
    expect(lists.length).toBeGreaterThan(0);
    for (const { formulas } of lists) expect(formulas[0]).toMatch(/^'Daftar Pilihan \(2\)'!\$/);
    const guide = sheets[1]?.cells.map(({ content }) =>
      content?.kind === 'constant' ? content.value : null,
    );
    expect(guide).toContain('RAT (2)');
    expect(guide).not.toContain('RAT');
  });

  test('settings that are there hold: no second sheet of them', () => {
    const settings = { ...DEFAULT_SETTINGS, wilayah: '17.03' };
    for (const kind of ['lengkap', 'rat', 'pengaturan'] as const) {
      const { sheets } = templateBook(kind, { ...OPTIONS, settings, within });
      expect(sheets.map(({ name }) => name)).not.toContain('Konvergen Pengaturan');
    }
    expect(templateBook('pengaturan', { ...OPTIONS, within }).sheets).toEqual([]);
  });
});
