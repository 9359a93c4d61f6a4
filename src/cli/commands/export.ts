import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { K } from '../../app/reports/anonymous-places';
import { anonymousBook } from '../../app/reports/anonymous-book';
import { csvText, type CsvText } from '../../app/reports/csv';
import { jsonReport } from '../../app/reports/json-report';
import { letterBook } from '../../app/reports/letter-book';
import { lp2kdBook } from '../../app/reports/lp2kd-book';
import { ratBook } from '../../app/reports/rat-book';
import { reportGround, type ReportGround } from '../../app/reports/report-ground';
import { reportTables } from '../../app/reports/report-tables';
import { summaryText } from '../../app/reports/summary-text';
import { reportsText, type ReportsKey } from '../../core/messages/reports-text';
import { translate, type MessageData } from '../../core/messages/translate';
import { assessBooks } from '../../core/report/convergence-of-books';
import type { Finding } from '../../core/findings/finding';
import type { WorkbookSpec } from '../../workbook/sheet-spec';
import { newWorkbook } from '../../workbook/xlsx/patch/new-workbook';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import { createCheck } from '../check-books';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks } from '../open-books';
import type { Options } from '../options';

/** What can be exported. */
const EXPORTS = ['rat', 'lp2kd', 'surat', 'anonim', 'csv', 'json', 'ringkasan'] as const;
type Export = (typeof EXPORTS)[number];

/** A file to be written, and what is said of it. */
interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isi: string;
}

/** The files of an export and what is to be known of them, or why there are none. */
type Making =
  | { readonly ok: true; readonly files: readonly Made[]; readonly notes?: readonly string[] }
  | { readonly ok: false; readonly message: string };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * `konvergen export WHAT FILE... --out PATH`: what leaves the room, out of one workbook or several. Nothing is written where a
 * file could not be used, and nothing is ever written over.
 */
export async function exportReports(options: Options, io: Io): Promise<ExitCode> {
  const { lang, fix, unmask } = options;
  const say = (key: ReportsKey, data?: MessageData): string => reportsText(key, lang, data);
  const no = (line: string): ExitCode => {
    io.err(line);
    return 2;
  };
  const [named, ...files] = options.files;
  const what = EXPORTS.find((one) => one === named);
  if (what === undefined) return no(say('cli.apa', { pilihan: EXPORTS.join('|') }));
  if (files.length === 0) return no(say('cli.perlu-berkas'));
  if (fix.out === null) return no(say('cli.perlu-hasil'));
  if (what === 'anonim' && unmask) return no(say('cli.anonim-terbuka'));
  if (what === 'surat' && files.length > 1) return no(say('cli.satu-berkas', { apa: what }));
  if (what !== 'csv' && (await isThere(fix.out, io))) return no(say('cli.sudah-ada', { berkas: fix.out }));

  const { books, unusable, cancelled } = await openBooks({ ...options, files }, io);
  if (cancelled) return cancelledBy(options, io);
  if (unusable.length > 0) {
    for (const { message } of unusable) io.err(message);
    return no(say('cli.tidak-lengkap'));
  }
  const check = createCheck(io);
  const findings: Finding[] = [];
  for (const book of books) {
    if (io.cancelled()) return cancelledBy(options, io);
    findings.push(...(await check(book)).findings);
  }
  const ground = reportGround(
    { books, findings, assessed: assessBooks(books, options.acuan, io.today) },
    { lang, unmask, stempel: io.now(), hari: options.acuan ?? io.today },
  );
  const made = await MAKERS[what](ground, fix.out, options, io);
  if (!made.ok) return no(made.message);
  for (const { path } of made.files)
    if (await isThere(path, io)) return no(say('cli.sudah-ada', { berkas: path }));
  if (what === 'csv' && !(await io.disk.makeFolder(fix.out)))
    return no(translate('fix.ditolak', lang, { hasil: fix.out }));
  for (const { path, bytes, isi } of made.files) {
    const saved = await io.disk.write(path, bytes);
    if (!saved.ok) return no(translate(`fix.${saved.reason}`, lang, { hasil: path }));
    io.out(say('cli.ditulis', { berkas: path, isi }));
  }
  for (const note of made.notes ?? []) io.out(note);
  return 0;
}

/** A file that is there and cannot be read is there, too. */
async function isThere(path: string, io: Io): Promise<boolean> {
  const read = await io.readFile(path);
  return read.ok || read.reason !== 'tidak-ada';
}

type Maker = (ground: ReportGround, out: string, options: Options, io: Io) => Promise<Making> | Making;

const MAKERS: Readonly<Record<Export, Maker>> = {
  rat: (ground, out) => workbook(ground, out, ratBook(ground), 'rat.tidak-ada'),
  lp2kd: (ground, out) => workbook(ground, out, lp2kdBook(ground), 'cli.tidak-ada-isi'),
  surat: (ground, out, _, io) => workbook(ground, out, letterBook(ground, io.now()), 'cli.tidak-ada-isi'),
  anonim: (ground, out) => {
    const made = anonymousBook(ground, (below) => randomInt(below));
    return made.ok
      ? workbook(ground, out, made.spec, 'cli.tidak-ada-isi')
      : {
          ok: false,
          message: ground.say(`anonim.${made.reason}`, { keluarga: made.keluarga, k: K }),
        };
  },
  csv: csvFiles,
  json: (ground, out) => ({
    ok: true,
    files: [{ path: out, bytes: utf8(`${jsonReport(ground)}\n`), isi: 'JSON konvergen/1' }],
  }),
  ringkasan: (ground, out) => {
    const text = summaryText(ground);
    if (text === null) return { ok: false, message: ground.say('cli.tidak-ada-isi') };
    const isi = ground.say('cli.baris', { jumlah: text.trimEnd().split('\n').length });
    return { ok: true, files: [{ path: out, bytes: utf8(text), isi }] };
  },
};

async function workbook(
  { say, lang }: ReportGround,
  path: string,
  spec: WorkbookSpec | null,
  none: ReportsKey,
): Promise<Making> {
  if (!spec) return { ok: false, message: say(none) };
  const written = await newWorkbook(spec);
  return written.ok
    ? {
        ok: true,
        files: [{ path, bytes: written.bytes, isi: say('cli.lembar', { jumlah: spec.sheets.length }) }],
      }
    : { ok: false, message: written.refusals.map((one) => refusalText(one, lang)).join(' ') };
}

/** One file a table, in a folder, and the notes on what was put before some of their texts. */
function csvFiles(ground: ReportGround, folder: string, { pemisah }: Options): Making {
  const { say } = ground;
  const notes: string[] = [];
  const files = reportTables(ground).map(({ name, heads, rows }): Made => {
    const berkas = `${name}.csv`;
    const csv: CsvText = csvText(heads, rows(), pemisah);
    if (csv.guarded > 0) notes.push(say('csv.dilindungi', { berkas, jumlah: csv.guarded }));
    if (csv.digits > 0) notes.push(say('csv.angka-panjang', { berkas, jumlah: csv.digits }));
    return { path: join(folder, berkas), bytes: utf8(csv.text), isi: say('cli.baris', { jumlah: csv.rows }) };
  });
  const lines = [ground.source, ground.masked, ...notes];
  const note = {
    path: join(folder, say('csv.catatan')),
    bytes: utf8(`${lines.join('\r\n')}\r\n`),
    isi: say('cli.baris', { jumlah: lines.length }),
  };
  return { ok: true, files: [...files, note], notes };
}
