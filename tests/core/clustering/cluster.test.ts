import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clusterSpellings } from '../../../src/core/clustering/cluster';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import type { JenisEjaan } from '../../../src/core/taxonomy/kamus';
import { gridOf } from '../../../src/core/table/grid';
import { sheetContext } from '../../rule-tester';
import { clustersOf, inWords, optionsOf, sourceOf, times } from './sheets';

const words = (
  jenis: JenisEjaan,
  counts: Readonly<Record<string, number>>,
  options: Parameters<typeof clustersOf>[2] = {},
): readonly string[] =>
  clustersOf(jenis, times(jenis === 'sumber-dana' ? 'sumberDana' : 'opd', counts), options).map(inWords);

describe('offices', () => {
  test.each([
    [
      'capitals, spaces, commas and &',
      ['Dinas Perumahan dan Permukiman', 'DINAS PERUMAHAN & PERMUKIMAN'],
      'bentuk',
    ],
    ['a full stop without a space', ['Kec. Contoh', 'Kec.Contoh'], 'bentuk'],
    ['Kec. for Kecamatan', ['Kecamatan Contoh', 'Kec. Contoh'], 'pendek'],
    ['Kab. for Kabupaten', ['Dinas Sosial Kabupaten Contoh', 'Dinas Sosial Kab. Contoh'], 'pendek'],
    ['a roman numeral', ['Puskesmas Contoh II', 'Puskesmas Contoh 2'], 'pendek'],
    ['a leading zero', ['Puskesmas Contoh 02', 'Puskesmas Contoh 2'], 'pendek'],
    ['an abbreviation offices use', ['Dinas Kesehatan', 'Dinkes'], 'singkatan'],
    ['with the region behind it', ['Dinas Kesehatan Kabupaten Contoh', 'Dinkes Kab. Contoh'], 'singkatan'],
    [
      'a digit inside an abbreviation',
      ['Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana', 'DP3AKB'],
      'singkatan',
    ],
    [
      'words in another order',
      ['Dinas Pendidikan dan Kebudayaan', 'Dinas Kebudayaan dan Pendidikan'],
      'kata',
    ],
    ['a word twice', ['Dinas Sosial', 'Dinas Dinas Sosial'], 'kata'],
    ['a letter left out', ['Dinas Kesehatan', 'Dinas Kesehtan'], 'ketik'],
    ['two letters swapped', ['Dinas Kesehatan', 'Dinas Keseahtan'], 'ketik'],
    [
      'slips in two words',
      ['Dinas Pemberdayaan Masyarakat dan Desa', 'Dinas Pemberdayan Masarakat dan Desa'],
      'ketik',
    ],
    [
      'a letter in the wrong place of a long word',
      ['Badan Penanggulangan Bencana', 'Badan Penangguanglan Bencana'],
      'ketik',
    ],
    ['a slip and a lost space', ['Dinas Kesehatan', 'DinasKesehtan'], 'ketik'],
  ])('are one: %s', (_, [baku = '', other = ''], cara) => {
    expect(words('opd', { [baku]: 3, [other]: 1 })).toEqual([`${baku} (${cara}): ${baku} ×3, ${other} ×1`]);
  });

  test.each([
    ['numbers', 'Puskesmas Sukamaju 1', 'Puskesmas Sukamaju 2'],
    ['roman numerals', 'Puskesmas Sukamaju I', 'Puskesmas Sukamaju II'],
    ['a numeral at all', 'Puskesmas Sukamaju', 'Puskesmas Sukamaju II'],
    ['numbers run together', 'Puskesmas Sukamaju 1 2', 'Puskesmas Sukamaju 12'],
    ['numbers the other way round', 'Puskesmas 1 Sukamaju 2', 'Puskesmas 2 Sukamaju 1'],
    ['a letter in the wrong place of a shorter word', 'Badan Sukkajaya', 'Badan Sukajayya'],
    ['single letters', 'Puskesmas Sukamaju A', 'Puskesmas Sukamaju B'],
    ['a letter that may be a numeral', 'Puskesmas Blok V', 'Puskesmas Blok 5'],
    ['the level of government', 'Dinas Sosial Provinsi Contoh', 'Dinas Sosial Kabupaten Contoh'],
    ['one level named, one not', 'Dinas Sosial', 'Dinas Sosial Provinsi'],
    ['compass points', 'Kecamatan Pulau Laut Utara', 'Kecamatan Pulau Laut Selatan'],
    ['compass points alike', 'Kecamatan Pulau Laut Barat', 'Kecamatan Pulau Laut Darat'],
    ['what an office is for', 'Dinas Sosial', 'Dinas Sosial dan P3A'],
    ['words two letters apart', 'Dinas Pertanian', 'Dinas Pertanahan'],
    ['short words', 'Kelurahan Baru', 'Kelurahan Barat'],
    ['abbreviations', 'BPKAD', 'BPPKAD'],
    ['an abbreviation of something else', 'Dinkes', 'Dinas Kesehatan Hewan'],
  ])('stay apart: %s', (_, one, other) => {
    expect(words('opd', { [one]: 3, [other]: 2 })).toEqual([]);
  });

  test('an abbreviation two offices of the workbook may use is nobody’s', () => {
    const alone = { Dinsos: 1, 'Dinas Sosial': 2 };
    expect(words('opd', alone)).toHaveLength(1);
    expect(words('opd', { ...alone, 'Dinas Sosial dan P3A': 1 })).toEqual([]);
    expect(words('opd', { ...alone, 'Dinas Sosial Kab. Contoh': 1 })).toEqual([]);
  });

  test('no chain: what is like a member but not like the proposal stays out', () => {
    const found = words('opd', { 'Badan Sukajaya': 9, 'Badan Sukajayya': 4, 'Badan Sukajayyya': 1 });
    expect(found).toEqual(['Badan Sukajaya (ketik): Badan Sukajaya ×9, Badan Sukajayya ×4']);
  });

  test('proposes the spelling of most rows, then the tidier, then the first by alphabet', () => {
    expect(words('opd', { 'DINAS SOSIAL': 2, 'Dinas Sosial': 1 })).toEqual([
      'DINAS SOSIAL (bentuk): DINAS SOSIAL ×2, Dinas Sosial ×1',
    ]);
    expect(words('opd', { 'DINAS SOSIAL': 1, 'dinas sosial': 1, 'Dinas Sosial': 1 })[0]).toMatch(
      /^Dinas Sosial /,
    );
    expect(words('opd', { 'Kec. Contoh': 1, 'Kec Contoh': 1 })[0]).toMatch(/^Kec Contoh /);
  });

  test('proposes the full name, however often the abbreviation stands there', () => {
    expect(words('opd', { Dinkes: 9, DINKES: 1, 'Dinas Kesehatan': 1 })).toEqual([
      'Dinas Kesehatan (singkatan): Dinas Kesehatan ×1, Dinkes ×9, DINKES ×1',
    ]);
  });

  test('the settings have the last word', () => {
    const sinonim = [{ jenis: 'opd' as const, tulisan: 'Dinsos PPPA', baku: 'Dinas Sosial' }];
    const [cluster] = clustersOf(
      'opd',
      times('opd', { 'Dinsos PPPA': 5, 'DINAS SOSIAL': 2, 'Dinas Lain': 1 }),
      {
        settings: { sinonim },
      },
    );
    expect(cluster).toMatchObject({ baku: 'Dinas Sosial', resmi: 'pengaturan', cara: 'pengaturan' });
    expect(cluster?.members.map(({ text }) => text)).toEqual(['Dinsos PPPA', 'DINAS SOSIAL']);
  });

  test('the least likeness is the settings’', () => {
    const counts = { 'Dinas Kesehatan': 3, 'Dinas Kesehtan': 1 };
    const ambang = { ...DEFAULT_SETTINGS.ambang, miripMinimal: 0.99 };
    expect(words('opd', counts, { settings: { ambang } })).toEqual([]);
  });

  test('every cell is listed with what stands in it, exactly', () => {
    const [cluster] = clustersOf('opd', [
      { opd: 'Dinas Sosial' },
      { opd: 'Dinas\nSosial ' },
      { opd: 'DINAS SOSIAL' },
      { opd: 'Dinas Sosial' },
    ]);
    expect(cluster?.members.map(({ text, cells, places }) => ({ text, cells, places }))).toEqual([
      {
        text: 'Dinas Sosial',
        cells: 3,
        places: [
          { at: 0, sheet: 'Lembar', column: 0, raw: 'Dinas Sosial', rows: [2, 5] },
          { at: 0, sheet: 'Lembar', column: 0, raw: 'Dinas\nSosial ', rows: [3] },
        ],
      },
      {
        text: 'DINAS SOSIAL',
        cells: 1,
        places: [{ at: 0, sheet: 'Lembar', column: 0, raw: 'DINAS SOSIAL', rows: [4] }],
      },
    ]);
  });

  test('what holds a NIK, or no letters, is no name', () => {
    expect(words('opd', { '9801015501900001 A': 1, '9801015501900001  A': 1, '12': 1, '12 ': 1 })).toEqual(
      [],
    );
  });
});

