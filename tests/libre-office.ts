import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith, findProgram } from './needs';

/** The command that starts LibreOffice; `null` where there is none. */
export const LIBRE_OFFICE = findProgram('soffice', 'libreoffice');

/** LibreOffice's own copy of a workbook: opened, recalculated where the file asks for it, saved again as .xlsx. */
export const savedByLibreOffice = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  savedTogether([bytes])[0] ?? new Uint8Array();

/** The same of several workbooks, in their order: LibreOffice is started once. */
export function savedTogether(books: readonly Uint8Array[]): readonly Uint8Array<ArrayBuffer>[] {
  if (LIBRE_OFFICE === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-'));
  try {
    const names = books.map((bytes, at) => {
      const name = `buku-${String(at)}.xlsx`;
      writeFileSync(join(folder, name), bytes);
      return name;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const convert = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'keluar'), ...names];
    execFileSync(LIBRE_OFFICE, [profile, ...convert], { cwd: folder, stdio: 'ignore', timeout: 150_000 });
    return names.map((name) => new Uint8Array(readFileSync(join(folder, 'keluar', name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests that need LibreOffice. */
export const describeWithLibreOffice = describeWith(LIBRE_OFFICE, 'LibreOffice');
