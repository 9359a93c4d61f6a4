// npm run make:licences: docs/lisensi.md, out of the lists the build writes beside each product (lisensi/*.json). With
// --check nothing is written or built: the page is held against package-lock.json and the licences that are allowed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/ensure-installed.mjs';
import { ALLOWED, isAllowed } from './lib/licences.mjs';

const PAGE = join(root, 'docs/lisensi.md');

/** Products in the order of the page: where the build puts each, and what people call it. */
const PRODUCTS = [
  { name: 'pane', folder: 'dist', title: 'Panel Excel / task pane (`taskpane.html`)' },
  { name: 'meeting', folder: 'dist', title: 'Mode rapat / meeting (`meeting.html`, `meeting-excel.html`)' },
  { name: 'workbench', folder: 'dist', title: 'Meja kerja / workbench (`workbench.html`)' },
  { name: 'univer', folder: 'dist/univer', title: 'Lembar meja kerja / grid of the workbench (`univer/`)' },
  { name: 'cli', folder: 'dist/cli', title: 'Baris perintah / command line (`cli/konvergen.js`)' },
];

const listOf = ({ name, folder }) => {
  const file = resolve(root, process.env.HASIL_BANGUN ?? '', folder, 'lisensi', `${name}.json`);
  if (!existsSync(file)) throw new Error(`${file} belum dibangun / is not built: npm run build`);
  return JSON.parse(readFileSync(file, 'utf8'));
};

const page = () =>
  [
    '# Lisensi pihak ketiga / Third-party licences',
    '',
    'Dibuat oleh `npm run make:licences` dari isi bundel; jangan diubah dengan tangan. Hanya paket yang kodenya benar-benar ada di `dist/` yang tercantum. Teks lisensinya disertakan di `dist/lisensi/`, `dist/univer/lisensi/`, dan `dist/cli/lisensi/`.',
    '',
    'Made by `npm run make:licences` out of what the bundles hold; not to be edited by hand. Only packages whose code is in `dist/` are listed. Their texts are in `dist/lisensi/`, `dist/univer/lisensi/` and `dist/cli/lisensi/`.',
    '',
    `Lisensi yang diizinkan / licences that are allowed: ${ALLOWED.join(', ')}.`,
    '',
    'office.js milik Microsoft tidak termasuk: dimuat dari Microsoft, tidak pernah disertakan (lihat [pemasangan luring](pemasangan/luring.md)). Data wilayah di `dist/wilayah/` membawa lisensinya sendiri di `NOTICE.md`. / Microsoft’s office.js is not among them: it is loaded from Microsoft and never shipped. The regions in `dist/wilayah/` carry their own licence in `NOTICE.md`.',
    '',
    ...PRODUCTS.flatMap((product) => [
      `## ${product.title}`,
      '',
      '| Paket / package | Versi / version | Lisensi / licence |',
      '| --- | --- | --- |',
      ...listOf(product).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
      '',
    ]),
  ].join('\n');

/** Rows of the page: package, version, licence. */
const rowsOf = (text) =>
  [...text.matchAll(/^\| (\S+) +\| (\d\S*) +\| (.+?) +\|$/gm)].map(([, name, version, licence]) => ({
    name,
    version,
    licence,
  }));

/** What is wrong with the page, in words; none when all is well. */
function problems(text) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const locked = new Set(
    Object.entries(packages).map(
      ([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`,
    ),
  );
  const rows = rowsOf(text);
  if (rows.length === 0) return ['docs/lisensi.md tidak berisi satu paket pun / lists no package'];
  return rows.flatMap(({ name, version, licence }) => [
    ...(isAllowed(licence)
      ? []
      : [`${name} ${version}: lisensi ${licence} tidak diizinkan / is not allowed`]),
    ...(locked.has(`${name}@${version}`)
      ? []
      : [
          `${name} ${version}: bukan versi di package-lock.json / not the version locked; npm run make:licences`,
        ]),
  ]);
}

if (process.argv.includes('--check')) {
  const found = existsSync(PAGE)
    ? problems(readFileSync(PAGE, 'utf8'))
    : ['docs/lisensi.md tidak ada / is missing'];
  for (const line of found) console.error(line);
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  const text = await format(page(), { ...(await resolveConfig(PAGE)), filepath: PAGE });
  if (process.argv.includes('--print')) process.stdout.write(text);
  else {
    writeFileSync(PAGE, text);
    for (const line of problems(text)) console.error(line);
    console.log('docs/lisensi.md');
  }
}
