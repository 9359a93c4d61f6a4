import { describe, expect, test } from '@jest/globals';
import { waiverOf, type Waiver } from '../../../src/core/findings/waiver';
import { waiverRows } from '../../../src/core/findings/waiver-sheet';
import { checkBook, recogniseBook } from '../../../src/core/report/checked-book';
import { findingsPart, lapsedPart, waivedPart } from '../../../src/core/report/document-parts';
import { weighFindings } from '../../../src/core/report/weigh-findings';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { gridOf, type Grid } from '../../../src/core/table/grid';

const NIK = '9901010101010001';
const matrik = gridOf('Matrik', [
  ['Laporan Tahun 2025'],
  ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
  [null, 'Dinas Koperasi', 'Bedah warung bagi UMKM', null, 'APBD'],
  ['S1', 'Dinas Sosial', 'Penyaluran sembako', 100, 'APBD'],
]);
const keluarga = gridOf('Keluarga', [
  ['NIK', 'Nama', 'Desil', 'Desa'],
  [NIK, 'Uji', null, 'Sukamaju'],
  [Number(NIK), 'Coba', 1, 'Sukamaju'],
]);
const settingsSheet = (settings: Partial<Settings>): Grid =>
  gridOf('Konvergen Pengaturan', settingsRows({ ...DEFAULT_SETTINGS, ...settings }));
const presentation = { lang: 'id', unmask: false } as const;

const plain = recogniseBook('a.xlsx', [matrik, keluarga]);
const found = checkBook(plain);
const findingOf = (rule: string): (typeof found)[number] => {
  const one = found.find((finding) => finding.rule === rule);
  if (!one) throw new Error(`the sample has no ${rule}`);
  return one;
};
const decide = (rule: string, jenis: Waiver['jenis'] = 'abaikan'): Waiver =>
  waiverOf(findingOf(rule), {
    jenis,
    alasan: 'Menunggu perubahan APBD.',
    oleh: 'Bappeda',
    tanggal: '2025-03-01',
  });
const withWaivers = (...waivers: Waiver[]): ReturnType<typeof weighFindings> => {
  const sheet = gridOf('Konvergen Pengecualian', waiverRows(waivers));
  const book = recogniseBook('a.xlsx', [matrik, keluarga, sheet]);
  return weighFindings(checkBook(book), book.ground);
};

describe('decisions a workbook carries', () => {
  test('take a finding out, and only that one', () => {
    const weighed = withWaivers(decide('pagu-kosong'));
    expect(weighed.diabaikan.map(({ finding }) => finding.rule)).toEqual(['pagu-kosong']);
    expect(weighed.findings).toEqual(found.filter(({ rule }) => rule !== 'pagu-kosong'));
    expect(weighed.gugur).toEqual([]);
  });

  test('mark a finding that waits for the OPD, and leave it in', () => {
    const weighed = withWaivers(decide('pagu-kosong', 'konfirmasi'));
    expect(weighed.findings).toEqual(found);
    expect([...weighed.konfirmasi.keys()].map(({ rule }) => rule)).toEqual(['pagu-kosong']);
    const part = findingsPart(weighed.findings, presentation, weighed.konfirmasi);
    expect(part.filter(({ konfirmasi }) => konfirmasi)).toMatchObject([
      { rule: 'pagu-kosong', konfirmasi: { oleh: 'Bappeda' } },
    ]);
  });

  test('cannot silence a locked rule', () => {
    const weighed = withWaivers(decide('nik-angka'));
    expect(weighed.findings).toEqual(found);
    expect(lapsedPart('a.xlsx', weighed.gugur, presentation)).toMatchObject([
      { rule: 'nik-angka', keadaan: 'terkunci', file: 'a.xlsx' },
    ]);
  });

  test('lapse once the cell says something else', () => {
    const weighed = withWaivers({ ...decide('pagu-kosong'), sidik: '00000000' });
    expect(weighed.findings).toEqual(found);
    expect(weighed.gugur).toMatchObject([{ state: 'gugur' }]);
  });

  test('are reported with their reason, masked', () => {
    const weighed = withWaivers(decide('desil-kosong'));
    const [part] = waivedPart(weighed.diabaikan, presentation);
    expect(part).toMatchObject({
      rule: 'desil-kosong',
      pengecualian: { alasan: 'Menunggu perubahan APBD.', oleh: 'Bappeda', tanggal: '2025-03-01' },
    });
  });
});

describe('settings a workbook carries', () => {
  test('hold: year, severities, words', () => {
    const own = settingsSheet({
      tahun: 2026,
      aturan: { 'pagu-kosong': 'off' },
      program: [{ nama: 'Bedah Warung', strategi: 'S2', sinonim: [] }],
    });
    const book = recogniseBook('a.xlsx', [matrik, own]);
    expect([book.tahun, book.ground.source, plain.tahun, plain.ground.source]).toEqual([
      2026,
      'buku',
      2025,
      'bawaan',
    ]);
    const rules = checkBook(book).map(({ rule }) => rule);
    expect(rules).not.toContain('pagu-kosong');
    // An own programme points its row at its strategy, instead of leaving all three to choose from.
    const suggested = (of: typeof found): unknown =>
      of.find(({ rule }) => rule === 'strategi-kosong')?.suggestions.map(({ value }) => value);
    expect(suggested(checkBook(book))).toEqual(['S2']);
    expect(suggested(found)).toHaveLength(3);
  });

  test('do not hold where the sheet is damaged, or where others are given', () => {
    const rows = settingsRows({ ...DEFAULT_SETTINGS, tahun: 2026 });
    const broken = gridOf('Konvergen Pengaturan', [...rows, ['Ambang'], [null, 'Kali pencilan', 'x']]);
    const book = recogniseBook('a.xlsx', [matrik, broken]);
    expect([book.tahun, book.ground.source, book.ground.damaged]).toEqual([2025, 'bawaan', true]);
    expect(checkBook(book).map(({ rule }) => rule)).toContain('pengaturan-rusak');
    const given = recogniseBook('a.xlsx', [matrik, settingsSheet({ tahun: 2026 })], {
      ...DEFAULT_SETTINGS,
      tahun: 2027,
    });
    expect([given.tahun, given.ground.source]).toEqual([2027, 'diberikan']);
  });
});
