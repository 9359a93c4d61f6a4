import { arrive, narrowPane, nothingBeside, openScreen } from './pane-steps';
import { PANE, type Shot } from './shot';

const SCREENS = [
  ['panel-temuan.png', 'Temuan'],
  ['panel-ringkasan.png', 'Ringkasan'],
  ['panel-rekap.png', 'Rekap'],
  ['panel-konvergensi.png', 'Konvergensi'],
  ['panel-keluarga.png', 'Keluarga'],
] as const;

/** Each screen of the pane, as large as Excel's own pane. */
export const paneShot: Shot = {
  name: 'panel',
  files: SCREENS.map(([file]) => file),
  walk: async (studio) => {
    for (const [file, screen] of SCREENS) {
      const { page, close } = await studio.visit('dev');
      const pane = await arrive(page, 'dev');
      await narrowPane(page);
      await openScreen(pane, screen);
      await studio.take(page, file, PANE);
      await nothingBeside(pane);
      await close();
    }
  },
};
