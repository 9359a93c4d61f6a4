import type { Planter } from '../planter';
import { AMOUNT_PLANTERS } from './amounts';
import { NAME_PLANTERS } from './names';

/** Every planter, by theme. */
export const PLANTERS: readonly Planter[] = [...AMOUNT_PLANTERS, ...NAME_PLANTERS];
