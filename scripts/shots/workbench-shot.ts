import { findingAt, eventually, selectedInGrid } from '../../tests/e2e/workbench';
import { arrive } from './pane-steps';
import type { Shot } from './shot';

/** The whole workbench with one finding chosen, by day and by night. */
export const workbenchShot: Shot = {
  name: 'meja-kerja',
  files: ['meja-kerja.png', 'meja-kerja-gelap.png'],
  walk: async (studio) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await studio.visit('dev', { colorScheme });
      const pane = await arrive(page, 'dev');
      await pane.getByRole('button', { name: 'Sorot temuan' }).click();
      // The notice goes when one moves on.
      await pane.getByText('sel disorot').waitFor();
      await findingAt(page, 'dev', 'K28').click();
      await eventually(
        () => selectedInGrid(page),
        (at) => at.endsWith('!K28'),
      );
      await studio.take(page, colorScheme === 'light' ? 'meja-kerja.png' : 'meja-kerja-gelap.png');
      await close();
    }
  },
};
