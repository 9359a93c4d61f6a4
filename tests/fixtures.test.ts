import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleFiles } from '../scripts/samples/files';
import { partsOf, type Mistake } from '../scripts/samples/workbook';
import { readDesil } from '../src/core/values/desil';
import { describeNik, readNik } from '../src/core/values/identity';
import { readKodeWilayah } from '../src/core/values/kode-wilayah';
import { readKode } from '../src/core/values/kode-subkegiatan';
import { readRupiah } from '../src/core/values/rupiah';
import { readYaTidak } from '../src/core/values/ya-tidak';
import { findSumberDana } from '../src/core/taxonomy/sumber-dana';
import { asText } from '../src/core/table/cell-readers';
import type { CellValue } from '../src/core/values/cell-value';
import { makeFamilyCells, makeMemberCells } from './synthetic/family-cells';
import { makeMappingCells } from './synthetic/mapping-cells';

const root = join(__dirname, '..');
const FOLDERS = ['assets/contoh', 'tests/fixtures/layouts', 'tests/fixtures/buruk'];
const committed = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));

const ZIP = 0x4b50;
const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && (bytes[0] ?? 0) + (bytes[1] ?? 0) * 256 === ZIP;

/** The parts of a zip by name, inflated: how hard they were pressed depends on the zlib of the day. */
function contentsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (!isZip(bytes)) return new Map([['', Buffer.from(bytes).toString('latin1')]]);
  return new Map(partsOf(bytes).map(({ name, content }) => [name, Buffer.from(content).toString('latin1')]));
}

const made = new Map<string, Uint8Array>();
beforeAll(() => {
  for (const [path, bytes] of sampleFiles()) made.set(path, bytes);
});

const cellOf = (book: XLSX.WorkBook, sheet: string, cell: string): CellValue => {
  const found = book.Sheets[sheet]?.[cell] as XLSX.CellObject | undefined;
  if (found === undefined) return null;
  return found.t === 'e' ? { error: found.w ?? '' } : ((found.v as string | number | undefined) ?? null);
};
const open = (path: string): XLSX.WorkBook => XLSX.read(committed(path), { type: 'array' });

