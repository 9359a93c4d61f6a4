import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STRATEGI, SUBKELOMPOK, findStrategi, findSubkelompok } from '../../../src/core/taxonomy/strategi';

describe('the facts of the guideline §2.5', () => {
  test('three strategies with five, four and two subgroups', () => {
    expect(STRATEGI.map(({ id, subkelompok }) => [id, subkelompok.length])).toEqual([
      ['S1', 5],
      ['S2', 4],
      ['S3', 2],
    ]);
    expect(SUBKELOMPOK).toHaveLength(11);
  });

  test('the strategies as worded', () => {
    expect(STRATEGI.map(({ nama }) => nama.id)).toEqual([
      'Pengurangan beban pengeluaran masyarakat',
      'Peningkatan pendapatan masyarakat',
      'Penurunan jumlah kantong-kantong kemiskinan',
    ]);
  });

  test.each([
    ['S1.a', 'S1', 'Bantuan sosial reguler', 'K1', 'pasti'],
    ['S1.b', 'S1', 'Bantuan sosial khusus', 'K1', 'pasti'],
    ['S1.c', 'S1', 'Asistensi rehabilitasi sosial PPKS', 'K1', 'pasti'],
    ['S1.d', 'S1', 'Subsidi energi', 'K1', 'rendah'],
    ['S1.e', 'S1', 'Bantuan iuran JKN', 'K1', 'pasti'],
    [
      'S2.a',
      'S2',
      'Peningkatan pendapatan/akses pekerjaan dan penyediaan infrastruktur dasar',
      'K2',
      'sedang',
    ],
    ['S2.b', 'S2', 'Peningkatan kapasitas SDM', 'K2', 'rendah'],
    ['S2.c', 'S2', 'Peningkatan kapasitas UMKM', 'K3', 'pasti'],
    ['S2.d', 'S2', 'Peningkatan akses pembiayaan UMKM', 'K3', 'pasti'],
    ['S3.a', 'S3', 'Pemenuhan pelayanan dasar', 'K2', 'sedang'],
    ['S3.b', 'S3', 'Peningkatan konektivitas antarwilayah', 'K2', 'rendah'],
  ])('%s', (id, strategi, nama, klaster, klasterCertainty) => {
    const entry = SUBKELOMPOK.find((sub) => sub.id === id);
    expect(entry).toMatchObject({ strategi, klaster, klasterCertainty, certainty: 'pasti' });
    expect(entry?.nama.id).toBe(nama);
    expect(entry?.contoh.length).toBeGreaterThan(0);
  });
});

describe('findStrategi', () => {
  test.each([
    ['S1', 'S1', 'id'],
    ['s2', 'S2', 'id in lower case'],
    ['S-3', 'S3', 'id with a hyphen'],
    ['1', 'S1', 'number'],
    ['II', 'S2', 'roman number'],
    [' III. ', 'S3', 'roman number with a dot'],
    ['Strategi 1', 'S1', 'labelled number'],
    ['STRATEGI II', 'S2', 'labelled roman number'],
    ['Strategi ke-3', 'S3', 'labelled with ke'],
    ['Strategi kedua', 'S2', 'labelled with a word'],
    ['Strategi 1: Pengurangan Beban Pengeluaran Masyarakat', 'S1', 'number and wording agree'],
    ['I. PENGURANGAN BEBAN PENGELUARAN MASYARAKAT', 'S1', 'section row of the matrix'],
    ['A. Pengurangan beban pengeluaran', 'S1', 'list letter says nothing, the wording does'],
    ['Mengurangi beban pengeluaran', 'S1', 'wording of source 004'],
    ['menurunkan beban pengeluaran masyarakat miskin ekstrem', 'S1', 'with the poor as object'],
    ['Pengurangan beban', 'S1', 'short form'],
    ['PENGURANGAN BEBAN PENGLUARAN', 'S1', 'one letter dropped'],
    ['Pengurangan\nbeban\u00a0pengeluaran', 'S1', 'line break and hard space'],
    ['2. Peningkatan pendapatan masyarakat', 'S2', 'list number and wording'],
    ['Meningkatkan pendapatan', 'S2', 'verb form'],
    ['Peningkatan pendapatan masyarakat miskin ekstrim', 'S2', 'common spelling of ekstrem'],
    ['Penurunan jumlah kantong-kantong kemiskinan', 'S3', 'the wording itself'],
    ['penurunan jumlah kantung-kantung kemiskinan', 'S3', 'kantung, as the press wrote it'],
    ['Meminimalkan kantong kemiskinan', 'S3', 'wording of §2.6'],
    ['meminimalkan wilayah kantong kemiskinan', 'S3', 'with wilayah'],
    ['Penghapusan kantong-kantong kemiskinan', 'S3', 'wording of 2025'],
    ['Penurunan Kantong Kemisknan', 'S3', 'one letter dropped'],
  ])('%j is %s: %s', (text, expected) => {
    expect(findStrategi(text)).toBe(expected);
  });

  test.each([
    ['', 'blank'],
    ['   ', 'only spaces'],
    ['0', 'no strategy zero'],
    ['4', 'there are three'],
    ['Strategi 4', 'there are three; the fourth is of Permendagri 53'],
    ['Strategi 1 dan 2', 'names two'],
    ['Strategi 2: Pengurangan beban pengeluaran', 'number and wording contradict'],
    ['1. Strategi 2', 'two numbers contradict'],
    ['Strategi', 'label without a number'],
    ['S1.a', 'a subgroup, which findSubkelompok reads'],
    ['Program Peningkatan Pendapatan Asli Daerah', 'pendapatan asli daerah is revenue'],
    ['Peningkatan pendapatan daerah', 'pendapatan daerah is revenue'],
    ['Peningkatan pendataan masyarakat miskin', 'pendataan is not pendapatan'],
    ['Penanggulangan kemiskinan', 'only mentions kemiskinan'],
    ['Program penanggulangan kemiskinan ekstrem', 'only mentions kemiskinan'],
    ['Penurunan beban pencemaran', 'another burden'],
    ['Pengurangan kantong plastik', 'another pocket'],
    ['Peningkatan lapangan kerja', 'seen on one page; could be S2 as well'],
    ['Mensinergikan kebijakan dan program penanggulangan kemiskinan', 'Permendagri 53, strategy three'],
    ['Langsung', 'another column'],
  ])('%j is no strategy: %s', (text) => {
    expect(findStrategi(text)).toBeNull();
  });

  test('reads every name and alias it lists', () => {
    for (const { id, nama, aliases } of STRATEGI) {
      for (const name of [id, nama.id, ...aliases, nama.id.toUpperCase()])
        expect([name, findStrategi(name)]).toEqual([name, id]);
    }
  });

  test('never reads an alias kept for people', () => {
    expect(STRATEGI.flatMap(({ aliasManual }) => aliasManual)).toEqual(['Peningkatan lapangan kerja']);
    for (const name of STRATEGI.flatMap(({ aliasManual }) => aliasManual))
      expect(findStrategi(name)).toBeNull();
  });
});

