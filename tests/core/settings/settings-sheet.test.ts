import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareSettings } from '../../../src/core/settings/compare-settings';
import type { KnownRules } from '../../../src/core/settings/known-rules';
import { readSettings, type ReadSettings } from '../../../src/core/settings/read-settings';
import { readSettingsText, settingsText } from '../../../src/core/settings/settings-file';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { cellAddress } from '../../../src/core/table/address';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { anySettings } from './any-settings';

const RULES: KnownRules = new Map(
  [
    { id: 'desil-kosong', severity: 'warning' as const, locked: false },
    { id: 'nik-angka', severity: 'error' as const, locked: true },
  ].flatMap((rule) => {
    const known = { ...rule, title: { id: `Judul ${rule.id}`, en: 'Title' } };
    return [
      [rule.id, known] as const,
      ...(rule.id === 'desil-kosong' ? [['desil-blank', known] as const] : []),
    ];
  }),
);

type Cells = readonly (readonly CellValue[])[];
const HEAD: Cells = [['Konvergen · pengaturan'], ['Umum', 'Kunci', 'Isi'], [null, 'Versi lembar', 1]];
const read = (rows: Cells, rules: KnownRules | null = RULES): ReadSettings =>
  readSettings(gridOf('Konvergen Pengaturan', [...HEAD, ...rows]), rules);
const said = ({ issues }: ReadSettings): string[] =>
  issues.map(({ kind, messageId, row, column }) => `${cellAddress(row, column)} ${kind} ${messageId}`);

describe('written and read again', () => {
  test('any settings come back', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const grid = gridOf('S', settingsRows(settings, RULES));
        const got = readSettings(grid);
        expect(got.settings).toEqual(settings);
        expect(got.damaged).toBe(false);
        expect(got.issues.filter(({ messageId }) => messageId !== 'baku')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('any settings come back from a file', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettingsText(settingsText(settings))).toMatchObject({ ok: true, settings });
      }),
    );
  });

  test('the sheet is known by its first cell, and explains itself', () => {
    const rows = settingsRows({ ...DEFAULT_SETTINGS, aturan: { 'desil-kosong': 'off' } }, RULES);
    expect(recogniseSheet('a.xlsx', gridOf('S', rows)).role).toBe('pengaturan');
    expect(rows).toContainEqual([null, 'desil-kosong', 'mati', null, null, 'Judul desil-kosong']);
    expect(rows.every((row) => row.length === 0 || row.length === 6)).toBe(true);
  });

  test('no grid of any cells makes the reader throw, and nothing damaged is used', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>('Umum', 'Aturan', 'Ejaan', 'Program daerah', 'Lokus', 'S1', 'mati', null),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant({ error: '#N/A' }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const got = readSettings(gridOf('S', rows), RULES);
        expect(!got.damaged || got.settings === DEFAULT_SETTINGS).toBe(true);
        expect(got.damaged).toBe(got.issues.some(({ kind }) => kind === 'rusak'));
      }),
    );
  });
});

describe('what people write', () => {
  test('keys by either name, numbers as text, severities in either language, an older rule id', () => {
    const got = read([
      [null, 'TAHUN', '2026'],
      [null, 'rezim', 'Inpres 8/2025'],
      ['Ambang'],
      [null, 'Kemiripan minimal', '0,9'],
      ['aturan'],
      [null, 'desil-blank', 'Peringatan'],
    ]);
    expect(got).toMatchObject({
      issues: [],
      settings: {
        tahun: 2026,
        rezim: 'INPRES-8-2025',
        aturan: { 'desil-kosong': 'warning' },
        ambang: { ...DEFAULT_SETTINGS.ambang, miripMinimal: 0.9 },
      },
    });
  });

  test.each<[string, CellValue]>([
    ['as we write it', '2026-01-31'],
    ['as people write it', '31 Januari 2026'],
    ['with slashes', '31/01/2026'],
    ['a date of Excel', 46_053],
  ])('the due date %s, and the limit of complaints', (_, day) => {
    const got = read([[null, 'Tenggat pengiriman', day], ['Ambang'], [null, 'Batas hari pengaduan', '30']]);
    expect(got).toMatchObject({
      issues: [],
      settings: { tenggat: '2026-01-31', ambang: { pengaduanHari: 30 } },
    });
  });

  test('a code of a province, the only one a number keeps whole', () => {
    expect(read([[null, 'Wilayah', 64]])).toMatchObject({ issues: [], settings: { wilayah: '64' } });
  });

  test('a file of settings from before there were either has the defaults', () => {
    const { tenggat, ...old } = DEFAULT_SETTINGS;
    const { pengaduanHari, ...ambang } = old.ambang;
    const got = readSettingsText(JSON.stringify({ ...old, ambang }));
    expect([tenggat, pengaduanHari]).toEqual([null, 60]);
    expect(got).toMatchObject({ ok: true, settings: DEFAULT_SETTINGS });
  });

  test('synonyms of a programme in lines of their own, and a spelling of it above it', () => {
    const got = read([
      ['Ejaan'],
      [null, 'Kios Rakyat', 'Bedah Warung', 'program'],
      ['Program daerah'],
      [null, 'Bedah Warung', 'S2', 'Warung Naik Kelas'],
      [null, 'bedah warung', 's2', 'Warung Cerah'],
    ]);
    expect(got.issues).toEqual([]);
    expect(got.settings.program).toEqual([
      { nama: 'Bedah Warung', strategi: 'S2', sinonim: ['Warung Naik Kelas', 'Warung Cerah'] },
    ]);
  });
});

