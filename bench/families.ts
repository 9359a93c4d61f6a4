/**
 * `npm run bench:families`: needs, gaps and convergence of 50 000 families x 25 columns against the limit, how they grow
 * to 500 000, what those take in a worker, and questions asked of arquero and DuckDB as well (`npm install --prefix
 * bench`). Ratios only, but for the memory; fails when one is missed or a peer is not there.
 *
 * What is timed of a question of budget (`crossed`: strategy x cluster x source; `breakdowns`: each of six): of the peers,
 * grouping and adding alone, with the key of every row read for them beforehand and amounts as doubles; of us, everything
 * behind the recognised table: keys out of texts, leaves of sources and ticks, amounts exact to the sen, and the note of
 * which cells were added up. References to those cells are written when somebody asks; how long the breakdowns take with
 * all of them is said too, and bound by nothing, as no peer has an answer to it.
 */
import { Worker } from 'node:worker_threads';
import { DIMENSIONS, summariseBudget } from '../src/core/budget/budget';
import { addUpBudget, linesBy } from '../src/core/budget/budget-cube';
import { readFamilyColumns } from '../src/core/convergence/family-columns';
import { scoreEach, scoreGroups } from '../src/core/convergence/score-groups';
import { assessFamilies } from '../src/core/households/assess';
import { basicPackage } from '../src/core/households/complements';
import { recogniseBook, tablesOf } from '../src/core/report/checked-book';
import { gridOf } from '../src/core/table/grid';
import { makeMappingCells } from '../tests/synthetic/mapping-cells';
import { limitPass } from './family-limit';
import { arqueroPeer, CROSSED, duckPeer, familyColumnsOf, mappingColumnsOf, type Peer } from './family-peers';
import { makeFamilyTable } from './family-table';
import { ACUAN, needsGapsConvergence, readPass } from './family-work';
import { median } from './measure';

const FAMILIES = 50_000;
const MANY = 500_000;
const MAPPING_ROWS = 20_000;
const ROUNDS = 15;
const MANY_ROUNDS = 9;
const MOST_OF_LIMIT = 4;
const MOST_GROWTH = 12;
const MOST_MEGABYTES = 600;

const missed: string[] = [];
function judge(what: string, figure: number, most: number): void {
  const holds = figure <= most;
  console.log(`${holds ? '  ' : '! '}${what}: ${figure.toFixed(2)} (at most ${String(most)})`);
  if (!holds) missed.push(what);
}

/** How many times the second the first takes: the two side by side, round by round, the middle one of the rounds. */
async function timesOver(first: () => unknown, second: () => unknown, rounds: number): Promise<number> {
  const ratios: number[] = [];
  // Round -1 warms up.
  for (let round = -1; round < rounds; round += 1) {
    const start = performance.now();
    await first();
    const between = performance.now();
    await second();
    if (round >= 0) ratios.push((between - start) / (performance.now() - between));
  }
  return median(ratios);
}

const families = makeFamilyTable(FAMILIES);
const limit = limitPass(families);
const answer = needsGapsConvergence(families);
if (limit.gaps + limit.seharusnya !== answer)
  throw new Error('bench: the plain pass and the engine disagree');

console.log(
  `needs, gaps and convergence of ${String(FAMILIES)} families x ${String(families.columns.size)} columns`,
);
const work = (): unknown => needsGapsConvergence(families);
const nothing = await timesOver(work, () => readPass(families), ROUNDS);
console.log(`  times reading every cell and answering nothing: ${nothing.toFixed(2)}`);
judge('times the limit', await timesOver(work, () => limitPass(families), ROUNDS), MOST_OF_LIMIT);

const many = makeFamilyTable(MANY);
console.log(`growth to ${String(MANY)} families (linear is 10)`);
judge('times the work', await timesOver(() => needsGapsConvergence(many), work, MANY_ROUNDS), MOST_GROWTH);

// A worker knows no TypeScript of its own.
const START = `
const { workerData } = require('node:worker_threads');
import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.url); });
`;
const bytes = await new Promise<number>((resolve, reject) => {
  const url = new URL('./family-worker.ts', import.meta.url).href;
  const worker = new Worker(START, { eval: true, workerData: { url, families: MANY } });
  worker.once('message', resolve);
  worker.once('error', reject);
});
judge('megabytes in a worker, tables included', bytes / 1_000_000, MOST_MEGABYTES);

const { sheet, cells } = makeMappingCells(MAPPING_ROWS, 1);
const book = recogniseBook('uji.xlsx', [gridOf(sheet, cells)]);
const mapping = tablesOf(book, 'pemetaan');
const assessed = assessFamilies([families], ACUAN);
const columns = readFamilyColumns([assessed]);
const [table] = mapping;
if (!table) throw new Error('bench: the mapping sheet is not recognised');

const peerColumns = { mapping: mappingColumnsOf(table), families: familyColumnsOf(assessed) };
const namedCells = (): number => {
  const totals = summariseBudget(mapping);
  return DIMENSIONS.reduce(
    (sum, dimension) =>
      totals[dimension].reduce((all, line) => all + line.cells.length + line.cellsRealisasi.length, sum),
    0,
  );
};
const ours: Peer = {
  name: 'ours',
  crossed: () => linesBy(addUpBudget(mapping, CROSSED), CROSSED).length,
  breakdowns() {
    const totals = summariseBudget(mapping);
    return DIMENSIONS.reduce((lines, dimension) => lines + totals[dimension].length, 0);
  },
  interventions: () =>
    scoreGroups(columns, columns.placeOf.desa, columns.places.desa.length, scoreEach(columns)),
  complements: () => basicPackage(assessed),
};
const peers = { arquero: await arqueroPeer(peerColumns), DuckDB: await duckPeer(peerColumns) };
for (const [name, peer] of Object.entries(peers)) {
  if (!peer) {
    console.log(`! ${name} is not installed: npm install --prefix bench`);
    missed.push(`${name} is missing`);
    continue;
  }
  for (const question of ['crossed', 'breakdowns'] as const) {
    if ((await peer[question]()) !== (await ours[question]()))
      throw new Error(`bench: ${name} and the engine disagree on ${question}`);
  }
  const questions = ['crossed', 'breakdowns', 'interventions', 'complements'] as const;
  console.log(`our time over that of ${name}`);
  for (const question of questions) {
    judge(question, await timesOver(ours[question], peer[question], ROUNDS), 1);
  }
  const named = await timesOver(namedCells, peer.breakdowns, ROUNDS);
  console.log(`  breakdowns with every cell named, which the peer cannot: ${named.toFixed(2)}`);
}
for (const what of missed) console.log(`MISSED: ${what}`);
process.exitCode = missed.length > 0 ? 1 : 0;
