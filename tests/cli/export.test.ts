import { describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { settingsText } from '../../src/core/settings/settings-file';
import { asText } from '../../src/core/table/cell-readers';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { FULL_BOOK, MAPPING_BOOK, nik } from './books';
import { book, run } from './fake-io';

const FILES = { 'a.xlsx': FULL_BOOK };
const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Complaints of the families of {@link FULL_BOOK}. */
const COMPLAINTS = book(
  {
    name: 'Keluarga',
    cells: [
      ['id_keluarga', 'kepala_keluarga', 'nik', 'desa_kelurahan', 'desil_kesejahteraan', 'penerima_sembako'],
      ['K-1', 'Orang Contoh Satu', nik(1), 'Misal Jaya', 1, 'Tidak'],
    ],
  },
  {
    name: 'Pengaduan',
    cells: [
      ['No', 'Tanggal', 'NIK', 'Kanal', 'Uraian', 'Program', 'Perangkat Daerah', 'Status', 'Tanggal Selesai'],
      [1, '2026-06-01', nik(1), 'Surat', '=cmd Ibu Contoh Satu', 'Sembako', '=1+1', 'Diproses', null],
    ],
  },
);

describe('konvergen export csv', () => {
  test('a file a table, in a folder, and a note', async () => {
    const { code, err, out, written } = await run(['export', 'csv', 'a.xlsx', '--out', 'luar'], FILES);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect([...written.keys()]).toEqual([
      ...['luar/temuan.csv', 'luar/rekap-anggaran.csv', 'luar/konvergensi.csv', 'luar/cakupan-layanan.csv'],
      ...['luar/kesenjangan.csv', 'luar/catatan.txt'],
    ]);
    expect(out).toContain('luar/temuan.csv ditulis');
    const rekap = textOf(written.get('luar/rekap-anggaran.csv'));
    expect(rekap.startsWith('\uFEFFRincian;Kode;')).toBe(true);
    expect(rekap).toContain('Seluruhnya;TOTAL;Total;2;3000000,25;500000;Matrik!I3:I4\r\n');
  });

  test('NIK are masked unless asked for, and names with them', async () => {
    const csv = async (...more: readonly string[]): Promise<string> => {
      const { written } = await run(['export', 'csv', 'a.xlsx', '--out', 'luar', ...more], FILES);
      return [...written.values()].map(textOf).join('');
    };
    const [masked, open] = [await csv(), await csv('--unmask')];
    expect(masked).not.toContain(nik(1));
    expect(masked).not.toContain('Orang Contoh');
    expect(masked).toContain('9901********0001');
    expect(open).toContain(`'${nik(1)}`);
    expect(open).toContain('Orang Contoh Satu');
  });

  test('complaints: what people wrote stays in, formulas are guarded and told of', async () => {
    const { out, written } = await run(['export', 'csv', 'p.xlsx', '--out', 'luar', '--pemisah', ','], {
      'p.xlsx': COMPLAINTS,
    });
    const daftar = textOf(written.get('luar/pengaduan.csv'));
    expect(daftar).not.toContain('Ibu Contoh');
    expect(daftar).toContain(",'=1+1,");
    expect(daftar).toContain('2026-06-01,,29,ditemukan,tidak menerima,1');
    expect(out).toMatch(/pengaduan\.csv: 1 teks berawalan/);
    expect(textOf(written.get('luar/catatan.txt'))).toContain('pengaduan.csv: 1 teks');
    expect(textOf(written.get('luar/rekap-pengaduan.csv'))).toContain(
      'Seluruhnya,TOTAL,Jumlah,1,1,0,0,0,0,29,',
    );
  });
});

describe('konvergen export rat', () => {
  test('writes a workbook of the form', async () => {
    const { code, out, written } = await run(['export', 'rat', 'a.xlsx', '--out', 'rat.xlsx'], FILES);
    expect(code).toBe(0);
    expect(out).toBe('rat.xlsx ditulis: 2 lembar.');
    const read = await readWorkbook('rat.xlsx', new Uint8Array(written.get('rat.xlsx') ?? []));
    expect(read.ok).toBe(true);
  });

  test('a workbook without a mapping sheet has none', async () => {
    const { code, err, written } = await run(['export', 'rat', 'p.xlsx', '--out', 'rat.xlsx'], {
      'p.xlsx': COMPLAINTS,
    });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(err).toContain('Tidak ada lembar pemetaan');
  });
});

test('konvergen export json: one document of the published form, with everything in it', async () => {
  const { written } = await run(['export', 'json', 'a.xlsx', '--out', 'a.json'], FILES);
  const text = textOf(written.get('a.json'));
  const document = Document.parse(JSON.parse(text));
  expect(Object.keys(document).sort()).toEqual([
    ...['budget', 'convergence', 'counts', 'files', 'findings', 'households', 'schema'],
  ]);
  expect(text).not.toContain(nik(1));
  expect(text).toContain('3000000.25');
});

describe('complaints in the document', () => {
  const FILE = { 'p.xlsx': COMPLAINTS };
  const ask = async (files: Parameters<typeof run>[1], ...more: readonly string[]) => {
    const { err, written } = await run(['export', 'json', 'p.xlsx', '--out', 'p.json', ...more], files);
    expect(err).toBe('');
    const text = textOf(written.get('p.json'));
    return { text, pengaduan: Document.parse(JSON.parse(text)).pengaduan };
  };

  test('every figure and every complaint says its cells; what people wrote stays in', async () => {
    const { text, pengaduan } = await ask(FILE);
    expect(pengaduan).toMatchObject({
      batas: { hari: 60, asal: 'bawaan' },
      total: { jumlah: 1, kurang: 1, cells: ['Pengaduan!E2'], terbuka: { lewatBatas: 0, tertua: 29 } },
      daftar: [
        {
          ...{ file: 'p.xlsx', sheet: 'Pengaduan', cell: 'E2', row: 2, status: 'diproses', hari: 29 },
          ...{ masuk: '2026-06-01', selesai: null, kaitan: 'keluarga', penerimaan: 'tidak-menerima' },
          ...{ opd: '=1+1', kurang: true, lewatBatas: false },
        },
      ],
    });
    expect(text).not.toContain('Ibu Contoh');
    expect(text).not.toContain(nik(1));
    expect((await ask(FILE, '--unmask')).pengaduan?.daftar[0]?.uraian).toBe('=cmd Ibu Contoh Satu');
  });

  test('the settings say when one is late, for the document and for the annex', async () => {
    const settings = { ...DEFAULT_SETTINGS, ambang: { ...DEFAULT_SETTINGS.ambang, pengaduanHari: 28 } };
    const files = { ...FILE, 's.json': new TextEncoder().encode(settingsText(settings)) };
    const { pengaduan } = await ask(files, '--pengaturan', 's.json');
    expect(pengaduan).toMatchObject({
      batas: { hari: 28, asal: 'pengaturan' },
      total: { terbuka: { lewatBatas: 1 } },
      daftar: [{ lewatBatas: true }],
    });
    const { written } = await run(
      ['export', 'lp2kd', 'p.xlsx', '--out', 'l.xlsx', '--pengaturan', 's.json'],
      files,
    );
    const read = await readWorkbook('l.xlsx', new Uint8Array(written.get('l.xlsx') ?? []));
    const sheet = read.ok ? (await read.workbook.readGrids(['LP2KD Pengaduan']))[0] : undefined;
    const texts = sheet ? Array.from(sheet.usedRows, (row) => asText(sheet.value(row, 0))).join('\n') : '';
    expect(texts).toContain('Batas 28 hari menurut pengaturan.');
  });
});

describe.each([
  ['lp2kd', 'lp2kd.xlsx', '4 lembar'],
  ['surat', 'surat.xlsx', 'lembar'],
  ['ringkasan', 'ringkasan.txt', 'baris'],
])('konvergen export %s', (what, path, says) => {
  test.each(['id', 'en'] as const)('writes what it says (%s)', async (lang) => {
    const { code, err, out, written } = await run(
      ['export', what, 'a.xlsx', '--out', path, '--lang', lang],
      FILES,
    );
    expect({ code, err, files: [...written.keys()] }).toEqual({ code: 0, err: '', files: [path] });
    expect(out).toContain(lang === 'id' ? says : path);
    expect(textOf(written.get(path))).not.toContain(nik(1));
  });
});

describe('refused in one line, and nothing written', () => {
  test.each([
    [['export'], 'berkas'],
    [['export', 'entah', 'a.xlsx', '--out', 'x'], 'rat|lp2kd|surat|anonim|csv|json|ringkasan'],
    [['export', 'csv', '--out', 'x'], 'Sebutkan buku kerja'],
    [['export', 'csv', 'a.xlsx'], '--out'],
    [['export', 'anonim', 'a.xlsx', '--out', 'x.xlsx'], 'Hanya 2 keluarga'],
    [['export', 'anonim', 'a.xlsx', '--out', 'x.xlsx', '--unmask'], '--unmask tidak berlaku'],
    [['export', 'surat', 'a.xlsx', 'ada.xlsx', '--out', 'x.xlsx'], 'satu berkas'],
    [['export', 'rat', 'a.xlsx', '--out', 'ada.xlsx'], 'ada.xlsx sudah ada'],
    [['export', 'json', 'a.xlsx', '--out', 'folder'], 'folder sudah ada'],
    [['export', 'csv', 'a.xlsx', '--out', 'lama'], 'lama/temuan.csv sudah ada'],
    [['export', 'csv', 'a.xlsx', '--out', 'x', '--pemisah', '|'], '--pemisah |'],
    [['export', 'csv', 'a.xlsx', '--out', 'x', '--json'], '--json'],
    [['validate', 'a.xlsx', '--pemisah', ','], '--pemisah'],
    [['export', 'csv', 'a.xlsx', 'tidak-ada.xlsx', '--out', 'x'], 'Tidak ada yang ditulis'],
  ])('%j', async (argv, says) => {
    const { code, err, written } = await run(argv, {
      ...FILES,
      'ada.xlsx': MAPPING_BOOK,
      folder: 'folder',
      'lama/temuan.csv': new Uint8Array([1]),
    });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(err).toContain(says);
  });

  test('a disk that refuses is said', async () => {
    const { code, err } = await run(['export', 'rat', 'a.xlsx', '--out', 'x.xlsx'], FILES, {
      unwritable: 'penuh',
    });
    expect(code).toBe(2);
    expect(err).toContain('x.xlsx');
  });
});