describe('what is not known is left out and told; the rest holds', () => {
  test.each<[string, Cells, string]>([
    ['a part', [['Lain-lain'], [null, 'apa saja', 1]], 'A4 tidak-dikenal bagian'],
    ['a key', [[null, 'Warna', 'biru']], 'B4 tidak-dikenal kunci'],
    ['a limit', [['Ambang'], [null, 'Warna', 1]], 'B5 tidak-dikenal kunci'],
    ['a rule', [['Aturan'], [null, 'nik-anka', 'mati']], 'B5 tidak-dikenal aturan'],
    ['a locked rule', [['Aturan'], [null, 'nik-angka', 'mati']], 'C5 tidak-dikenal dikunci'],
    ['a cell too many', [[null, 'Tahun anggaran', 2025, 'ya']], 'D4 tidak-dikenal sisa'],
    ['a programme', [['Ejaan'], [null, 'A', 'entah apa', 'program']], 'C5 tidak-dikenal baku'],
  ])('%s', (_, rows, issue) => {
    const got = read([...rows, ['Umum'], [null, 'Wilayah', '64.02']]);
    expect(said(got)).toEqual([issue]);
    expect(got).toMatchObject({ damaged: false, settings: { wilayah: '64.02', aturan: {} } });
  });

  test('a line above every part', () => {
    const got = readSettings(
      gridOf('S', [['Konvergen · pengaturan'], [null, 'Tahun', 2025], ...HEAD.slice(1)]),
    );
    expect(said(got)).toEqual(['B2 tidak-dikenal luarBagian']);
  });

  test('an explanation above every part is no entry', () => {
    const note: CellValue[] = [null, null, null, null, null, 'catatan sekretariat'];
    expect(readSettings(gridOf('S', [['Konvergen · pengaturan'], note, ...HEAD.slice(1)]))).toEqual({
      ...{ settings: DEFAULT_SETTINGS, issues: [], damaged: false },
    });
  });

  test('its own severity is no change of a locked rule', () => {
    expect(read([['Aturan'], [null, 'nik-angka', 'kesalahan']]).issues).toEqual([]);
  });
});

describe('what cannot be used damages the sheet: the defaults hold', () => {
  test.each<[string, Cells, string]>([
    ['a year', [[null, 'Tahun anggaran', 'dua ribu']], 'C4 rusak tahun'],
    ['a year far away', [[null, 'Tahun anggaran', 1999]], 'C4 rusak tahun'],
    ['a day of no calendar', [[null, 'Tenggat pengiriman', '31/02/2026']], 'C4 rusak tanggal'],
    ['a day that may be two', [[null, 'Tenggat pengiriman', '12/31/2026']], 'C4 rusak tanggal'],
    ['half a day', [['Ambang'], [null, 'Batas hari pengaduan', 30.5]], 'C5 rusak angka'],
    ['no day', [['Ambang'], [null, 'Batas hari pengaduan', 0]], 'C5 rusak angka'],
    ['half a year', [[null, 'Tahun anggaran', 2025.5]], 'C4 rusak tahun'],
    ['a regime', [[null, 'Rezim', 'Inpres 1/1999']], 'C4 rusak rezim'],
    ['a code kept as a number', [[null, 'Wilayah', 64.1]], 'C4 rusak kode'],
    ['a code without dots', [[null, 'Wilayah', '6402']], 'C4 rusak kode'],
    ['a threshold', [['Ambang'], [null, 'Kali pencilan', 1]], 'C5 rusak angka'],
    ['no threshold', [['Ambang'], [null, 'Kali pencilan']], 'C5 rusak angka'],
    ['a severity', [['Aturan'], [null, 'desil-kosong', 'gawat']], 'C5 rusak tingkat'],
    ['no severity', [['Aturan'], [null, 'desil-kosong']], 'C5 rusak tingkat'],
    ['a limit twice', [['Ambang'], [null, 'Kali pencilan', 5], [null, 'pencilanKali', 6]], 'B6 rusak ganda'],
    ['a sub kegiatan without a name', [['Nomenklatur'], [null, '1.06.05']], 'C5 rusak wajib'],
    ['no village', [['Lokus'], [null, null, 'Utara', '64.02.05']], 'B5 rusak wajib'],
    ['a sender without a name', [['Pengirim'], [null, '64.02']], 'C5 rusak wajib'],
    [
      'a rule twice, once by its older id',
      [['Aturan'], [null, 'desil-kosong', 'mati'], [null, 'desil-blank', 'saran']],
      'B6 rusak ganda',
    ],
    ['a strategy', [['Program daerah'], [null, 'Bedah Warung', 'S4']], 'C5 rusak strategi'],
    ['a kind', [['Ejaan'], [null, 'A', 'B', 'warna']], 'D5 rusak jenis'],
    ['a text too long', [[null, 'Versi templat', 'x'.repeat(401)]], 'C4 rusak teks'],
    ['an error of Excel', [[null, 'Versi templat', { error: '#REF!' }]], 'C4 rusak teks'],
    ['half a line', [['Ejaan'], [null, 'A', null, 'opd']], 'C5 rusak wajib'],
    [
      'a key twice',
      [
        [null, 'Tahun anggaran', 2025],
        [null, 'tahun', 2026],
      ],
      'B5 rusak ganda',
    ],
    [
      'a programme of two strategies',
      [['Program daerah'], [null, 'Bedah Warung', 'S1'], [null, 'Bedah Warung', 'S2']],
      'B6 rusak ganda',
    ],
  ])('%s', (_, rows, issue) => {
    const got = read([...rows, ['Pengirim'], [null, '64.02', 'Kab. Uji']]);
    expect(said(got)).toEqual([issue]);
    expect(got).toMatchObject({ damaged: true, settings: DEFAULT_SETTINGS });
  });

  test('no version, or one of a later Konvergen', () => {
    expect(said(readSettings(gridOf('S', [['Konvergen · pengaturan'], ['Umum']])))).toEqual([
      'A1 rusak tanpaVersi',
    ]);
    expect(
      said(readSettings(gridOf('S', [['Konvergen · pengaturan'], ['Umum'], [null, 'Versi lembar', 2]]))),
    ).toEqual(['C3 rusak versi']);
  });
});

