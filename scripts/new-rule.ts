/**
 * Writes the three files of a new rule: `npm run new-rule <id>`. The rule starts as one that says nothing, so its test
 * fails until it says what it should.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const id = process.argv[2] ?? '';
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error('Cara memakai: npm run new-rule <id>, misalnya: npm run new-rule satuan-sasaran-kosong');
  console.error('Id memakai huruf kecil Bahasa Indonesia dan tanda hubung; id bersifat tetap.');
  process.exit(2);
}
const camel = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const files = {
  [`src/core/rules/${id}.ts`]: `import { defineRowRule } from './rule';

/** Satu kalimat: apa yang salah bila aturan ini berbicara. */
export const ${camel} = defineRowRule({
  meta: {
    id: '${id}',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Judul satu baris', en: 'One-line title' },
    next: { id: 'Tulis langkah berikutnya.', en: 'Write what to do next.' },
    source: 'Dokumen dan pasal yang menjadi dasar',
    messages: {
      salah: { id: 'Tulis apa yang salah dengan {{isi}}.', en: 'Write what is wrong with {{isi}}.' },
    },
  },
  needs: ['subkegiatan'],
  check() {
    return [];
  },
});
`,
  [`tests/core/rules/${id}.test.ts`]: `import { ${camel} } from '../../../src/core/rules/${id}';
import { ruleTester } from '../../rule-tester';

ruleTester(${camel}, {
  valid: [{ why: 'tulis mengapa baris ini benar', row: { subkegiatan: 'Penyediaan Sandang' } }],
  invalid: [
    {
      why: 'tulis mengapa baris ini salah',
      row: { subkegiatan: 'Contoh yang salah' },
      finds: [{ messageId: 'salah', cell: 'A2' }],
    },
  ],
});
`,
  [`docs/rules/${id}.md`]: `# ${id}

Judul satu baris · tingkat: peringatan · lingkup: baris

## Yang diperiksa

## Mengapa penting

## Contoh

Salah:

| Sub Kegiatan      | Pagu (Rp) |
| ----------------- | --------- |
| Contoh yang salah | 1000      |

Benar:

| Sub Kegiatan       | Pagu (Rp) |
| ------------------ | --------- |
| Penyediaan Sandang | 1000      |

## Cara memperbaiki

## Dasar hukum

## Kapan boleh dimatikan
`,
};

const taken = Object.keys(files).filter((path) => existsSync(path));
if (taken.length > 0) {
  console.error(`Sudah ada: ${taken.join(', ')}. Tidak ada yang diubah.`);
  process.exit(2);
}
for (const [path, text] of Object.entries(files)) writeFileSync(path, text);

const index = 'src/core/rules/index.ts';
const lines = readFileSync(index, 'utf8').split('\n');
const withImport = insertSorted(
  lines,
  `import { ${camel} } from './${id}';`,
  /^import \{ \w+ \} from '\.\/[a-z0-9-]+';$/,
);
const withRule = insertSorted(withImport, `  ${camel},`, /^ {2}[a-zA-Z0-9]+,$/);
writeFileSync(index, withRule.join('\n'));

console.log(
  `Dibuat:\n${[...Object.keys(files), `${index} (didaftarkan)`].map((path) => `  ${path}`).join('\n')}`,
);
console.log(
  `Langkah berikutnya: npx jest tests/core/rules/${id}.test.ts lalu isi aturan sampai ujinya lulus.`,
);
console.log('Sesudah itu: npm run make:aturan, lalu docs/kontribusi/aturan.md langkah 5 dan 6.');

/** Puts a line among its kind, in the order of the alphabet. */
function insertSorted(all: readonly string[], line: string, kind: RegExp): string[] {
  const at = all.findIndex((other) => kind.test(other) && keyOf(other) > keyOf(line));
  const last = all.findLastIndex((other) => kind.test(other));
  const into = at < 0 ? last + 1 : at;
  return [...all.slice(0, into), line, ...all.slice(into)];
}

/** Rules are ordered by id; an import line is ordered by the file it names. */
function keyOf(line: string): string {
  const file = /'\.\/([a-z0-9-]+)'/.exec(line)?.[1];
  return (
    file ??
    line
      .trim()
      .replace(/,$/, '')
      .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  );
}
