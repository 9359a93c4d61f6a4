// npm start: from a fresh clone to the main job, in the terminal: check, add up and find the gaps of the sample workbooks.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { ensureInstalled, root } from './lib/ensure-installed.mjs';

const MAIN_SAMPLE = 'kabupaten-contoh.xlsx';

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

function samples() {
  const folder = `${root}assets/contoh`;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^~].*\.xlsx$/.test(name)) : [];
  return files
    .sort((a, b) => Number(b === MAIN_SAMPLE) - Number(a === MAIN_SAMPLE) || a.localeCompare(b, 'en'))
    .map((name) => `assets/contoh/${name}`);
}

/** Exit code 1 of the CLI means findings, which is what a demonstration is for; anything above means it did not work. */
function demonstrate(files) {
  for (const file of files) {
    for (const { command, id, en } of JOBS) {
      console.log(`\n== ${id} / ${en}\n   $ npx konvergen ${command} ${file}\n`);
      const { status } = node('dist/cli/konvergen.js', command, file);
      if (status !== 0 && status !== 1) return status ?? 2;
    }
  }
  return 0;
}

function start() {
  if (!ensureInstalled()) return 1;
  if (node('node_modules/webpack/bin/webpack.js', '--config-name', 'cli').status !== 0) {
    console.error('CLI tidak dapat dibangun. / The CLI could not be built.');
    return 1;
  }
  const files = samples();
  if (files.length === 0) {
    console.error('Tidak ada buku kerja di assets/contoh. / No workbook in assets/contoh.');
    return 1;
  }
  return demonstrate(files);
}

process.exitCode = start();
