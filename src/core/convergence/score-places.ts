import { STATE } from '../households/assess';
import { cellsByGroup } from './family-cells';
import type { FamilyColumns } from './family-columns';
import { GEDSI, GEDSI_GROUPS, type GedsiId } from './gedsi';
import { comparePlaces, PLACE_LEVELS, UNKNOWN_PLACE, type PlaceLevel } from './place-groups';
import {
  NOBODY,
  scoreEach,
  scoreGroups,
  type FamilyScores,
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
 * Scores families on every level: each level is the sum of the one below, never an average. Cells are worked out when they
 * are asked for.
 */
export function scoreFamilyColumns(families: FamilyColumns): FamilyConvergence {
  const scores = scoreEach(families);
  const everybody = new Uint8Array(families.length);
  const [whole = NOBODY] = scoreGroups(families, everybody, 1, scores);
  const cells = lazily(() => cellsByGroup(families, () => 0, 1));
  const byLevel = Object.fromEntries(
    PLACE_LEVELS.map((level) => [level, scoreLevel(families, level, scores)]),
  ) as Record<PlaceLevel, readonly PlaceScore[]>;
  return {
    total: {
      key: 'TOTAL',
      name: 'Total',
      ...whole,
      get cells() {
        return cells()[0] ?? [];
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
    gedsi: GEDSI.flatMap((dimensi) => scoreGedsi(families, dimensi, scores)),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function scoreLevel(families: FamilyColumns, level: PlaceLevel, scores: FamilyScores): readonly PlaceScore[] {
  const places = families.places[level];
  const groupOf = families.placeOf[level];
  const cells = lazily(() => cellsByGroup(families, (family) => groupOf[family] ?? 0, places.length));
  return scoreGroups(families, groupOf, places.length, scores)
    .map((score, at) => ({
      key: places[at]?.key ?? UNKNOWN_PLACE,
      name: places[at]?.name ?? '',
      ...score,
      get cells() {
        return cells()[at] ?? [];
      },
    }))
    .sort(comparePlaces);
}

function cellsOfNeed(families: FamilyColumns, { need }: NeedCoverage): readonly string[] {
  const column = families.states[families.needs.indexOf(need)];
  const isCounted = (state: number): boolean => state >= STATE.belum;
  return cellsByGroup(families, (family) => (isCounted(column?.[family] ?? 0) ? 0 : null), 1)[0] ?? [];
}

/** The two groups of a dimension and the families of which it is not known, without those that hold nobody. */
function scoreGedsi(families: FamilyColumns, dimensi: GedsiId, scores: FamilyScores): readonly GedsiScore[] {
  const groupOf = families.gedsi[dimensi];
  const cells = lazily(() => cellsByGroup(families, (family) => groupOf[family] ?? 0, 3));
  const found = scoreGroups(families, groupOf, 3, scores);
  const names = ['tidak-diketahui', ...GEDSI_GROUPS[dimensi]];
  return [1, 2, 0].flatMap((group): GedsiScore[] => {
    const score = found[group];
    if (!score || score.keluarga === 0) return [];
    return [
      {
        dimensi,
        kelompok: names[group] ?? '',
        ...score,
        get cells() {
          return cells()[group] ?? [];
        },
      },
    ];
  });
}