describe('findSubkelompok', () => {
  test.each([
    ['S1.a', 'S1.a', 'id'],
    ['s2.D', 'S2.d', 'id in another case'],
    ['Subkelompok S1.a', 'S1.a', 'the word in front'],
    ['Subkelompok 3.b Peningkatan konektivitas antarwilayah', 'S3.b', 'the word, the code and the name'],
    ['1a', 'S1.a', 'short'],
    ['1.b', 'S1.b', 'with a dot'],
    ['III.b', 'S3.b', 'roman'],
    ['S 3 a', 'S3.a', 'with spaces'],
    ['Bantuan sosial reguler', 'S1.a', 'name'],
    ['a. Bantuan sosial reguler', 'S1.a', 'letter and name agree'],
    ['S1.b - Bantuan Sosial Khusus', 'S1.b', 'code and name agree'],
    ['bansos khusus', 'S1.b', 'short name'],
    ['Peningkatan Kapasitas Sumber Daya Manusia', 'S2.b', 'written out as in the source'],
    ['Peningkatan konektivitas antar wilayah', 'S3.b', 'antar wilayah in two words'],
    ['Pemenuhan pelayanan dsaar', 'S3.a', 'two letters swapped'],
  ])('%j is %s: %s', (text, expected) => {
    expect(findSubkelompok(text)).toBe(expected);
  });

  test.each([
    ['', 'blank'],
    ['a', 'a letter alone needs its strategy'],
    ['1', 'a strategy'],
    ['S3.c', 'S3 has two subgroups'],
    ['S1.f', 'S1 has five'],
    ['b. Bantuan sosial reguler', 'letter and name contradict'],
    ['S1.b Bantuan sosial reguler', 'code and name contradict'],
    ['S3.c Pemenuhan pelayanan dasar', 'a code that does not exist'],
    ['Bantuan sosial', 'reguler or khusus'],
    ['Peningkatan pendapatan', 'a strategy'],
    ['ia', 'a word'],
  ])('%j is no subgroup: %s', (text) => {
    expect(findSubkelompok(text)).toBeNull();
  });

  test('reads every name and alias it lists', () => {
    for (const { id, nama, aliases } of SUBKELOMPOK) {
      for (const name of [id, nama.id, ...aliases]) expect([name, findSubkelompok(name)]).toEqual([name, id]);
    }
  });
});

test('no text makes the readers throw, and what they answer exists', () => {
  const word = fc.constantFrom('strategi', 'S', '1', 'ii', 'a', 'beban', 'kantong', 'dan', '.', '\u0000');
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const strategi = findStrategi(written);
      const subkelompok = findSubkelompok(written);
      expect(strategi === null || STRATEGI.some(({ id }) => id === strategi)).toBe(true);
      expect(subkelompok === null || SUBKELOMPOK.some(({ id }) => id === subkelompok)).toBe(true);
    }),
  );
});

test('a hostile cell costs no more than its length', () => {
  const started = performance.now();
  for (const unit of ['strategi ', 'pengurangan beban ', '\u0301', '1.']) {
    expect(findStrategi(unit.repeat(32_767))).toBeNull();
    expect(findSubkelompok(unit.repeat(32_767))).toBeNull();
  }
  expect(performance.now() - started).toBeLessThan(500);
});
