import { parseArgs } from 'node:util';
import { SEPARATORS, type Separator } from '../app/reports/csv';
import { PENYEBUT, type Penyebut } from '../core/budget/composition-indicator';
import { GAP_BY, type GapBy } from '../core/households/gap-summary';
import { COMPARED_BY, type ComparedBy } from '../core/reconcile/compare-by';
import { JENIS_EJAAN, type JenisEjaan } from '../core/taxonomy/kamus';
import { readRupiah } from '../core/values/rupiah';
import { readTanggal, type Hari } from '../core/values/tanggal';
import type { Lang } from '../core/messages/translate';
import type { Settings } from '../core/settings/settings';
import { translate } from '../core/messages/translate';

/** How a command writes what it found. */
export const FORMATS = ['teks', 'json', 'sarif'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** What a person asked of `fix`. */
export interface FixOptions {
  /** Rules to mend; all of them when none is named. */
  readonly rules: readonly string[];
  /** Show proposals that wait for a person's choice, too. */
  readonly suggested: boolean;
  readonly dryRun: boolean;
  readonly inPlace: boolean;
  /** File or folder to write to, where one was named. */
  readonly out: string | null;
}

/** What a person asked of `consolidate`. */
export interface ConsolidateOptions {
  /** Workers at once; `null`: as many as this computer has cores but one. */
  readonly jobs: number | null;
  /** Leave out versions a newer one of which is there. */
  readonly hanyaTerbaru: boolean;
  /** The day the workbooks were due, where one was named. */
  readonly tenggat: Hari | null;
  /** Folder for one workbook per sender with what was found in theirs. */
  readonly kirimBalik: string | null;
}

/** What a person asked of `template`. */
export interface TemplateChoice {
  /** Budget year, where one was named. */
  readonly tahun: number | null;
  /** Name of the district for the titles, where one was named. */
  readonly kabupaten: string | null;
}

/** What a person asked of a command. */
export interface Options {
  readonly files: readonly string[];
  readonly lang: Lang;
  readonly format: Format;
  /** True when `format` is JSON. */
  readonly json: boolean;
  readonly unmask: boolean;
  /** Show every finding or family, not only the first of each kind. */
  readonly all: boolean;
  /** The day ages are reckoned at, where one was named. */
  readonly acuan: Hari | null;
  /** What the weighted composition of spending is divided by. */
  readonly penyebut: Penyebut;
  /** What gaps are added up by instead of listed family by family; `null`: listed. */
  readonly oleh: GapBy | null;
  /** What two budgets are compared by; `null`: by the usual breakdowns. */
  readonly banding: ComparedBy | null;
  /** What `--by` says; which of the two above may be meant is for the command to say. */
  readonly by: string | null;
  /** The kinds of names whose spellings are looked at; all of them when none is named. */
  readonly jenis: readonly JenisEjaan[];
  /** The sheets `reconcile` takes its two sides from; `null`: all of families and individuals. */
  readonly lembar: { readonly a: string | null; readonly b: string | null };
  readonly fix: FixOptions;
  readonly gabung: ConsolidateOptions;
  readonly templat: TemplateChoice;
  /** What separates the fields of the CSV files `export` writes. */
  readonly pemisah: Separator;
  /** File of the settings that hold instead of the workbooks' own, where one was named. */
  readonly berkasPengaturan: string | null;
  /** What that file says; `null` without one. */
  readonly pengaturan: Settings | null;
  /** Names of the options that were written, without dashes. */
  readonly given: ReadonlySet<string>;
}

/** The options, or one line that says what is wrong with them. */
export type ReadOptions =
  { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly message: string };

const FLAGS = {
  lang: { type: 'string', default: 'id' },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  unmask: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  tanggal: { type: 'string' },
  penyebut: { type: 'string' },
  'lembar-a': { type: 'string' },
  'lembar-b': { type: 'string' },
  by: { type: 'string' },
  jenis: { type: 'string', multiple: true },
  pengaturan: { type: 'string' },
  rule: { type: 'string', multiple: true },
  suggested: { type: 'string', default: 'yes' },
  'dry-run': { type: 'boolean', default: false },
  'in-place': { type: 'boolean', default: false },
  out: { type: 'string', short: 'o' },
  jobs: { type: 'string', short: 'j' },
  'hanya-terbaru': { type: 'boolean', default: false },
  'kirim-balik': { type: 'string' },
  tenggat: { type: 'string' },
  tahun: { type: 'string' },
  kabupaten: { type: 'string' },
  pemisah: { type: 'string', default: ';' },
} as const;

/** More workers than any computer people have at a desk. */
const MOST_JOBS = 64;

/** Options that take the next word as their value, as they are written. */
export const WITH_VALUE: ReadonlySet<string> = new Set(
  Object.entries<{ readonly type: string; readonly short?: string }>(FLAGS).flatMap(
    ([name, { type, short }]) =>
      type === 'string' ? [`--${name}`, ...(short === undefined ? [] : [`-${short}`])] : [],
  ),
);

/** Words of other tools for plain text. */
const TEXT: ReadonlySet<string> = new Set(['teks', 'text']);
const YES: ReadonlySet<string> = new Set(['yes', 'ya']);
const NO: ReadonlySet<string> = new Set(['no', 'tidak']);

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
    parsed = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, tokens: true });
  } catch (error) {
    // Node names the option; the rest of its sentence is advice about its own syntax.
    return wrong(/'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' '));
  }
  const { values, positionals, tokens } = parsed;
  if (values.lang !== 'id' && values.lang !== 'en') return wrong(`--lang ${values.lang}`);
  const acuan = dayOf(values.tanggal);
  const tenggat = dayOf(values.tenggat);
  if (acuan === 'salah' || tenggat === 'salah') {
    const tanggal = (acuan === 'salah' ? values.tanggal : values.tenggat) ?? '';
    return { ok: false, message: translate('cli.tanggal-salah', lang, { tanggal }) };
  }
  const penyebut = penyebutOf(values.penyebut);
  if (penyebut === null) {
    const [isi, pilihan] = [values.penyebut ?? '', PENYEBUT.join(', ')];
    return { ok: false, message: translate('cli.penyebut-salah', lang, { isi, pilihan }) };
  }
  const jenis = (values.jenis ?? []).map((named) => JENIS_EJAAN.find((one) => one === named) ?? null);
  if (!jenis.every((one) => one !== null)) return wrong(`--jenis ${(values.jenis ?? []).join(', ')}`);
  const oleh = GAP_BY.find((one) => one === values.by) ?? null;
  const banding = COMPARED_BY.find((one) => plain(one) === plain(values.by ?? '')) ?? null;
  const format = formatOf(values.format, values.json);
  if (!format) return wrong(`--format ${values.format ?? ''}${values.json ? ' --json' : ''}`);
  const jobs = values.jobs === undefined ? null : Number(values.jobs);
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS))
    return wrong(`--jobs ${values.jobs ?? ''}`);
  const tahun = values.tahun === undefined ? null : Number(values.tahun);
  if (tahun !== null && !/^20\d\d$/.test(values.tahun ?? '')) return wrong(`--tahun ${values.tahun ?? ''}`);
  const pemisah = SEPARATORS.find((one) => one === values.pemisah);
  if (pemisah === undefined) return wrong(`--pemisah ${values.pemisah}`);
  if (!YES.has(values.suggested) && !NO.has(values.suggested))
    return wrong(`--suggested ${values.suggested}`);
  return {
    ok: true,
    options: {
      files: positionals,
      lang,
      format,
      json: format === 'json',
      unmask: values.unmask,
      all: values.all,
      acuan,
      penyebut,
      oleh,
      banding,
      by: values.by ?? null,
      jenis,
      lembar: { a: values['lembar-a'] ?? null, b: values['lembar-b'] ?? null },
      fix: {
        rules: values.rule ?? [],
        suggested: YES.has(values.suggested),
        dryRun: values['dry-run'],
        inPlace: values['in-place'],
        out: values.out ?? null,
      },
      gabung: {
        jobs,
        hanyaTerbaru: values['hanya-terbaru'],
        tenggat,
        kirimBalik: values['kirim-balik'] ?? null,
      },
      templat: { tahun, kabupaten: values.kabupaten ?? null },
      pemisah,
      berkasPengaturan: values.pengaturan ?? null,
      pengaturan: null,
      given: new Set(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))),
    },
  };
}

