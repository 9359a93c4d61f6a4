import type { BudgetFigure, BudgetTotals } from '../budget/budget';
import type { Finding } from '../findings/finding';
import type { Waiver } from '../findings/waiver';
import { renderMessage, type Lang } from '../messages/translate';
import { ruleOf } from '../rules/index';
import type { RecognisedSheet } from '../schema/recognise';
import { cellAddress, columnLetters } from '../table/address';
import type { CellValue } from '../values/cell-value';
import type { RecognisedBook } from './checked-book';
import type { DocumentData } from './document';
import { maskRuns, shownProposal, shownValue } from './mask';
import type { DecidedFinding, LapsedWaiver } from './weigh-findings';

type Part<K extends keyof DocumentData> = NonNullable<DocumentData[K]>;

/** How a report is written: in which language, and whether identities are shown in full. */
export interface Presentation {
  readonly lang: Lang;
  readonly unmask: boolean;
}

/** The sheets of a workbook as the report lists them. */
export const filePart = (book: RecognisedBook): Part<'files'>[number] => ({
  file: book.file,
  tahun: book.tahun,
  pengaturan: { sumber: book.ground.source, lembar: book.ground.sheet, rusak: book.ground.damaged },
  sheets: book.sheets.map(sheetPart),
});

function sheetPart(sheet: RecognisedSheet): Part<'files'>[number]['sheets'][number] {
  return {
    name: sheet.sheet,
    role: sheet.role,
    layout: sheet.layout,
    ...(sheet.headerRows ? { headerRows: headerRows(sheet.headerRows, sheet.numberingRow) } : {}),
    dataRows: sheet.table.length,
    confidence: sheet.confidence,
    reason: sheet.reason,
    columns: sheet.columns.map(({ field, header, column, confidence, way }) => ({
      field,
      header,
      column: columnLetters(column),
      confidence: Math.round(confidence * 100) / 100,
      way,
    })),
    skipped: skippedPart(sheet),
  };
}

const headerRows = ([first, last]: readonly [number, number], numbering: number | null): [number, number] => [
  first,
  numbering ?? last,
];

/** The rows left out of the data, joined to ranges by reason: `{ reason: 'total', rows: ['66', '109'] }`. */
export function skippedPart({ skipped }: RecognisedSheet): { reason: string; rows: string[] }[] {
  const byReason = new Map<string, number[]>();
  for (const { row, reason } of skipped) {
    const rows = byReason.get(reason);
    if (rows) rows.push(row);
    else byReason.set(reason, [row]);
  }
  return [...byReason].map(([reason, rows]) => ({ reason, rows: joinRows(rows) }));
}

function joinRows(rows: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`));
}

/** Counts by severity. */
export function countsPart(findings: readonly Finding[]): Part<'counts'> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What a finding proposes to put into its cell, masked unless identities are to be shown. */
export const suggestionsOf = (
  { suggestions, field }: Finding,
  { lang, unmask }: Presentation,
): Part<'findings'>[number]['suggestions'] =>
  suggestions.map(({ label, value }) => ({
    label: label[lang],
    value: shownProposal(value, field, unmask),
  }));

/** The form a finding would tidy its cell into, masked like the cell; `null` when it has none. */
export const fixOf = ({ fix, field }: Finding, { unmask }: Presentation): string | number | null =>
  fix === null ? null : shownProposal(fix, field, unmask);

/** The sentence of a finding in one language. */
export function messageOf(finding: Finding, lang: Lang): string {
  const messages: Readonly<Record<string, { readonly id: string; readonly en: string }>> =
    ruleOf(finding.rule)?.meta.messages ?? {};
  const message = messages[finding.messageId];
  return message ? renderMessage(message, finding.data, lang) : finding.messageId;
}

/** A decision as the report shows it; a NIK somebody wrote into a reason by hand is masked. */
const decisionPart = ({ alasan, oleh, tanggal }: Waiver, { unmask }: Presentation): DecisionPart => ({
  alasan: unmask ? alasan : maskRuns(alasan),
  oleh,
  tanggal,
});
type DecisionPart = NonNullable<Part<'findings'>[number]['konfirmasi']>;

/** Findings that were left with a reason. */
export const waivedPart = (
  decided: readonly DecidedFinding[],
  presentation: Presentation,
): NonNullable<DocumentData['diabaikan']> =>
  decided.flatMap(({ finding, waiver }) =>
    findingsPart([finding], presentation).map((part) => ({
      ...part,
      pengecualian: decisionPart(waiver, presentation),
    })),
  );

/** Decisions that hold no longer. */
export const lapsedPart = (
  file: string,
  lapsed: readonly LapsedWaiver[],
  presentation: Presentation,
): NonNullable<DocumentData['pengecualianGugur']> =>
  lapsed.map(({ waiver, state }) => ({
    ...decisionPart(waiver, presentation),
    rule: waiver.rule,
    file,
    sheet: waiver.sheet,
    cell: waiver.cell,
    keadaan: state,
  }));

/** Findings as the report lists them; `waiting` are those the OPD has to confirm. */
export const findingsPart = (
  findings: readonly Finding[],
  presentation: Presentation,
  waiting: ReadonlyMap<Finding, Waiver> = new Map(),
): Part<'findings'> =>
  findings.map((finding) => {
    const waiver = waiting.get(finding);
    const { lang, unmask } = presentation;
    const fix = fixOf(finding, presentation);
    const meta = ruleOf(finding.rule)?.meta;
    return {
      rule: finding.rule,
      severity: finding.severity,
      file: finding.file,
      sheet: finding.sheet,
      cell: finding.cell,
      ...(finding.field === null ? {} : { field: finding.field }),
      value: shownValue(finding, unmask),
      message: messageOf(finding, lang),
      next: meta?.next[lang] ?? '',
      source: meta?.source ?? '',
      ...(finding.related.length === 0 ? {} : { related: finding.related }),
      ...(fix === null ? {} : { fix }),
      suggestions: suggestionsOf(finding, presentation),
      ...(waiver ? { konfirmasi: decisionPart(waiver, presentation) } : {}),
    };
  });

/** One cell that was mended, as the report lists it; both offsets 0-based. */
export function fixPart(
  {
    file,
    sheet,
    row,
    column,
    before,
    after,
    findings: [first, ...others],
  }: {
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly before: CellValue;
    readonly after: string | number;
    readonly findings: readonly [Finding, ...Finding[]];
  },
  { unmask }: Presentation,
): Part<'fixes'>[number] {
  const { field } = first;
  return {
    file,
    sheet,
    cell: cellAddress(row, column),
    ...(field === null ? {} : { field }),
    before: shownValue({ field, value: before }, unmask),
    after: shownProposal(after, field, unmask),
    rules: [...new Set([first, ...others].map(({ rule }) => rule))],
  };
}

/** Budget totals as the report lists them, amounts in sen. */
export function budgetPart(totals: BudgetTotals, lang: Lang): Part<'budget'> {
  const figure = ({ name, ...rest }: BudgetFigure): Part<'budget'>['total'] => ({
    ...rest,
    name: name[lang],
  });
  return {
    total: figure(totals.total),
    strategi: totals.strategi.map(figure),
    klaster: totals.klaster.map(figure),
    permendagri53: totals.permendagri53.map(figure),
    sumberDana: totals.sumberDana.map(figure),
    opd: totals.opd.map(figure),
    jenisAktivitas: totals.jenisAktivitas.map(figure),
  };
}