describe('funding sources', () => {
  test('the letters of the guideline, and acronyms of its names', () => {
    expect(words('sumber-dana', { apbd: 5, APBD: 1 })).toEqual(['APBD (bentuk): APBD ×1, apbd ×5']);
    expect(words('sumber-dana', { DAU: 5, 'Dana Alokasi Umum': 1 })).toEqual([
      'Dana Alokasi Umum (singkatan): Dana Alokasi Umum ×1, DAU ×5',
    ]);
  });

  test.each([
    ['APBD', 'APBN'],
    ['APBD', 'APBDes'],
    ['APBD', 'APBD DAU'],
    ['DAK Fisik', 'DAK Non Fisik'],
    ['DBH CHT', 'DBH Pajak'],
    ['APBD, APBN', 'APBN, APBD'],
    ['Dana Desa', 'Alokasi Dana Desa'],
  ])('%s is not %s', (one, other) => {
    expect(words('sumber-dana', { [one]: 3, [other]: 2 })).toEqual([]);
  });

  test('a slip is put to the name it is a slip of', () => {
    expect(words('sumber-dana', { 'Dana Alokasi Umun': 4, 'Dana Alokasi Umum': 1 })).toEqual([]);
    expect(words('sumber-dana', { 'Dana Alokasi Khusus': 1, 'Dana Alokassi Khusus': 4 })).toEqual([
      'Dana Alokasi Khusus (ketik): Dana Alokasi Khusus ×1, Dana Alokassi Khusus ×4',
    ]);
  });
});

