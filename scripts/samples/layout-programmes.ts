import type { LayoutProgramme } from './layout-programme';
import { LAYOUT_STRATEGI_1 } from './layout-strategi-1';
import { LAYOUT_STRATEGI_2 } from './layout-strategi-2';
import { LAYOUT_STRATEGI_3 } from './layout-strategi-3';

/** The 24 programmes, eight per strategy, in the order of the sheets. */
export const LAYOUT_PROGRAMMES: readonly LayoutProgramme[] = [
  ...LAYOUT_STRATEGI_1,
  ...LAYOUT_STRATEGI_2,
  ...LAYOUT_STRATEGI_3,
];
