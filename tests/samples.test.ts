import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { checkBook, recogniseBook } from '../src/core/report/checked-book';
import { readWorkbook } from '../src/workbook/xlsx/read-workbook';

interface Mistake {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly note: string;
}

const mistakes = JSON.parse(
  readFileSync('assets/contoh/kesalahan-sengaja.json', 'utf8'),
) as readonly Mistake[];
/** True of the form itself, not a mistake made on purpose: the national form has no column for the cluster. */
const OF_THE_FORM = new Set(["klaster-kosong 'Matrik OPPKPKE'!A5"]);

async function findingsOf(file: string) {
  const read = await readWorkbook(file, readFileSync(`assets/contoh/${file}`));
  if (!read.ok) throw new Error(`${file}: ${read.reason}`);
  const { workbook } = read;
  return checkBook(
    recogniseBook(file, await workbook.readGrids((await workbook.sheets()).map(({ name }) => name))),
  );
}

describe.each([...new Set(mistakes.map(({ file }) => file))])('%s', (file) => {
  test('every mistake made on purpose is found, and nothing else is said', async () => {
    const findings = [...(await findingsOf(file))];
    const missed: Mistake[] = [];
    for (const mistake of mistakes.filter((one) => one.file === file)) {
      const at = findings.findIndex(
        ({ rule, sheet, cell, related }) =>
          rule === mistake.rule &&
          sheet === mistake.sheet &&
          (cell === mistake.cell || related.includes(mistake.cell)),
      );
      if (at < 0) missed.push(mistake);
      else findings.splice(at, 1);
    }
    expect(missed).toEqual([]);
    const rest = findings.map(({ rule, sheet, cell }) => `${rule} '${sheet}'!${cell}`);
    expect(rest.filter((one) => !OF_THE_FORM.has(one))).toEqual([]);
  });
});
