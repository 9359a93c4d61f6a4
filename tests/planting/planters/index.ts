import type { Planter } from '../planter';
import { COLLECTION_PLANTERS } from './collection';
import { COLLECTION_MAPPING_PLANTERS } from './collection-mappings';
import { COLUMN_PLANTERS } from './columns';
import { FAMILY_PLANTERS } from './families';
import { FUNDING_PLANTERS } from './funding';
import { IDENTITY_PLANTERS } from './identity';
import { CODE_PLANTERS } from './opd-and-codes';
import { PAGU_PLANTERS } from './pagu';
import { PENUNJANG_PLANTERS } from './penunjang';
import { PLACE_PLANTERS } from './places';
import { REALISASI_PLANTERS } from './realisasi';
import { RECIPIENT_PLANTERS } from './recipients';
import { REGION_PLANTERS } from './regions';
import { SETTINGS_PLANTERS } from './settings';
import { SHEET_PLANTERS } from './sheets';
import { STAGE_PLANTERS } from './stages';
import { STRATEGI_PLANTERS } from './strategi';
import { TOTAL_PLANTERS } from './totals';
import { BOOK_PLANTERS } from './whole-books';

/** Every planter, by theme. */
export const PLANTERS: readonly Planter[] = [
  ...STRATEGI_PLANTERS,
  ...CODE_PLANTERS,
  ...FUNDING_PLANTERS,
  ...PLACE_PLANTERS,
  ...PAGU_PLANTERS,
  ...REALISASI_PLANTERS,
  ...TOTAL_PLANTERS,
  ...PENUNJANG_PLANTERS,
  ...STAGE_PLANTERS,
  ...BOOK_PLANTERS,
  ...IDENTITY_PLANTERS,
  ...FAMILY_PLANTERS,
  ...RECIPIENT_PLANTERS,
  ...REGION_PLANTERS,
  ...COLUMN_PLANTERS,
  ...SHEET_PLANTERS,
  ...SETTINGS_PLANTERS,
  ...COLLECTION_PLANTERS,
  ...COLLECTION_MAPPING_PLANTERS,
];
