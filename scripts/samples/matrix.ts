import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN, TAHUN } from './district';
import {
  MATRIX_COLUMNS,
  MATRIX_MISTAKES,
  WRONG_BY,
  type MatrixColumn,
  type MatrixMistake,
} from './matrix-mistakes';
import { STRATEGI_1 } from './matrix-strategi-1';
import { STRATEGI_2 } from './matrix-strategi-2';
import { STRATEGI_3 } from './matrix-strategi-3';
import type { Bentuk, SubRow } from './programme-tree';
import { createRandom, type Random } from './random';
import { address, type Mistake, type SheetSpec } from './workbook';

/** The section row of each strategy, as the national report words it. */
export const SECTION_TITLES = [
  'I. PENGURANGAN BEBAN PENGELUARAN MASYARAKAT',
  'II. PENINGKATAN PENDAPATAN MASYARAKAT',
  'III. PENURUNAN JUMLAH KANTONG-KANTONG KEMISKINAN',
] as const;

const SHEET = 'Matrik OPPKPKE';
const TICKS = ['√', 'v', 'x', '√', 'V'];
const MONEY_COLUMNS = ['K', 'S', 'T', 'U'] as const;
type Totals = Record<(typeof MONEY_COLUMNS)[number], number>;

const HEADER_TOP = [
  ...['No', 'Strategi OPPKPKE', 'Perangkat Daerah', 'Kode', 'Program', 'Kegiatan', 'Sub Kegiatan'],
  ...['Aktifitas Real', null, null, 'Alokasi Anggaran (Rp)', 'Sumber Pembiayaan', 'Sifat Bantuan', 'Lokasi'],
  ...['Jumlah Sasaran Penerima Manfaat', 'Besaran Manfaat', 'Jenis Bantuan', 'Durasi Pemberian Bantuan'],
  ...['Realisasi', null, null],
];
const HEADER_SUB = MATRIX_COLUMNS.map((column) => {
  const subs: Partial<Record<MatrixColumn, string>> = {
    H: 'Langsung',
    I: 'Tidak Langsung',
    J: 'Penunjang',
    S: 'Sem.1',
  };
  return subs[column] ?? (column === 'T' ? 'Sem.2' : column === 'U' ? 'Total' : null);
});

/** The merged areas of a 21-column header whose upper row is the 1-based row `top`. */
const headerMerges = (top: number): readonly string[] => {
  const [upper, lower] = [String(top), String(top + 1)];
  const tall = MATRIX_COLUMNS.filter((column) => !['H', 'I', 'J', 'S', 'T', 'U'].includes(column));
  return [
    `H${upper}:J${upper}`,
    `S${upper}:U${upper}`,
    ...tall.map((column) => `${column}${upper}:${column}${lower}`),
  ];
};

const SIFAT: Readonly<Record<Bentuk, readonly [sifat: string, durasi: string]>> = {
  Uang: ['Rutin', '12 bulan'],
  Barang: ['Insidentil', '1 kali'],
  Jasa: ['Rutin', '12 bulan'],
  Pelatihan: ['Insidentil', '1 kali'],
  Infrastruktur: ['Insidentil', '1 kali'],
};

const ROMAN = ['I', 'II', 'III'] as const;
const COLUMN = (letter: MatrixColumn): number => MATRIX_COLUMNS.indexOf(letter);
const blankLine = (): CellValue[] => MATRIX_COLUMNS.map(() => null);

const ribuan = (rupiah: number): string => String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.');

/** A row as its OPD ought to have filled it; OPD, program and kegiatan only where they differ from the row above. */
function lineOf(row: SubRow, above: SubRow | undefined, number: number, random: Random): CellValue[] {
  const line = blankLine();
  const put = (letter: MatrixColumn, value: CellValue): void => {
    line[COLUMN(letter)] = value;
  };
  const newOpd = row.opd !== above?.opd;
  const newProgram = newOpd || row.program !== above.program;
  put('A', number);
  if (newOpd) put('C', row.opd);
  put('D', row.kode);
  if (newProgram) put('E', row.program);
  if (newProgram || row.kegiatan !== above.kegiatan) put('F', row.kegiatan);
  put('G', row.nama);
  put(row.jenis === 'langsung' ? 'H' : row.jenis === 'penunjang' ? 'J' : 'I', random.pick(TICKS));
  put('K', row.pagu);
  put('L', row.sumber);
  put('M', SIFAT[row.bentuk][0]);
  put('N', row.lokasi);
  put('O', row.sasaran);
  put('P', `Rp ${ribuan(Math.floor(row.pagu / row.sasaran))}`);
  put('Q', row.bentuk);
  put('R', SIFAT[row.bentuk][1]);
  const sem1 = Math.floor((row.pagu * random.int(180, 420)) / 1000);
  const total = Math.floor((row.pagu * random.int(820, 985)) / 1000);
  put('S', sem1);
  put('T', total - sem1);
  put('U', total);
  return line;
}

