import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PROGRAM, findProgram, findProgramOfHeader } from '../../../src/core/taxonomy/program';

describe('findProgram on a whole cell', () => {
  test.each([
    ['PKH', 'PKH', 'kode'],
    ['pkh', 'PKH', 'kode'],
    ['P K H', 'PKH', 'kode'],
    ['Program Keluarga Harapan', 'PKH', 'nama'],
    ['BPNT', 'SEMBAKO', 'kode'],
    ['BNPT', 'SEMBAKO', 'kode'],
    ['Kartu Sembako', 'SEMBAKO', 'nama'],
    ['KIP', 'PIP', 'kode'],
    ['PBI JK', 'PBI-JKN', 'kode'],
    ['KIS', 'PBI-JKN', 'kode'],
    ['JKN-KIS', 'PBI-JKN', 'kode'],
    ['PBI APBD', 'PBI-APBD', 'kode'],
    ['BLT Dana Desa', 'BLT-DD', 'nama'],
    ['BLTDD', 'BLT-DD', 'kode'],
    ['top-up', 'TOPUP', 'nama'],
    ['LPG 3kg', 'LPG-3KG', 'kode'],
    ['pena', 'PENA', 'kode'],
    ['kb', 'KB', 'kode'],
    ['Jalan', 'JALAN', 'kode'],
    ['Rutilahu', 'RTLH', 'nama'],
    ['Bedah rumah', 'RTLH', 'nama'],
    ['Baznas', 'ZIS', 'kode'],
  ])('%j is %s by %s', (text, program, cara) => {
    expect(findProgram(text)).toEqual([{ program, cara, keyakinan: 1 }]);
  });
});

describe('findProgram inside a longer text', () => {
  test.each([
    ['Penyaluran PKH tahap II', ['PKH']],
    ['Pendampingan penerima pkh', ['PKH']],
    ['Fasilitasi Program Keluarga Harapan dan BPNT', ['PKH', 'SEMBAKO']],
    ['Pembayaran iuran PBI APBD', ['PBI-APBD']],
    ['Perbaikan rumah tidak layak huni bagi 20 keluarga', ['RTLH']],
    ['Pelatihan kerja berbasis kompetensi di BLK', ['VOKASI']],
    ['Pelatihan UEP bagi lansia', ['UEP']],
    ['Kegiatan PKT di desa', ['PKT']],
    ['Padat karya tunai desa (PKTD)', ['PKT']],
    ['Pelayanan KB bagi keluarga miskin', ['KB']],
    ['Bantuan modal PENA bagi penerima PKH', ['PENA', 'PKH']],
    ['Pembangunan Sekolah Rakyat terintegrasi', ['SEKOLAH-RAKYAT']],
    ['Pembangunan SPAM jaringan perpipaan', ['AIR-MINUM']],
    ['PROGRAM PENGELOLAAN DAN PENGEMBANGAN SISTEM PENYEDIAAN AIR MINUM', ['AIR-MINUM']],
    ['Penyaluran BLT DD', ['BLT-DD']],
  ])('%j: %j', (text, programs) => {
    const found = findProgram(text);
    expect([...found.map(({ program }) => program)].sort()).toEqual([...programs].sort());
    for (const { cara, keyakinan } of found) expect([cara, keyakinan]).toEqual(['kata', 0.8]);
  });

  test('the longer phrase comes first', () => {
    expect(findProgram('BPNT dan Program Keluarga Harapan').map(({ program }) => program)).toEqual([
      'PKH',
      'SEMBAKO',
    ]);
  });

  test.each([
    ['', 'blank'],
    ['Pengadaan pipa', 'PIP is not a word here'],
    ['Penyusunan kurikulum', 'KUR is not a word here'],
    ['Pembelian pena dan kertas', 'a pen'],
    ['PEMBELIAN PENA DAN KERTAS', 'a pen; the capitals prove nothing'],
    ['Ukuran file 20 kb', 'kilobyte'],
    ['Bantuan operasional TK/KB', 'kelompok bermain'],
    ['Bantuan KIP Kuliah', 'a scholarship for students, not PIP'],
    ['Mendapat atensi bupati', 'a word'],
    ['Rawat jalan pasien', 'not a road'],
    ['Beras untuk rapat', 'not the programme'],
    ['Pendampingan hukum', 'not business mentoring'],
    ['Sosialisasi bersama BNPT', 'inside a text it is the counter-terrorism agency'],
    ['Iuran PBI', 'of the state or of the region?'],
    ['BLT', 'of the village or another?'],
    ['Belanja perjalanan dinas', 'no programme'],
  ])('%j names none: %s', (text) => {
    expect(findProgram(text)).toEqual([]);
  });
});

