import { translate } from '../../core/messages/translate';
import { basisOf, contextOf } from '../../core/report/checked-book';
import { settingsText } from '../../core/settings/settings-file';
import { RULES } from '../../core/rules/index';
import { runRules } from '../../core/rules/run-rules';
import { fixTargets } from '../fix-targets';
import type { ExitCode, Io } from '../io';
import { namedPaths, openFile } from '../open-books';
import type { Options } from '../options';
import { findingLines } from '../print/findings';
import { styleFor } from '../print/style';
import { isWorkbook, readSettingsFile } from '../settings-source';
import { putSettings } from '../put-settings';

/** The rules about settings sheets. */
const ABOUT_SETTINGS = RULES.filter(({ meta }) => meta.roles.every((role) => role === 'pengaturan'));

/**
 * `konvergen settings check FILE...`, `settings export FILE`, `settings import SETTINGS FILE...`: what a secretariat
 * needs to make one setting, look it over, and hand it to all its OPD.
 */
export async function settings(options: Options, io: Io): Promise<ExitCode> {
  const [what, ...files] = options.files;
  const rest = { ...options, files };
  if (what === 'check' && files.length > 0) return await check(rest, io);
  if (what === 'export') return await exportSettings(rest, io);
  if (what === 'import' && files.length > 1) return await importSettings(rest, io);
  io.err(translate('pengaturan.cara', options.lang));
  return 2;
}

/** Every file's settings, looked over: 0 they can be used, 1 something is wrong with them, 2 there are none. */
async function check(options: Options, io: Io): Promise<ExitCode> {
  const { lang } = options;
  const style = styleFor(io.colour);
  let worst: ExitCode = 0;
  const atLeast = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };
  for (const named of namedPaths(options)) {
    const bytes = await io.readFile(named.path);
    if (bytes.ok && !isWorkbook(bytes.bytes)) {
      const read = await readSettingsFile(named.path, options, io);
      if (read.ok) io.out(translate('pengaturan.baik', lang, { berkas: named.file }));
      else io.err(read.message);
      atLeast(read.ok ? 0 : 1);
      continue;
    }
    const opened = await openFile(named, options, io);
    if (!('book' in opened)) {
      io.err(opened.message);
      atLeast(2);
      continue;
    }
    const { book } = opened;
    if (book.ground.sheet === null) {
      io.err(translate('pengaturan.tanpa-lembar', lang, { berkas: named.file }));
      atLeast(2);
      continue;
    }
    const findings = runRules(contextOf(book, basisOf(book)), ABOUT_SETTINGS);
    if (findings.length === 0) io.out(translate('pengaturan.baik', lang, { berkas: named.file }));
    else io.out(style.bold(named.file));
    for (const line of findingLines(findings, options, style)) io.out(line);
    atLeast(findings.length > 0 ? 1 : 0);
  }
  return worst;
}

/** One file's settings as JSON, to the output or into a file. */
async function exportSettings(options: Options, io: Io): Promise<ExitCode> {
  const { lang, files, fix } = options;
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) {
    io.err(translate('pengaturan.satu-berkas', lang));
    return 2;
  }
  const read = await readSettingsFile(path, options, io);
  if (!read.ok) {
    io.err(read.message);
    return 2;
  }
  const text = settingsText(read.settings);
  if (fix.out === null) {
    io.out(text.trimEnd());
    return 0;
  }
  const written = await io.disk.write(fix.out, new TextEncoder().encode(text));
  if (written.ok) io.out(translate('fix.ditulis', lang, { hasil: fix.out }));
  else io.err(translate(`fix.${written.reason}`, lang, { hasil: fix.out }));
  return written.ok ? 0 : 2;
}

/** The settings of the first file, put into every other one. */
async function importSettings(options: Options, io: Io): Promise<ExitCode> {
  const { lang, fix } = options;
  const [source = '', ...files] = options.files;
  const read = await readSettingsFile(source, options, io);
  if (!read.ok) {
    io.err(read.message);
    return 2;
  }
  const rest = { ...options, files };
  const paths = namedPaths(rest);
  const planned = await fixTargets(paths, rest, io);
  if (!planned.ok) {
    io.err(planned.message);
    return 2;
  }
  let failed = false;
  for (const [at, named] of paths.entries()) {
    const put = await putSettings(named, read.settings, rest, io);
    if (!put.ok) {
      io.err(put.message);
      failed = true;
      continue;
    }
    const { changes, bytes } = put;
    const target = fix.dryRun ? null : (planned.targets[at] ?? null);
    const data = { berkas: named.file, jumlah: changes.length };
    if (bytes === null && (target === null || fix.inPlace)) {
      io.out(translate('pengaturan.sama', lang, data));
      continue;
    }
    for (const { kunci, dari, ke } of changes)
      io.out(translate('pengaturan.ubah', lang, { kunci, dari: dari ?? '–', ke: ke ?? '–' }));
    if (target === null) {
      io.out(translate('pengaturan.akan', lang, data));
      continue;
    }
    const written = await io.disk.write(target, bytes ?? put.old);
    if (written.ok) io.out(translate('pengaturan.ditulis', lang, { ...data, hasil: target }));
    else io.err(translate(`fix.${written.reason}`, lang, { hasil: target }));
    failed ||= !written.ok;
  }
  return failed ? 2 : 0;
}
