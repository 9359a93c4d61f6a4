import { describe, expect, test } from '@jest/globals';
import { looksLikeOpd, opdKey } from '../../../src/core/values/opd';

describe('opdKey', () => {
  test.each<[string, string, string]>([
    ['Dinas Sosial', ' DINAS  SOSIAL ', 'case and spaces'],
    [
      'Dinas Koperasi, Perindustrian dan Perdagangan',
      'Dinas Koperasi Perindustrian & Perdagangan',
      'comma and &',
    ],
    ['Dinas Perumahan Rakyat,\nPermukiman', 'Dinas Perumahan Rakyat, Permukiman', 'a line break'],
    ['Kec. Pulau Laut', 'Kec.Pulau Laut', 'a space behind the dot'],
    ['R.S.U.D. Kota', 'RSUD Kota', 'dots in an abbreviation'],
  ])('%j = %j', (one, other, why) => {
    expect({ why, key: opdKey(one) }).toEqual({ why, key: opdKey(other) });
  });

  test('different offices stay apart', () => {
    expect(opdKey('Kecamatan Pulau Laut Utara')).not.toBe(opdKey('Kecamatan Pulau Laut Selatan'));
    expect(opdKey('Dinas Sosial')).not.toBe(opdKey('Dinas Sosial dan P3A'));
  });
});

describe('looksLikeOpd', () => {
  test.each([
    ...['Dinas Pendidikan dan Kebudayaan', 'BADAN Penanggulangan Bencana Daerah', 'Kec. Pamukan Barat'],
    ...['Kelurahan Contoh', 'Sekretariat Daerah', 'Inspektorat', 'Satuan Polisi Pamong Praja', 'RSUD'],
    ...['Bagian Kesra Setda', 'Kantor Kesbang', 'Bappeda', 'BAZNAS Kabupaten'],
  ])('%p does', (text) => {
    expect(looksLikeOpd(text)).toBe(true);
  });

  test.each<[string, string]>([
    ['Kecamatan', 'a heading'],
    ['Dinas/Badan', 'a heading'],
    ['Kecamatan/Desa', 'a heading'],
    ['bagian dari program', 'a sentence'],
    ['Kedinasan', 'another word'],
    ['Program Keluarga Harapan', 'a programme'],
    ['I. PENGURANGAN BEBAN', 'a section'],
    ['', 'nothing'],
    [`Dinas ${'x'.repeat(300)}`, 'too long for a name'],
  ])('%p does not', (text, why) => {
    expect({ why, looks: looksLikeOpd(text) }).toEqual({ why, looks: false });
  });
});
