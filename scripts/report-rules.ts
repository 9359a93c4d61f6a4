/**
 * Plants mistakes in clean synthetic workbooks and prints, per rule, how many were found and how often a rule spoke
 * without cause: `npm run report:rules -- --runs 20`. Ends with 1 unless all are found and no alarm is false.
 */
import { parseArgs } from 'node:util';
import { alarmsIn, checkedClean } from '../tests/planting/clean-corpus';
import { PLANTERS } from '../tests/planting/planters/index';
import { tally, tallyTable, unplanted } from '../tests/planting/tally';
import { isRight, tryPlanter, type Said, type Tried } from '../tests/planting/try';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    clean: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
  },
});
const runs = Number(values.runs);
const from = Number(values.seed);
const cleanRuns = Number(values.clean ?? Math.max(500, runs * 50));
const planters = PLANTERS.filter(({ rule }) => values.rule === undefined || rule === values.rule);
if (![runs, from, cleanRuns].every(Number.isInteger) || planters.length === 0) {
  console.error(
    'Cara memakai: npm run report:rules -- [--runs 10] [--clean 500] [--seed 1] [--rule id-aturan]',
  );
  process.exit(2);
}

const MOST_SHOWN = 20;
const started = Date.now();

const alarms: Said[] = [];
let told = 0;
for (let at = 0; at < cleanRuns; at += 1) {
  const { findings } = checkedClean(from + at);
  told += findings.filter(({ severity }) => severity === 'info').length;
  for (const text of alarmsIn(findings)) {
    alarms.push({
      rule: text.slice(0, text.indexOf('/')),
      text: `clean workbook ${String(from + at)}: ${text}`,
    });
  }
}

const tried: Tried[] = [];
for (const planter of planters) {
  for (let at = 0; at < runs; at += 1) tried.push(tryPlanter(planter, from + at));
}

const wrong = tried.filter((one) => !isRight(one));
const lacking = values.rule === undefined ? unplanted(PLANTERS) : [];
const tallies = tally(tried, planters, alarms).filter(
  ({ rule }) => values.rule === undefined || rule === values.rule,
);
const seconds = ((Date.now() - started) / 1000).toFixed(0);

console.log(tallyTable(tallies));
console.log(
  `\n${String(tried.length)} planted workbooks, ${String(cleanRuns)} clean ones with ${String(alarms.length)} errors and warnings (${String(told)} infos), ${seconds} s.`,
);
for (const kind of lacking) console.log(`no planter: ${kind}`);
for (const { text } of alarms.slice(0, MOST_SHOWN)) console.log(text);
for (const { planter, seed, wanted, missed, extra, clean } of wrong.slice(0, MOST_SHOWN)) {
  const kind = [planter.rule, planter.messageId, ...(planter.how === undefined ? [] : [planter.how])].join(
    '/',
  );
  const said = [
    ...(wanted.length === 0 ? ['no workbook had a place for it'] : []),
    ...missed.map(({ text }) => `not found ${text}`),
    ...[...extra, ...clean].map(({ text }) => `false alarm ${text}`),
  ];
  console.log(`${kind}, workbook ${String(seed)}: ${said.join('; ')}`);
}
const hidden = Math.max(0, wrong.length - MOST_SHOWN) + Math.max(0, alarms.length - MOST_SHOWN);
if (hidden > 0) console.log(`and ${String(hidden)} more`);
process.exitCode = wrong.length + alarms.length + lacking.length === 0 ? 0 : 1;