describe('programmes', () => {
  test('names of one programme of the catalogue', () => {
    const found = clustersOf(
      'program',
      times('programKatalog', { PKH: 3, 'Program Keluarga Harapan': 1, PIP: 2 }),
    );
    expect(found.map(inWords)).toEqual([
      'Program Keluarga Harapan (katalog): Program Keluarga Harapan ×1, PKH ×3',
    ]);
    expect(found[0]?.resmi).toBe('katalog');
  });

  test('of by-names only acronyms have letters of their own', () => {
    const counts = { 'LPG 3 kg': 3, 'LPG 3 KG': 1, pkh: 2, Pkh: 1 };
    expect(
      clustersOf('program', times('programKatalog', counts)).map(({ baku, resmi }) => [baku, resmi]),
    ).toEqual([
      ['LPG 3 kg', null],
      ['PKH', 'katalog'],
    ]);
  });

  test('settings can mean what somebody knows, nothing else', () => {
    const [known] = clustersOf(
      'program',
      times('programKatalog', { 'Program Keluarga Harapan': 2, 'Program Keluarga Harapn': 1 }),
    );
    expect(known?.meanable).toEqual(['Program Keluarga Harapan']);
    const [own] = clustersOf('program', times('programKatalog', { 'Bedah Warung': 2, 'Bedah Warrung': 1 }));
    expect(own?.meanable).toEqual([]);
    expect(clustersOf('opd', times('opd', { 'Dinas A': 1, 'DINAS A': 1 }))[0]?.meanable).toBeNull();
  });

  test('a programme of the budget and one of the catalogue are not put together', () => {
    const rows = [{ program: 'Program Keluarga Harapan' }, { programKatalog: 'PROGRAM KELUARGA HARAPAN' }];
    expect(clustersOf('program', rows)).toEqual([]);
  });

  test('codes in front of names are numbers: other ones are other programmes', () => {
    const rows = times('program', {
      '1.06.02 Program Rehabilitasi Sosial': 2,
      '1.06.04 Program Rehabilitasi Sosial': 1,
    });
    expect(clustersOf('program', rows)).toEqual([]);
  });
});

