import { describe, expect, test } from '@jest/globals';
import { Document } from '../../src/core/report/document';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import type { CellValue } from '../../src/core/values/cell-value';
import { oldWorkbookBytes, workbookBytes, type SheetSpec } from '../../scripts/samples/workbook';
import { MAPPING_BOOK, MATRIK, MESSY_FAMILY_BOOK, nik } from './books';
import { book, run, type Files, type Run } from './fake-io';

/** The mapping sheet with another text in one cell of its first row. */
const withCell = (column: number, text: string): SheetSpec => ({
  ...MATRIK,
  cells: MATRIK.cells.map((row, at) => (at === 2 ? row.map((cell, n) => (n === column ? text : cell)) : row)),
});
const UNTIDY = withCell(8, 'Rp. 384.750.000,-');

const FILES: Files = {
  'pagu.xlsx': book(UNTIDY),
  'kacau.xlsx': MESSY_FAMILY_BOOK,
  'rapi.xlsx': MAPPING_BOOK,
  'salah.xlsx': book(withCell(8, 'menyusul')),
  'kosong.xlsx': new Uint8Array(),
  'hasil/': 'folder',
  hasil: 'folder',
  'sub/pagu.xlsx': book(withCell(8, 'Rp 1.500.000')),
};

/** The value of a cell in a file that was written. */
async function cellOf(
  { written }: Run,
  path: string,
  sheet: string,
  row: number,
  column: number,
): Promise<CellValue> {
  const bytes = written.get(path);
  if (!bytes) throw new Error(`${path} was not written: ${[...written.keys()].join(', ')}`);
  const read = await readWorkbook(path, bytes);
  if (!read.ok) throw new Error(read.reason);
  const [grid] = await read.workbook.readGrids([sheet]);
  return grid?.value(row, column) ?? null;
}

/** A workbook whose first sheet is rewritten by hand, for what the library will not write. */
const rewritten = (sheets: readonly SheetSpec[], rewrite: (xml: string) => string): Uint8Array =>
  workbookBytes(sheets, (parts) =>
    parts.map((part) => {
      if (part.name !== 'xl/worksheets/sheet1.xml') return part;
      const before = new TextDecoder().decode(part.content);
      const xml = rewrite(before);
      if (xml === before) throw new Error('nothing was rewritten');
      return { ...part, content: new TextEncoder().encode(xml) };
    }),
  );
describe('mending a file', () => {
  test('into a copy: said before and after, and only then written', async () => {
    const done = await run(['fix', 'pagu.xlsx', '--out', 'baru.xlsx'], FILES);
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toContain('Matrik!I3  “Rp. 384.750.000,-” adalah teks');
    expect(done.out).toContain('[pagu-teks]\n      “Rp. 384.750.000,-” → 384750000\n');
    expect(done.out).toContain('1 sel diperbaiki.\nDitulis ke baru.xlsx.');
    expect([...done.written.keys()]).toEqual(['baru.xlsx']);
    expect(await cellOf(done, 'baru.xlsx', 'Matrik', 2, 8)).toBe(384_750_000);
  });
  test('what was mended needs no mending: the second run changes nothing', async () => {
    const first = await run(['fix', 'kacau.xlsx', '-o', 'baru.xlsx'], FILES);
    const bytes = first.written.get('baru.xlsx') ?? new Uint8Array();
    const second = await run(['fix', 'baru.xlsx', '--in-place'], { 'baru.xlsx': bytes });
    expect(second.out).toContain('Tidak ada yang perlu dirapikan.');
    expect(second.written.size).toBe(0);
  });
  test('in place only when asked in so many words', async () => {
    const { written, out } = await run(['fix', 'pagu.xlsx', '--in-place'], FILES);
    expect([...written.keys()]).toEqual(['pagu.xlsx']);
    expect(out).toContain('Ditulis ke pagu.xlsx.');
  });
  test('a dry run says everything and writes nothing', async () => {
    for (const argv of [['--dry-run'], ['--dry-run', '--in-place'], ['--dry-run', '-o', 'x.xlsx']]) {
      const { written, out, code } = await run(['fix', 'pagu.xlsx', ...argv], FILES);
      expect([code, written.size]).toEqual([0, 0]);
      expect(out).toContain('→ 384750000');
      expect(out).toContain('1 sel akan diperbaiki; belum ditulis (--dry-run).');
      expect(out).not.toContain('Ditulis ke');
    }
  });
  test('a copy of a tidy file is the same file, byte for byte', async () => {
    const { written, out } = await run(['fix', 'rapi.xlsx', '-o', 'salinan.xlsx'], FILES);
    expect(out).toContain('Tidak ada yang perlu dirapikan.\nDitulis ke salinan.xlsx.');
    expect(written.get('salinan.xlsx')).toEqual(MAPPING_BOOK);
  });
  test('only the rules that are named', async () => {
    const none = await run(['fix', 'pagu.xlsx', '--dry-run', '--rule', 'nik-panjang'], FILES);
    expect(none.out).toContain('Tidak ada yang perlu dirapikan.');
    const two = await run(
      ['fix', 'pagu.xlsx', '--dry-run', '--rule', 'nik-panjang', '--rule', 'pagu-teks'],
      FILES,
    );
    expect(two.out).toContain('1 sel akan diperbaiki');
  });
  test('several files go into a folder; one that cannot be used stops no other', async () => {
    const done = await run(['fix', 'pagu.xlsx', 'kosong.xlsx', 'rapi.xlsx', '-o', 'hasil'], FILES);
    expect(done.code).toBe(2);
    expect(done.err).toBe('kosong.xlsx: berkas kosong (0 bita). Kirim ulang berkas dari pengirimnya.');
    expect([...done.written.keys()]).toEqual(['hasil/pagu.xlsx', 'hasil/rapi.xlsx']);
  });
  test('errors that remain are the exit code, as for validate', async () => {
    const { code, out } = await run(['fix', 'salah.xlsx', '--dry-run'], FILES);
    expect(code).toBe(1);
    expect(out).toMatch(/Tersisa 1 kesalahan/);
  });
  test('in English', async () => {
    const { out } = await run(['fix', 'pagu.xlsx', '--dry-run', '--lang', 'en'], FILES);
    expect(out).toContain('Cells to be mended: 1; not written yet (--dry-run).');
  });
});

