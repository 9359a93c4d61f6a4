import { parseArgs } from 'node:util';
import { readTanggal, type Hari } from '../core/values/tanggal';
import type { Lang } from '../core/messages/translate';
import { translate } from '../core/messages/translate';

/** What a person asked of a command. */
export interface Options {
  readonly files: readonly string[];
  readonly lang: Lang;
  readonly json: boolean;
  readonly unmask: boolean;
  /** Show every finding or family, not only the first of each kind. */
  readonly all: boolean;
  /** The day ages are reckoned at, where one was named. */
  readonly acuan: Hari | null;
}

/** The options, or one line that says what is wrong with them. */
export type ReadOptions =
  { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly message: string };

const FLAGS = {
  lang: { type: 'string', default: 'id' },
  json: { type: 'boolean', default: false },
  unmask: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  tanggal: { type: 'string' },
} as const;

/** The language asked for, whatever else is wrong with the arguments: even complaints come in it. */
export function langOf(args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  return args[at + 1] === 'en' && at >= 0 ? 'en' : args.includes('--lang=en') ? 'en' : 'id';
}

/** Reads the arguments behind a command's name. */
export function readOptions(args: readonly string[]): ReadOptions {
  const lang = langOf(args);
  const wrong = (sebab: string): ReadOptions => ({
    ok: false,
    message: translate('cli.opsi-salah', lang, { sebab }),
  });
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    // Node names the option; the rest of its sentence is advice about its own syntax.
    return wrong(/'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' '));
  }
  const { values, positionals } = parsed;
  if (values.lang !== 'id' && values.lang !== 'en') return wrong(`--lang ${values.lang}`);
  let acuan: Hari | null = null;
  if (values.tanggal !== undefined) {
    const read = readTanggal(values.tanggal);
    if (!read.ok)
      return { ok: false, message: translate('cli.tanggal-salah', lang, { tanggal: values.tanggal }) };
    acuan = read.value;
  }
  return {
    ok: true,
    options: { files: positionals, lang, json: values.json, unmask: values.unmask, all: values.all, acuan },
  };
}
