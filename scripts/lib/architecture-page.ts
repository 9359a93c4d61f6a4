import { existsSync, readFileSync } from 'node:fs';
import { readRoomImports, type RoomImport } from './room-imports';
import { drawRooms } from './rooms-diagram';
import table from './rooms.cjs';

/** The page whose middle part is written from the table of rooms. */
const ARCHITECTURE_PAGE = 'docs/arsitektur.md';

const BLOCK = /(<!-- ruang -->\n\n)[\s\S]*?(<!-- akhir ruang -->)/;

/** What each room is for. */
const PURPOSES: Readonly<Record<string, string>> = {
  'core/values': 'membaca satu nilai: rupiah, NIK, nomor KK, kode wilayah, tanggal, ya/tidak, desil',
  'core/taxonomy': 'strategi, klaster, sumber dana, program, kebutuhan: data beserta sumber hukumnya',
  'core/messages': 'semua kalimat yang dibaca orang, dalam dua bahasa',
  'core/table': 'tabel per kolom, bentuk yang dilihat semua analisis',
  'core/learning': 'arti setiap angka, bantuan layar, dan tur',
  'core/schema': 'mengenali lembar, judul kolom, baris data, dan baris jumlah',
  'core/findings': 'temuan, tingkat, pengabaian, dan sidiknya',
  'core/followup': 'tindak lanjut rapat',
  'core/repair': 'perbaikan bentuk tulisan',
  'core/settings': 'pengaturan sekretariat',
  'core/regions': 'daftar wilayah resmi',
  'core/nomenclature': 'nama menurut nomenklatur',
  'core/clustering': 'tulisan berbeda dari satu nama',
  'core/budget': 'jumlah anggaran menurut rincian apa pun',
  'core/households': 'keluarga, kebutuhan, dan kesenjangannya',
  'core/convergence': 'nilai konvergensi keluarga, desa, dan tahap',
  'core/reconcile': 'mencocokkan dua data',
  'core/complaints': 'pengaduan',
  'core/rules/contract': 'apa itu aturan',
  'core/live': 'pemeriksaan yang mengikuti suntingan',
  'core/rules/runner': 'menjalankan aturan',
  'core/rules/helpers': 'bagian bersama beberapa aturan',
  'core/rules/registry': 'daftar semua aturan',
  'core/rules/one': 'satu aturan, satu berkas',
  'core/consolidation': 'banyak buku kerja menjadi satu hasil',
  'core/report': 'hasil satu pemeriksaan sebagai data',
  'workbook/office': 'buku kerja yang terbuka di Excel, lewat Office.js',
  'workbook/memory': 'buku kerja di memori',
  'workbook/xlsx': 'berkas menjadi buku kerja di memori, dan sebaliknya tanpa kehilangan',
  workbook: 'apa yang diminta dari sebuah buku kerja',
  host: 'menjawab office.js dalam pengembangan dan uji',
  app: 'pekerjaan orang: memeriksa, memperbaiki, menggabungkan, melaporkan',
  'ui/kit': 'komponen tanpa arti bidang',
  'ui/grid': 'lembar kerja di meja kerja',
  'ui/meeting': 'halaman rapat',
  ui: 'panel',
  workbench: 'meja kerja: lembar di kiri, panel di kanan',
  functions: 'rumus KONVERGEN di sel Excel',
  commands: 'tombol pita dan menu sel',
  cli: 'perintah di terminal',
  'entries/strict': 'yang harus jalan pertama: peramban tidak boleh membuat kode dari teks',
  'entries/dev': 'yang hanya untuk pengembangan',
  entries: 'satu berkas kecil untuk setiap hasil bangunan: menyambung, tidak lebih',
};

const { rooms } = table;

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

function roomTable(): string {
  // A row for a folder that is still to come is no room yet.
  const built = rooms.filter(({ path }) => path.includes('*') || existsSync(path));
  const rows = built.map(({ name, path }) => {
    const purpose = PURPOSES[name];
    if (purpose === undefined) throw new Error(`scripts/lib/architecture-page.ts: what is ${name} for?`);
    return [`\`${name}\``, `\`${path}\``, purpose];
  });
  return tableOf([['Ruang', 'Tempatnya', 'Isinya'], ...rows]);
}

/** Folds all rooms of core into one. */
const outside = (imports: readonly RoomImport[]): readonly RoomImport[] => {
  const fold = (name: string): string => (name.startsWith('core/') ? 'core' : name);
  const pairs = new Set(imports.map(({ from, to }) => `${fold(from)}\n${fold(to)}`));
  return [...pairs].sort().flatMap((pair) => {
    const [from = '', to = ''] = pair.split('\n');
    return from === to ? [] : [{ from, to }];
  });
};

/** The page and its pictures as the imports of src make them, by path. */
export function architectureFiles(): ReadonlyMap<string, string> {
  const imports = readRoomImports();
  const inCore = (name: string): boolean => name.startsWith('core/');
  const short = (name: string): string => name.slice('core/'.length);
  const core = imports
    .filter(({ from, to }) => inCore(from) && inCore(to))
    .map(({ from, to }) => ({ from: short(from), to: short(to) }));
  const page = readFileSync(ARCHITECTURE_PAGE, 'utf8');
  if (!BLOCK.test(page)) throw new Error(`${ARCHITECTURE_PAGE} has no place for the rooms`);
  return new Map([
    ['docs/diagram/ruang.svg', drawRooms('Ruang-ruang src dan arah impornya', outside(imports))],
    ['docs/diagram/ruang-core.svg', drawRooms('Ruang-ruang di dalam core dan arah impornya', core)],
    [
      ARCHITECTURE_PAGE,
      page.replace(BLOCK, (_, head: string, tail: string) => `${head}${roomTable()}\n\n${tail}`),
    ],
  ]);
}