describe('a file of settings', () => {
  test('says where its form is wrong, never what stands there', () => {
    const file = (settings: unknown): unknown => readSettingsText(JSON.stringify(settings), RULES);
    expect(readSettingsText('{')).toEqual({ ok: false, reason: 'bukan-json', at: [] });
    expect(file([])).toMatchObject({ ok: false, reason: 'bentuk' });
    expect(file({ ...DEFAULT_SETTINGS, warna: 'biru' })).toEqual({
      ok: false,
      reason: 'bentuk',
      at: ['warna'],
    });
    expect(file({ ...DEFAULT_SETTINGS, program: [{ nama: 'A', strategi: 'S9', sinonim: [] }] })).toEqual({
      ok: false,
      reason: 'bentuk',
      at: ['program.0.strategi'],
    });
    expect(readSettingsText(' '.repeat(8_000_001))).toMatchObject({ reason: 'terlalu-besar' });
  });

  test('leaves out rules nobody knows and rules that are locked, and says so', () => {
    const text = settingsText({
      ...DEFAULT_SETTINGS,
      aturan: { 'desil-blank': 'off', 'nik-angka': 'off', hilang: 'info' },
      sinonim: [{ jenis: 'program', tulisan: 'A', baku: 'entah apa' }],
    });
    expect(readSettingsText(`\uFEFF${text}`, RULES)).toMatchObject({
      ok: true,
      settings: { aturan: { 'desil-kosong': 'off' } },
      leftOut: ['nik-angka', 'hilang'],
      withoutEffect: ['entah apa'],
    });
  });
});

describe('comparing', () => {
  test('names every entry that differs', () => {
    const next: Settings = {
      ...DEFAULT_SETTINGS,
      tahun: 2026,
      aturan: { 'desil-kosong': 'off' },
      program: [{ nama: 'Bedah Warung', strategi: 'S2', sinonim: ['A', 'B'] }],
    };
    expect(compareSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
    expect(compareSettings(DEFAULT_SETTINGS, next)).toEqual([
      { bagian: 'umum', kunci: 'Tahun anggaran', dari: '', ke: '2026' },
      { bagian: 'aturan', kunci: 'desil-kosong', dari: null, ke: 'mati' },
      { bagian: 'program', kunci: 'Bedah Warung', dari: null, ke: 'S2 · A; S2 · B' },
    ]);
    expect(compareSettings(next, DEFAULT_SETTINGS).map(({ dari, ke }) => [dari, ke])).toEqual([
      ['2026', ''],
      ['mati', null],
      ['S2 · A; S2 · B', null],
    ]);
  });

  test('settings differ exactly where a change is named', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (a, b) => {
        const sheets = [a, b].map((one) => JSON.stringify(settingsRows(one)));
        expect(compareSettings(a, a)).toEqual([]);
        expect(compareSettings(a, b).length > 0 && sheets[0] === sheets[1]).toBe(false);
      }),
    );
  });
});
