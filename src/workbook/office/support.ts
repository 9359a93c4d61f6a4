/// <reference types="office-js" />

/** A part of what we do that not every Excel can, and what it hangs on. */
interface Need {
  /** Requirement set of Office that brings it. */
  readonly set: string;
  readonly version: string;
  /** Only in Excel in a browser, whatever sets another Excel has. */
  readonly webOnly?: true;
}

/**
 * What we ask Office for before we use it. Every such question stands here and nowhere else: the table of which Excel
 * can do what is made from these rows.
 */
export const FEATURES = {
  /** The pane as a whole: the floor of the manifest. Nothing below it is worth having. */
  panel: { set: 'ExcelApi', version: '1.13' },
  /** One runtime for pane, ribbon and functions, which goes on while the pane is closed. */
  perintah: { set: 'SharedRuntime', version: '1.1' },
  /**
   * Buttons of the ribbon turned off and on. Outside browsers it empties Excel's own undo, which no colour of a button is
   * worth (OfficeDev/office-js issue 3788).
   */
  tombol: { set: 'RibbonApi', version: '1.1', webOnly: true },
  /** A second window that pane and meeting speak through, both ways. */
  dialog: { set: 'DialogApi', version: '1.2' },
  /** Notes on cells of result sheets. */
  catatan: { set: 'ExcelApi', version: '1.18' },
  /** What we write is kept in Excel's own undo, and one batch is one step of it. */
  urungkan: { set: 'ExcelApi', version: '1.20' },
} as const satisfies Readonly<Record<string, Need>>;

/** One of {@link FEATURES}. */
export type Feature = keyof typeof FEATURES;

/** True when this Excel can; false where nobody can say. */
export function supports(feature: Feature): boolean {
  // Outside Office, and before it is ready, its parts are not there.
  const office = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>);
  const context = office?.context as Partial<typeof Office.context> | undefined;
  const { set, version, webOnly }: Need = FEATURES[feature];
  if (webOnly && context?.platform !== office?.PlatformType?.OfficeOnline) return false;
  return context?.requirements?.isSetSupported(set, version) === true;
}
