import { translate } from '../../src/core/messages/translate';
import { ALL_RULES } from '../../src/core/rules/index';
import type { RuleMeta } from '../../src/core/rules/rule';

/** Where the page stands, seen from the root of the repository. */
export const RULE_INDEX_PATH = 'docs/aturan.md';

const PEOPLE: readonly string[] = ['keluarga', 'individu', 'penerima', 'pengaduan', 'wilayah'];

/** The areas, the last one first on the page. A rule stands in the first that takes it; the last takes all that is left. */
const AREAS: readonly (readonly [title: string, about: string, takes: (meta: RuleMeta) => boolean])[] = [
  ['Banyak buku kerja', 'Diperiksa saat kiriman digabungkan.', ({ scope }) => scope === 'kumpulan'],
  ['Pengaturan', 'Isi lembar pengaturan.', ({ roles }) => roles.includes('pengaturan')],
  [
    'Keluarga, individu, dan penerima',
    'NIK, nomor KK, desil, umur, dan daftar penerima.',
    ({ roles }) => roles.every((role) => PEOPLE.includes(role)),
  ],
  ['Wilayah dan lokasi', 'Kode, nama, desa, dan lokus.', ({ id }) => /wilayah|desa|lokus|lokasi/.test(id)],
  [
    'Bentuk lembar dan buku kerja',
    'Kolom, judul, rumus, dan lembar; berlaku bagi semua jenis lembar.',
    ({ roles, id }) => roles.length > 4 || /^(urutan-)?kolom-/.test(id),
  ],
  [
    'Anggaran',
    'Pagu, realisasi, sumber dana, dan jumlah.',
    ({ id }) => /pagu|realisasi|dana|total|angka|penunjang|aktivitas/.test(id),
  ],
  ['Pemetaan program', 'Strategi, klaster, sub kegiatan, sasaran, dan pelaksana.', () => true],
];

const LEVELS = ['error', 'warning', 'info'] as const;

const SCOPES: Readonly<Record<RuleMeta['scope'], string>> = {
  sel: 'satu sel',
  baris: 'satu baris',
  lembar: 'satu lembar',
  buku: 'satu buku kerja',
  kumpulan: 'banyak buku kerja',
};

const levelOf = ({ severity, locked }: RuleMeta): string =>
  translate(`tingkat.${severity}`, 'id') + (locked === true ? ' (tetap)' : '');

const HEAD = ['Aturan', 'Tingkat', 'Apa yang salah', 'Lingkup'] as const;

const cellsOf = (meta: RuleMeta): readonly string[] => [
  `[${meta.id}](rules/${meta.id}.md)`,
  levelOf(meta),
  meta.title.id,
  SCOPES[meta.scope],
];

/** A table with its columns below one another, as prettier writes them. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The heaviest first, then by id. */
const inOrder = (metas: readonly RuleMeta[]): readonly RuleMeta[] =>
  [...metas].sort(
    (a, b) => LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity) || a.id.localeCompare(b.id, 'en'),
  );

/** The list of all rules as a page of Markdown, written as prettier would. */
export function ruleIndexPage(): string {
  const left = new Set<RuleMeta>(ALL_RULES.map(({ meta }) => meta));
  const areas = AREAS.map(([title, about, takes]) => {
    const metas = inOrder([...left].filter(takes));
    for (const meta of metas) left.delete(meta);
    return `## ${title}\n\n${about}\n\n${tableOf(metas.map(cellsOf))}\n`;
  });
  const counts = LEVELS.map((level) => {
    const count = ALL_RULES.filter(({ meta }) => meta.severity === level).length;
    return `${String(count)} ${translate(`tingkat.${level}`, 'id')}`;
  });
  return `<!-- Ditulis oleh \`npm run make:aturan\` dari src/core/rules; jangan diubah dengan tangan. -->

# Aturan

Konvergen memeriksa ${String(ALL_RULES.length)} aturan: ${counts.join(', ')}. Setiap aturan punya halaman dengan alasan, contoh salah dan
benar, cara memperbaiki, dan dasar hukumnya. \`konvergen explain <aturan>\` menampilkan hal yang sama di terminal.

- **kesalahan**: isinya pasti keliru atau wajib ada. Kode keluar perintah menjadi 1.
- **peringatan**: hampir pasti keliru, tetapi orang yang memutuskan.
- **saran**: patut dilihat.
- **(tetap)**: datanya sudah hilang, jadi tingkatnya tidak dapat diturunkan di [pengaturan](pengaturan.md).

${areas.reverse().join('\n')}`;
}
