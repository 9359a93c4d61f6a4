import { meetingShots } from '../../tests/e2e/meeting-shots';
import type { Shot } from './shot';

/** A meeting held over the sample, on a projector. */
export const meetingShot: Shot = {
  name: 'rapat',
  files: ['agenda', 'desa', 'keluarga', 'keputusan', 'hari-ini'].map((name) => `rapat-${name}.png`),
  walk: async (studio) => {
    await studio.takeBy('built', meetingShots);
  },
};
