import { spawnSync } from 'node:child_process';
import { root } from './ensure-installed.mjs';

/** The fictional district: mapping, families, members, recipients and villages in one workbook. */
const SAMPLE = 'assets/contoh/kabupaten-contoh.xlsx';
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

/**
 * Runs every command of the CLI on the sample, in the terminal. Exit code 1 of the CLI means findings, which is what a
 * demonstration is for; anything above means it did not work.
 */
export function demonstrate() {
  for (const { command, id, en } of JOBS) {
    console.log(`\n== ${id} / ${en}\n   $ npx konvergen ${command} ${SAMPLE}\n`);
    const { status } = spawnSync(process.execPath, [CLI, command, SAMPLE], { cwd: root, stdio: 'inherit' });
    if (status !== 0 && status !== 1) return status ?? 2;
  }
  return 0;
}

/** What the CLI finds in the sample, in its own line of sums; null when there is none. */
export function findingsLine() {
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'validate', SAMPLE], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0 && status !== 1) return null;
  const sums = stdout.split('\n').findLast((line) => /^[\d.]+ kesalahan, /.test(line));
  return sums ? `${SAMPLE}: ${sums}` : null;
}
