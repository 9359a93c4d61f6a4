import { asText } from '../../../src/core/table/cell-readers';
import { WAIVER_MARK } from '../../../src/core/schema/marks';
import { AMBANG, HEADS, KOLOM, SETTINGS_SHEET, UMUM } from '../../../src/core/settings/sections';
import { line, shownBy, type DraftCell, type DraftSheet, type Line } from '../draft';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import { bookOf, planted, sheetOf } from './tools';

const settled = bookOf((chance) => ({
  mapping: chance.chance(0.6) ? ['konvergen'] : [],
  people: ['dtsen'],
  pengaturan: 'biasa',
  tahun: 2025,
}));

const textAt = (at: Line, column: number): string => asText(shownBy(at.cells[column]));

/** The line of a key. */
const lineOf = (sheet: DraftSheet, key: string): Line | undefined =>
  sheet.lines.find((at) => textAt(at, KOLOM.kunci) === key);

/** The head of a part. */
const headOf = (sheet: DraftSheet, name: string): Line | undefined =>
  sheet.lines.find((at) => textAt(at, KOLOM.bagian) === name);

/** Writes a line into a part. */
function addTo(sheet: DraftSheet, part: string, cells: readonly DraftCell[]): Line | null {
  const head = headOf(sheet, part);
  if (!head) return null;
  const added = line('judul', cells);
  sheet.lines.splice(sheet.lines.indexOf(head) + 1, 0, added);
  return added;
}

type Spoil = (sheet: DraftSheet, chance: Chance) => { readonly line: Line; readonly column: number } | null;

const planter = (rule: string, messageId: string, spoil: Spoil): BookPlanter => ({
  rule,
  messageId,
  book: settled,
  plant(book, chance) {
    const sheet = sheetOf(book, 'pengaturan');
    const at = spoil(sheet, chance);
    return at === null ? [] : planted(this, { sheet, ...at });
  },
});

/** A value of a single key that nobody can use. */
const value =
  (key: string, of: (chance: Chance) => DraftCell): Spoil =>
  (sheet, chance) => {
    const at = lineOf(sheet, key);
    if (!at) return null;
    at.cells[KOLOM.isi] = of(chance);
    return { line: at, column: KOLOM.isi };
  };

/** A line that was not there before. */
const added =
  (part: string, column: number, of: (chance: Chance) => readonly DraftCell[]): Spoil =>
  (sheet, chance) => {
    const at = addTo(sheet, part, [null, ...of(chance)]);
    return at === null ? null : { line: at, column };
  };

const broken = (messageId: string, spoil: Spoil): BookPlanter =>
  planter('pengaturan-rusak', messageId, spoil);
const unknown = (messageId: string, spoil: Spoil): BookPlanter =>
  planter('pengaturan-tidak-dikenal', messageId, spoil);

const tanpaVersi: Spoil = (sheet) => {
  const at = lineOf(sheet, UMUM.versi.nama);
  const [first] = sheet.lines;
  if (!at || !first) return null;
  sheet.lines.splice(sheet.lines.indexOf(at), 1);
  return { line: first, column: 0 };
};

const ganda: Spoil = (sheet, chance) => {
  const key = chance.pick([UMUM.tahun.nama, UMUM.wilayah.nama]);
  const at = lineOf(sheet, key);
  if (!at) return null;
  const copy = line('judul', at.cells);
  sheet.lines.splice(sheet.lines.indexOf(at) + 1, 0, copy);
  return { line: copy, column: KOLOM.kunci };
};

const bagianLain: Spoil = (sheet, chance) => {
  const head = headOf(sheet, chance.pick([HEADS.pengirim.nama, HEADS.nomenklatur.nama]));
  if (!head) return null;
  head.cells[KOLOM.bagian] = chance.pick(['Catatan', 'Daftar lain', 'Umumnya']);
  return { line: head, column: KOLOM.bagian };
};

const luarBagian: Spoil = (sheet) => {
  const stray = line('judul', [null, 'Tahun anggaran', 2025]);
  sheet.lines.splice(1, 0, stray);
  return { line: stray, column: KOLOM.kunci };
};

const sisa: Spoil = (sheet, chance) => {
  const at = lineOf(sheet, chance.pick([UMUM.rezim.nama, UMUM.tahun.nama, AMBANG.miripMinimal.nama]));
  if (!at) return null;
  at.cells[KOLOM.isi3] = 'catatan';
  return { line: at, column: KOLOM.isi3 };
};

