import { describe, expect, test } from '@jest/globals';
import type { DecisionDraft } from '../../../src/app/meeting/decision';
import { keepDecision, readLog, type Kept } from '../../../src/app/meeting/follow-up-keeping';
import type { MeetingLog } from '../../../src/app/meeting/follow-up-log';
import { masked } from '../../../src/app/meeting/build-agenda';
import { FOLLOW_UP_COLUMNS, FOLLOW_UP_SHEET } from '../../../src/core/followup/follow-up-rows';
import type { FollowUp } from '../../../src/core/followup/follow-up';
import { FOLLOW_UP_MARK } from '../../../src/core/schema/marks';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { formulaAt, valueAt, writeArea } from '../../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../../src/workbook/memory/model';
import type { Workbook } from '../../../src/workbook/port';
import { BACKENDS } from '../../contract/backends';
import { sheetOf } from '../../contract/dump';
import { fakeWorkbook } from '../fake-workbook';
import { fixtureGrids, nikOf } from '../fixture-book';
import { TODAY } from './made-meeting';

const LATER = TODAY + 30;
const [ID, , , , , DUE, DECISION, STATUS] = FOLLOW_UP_COLUMNS.map((_, at) => at) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const draftOf = (other: Partial<DecisionDraft> = {}): DecisionDraft => ({
  id: null,
  before: null,
  matter: { jenis: 'Desa', perihal: 'Keluarga belum lengkap di Contoh Jaya', opd: '' },
  opd: 'Dinas Sosial',
  penanggungJawab: 'Camat Contoh',
  tenggat: TODAY + 13,
  keputusan: 'Verifikasi ulang.',
  status: 'terbuka',
  ...other,
});

/** A change of a decision as the form sends it: over a line, with what it showed masked. */
const changeOf = (before: FollowUp | undefined, other: Partial<DecisionDraft> = {}): DecisionDraft => {
  if (!before) throw new Error('the test has no such decision');
  const { id, jenis, perihal, opd, penanggungJawab, tenggat, keputusan, status } = masked(before);
  return draftOf({
    id,
    before: masked(before),
    matter: { jenis, perihal, opd },
    opd,
    penanggungJawab,
    tenggat,
    keputusan,
    status,
    ...other,
  });
};

