import { describe, expect, test } from '@jest/globals';
import { gatheredOf, unionsOf, type SourceItem } from '../../../src/app/consolidation/gathering';
import { putProvince } from '../../../src/app/consolidation/put-province';
import { gatherPart } from '../../../src/core/consolidation/gather';
import { packUnion } from '../../../src/core/consolidation/pack-union';
import { ownBytes } from '../../../src/app/consolidation/own-bytes';
import { consolidate } from '../../../src/core/report/consolidate';
import { gridOf } from '../../../src/core/table/grid';
import { memoryWorkbook } from '../../../src/workbook/memory/memory-workbook';
import { modelFromGrids } from '../../../src/workbook/memory/model';
import { makeProvince } from '../../synthetic/province';
import { madePart } from '../../synthetic/province-parts';

const items = makeProvince({ districts: 3, rows: 5, families: 4, seed: 1 }).books.map((made): SourceItem => {
  const { part, union } = madePart(made);
  return {
    file: { file: made.file, bytes: () => Promise.reject(new Error('not read again')) },
    state: {
      status: 'selesai',
      value: {
        lot: gatherPart(part),
        union: { file: made.file, union: ownBytes(packUnion(union)) },
        old: false,
      },
    },
  };
});
const gathered = gatheredOf(items);
const consolidation = consolidate(gathered, { settings: null, hanyaTerbaru: false, hariIni: null });
const order = {
  gathered,
  unions: unionsOf(items),
  choices: { hanyaTerbaru: false, tenggat: null, stempel: '2026-06-30 14:05', unmask: false },
};
const run = (signal = new AbortController().signal) =>
  ({ lang: 'id', signal, onProgress: () => undefined }) as const;

const bookWith = (...grids: readonly ReturnType<typeof gridOf>[]) =>
  memoryWorkbook('rapat.xlsx', modelFromGrids(grids, 'rapat.xlsx'));
const namesOf = async (workbook: ReturnType<typeof bookWith>): Promise<readonly string[]> =>
  (await workbook.sheets()).map(({ name }) => name);

describe('putProvince', () => {
  test('behind the sheets that are there; made again, it replaces its own and nothing else', async () => {
    const workbook = bookWith(gridOf('Notulen', [['Rapat']]));
    const put = await putProvince(workbook, order, consolidation, run());
    const names = await namesOf(workbook);
    expect(names[0]).toBe('Notulen');
    expect(names).toHaveLength(1 + put.sheets);
    expect(put.details).toBe(0);
    const [data] = await workbook.readGrids(['Data Pemetaan']);
    expect(data?.cellCount).toBeGreaterThan(15 * 12);
    await putProvince(workbook, order, consolidation, run());
    expect(await namesOf(workbook)).toEqual(names);
  });

  test('a sheet of somebody’s own keeps its name, ours takes another', async () => {
    const workbook = bookWith(gridOf('Rekap', [['Rekap kami sendiri']]), gridOf('rekap opd', [['juga']]));
    await putProvince(workbook, order, consolidation, run());
    const names = await namesOf(workbook);
    expect(names).toEqual(expect.arrayContaining(['Rekap', 'rekap opd', 'Rekap (2)', 'Rekap OPD (2)']));
    const [own] = await workbook.readGrids(['Rekap']);
    expect(own?.value(0, 0)).toBe('Rekap kami sendiri');
    await putProvince(workbook, order, consolidation, run());
    expect(await namesOf(workbook)).toEqual(names);
  });

  test('cancelled before it begins, it writes nothing', async () => {
    const workbook = bookWith(gridOf('Notulen', [['Rapat']]));
    await expect(putProvince(workbook, order, consolidation, run(AbortSignal.abort()))).rejects.toThrow();
    expect(await namesOf(workbook)).toEqual(['Notulen']);
  });
});
