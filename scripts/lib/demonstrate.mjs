import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { root } from './ensure-installed.mjs';

const MAIN_SAMPLE = 'kabupaten-contoh.xlsx';
const CLI = 'dist/cli/konvergen.js';

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

/** The sample workbooks, the district first. */
export function samples() {
  const folder = `${root}assets/contoh`;
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^~].*\.xlsx$/.test(name)) : [];
  return files
    .sort((a, b) => Number(b === MAIN_SAMPLE) - Number(a === MAIN_SAMPLE) || a.localeCompare(b, 'en'))
    .map((name) => `assets/contoh/${name}`);
}

/**
 * Runs every command of the CLI on the samples, in the terminal. Exit code 1 of the CLI means findings, which is what a
 * demonstration is for; anything above means it did not work.
 */
export function demonstrate() {
  const files = samples();
  if (files.length === 0) {
    console.error('Tidak ada buku kerja di assets/contoh. / No workbook in assets/contoh.');
    return 1;
  }
  for (const file of files) {
    for (const { command, id, en } of JOBS) {
      console.log(`\n== ${id} / ${en}\n   $ npx konvergen ${command} ${file}\n`);
      const { status } = spawnSync(process.execPath, [CLI, command, file], { cwd: root, stdio: 'inherit' });
      if (status !== 0 && status !== 1) return status ?? 2;
    }
  }
  return 0;
}

/** What the CLI finds in the first sample, in its own closing line; null when there is none. */
export function findingsLine() {
  const [file] = samples();
  if (file === undefined) return null;
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'validate', file], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0 && status !== 1) return null;
  const last = stdout.trimEnd().split('\n').at(-1)?.trim();
  return last ? `${file}: ${last}` : null;
}
