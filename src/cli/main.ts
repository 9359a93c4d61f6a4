import { translate } from '../core/messages/translate';
import { maskRuns } from '../core/report/mask';
import { compare } from './commands/compare';
import { consolidate } from './commands/consolidate';
import { explain } from './commands/explain';
import { exportReports } from './commands/export';
import { fix } from './commands/fix';
import { gaps } from './commands/gaps';
import { reconcile } from './commands/reconcile';
import { report } from './commands/report';
import { settings } from './commands/settings';
import { spell } from './commands/spell';
import { summarize } from './commands/summarize';
import { template } from './commands/template';
import { validate } from './commands/validate';
import type { ExitCode, Io } from './io';
import { langOf, readOptions, WITH_VALUE, type Options } from './options';
import { loadSettings } from './settings-source';
import { usage } from './usage';

const COMMANDS: Readonly<Record<string, (options: Options, io: Io) => Promise<ExitCode>>> = {
  validate,
  fix,
  summarize,
  gaps,
  reconcile,
  compare,
  consolidate,
  spell,
  settings,
  template,
  report,
  export: exportReports,
  explain,
};

/** Lines for people leave no NIK or nomor KK in full, whatever text it stands in; a document sees to that itself. */
const masked = (io: Io, { unmask, format }: Options): Io => ({
  ...io,
  out: (line) => {
    io.out(unmask || format !== 'teks' ? line : maskRuns(line));
  },
  err: (line) => {
    io.err(unmask ? line : maskRuns(line));
  },
});

/** Options only `fix` knows; elsewhere they would be promised and not kept. */
const OF_FIX = ['rule', 'suggested'] as const;
/** Options of the commands that change files. */
const OF_WRITING = ['dry-run', 'in-place'] as const;
/** Commands that write what they are told to. */
const WITH_OUT: readonly unknown[] = [fix, settings, consolidate, template, report, exportReports];
/** Options of commands that show what they found; `report` and `export` write it. */
const OF_READING = ['json', 'format', 'all'] as const;
/** Options only `consolidate` knows. */
const OF_CONSOLIDATE = ['jobs', 'hanya-terbaru', 'kirim-balik', 'tenggat'] as const;

/** Options only `template` knows. */
const OF_TEMPLATE = ['tahun', 'kabupaten'] as const;

/** Options that choose the sheet of a side. */
const OF_RECONCILE = ['lembar-a', 'lembar-b'] as const;

/** The first option a command cannot do anything with, as it would be written. */
function uselessOption({ given, format }: Options, command: unknown): string | null {
  const useless = [
    ...(command === fix ? [] : OF_FIX),
    ...(command === fix || command === settings ? [] : command === report ? ['in-place'] : OF_WRITING),
    ...(command === report || command === exportReports ? OF_READING : []),
    ...(command === exportReports ? [] : ['pemisah']),
    ...(WITH_OUT.includes(command) ? [] : ['out']),
    ...(command === consolidate ? [] : OF_CONSOLIDATE),
    ...(command === template ? [] : OF_TEMPLATE),
    ...(command === summarize ? [] : ['penyebut']),
    ...(command === reconcile ? [] : OF_RECONCILE),
    ...(command === reconcile || command === compare ? ['tanggal'] : []),
    ...(command === gaps || command === compare ? [] : ['by']),
    ...(command === spell ? [] : ['jenis']),
    ...(command === explain || command === settings ? ['pengaturan'] : []),
  ];
  const named = useless.find((name) => given.has(name));
  if (named !== undefined) return `--${named}`;
  return format === 'sarif' && command !== validate ? '--format sarif' : null;
}

/** The words with the command's name first, wherever among the options it was written. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word, index) => !word.startsWith('-') && !WITH_VALUE.has(argv[index - 1] ?? ''));
  const name = argv[at];
  return name === undefined ? [] : [name, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

/**
 * Runs one command.
 *
 * @param argv the words behind `konvergen`.
 * @returns the exit code; the caller sets it, nothing here exits. Failures of the program itself are thrown.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = langOf(argv);
  const [name, ...rest] = commandFirst(argv);
  const asksHelp = name === 'help' || argv.includes('--help') || argv.includes('-h');
  if (asksHelp || name === undefined) {
    for (const line of usage(lang)) (asksHelp ? io.out : io.err)(line);
    return asksHelp ? 0 : 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.err(translate('cli.perintah-tidak-dikenal', lang, { perintah: name }));
    for (const line of usage(lang)) io.err(line);
    return 2;
  }
  const read = readOptions(rest);
  if (!read.ok) {
    io.err(read.message);
    return 2;
  }
  const useless = uselessOption(read.options, command);
  if (useless !== null) {
    const sebab = translate('cli.opsi-bukan-untuk', lang, { opsi: useless, perintah: name });
    io.err(translate('cli.opsi-salah', lang, { sebab }));
    return 2;
  }
  if (read.options.files.length === 0 && command !== explain) {
    io.err(translate('cli.tanpa-berkas', lang));
    for (const line of usage(lang)) io.err(line);
    return 2;
  }
  const quiet = masked(io, read.options);
  const loaded = await loadSettings(read.options, quiet);
  if (!loaded.ok) {
    quiet.err(loaded.message);
    return 2;
  }
  return command({ ...read.options, pengaturan: loaded.settings }, quiet);
}
