import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the package keeps its data, seen from the root of the repository. */
export const REGION_DATA = 'node_modules/idn-area-data';

/** The file that names provinces and districts only. */
export const REGION_LIST = 'daftar';

/**
 * The decree the data follows. The package's list of references (docs/references.md of its repository, REF-2025-1) names it as
 * the newest; its counts of kecamatan, kelurahan and desa in each of the 38 provinces are those the public repository
 * cahyadsn/wilayah gives for this decree, with its date.
 */
const KEPUTUSAN = 'Kepmendagri 300.2.2-2138 Tahun 2025 (25 April 2025)';

/** A file of the built folder. */
export interface RegionFile {
  readonly name: string;
  readonly text: string;
}

/** The first and the last field of a line of the package's CSV, quotes undone: `63.09.03.2008,63.09.03,"Pulau Ku""u"`. */
function codeAndName(line: string): readonly [string, string] {
  const [, kode, nama] = /^([\d.]+),(?:[\d.]+,)?(.+)$/.exec(line) ?? [];
  if (kode === undefined || nama === undefined)
    throw new Error(`regions: a line without code and name: ${line}`);
  const quoted = /^"(.*)"$/.exec(nama)?.[1]?.replaceAll('""', '"');
  return [kode.replaceAll('.', ''), quoted ?? nama];
}

const linesOf = (root: string, table: string): readonly (readonly [string, string])[] =>
  readFileSync(join(root, 'data', `${table}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(codeAndName);

/**
 * The texts the engine reads, by name: one of every province (`31`: `310101 Kepulauan Seribu Utara`), and the list of all
 * provinces and districts. The first line of each names the decree.
 *
 * @param root folder of the package.
 */
export function regionTexts(root: string): ReadonlyMap<string, string> {
  const [provinsi = [], kabupaten = [], kecamatan = [], desa = []] = [
    'provinces',
    'regencies',
    'districts',
    'villages',
  ].map((table) => linesOf(root, table));
  const text = (entries: readonly (readonly [string, string])[]): string =>
    `# ${KEPUTUSAN}\n${entries.map(([kode, nama]) => `${kode} ${nama}\n`).join('')}`;
  const below = [...kabupaten, ...kecamatan, ...desa];
  const byProvince = new Map(provinsi.map((one): [string, (readonly [string, string])[]] => [one[0], [one]]));
  for (const one of below) {
    const entries = byProvince.get(one[0].slice(0, 2));
    if (!entries) throw new Error(`regions: ${one[0]} is in no province`);
    entries.push(one);
  }
  return new Map([
    [REGION_LIST, text([...provinsi, ...kabupaten])],
    ...[...byProvince].map(([kode, entries]): [string, string] => [kode, text(entries)]),
  ]);
}

const asModule = (text: string): string =>
  `// Data: ODbL 1.0, see LICENSE.md and NOTICE.md beside this file.\nexport default \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`;\n`;

const notice = (version: string): string => `# Data wilayah / region data

Folder ini berisi basis data turunan, terpisah dari program Konvergen, di bawah Open Database License (ODbL) 1.0: lihat
LICENSE.md. / This folder holds a derivative database, apart from the program, under the Open Database License (ODbL)
1.0: see LICENSE.md.

- Sumber / source: idn-area-data ${version} oleh / by Fityan Nugroho dan kontributor / and contributors,
  https://github.com/fityannugroho/idn-area-data (data: ODbL 1.0).
- Dasar / follows: ${KEPUTUSAN}, menurut daftar rujukan proyek itu / by that project's own list of references.
- Perubahan / changes: tabel provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan digabung lalu dipecah per provinsi;
  titik pada kode dihapus; tanda kutip CSV dilepas; pulau tidak disertakan. Nama tidak diubah. / The tables of provinces,
  districts, kecamatan and villages are joined and split by province; the dots of the codes are left out; CSV quoting is
  undone; islands are left out. No name was changed.
- Bentuk / form: \`NN.js\` memuat satu provinsi, \`${REGION_LIST}.js\` semua provinsi dan kabupaten/kota; satu baris satu wilayah:
  kode, spasi, nama. / \`NN.js\` holds one province, \`${REGION_LIST}.js\` all provinces and districts; one line a region: code,
  space, name.

Berkas ini boleh diganti dengan data yang lebih baru dalam bentuk yang sama. / The files may be replaced by newer data of
the same form.
`;

/**
 * Every file of the built folder: a JavaScript module per text, the licence of the data, and a notice of where it is from.
 *
 * @param root folder of the package.
 */
export function regionFiles(root: string): readonly RegionFile[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return [
    ...[...regionTexts(root)].map(([name, text]) => ({ name: `${name}.js`, text: asModule(text) })),
    { name: 'LICENSE.md', text: readFileSync(join(root, 'data/LICENSE.md'), 'utf8') },
    { name: 'NOTICE.md', text: notice(version) },
  ];
}
