import { hurriedBook, rightContent } from '../../tests/e2e/walkthrough-book';
import { secondsOf, type Stretch } from '../../tests/e2e/walkthrough-hand';
import { walkThrough } from '../../tests/e2e/walkthrough-steps';
import { arrive, narrowPane, nothingBeside, openFile } from './pane-steps';
import { PANE, type Shot, type Studio } from './shot';

const FILE = 'pemetaan-opd.xlsx';

const WIDE = ['1-pratinjau', '2-usulan', '3-ejaan', '4-bersih'];
const NARROW = ['temuan', 'usulan', 'pratinjau'];

/** The table of docs/panduan/memperbaiki.md, for who renews it. */
function tell(stretches: readonly Stretch[]): void {
  for (const one of stretches) {
    const { name, left, clicks, keys, waited } = one;
    const cells = [name, left, clicks, keys, (waited / 1000).toFixed(1), secondsOf(one).toFixed(0)];
    console.log(`  | ${cells.join(' | ')} |`);
  }
}

async function wide(studio: Studio): Promise<void> {
  const { page, close } = await studio.visit('built', { clockRuns: true });
  await arrive(page, 'built');
  const file = { name: FILE, bytes: hurriedBook() };
  const { stretches } = await walkThrough(page, file, rightContent, (name) =>
    studio.take(page, `memperbaiki-${name}.png`),
  );
  tell(stretches);
  await close();
}

async function narrow(studio: Studio): Promise<void> {
  const { page, close } = await studio.visit('dev');
  const pane = await arrive(page, 'dev');
  await openFile(page, 'dev', FILE, hurriedBook());
  await narrowPane(page);
  const picture = async (name: string): Promise<void> => {
    await studio.take(page, `memperbaiki-sempit-${name}.png`, PANE);
    await nothingBeside(pane);
  };
  await picture('temuan');
  await pane.getByRole('treeitem', { level: 2 }).first().click();
  const ofKind = pane.getByRole('button', { name: /^Terapkan ke semua yang sejenis \(\d+\): APBD$/ });
  await ofKind.scrollIntoViewIfNeeded();
  await picture('usulan');
  await ofKind.click();
  await picture('pratinjau');
  await close();
}

/** A workbook with more than 200 mistakes, mended step by step, wide and narrow. */
export const repairShot: Shot = {
  name: 'memperbaiki',
  files: [
    ...WIDE.map((name) => `memperbaiki-${name}.png`),
    ...NARROW.map((name) => `memperbaiki-sempit-${name}.png`),
  ],
  walk: async (studio) => {
    await wide(studio);
    await narrow(studio);
  },
};
