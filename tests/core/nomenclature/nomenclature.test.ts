import { describe, expect, test } from '@jest/globals';
import { nomenclatureOf } from '../../../src/core/nomenclature/nomenclature';

const BERAS = { kode: '1.06.05.2.02.0001', nama: 'Penyaluran Beras' };
const RUMAH = { kode: '1.04.02.2.03.0007', nama: 'Perbaikan Rumah' };
const KEGIATAN = { kode: '1.06.05.2.02', nama: 'Penyaluran Beras' };
const GAJI = { kode: 'X.XX.01.2.02.0001', nama: 'Penyediaan Gaji' };
const list = nomenclatureOf([BERAS, RUMAH, KEGIATAN, GAJI]);

describe('codes of a name', () => {
  test.each([
    [
      'in the programme of the code, spelled a little otherwise',
      'Penyaluran  Bers',
      '1.06.05.2.02.0009',
      [BERAS],
    ],
    ['in another programme, spelled the same', 'PERBAIKAN RUMAH', '1.06.05.2.02.0009', [RUMAH]],
    ['for a code of a programme the list has not', 'Penyaluran Beras', '9.99.09.2.02.0001', [BERAS]],
    ['not in another programme, spelled otherwise', 'Penyaluran Bers', '9.99.09.2.02.0001', []],
    ['not of another depth', 'Penyaluran Beras', '1.06.05.2.01', [KEGIATAN]],
    ['not the code itself', 'Penyaluran Beras', BERAS.kode, []],
    ['not a programme listed once for all bidang', 'Penyediaan Gaji', '1.02.01.2.02.0001', []],
  ])('%s', (_, nama, kode, wanted) => {
    expect(list.codesNamed(nama, kode, 0.85)).toEqual(wanted);
  });
});

test('a programme listed once for all bidang names the codes of each', () => {
  expect(list.namesOf('1.02.01.2.02.0001')).toEqual(['Penyediaan Gaji']);
  expect(list.namesOf('1.02.02.2.02.0001')).toEqual([]);
});
