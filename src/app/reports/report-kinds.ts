/** What can be exported, in the order it is offered. */
export const REPORT_KINDS = ['rat', 'lp2kd', 'surat', 'anonim', 'csv', 'json', 'ringkasan'] as const;
/** One of {@link REPORT_KINDS}. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How the file of a report ends; CSV is one file a table, put together in a zip. */
export const REPORT_ENDINGS: Readonly<Record<ReportKind, string>> = {
  rat: '.xlsx',
  lp2kd: '.xlsx',
  surat: '.xlsx',
  anonim: '.xlsx',
  csv: '.zip',
  json: '.json',
  ringkasan: '.txt',
};

/**
 * Reports whose sheets may stand in the workbook they were made from: each bears the mark of our results. A RAT there would
 * be read as mapping rows and every rupiah of it be counted twice, and so would the families of an anonymous export.
 */
export const REPORTS_AS_SHEETS: ReadonlySet<ReportKind> = new Set<ReportKind>(['lp2kd', 'surat']);
/** Reports that are one text, to be copied. */
export const REPORTS_AS_TEXT: ReadonlySet<ReportKind> = new Set<ReportKind>(['json', 'ringkasan']);
