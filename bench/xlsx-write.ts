import { readFileSync } from 'node:fs';
import { readWorkbook } from '../src/workbook/xlsx/read-workbook';
import { askAll, judge, startChild, timesOver } from './xlsx-child';

const ROUNDS = 3;
/** How many times as fast as exceljs a change of one cell has to be, in a small part and in one of some 50 MB. */
const [SMALL, LARGE] = [100, 10];

/**
 * Changes one cell and writes the workbook again: ours, which patches the part, and exceljs, which reads and writes all.
 *
 * @param path the workbook.
 * @param small name of a sheet with a small part.
 * @param large name of a sheet with a large one.
 * @param missed takes the bounds that are missed.
 */
export async function compareWriting(
  path: string,
  small: string,
  large: string,
  missed: string[],
): Promise<void> {
  // What exceljs does is the same whichever cell it is.
  const jobs = [
    ['ours', small],
    ['ours', large],
    ['exceljs', large],
  ] as const;
  const children = new Map(
    await Promise.all(
      jobs.map(
        async ([name, sheet]) =>
          [`${name} ${sheet}`, await startChild('xlsx-writer.ts', name, path, sheet)] as const,
      ),
    ),
  );
  const answers = await askAll(children, ROUNDS, 1);
  for (const [name, sheet] of jobs) {
    const written = await readWorkbook('bench.xlsx', readFileSync(`${path}.${name}.${sheet}`));
    const grid = written.ok ? written.model.sheets.find((one) => one.name === sheet)?.base : undefined;
    const said = answers.get(`${name} ${sheet}`)?.at(-1)?.found;
    if (grid?.value(1_000, 0) !== said) throw new Error(`${name} did not write ${sheet}`);
  }
  for (const [sheet, bound, what] of [
    [small, SMALL, 'a small part'],
    [large, LARGE, 'the largest part'],
  ] as const) {
    const times = timesOver(answers, `exceljs ${large}`, `ours ${sheet}`);
    judge(missed, `exceljs, times our change of a cell in ${what}, at least`, times, bound, times >= bound);
  }
  const peak = (name: string): string =>
    Math.max(...(answers.get(name) ?? []).map(({ megabytes }) => megabytes)).toFixed(0);
  console.log(`  peaks in MB: ${[...children.keys()].map((name) => `${name} ${peak(name)}`).join(', ')}`);
}
