import { describe, expect, test } from '@jest/globals';
import { readWaivers, WAIVER_SHEET } from '../../../src/core/findings/waiver-sheet';
import { readSettings } from '../../../src/core/settings/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { settingsText } from '../../../src/core/settings/settings-file';
import { ignoredIn, lapsedIn, waiverAt } from '../../../src/app/pane/waived';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { fakeWorkbook, type FakeWorkbook } from '../fake-workbook';
import { openPane, settle, type OpenedPane } from '../open-pane';

const NIK = '9901010101010001';
const GRIDS: readonly Grid[] = [
  gridOf('Matriks', [
    ['Laporan Tahun 2025'],
    ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
    [null, 'Dinas Koperasi', 'Bedah warung bagi UMKM', null, 'APBD'],
    ['S1', 'Dinas Sosial', 'Penyaluran sembako', '1.500', 'APBD'],
  ]),
  gridOf('Keluarga', [
    ['NIK', 'Nama', 'Desil', 'Desa'],
    [Number(NIK), 'Coba', 1, 'Sukamaju'],
    ["'9901010101010002", 'Misal', 1, 'Sukamaju'],
  ]),
];

async function checked(grids: readonly Grid[] = GRIDS, workbook?: FakeWorkbook): Promise<OpenedPane> {
  const pane = openPane({ workbook: workbook ?? fakeWorkbook(grids) });
  await pane.app.check();
  await settle(5);
  return pane;
}

const at = ({ app }: OpenedPane, rule: string): number =>
  app.state().checked?.findings.findIndex((finding) => finding.rule === rule) ?? -1;
const shown = ({ app }: OpenedPane): number => app.state().list.shown;
const sheetOf = async ({ workbook }: OpenedPane, name: string): Promise<Grid | undefined> =>
  (await workbook.readGrids([name]))[0];
const decision = { jenis: 'abaikan', alasan: 'Menunggu APBD perubahan.', oleh: 'Uji' } as const;

describe('ignoring a finding', () => {
  test('takes it out of list and counts, and keeps who, when and why in the workbook', async () => {
    const pane = await checked();
    const before = shown(pane);
    const finding = at(pane, 'pagu-kosong');
    await pane.app.decide(finding, decision);
    await settle(5);
    expect(shown(pane)).toBe(before - 1);
    expect([...ignoredIn(pane.app.state())]).toEqual([finding]);
    const grid = await sheetOf(pane, WAIVER_SHEET);
    expect(grid && readWaivers(grid).waivers).toMatchObject([
      { rule: 'pagu-kosong', cell: 'D3', alasan: decision.alasan, oleh: 'Uji', tanggal: '2024-10-04' },
    ]);
    expect((await pane.workbook.sheets()).at(-1)).toEqual({ name: WAIVER_SHEET, visibility: 'veryHidden' });
    expect(pane.storage.all.get('konvergen.nama.1')).toBe('Uji');
    expect(pane.app.state().notice?.kind).toBe('diabaikan');
  });

  test('can be looked at by itself, and taken back', async () => {
    const pane = await checked();
    const before = shown(pane);
    const finding = at(pane, 'pagu-kosong');
    await pane.app.decide(finding, decision);
    pane.app.filter({ ignored: true });
    await settle(5);
    expect(pane.app.state().list.groups.flatMap(({ items }) => items)).toEqual([finding]);
    await pane.app.undecide(finding);
    pane.app.filter({ ignored: false });
    await settle(5);
    expect(shown(pane)).toBe(before);
    const grid = await sheetOf(pane, WAIVER_SHEET);
    expect(grid && readWaivers(grid).waivers).toEqual([]);
  });

  test('holds in the next check, until the cell changes; then it is told and can be cleared', async () => {
    const pane = await checked();
    await pane.app.decide(at(pane, 'pagu-kosong'), decision);
    await pane.app.check();
    await settle(5);
    expect(ignoredIn(pane.app.state()).size).toBe(1);
    pane.workbook.type('Matriks', 2, 3, 1_000_000);
    await pane.app.check();
    await settle(5);
    expect(ignoredIn(pane.app.state()).size).toBe(0);
    expect(lapsedIn(pane.app.state())).toMatchObject([{ rule: 'pagu-kosong' }]);
    await pane.app.clearLapsed();
    expect(lapsedIn(pane.app.state())).toEqual([]);
  });

  test('a locked rule is not ignored, only marked', async () => {
    const pane = await checked();
    const before = shown(pane);
    const finding = at(pane, 'nik-angka');
    await pane.app.decide(finding, decision);
    await settle(5);
    expect(shown(pane)).toBe(before);
    await pane.app.decide(finding, { jenis: 'konfirmasi', alasan: '', oleh: 'Uji' });
    await settle(5);
    expect(shown(pane)).toBe(before);
    expect(waiverAt(pane.app.state(), finding)?.jenis).toBe('konfirmasi');
    const cells = JSON.stringify([...pane.workbook.calls]);
    expect(cells).not.toContain(NIK.slice(0, 12));
  });

  test('is left out of what mending everything would change', async () => {
    const pane = await checked();
    const findings = pane.app.state().checked?.findings ?? [];
    const fixable = findings.findIndex(({ fix }) => fix !== null);
    expect(fixable).toBeGreaterThanOrEqual(0);
    await pane.app.decide(fixable, decision);
    pane.app.preview({ kind: 'semua' });
    expect(pane.app.state().preview?.lines.some((line) => line.at === fixable)).toBe(false);
  });

  test('keeps lines somebody wrote by hand, and decisions made beside it', async () => {
    const pane = await checked();
    await pane.app.decide(at(pane, 'pagu-kosong'), decision);
    pane.workbook.type(WAIVER_SHEET, 9, 0, 'catatan tangan');
    await pane.app.decide(at(pane, 'strategi-kosong'), decision);
    const grid = await sheetOf(pane, WAIVER_SHEET);
    const read = grid && readWaivers(grid);
    expect(read?.waivers.map(({ rule }) => rule)).toEqual(['pagu-kosong', 'strategi-kosong']);
    expect(read?.lines[0]?.[0]).toBe('catatan tangan');
  });

  test('says so when the sheet cannot be written, and counts the finding on', async () => {
    const pane = await checked();
    const before = shown(pane);
    pane.workbook.failNext('putSheet', 'sheet-not-ours');
    await pane.app.decide(at(pane, 'pagu-kosong'), decision);
    await settle(5);
    expect([shown(pane), pane.app.state().problem?.kind, pane.app.state().writing]).toEqual([
      before,
      'sheet-not-ours',
      false,
    ]);
  });
});

