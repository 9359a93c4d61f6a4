import { describe, expect, test } from '@jest/globals';
import { waiverOf, type Waiver } from '../../src/core/findings/waiver';
import { waiverRows } from '../../src/core/findings/waiver-sheet';
import { checkBook, recogniseBook } from '../../src/core/report/checked-book';
import { readSettings } from '../../src/core/settings/read-settings';
import { settingsText } from '../../src/core/settings/settings-file';
import { settingsRows } from '../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import type { CellValue } from '../../src/core/values/cell-value';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { nik } from './books';
import { book, run } from './fake-io';

const OWN: Settings = {
  ...DEFAULT_SETTINGS,
  tahun: 2026,
  aturan: { 'pagu-kosong': 'off' },
  program: [{ nama: 'Bedah Warung', strategi: 'S2', sinonim: ['Warung Naik Kelas'] }],
  sinonim: [{ jenis: 'opd', tulisan: 'Dinsos', baku: 'Dinas Sosial' }],
};
type Cells = readonly (readonly CellValue[])[];
const sheet = (name: string, cells: Cells): Parameters<typeof book>[0] =>
  ({ name, cells }) as Parameters<typeof book>[0];
const MATRIK = sheet('Matrik', [
  ['Laporan Tahun 2025'],
  ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
  ['S1', 'Dinsos', 'Penyaluran sembako', 100, 'APBD'],
  ['S1', 'Dinas Sosial', 'Penyaluran sandang', null, 'APBD'],
]);
const settingsSheet = (own: Settings): ReturnType<typeof sheet> =>
  sheet('Konvergen Pengaturan', settingsRows(own));
const json = (settings: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(settings));

const PLAIN = book(MATRIK);
const WITH = book(MATRIK, settingsSheet(OWN));
const BROKEN = book(
  MATRIK,
  sheet(
    'Konvergen Pengaturan',
    settingsRows(OWN).map((row) => (row[1] === 'Kali pencilan' ? [null, row[1], 'banyak'] : row)),
  ),
);

async function settingsIn(bytes: Uint8Array | undefined): Promise<Settings | null> {
  const read = bytes && (await readWorkbook('x.xlsx', bytes));
  if (!read?.ok) return null;
  const [grid] = await read.workbook.readGrids(['Konvergen Pengaturan']);
  return grid ? readSettings(grid).settings : null;
}

describe('settings a workbook carries', () => {
  test('hold in validate and summarize, and are told', async () => {
    const files = { 'a.xlsx': WITH };
    const validated = await run(['validate', 'a.xlsx'], files);
    expect(validated.out).toContain('pengaturan: dari lembar Konvergen Pengaturan');
    expect(validated.out).not.toContain('[pagu-kosong]');
    const plain = await run(['validate', 'a.xlsx'], { 'a.xlsx': PLAIN });
    expect(plain.out).toContain('[pagu-kosong]');
    const { files: parts, budget } = JSON.parse(
      (await run(['summarize', 'a.xlsx', '--json'], files)).out,
    ) as {
      files: unknown;
      budget: { opd: { name: string }[] };
    };
    expect(parts).toMatchObject([
      { tahun: 2026, pengaturan: { sumber: 'buku', lembar: 'Konvergen Pengaturan', rusak: false } },
    ]);
    expect(budget.opd.map(({ name }) => name)).toEqual(['Dinas Sosial']);
  });

  test('do not hold where the sheet is damaged; that is said and an error', async () => {
    const { out, err, code } = await run(['validate', 'a.xlsx'], { 'a.xlsx': BROKEN });
    expect(err).toContain('a.xlsx: lembar Konvergen Pengaturan tidak dapat dipakai');
    expect(out).toContain('[pengaturan-rusak]');
    expect(out).toContain('[pagu-kosong]');
    expect(code).toBe(1);
  });

  test.each(['p.json', 'p.xlsx'])('give way to --pengaturan %s', async (name) => {
    const files = { 'a.xlsx': PLAIN, 'p.json': json(OWN), 'p.xlsx': WITH };
    const { out, code } = await run(['--pengaturan', name, 'validate', 'a.xlsx'], files);
    expect(out).toContain('--pengaturan');
    expect(out).not.toContain('[pagu-kosong]');
    expect(code).toBe(0);
  });

  test.each([
    ['tidak-ada.json', 'tidak ditemukan'],
    ['bukan.json', 'bukan berkas pengaturan'],
    ['asing.json', 'asing.json: bentuknya tidak dikenal pada warna'],
    ['tanpa.xlsx', 'tidak berisi lembar pengaturan'],
    ['rusak.xlsx', 'lembar pengaturannya tidak dapat dipakai'],
  ])('a file of settings that cannot be used ends the command: %s', async (name, why) => {
    const files = {
      'a.xlsx': PLAIN,
      'bukan.json': new TextEncoder().encode('{'),
      'asing.json': json({ ...DEFAULT_SETTINGS, warna: 'biru' }),
      'tanpa.xlsx': PLAIN,
      'rusak.xlsx': BROKEN,
    };
    const { out, err, code } = await run(['validate', 'a.xlsx', '--pengaturan', name], files);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(why);
  });

  test('what a file says without effect is told', async () => {
    const odd = json({ ...OWN, aturan: { ...OWN.aturan, 'nik-angka': 'off', hilang: 'off' } });
    const { err, code } = await run(['validate', 'a.xlsx', '--pengaturan', 'p.json'], {
      'a.xlsx': PLAIN,
      'p.json': odd,
    });
    expect(err).toContain('nik-angka, hilang');
    expect(code).toBe(0);
  });
});

