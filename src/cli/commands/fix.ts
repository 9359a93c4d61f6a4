import type { Finding } from '../../core/findings/finding';
import type { RepairScope } from '../../core/repair/plan-repair';
import { translate } from '../../core/messages/translate';
import { countsPart, filePart, findingsPart, fixPart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { ruleOf } from '../../core/rules/index';
import { sheetPrefix } from '../../core/table/address';
import { refusalText } from '../../workbook/xlsx/patch/refusal-text';
import { createCheck } from '../check-books';
import { closestRules } from '../closest-rules';
import { fixFile, type FixedFile } from '../fix-file';
import { fixTargets } from '../fix-targets';
import type { ExitCode, Io } from '../io';
import { namedPaths, type Unusable } from '../open-books';
import type { Options } from '../options';
import { findingLines } from '../print/findings';
import { fixLines } from '../print/fixes';
import { styleFor, type Style } from '../print/style';

/**
 * `konvergen fix FILE...`: mends what is safe to mend, changes of form only, and writes the rest of the file as it was.
 * Every file is written as a whole or not at all; proposals are shown and left to the person.
 */
export async function fix(options: Options, io: Io): Promise<ExitCode> {
  const unknown = options.fix.rules.find((id) => !ruleOf(id));
  if (unknown !== undefined) {
    const mirip = closestRules(unknown);
    io.err(translate('cli.aturan-tidak-dikenal', options.lang, { aturan: unknown, mirip }));
    return 2;
  }
  const paths = namedPaths(options);
  const planned = await fixTargets(paths, options, io);
  if (!planned.ok) {
    io.err(planned.message);
    return 2;
  }
  const scope = scopeOf(options);
  const check = createCheck(io);
  const style = styleFor(io.colour);
  const report = createReport(options, io, style);
  for (const [at, named] of paths.entries()) {
    if (io.cancelled()) {
      io.progress(null);
      io.err(translate('fix.dibatalkan', options.lang, { jumlah: report.written() }));
      return 2;
    }
    io.progress(
      translate('cli.memeriksa', options.lang, { berkas: named.file, ke: at + 1, dari: paths.length }),
    );
    const fixed = await fixFile(named, scope, check, options, io);
    io.progress(null);
    if ('message' in fixed) report.unusable(fixed);
    else await finish(fixed, planned.targets[at] ?? null, options, io, report);
  }
  return report.end();
}

/** Older ids mean the rule they stand for. */
const scopeOf = ({ fix: { rules } }: Options): RepairScope =>
  rules.length === 0
    ? { kind: 'semua' }
    : { kind: 'aturan', rules: rules.map((id) => ruleOf(id)?.meta.id ?? id) };

async function finish(
  fixed: FixedFile,
  target: string | null,
  { fix: { dryRun, inPlace } }: Options,
  io: Io,
  report: Report,
): Promise<void> {
  // A file that needed nothing is left alone, date and all; a copy that was asked for is there either way.
  const isWanted = !dryRun && target !== null && !(inPlace && fixed.repaired.mended.length === 0);
  if (!isWanted) {
    report.fixed(fixed, null);
    return;
  }
  const written = await io.disk.write(target, fixed.bytes);
  if (written.ok) report.fixed(fixed, target);
  else report.notWritten(fixed, target, written.reason);
}

interface Report {
  readonly fixed: (fixed: FixedFile, target: string | null) => void;
  readonly unusable: (bad: Unusable) => void;
  readonly notWritten: (
    fixed: FixedFile,
    target: string,
    reason: 'tanpa-folder' | 'penuh' | 'ditolak',
  ) => void;
  /** Number of files written so far. */
  readonly written: () => number;
  /** Says what belongs to all files together. */
  readonly end: () => ExitCode;
}

/** Says of each file what became of it: at once for people, at the end in one document for programs. */
function createReport(options: Options, io: Io, style: Style): Report {
  const all: FixedFile[] = [];
  const bad: Unusable[] = [];
  const written: { readonly file: string; readonly path: string }[] = [];
  const { lang } = options;
  return {
    written: () => written.length,
    fixed(fixed, target) {
      all.push(fixed);
      if (target !== null) written.push({ file: fixed.file, path: target });
      if (options.json) return;
      for (const line of linesOf(fixed, target, options, style)) io.out(line);
    },
    unusable(one) {
      bad.push(one);
    },
    notWritten({ file }, hasil, reason) {
      bad.push({ file, reason, message: translate(`fix.${reason}`, lang, { hasil }) });
    },
    end() {
      const findings = all.flatMap(({ repaired }) => repaired.findings);
      if (options.json) {
        io.out(
          writeDocument(
            {
              schema: 'konvergen/1',
              files: all.map(({ repaired }) => filePart(repaired.book)),
              ...(bad.length > 0 ? { unreadable: bad } : {}),
              counts: countsPart(findings),
              findings: findingsPart(findings, options),
              fixes: all.flatMap(({ file, repaired }) =>
                repaired.mended.map((cell) => fixPart({ file, ...cell }, options)),
              ),
              ...(options.fix.dryRun ? {} : { written }),
            },
            options.unmask,
          ),
        );
      }
      for (const { message } of bad) io.err(message);
      if (bad.length > 0) return 2;
      return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    },
  };
}

function linesOf(
  { file, repaired, refused }: FixedFile,
  target: string | null,
  options: Options,
  style: Style,
): string[] {
  const { lang } = options;
  const { mended, left, findings } = repaired;
  const choices = findings.filter(({ suggestions }) => suggestions.length > 0);
  const count = mended.length;
  return [
    style.bold(file),
    ...fixLines(mended, options, style),
    ...left.map(
      ({ sheet, cell }) => `  ${translate('fix.berumus', lang, { sel: `${sheetPrefix(sheet)}!${cell}` })}`,
    ),
    ...refused.map((one) => `  ${refusalText(one, lang)}`),
    count === 0
      ? translate('fix.tidak-ada', lang)
      : translate(options.fix.dryRun ? 'fix.akan' : 'fix.ringkas', lang, { jumlah: count }),
    ...(target === null ? [] : [translate('fix.ditulis', lang, { hasil: target })]),
    ...remaining(findings, choices, options, style),
    '',
  ];
}

function remaining(
  findings: readonly Finding[],
  choices: readonly Finding[],
  options: Options,
  style: Style,
): string[] {
  if (findings.length === 0) return [];
  const { lang } = options;
  const lines = [translate('fix.sisa', lang, countsPart(findings))];
  if (!options.fix.suggested || choices.length === 0) return lines;
  return [
    ...lines,
    translate('fix.pilihan', lang, { jumlah: choices.length }),
    ...findingLines(choices, options, style),
  ];
}
