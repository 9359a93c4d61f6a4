/**
 * `npm run bench:functions`: 100 000 cells recalculated, as multiples of a plain loop that reads the same cells with the
 * same readers and does nothing else. One formula over a column, and a formula in every cell. Also the longest stretch
 * Excel's page is held at one time, in parts of the second that a batch of calls may take.
 */
import { callFunction } from '../src/functions/call-function';
import type { FunctionId } from '../src/functions/function-ids';
import { findProgram, programOf, type CatalogueId } from '../src/core/taxonomy/program';
import { describeNik, readNik } from '../src/core/values/identity';
import { readKode } from '../src/core/values/kode-subkegiatan';
import { readRupiah, senToNumber } from '../src/core/values/rupiah';
import { interleaved, ratio } from './measure';

const CELLS = 100_000;
const ROUNDS = 5;
/** office.js lets others have their turn after a second of calls. */
const BATCH = 1_000;
/** Parts of the batch the slowest column may take on a machine of two cores. */
const MOST_OF_BATCH = 1;
const OPTIONS = { lang: 'id', makeError: (code: string, text: string): unknown => ({ code, text }) } as const;

const PROGRAMMES = ['PKH', 'Program Sembako', 'PIP', 'Kredit Usaha Rakyat', 'Rapat koordinasi TKPK'];
const digits = (at: number, length: number): string =>
  String((at * 7_919) % 10 ** length).padStart(length, '0');

const columns: Readonly<
  Record<string, { readonly id: FunctionId; readonly cells: readonly (string | number)[] }>
> = {
  'STRATEGI, five texts': { id: 'STRATEGI', cells: cells((at) => PROGRAMMES[at % PROGRAMMES.length] ?? '') },
  'CEKNIK, all different': { id: 'CEKNIK', cells: cells((at) => `9901011508${digits(at, 6)}`) },
  'RUPIAH, all different texts': { id: 'RUPIAH', cells: cells((at) => `Rp ${String(at + 1)}.000,50`) },
  'RUPIAH, numbers': { id: 'RUPIAH', cells: cells((at) => at * 1_000.5) },
  'SUBKEGIATAN, 500 codes': {
    id: 'SUBKEGIATAN',
    cells: cells((at) => `1.02.02.2.01.${digits(at % 500, 4)}`),
  },
};

function cells(of: (at: number) => string | number): readonly (string | number)[] {
  return Array.from({ length: CELLS }, (_, at) => of(at));
}

/** The same reading inlined; adds up something, so that nothing is left out. */
const PLAIN: Readonly<Record<string, (cell: string | number) => number>> = {
  STRATEGI: (cell) =>
    findProgram(String(cell)).filter(({ program }) => programOf(program as CatalogueId).strategi === 'S1')
      .length,
  CEKNIK: (cell) => {
    const nik = readNik(cell);
    return nik.ok ? describeNik(nik.value).hari : 0;
  },
  RUPIAH: (cell) => {
    const sen = readRupiah(cell);
    return sen.ok ? senToNumber(sen.value) : 0;
  },
  SUBKEGIATAN: (cell) => {
    const kode = readKode(cell);
    return kode.ok ? kode.value.segmen.length : 0;
  },
};

function plain(id: FunctionId, column: readonly (string | number)[]): number {
  const read = PLAIN[id] ?? (() => 0);
  let sum = 0;
  for (const cell of column) sum += read(cell);
  return sum;
}

const tasks = Object.entries(columns).flatMap(([name, { id, cells: column }]) => {
  const range = column.map((cell) => [cell]);
  return [
    { name: `${name} plain`, run: () => plain(id, column) },
    { name: `${name} range`, run: () => callFunction(id, [range], OPTIONS) },
    {
      name: `${name} alone`,
      run: () => {
        for (const cell of column) callFunction(id, [[[cell]]], OPTIONS);
      },
    },
  ];
});
const times = await interleaved(tasks, ROUNDS);
const of = (name: string): number | undefined => times.get(name);

console.log(`${String(CELLS)} cells, against a plain loop over the same readers (${String(ROUNDS)} rounds)`);
let longest = 0;
for (const name of Object.keys(columns)) {
  const [loop, range, alone] = ['plain', 'range', 'alone'].map((how) => of(`${name} ${how}`));
  // A formula a cell is cut up by office.js itself; one formula is not.
  longest = Math.max(longest, range ?? 0);
  console.log(`  ${name}: one formula ${ratio(range, loop)}, a formula a cell ${ratio(alone, loop)}`);
}
console.log(
  `the longest single formula takes ${ratio(longest, BATCH)} of what office.js gives one batch (at most ${String(MOST_OF_BATCH)})`,
);
if (longest > BATCH * MOST_OF_BATCH) process.exitCode = 1;
