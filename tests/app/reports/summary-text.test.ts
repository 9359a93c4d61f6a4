import { describe, expect, test } from '@jest/globals';
import { summarySentences, summaryText } from '../../../src/app/reports/summary-text';
import { bookOf, groundOf, sample } from './made';

const MAPPING = {
  name: 'Matrik',
  cells: [
    ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Jenis Aktivitas', 'Pagu (Rp)'],
    [1, 'Dinas Sosial', 'Penyaluran Sembako', 'S1', 'Langsung', 3_000_000],
    [2, 'Dinas Sosial', 'Rapat koordinasi', 'S1', 'Penunjang', 1_000_000],
    [3, 'Dinas Sosial', 'Monitoring', 'S1', 'Penunjang', 'belum tahu'],
  ],
};

describe('a summary', () => {
  test('is figures with their cells, and leaves out what is not known', async () => {
    const sentences = summarySentences(groundOf([await bookOf(MAPPING)]));
    expect(sentences.slice(0, 3)).toEqual([
      {
        key: 'ringkas.pagu',
        text: 'Lembar pemetaan memuat 3 sub kegiatan dengan pagu Rp4.000.000.',
        cells: ['Matrik!F2:F3'],
      },
      {
        key: 'ringkas.strategi',
        text: 'Pengurangan beban pengeluaran masyarakat: 3 sub kegiatan, Rp4.000.000 (100,0% dari pagu).',
        cells: ['Matrik!F2:F3'],
      },
      {
        key: 'ringkas.penunjang',
        text: 'Kegiatan penunjang mengambil Rp1.000.000, yaitu 25,0% dari pagu.',
        cells: ['Matrik!F3'],
      },
    ]);
    const keys = sentences.map(({ key }) => key);
    expect(sentences.find(({ key }) => key === 'ringkas.tak-terbaca')).toMatchObject({
      text: '1 sel anggaran tidak terbaca dan tidak ikut dalam angka di atas.',
      cells: ['Matrik!F4'],
    });
    expect(keys).not.toContain('ringkas.realisasi');
    expect(keys).not.toContain('ringkas.keluarga');
    expect(keys).not.toContain('ringkas.aduan');
  });

  test.each(['id', 'en'] as const)('of the sample fits a page, every gap filled (%s)', async (lang) => {
    const ground = groundOf([await sample()], { lang });
    const text = summaryText(ground) ?? '';
    expect(text).not.toContain('{{');
    expect(text.split('\n').length).toBeLessThan(60);
    const keys = summarySentences(ground).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['ringkas.realisasi', 'ringkas.keluarga', 'ringkas.layanan']),
    );
    const bare = summarySentences(ground).filter(({ cells }) => cells.length === 0);
    expect(bare).toEqual([]);
  });

  test('nothing known is no summary', async () => {
    expect(summaryText(groundOf([await bookOf({ name: 'x', cells: [['tidak ada']] })]))).toBeNull();
  });
});