describe('what is left to a person', () => {
  const files: Files = {
    'sumber.xlsx': book(withCell(7, 'APBX')),
  };
  test('proposals are shown and never applied', async () => {
    const done = await run(['fix', 'sumber.xlsx', '-o', 'baru.xlsx'], files);
    expect(done.out).toMatch(/\d+ di antaranya punya usulan yang perlu Anda pilih sendiri:/);
    expect(done.out).toContain('usulan: APBN');
    expect(done.written.get('baru.xlsx')).toEqual(files['sumber.xlsx']);
    const brief = await run(['fix', 'sumber.xlsx', '--dry-run', '--suggested', 'no'], files);
    expect(brief.out).not.toContain('usulan');
  });
  test('a formula is left and said', async () => {
    const bytes = rewritten([UNTIDY], (xml) =>
      xml.replace(
        /<c r="I3"[^>]*>.*?<\/c>/,
        '<c r="I3" t="str"><f>"Rp. "&amp;"384.750.000,-"</f><v>Rp. 384.750.000,-</v></c>',
      ),
    );
    const done = await run(['fix', 'rumus.xlsx', '-o', 'baru.xlsx'], { 'rumus.xlsx': bytes });
    expect(done.out).toContain('Matrik!I3: berisi rumus, jadi tidak diubah.');
    expect(done.out).toContain('Tidak ada yang perlu dirapikan.');
  });
  test('a locked cell is left and said, the others are mended', async () => {
    const bytes = rewritten([UNTIDY, { ...UNTIDY, name: 'Lain' }], (xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    );
    const done = await run(['fix', 'kunci.xlsx', '-o', 'baru.xlsx'], { 'kunci.xlsx': bytes });
    expect(done.out).toMatch(/Matrik!I3: .*(terkunci|dilindungi|proteksi)/i);
    expect(done.out).toContain('1 sel diperbaiki.');
    expect(await cellOf(done, 'baru.xlsx', 'Matrik', 2, 8)).toBe('Rp. 384.750.000,-');
    expect(await cellOf(done, 'baru.xlsx', 'Lain', 2, 8)).toBe(384_750_000);
  });
});

describe('where it is written', () => {
  const REFUSALS: readonly (readonly [why: string, argv: readonly string[], says: RegExp])[] = [
    ['nowhere', ['pagu.xlsx'], /^Sebutkan ke mana hasilnya ditulis/],
    ['two ways', ['pagu.xlsx', '--in-place', '-o', 'b.xlsx'], /^Pilih salah satu/],
    ['over the file itself', ['pagu.xlsx', '-o', './pagu.xlsx'], /^\.\/pagu\.xlsx: ini berkas asalnya\./],
    [
      'over the file by another name',
      ['pagu.xlsx', '-o', 'tautan.xlsx'],
      /^tautan\.xlsx: ini berkas asalnya\./,
    ],
    [
      'over another input',
      ['pagu.xlsx', 'hasil/rapi.xlsx', 'rapi.xlsx', '-o', 'hasil'],
      /ini berkas asalnya\./,
    ],
    [
      'several into one file',
      ['pagu.xlsx', 'rapi.xlsx', '-o', 'b.xlsx'],
      /harus folder yang sudah ada: b\.xlsx$/,
    ],
    [
      'two of one name into one folder',
      ['pagu.xlsx', 'sub/pagu.xlsx', '-o', 'hasil'],
      /^hasil\/pagu\.xlsx: lebih dari satu/,
    ],
    ['under another ending', ['pagu.xlsx', '-o', 'b.xlsm'], /^b\.xlsm: nama hasil harus berakhiran \.xlsx/],
    ['for a rule nobody knows', ['pagu.xlsx', '--dry-run', '--rule', 'pagu-tek'], /Yang mirip: pagu-teks/],
  ];
  test.each(REFUSALS)('%s: refused before anything is read', async (_why, argv, says) => {
    const done = await run(['fix', ...argv], FILES, { links: { 'tautan.xlsx': 'pagu.xlsx' } });
    expect([done.code, done.out, done.written.size]).toEqual([2, '', 0]);
    expect(done.err).toMatch(says);
    expect(done.err.split('\n')).toHaveLength(1);
  });
  test.each([
    ['tanpa-folder', 'foldernya tidak ditemukan'],
    ['penuh', 'tidak cukup ruang'],
    ['ditolak', 'tidak dapat ditulis'],
  ] as const)('%s: said, and nothing is called written', async (unwritable, says) => {
    const done = await run(['fix', 'pagu.xlsx', '-o', 'b.xlsx'], FILES, { unwritable });
    expect(done.code).toBe(2);
    expect(done.err).toContain(`b.xlsx: ${says}`);
    expect(done.out).not.toContain('Ditulis');
  });
  test('a file that can be read but not patched is said, in a dry run too', async () => {
    const old = { 'lama.xls': oldWorkbookBytes([UNTIDY]) };
    for (const argv of [['-o', 'b.xls'], ['--dry-run']]) {
      const done = await run(['fix', 'lama.xls', ...argv], old);
      expect([done.code, done.out, done.written.size]).toEqual([2, '', 0]);
      expect(done.err).toContain('lama.xls: berkas ini bukan .xlsx atau .xlsm.');
    }
  });
  test('stopped in between: what was written is said, the rest is as it was', async () => {
    const done = await run(['fix', 'pagu.xlsx', 'kacau.xlsx', '-o', 'hasil'], FILES, { stopAfter: 1 });
    expect(done.code).toBe(2);
    expect(done.err).toBe('Dibatalkan. 1 berkas sudah ditulis, selebihnya tidak berubah.');
    expect([...done.written.keys()]).toEqual(['hasil/pagu.xlsx']);
  });
});

describe('identities', () => {
  const SIXTEEN = /(?<!\d)\d{16}(?!\d)/;
  test('are masked in what is said, and written in full', async () => {
    for (const argv of [[], ['--json'], ['--all']]) {
      const done = await run(['fix', 'kacau.xlsx', '-o', 'b.xlsx', ...argv], FILES);
      expect(done.out + done.err).not.toMatch(SIXTEEN);
      expect(done.out + done.err).not.toMatch(/Orang Contoh/);
      expect(await cellOf(done, 'b.xlsx', 'Keluarga', 1, 2)).toBe(nik(1));
    }
    const shown = await run(['fix', 'kacau.xlsx', '--dry-run', '--unmask'], FILES);
    expect(shown.out).toContain(`“'${nik(1)}” → “${nik(1)}”`);
  });
});

describe('as JSON', () => {
  test('keeps to the schema, nothing beside it', async () => {
    const { out, written } = await run(['fix', 'pagu.xlsx', '-o', 'b.xlsx', '--json'], FILES);
    const sent: unknown = JSON.parse(out);
    const document = Document.parse(sent);
    expect(document).toEqual(sent);
    expect(document.fixes).toEqual([
      {
        file: 'pagu.xlsx',
        sheet: 'Matrik',
        cell: 'I3',
        field: 'pagu',
        before: 'Rp. 384.750.000,-',
        after: 384_750_000,
        rules: ['pagu-teks'],
      },
    ]);
    expect(document.written).toEqual([{ file: 'pagu.xlsx', path: 'b.xlsx' }]);
    expect(document.findings?.some(({ rule }) => rule === 'pagu-teks')).toBe(false);
    expect(written.size).toBe(1);
  });
  test('a dry run has written nothing to tell of', async () => {
    const { out } = await run(['fix', 'pagu.xlsx', '--dry-run', '--json'], FILES);
    expect(Document.parse(JSON.parse(out))).not.toHaveProperty('written');
  });
});