test('no sheets hold no names', () => {
  expect(clusterSpellings([], 'opd', optionsOf())).toEqual([]);
});

test('a programme written on a row above its sub kegiatan is a cell to be changed too', () => {
  const sheet = sheetContext(
    {
      grid: gridOf('Matrik', [
        ['Kode', 'Program', 'Sub Kegiatan', 'Pagu'],
        ['1.06.05', 'PROGRAM REHABILITASI SOSIAL', null, 300],
        ['1.06.05.2.02.0001', 'Program Rehabilitasi Sosial', 'Penyaluran', 100],
        ['1.06.05.2.02.0002', 'Program Rehabilitasi Sosial', 'Pendampingan', 200],
      ]),
    },
    'pemetaan',
  );
  expect(sheet.sheet.skipped).toEqual([{ row: 2, reason: 'induk' }]);
  const [cluster] = clusterSpellings([sheet], 'program', optionsOf());
  expect(cluster?.members.map(({ text, places }) => [text, places.map(({ rows }) => rows)])).toEqual([
    ['Program Rehabilitasi Sosial', [[3, 4]]],
    ['PROGRAM REHABILITASI SOSIAL', [[2]]],
  ]);
});

test('the order of rows and sheets makes no difference', () => {
  const names = [
    ...[
      'Dinas Kesehatan',
      'DINAS KESEHATAN',
      'Dinkes',
      'Dinas Kesehtan',
      'Dinas Keshatan',
      'Dinas Kesehatan.',
    ],
    ...[
      'Kecamatan Suka Maju',
      'Kec. Sukamaju',
      'Kec Sukamaj',
      'Kecamatan Sukamaju 1',
      'Kecamatan Sukamaju I',
    ],
    ...[
      'Dinas Sosial',
      'Dinas Sosail',
      'Dinsos',
      'Dinas Sosial & P3A',
      'Dinas P3A dan Sosial',
      'dinas sosial',
    ],
  ];
  const rows = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      rows.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length)),
      ),
      ([all, shuffled, cut]) => {
        const one = clusterSpellings([sourceOf(all.map((opd) => ({ opd })))], 'opd', optionsOf());
        const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].filter((part) => part.length > 0);
        const other = clusterSpellings(
          parts.map((part, at) =>
            sourceOf(
              part.map((opd) => ({ opd })),
              `Lembar ${String(at)}`,
            ),
          ),
          'opd',
          optionsOf(),
        );
        expect(other.map(inWords)).toEqual(one.map(inWords));
      },
    ),
    { numRuns: 300 },
  );
});

test('every spelling is in one cluster at most, and every member is held against the proposal', () => {
  const letter = fc.constantFrom('a', 'i', 'u', 's', 'k', ' ');
  const name = fc.string({ unit: letter, minLength: 3, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (texts) => {
      const found = clusterSpellings([sourceOf(texts.map((opd) => ({ opd })))], 'opd', optionsOf());
      const members = found.flatMap((cluster) => cluster.members.map(({ text }) => text));
      expect(new Set(members).size).toBe(members.length);
      expect(found.filter((cluster) => cluster.members.length < 2)).toEqual([]);
      expect(found.filter(({ cara, likeness }) => cara === 'ketik' && likeness < 0.85)).toEqual([]);
    }),
  );
});
