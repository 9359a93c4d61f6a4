import type { SheetSpec, SpecCell, WorkbookSpec } from '../../workbook/sheet-spec';
import { sheetPrefix } from '../../core/table/address';
import type { CellValue } from '../../core/values/cell-value';
import { countSeverities } from '../results/finding-sheet';
import { dutiesOf, familyWords, type Duties } from '../results/opd-sheet';
import { resultGround, type ResultGround } from '../results/result-ground';
import { needNames } from '../results/gap-sheet';
import { findingWords, SEVERITIES } from '../sheets/finding-lines';
import { freeNames } from '../sheets/free-names';
import { cellAt, headAt, LOOK, printed, rowAt, TITLE_ROW, topOf, widths } from '../sheets/sheet-kit';
import { yearText } from './lp2kd-book';
import type { ReportGround } from './report-ground';
import { withWrappedNotes } from './wrapped-notes';

/** Lines of one kind a letter holds; nobody reads more on paper. */
const MOST_LINES = 1000;
/** A tab holds 31 characters; some are kept for a number behind the name. */
const LONGEST_TAB = 26;

/**
 * One sheet for each OPD, to be printed and signed: what was found in its rows and whom it has to serve, identities masked
 * unless asked for; and a list of the letters. `null` where there is nothing to write to anybody.
 *
 * @param ground of one workbook: letters say cells without naming their workbook.
 * @param stempel when they are written.
 * @param taken names of sheets that are there already and are somebody's own.
 */
export function letterBook(
  ground: ReportGround,
  stempel: string,
  taken: readonly string[] = [],
): WorkbookSpec | null {
  const [book] = ground.books;
  if (!book) return null;
  const results = resultGround(
    {
      ...{ book, findings: ground.findings, diabaikan: 0, assessed: ground.assessed[0] ?? null },
      grids: book.sheets.map(({ grid }) => grid),
    },
    { lang: ground.lang, unmask: ground.unmask, stempel },
  );
  const duties = dutiesOf(results);
  if (duties.length === 0) return null;
  const { list } = freeNames({ list: ground.say('surat.daftar') }, taken);
  const names = freeNames(
    Object.fromEntries(duties.map(({ name }, at) => [String(at), tabOf(ground.shown(name))])),
    [list, ...taken],
  );
  const letters = duties.map((own, at) =>
    letterSheet(ground, results, own, names[String(at)] ?? String(at + 1)),
  );
  return { sheets: [listOf(ground, duties, letters, list), ...letters] };
}

/** A name as a tab may have it. */
const tabOf = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST_TAB)
    .replace(/^'|'$/g, '')
    .trim() || '-';

function listOf(
  { say, source, shown }: ReportGround,
  duties: readonly Duties[],
  letters: readonly SheetSpec[],
  name: string,
): SheetSpec {
  const title = say('surat.daftar-judul');
  const top = topOf({ name, title, notes: [source] });
  const looks = [LOOK.wrap, LOOK.text, LOOK.count, LOOK.count, LOOK.count, LOOK.count];
  const heads = [
    ...[say('opd'), say('surat.lembar')],
    ...SEVERITIES.map((severity) => say(`tingkat.${severity}`)),
    say('keluarga'),
  ];
  return {
    name,
    cells: [
      ...top.cells,
      ...headAt(top.next, heads, looks),
      ...duties.flatMap(({ name: opd, findings, families }, at) => {
        const counts = countSeverities(findings);
        const cells = [shown(opd), letters[at]?.name ?? '', ...SEVERITIES.map((one) => counts[one])];
        return rowAt(top.next + 1 + at, [...cells, families.length], looks);
      }),
    ],
    rows: [TITLE_ROW],
    columns: widths([48, 32, 12, 12, 12, 12]),
    frozen: { rows: top.next + 1, columns: 0 },
    print: printed(top.next),
  };
}

function letterSheet(
  { say, shown, source, masked, lang, unmask, ...ground }: ReportGround,
  results: ResultGround,
  { name: opd, findings, families }: Duties,
  name: string,
): SheetSpec {
  const title = say('surat.kepada', { opd: shown(opd) });
  const notes = [
    say('surat.perihal', { tahun: yearText({ say, shown, source, masked, lang, unmask, ...ground }) }),
    say('surat.isi', { ...countSeverities(findings), keluarga: families.length }),
    source,
    masked,
  ];
  const top = topOf({ name, title, notes });
  const named = needNames(results);
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const findingLines = ordered.slice(0, MOST_LINES).map((finding): readonly CellValue[] => {
    const { message, next } = findingWords(finding, { lang, unmask });
    const cell = `${sheetPrefix(finding.sheet)}!${finding.cell}`;
    return [say(`tingkat.${finding.severity}`), shown(cell), shown(message), shown(next)];
  });
  const familyLines = families.slice(0, MOST_LINES).map(({ family, needs }, at): readonly CellValue[] => {
    const { cell, words } = familyWords(results, family);
    return [at + 1, shown(cell), shown(words), shown(named(needs))];
  });
  const cells: SpecCell[] = [...top.cells];
  let row = top.next;
  const put = (
    heading: string,
    heads: readonly string[],
    lines: readonly (readonly CellValue[])[],
    all: number,
  ): void => {
    if (all === 0) return;
    cells.push(cellAt(row, 0, heading, LOOK.block), ...headAt(row + 1, heads));
    cells.push(...lines.flatMap((line, at) => rowAt(row + 2 + at, line, LOOKS)));
    row += 2 + lines.length;
    if (all > lines.length) {
      cells.push(cellAt(row, 0, say('surat.kepotong', { jumlah: all - lines.length }), LOOK.note));
      row += 1;
    }
    row += 1;
  };
  put(
    say('surat.temuan'),
    [say('temuan.tingkat'), say('sel'), say('temuan.temuan'), say('temuan.langkah')],
    findingLines,
    ordered.length,
  );
  put(
    say('surat.keluarga'),
    [say('anonim.nomor'), say('sel'), say('keluarga'), say('surat.layanan')],
    familyLines,
    families.length,
  );
  const sheet: SheetSpec = {
    name,
    cells,
    rows: [TITLE_ROW],
    columns: widths([14, 24, 60, 56]),
    print: { landscape: true, fitWidth: true },
  };
  return withWrappedNotes(sheet, notes);
}

const LOOKS = [LOOK.text, LOOK.wrap, LOOK.wrap, LOOK.wrap] as const;
