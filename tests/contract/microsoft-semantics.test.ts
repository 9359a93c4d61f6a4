import { beforeEach, describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { modelFromGrids } from '../../src/workbook/memory/model';
import { startExcel } from './office-library';

/** The mistakes that a hand-made mock forgives. Each must fail here, or the suite above proves nothing. */
describe("Microsoft's library catches", () => {
  beforeEach(() => {
    startExcel(modelFromGrids([gridOf('A', [['a', 1]])], 'contoh.xlsx'));
  });

  test('a property that was never loaded', async () => {
    const forgotten = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      range.load({ rowIndex: true });
      await context.sync();
      return range.values;
    });
    await expect(forgotten).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a value read before the sync', async () => {
    const hasty = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      range.load({ values: true });
      const { values } = range;
      await context.sync();
      return values;
    });
    await expect(hasty).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('the result of a method read before the sync', async () => {
    const hasty = Excel.run((context) => {
      const count = context.workbook.worksheets.getCount();
      return Promise.resolve(count.value);
    });
    await expect(hasty).rejects.toMatchObject({ code: 'ValueNotLoaded' });
  });

  test('an item that does not exist, with the statement that asked for it', async () => {
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tiada').load({ name: true });
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('a proxy that left its batch', async () => {
    const kept = await Excel.run((context) =>
      Promise.resolve(context.workbook.worksheets.getItem('A').getRange('A1')),
    );
    const later = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('B1');
      range.getBoundingRect(kept);
      await context.sync();
    });
    await expect(later).rejects.toMatchObject({
      code: expect.stringMatching(/InvalidRequestContext|InvalidObjectPath/),
    });
  });

  test('a member our host does not have', async () => {
    const missing = Excel.run(async (context) => {
      context.workbook.pivotTables.load({ name: true });
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