/** Mistakes in the settings sheet that damage it, and those that only have no effect. */
const inSettings: readonly BookPlanter[] = [
  broken('tanpaVersi', tanpaVersi),
  broken(
    'versi',
    value(UMUM.versi.nama, (chance) => chance.pick([2, 'satu', '1.5'])),
  ),
  broken(
    'tahun',
    value(UMUM.tahun.nama, (chance) => chance.pick([25, 'dua ribu', 1999, '2025/2026'])),
  ),
  broken(
    'rezim',
    value(UMUM.rezim.nama, (chance) => chance.pick(['Inpres 9/2030', 'PPKEX', 8])),
  ),
  broken(
    'kode',
    value(UMUM.wilayah.nama, (chance) => chance.pick(['9901', 64.1, 'Kabupaten Contoh'])),
  ),
  broken(
    'tanggal',
    value(UMUM.tenggat.nama, (chance) => chance.pick(['besok', '31/31/2026', 'akhir Januari', true])),
  ),
  broken(
    'angka',
    value(AMBANG.pencilanKali.nama, (chance) => chance.pick([1, 900, 'besar', '10 kali'])),
  ),
  broken(
    'tingkat',
    added(HEADS.aturan.nama, KOLOM.isi, (chance) => ['pagu-kosong', chance.pick(['keras', 'ya', 3])]),
  ),
  broken(
    'strategi',
    added(HEADS.program.nama, KOLOM.isi, (chance) => ['Program Rekaan', chance.pick(['S4', 'satu'])]),
  ),
  broken(
    'jenis',
    added(HEADS.ejaan.nama, KOLOM.isi2, (chance) => [
      'Dinkes',
      'Dinas Kesehatan',
      chance.pick(['dinas', 'x']),
    ]),
  ),
  broken(
    'teks',
    added(HEADS.nomenklatur.nama, KOLOM.isi, () => ['1.02.02.2.01.0001', 'a'.repeat(500)]),
  ),
  broken(
    'wajib',
    added(HEADS.nomenklatur.nama, KOLOM.isi, () => ['1.02.02.2.01.0002', null]),
  ),
  broken('ganda', ganda),
  broken(
    'yaTidak',
    added(HEADS.kebutuhan.nama, KOLOM.isi2, (chance) => ['ATENSI', 'dinilai', chance.pick(['kadang', 2])]),
  ),
  broken(
    'program',
    added(HEADS.kebutuhan.nama, KOLOM.isi2, () => ['PKH', 'dipenuhi oleh', 'bantuan PKH dan PIP']),
  ),
  broken(
    'rentang',
    added(HEADS.kebutuhan.nama, KOLOM.isi2, (chance) => ['KERJA', 'usiaMin', chance.int(60, 70)]),
  ),
  unknown('bagian', bagianLain),
  unknown('luarBagian', luarBagian),
  unknown(
    'kunci',
    added(HEADS.umum.nama, KOLOM.kunci, (chance) => [
      chance.pick(['Tahun angaran lalu', 'Warna', 'Bahasa']),
      1,
    ]),
  ),
  unknown(
    'aturan',
    added(HEADS.aturan.nama, KOLOM.kunci, (chance) => [
      chance.pick(['pagu-kosongg', 'aturan-rekaan']),
      'saran',
    ]),
  ),
  unknown(
    'dikunci',
    added(HEADS.aturan.nama, KOLOM.isi, () => ['nik-notasi-ilmiah', 'saran']),
  ),
  unknown(
    'baku',
    added(HEADS.ejaan.nama, KOLOM.isi, () => ['Kartu Rekaan', 'Program Tak Dikenal', 'program']),
  ),
  unknown('sisa', sisa),
];

const lembarLain: BookPlanter = {
  rule: 'pengaturan-tidak-dikenal',
  messageId: 'lembarLain',
  book: settled,
  plant(book) {
    const sheet = sheetOf(book, 'pengaturan');
    const lines = sheet.lines.map((one) => line(one.kind, one.cells));
    const copy: DraftSheet = { ...sheet, name: `${SETTINGS_SHEET} (2)`, lines };
    book.sheets.push(copy);
    const [first] = lines;
    return first ? planted(this, { sheet: copy, line: first, column: 0 }) : [];
  },
};

const pengecualian: BookPlanter = {
  rule: 'pengaturan-tidak-dikenal',
  messageId: 'pengecualian',
  book: settled,
  plant(book, chance) {
    const lines = [
      line('judul', [WAIVER_MARK]),
      line('kepala', ['Jenis', 'Temuan', 'Alasan', 'Nama', 'Tanggal']),
      line('judul', [chance.pick(['abaikan', 'salah', 'sel']), null, 'tanpa temuan']),
    ];
    const sheet: DraftSheet = {
      name: 'Konvergen Pengecualian',
      visibility: 'hidden',
      lines,
      columns: new Map(),
      sums: [],
      formulaTotals: false,
      links: [],
      form: 'lain',
    };
    book.sheets.push(sheet);
    const at = lines.at(-1);
    return at ? planted(this, { sheet, line: at, column: 0 }) : [];
  },
};

/** Mistakes in the sheets Konvergen keeps in a workbook. */
export const SETTINGS_PLANTERS: readonly BookPlanter[] = [...inSettings, lembarLain, pengecualian];
