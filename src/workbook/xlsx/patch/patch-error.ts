import type { Refusal } from './patch';

/** Ends the patching of a file; caught by `patchWorkbook`, which answers its refusals. Nothing else lets it out. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ reason }) => reason).join(', '));
    this.refusals = refusals;
  }
}

/** An error for a file that cannot be patched, or one of its sheets. */
export const refuseFile = (reason: Refusal['reason'], sheet: string | null = null): PatchError =>
  new PatchError([{ reason, sheet, row: null, column: null }]);
