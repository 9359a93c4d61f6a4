import { KEBUTUHAN } from '../taxonomy/kebutuhan';

/** An age in whole years: exact, or only known to lie between two ages (both inclusive). */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/** Beyond this a stated age is a slip of the pen; also the upper end of "60 and over". */
export const OLDEST = 150;

/** From this age a person is elderly: the lowest age the table of needs calls so. */
export const USIA_LANSIA = Math.min(...KEBUTUHAN.flatMap(({ parameter }) => parameter['usiaLansia'] ?? []));
