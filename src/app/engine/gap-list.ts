import { readFamilyColumns } from '../../core/convergence/family-columns';
import { PLACE_LEVELS, UNKNOWN_PLACE, type PlaceLevel } from '../../core/convergence/place-groups';
import { KELAS, scoreEach } from '../../core/convergence/score-groups';
import { exclusions } from '../../core/households/complements';
import { gapAt, gapOrder } from '../../core/households/gaps';
import { exclusionCandidates, programmeGaps, withoutProgramme } from '../../core/households/left-out';
import type { SebabTereksklusi } from '../../core/households/left-out';
import { tallyFamilies } from '../../core/households/missing';
import { routesOf } from '../../core/households/routes';
import { tablesOf } from '../../core/report/checked-book';
import { acuanText, type AssessedBook } from '../../core/report/convergence-of-books';
import type { Presentation } from '../../core/report/document-parts';
import { gapPart } from '../../core/report/gap-parts';
import { priorityOf } from '../../core/report/gaps-of-books';
import type { GapSummary, GapView } from './engine';

/** The families a person looks through: those that lack something in their order, then others there is something to say of. */
export interface GapList {
  readonly length: number;
  /** The family at a place of the list. */
  readonly at: (place: number) => GapView;
  readonly summary: GapSummary;
}

/** Makes the list of one workbook; a family is worked out when it is asked for. */
export function listGaps(one: AssessedBook, { lang, unmask }: Presentation): GapList {
  const { book, assessed, acuan } = one;
  const routes = routesOf(tablesOf(book, 'pemetaan'));
  const columns = readFamilyColumns([assessed]);
  const { kelas } = scoreEach(columns);
  const isPriority = priorityOf(book);
  const candidates = isPriority && exclusionCandidates(assessed, isPriority);
  const none = new Set(withoutProgramme(assessed).keluarga);
  const calon = new Map((candidates ?? []).map(({ keluarga, sebab }) => [keluarga, sebab]));
  const excluded = new Map<number, string[]>();
  for (const { pengecualian, keluarga } of exclusions(assessed, acuan)) {
    for (const family of keluarga) {
      const names = excluded.get(family);
      if (names) names.push(pengecualian.nama[lang]);
      else excluded.set(family, [pengecualian.nama[lang]]);
    }
  }
  const lacking = gapOrder(assessed);
  const isLacking = new Uint8Array(assessed.length);
  for (const family of lacking) isLacking[family] = 1;
  const others = [...new Set([...calon.keys(), ...excluded.keys()])]
    .filter((family) => isLacking[family] === 0)
    .sort((a, b) => a - b);
  const keyOf = (level: PlaceLevel, family: number): string =>
    columns.places[level][columns.placeOf[level][family] ?? 0]?.key ?? UNKNOWN_PLACE;
  return {
    length: lacking.length + others.length,
    at(place) {
      const family = lacking[place] ?? others[place - lacking.length] ?? 0;
      return {
        ...gapPart(gapAt(assessed, routes, family), { lang, unmask }),
        tempat: Object.fromEntries(PLACE_LEVELS.map((level) => [level, keyOf(level, family)])) as Record<
          PlaceLevel,
          string
        >,
        kelas: KELAS[kelas[family] ?? 0] ?? 'tanpa-kebutuhan',
        tanpaProgram: none.has(family),
        pengecualian: excluded.get(family) ?? [],
        calon: calon.get(family) ?? NO_CAUSE,
      };
    },
    summary: {
      ...tallyFamilies([assessed]),
      belumLengkap: lacking.length,
      adaLokus: isPriority !== null,
      acuan: acuanText([one]),
      hasMapping: routes.hasMapping,
      kesenjanganProgram: programmeGaps(assessed, routes.isProvided).map(({ kebutuhan }) => kebutuhan),
      unplaced: [...assessed.receipts.unplaced.values()].reduce((sum, lines) => sum + lines, 0),
    },
  };
}

const NO_CAUSE: readonly SebabTereksklusi[] = [];
