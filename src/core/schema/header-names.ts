import { MAPPING_HEADER_NAMES } from './header-names-mapping';
import { PEOPLE_HEADER_NAMES } from './header-names-people';
import type { HeaderNames } from './header-wording';

/**
 * Header wordings of the templates (RAT 18, Laporan 21 and 23, P3KE, DTSEN, DTKS, Konvergen) and of the
 * variants public importers carry. Source: columns.json facts and handbook B5, B6 as re-typed here.
 */
export const HEADER_NAMES: readonly HeaderNames[] = [...MAPPING_HEADER_NAMES, ...PEOPLE_HEADER_NAMES];
