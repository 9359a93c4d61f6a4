import type { LimitName } from '../limits';

/**
 * Why the direct way cannot take a file that another reader may understand: `awalan` names carry a prefix, `ruang-nama`
 * the outermost element is not what was expected, `dtd` the part declares a document type, `alamat` cells without a
 * place of their own or outside their row, `unsur` an element or kind of cell we do not know, `format-lain` no .xlsx.
 */
export type Detour = 'awalan' | 'ruang-nama' | 'dtd' | 'alamat' | 'unsur' | 'format-lain';

/** Why reading ended: a form for another reader, damage, or a limit. */
export type StopCause =
  | { readonly kind: 'asing'; readonly detour: Detour }
  | { readonly kind: 'rusak' }
  | { readonly kind: 'batas'; readonly limit: LimitName };

/** Ends the reading of a file; caught by `readDirect`, which answers the cause. Nothing else lets it out. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  override readonly cause: StopCause;

  constructor(cause: StopCause) {
    super(cause.kind);
    this.cause = cause;
  }
}

/** An error for a part in a form only another reader may know. */
export const foreign = (detour: Detour): ReadError => new ReadError({ kind: 'asing', detour });

/** An error for a part that nobody can read. */
export const damaged = (): ReadError => new ReadError({ kind: 'rusak' });

/** An error for a file that goes beyond a limit. */
export const beyond = (limit: LimitName): ReadError => new ReadError({ kind: 'batas', limit });
