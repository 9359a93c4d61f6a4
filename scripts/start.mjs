// npm start: from a fresh clone to the main job, in the terminal: check, add up and find the gaps of the sample district.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './lib/ensure-installed.mjs';

/** The fictional district: mapping, families, members, recipients and villages in one workbook. */
const SAMPLE = 'assets/contoh/kabupaten-contoh.xlsx';

const JOBS = [
  {
    command: 'validate',
    id: 'Periksa: apa yang keliru dan di sel mana',
    en: 'Check: what is wrong, and in which cell',
  },
  { command: 'summarize', id: 'Rekap anggaran dan konvergensi', en: 'Totals of budget and convergence' },
  {
    command: 'gaps',
    id: 'Keluarga yang belum lengkap intervensinya',
    en: 'Families that still lack an intervention',
  },
];

const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

/** Exit code 1 of the CLI means findings, which is what a demonstration is for; anything above means it did not work. */
function demonstrate() {
  for (const { command, id, en } of JOBS) {
    console.log(`\n== ${id} / ${en}\n   $ npx konvergen ${command} ${SAMPLE}\n`);
    const { status } = node('dist/cli/konvergen.js', command, SAMPLE);
    if (status !== 0 && status !== 1) return status ?? 2;
  }
  return 0;
}

function start() {
  if (!ensureInstalled()) return 1;
  if (node('node_modules/webpack/bin/webpack.js', '--config-name', 'cli').status !== 0) {
    console.error('CLI tidak dapat dibangun. / The CLI could not be built.');
    return 1;
  }
  return demonstrate();
}

process.exitCode = start();
