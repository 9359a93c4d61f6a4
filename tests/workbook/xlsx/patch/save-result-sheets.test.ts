import { describe, expect, test } from '@jest/globals';
import type { SheetSpec } from '../../../../src/workbook/sheet-spec';
import { renameSheet } from '../../../../src/workbook/memory/sheets';
import { readWorkbook } from '../../../../src/workbook/xlsx/read-workbook';
import { baselineOf } from '../../../../src/workbook/xlsx/save-baseline';
import { saveModel } from '../../../../src/workbook/xlsx/save-model';
import { dataSheet, reportSheet, seen, seenIn } from '../../../contract/result-sheets';
import { describeWithLibreOffice, savedByLibreOffice } from '../../../libre-office';
import { bookOf } from './book-of';
import { gridsOf, textsOf } from './opened';
import { problemsOf } from './strict';

const file = (): Uint8Array =>
  bookOf({
    Data: { rows: '<row r="1"><c r="A1"><f>\'Hasil Data\'!B4</f><v>1000</v></c></row>' },
    Lain: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  });

type Opened = Extract<Awaited<ReturnType<typeof readWorkbook>>, { readonly ok: true }>;

/** A new session over a file: sheets of ours are put in, and it is saved. */
async function saved(bytes: Uint8Array, change: (opened: Opened) => void | Promise<void>) {
  const opened = await readWorkbook('uji.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.reason);
  const baseline = baselineOf(opened.model);
  await change(opened);
  const result = await saveModel(bytes, baseline, opened.model);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result;
}

const put =
  (...specs: readonly SheetSpec[]) =>
  ({ workbook }: Opened): Promise<void> =>
    workbook.putSheets(specs);

const parts = (bytes: Uint8Array, pattern: RegExp): readonly string[] =>
  Object.keys(textsOf(bytes))
    .filter((name) => pattern.test(name))
    .sort();

describeWithLibreOffice('in another program', () => {
  test('the formulas over our tables give what the sheets hold', async () => {
    const once = await saved(file(), put(reportSheet(), dataSheet(3)));
    const report = reportSheet();
    // Without results, whoever opens the file has to compute them.
    const cells = report.cells.map(({ content, ...cell }) => ({
      ...cell,
      ...(content && { content: content.kind === 'formula' ? { ...content, result: null } : content }),
    }));
    const twice = await saved(once.bytes, put({ ...report, cells }, dataSheet(5)));
    const grids = await gridsOf(savedByLibreOffice(twice.bytes));
    expect(grids['Hasil Rekap']?.value(6, 1)).toBe(5010);
  }, 180_000);
});

describe('sheets of ours in a copy of the file', () => {
  test('are there with everything on them', async () => {
    const result = await saved(file(), put(reportSheet(), dataSheet(3)));
    expect(result.unsaved).toEqual([]);
    expect(problemsOf(result.bytes)).toEqual([]);
    const texts = textsOf(result.bytes);
    const [report = '', data = ''] = [3, 4].map((at) => texts[`xl/worksheets/sheet${String(at)}.xml`]);
    for (const piece of [
      'orientation="landscape"',
      'fitToPage="1"',
      '<dataValidations count="5">',
      '<sheetProtection',
      '<autoFilter',
      '<mergeCell ',
      '<dataBar>',
      '<colorScale>',
      'ySplit="3"',
      '<drawing ',
    ]) {
      expect(report).toContain(piece);
    }
    expect(data).toContain('<tablePart ');
    expect(parts(result.bytes, /charts\/chart/)).toHaveLength(3);
    expect(Object.values(texts).join('')).toContain('descr="Batang: pagu tiap kabupaten"');
    expect(texts['xl/workbook.xml']).toContain("'Hasil Rekap'!$1:$3");
    const grids = await gridsOf(result.bytes);
    expect([3, 4, 6].map((row) => grids['Hasil Rekap']?.value(row, 0))).toEqual([
      '=1+1',
      '+62 811',
      '@dinsos',
    ]);
  });

  test('made anew in another session they take the place of the old, part by part', async () => {
    const once = await saved(file(), put(reportSheet(), dataSheet(3)));
    const twice = await saved(once.bytes, put(reportSheet('Baru'), dataSheet(5)));
    expect(twice.unsaved).toEqual([]);
    expect(problemsOf(twice.bytes)).toEqual([]);
    for (const kind of [/charts\/chart/, /tables\/table/, /drawings\/drawing\d/, /worksheets\/sheet/])
      expect(parts(twice.bytes, kind)).toHaveLength(parts(once.bytes, kind).length);
    const grids = await gridsOf(twice.bytes);
    expect(Object.keys(grids)).toEqual(['Data', 'Lain', 'Hasil Rekap', 'Hasil Data']);
    expect(grids['Hasil Data']?.value(7, 1)).toBe(1004);
    expect(textsOf(twice.bytes)['xl/worksheets/sheet1.xml']).toContain("<f>'Hasil Data'!B4</f>");
    expect(textsOf(twice.bytes)['xl/workbook.xml']?.match(/_xlnm.Print_Titles/g)).toHaveLength(1);
  });

  test('made anew with the same they are the same', async () => {
    const once = await saved(file(), put(reportSheet(), dataSheet(3)));
    const twice = await saved(once.bytes, put(reportSheet(), dataSheet(3)));
    const sheets = (bytes: Uint8Array): unknown =>
      parts(bytes, /worksheets\/sheet|charts\/chart|tables\/table/).map((name) => textsOf(bytes)[name]);
    expect(sheets(twice.bytes)).toEqual(sheets(once.bytes));
  });

  test('renamed by the user since, they are saved under the new name', async () => {
    const bare: SheetSpec = { name: 'Hasil', cells: dataSheet(1).cells };
    const once = await saved(file(), put(bare));
    const result = await saved(once.bytes, async ({ model, workbook }) => {
      await workbook.putSheets([{ ...bare, cells: dataSheet(2).cells }]);
      const sheet = model.sheets[2];
      if (sheet) renameSheet(model, sheet, 'Punya Kami');
    });
    const grids = await gridsOf(result.bytes);
    expect(Object.keys(grids)).toEqual(['Data', 'Lain', 'Punya Kami']);
    expect(grids['Punya Kami']?.value(4, 1)).toBe(1001);
  });

  test('what the model holds is what was asked for, also in a workbook from a file', async () => {
    await saved(file(), async (opened) => {
      await put(reportSheet(), dataSheet(3))(opened);
      const sheet = opened.model.sheets.find(({ name }) => name === 'Hasil Rekap');
      if (!sheet) throw new Error('no sheet');
      expect(seenIn(sheet)).toEqual({ ...seen(reportSheet()), unsaved: [] });
    });
  });
});
