import { describe, expect, test } from '@jest/globals';
import { feedbackBook } from '../../../src/app/consolidation/feedback-book';
import type { Finding } from '../../../src/core/findings/finding';
import { findGaps } from '../../../src/core/households/gaps';
import { checkBook, recogniseBook, tablesOf } from '../../../src/core/report/checked-book';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { isOwnMark } from '../../../src/core/schema/marks';
import { asText } from '../../../src/core/table/cell-readers';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { fromCalendar } from '../../../src/core/values/tanggal';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { makeFamilyCells } from '../../synthetic/family-cells';
import { makeProvince } from '../../synthetic/province';
import { bytesOfSpec, sheetNamed, shownRows } from './made-province';

const FILE = 'Kabupaten Misal Jaya.xlsx';
const [MAPPING] = makeProvince({ districts: 1, rows: 20, families: 0, seed: 4 }).books;
const BOOK = recogniseBook(
  FILE,
  [...(MAPPING?.sheets ?? []), makeFamilyCells(120, 9)].map(({ sheet, cells }) => gridOf(sheet, cells)),
);
const FINDINGS = checkBook(BOOK);
const [ASSESSED] = assessBooks([BOOK], null, fromCalendar(2025, 7, 1) ?? 0);
const GAPS = ASSESSED ? findGaps(ASSESSED.assessed, tablesOf(BOOK, 'pemetaan')) : [];
const OPTIONS = { lang: 'id', stempel: '1 Juli 2025' } as const;

const dataOf = (book: WorkbookSpec, name: string): readonly (readonly CellValue[])[] => [
  ...(sheetNamed(book, name).body?.rows() ?? []),
];
const shown = (book: WorkbookSpec): string => JSON.stringify(book.sheets.map(shownRows));

describe('what is sent back', () => {
  const made = feedbackBook(FILE, FINDINGS, GAPS, OPTIONS);

  test('is a workbook of our own with every finding and every family that lacks something', async () => {
    expect(problemsOf(await bytesOfSpec(made))).toEqual([]);
    expect(made.sheets.map(({ name }) => name)).toEqual(['Petunjuk', 'Temuan', 'Kesenjangan']);
    for (const sheet of made.sheets) expect(isOwnMark(asText(shownRows(sheet)[0]?.[0] ?? null))).toBe(true);
    expect(FINDINGS.length).toBeGreaterThan(20);
    expect(GAPS.length).toBeGreaterThan(20);
    const places = dataOf(made, 'Temuan').map(([, sheet, cell]) => [sheet, cell]);
    expect(places).toHaveLength(FINDINGS.length);
    for (const { sheet, cell } of FINDINGS) expect(places).toContainEqual([sheet, cell]);
    expect(dataOf(made, 'Kesenjangan').map(([cell]) => cell)).toEqual(GAPS.map(({ cell }) => cell));
  });

  test('the gravest findings come first, those of one sheet together', () => {
    const order = ['Kesalahan', 'Peringatan', 'Saran'];
    const rows = dataOf(made, 'Temuan');
    const ranks = rows.map(([severity]) => order.indexOf(asText(severity ?? null)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const changes = rows.filter(
      ([severity, sheet], at) => at === 0 || rows[at - 1]?.[0] !== severity || rows[at - 1]?.[1] !== sheet,
    );
    expect(
      new Set(changes.map(([severity, sheet]) => `${asText(severity ?? null)} ${asText(sheet ?? null)}`))
        .size,
    ).toBe(changes.length);
  });

  test('masks identities, or says aloud that it does not', () => {
    const names = GAPS.flatMap(({ nama }) => (nama === null ? [] : [nama]));
    const open = feedbackBook(FILE, FINDINGS, GAPS, { ...OPTIONS, unmask: true });
    const [name = ''] = names;
    expect(/(?<![\d.])\d{16}(?!\d)/.exec(shown(made))).toBeNull();
    expect(shown(made)).not.toContain(JSON.stringify(name));
    expect(shown(open)).toContain(JSON.stringify(name));
    expect(/(?<![\d.])\d{16}(?!\d)/.exec(shown(open))).not.toBeNull();
    expect(shown(open)).toContain('Kirim hanya kepada yang berhak');
    expect(shown(made)).toContain('aman dikirim');
  });

  test('says who provides what is missing, and why it is', () => {
    const [first] = dataOf(made, 'Kesenjangan');
    const [gap] = GAPS;
    expect(asText(first?.[7] ?? null)).not.toBe('');
    const why = first?.[8];
    expect(typeof why === 'string' && why.split('\n').length).toBe(gap?.kurang.length);
  });

  test('a content that looks like a formula is a text', async () => {
    const evil: Finding = {
      ...(FINDINGS[0] ?? ({} as Finding)),
      ...{ field: 'lokasi', value: '=cmd|x', sheet: "='x'!A1", fix: '+1' },
    };
    const book = feedbackBook(FILE, [evil], null, OPTIONS);
    const [row] = dataOf(book, 'Temuan');
    expect([row?.[1], row?.[3]]).toEqual(["='x'!A1", '=cmd|x']);
    expect(problemsOf(await bytesOfSpec(book))).toEqual([]);
  });

  test('nothing found and no families are said in words', () => {
    const empty = feedbackBook(FILE, [], null, OPTIONS);
    expect(shown(empty)).toContain('Tidak ada temuan. Terima kasih.');
    expect(shown(empty)).toContain('Berkas ini tidak berisi data keluarga.');
    expect(shown(feedbackBook(FILE, [], [], OPTIONS))).toContain('Tidak ada keluarga yang pasti kekurangan');
    expect(shown(feedbackBook(FILE, FINDINGS, GAPS, { ...OPTIONS, lang: 'en' }))).not.toContain('{{');
  });
});
