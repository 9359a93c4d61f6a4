import { meetingShot } from './meeting-shot';
import { opdShot } from './opd-shot';
import { paneShot } from './pane-shot';
import { repairShot } from './repair-shot';
import { secretariatShot } from './secretariat-shot';
import type { Shot } from './shot';
import { workbenchShot } from './workbench-shot';

/** Every walk that pictures of the docs come from. */
export const SHOTS: readonly Shot[] = [
  workbenchShot,
  paneShot,
  repairShot,
  opdShot,
  secretariatShot,
  meetingShot,
];