describe('the settings of the workbook', () => {
  const NEXT: Settings = { ...DEFAULT_SETTINGS, tahun: 2026, aturan: { 'pagu-kosong': 'off' } };

  test('are kept in a very hidden sheet and hold in the check that follows', async () => {
    const pane = await checked();
    expect(at(pane, 'pagu-kosong')).toBeGreaterThanOrEqual(0);
    await pane.app.saveBookSettings(NEXT);
    await settle(5);
    expect(at(pane, 'pagu-kosong')).toBe(-1);
    expect(pane.app.state().book).toMatchObject({ tahun: 2026, ground: { source: 'buku', settings: NEXT } });
    expect((await pane.workbook.sheets()).at(-1)?.visibility).toBe('veryHidden');
    const grid = await sheetOf(pane, 'Konvergen Pengaturan');
    expect(grid && readSettings(grid).settings).toEqual(NEXT);
    expect(pane.app.state().notice?.kind).toBe('pengaturan-disimpan');
  });

  test('are shown where they are kept, and stay shown', async () => {
    const pane = await checked();
    await pane.app.showSettingsSheet();
    const visibility = async (): Promise<unknown> => (await pane.workbook.sheets()).at(-1)?.visibility;
    expect(await visibility()).toBe('visible');
    expect(pane.workbook.calls.at(-1)).toMatchObject({
      call: 'select',
      cell: { sheet: 'Konvergen Pengaturan' },
    });
    await pane.app.check();
    await pane.app.saveBookSettings(NEXT);
    expect(await visibility()).toBe('visible');
  });

  test('a damaged sheet is not overwritten until somebody says so', async () => {
    const rows = [
      ['Konvergen · pengaturan'],
      ['Umum'],
      [null, 'Versi lembar', 1],
      [null, 'Tahun anggaran', 'x'],
    ];
    const pane = await checked([...GRIDS, gridOf('Konvergen Pengaturan', rows)]);
    expect(pane.app.state().book?.ground).toMatchObject({ damaged: true, source: 'bawaan' });
    await pane.app.saveBookSettings(NEXT);
    expect(pane.app.state().problem).toMatchObject({
      kind: 'settings-damaged',
      about: 'Konvergen Pengaturan',
    });
    expect(pane.workbook.cell('Konvergen Pengaturan', 3, 2)).toBe('x');
    await pane.app.saveBookSettings(NEXT, { replace: true });
    await settle(5);
    expect(pane.app.state().book?.ground).toMatchObject({ damaged: false, settings: NEXT });
  });

  test('go out as a file and come back with a look at what changes', async () => {
    const pane = await checked();
    await pane.app.saveBookSettings(NEXT);
    const file = await pane.app.exportSettings();
    expect(file).toEqual({ name: 'pengaturan-konvergen-buku.json', text: settingsText(NEXT) });

    const other = await checked();
    await other.app.previewImport(file);
    expect(other.app.state().importing?.changes.map(({ kunci, ke }) => [kunci, ke])).toEqual([
      ['Tahun anggaran', '2026'],
      ['pagu-kosong', 'mati'],
    ]);
    expect(other.workbook.calls.some(({ call }) => call === 'put')).toBe(false);
    await other.app.applyImport();
    await settle(5);
    expect(other.app.state()).toMatchObject({ importing: null, book: { ground: { settings: NEXT } } });
  });

  test('a file that is none is said, and changes nothing', async () => {
    const pane = await checked();
    await pane.app.previewImport({ name: 'x.json', text: '{' });
    expect(pane.app.state().importing?.read).toMatchObject({ ok: false, reason: 'bukan-json' });
    await pane.app.applyImport();
    expect(pane.workbook.calls.some(({ call }) => call === 'put')).toBe(false);
    await pane.app.previewImport(null);
    expect(pane.app.state().importing).toBeNull();
  });
});
