import { households } from '../../scripts/samples/households';
import { INDIVIDU_HEADER, KELUARGA_HEADER, individuRows, keluargaRow } from '../../scripts/samples/p3ke';
import { createRandom } from '../../scripts/samples/random';
import { asText } from '../../src/core/table/cell-readers';
import { spoil, type Slip, type SyntheticSheet } from './spoil';

const IDENTITY_SLIPS: readonly Slip[] = [
  ['nik', (value) => Number(`${asText(value).slice(0, 15)}0`)],
  ['nik', () => '9,90101E+15'],
  ['nik', (value) => asText(value).slice(0, 15)],
  ['nik', (value) => `'${asText(value)}`],
  ['nik', (value) => `${asText(value).slice(0, 6)}310299${asText(value).slice(12)}`],
  ['nik', (value) => `${asText(value).slice(0, 12)}0000`],
  // Synthetic and the same for all: two of these are a NIK held twice.
  ['nik', () => '9901010101900001'],
  ['nik', () => null],
  ['desil_kesejahteraan', () => null],
  ['desil_kesejahteraan', () => 11],
  ['desil_kesejahteraan', () => 'tidak tahu'],
  ['desil_kesejahteraan', (value) => `Desil ${asText(value)}`],
  ['penerima_pkh', () => 'Mungkin'],
  ['penerima_sembako', () => null],
  ['kode_kemdagri', () => '9901010001'],
  ['kode_kemdagri', (value) => asText(value).slice(0, 9)],
  ['kode_kemdagri', () => null],
  ['tanggal_lahir', () => '31/02/1980'],
  ['resiko_stunting', () => ({ error: '#REF!' })],
];

const FAMILY_SLIPS: readonly Slip[] = [
  ...IDENTITY_SLIPS,
  ['kepala_keluarga', () => null],
  ['jenis_lantai', () => null],
  ['sumber_air_minum', () => 'lainnya'],
];

const MEMBER_SLIPS: readonly Slip[] = [
  ...IDENTITY_SLIPS,
  ['nama', () => null],
  ['usia_7_12', () => 'Ya'],
  ['hubungan_dengan_kepala_keluarga', () => null],
];

/**
 * The P3KE family form, header on the first row.
 *
 * @param n number of families.
 * @param seed the same seed gives the same families, here and in `makeMemberCells`.
 */
export function makeFamilyCells(n: number, seed: number): SyntheticSheet {
  const random = createRandom(seed + 1);
  const rows = households(n, seed).map((family, at) => keluargaRow(family, at + 1, random));
  spoil(rows, KELUARGA_HEADER, FAMILY_SLIPS, random);
  return { sheet: 'Keluarga', cells: [[...KELUARGA_HEADER], ...rows] };
}

/**
 * The P3KE member form of the same families, header on the first row.
 *
 * @param n number of families; the rows are three to four times as many.
 */
export function makeMemberCells(n: number, seed: number): SyntheticSheet {
  const random = createRandom(seed + 2);
  const rows = households(n, seed).flatMap((family) => individuRows(family, random));
  spoil(rows, INDIVIDU_HEADER, MEMBER_SLIPS, random);
  return { sheet: 'Individu', cells: [[...INDIVIDU_HEADER], ...rows] };
}
