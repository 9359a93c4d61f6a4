import { beforeAll, describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { partsOf } from '../../scripts/samples/workbook';
import { countedBooks, plainTotals, type PlainSums } from '../synthetic/province-totals';
import { bombFile, provinceFile } from '../synthetic/province-files';
import { makeProvince } from '../synthetic/province';
import { book, fixture, run, type Files, type Run } from './fake-io';
import { MATRIK } from './books';

const PROVINCE = makeProvince({
  districts: 7,
  rows: 12,
  families: 15,
  seed: 11,
  kolomTeracak: 1,
  kolomTambahan: 1,
  templatLama: 1,
  berkasKembar: 1,
  versiBaru: 1,
  keluargaGanda: 1,
});

const bytes = new Map<string, Uint8Array>();
for (const made of PROVINCE.books) bytes.set(made.file, bytes.get(made.twinOf ?? '') ?? provinceFile(made));
const BOMB = bombFile();
const LOCKED = fixture('tests/fixtures/buruk/terpassword.xlsx');

const GOOD: Files = { kiriman: 'folder', ...filed(bytes) };
const BROKEN: Files = {
  ...GOOD,
  'kiriman/rusak.xlsx': (bytes.values().next().value ?? new Uint8Array()).slice(0, 900),
  'kiriman/sandi.xlsx': LOCKED,
  'kiriman/bom.xlsx': BOMB,
  'kiriman/kosong.xlsx': new Uint8Array(),
  'kiriman/~$terbuka.xlsx': new Uint8Array([1, 2, 3]),
  'kiriman/catatan.txt': new Uint8Array([1, 2, 3]),
};

function filed(all: ReadonlyMap<string, Uint8Array>): Files {
  return Object.fromEntries([...all].map(([file, content]) => [`kiriman/${file}`, content]));
}

const ask = (
  argv: readonly string[],
  files: Files = GOOD,
  options?: Parameters<typeof run>[2],
): Promise<Run> => run(['consolidate', ...argv], files, options);

const documentOf = ({ out }: Run) => {
  const sent: unknown = JSON.parse(out);
  expect(Document.parse(sent)).toEqual(sent);
  const { konsolidasi, ...document } = Document.parse(sent);
  if (!konsolidasi) throw new Error('no consolidation');
  return { ...document, konsolidasi };
};

const rupiah = (sen: bigint): number => Number(sen) / 100;
const plain = (sums: ReadonlyMap<string, PlainSums>): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    [...sums]
      .sort()
      .map(([key, { baris, pagu, realisasi }]) => [key, [baris, rupiah(pagu), rupiah(realisasi)]]),
  );
const told = (
  figures: readonly { key: string | null; baris: number; pagu: number; realisasi: number }[],
): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    figures
      .map(({ key, baris, pagu, realisasi }): [string, readonly number[]] => [
        key ?? '',
        [baris, pagu, realisasi],
      ])
      .sort(),
  );