/** `sumber-dana`, `Sumber Dana` and `sumberDana` are one name. */
const plain = (name: string): string => name.replace(/[^a-z0-9]/gi, '').toLowerCase();

/** One line for a `--by` the command does not know, with what it knows; `null` where it was understood. */
export function unknownBy(
  { by, lang }: Pick<Options, 'by' | 'lang'>,
  meant: string | null,
  known: readonly string[],
): string | null {
  return by === null || meant !== null
    ? null
    : translate('cli.oleh-salah', lang, { isi: by, pilihan: known.join(', ') });
}

/** A day as it was named; `null` where none was. */
function dayOf(named: string | undefined): Hari | null | 'salah' {
  if (named === undefined) return null;
  const read = readTanggal(named);
  return read.ok ? read.value : 'salah';
}

/** A denominator by its name, or an amount of rupiah; `null` when it is neither. */
function penyebutOf(named: string | undefined): Penyebut | null {
  if (named === undefined) return PENYEBUT[0];
  const known = PENYEBUT.find((one) => one === named);
  if (known !== undefined) return known;
  const amount = readRupiah(named);
  return amount.ok && amount.value > 0n ? amount.value : null;
}

/** `null` when two formats are asked for at once, or one nobody knows. */
function formatOf(named: string | undefined, json: boolean): Format | null {
  if (named === undefined) return json ? 'json' : 'teks';
  const format = TEXT.has(named) ? 'teks' : FORMATS.find((one) => one === named);
  return format === undefined || (json && format !== 'json') ? null : format;
}
