import { readFileSync } from 'node:fs';
import { eventually } from '../../tests/e2e/workbench';
import { arrive, openFile, openScreen, PATIENCE } from './pane-steps';
import type { Shot } from './shot';

const FILE = 'pemetaan-dinas.xlsx';

/** An officer of an OPD: takes a template, checks what was filled in, mends it, is done. */
export const opdShot: Shot = {
  name: 'opd',
  files: ['opd-1-templat.png', 'opd-2-temuan.png', 'opd-3-kartu.png', 'opd-4-bersih.png'],
  walk: async (studio) => {
    const { page, close } = await studio.visit('built');
    const pane = await arrive(page, 'built');
    await openScreen(pane, 'Ringkasan');
    await pane.getByRole('button', { name: 'Templat dan laporan' }).click();
    const templates = pane.getByRole('region', { name: 'Templat' });
    await templates.getByLabel('Tahun anggaran').fill('2026');
    await studio.take(page, 'opd-1-templat.png');

    await openFile(page, 'built', FILE, readFileSync('assets/contoh/pemetaan-kecil.xlsx'));
    await openScreen(pane, 'Temuan');
    const findings = pane.getByRole('treeitem', { level: 2 });
    const untilLeft = async (count: number): Promise<void> => {
      const left = await eventually(
        () => findings.count(),
        (now) => now === count,
        PATIENCE,
      );
      if (left !== count) throw new Error(`${String(left)} findings instead of ${String(count)}`);
    };
    await untilLeft(3);
    await studio.take(page, 'opd-2-temuan.png');

    const apply = pane.getByRole('button', { name: /^Terapkan \(/ });
    await pane.getByRole('button', { name: /^Perbaiki semua yang aman/ }).click();
    await apply.click();
    await untilLeft(2);
    await findings.filter({ hasText: 'APBX' }).first().click();
    await studio.take(page, 'opd-3-kartu.png');
    await pane
      .getByRole('button', { name: /^Terapkan: APBD(?!es)/ })
      .first()
      .click();
    await eventually(
      () => pane.getByText('APBX').count(),
      (now) => now === 0,
      PATIENCE,
    );
    await findings.first().click();
    await pane
      .getByRole('button', { name: /^Terapkan: .*169\.050\.750/ })
      .first()
      .click();
    await pane.getByText(/^Tidak ada temuan\. /).waitFor({ timeout: PATIENCE });
    await studio.take(page, 'opd-4-bersih.png');
    await close();
  },
};