const kept = (answer: Kept): MeetingLog => {
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.about}`);
  return answer.log;
};

/** Somebody types into the sheet. */
const type = (model: BookModel, row: number, column: number, value: CellValue): void => {
  const sheet = sheetOf(model, FOLLOW_UP_SHEET);
  const area = { top: row, left: column, bottom: row, right: column };
  writeArea(model, sheet, area, () => ({ kind: 'constant', value }), USER);
};
const at = (model: BookModel, row: number, column: number): CellValue =>
  valueAt(sheetOf(model, FOLLOW_UP_SHEET), row, column);

describe.each(BACKENDS)('decisions in the workbook: $name', ({ open }) => {
  const book = (): BookModel => modelFromGrids(fixtureGrids(), 'buku.xlsx');

  test('a workbook without the sheet has none, and reading makes none', async () => {
    const model = book();
    const log = await readLog(open(model));
    expect(log).toMatchObject({ sheet: FOLLOW_UP_SHEET, list: [], missing: [], isKnown: true });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Matriks', 'Keluarga', 'Catatan']);
  });

  test('the first one makes the sheet; it comes back when the workbook is opened again', async () => {
    const model = book();
    const answer = await keepDecision(open(model), draftOf(), TODAY);
    const expected: FollowUp = {
      id: 'TL-001',
      perihal: 'Keluarga belum lengkap di Contoh Jaya',
      jenis: 'Desa',
      opd: 'Dinas Sosial',
      penanggungJawab: 'Camat Contoh',
      tenggat: TODAY + 13,
      keputusan: 'Verifikasi ulang.',
      status: 'terbuka',
      rapat: TODAY,
      dicatat: TODAY,
    };
    expect(answer).toMatchObject({ ok: true, id: 'TL-001' });
    const log = await readLog(open(model));
    expect(log.list).toEqual([expected]);
    expect(log.cells).toEqual(["'Tindak Lanjut'!A5"]);
    expect(at(model, 0, 0)).toEqual(expect.stringContaining(FOLLOW_UP_MARK));
    expect(at(model, 4, DUE)).toBe('2026-12-05');
  });

  test('later ones are written cell by cell, and what people added stays', async () => {
    const model = book();
    await keepDecision(open(model), draftOf(), TODAY);
    type(model, 3, 11, 'Catatan camat');
    type(model, 4, 11, 'sudah ditelepon');
    type(model, 1, 12, 'di luar tabel');
    const second = kept(await keepDecision(open(model), draftOf({ keputusan: 'Kedua.' }), TODAY));
    expect(second.list.map(({ id }) => id)).toEqual(['TL-001', 'TL-002']);
    kept(await keepDecision(open(model), changeOf(second.list[0], { status: 'selesai' }), LATER));
    expect([at(model, 3, 11), at(model, 4, 11), at(model, 1, 12)]).toEqual([
      'Catatan camat',
      'sudah ditelepon',
      'di luar tabel',
    ]);
    const { list } = await readLog(open(model));
    // A decision belongs to the meeting that took it.
    expect(list[0]).toMatchObject({ status: 'selesai', rapat: TODAY, dicatat: LATER });
    expect(list[1]).toMatchObject({ keputusan: 'Kedua.', status: 'terbuka', dicatat: TODAY });
  });

  test('the sheet is found by its mark when somebody renamed it, moved columns and sorted lines', async () => {
    const moved = gridOf('Keputusan Camat', [
      [FOLLOW_UP_MARK],
      [],
      [
        'Status',
        'Keputusan',
        'Catatan',
        'No.',
        'Perihal',
        'Jenis',
        'OPD',
        'Penanggung jawab',
        'Tenggat',
        'Rapat',
        'Dicatat',
      ],
      ['Berjalan', 'B', 'tulis tangan', 'TL-007', 'Dua', 'Desa', null, null, '5/12/2026'],
      ['Terbuka', 'A', null, 'TL-002', 'Satu', 'Desa'],
    ]);
    const model = modelFromGrids([...fixtureGrids(), moved], 'buku.xlsx');
    const before = await readLog(open(model));
    expect(before.sheet).toBe('Keputusan Camat');
    expect(before.list.map(({ id, tenggat }) => [id, tenggat])).toEqual([
      ['TL-007', TODAY + 13],
      ['TL-002', null],
    ]);
    const answer = await keepDecision(open(model), changeOf(before.list[0], { status: 'selesai' }), TODAY);
    expect(answer).toMatchObject({ ok: true, id: 'TL-007' });
    const fresh = await keepDecision(open(model), draftOf(), TODAY);
    expect(fresh).toMatchObject({ ok: true, id: 'TL-008' });
    const sheet = sheetOf(model, 'Keputusan Camat');
    expect([0, 1, 2, 3, 4].map((column) => valueAt(sheet, 3, column))).toEqual([
      'Selesai',
      'B',
      'tulis tangan',
      'TL-007',
      'Dua',
    ]);
    expect([0, 3].map((column) => valueAt(sheet, 5, column))).toEqual(['Terbuka', 'TL-008']);
    expect(model.sheets).toHaveLength(4);
  });

  test('a line somebody changed meanwhile is not overwritten', async () => {
    const model = book();
    const shown = kept(await keepDecision(open(model), draftOf(), TODAY));
    type(model, 4, DECISION, 'Diubah di Excel.');
    const draft = changeOf(shown.list[0], { keputusan: 'Dari rapat.' });
    const answer = await keepDecision(open(model), draft, LATER);
    expect(answer).toMatchObject({ ok: false, reason: 'berubah' });
    expect(answer.log?.list[0]?.keputusan).toBe('Diubah di Excel.');
    expect(at(model, 4, DECISION)).toBe('Diubah di Excel.');
    // Seen as it is now, it can be changed.
    kept(await keepDecision(open(model), changeOf(answer.log?.list[0], { keputusan: 'Lagi.' }), LATER));
    expect(at(model, 4, DECISION)).toBe('Lagi.');
  });

  test('a line somebody took away is not written again', async () => {
    const model = book();
    const shown = kept(await keepDecision(open(model), draftOf(), TODAY));
    for (const [column] of FOLLOW_UP_COLUMNS.entries()) type(model, 4, column, null);
    const answer = await keepDecision(open(model), changeOf(shown.list[0], { status: 'batal' }), LATER);
    expect(answer).toMatchObject({ ok: false, reason: 'berubah' });
    expect(at(model, 4, STATUS)).toBeNull();
  });

  test('somebody typing between reading and writing is not overwritten either', async () => {
    const model = book();
    const shown = kept(await keepDecision(open(model), draftOf(), TODAY));
    const workbook = open(model);
    const slow: Workbook = {
      ...workbook,
      write: (changes, ...rest) => {
        type(model, 4, DECISION, 'Lebih dulu.');
        return workbook.write(changes, ...rest);
      },
    };
    const answer = await keepDecision(slow, changeOf(shown.list[0], { keputusan: 'Terlambat.' }), LATER);
    expect(answer).toMatchObject({ ok: false, reason: 'berubah' });
    expect(at(model, 4, DECISION)).toBe('Lebih dulu.');
  });

  test.each(['=1+1', '+62 812', '-', '@rapat', '007', '12/12/2026', "'petik", 'TRUE'])(
    '%s stays text, made first and added later',
    async (text) => {
      const model = book();
      const typed = draftOf({ keputusan: text, penanggungJawab: text, opd: text });
      kept(await keepDecision(open(model), typed, TODAY));
      kept(await keepDecision(open(model), { ...typed, matter: { ...typed.matter, perihal: text } }, TODAY));
      const { list } = await readLog(open(model));
      expect(list.map(({ keputusan, penanggungJawab, opd }) => [keputusan, penanggungJawab, opd])).toEqual([
        [text, text, text],
        [text, text, text],
      ]);
      expect(list[1]?.perihal).toBe(text);
      const sheet = sheetOf(model, FOLLOW_UP_SHEET);
      for (const row of [4, 5])
        for (const column of FOLLOW_UP_COLUMNS.keys()) expect(formulaAt(sheet, row, column)).toBeNull();
    },
  );

  test('a line nobody can read is told, stays, and its number is not given again', async () => {
    const model = book();
    await keepDecision(open(model), draftOf(), TODAY);
    type(model, 5, ID, 'TL-040');
    type(model, 5, DUE, 'besok');
    const log = await readLog(open(model));
    expect(log.unread).toEqual(["'Tindak Lanjut'!B6"]);
    expect(await keepDecision(open(model), draftOf(), TODAY)).toMatchObject({ ok: true, id: 'TL-041' });
    expect(at(model, 5, DUE)).toBe('besok');
    expect(at(model, 6, ID)).toBe('TL-041');
  });

  test('with a heading gone nothing is written and the heading is named', async () => {
    const model = book();
    await keepDecision(open(model), draftOf(), TODAY);
    type(model, 3, STATUS, 'Sudah?');
    const answer = await keepDecision(open(model), draftOf(), TODAY);
    expect(answer).toMatchObject({ ok: false, reason: 'judul', about: 'Status' });
    expect(at(model, 5, ID)).toBeNull();
  });

  test('a sheet of somebody else of that name is left alone', async () => {
    const own = gridOf(FOLLOW_UP_SHEET, [['Notulen kami'], ['a', 1]]);
    const model = modelFromGrids([...fixtureGrids(), own], 'buku.xlsx');
    const log = kept(await keepDecision(open(model), draftOf(), TODAY));
    expect(log.sheet).toBe('Tindak Lanjut Konvergen');
    expect([at(model, 0, 0), at(model, 1, 1)]).toEqual(['Notulen kami', 1]);
  });

  test('a NIK somebody wrote by hand stays where it is when the line is changed from the wall', async () => {
    const model = book();
    const nik = nikOf(7);
    await keepDecision(open(model), draftOf(), TODAY);
    type(model, 4, DECISION, `Cek ${nik}`);
    const { list } = await readLog(open(model));
    const draft = changeOf(list[0], { status: 'berjalan' });
    expect(JSON.stringify(draft)).not.toContain(nik);
    kept(await keepDecision(open(model), draft, LATER));
    expect(at(model, 4, DECISION)).toBe(`Cek ${nik}`);
    expect(at(model, 4, STATUS)).toBe('Berjalan');
  });
});

describe('a decision that is not kept', () => {
  test.each([
    ['nothing decided', { keputusan: '  ' }, 'keputusan'],
    ['a NIK in the decision', { keputusan: `Cek ${nikOf(3)}` }, 'keputusan'],
    ['a NIK for the one who sees to it', { penanggungJawab: nikOf(3) }, 'penanggungJawab'],
    ['no matter', { matter: { jenis: 'Desa', perihal: '', opd: '' } }, 'perihal'],
    ['a status nobody knows', { status: 'lupa' as 'batal' }, 'status'],
    ['half a day', { tenggat: 0.5 }, 'tenggat'],
  ] as const)('%s', async (_, other, about) => {
    const workbook = fakeWorkbook(fixtureGrids());
    const answer = await keepDecision(workbook, draftOf(other), TODAY);
    expect(answer).toEqual({ ok: false, reason: 'isi', about, log: null });
    expect(workbook.calls).toEqual([]);
  });

  test('a NIK in the name of the matter is masked before it is written', async () => {
    const workbook = fakeWorkbook(fixtureGrids());
    const perihal = `Keluarga belum lengkap di ${nikOf(5)}`;
    const log = kept(
      await keepDecision(workbook, draftOf({ matter: { jenis: 'Desa', perihal, opd: '' } }), TODAY),
    );
    expect(log.list[0]?.perihal).toMatch(/^Keluarga belum lengkap di 9901\*+\d{4}$/);
  });

  test('a sheet that cannot be made is told, with what is known', async () => {
    const workbook = fakeWorkbook(fixtureGrids());
    workbook.failNext('putSheets', 'sheet-protected');
    const answer = await keepDecision(workbook, draftOf(), TODAY);
    expect(answer).toMatchObject({ ok: false, reason: 'tulis', about: FOLLOW_UP_SHEET });
  });

  test('only the changed cells of a line are written', async () => {
    const workbook = fakeWorkbook(fixtureGrids());
    const { list } = kept(await keepDecision(workbook, draftOf(), TODAY));
    kept(await keepDecision(workbook, changeOf(list[0], { status: 'selesai' }), LATER));
    expect(workbook.calls.filter(({ call }) => call === 'write' || call === 'putAll')).toEqual([
      expect.objectContaining({ call: 'putAll' }),
      { call: 'write', count: 2 },
    ]);
    kept(await keepDecision(workbook, changeOf((await readLog(workbook)).list[0]), LATER));
    expect(workbook.calls.filter(({ call }) => call === 'write')).toHaveLength(1);
  });
});
