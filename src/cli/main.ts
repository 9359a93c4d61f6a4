import { translate } from '../core/messages/translate';
import { explain } from './commands/explain';
import { gaps } from './commands/gaps';
import { summarize } from './commands/summarize';
import { validate } from './commands/validate';
import type { ExitCode, Io } from './io';
import { langOf, readOptions, type Options } from './options';
import { usage } from './usage';

const COMMANDS: Readonly<Record<string, (options: Options, io: Io) => Promise<ExitCode>>> = {
  validate,
  summarize,
  gaps,
  explain,
};

/**
 * Runs one command.
 *
 * @param argv the words behind `konvergen`.
 * @returns the exit code; the caller sets it, nothing here exits. Failures of the program itself are thrown.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = langOf(argv);
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    for (const line of usage(lang)) (name === undefined ? io.err : io.out)(line);
    return name === undefined ? 2 : 0;
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
  if (read.options.files.length === 0 && command !== explain) {
    io.err(translate('cli.tanpa-berkas', lang));
    for (const line of usage(lang)) io.err(line);
    return 2;
  }
  return command(read.options, io);
}