describe('konvergen settings', () => {
  test('check tells the cell of every mistake', async () => {
    const files = {
      'a.xlsx': WITH,
      'b.xlsx': BROKEN,
      'c.xlsx': PLAIN,
      'p.json': json(OWN),
      'q.json': json([]),
    };
    expect(await run(['settings', 'check', 'a.xlsx', 'p.json'], files)).toMatchObject({
      code: 0,
      out: 'a.xlsx: pengaturan dapat dipakai.\np.json: pengaturan dapat dipakai.',
    });
    const broken = await run(['settings', 'check', 'b.xlsx'], files);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/'Konvergen Pengaturan'!C\d+ .*banyak.*\[pengaturan-rusak\]/);
    expect((await run(['settings', 'check', 'c.xlsx'], files)).code).toBe(2);
    expect((await run(['settings', 'check', 'q.json'], files)).code).toBe(1);
  });

  test('export writes what the sheet says', async () => {
    const files = { 'a.xlsx': WITH, 'b.xlsx': BROKEN };
    const { out, code } = await run(['settings', 'export', 'a.xlsx'], files);
    expect([JSON.parse(out), code]).toEqual([OWN, 0]);
    const { written } = await run(['settings', 'export', 'a.xlsx', '-o', 'p.json'], files);
    expect(new TextDecoder().decode(written.get('p.json'))).toBe(settingsText(OWN));
    expect((await run(['settings', 'export', 'b.xlsx'], files)).code).toBe(2);
    expect((await run(['settings', 'export', 'a.xlsx', 'b.xlsx'], files)).code).toBe(2);
  });

  test('import puts one setting into many files and leaves the rest of them alone', async () => {
    const files = { 'p.json': json(OWN), 'a.xlsx': PLAIN, 'b.xlsx': BROKEN, 'c.xlsx': WITH };
    const argv = ['settings', 'import', 'p.json', 'a.xlsx', 'b.xlsx', 'c.xlsx'];
    const dry = await run([...argv, '--dry-run'], files);
    expect([dry.code, dry.written.size]).toEqual([0, 0]);
    expect(dry.out).toContain('  pagu-kosong: – → mati');
    expect(dry.out).toContain('c.xlsx: sudah memakai pengaturan ini.');

    const { written, code } = await run([...argv, '--in-place'], files);
    expect([code, [...written.keys()]]).toEqual([0, ['a.xlsx', 'b.xlsx']]);
    expect(await settingsIn(written.get('a.xlsx'))).toEqual(OWN);
    expect(await settingsIn(written.get('b.xlsx'))).toEqual(OWN);
    const after = await readWorkbook('a.xlsx', written.get('a.xlsx') ?? new Uint8Array());
    if (!after.ok) throw new Error(after.reason);
    expect(await after.workbook.sheets()).toEqual([
      { name: 'Matrik', visibility: 'visible' },
      { name: 'Konvergen Pengaturan', visibility: 'veryHidden' },
    ]);
    const [matrik] = await after.workbook.readGrids(['Matrik']);
    expect([matrik?.value(0, 0), matrik?.value(2, 3)]).toEqual(['Laporan Tahun 2025', 100]);
  });

  test("import leaves somebody else's sheet of that name alone", async () => {
    const foreign = book(MATRIK, sheet('Konvergen Pengaturan', [['milik OPD'], ['x']]));
    const files = { 'p.json': json(OWN), 'a.xlsx': foreign };
    const { err, code, written } = await run(['settings', 'import', 'p.json', 'a.xlsx', '--in-place'], files);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('bukan buatan Konvergen');
  });

  test('says how it is used, and takes no option it cannot keep', async () => {
    for (const argv of [
      ['settings', 'x'],
      ['settings', 'check'],
      ['settings', 'import', 'p.json'],
    ]) {
      const { code, err } = await run(argv, {});
      expect([code, err]).toEqual([2, expect.stringContaining('settings check BERKAS')]);
    }
    const { code, err } = await run(['settings', 'check', 'a.xlsx', '--pengaturan', 'p.json'], {});
    expect([code, err]).toEqual([2, expect.stringContaining('--pengaturan')]);
    expect(
      (await run(['settings', 'import', 'p.json', 'a.xlsx'], { 'p.json': json(OWN), 'a.xlsx': PLAIN })).code,
    ).toBe(2);
  });
});

