import { describe, expect, test } from '@jest/globals';
import { createLocalEngine } from '../../../src/app/engine/local-engine';
import type { CheckedFinding, GapView } from '../../../src/app/engine/engine';
import type { MeetingPage } from '../../../src/app/meeting/agenda';
import { buildAgenda, masked, type AgendaInput } from '../../../src/app/meeting/build-agenda';
import { familyRows } from '../../../src/app/meeting/family-rows';
import type { Lang } from '../../../src/core/messages/translate';
import { editableGrid } from '../../../src/core/table/editable-grid';
import type { Grid } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { fixtureGrids, nikOf } from '../fixture-book';
import { findingOf } from '../fake-engine';
import { TODAY } from './made-meeting';

/** The fixture with some cells written over. */
const written = (
  ...cells: readonly (readonly [sheet: string, row: number, column: number, value: CellValue])[]
): readonly Grid[] =>
  fixtureGrids().map((grid) => {
    const editable = editableGrid(grid);
    for (const [sheet, row, column, value] of cells)
      if (sheet === grid.sheet) editable.set({ row, column, value });
    return editable.grid;
  });

/** Everything a check says of these sheets, as the pane hands it on. */
async function inputOf(grids: readonly Grid[] = fixtureGrids(), lang: Lang = 'id') {
  const engine = createLocalEngine();
  const book = await engine.open({ name: 'buku.xlsx', grids, choices: {}, today: TODAY });
  const open: CheckedFinding[] = [];
  const outcome = await engine.check({ onFindings: (batch) => open.push(...batch) });
  const gaps: GapView[] = [];
  const summary = await engine.gaps({ lang, unmask: false }, (batch) => gaps.push(...batch));
  return {
    book,
    open,
    outcome,
    budget: await engine.budget(),
    convergence: await engine.convergence(),
    families: summary && { gaps, summary },
    today: TODAY,
    lang,
  } satisfies AgendaInput;
}

const pageIn = (pages: readonly MeetingPage[], key: string): MeetingPage => {
  const page = pages.find((one) => one.key === key);
  if (!page) throw new Error(`no page ${key}`);
  return page;
};

/** A page and all that opens from it. */
const withDetails = (page: MeetingPage): readonly MeetingPage[] => [
  page,
  ...page.rows.flatMap(({ detail }) =>
    typeof detail === 'object' && detail !== null ? withDetails(detail) : [],
  ),
];

