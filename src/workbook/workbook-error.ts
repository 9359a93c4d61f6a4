/** What kept a workbook from being used, in words the pane and the CLI can translate. */
export type WorkbookErrorCode =
  'sheet-missing' | 'sheet-not-ours' | 'cell-editing' | 'sheet-protected' | 'too-large' | 'host-failed';

/** A failure of the workbook or its host, not of the data in it. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: WorkbookErrorCode;
  /** The thing it was about: a sheet name, an address. Never a value of a cell. */
  readonly about: string;

  constructor(code: WorkbookErrorCode, about: string, options?: ErrorOptions) {
    super(`${code}: ${about}`, options);
    this.code = code;
    this.about = about;
  }
}