describe('konvergen consolidate', () => {
  let json: Run;
  beforeAll(async () => {
    json = await ask(['kiriman', '--out', 'provinsi.xlsx', '--json'], BROKEN);
  });

  test('every total is what plain loops over the rows add up to', () => {
    const { konsolidasi } = documentOf(json);
    const expected = plainTotals(countedBooks(PROVINCE, false));
    for (const by of ['strategi', 'klaster', 'sumberDana'] as const)
      expect(told(konsolidasi[by])).toEqual(plain(expected[by]));
    expect(told(konsolidasi.daerah)).toEqual(plain(expected.kabupaten));
    const [baris, pagu, realisasi] = plain(expected.total)['TOTAL'] ?? [];
    expect(konsolidasi.total).toMatchObject({ baris, pagu, realisasi });
    expect(
      Object.fromEntries(konsolidasi.daerah.map(({ key, keluarga }) => [key ?? '', keluarga.keluarga])),
    ).toEqual(Object.fromEntries(expected.keluarga));
    expect(konsolidasi.rekonsiliasi.every(({ cocok }) => cocok)).toBe(true);
  });

  test('files that cannot be used are named with why, the rest is there, and the exit code says so', () => {
    const { unreadable = [], konsolidasi, written } = documentOf(json);
    expect(json.code).toBe(2);
    expect(unreadable.map(({ file, reason }) => [file, reason])).toEqual([
      ['bom.xlsx', 'terlalu-besar'],
      ['kosong.xlsx', 'kosong'],
      ['rusak.xlsx', 'rusak'],
      ['sandi.xlsx', 'bersandi'],
    ]);
    for (const { message } of unreadable) expect(json.err).toContain(message);
    expect(konsolidasi.berkas.map(({ file }) => file)).toEqual([...bytes.keys()].sort());
    expect(konsolidasi.papan.filter(({ keadaan }) => keadaan === 'gagal').map(({ file }) => file)).toEqual([
      'bom.xlsx',
      'kosong.xlsx',
      'rusak.xlsx',
      'sandi.xlsx',
    ]);
    expect(written).toEqual([{ file: 'provinsi.xlsx', path: 'provinsi.xlsx' }]);
    expect([...json.written.keys()]).toEqual(['provinsi.xlsx']);
  });

  test('every trouble that was planted is named', () => {
    const { konsolidasi, findings = [] } = documentOf(json);
    const filesOf = (trouble: string): readonly string[] =>
      PROVINCE.planted.find((one) => one.trouble === trouble)?.files ?? [];
    const stateOf = (file: string | undefined) =>
      konsolidasi.papan.find((line) => line.file === file)?.keadaan;
    expect(stateOf(filesOf('templatLama')[0])).toBe('templat-lama');
    const [original, twin] = filesOf('berkasKembar');
    expect(konsolidasi.dikeluarkan).toEqual([expect.objectContaining({ sebab: 'kembar' })]);
    expect([original, twin].map(stateOf).sort()).toEqual(['diterima', 'kembar']);
    expect(
      konsolidasi.perbedaanKolom.beda.filter(({ file }) => file === filesOf('kolomTambahan')[0]).length,
    ).toBeGreaterThan(0);
    expect(konsolidasi.perbedaanKolom.beda.filter(({ file }) => file === filesOf('kolomTeracak')[0])).toEqual(
      [],
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(rules).toContain('keluarga-di-dua-kabupaten');
    expect(rules).toContain('kiriman-lama');
  });

  test('the newest only when that is asked for', async () => {
    const answer = documentOf(await ask(['kiriman', '--out', 'p.xlsx', '--json', '--hanya-terbaru']));
    const expected = plain(plainTotals(countedBooks(PROVINCE, true)).total)['TOTAL'] ?? [];
    expect(answer.konsolidasi.total).toMatchObject({ baris: expected[0], pagu: expected[1] });
    expect(answer.konsolidasi.dikeluarkan.map(({ sebab }) => sebab).sort()).toEqual(['digantikan', 'kembar']);
  });

  test('any order, folder or files, one worker or three: the same workbook to the byte', async () => {
    const [one, ...others] = await Promise.all([
      ask(['kiriman', '--out', 'p.xlsx', '--jobs', '1']),
      ask(['kiriman', '-o', 'p.xlsx', '--jobs', '3']),
      ask([...Object.keys(GOOD).slice(1).reverse(), '--out', 'p.xlsx']),
    ]);
    const made = one.written.get('p.xlsx');
    expect(made?.length).toBeGreaterThan(10_000);
    for (const other of others) {
      expect(other.out).toBe(one.out);
      expect(Buffer.compare(other.written.get('p.xlsx') ?? Buffer.of(), made ?? Buffer.of())).toBe(0);
    }
  });

  test('the workbook can be read, holds every row with its place, and no NIK', async () => {
    const made = json.written.get('provinsi.xlsx') ?? new Uint8Array();
    const read = await readWorkbook('provinsi.xlsx', made);
    if (!read.ok) throw new Error(read.reason);
    const [data] = await read.workbook.readGrids(['Data Pemetaan']);
    const rows = plainTotals(countedBooks(PROVINCE, false)).total.get('TOTAL')?.baris ?? 0;
    expect(data?.usedRows.length).toBeGreaterThan(rows);
    const text = partsOf(made)
      .map(({ content }) => Buffer.from(content).toString('utf8'))
      .join();
    expect(text.includes('99.01')).toBe(true);
    expect(text.match(/.{30}(?<![\d.])99\d{14}(?!\d).{30}/g) ?? []).toEqual([]);
  });

  test('feedback: one workbook per file that counts, and none for twins and broken ones', async () => {
    const { written, code } = await ask(['kiriman', '--out', 'p.xlsx', '--kirim-balik', 'balik'], BROKEN);
    expect(code).toBe(2);
    const names = [...written.keys()].filter((path) => path.startsWith('balik/'));
    expect(names).toHaveLength(countedBooks(PROVINCE, false).length);
    const first = written.get(names[0] ?? '') ?? new Uint8Array();
    const read = await readWorkbook('balik.xlsx', first);
    expect(read.ok && (await read.workbook.sheets()).map(({ name }) => name)).toEqual([
      'Petunjuk',
      'Temuan',
      'Kesenjangan',
    ]);
  });

  test('cancelled at any file: nothing is written, and that is said', async () => {
    for (const stopAfter of [0, 1, 4, 8]) {
      const { code, written, err, out } = await ask(
        ['kiriman', '--out', 'p.xlsx', '--kirim-balik', 'balik'],
        GOOD,
        { stopAfter },
      );
      expect([code, written.size, out]).toEqual([2, 0, '']);
      expect(err).toBe('Dibatalkan. Tidak ada berkas yang ditulis.');
    }
  });

  test('cancelled while feedback is made: what is there is whole, and how many is said', async () => {
    const { code, written, err } = await ask(
      ['kiriman', '--out', 'p.xlsx', '--kirim-balik', 'balik', '--jobs', '1'],
      GOOD,
      { stopAfter: bytes.size + 3 },
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^Dibatalkan\. \d kiriman balik sudah ditulis utuh/);
    for (const [path, content] of written) expect((await readWorkbook(path, content)).ok).toBe(true);
  });

  test('a result of ours is no submission, and the result of an earlier run in the folder is passed over', async () => {
    const old = json.written.get('provinsi.xlsx') ?? new Uint8Array();
    const { err, code, written } = await ask(['kiriman', '--out', 'kiriman/provinsi.xlsx'], {
      ...GOOD,
      'kiriman/provinsi.xlsx': old,
      'kiriman/lama.xlsx': old,
    });
    expect(code).toBe(2);
    expect(err).toBe('lama.xlsx: berisi hasil Konvergen, bukan kiriman. Keluarkan dari daftar.');
    expect([...written.keys()]).toEqual(['kiriman/provinsi.xlsx']);
  });

  test('what cannot be done is refused in one line, before anything is read', async () => {
    const line = async (...argv: string[]): Promise<string> => {
      const { code, err, written } = await ask(argv, GOOD);
      expect([code, written.size]).toEqual([2, 0]);
      return err;
    };
    expect(await line('kiriman')).toContain('--out provinsi.xlsx');
    expect(await line('kiriman', '--out', 'p.xls')).toContain('p.xls bukan');
    expect(
      await line(
        'kiriman/99.01 Kabupaten Misal Jaya.xlsx',
        '--out',
        'kiriman/99.01 Kabupaten Misal Jaya.xlsx',
      ),
    ).toContain('salah satu berkas yang digabungkan');
    expect(await line('kiriman', '--out', 'p.xlsx', '--jobs', '0')).toContain('--jobs 0');
    expect(await line('kiriman', '--out', 'p.xlsx', '--tenggat', 'besok')).toContain('besok');
    expect(await line('tidak-ada.xlsx', '--out', 'p.xlsx')).toContain(
      'Tidak satu pun berkas dapat digabungkan',
    );
    const elsewhere = await run(['validate', 'kiriman/a.xlsx', '--hanya-terbaru'], GOOD);
    expect(elsewhere.err).toContain('--hanya-terbaru bukan untuk perintah validate');
  });

  test('a disk that is full, a folder without workbooks', async () => {
    const full = await ask(['kiriman', '--out', 'p.xlsx'], GOOD, { unwritable: 'penuh' });
    expect([full.code, full.written.size]).toEqual([2, 0]);
    expect(full.err).toContain('tidak cukup ruang');
    const empty = await ask(['kosong', 'a.xlsx', '--out', 'p.xlsx'], {
      kosong: 'folder',
      'a.xlsx': book(MATRIK),
    });
    expect(empty.err).toContain('kosong: folder ini tidak berisi buku kerja');
    expect([empty.code, empty.written.size]).toEqual([2, 1]);
  });

  test('a due date is held against today: who is late, by how many days', async () => {
    const answer = documentOf(
      await ask(['kiriman', '--out', 'p.xlsx', '--json', '--tenggat', '2026-06-20'], {
        kiriman: 'folder',
        'kiriman/a.xlsx': bytes.values().next().value ?? 'tidak-terbaca',
        'kiriman/b.xlsx': LOCKED,
      }),
    );
    expect(answer.konsolidasi.papan.find(({ file }) => file === 'b.xlsx')?.terlambat).toBe(10);
  });

  test('for people in both languages, masked', async () => {
    const id = await ask(['kiriman', '--out', 'p.xlsx']);
    expect(id.out).toMatch(/^\d+ dari \d+ berkas dihitung, dari 7 daerah\./);
    for (const part of ['Papan kiriman', 'Rekap per daerah', 'Lintas kabupaten', 'Ditulis: p.xlsx'])
      expect(id.out).toContain(part);
    expect(id.out).not.toMatch(/(?<!\d)99\d{14}(?!\d)/);
    const en = await ask(['kiriman', '--out', 'p.xlsx', '--lang', 'en']);
    expect(en.out).toMatch(/files counted, of 7 districts/);
    expect(en.out).toContain('Written: p.xlsx');
    expect(id.progress.at(-1)).toBeNull();
  });
});