describe('the agenda of a check', () => {
  test('asks what has to be mended, then the budget, the chain and the families', async () => {
    const { agenda } = buildAgenda(await inputOf());
    expect(agenda.pages.map(({ key }) => key)).toEqual([
      'temuan',
      'anggaran',
      'serapan',
      'putus',
      'desa',
      'opd',
      'kebutuhan',
    ]);
    expect(agenda).toMatchObject({ book: 'buku.xlsx', today: TODAY, lang: 'id' });
    expect(agenda.intro.answer).toContain('2026-11-22');
    expect(agenda.intro.notes).toEqual([]);
  });

  test('the total is the sum of the sheet, with the cells it was added up from', async () => {
    const { agenda } = buildAgenda(await inputOf());
    const { figures } = pageIn(agenda.pages, 'anggaran');
    expect(figures.map(({ value, cells }) => [value, cells.first, cells.more])).toEqual([
      ['Rp275.000.000,25', ['Matriks!E5:E9'], 0],
      // G8 is an error of Excel: it is in no sum, and told in a note.
      ['Rp55.000.000', ['Matriks!G5:G7', 'Matriks!G9'], 0],
    ]);
  });

  test('every figure and every line with a bar carries its cells', async () => {
    const { agenda } = buildAgenda(await inputOf());
    const pages = agenda.pages.flatMap(withDetails);
    const figures = pages.flatMap((page) => page.figures);
    const bars = pages.flatMap(({ rows }) => rows.filter(({ share }) => share !== null));
    expect(figures.length).toBeGreaterThan(5);
    expect(bars.length).toBeGreaterThan(5);
    for (const { cells } of [...figures, ...bars]) {
      expect(cells.first).not.toEqual([]);
      for (const cell of cells.first) expect(cell).toMatch(/(?:Matriks|Keluarga)!?.*[A-Z]+\d+/);
    }
    for (const { share } of bars) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test('lines stand largest first, each a matter of its own with no figure in its name', async () => {
    const { agenda } = buildAgenda(await inputOf());
    for (const { rows } of agenda.pages.filter(({ key }) =>
      ['desa', 'opd', 'putus', 'temuan'].includes(key),
    )) {
      const shares = rows.map(({ share }) => share ?? 0);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }
    const matters = agenda.pages.flatMap(({ rows }) => rows.flatMap(({ matter }) => matter ?? []));
    const names = matters.map(({ jenis, perihal }) => `${jenis} ${perihal}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the village with most families that lack something stands first, whatever its name', async () => {
    const grids = written(
      ['Keluarga', 2, 4, 'Misal Raya'],
      ['Keluarga', 3, 6, 'Tidak'],
      ['Keluarga', 3, 7, 'Tidak'],
    );
    const { agenda } = buildAgenda(await inputOf(grids));
    expect(pageIn(agenda.pages, 'desa').rows.map(({ texts, share }) => [...texts, share])).toEqual([
      ['Misal Raya', '2', '2', 1],
      ['Contoh Jaya', '1', '1', 0.5],
    ]);
  });

  test('matters are called the same in either language: the next meeting knows them again', async () => {
    const grids = fixtureGrids();
    const [id, en] = [await inputOf(grids, 'id'), await inputOf(grids, 'en')].map((input) =>
      buildAgenda(input)
        .agenda.pages.flatMap(withDetails)
        .map(({ matter, rows }) => [matter, rows.map((row) => row.matter)]),
    );
    expect(en).toEqual(id);
  });

  test('errors alone are shown, by rule; warnings and hints are not', async () => {
    const input = await inputOf();
    const open = [0, 1, 2, 3, 4, 5, 6].map((n) => findingOf(n));
    const errors = open.filter(({ severity }) => severity === 'error');
    const { agenda } = buildAgenda({ ...input, open });
    const { rows } = pageIn(agenda.pages, 'temuan');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.texts[1]).toBe(String(errors.length));
    expect(rows[0]?.cells.first).toEqual(errors.map(({ cell }) => `Matriks!${cell}`));
    expect(pageIn(buildAgenda({ ...input, open: [] }).agenda.pages, 'temuan').rows).toEqual([]);
  });

  test('the families behind a line are as many as it says', async () => {
    const input = await inputOf();
    const { agenda, families } = buildAgenda(input);
    for (const key of ['desa', 'opd', 'kebutuhan']) {
      for (const row of pageIn(agenda.pages, key).rows) {
        const places = families.get(row.key) ?? [];
        expect(row.texts[1]).toBe(String(places.length));
        expect(places.length).toBeGreaterThan(0);
        expect(familyRows(input.families?.gaps ?? [], places, input.book.needs, 'id')).toHaveLength(
          places.length,
        );
      }
    }
  });

  test('what could not be worked out is told, not left out in silence', async () => {
    const input = await inputOf();
    const notes = (other: Partial<AgendaInput>): readonly string[] =>
      buildAgenda({ ...input, ...other }).agenda.intro.notes;
    const partial = notes({ outcome: { ...input.outcome, complete: false } });
    const failed = notes({ budget: 'gagal' });
    const without = notes({ budget: null });
    const nobody = notes({ families: null });
    for (const one of [partial, failed, without, nobody]) expect(one).toHaveLength(1);
    expect(new Set([partial, failed, without, nobody].flat()).size).toBe(4);
    expect(notes({ budget: 'gagal', convergence: 'gagal', families: 'gagal' })).toEqual(failed);
    const { agenda } = buildAgenda({ ...input, budget: 'gagal', convergence: 'gagal', families: 'gagal' });
    expect(agenda.pages.map(({ key }) => key)).toEqual(['temuan']);
  });

  test('nothing written of realisation is not a realisation of nothing', async () => {
    const empty = [4, 5, 6, 7, 8].map((row) => ['Matriks', row, 6, null] as const);
    const { agenda } = buildAgenda(await inputOf(written(...empty)));
    const { figures, rows } = pageIn(agenda.pages, 'anggaran');
    expect(figures[1]).toMatchObject({ value: '-', cells: { first: [] } });
    for (const { texts } of rows) expect(texts.slice(2)).toEqual(['-', '-']);
    expect(agenda.pages.map(({ key }) => key)).not.toContain('serapan');
  });

  test('nor is it in one line of several: what cannot be read is no zero', async () => {
    const { agenda } = buildAgenda(await inputOf());
    const { rows } = pageIn(agenda.pages, 'anggaran');
    expect(rows.map(({ key, texts }) => [key, ...texts.slice(2)])).toEqual([
      ['S1', 'Rp40.000.000', '40,0%'],
      ['S2', 'Rp0', '0,0%'],
      ['S3', '-', '-'],
      ['TIDAK_TERPETAKAN', 'Rp15.000.000', '21,4%'],
    ]);
    const one = buildAgenda(await inputOf(written(['Matriks', 8, 6, null]))).agenda;
    const opd = pageIn(one.pages, 'serapan').rows.map(({ texts }) => [texts[0], texts[3]]);
    expect(opd.map(([name]) => name)).not.toContain('Dinas PUPR');
    expect(pageIn(one.pages, 'serapan').notes.join(' ')).toContain('Dinas PUPR');
    expect(opd).toContainEqual(['Dinas Koperasi', '0,0%']);
  });
});

/** Every text at any depth; shares of bars are numbers, and have sixteen digits too. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('identities', () => {
  test('a NIK in the name of an OPD, a village, a programme or the workbook is masked in every text', async () => {
    const nik = nikOf(42);
    const grids = written(
      ['Matriks', 4, 2, `Dinas Sosial ${nik}`],
      ['Matriks', 4, 3, `Bantuan ${nik}`],
      ['Matriks', 6, 5, nik],
      ['Keluarga', 1, 4, `Contoh ${nik}`],
      ['Keluarga', 3, 3, nik],
    );
    const input = await inputOf(grids);
    expect(
      JSON.stringify(input.budget, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).toContain(nik);
    const { agenda, families } = buildAgenda({ ...input, book: { ...input.book, name: `${nik}.xlsx` } });
    const rows = [...families.values()].flatMap((places) =>
      masked(familyRows(input.families?.gaps ?? [], places, input.book.needs, 'id')),
    );
    const all = textsIn([agenda, rows]).join('\n');
    expect(all).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
    expect(all).toMatch(/9901\*{8}\d{4}/);
    for (const name of ['Siti Contoh', 'Budi Misal', 'Ani Umpama']) expect(all).not.toContain(name);
  });

  test('masking reaches every depth and leaves the rest as it is', () => {
    const nik = nikOf(3);
    const value = { a: [{ b: `x ${nik}` }], n: 12, none: null, yes: true, long: `${nik}1` };
    expect(masked(value)).toEqual({ ...value, a: [{ b: 'x 9901********0003' }] });
  });
});