describe('committed samples', () => {
  test('are all that the generator makes, and nothing else', () => {
    const there = FOLDERS.flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    expect(there.sort()).toEqual([...made.keys()].sort());
  });

  test('hold what the generator makes (else: npx tsx scripts/make-samples.ts)', () => {
    const stale = [...made].filter(([path, bytes]) => {
      const [ours, theirs] = [contentsOf(bytes), contentsOf(committed(path))];
      return ours.size !== theirs.size || [...ours].some(([part, content]) => theirs.get(part) !== content);
    });
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  test('stay small enough to be committed', () => {
    const sizes = [...made.keys()].map((path) => committed(path).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
    expect(committed('assets/contoh/kabupaten-contoh.xlsx').length).toBeLessThan(1_500_000);
  });

  test('number nobody: every 16 digits begin with 99, a province that does not exist', () => {
    const numbers = [...made.keys()].flatMap((path) => {
      const texts = [...contentsOf(committed(path)).values()].join('\n');
      return [...texts.matchAll(/(?<![\d.])\d{16}(?!\d)/g)].map(([digits]) => digits);
    });
    expect(numbers.length).toBeGreaterThan(8_000);
    expect(numbers.filter((digits) => !digits.startsWith('99'))).toEqual([]);
  });
});

type Wrong = (value: CellValue) => boolean;
const nikReason =
  (...reasons: readonly string[]): Wrong =>
  (value) => {
    const reading = readNik(value);
    return reasons.includes(reading.ok ? (reading.assumed ?? 'good') : reading.reason);
  };
const paguReason =
  (reason: string): Wrong =>
  (value) => {
    const reading = readRupiah(value);
    return (reading.ok ? (reading.assumed ?? 'good') : reading.reason) === reason;
  };
const detail = (value: CellValue): ReturnType<typeof describeNik> => describeNik(asText(value));
const number = (value: CellValue): number => (typeof value === 'number' ? value : Number.NaN);
const text = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** What the cell of a mistake must look like, for the mistakes that one cell shows. */
const SHOWS: Readonly<Record<string, Wrong>> = {
  'nik-angka': nikReason('number'),
  'nik-notasi-ilmiah': nikReason('scientific'),
  'nik-panjang': nikReason('length', 'apostrophe'),
  'nik-tanggal-mustahil': (value) => readNik(value).ok && !detail(value).tanggalMungkin,
  'nik-serial-nol': (value) => detail(value).serialNol && detail(value).tanggalMungkin,
  'desil-kosong': (value) => value === null,
  'desil-tidak-sah': (value) => value !== null && !readDesil(value).ok,
  'isian-ya-tidak-tidak-dikenal': (value) => value !== null && !readYaTidak(value).ok,
  'nama-kosong': (value) => value === null,
  'kode-wilayah-bps': (value) => JSON.stringify(readKodeWilayah(value)).includes('bps'),
  'kode-wilayah-format': (value) => JSON.stringify(readKodeWilayah(value)).includes('format'),
  'pagu-kosong': paguReason('empty'),
  'pagu-bukan-angka': paguReason('not-a-number'),
  'pagu-teks': paguReason('text'),
  'angka-mendua': paguReason('ambiguous'),
  'pagu-negatif': (value) => number(value) < 0,
  'pagu-satuan': (value) => number(value) > 0 && number(value) < 10_000,
  'nilai-galat': paguReason('error-value'),
  'kode-sebagai-angka': (value) => typeof value === 'number',
  'kode-subkegiatan-format': (value) => typeof value === 'string' && !readKode(value).ok,
  'sumber-dana-kosong': (value) => value === null,
  'sumber-dana-tidak-dikenal': (value) => value !== null && findSumberDana(text(value)) === null,
  'sasaran-kosong': (value) => value === null,
  'sasaran-bukan-angka': (value) => text(value) !== '',
  'lokasi-kosong': (value) => value === null,
  'penunjang-sebagai-langsung': (value) => readYaTidak(value).ok,
};
/** Those that only show beside other cells; the rules themselves are tested on them. */
const SHOWN_BY_OTHERS = new Set([
  ...[
    'realisasi-kumulatif-ganda',
    'realisasi-melebihi-pagu',
    'realisasi-total-tidak-sama',
    'total-tidak-cocok',
  ],
  ...['opd-ejaan-berbeda', 'kegiatan-ganda', 'program-salah-strategi', 'nik-ganda'],
  ...['penerima-ganda', 'penerima-bukan-sasaran'],
]);

describe('the mistakes listed in kesalahan-sengaja.json', () => {
  const listed = JSON.parse(
    Buffer.from(committed('assets/contoh/kesalahan-sengaja.json')).toString(),
  ) as readonly (Mistake & {
    readonly file: string;
  })[];
  const books = new Map(
    [...new Set(listed.map(({ file }) => file))].map((file) => [file, open(`assets/contoh/${file}`)]),
  );
  const valueAt = ({ file, sheet, cell }: { file: string; sheet: string; cell: string }): CellValue => {
    const book = books.get(file);
    if (book?.Sheets[sheet] === undefined) throw new Error(`no sheet ${sheet} in ${file}`);
    return cellOf(book, sheet, cell);
  };

  test.each(listed)('$rule is in $file $sheet!$cell', (mistake) => {
    const shows = SHOWS[mistake.rule];
    const isThere = shows === undefined ? SHOWN_BY_OTHERS.has(mistake.rule) : shows(valueAt(mistake));
    expect(isThere).toBe(true);
  });

  test('a cell holds no second mistake', () => {
    const places = listed.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('the JUMLAH of strategy 3 is the only total that does not match', () => {
    const sheet = books.get('kabupaten-contoh.xlsx')?.Sheets['Matrik OPPKPKE'] ?? {};
    const rows = XLSX.utils
      .sheet_to_json<CellValue[]>(sheet, { header: 1, defval: null, raw: true })
      .slice(7);
    const wrong: string[] = [];
    const [sum, all] = [
      { K: 0n, S: 0n, T: 0n, U: 0n },
      { K: 0n, S: 0n, T: 0n, U: 0n },
    ];
    for (const row of rows) {
      const label = text(row[1] ?? null);
      const isTotal = label.startsWith('JUMLAH') || label.startsWith('TOTAL');
      for (const [letter, at] of [
        ['K', 10],
        ['S', 18],
        ['T', 19],
        ['U', 20],
      ] as const) {
        const reading = readRupiah(row[at] ?? null);
        const amount = reading.ok ? reading.value : 0n;
        if (!isTotal && typeof row[0] === 'number') {
          sum[letter] += amount;
          all[letter] += amount;
        } else if (isTotal) {
          const expected = label.startsWith('TOTAL') ? all[letter] : sum[letter];
          if (amount !== expected) wrong.push(`${label} ${letter} ${String(amount - expected)}`);
          if (label.startsWith('JUMLAH')) sum[letter] = 0n;
        }
      }
    }
    expect(wrong).toEqual(['JUMLAH STRATEGI III K 1000000000']);
  });
});

describe('the mapping layouts carry the same 24 programmes', () => {
  const totals = JSON.parse(Buffer.from(committed('tests/fixtures/layouts/totals.json')).toString()) as {
    readonly count: number;
    readonly pagu: string;
    readonly realisasi: string;
  };

  /** Adds up the amounts under the first header that matches, down to the first total row; written apart from the generator. */
  function totalUnder(file: string, header: RegExp): string | null {
    const book = open(`tests/fixtures/layouts/${file}`);
    const rows = XLSX.utils.sheet_to_json<CellValue[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
      header: 1,
      raw: true,
    });
    const top = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string').length > 4);
    const labels = [rows[top] ?? [], rows[top + 1] ?? []];
    const at = labels.flatMap((line) => {
      const found = Array.from(line).findIndex((label) => header.test(text(label ?? null)));
      return found < 0 ? [] : [found];
    })[0];
    if (at === undefined) return null;
    const juta = text(labels[0]?.[at] ?? null).includes('Juta');
    let sum = 0n;
    for (const row of rows.slice(top + 1)) {
      const isTotal = row.some((cell) => /^(JUMLAH|TOTAL)/.test(text(cell ?? null)));
      const isNumbering = row[0] === 1 && row[1] === 2;
      const reading = readRupiah(row[at] ?? null, juta ? { satuan: 1_000_000 } : {});
      if (!isTotal && !isNumbering && reading.ok && typeof row[at] === 'number') sum += reading.value;
    }
    return String(sum);
  }

  const PAGU = /^(Alokasi|Pagu)/;
  const REALISASI = /^(Total Realisasi|Realisasi \(Rp\)|Total$)/;
  test.each([
    ['rat-18.xlsx', false],
    ['laporan-21.xlsx', true],
    ['laporan-23.xlsx', true],
    ['konvergen.xlsx', true],
    ['bebas.xlsx', false],
    ['teracak.xlsx', true],
    ['kode-nama.xlsx', true],
    ['opd-ejaan.xlsx', true],
    ['merged.xlsx', true],
    ['tanpa-merge.xlsx', true],
  ] as const)('%s adds up to totals.json', (file, hasRealisasi) => {
    expect(totalUnder(file, PAGU)).toBe(totals.pagu);
    expect(totalUnder(file, REALISASI)).toBe(hasRealisasi ? totals.realisasi : null);
  });
});

describe('synthetic cells', () => {
  const makers = [makeMappingCells, makeFamilyCells, makeMemberCells];

  test('the same seed gives the same cells, another seed others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer(),
        fc.constantFrom(...makers),
        (n, seed, make) => {
          expect(make(n, seed)).toEqual(make(n, seed));
          expect(make(n, seed)).not.toEqual(make(n, seed + 1));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('as many rows as asked for', () => {
    expect(makeFamilyCells(500, 1).cells).toHaveLength(501);
    const numbered = makeMappingCells(500, 1)
      .cells.slice(6)
      .filter(([no]) => typeof no === 'number');
    expect(numbered).toHaveLength(500);
  });

  test('most rows are clean and some are not', () => {
    const { cells } = makeFamilyCells(3_000, 3);
    const at = cells[0]?.indexOf('nik') ?? -1;
    const bad = cells.slice(1).filter((row) => !readNik(row[at] ?? null).ok).length;
    expect(bad).toBeGreaterThan(50);
    expect(bad).toBeLessThan(600);
  });
});
