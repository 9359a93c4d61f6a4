/**
 * `npm run bench`: what checking and adding up cost, as multiples of reading the file, and how they grow. Only ratios
 * are reported: seconds are this machine's, the growth is ours.
 */
import { utils, write } from '@e965/xlsx';
import { summariseBudget } from '../src/core/budget/budget';
import { readFamilyColumns } from '../src/core/convergence/family-columns';
import { scoreFamilyColumns } from '../src/core/convergence/score-places';
import { assessBook, checkBook, recogniseBook, tablesOf } from '../src/core/report/checked-book';
import type { Grid } from '../src/core/table/grid';
import { fromCalendar } from '../src/core/values/tanggal';
import type { CellValue } from '../src/core/values/cell-value';
import { isCellError } from '../src/core/values/cell-value';
import { readWorkbook } from '../src/workbook/xlsx/read-workbook';
import { makeFamilyCells } from '../tests/synthetic/family-cells';
import { makeMappingCells } from '../tests/synthetic/mapping-cells';
import type { SyntheticSheet } from '../tests/synthetic/spoil';
import { interleaved, ratio } from './measure';

const MAPPING_ROWS = 2_000;
const SMALL = 5_000;
const LARGE = 50_000;
const ROUNDS = 3;
const ACUAN = fromCalendar(2025, 12, 31) ?? 0;

const plain = (value: CellValue): string | number | boolean | null =>
  isCellError(value) ? value.error : value;

function bytesOf(sheets: readonly SyntheticSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { sheet, cells } of sheets) {
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        cells.map((row) => row.map(plain)),
        { dense: true },
      ),
      sheet,
    );
  }
  return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as Uint8Array;
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await readWorkbook('uji.xlsx', new Uint8Array(bytes));
  if (!read.ok) throw new Error(`bench: the workbook made here cannot be read (${read.reason})`);
  return read.workbook.readGrids((await read.workbook.sheets()).map(({ name }) => name));
}

/** Everything `validate` and `summarize` do once the cells are in memory; answers numbers so that nothing is left out. */
function work(grids: readonly Grid[]): number {
  const book = recogniseBook('uji.xlsx', grids);
  const findings = checkBook(book);
  const totals = summariseBudget(tablesOf(book, 'pemetaan'));
  const { total } = scoreFamilyColumns(readFamilyColumns([assessBook(book, ACUAN)]));
  return findings.length + totals.total.subkegiatan + total.seharusnya;
}

const mapping = makeMappingCells(MAPPING_ROWS, 1);
const small = bytesOf([mapping, makeFamilyCells(SMALL, 1)]);
const large = bytesOf([mapping, makeFamilyCells(LARGE, 1)]);
const smallGrids = await gridsOf(small);
const largeGrids = await gridsOf(large);
const families = {
  small: await gridsOf(bytesOf([makeFamilyCells(SMALL, 1)])),
  large: await gridsOf(bytesOf([makeFamilyCells(LARGE, 1)])),
};

const times = await interleaved(
  [
    { name: 'read small', run: () => gridsOf(small) },
    { name: 'read large', run: () => gridsOf(large) },
    { name: 'work small', run: () => work(smallGrids) },
    { name: 'work large', run: () => work(largeGrids) },
    { name: 'families small', run: () => work(families.small) },
    { name: 'families large', run: () => work(families.large) },
  ],
  ROUNDS,
);
const of = (name: string): number | undefined => times.get(name);

console.log(`validate + summarize, ${String(MAPPING_ROWS)} mapping rows + ${String(LARGE)} families`);
console.log(`  ${ratio(of('work large'), of('read large'))} x reading the file`);
console.log(`growth from ${String(SMALL)} to ${String(LARGE)} families (rows: 10x; linear is 10)`);
console.log(`  families alone: ${ratio(of('families large'), of('families small'))}`);
console.log(
  `  with the mapping sheet: ${ratio(of('work large'), of('work small'))}, reading: ${ratio(of('read large'), of('read small'))}`,
);
