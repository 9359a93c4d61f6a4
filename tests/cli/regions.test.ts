import { describe, expect, test } from '@jest/globals';
import { book, run } from './fake-io';

const FILES: Readonly<Record<string, string>> = {
  daftar: '98 Contoh\n9801 Kabupaten Contoh',
  '98': '# Keputusan Contoh\n98 Contoh\n9801 Kabupaten Contoh\n980101 Misal\n9801012001 Sidomulyo',
};
const regions = (name: string) => Promise.resolve(FILES[name] ?? null);

const families = book({
  name: 'Keluarga',
  cells: [
    ['NIK', 'Nama', 'Desil', 'Kode Wilayah', 'Kecamatan', 'Desa'],
    ['9801010101800001', 'Uji Satu', 1, '98.01.01.2001', 'Misal', 'Sidomulyo'],
    ['9801010101800002', 'Uji Dua', 1, '98.01.01.2009', 'Misal', 'Sidomulio'],
  ],
});

describe('validate', () => {
  test('holds codes and names against the official regions', async () => {
    const { out } = await run(['validate', 'a.xlsx'], { 'a.xlsx': families }, { regions });
    expect(out).toContain('Keputusan Contoh');
    expect(out).toContain('kode-wilayah-tidak-dikenal');
    expect(out).toContain('nama-desa-salah-ketik');
  });
  test('says nothing of them where no region data is at hand', async () => {
    const { out } = await run(['validate', 'a.xlsx'], { 'a.xlsx': families });
    expect(out).not.toMatch(/kode-wilayah-tidak-dikenal|nama-desa/);
  });
});
