import { readWords, truthColumn } from '../households/kleene';
import { STATE } from '../households/need-states';
import { itemAt, uint32At, uint8At } from '../values/at';
import { cellsByGroup } from './family-cells';
import type { FamilyColumns } from './family-columns';
import { GEDSI, GEDSI_GROUPS, type GedsiId } from './gedsi';
import { lazily } from './lazily';
import { comparePlaces, PLACE_LEVELS, type PlaceLevel } from './place-groups';
import {
  countGroups,
  mergeCounts,
  NOBODY,
  prepareCounts,
  scoreEach,
  scoresOf,
  type GroupCounts,
  type GroupScore,
  type NeedCoverage,
} from './score-groups';

/** Convergence and coverage of one place, and where its families stand. */
export interface PlaceScore extends GroupScore {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly string[];
}

/** The same of families that have something in common. */
export interface GedsiScore extends GroupScore {
  readonly dimensi: GedsiId;
  /** `perempuan`, `laki-laki`, `ada`, `tidak-ada` or `tidak-diketahui`. */
  readonly kelompok: string;
  readonly cells: readonly string[];
}

/** Coverage of one need with the families it was counted from: those who have the need and whose receipt is known. */
export interface CountedCoverage extends NeedCoverage {
  readonly cells: readonly string[];
}

/** How far the services due to families reach them: altogether, by place, by need and by kind of family. */
export interface FamilyConvergence extends Readonly<Record<PlaceLevel, readonly PlaceScore[]>> {
  readonly total: PlaceScore;
  readonly cakupan: readonly CountedCoverage[];
  readonly gedsi: readonly GedsiScore[];
}

/**
 * Scores families on every level: each level is the sum of the one below, never an average. Families are counted twice, by
 * their home and by what they are told apart by; all else is added up from those two. Cells are worked out when they are
 * asked for.
 */
export function scoreFamilyColumns(families: FamilyColumns): FamilyConvergence {
  const { homeOf, homes } = families;
  const counted = prepareCounts(families, scoreEach(families));
  const byHome = countGroups(counted, homeOf, homes.length);
  const whole = itemAt(scoresOf(mergeCounts(byHome, () => 0, 1)), 0, NOBODY);
  const cells = lazily(() => cellsByGroup(families, () => 0, 1));
  const byLevel = Object.fromEntries(
    PLACE_LEVELS.map((level) => [level, scoreLevel(families, level, byHome)]),
  ) as Record<PlaceLevel, readonly PlaceScore[]>;
  const byKind = countGroups(counted, kindsOf(families), KINDS);
  return {
    total: {
      key: 'TOTAL',
      name: 'Total',
      ...whole,
      get cells() {
        return itemAt(cells(), 0, []);
      },
    },
    ...byLevel,
    cakupan: whole.cakupan.map((line) => {
      const own = lazily(() => cellsOfNeed(families, line));
      return {
        ...line,
        get cells() {
          return own();
        },
      };
    }),
    gedsi: GEDSI.flatMap((dimensi) => scoreGedsi(families, dimensi, byKind)),
  };
}

function scoreLevel(families: FamilyColumns, level: PlaceLevel, byHome: GroupCounts): readonly PlaceScore[] {
  const { homes } = families;
  const places = families.places[level];
  const groupOf = families.placeOf[level];
  const cells = lazily(() => cellsByGroup(families, (family) => uint32At(groupOf, family), places.length));
  const placeOfHome = Uint32Array.from(homes, (home) => home[level]);
  const scores = scoresOf(mergeCounts(byHome, (home) => uint32At(placeOfHome, home), places.length));
  return places
    .map(({ key, name }, at) => ({
      key,
      name,
      ...itemAt(scores, at, NOBODY),
      get cells() {
        return itemAt(cells(), at, []);
      },
    }))
    .sort(comparePlaces);
}

function cellsOfNeed(families: FamilyColumns, { need }: NeedCoverage): readonly string[] {
  const column = itemAt(families.states, families.needs.indexOf(need), NO_STATES);
  const isCounted = (state: number): boolean => state >= STATE.belum;
  return itemAt(
    cellsByGroup(families, (family) => (isCounted(uint8At(column, family)) ? 0 : null), 1),
    0,
    [],
  );
}

const NO_STATES = new Uint8Array();

/** The groups of a dimension: not known and the two of {@link GEDSI_GROUPS}. */
const GROUPS = 3;
/** Every way the dimensions fall together. */
const KINDS = GROUPS ** GEDSI.length;

/** The group of one dimension in a kind of family; see {@link kindsOf}. */
const groupIn = (kind: number, dimensi: GedsiId): number =>
  Math.floor(kind / GROUPS ** GEDSI.indexOf(dimensi)) % GROUPS;

/** Per family its groups of all dimensions as one number, four families at a time: each of it stays below 256. */
function kindsOf({ gedsi, length }: FamilyColumns): Uint8Array {
  const kinds = truthColumn(length);
  const into = readWords(kinds);
  GEDSI.forEach((dimensi, place) => {
    const weight = GROUPS ** place;
    const groups = readWords(gedsi[dimensi]);
    for (let at = 0; at < into.length; at += 1) into[at] = uint32At(into, at) + uint32At(groups, at) * weight;
  });
  return kinds;
}

/** The two groups of a dimension and the families of which it is not known, without those that hold nobody. */
function scoreGedsi(families: FamilyColumns, dimensi: GedsiId, byKind: GroupCounts): readonly GedsiScore[] {
  const groupOf = families.gedsi[dimensi];
  const cells = lazily(() => cellsByGroup(families, (family) => uint8At(groupOf, family), GROUPS));
  const found = scoresOf(mergeCounts(byKind, (kind) => groupIn(kind, dimensi), GROUPS));
  const names = ['tidak-diketahui', ...GEDSI_GROUPS[dimensi]];
  return [1, 2, 0].flatMap((group): GedsiScore[] => {
    const score = found[group];
    if (!score || score.keluarga === 0) return [];
    return [
      {
        dimensi,
        kelompok: itemAt(names, group, ''),
        ...score,
        get cells() {
          return itemAt(cells(), group, []);
        },
      },
    ];
  });
}
