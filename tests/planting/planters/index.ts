import type { Planter } from '../planter';
import { AMOUNT_PLANTERS } from './amounts';
import { NAME_PLANTERS } from './names';
import { PEOPLE_PLANTERS } from './people';
import { REGION_PLANTERS } from './regions';

/** Every planter, by theme. */
export const PLANTERS: readonly Planter[] = [
  ...AMOUNT_PLANTERS,
  ...NAME_PLANTERS,
  ...PEOPLE_PLANTERS,
  ...REGION_PLANTERS,
];
