import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProvince } from '../../tests/synthetic/province';
import { provinceFile } from '../../tests/synthetic/province-files';
import { arrive, openScreen, PATIENCE, widenPane } from './pane-steps';
import type { Shot } from './shot';

const PROVINCE = makeProvince({
  districts: 6,
  rows: 20,
  families: 40,
  seed: 3,
  kolomTambahan: 1,
  berkasKembar: 1,
  keluargaGanda: 1,
  templatLama: 1,
});

/** Writes what the districts sent, one of them damaged on its way. */
function writeSubmissions(folder: string): readonly string[] {
  const bytes = new Map<string, Uint8Array>();
  for (const made of PROVINCE.books) {
    bytes.set(made.file, bytes.get(made.twinOf ?? '') ?? provinceFile(made));
  }
  bytes.set('rusak.xlsx', (bytes.values().next().value ?? new Uint8Array()).slice(0, 1_000));
  return [...bytes].map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

/** A secretariat: gathers the submissions, looks at them, takes the province's book and the reports. */
export const secretariatShot: Shot = {
  name: 'sekretariat',
  files: [
    'sekretariat-1-daftar.png',
    'sekretariat-2-papan.png',
    'sekretariat-3-lintas.png',
    'sekretariat-4-laporan.png',
  ],
  walk: async (studio) => {
    const folder = mkdtempSync(join(tmpdir(), 'konvergen-kiriman-'));
    try {
      const paths = writeSubmissions(folder);
      const { page, close } = await studio.visit('built');
      const pane = await arrive(page, 'built');
      await widenPane(page);
      await openScreen(pane, 'Ringkasan');
      await pane.getByLabel('Peran').selectOption({ label: 'Sekretariat' });
      await pane.getByRole('button', { name: 'Gabungkan buku kerja' }).click();
      await pane.getByText(/1 sampai 514 berkas/).waitFor({ timeout: PATIENCE });
      await pane
        .locator('input[type=file][accept*=xlsx]')
        .last()
        .setInputFiles([...paths]);
      const check = pane.getByRole('button', { name: `Periksa ${String(paths.length)} berkas` });
      await check.scrollIntoViewIfNeeded();
      await studio.take(page, 'sekretariat-1-daftar.png');

      await check.click();
      await pane
        .getByRole('button', { name: 'Batalkan', exact: true })
        .waitFor({ state: 'detached', timeout: PATIENCE });
      const board = pane.getByRole('region', { name: 'Papan kiriman' });
      await board.waitFor({ timeout: PATIENCE });
      await pane.getByLabel('Tampilkan').evaluate((element) => {
        element.scrollIntoView({ block: 'start' });
      });
      await studio.take(page, 'sekretariat-2-papan.png');
      await pane.getByLabel('Tampilkan').selectOption({ label: 'Lintas kabupaten' });
      await pane
        .getByText(/tercatat di .* dan juga di/)
        .first()
        .waitFor({ timeout: PATIENCE });
      await studio.take(page, 'sekretariat-3-lintas.png');
      await close();

      const second = await studio.visit('built');
      const again = await arrive(second.page, 'built');
      await widenPane(second.page);
      await openScreen(again, 'Ringkasan');
      await again.getByRole('button', { name: 'Templat dan laporan' }).click();
      const reports = again.getByRole('region', { name: 'Laporan dari buku kerja ini' });
      await reports.getByLabel('Jenis laporan').selectOption('lp2kd');
      await reports.getByRole('button', { name: 'Unduh berkas' }).scrollIntoViewIfNeeded();
      await studio.take(second.page, 'sekretariat-4-laporan.png');
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