function apply(mistake: MatrixMistake, line: CellValue[]): void {
  for (const [letter, value] of Object.entries(mistake.set)) line[COLUMN(letter as MatrixColumn)] = value;
}

const counted = (
  line: readonly CellValue[],
  letter: MatrixColumn,
  mistakes: readonly MatrixMistake[],
): number => {
  const value = line[COLUMN(letter)] ?? null;
  if (typeof value === 'number') return value;
  return letter === 'K' ? (mistakes.find(({ paguCounts }) => paguCounts !== undefined)?.paguCounts ?? 0) : 0;
};

function totalLine(label: string, totals: Totals, add = 0): CellValue[] {
  const line = blankLine();
  line[COLUMN('B')] = label;
  for (const letter of MONEY_COLUMNS) line[COLUMN(letter)] = totals[letter];
  line[COLUMN('K')] = totals.K + add;
  return line;
}

const NOTES = [
  'Keterangan:',
  '1. Kabupaten, kegiatan, kode, dan angka di lembar ini rekaan untuk contoh; tidak menggambarkan daerah mana pun.',
  '2. Kode mengikuti bentuk Permendagri 90 Tahun 2019, tetapi tidak disalin dari daftar nomenklatur.',
  '3. Kesalahan di dalamnya disengaja dan tercatat di kesalahan-sengaja.json.',
];
const SIGNATURE = [
  'Contoh Sejahtera, 15 Januari 2026',
  'Kepala Badan Perencanaan Pembangunan Daerah',
  'selaku Sekretaris TKPK Kabupaten Contoh Sejahtera',
  null,
  '(tanda tangan dan cap)',
];

/** The 21-column report of the fictional district, and the mistakes in it. */
export function matrixSheet(): { readonly sheet: SheetSpec; readonly mistakes: readonly Mistake[] } {
  const random = createRandom(21);
  const title = (text: string): CellValue[] => [text, ...blankLine().slice(1)];
  const cells: CellValue[][] = [
    title('MATRIKS LAPORAN PELAKSANAAN OPPKPKE'),
    title(KABUPATEN.toUpperCase()),
    title(`SEMESTER 2 TAHUN ANGGARAN ${String(TAHUN)}`),
    blankLine(),
    HEADER_TOP,
    HEADER_SUB,
    MATRIX_COLUMNS.map((_, at) => at + 1),
  ];
  const merges = ['A1:U1', 'A2:U2', 'A3:U3', ...headerMerges(5)];
  const mistakes: Mistake[] = [];
  const grand: Totals = { K: 0, S: 0, T: 0, U: 0 };
  const seen = new Map<string, number>();
  let number = 0;

  [STRATEGI_1, STRATEGI_2, STRATEGI_3].forEach((rows, at) => {
    const section = blankLine();
    section[COLUMN('B')] = SECTION_TITLES[at] ?? null;
    merges.push(`B${String(cells.length + 1)}:U${String(cells.length + 1)}`);
    cells.push(section);
    const sum: Totals = { K: 0, S: 0, T: 0, U: 0 };
    rows.forEach((row, index) => {
      number += 1;
      const line = lineOf(row, rows[index - 1], number, random);
      const nth = (seen.get(row.kode ?? '') ?? 0) + 1;
      seen.set(row.kode ?? '', nth);
      const own = MATRIX_MISTAKES.filter((one) => one.kode === row.kode && (one.nth ?? 1) === nth);
      for (const mistake of own) {
        apply(mistake, line);
        const { rule, note } = mistake;
        mistakes.push({ sheet: SHEET, cell: address(cells.length, COLUMN(mistake.at)), rule, note });
      }
      for (const letter of MONEY_COLUMNS) sum[letter] += counted(line, letter, own);
      cells.push(line);
    });
    for (const letter of MONEY_COLUMNS) grand[letter] += sum[letter];
    const wrong = at === 2;
    if (wrong) {
      const note = `JUMLAH lebih besar Rp${ribuan(WRONG_BY)} daripada baris-barisnya.`;
      mistakes.push({
        sheet: SHEET,
        cell: address(cells.length, COLUMN('K')),
        rule: 'total-tidak-cocok',
        note,
      });
    }
    cells.push(totalLine(`JUMLAH STRATEGI ${ROMAN[at] ?? ''}`, sum, wrong ? WRONG_BY : 0));
  });
  cells.push(totalLine('TOTAL KESELURUHAN (I + II + III)', grand), blankLine());

  for (const note of NOTES) cells.push([null, note, ...blankLine().slice(2)]);
  cells.push(blankLine());
  for (const line of SIGNATURE) {
    const signature = blankLine();
    signature[COLUMN('Q')] = line;
    cells.push(signature);
  }
  const formats = Object.fromEntries(MONEY_COLUMNS.map((letter) => [COLUMN(letter), '#,##0']));
  const widths = [5, 22, 30, 20, 32, 32, 40, 9, 9, 10, 18, 16, 12, 24, 12, 16, 14, 14, 18, 18, 18];
  return { sheet: { name: SHEET, cells, merges, widths, formats }, mistakes };
}
