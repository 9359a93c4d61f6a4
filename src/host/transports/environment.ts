import type { BookModel, Json } from '../../workbook/memory/model';

/** What Office tells an add-in of the world around it. */
export interface Environment {
  /** Language of Excel: `id-ID`. */
  readonly displayLanguage: string;
  /** Language the data is written in. */
  readonly contentLanguage: string;
  /** Colours of the window, as `Office.context.officeTheme`. */
  readonly theme: Readonly<
    Record<
      'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor',
      string
    >
  >;
  /** Flags of the runtime the page is: 1 pane and ribbon share it, 2 it has custom functions. */
  readonly flags: number;
  /** Requirement sets and the highest version of each; versions are text, because 1.10 is not 1.1. */
  readonly sets: Readonly<Record<string, string>>;
}

/** An Excel LTSC 2021 in Bahasa Indonesia. */
export const DEFAULT_ENVIRONMENT: Environment = {
  displayLanguage: 'id-ID',
  contentLanguage: 'id-ID',
  theme: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
  },
  flags: 0,
  sets: {
    ExcelApi: '1.14',
    RichApiRuntime: '1.2',
    Settings: '1.1',
    DocumentEvents: '1.1',
    DelayForCellEdit: '1.1',
  },
};

/** Address of the document, which ends in its name. */
export const documentUrl = (book: BookModel): string =>
  `https://konvergen.invalid/${encodeURIComponent(book.name)}`;

/** The settings of the workbook as Office keeps them: JSON text by key. */
export const settingsText = (book: BookModel): readonly (readonly [string, string])[] =>
  [...book.settings].map(([key, value]) => [key, JSON.stringify(value)]);

/** Takes in all settings of the add-in at once; a key that is not among them is gone. */
export function replaceSettings(book: BookModel, entries: readonly (readonly [string, string])[]): void {
  book.settings.clear();
  for (const [key, text] of entries) book.settings.set(key, JSON.parse(text) as Json);
}
