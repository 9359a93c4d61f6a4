import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { makeReport } from '../../app/reports/make-report';
import { REPORT_KINDS, type ReportKind } from '../../app/reports/report-kinds';
import { reportGround, type ReportGround } from '../../app/reports/report-ground';
import { reportsText, type ReportsKey } from '../../core/messages/reports-text';
import { translate, type MessageData } from '../../core/messages/translate';
import { assessBooks } from '../../core/report/convergence-of-books';
import type { Finding } from '../../core/findings/finding';
import { newWorkbook } from '../../workbook/xlsx/patch/new-workbook';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import { createCheck } from '../check-books';
import type { ExitCode, Io } from '../io';
import { cancelledBy, openBooks } from '../open-books';
import type { Options } from '../options';

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
  const what = REPORT_KINDS.find((one) => one === named);
  if (what === undefined) return no(say('cli.apa', { pilihan: REPORT_KINDS.join('|') }));
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
  const made = await filesOf(what, ground, fix.out, options, io);
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

/** The files of a report, or why there are none. */
async function filesOf(
  what: ReportKind,
  ground: ReportGround,
  out: string,
  { pemisah }: Options,
  io: Io,
): Promise<Making> {
  const { say, lang } = ground;
  const made = makeReport(what, ground, {
    stempel: io.now(),
    draw: (below) => randomInt(below),
    separator: pemisah,
  });
  switch (made.kind) {
    case 'tidak-ada':
      return { ok: false, message: made.message };
    case 'buku': {
      const written = await newWorkbook(made.spec);
      const isi = say('cli.lembar', { jumlah: made.spec.sheets.length });
      return written.ok
        ? { ok: true, files: [{ path: out, bytes: written.bytes, isi }] }
        : { ok: false, message: written.refusals.map((one) => refusalText(one, lang)).join(' ') };
    }
    case 'teks': {
      const isi = what === 'json' ? 'JSON konvergen/1' : say('cli.baris', { jumlah: made.rows });
      return { ok: true, files: [{ path: out, bytes: utf8(made.text), isi }] };
    }
    case 'berkas': {
      const files = made.files.map(({ name, text, rows }): Made => ({
        path: join(out, name),
        bytes: utf8(text),
        isi: say('cli.baris', { jumlah: rows }),
      }));
      return { ok: true, files, notes: made.notes };
    }
  }
}