describe('decisions a workbook carries', () => {
  const KELUARGA = sheet('Keluarga', [
    ['NIK', 'Nama', 'Desil', 'Desa'],
    [nik(1), 'Uji Satu', null, 'Sukamaju'],
    [Number(nik(2)), 'Uji Dua', 1, 'Sukamaju'],
  ]);

  async function decided(jenis: Waiver['jenis'], rule: string): Promise<Uint8Array> {
    const read = await readWorkbook('a.xlsx', book(KELUARGA));
    if (!read.ok) throw new Error(read.reason);
    const found = checkBook(recogniseBook('a.xlsx', await read.workbook.readGrids(['Keluarga'])));
    const finding = found.find((one) => one.rule === rule);
    if (!finding) throw new Error(`the sample has no ${rule}`);
    const alasan = 'Sudah dicek ke desa.';
    const waiver = waiverOf(finding, { jenis, alasan, oleh: 'Uji', tanggal: '2025-03-01' });
    return book(KELUARGA, sheet('Konvergen Pengecualian', waiverRows([waiver])));
  }

  test('are reported apart; the exit code ignores what was ignored', async () => {
    const files = { 'a.xlsx': await decided('abaikan', 'desil-kosong') };
    const { out } = await run(['validate', 'a.xlsx'], files);
    expect(out).toContain('1 temuan diabaikan dengan alasan');
    expect(out).toContain('Keluarga!C2  Sudah dicek ke desa. (Uji, 2025-03-01)  [desil-kosong]');
    const document = JSON.parse((await run(['validate', 'a.xlsx', '--json'], files)).out) as {
      findings: { rule: string }[];
      diabaikan: unknown;
      counts: Record<string, number>;
    };
    expect(document.findings.map(({ rule }) => rule)).not.toContain('desil-kosong');
    expect(document.diabaikan).toMatchObject([
      { rule: 'desil-kosong', cell: 'C2', pengecualian: { alasan: 'Sudah dicek ke desa.', oleh: 'Uji' } },
    ]);
    const sarif = (await run(['validate', 'a.xlsx', '--format', 'sarif'], files)).out;
    expect(sarif).toContain('"justification": "Sudah dicek ke desa."');
  });

  test('cannot silence a locked rule', async () => {
    const files = { 'a.xlsx': await decided('abaikan', 'nik-angka') };
    const { out, code } = await run(['validate', 'a.xlsx'], files);
    expect(out).toContain('tidak dapat diabaikan');
    expect(out).toMatch(/B?A3.*\[nik-angka\]/);
    expect(code).toBe(1);
  });

  test('mark what the OPD has to confirm', async () => {
    const files = { 'a.xlsx': await decided('konfirmasi', 'desil-kosong') };
    expect((await run(['validate', 'a.xlsx'], files)).out).toContain(
      'perlu konfirmasi OPD, ditandai Uji 2025-03-01',
    );
    expect((await run(['validate', 'a.xlsx', '--json'], files)).out).toContain('"konfirmasi"');
  });
});
