import { showCell, showNilai, showSumber } from '../../src/app/learning/show-nilai';
import { INDIKATOR } from '../../src/core/learning/daftar-indikator';
import type { Indikator, LembarContoh } from '../../src/core/learning/indikator';

/** Where the pages stand, seen from the root of the repository. */
export const INDICATOR_PAGES = 'docs/indikator';

const NOTE =
  '<!-- Ditulis oleh `npm run make:indikator` dari src/core/learning; jangan diubah dengan tangan. -->';

/** Every page of the numbers by its file name: the list, and one page a number. In Bahasa Indonesia. */
export const indicatorPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', listPage()],
    ...INDIKATOR.map((one): [string, string] => [`${one.id}.md`, page(one)]),
  ]);

const listPage = (): string =>
  `${NOTE}

# Angka yang ditampilkan Konvergen

Setiap angka mempunyai satu definisi. Contoh hitungannya dihitung oleh mesin Konvergen sendiri setiap kali diuji. Di
panel, buka **Bantuan** (F1) atau pilih **i** di samping angkanya.

${INDIKATOR.map(({ id, nama, arti }) => `- [${nama.id}](${id}.md): ${arti.id}`).join('\n')}
`;

const page = (one: Indikator): string =>
  `${NOTE}

# ${one.nama.id}

${one.arti.id}

## Rumus

${one.rumus.id}

${[
  ...(one.pembilang && one.penyebut
    ? [`- Pembilang: ${one.pembilang.id}`, `- Penyebut: ${one.penyebut.id}`]
    : []),
  `- Satuan: ${one.satuan.id}`,
].join('\n')}

## Perhatikan

${one.perhatikan.map(({ id }) => `- ${id}`).join('\n')}

## Contoh

${one.contoh.lembar.map(sheet).join('\n\n')}

${one.contoh.hitungan.map(({ id }) => `- ${id}`).join('\n')}

Hasil:

${one.contoh.hasil.map(({ nama, nilai }) => `- ${nama.id}: **${showNilai(nilai, 'id')}**`).join('\n')}

## Sumber

${showSumber(one)}.
`;

/** A sheet as a table whose columns stand under each other, as the formatter would put them. */
function sheet({ nama, baris }: LembarContoh): string {
  const [head = [], ...rows] = baris.map((row) => row.map((cell) => showCell(cell, 'id')));
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const ruler = line(widths.map((width) => '-'.repeat(width)));
  return [`Lembar: ${nama}`, '', line(head), ruler, ...rows.map(line)].join('\n');
}
