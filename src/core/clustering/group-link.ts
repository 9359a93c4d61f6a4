import type { NameGroup } from './groups';
import { CARA_EJAAN, type CaraEjaan } from './spelling';

/** Why two groups may be one name, and how alike they are, 0 to 1. */
export interface GroupLink {
  readonly cara: CaraEjaan;
  readonly likeness: number;
}

/** Takes two groups, by number, that may be one name; `judge` has the last word where nothing else is against it. */
export type Propose = (
  a: number,
  b: number,
  judge: (one: NameGroup, other: NameGroup) => GroupLink | null,
) => void;

/** The surer way first, then the more alike. */
export const compareLinks = (a: GroupLink, b: GroupLink): number =>
  CARA_EJAAN.indexOf(a.cara) - CARA_EJAAN.indexOf(b.cara) || b.likeness - a.likeness;

/** False for names that are known to be two things. */
export const mayStandTogether = (a: NameGroup | undefined, b: NameGroup | undefined): boolean =>
  !a?.known || !b?.known || a.known.id === b.known.id;