describe('findProgramOfHeader', () => {
  test.each([
    ['penerima_pkh', 'PKH'],
    ['penerima _bpnt', 'SEMBAKO'],
    ['penerima_sembako', 'SEMBAKO'],
    ['penerima_bst', 'BST'],
    ['penerima_bpum', 'BPUM'],
    ['Penerima BPJS PBI', 'PBI-JKN'],
    ['PKH (Ya/Tidak)', 'PKH'],
    ['PKH Ya/Tidak', 'PKH'],
    ['(PKH)', 'PKH'],
    ['Status Penerima PKH', 'PKH'],
    ['Menerima bantuan sembako (Y/T)', 'SEMBAKO'],
    ['Program Keluarga Harapan (PKH)', 'PKH'],
    ['Penerima Bantuan Beras', 'BERAS'],
    ['PIP/KIP', 'PIP'],
    ['pbi_pemda', 'PBI-APBD'],
    ['pbi_nas', 'PBI-JKN'],
    ['BPJS PBI (APBD)', 'PBI-APBD'],
    ['Penerima RTLH', 'RTLH'],
    ['Bantuan jamban', 'SANITASI'],
    ['BSPS', 'RTLH'],
    ['BLT-DD', 'BLT-DD'],
    ['KIS', 'PBI-JKN'],
    ['BNPT', 'SEMBAKO'],
    ['Top Up', 'TOPUP'],
  ])('%j records %s', (header, program) => {
    expect(findProgramOfHeader(header)).toBe(program);
  });

  test.each([
    ['', 'blank'],
    ['Penerima', 'of what?'],
    ['Jumlah penerima PKH', 'a count'],
    ['Nama penerima PKH', 'a name'],
    ['PKH (Rp)', 'an amount'],
    ['PKH dan Sembako', 'two programmes'],
    ['PKH/Sembako', 'two programmes'],
    ['BPJS PBI (dari pemda)', 'the bracket makes it another programme'],
    ['Penerima PBI', 'of the state or of the region?'],
    ['Sekolah', 'a school or schooling'],
    ['Bantuan sekolah', 'school buildings are not received by a family'],
    ['status_sekolah', 'schooling'],
    ['Air minum', 'where the water comes from'],
    ['RTLH', 'the condition of the house'],
    ['Rumah tidak layak huni', 'the condition of the house'],
    ['LPG', 'the fuel'],
    ['KB', 'family planning status'],
    ['sumber_air_minum', 'P3KE: where the water comes from'],
    ['memiliki_fasilitas_buang_air_besar', 'P3KE: toilet'],
    ['resiko_stunting', 'P3KE'],
    ['kepesertaan_dtks', 'being listed is not aid'],
    ['pekerjaan', 'P3KE'],
  ])('%j records no programme: %s', (header) => {
    expect(findProgramOfHeader(header)).toBeNull();
  });
});

test('every id, name and alias finds its own programme, in any case', () => {
  for (const { id, nama, aliases } of PROGRAM) {
    for (const name of [id, nama.id, ...aliases].flatMap((alias) => [
      alias,
      alias.toLowerCase(),
      ` ${alias}. `,
    ])) {
      expect([name, findProgram(name).map(({ program, keyakinan }) => [program, keyakinan])]).toEqual([
        name,
        [[id, 1]],
      ]);
    }
  }
});

test('no text makes the readers throw or answer a programme twice', () => {
  const names = PROGRAM.flatMap(({ aliases }) => aliases);
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...names, 'penerima', '(', '/', 'ya')).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const found = findProgram(written).map(({ program }) => program);
      expect(new Set(found).size).toBe(found.length);
      const header = findProgramOfHeader(written);
      expect(header === null || PROGRAM.some(({ id }) => id === header)).toBe(true);
    }),
  );
});

test('a hostile cell costs no more than its length', () => {
  const started = performance.now();
  for (const unit of ['penerima ', 'PKH/', '(', 'top up bansos ', 'program keluarga ']) {
    expect(findProgram(unit.repeat(8000)).length).toBeLessThan(3);
    expect(findProgramOfHeader(unit.repeat(8000))).toBeNull();
  }
  expect(performance.now() - started).toBeLessThan(500);
});
