import type { NamedField } from '../table/field';
import type { Role } from '../table/table';

/** The wordings one field is known by, in one or in any kind of sheet. */
export interface HeaderNames {
  readonly field: NamedField;
  /** The roles this holds for; absent means any. `Program` is a nomenclature level in a mapping, a catalogue programme in a recipient list. */
  readonly roles?: readonly Role[];
  /** Lower case, punctuation as single spaces (the form `fold` gives). The first is the template's own. */
  readonly names: readonly string[];
}
