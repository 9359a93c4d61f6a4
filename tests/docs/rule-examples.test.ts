import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRegions } from '../../src/core/regions/create-regions';
import type { Regions } from '../../src/core/regions/regions';
import { RULES } from '../../src/core/rules/index';
import { runRules } from '../../src/core/rules/run-rules';
import type { Rule } from '../../src/core/rules/rule';
import { contextOf, recogniseBook } from '../../src/core/report/checked-book';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../src/core/settings/settings';
import { gridOf, type Grid } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';

/**
 * Runs the examples of the rule pages: what stands under "Salah" must be found by the rule, what stands under "Benar"
 * must not. Each table of a part is a sheet of one workbook; a line `Lembar: <nama>` before a table names it, and
 * `Lembar: <nama> (tersembunyi)` hides it. Plain
 * digits are numbers, `'…'` is text, `#N/A` and the like are errors, an empty cell is empty.
 */
function sheetsOf(part: string): Grid[] {
  const grids: Grid[] = [];
  let rows: CellValue[][] = [];
  let name: string | null = null;
  const close = (): void => {
    if (rows.length > 0) {
      const hidden = name?.endsWith(' (tersembunyi)') === true;
      const sheet = name?.replace(/ \(tersembunyi\)$/, '') ?? `Lembar${String(grids.length + 1)}`;
      grids.push(gridOf(sheet, rows, { visibility: hidden ? 'hidden' : 'visible' }));
    }
    rows = [];
    name = null;
  };
  for (const line of part.split('\n')) {
    const named = /^Lembar: (.+)$/.exec(line.trim());
    if (named) {
      close();
      name = named[1] ?? null;
    } else if (line.startsWith('|')) {
      if (!/^\|[\s:|-]+\|$/.test(line))
        rows.push(line.slice(1, line.lastIndexOf('|')).split('|').map(cellOf));
    } else if (rows.length > 0) close();
  }
  close();
  return grids;
}

function cellOf(text: string): CellValue {
  const cell = text.trim().replaceAll('<br>', '\n');
  if (cell === '') return null;
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell)) return { error: cell };
  const quoted = /^'(.*)'$/s.exec(cell);
  if (quoted) return quoted[1] ?? '';
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** A line `Pengaturan: {"ambang": …}` says what the settings sheet of the example holds. */
const settingsIn = (example: string): Settings => {
  const written = /^Pengaturan: (\{.*\})$/m.exec(example)?.[1];
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...(JSON.parse(written ?? '{}') as object) });
};

/** A line `Wilayah: 98 Provinsi Contoh; 9801 Kabupaten Contoh; …` says which official regions the example knows. */
const regionsIn = (example: string): Regions | null => {
  const written = /^Wilayah: (.+)$/m.exec(example)?.[1];
  return written === undefined ? null : createRegions([written.split('; ').join('\n')]);
};

const findingsIn = (rule: Rule, example: string): string[] => {
  const book = recogniseBook('contoh.xlsx', sheetsOf(example));
  const basis = { settings: settingsIn(example), regions: regionsIn(example) };
  return runRules(contextOf(book, basis), [rule]).map(({ cell, messageId }) => `${cell} ${messageId}`);
};

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
  const example = page.slice(page.indexOf('## Contoh'), page.indexOf('## Cara memperbaiki'));
  const wrong = example.slice(example.indexOf('Salah:'), example.indexOf('Benar:'));
  const right = example.slice(example.indexOf('Benar:'));

  test('has both examples', () => {
    expect(sheetsOf(wrong).length).toBeGreaterThan(0);
    expect(sheetsOf(right).length).toBeGreaterThan(0);
  });
  test('finds the mistake under Salah', () => {
    expect(findingsIn(rule, wrong)).not.toEqual([]);
  });
  test('is silent under Benar', () => {
    expect(findingsIn(rule, right)).toEqual([]);
  });
});
