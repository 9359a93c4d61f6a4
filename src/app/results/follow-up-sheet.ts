import { readFamilyColumns } from '../../core/convergence/family-columns';
import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import { proposalsOf } from '../../core/followup/follow-up';
import { gapOrder } from '../../core/households/gaps';
import { STATE } from '../../core/households/need-states';
import { markOf } from '../../core/schema/marks';
import type { SheetSpec } from '../../workbook/sheet-spec';
import type { MeetingMatter } from '../meeting/agenda';
import { followUpSheet as sheetOf } from '../meeting/follow-up-sheet';
import {
  errorsByRule,
  foundBreaks,
  groupFamilies,
  onlyName,
  type CountedFamily,
  type FamilyGroups,
} from '../meeting/groups';
import {
  breakMatter,
  findingMatter,
  needMatter,
  opdMatter,
  placeName,
  villageMatter,
} from '../meeting/matters';
import type { ResultGround, ResultInput } from './result-ground';

/** True where decisions are kept already: such a sheet is people's own and is never made anew. */
export const hasFollowUps = ({ grids }: Pick<ResultInput, 'grids'>): boolean =>
  grids.some((grid) => markOf(grid) === 'tindak-lanjut');

/** More matters of one kind no meeting gets through. */
const MOST_OF_A_KIND = 5;

/**
 * A sheet for the decisions of the next meeting, begun with what is to be decided. Its lines are called what the pages of
 * the meeting call them, in Bahasa Indonesia whatever the language of the pane: a decision taken there goes into the line.
 */
export const followUpSheet = (ground: ResultGround): SheetSpec =>
  sheetOf(ground.names['tindak-lanjut'], proposalsOf(mattersOf(ground)));

/** What there is to decide, the largest of each kind: errors, breaks, villages, OPDs families wait for, needs nobody met. */
function mattersOf(ground: ResultGround): readonly MeetingMatter[] {
  const { findings, opdOf, converged } = ground;
  const { desa, opd, kebutuhan } = groupsOf(ground);
  const errors = errorsByRule(findings);
  const { tahap, putus } = converged();
  const first = <T>(list: readonly T[]): readonly T[] => list.slice(0, MOST_OF_A_KIND);
  return [
    ...first(errors).map(([rule, found]) => findingMatter(rule, onlyName(found.map(opdOf)))),
    ...first(tahap ? foundBreaks(putus) : []).map((one) => breakMatter(one.putus)),
    ...first(desa).map(({ name }) => villageMatter(name)),
    ...first(opd).map(({ name }) => opdMatter(name)),
    ...first(kebutuhan).map(({ key }) => needMatter(key)),
  ];
}

const NOBODY: FamilyGroups = { desa: [], opd: [], kebutuhan: [] };

const groupsOf = (ground: ResultGround): FamilyGroups =>
  ground.assessed ? groupFamilies(lackingFamilies(ground.assessed, ground)) : NOBODY;

/** The families that lack something, as the meeting counts them. */
function* lackingFamilies(
  { assessed }: NonNullable<ResultGround['assessed']>,
  { routes }: Pick<ResultGround, 'routes'>,
): Generator<CountedFamily> {
  const { needs, places } = assessed;
  const columns = readFamilyColumns([assessed]);
  const { opds } = routes();
  for (const family of gapOrder(assessed)) {
    const place = places.of[family] ?? 0;
    const home = places.list[place] ?? NOWHERE;
    const lacking = needs.filter(({ states }) => states[family] === STATE.belum);
    yield {
      desa: columns.places.desa[columns.placeOf.desa[family] ?? 0]?.key ?? UNKNOWN_PLACE,
      namaDesa: placeName(home.desa, home.kecamatan),
      kurang: lacking.map(({ need }) => need.id),
      opd: lacking.map(({ need }) => opds(need, place, home)),
    };
  }
}

const NOWHERE = { kodeDesa: null, desa: null, kecamatan: null } as const;
