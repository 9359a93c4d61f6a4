import { describe, expect, test } from '@jest/globals';
import { KEBUTUHAN, type KebutuhanId } from '../../../src/core/taxonomy/kebutuhan';
import type { TestRow, TestSheet } from '../../rule-tester';
import { assess, nik, sheetOf, stateOf } from './book';
import { familiesOf } from './family-view';

/** `perlu`: the family has the need; `tidak`: plainly not; `?`: it cannot be assessed. */
type Answer = 'perlu' | 'tidak' | '?';
interface Case {
  readonly why: string;
  /** The family's own row. */
  readonly keluarga?: TestRow;
  /** Its members; left out where the sheet lists none. */
  readonly anggota?: readonly TestRow[];
  readonly is: Answer;
}

function answerOf({ keluarga = {}, anggota }: Case, need: KebutuhanId): Answer {
  const sheets: TestSheet[] = [sheetOf('keluarga', [{ idKeluarga: 'A', ...keluarga }])];
  if (anggota) {
    sheets.push(
      sheetOf(
        'individu',
        anggota.map((row, at) => ({ idKeluarga: 'A', nik: nik(at + 1), ...row })),
      ),
    );
  }
  const assessed = assess(sheets);
  expect(assessed.length).toBe(1);
  const state = stateOf(assessed, need);
  if (state === 'tidak') return 'tidak';
  // Nothing in these workbooks records receipt, so a need that is there has an unknown receipt.
  return state === 'tidak-dapat-dinilai' ? '?' : 'perlu';
}

const man = { jenisKelamin: 'L', disabilitas: 'Tidak', pekerjaan: 'Petani' };
const woman = { ...man, jenisKelamin: 'P', hamil: 'Tidak' };

const desilUpTo = (max: number): readonly Case[] => [
  { why: 'desil 1', keluarga: { desil: 1 }, is: 'perlu' },
  { why: 'the last desil that counts', keluarga: { desil: max }, is: 'perlu' },
  { why: 'the first that does not', keluarga: { desil: max + 1 }, is: 'tidak' },
  { why: 'an empty desil is unknown, not 1', keluarga: { desil: null }, is: '?' },
  { why: 'an unreadable desil', keluarga: { desil: '1-4' }, is: '?' },
  { why: 'a desil in error', keluarga: { desil: { error: '#N/A' } }, is: '?' },
  { why: 'no desil column', keluarga: { nama: 'A' }, is: '?' },
  { why: 'a desil only the members carry', anggota: [{ desil: 1 }], is: 'perlu' },
];

const CASES: Readonly<Record<KebutuhanId, readonly Case[]>> = {
  SEMBAKO: desilUpTo(5),
  'PBI-JKN': desilUpTo(5),
  PKH: [
    {
      why: 'desil 5, whoever lives there',
      keluarga: { desil: 5 },
      anggota: [{ ...woman, umur: 3 }],
      is: 'tidak',
    },
    {
      why: 'a pregnant member',
      keluarga: { desil: 4 },
      anggota: [{ ...woman, umur: 30, hamil: 'Ya' }],
      is: 'perlu',
    },
    { why: 'a child of 6', keluarga: { desil: 1 }, anggota: [{ ...man, umur: 6 }], is: 'perlu' },
    { why: 'a child of 18', keluarga: { desil: 1 }, anggota: [{ ...man, umur: 18 }], is: 'perlu' },
    {
      why: 'nobody below 19 or above 59',
      keluarga: { desil: 1 },
      anggota: [
        { ...man, umur: 19 },
        { ...woman, umur: 59 },
      ],
      is: 'tidak',
    },
    { why: 'somebody of 60', keluarga: { desil: 1 }, anggota: [{ ...man, umur: 60 }], is: 'perlu' },
    {
      why: 'severe disability',
      keluarga: { desil: 1 },
      anggota: [{ ...man, umur: 40, disabilitas: 'Berat' }],
      is: 'perlu',
    },
    {
      why: 'a disability of unknown degree',
      keluarga: { desil: 1 },
      anggota: [{ ...man, umur: 40, disabilitas: 'Fisik' }],
      is: '?',
    },
    {
      why: 'a woman whose pregnancy is not recorded',
      keluarga: { desil: 1 },
      anggota: [{ ...woman, umur: 30, hamil: null }],
      is: '?',
    },
    { why: 'an unknown age', keluarga: { desil: 1 }, anggota: [{ ...man, umur: null }], is: '?' },
    {
      why: 'an unknown desil with a component',
      keluarga: { desil: null },
      anggota: [{ ...man, umur: 3 }],
      is: '?',
    },
    {
      why: 'members not listed',
      keluarga: { desil: 1, umur: 40, jenisKelamin: 'L', disabilitas: 'Tidak' },
      is: '?',
    },
    { why: 'a head of 60 shows it, members listed or not', keluarga: { desil: 1, umur: 60 }, is: 'perlu' },
  ],
  PIP: [
    { why: 'in school at 6', anggota: [{ umur: 6, bersekolah: 'Ya' }], is: 'perlu' },
    { why: 'in school at 21', anggota: [{ umur: 21, bersekolah: 'Ya' }], is: 'perlu' },
    { why: 'in school at 22', anggota: [{ umur: 22, bersekolah: 'Ya' }], is: 'tidak' },
    { why: 'of age but not in school', anggota: [{ umur: 12, bersekolah: 'Tidak' }], is: 'tidak' },
    { why: 'schooling recorded, but not of this child', anggota: [{ umur: 12, bersekolah: null }], is: '?' },
    { why: 'schooling unreadable', anggota: [{ umur: 12, bersekolah: '3' }], is: '?' },
    { why: 'in school, age unknown', anggota: [{ umur: null, bersekolah: 'Ya' }], is: '?' },
    { why: 'schooling not recorded, 7', anggota: [{ umur: 7 }], is: 'perlu' },
    { why: 'schooling not recorded, 18', anggota: [{ umur: 18 }], is: 'perlu' },
    { why: 'schooling not recorded, 6', anggota: [{ umur: 6 }], is: 'tidak' },
    { why: 'schooling not recorded, 19', anggota: [{ umur: 19 }], is: 'tidak' },
    {
      why: "schooling of the head alone does not record the children's",
      keluarga: { bersekolah: 'Tidak' },
      anggota: [{ umur: 12 }],
      is: 'perlu',
    },
    { why: 'a bucket that lies within', anggota: [{ usia7sd12: 'Ya' }], is: 'perlu' },
    { why: 'members not listed', keluarga: { umur: 40 }, is: '?' },
  ],
  'LPG-3KG': [
    { why: 'poor and cooks with gas', keluarga: { desil: 4, bahanBakar: 'Gas elpiji 3 kg' }, is: 'perlu' },
    { why: 'poor and cooks with kerosene', keluarga: { desil: 1, bahanBakar: 'Minyak tanah' }, is: 'perlu' },
    { why: 'cooks with wood', keluarga: { desil: 1, bahanBakar: 'Kayu bakar' }, is: 'tidak' },
    { why: 'desil 5', keluarga: { desil: 5, bahanBakar: 'Gas' }, is: 'tidak' },
    { why: 'desil 5 settles it, fuel unknown', keluarga: { desil: 5, bahanBakar: null }, is: 'tidak' },
    {
      why: 'wood settles it, desil unknown',
      keluarga: { desil: null, bahanBakar: 'Kayu bakar' },
      is: 'tidak',
    },
    { why: 'fuel empty', keluarga: { desil: 1, bahanBakar: null }, is: '?' },
    { why: 'fuel a code', keluarga: { desil: 1, bahanBakar: '3' }, is: '?' },
    {
      why: 'electricity or gas, it does not say',
      keluarga: { desil: 1, bahanBakar: 'Listrik/gas' },
      is: '?',
    },
    { why: 'desil unknown', keluarga: { desil: null, bahanBakar: 'Gas' }, is: '?' },
  ],
  'SUBSIDI-LISTRIK': [
    { why: 'PLN, power not recorded', keluarga: { penerangan: 'Listrik PLN' }, is: 'perlu' },
    {
      why: 'PLN, a power column left blank',
      keluarga: { penerangan: 'Listrik PLN', daya: null },
      is: 'perlu',
    },
    { why: '450 VA', keluarga: { penerangan: 'Listrik PLN', daya: '450 VA' }, is: 'perlu' },
    { why: '900 as a number', keluarga: { penerangan: 'Listrik PLN', daya: 900 }, is: 'perlu' },
    { why: '1300 VA', keluarga: { penerangan: 'Listrik PLN', daya: '1.300 VA' }, is: 'tidak' },
    {
      why: 'power in the wording of lighting',
      keluarga: { penerangan: 'Listrik pribadi > 900 Watt' },
      is: 'tidak',
    },
    { why: 'up to 900', keluarga: { penerangan: 'Listrik pribadi s/d 900 Watt' }, is: 'perlu' },
    {
      why: 'a power nobody can read is not unrecorded',
      keluarga: { penerangan: 'Listrik PLN', daya: 'besar' },
      is: '?',
    },
    { why: 'a power in error', keluarga: { penerangan: 'Listrik PLN', daya: { error: '#REF!' } }, is: '?' },
    { why: 'power as a code', keluarga: { penerangan: 'Listrik PLN', daya: '1' }, is: '?' },
    { why: 'not PLN', keluarga: { penerangan: 'Genset/solar cell' }, is: 'tidak' },
    { why: 'lighting unknown', keluarga: { penerangan: null, daya: '450 VA' }, is: '?' },
    { why: 'no column of lighting', keluarga: { desil: 1 }, is: '?' },
  ],
  BPBL: [
    { why: 'no electricity', keluarga: { penerangan: 'Non-listrik' }, is: 'perlu' },
    { why: 'PLN', keluarga: { penerangan: 'Listrik PLN' }, is: 'tidak' },
    { why: 'shared', keluarga: { penerangan: 'Listrik bersama' }, is: '?' },
    { why: 'empty', keluarga: { penerangan: null }, is: '?' },
    { why: 'a code', keluarga: { penerangan: 2 }, is: '?' },
  ],
  RTLH: [
    { why: 'two of three', keluarga: { lantai: 'Tanah', dinding: 'Bambu', atap: 'Seng' }, is: 'perlu' },
    {
      why: 'two of three, the third unknown',
      keluarga: { lantai: 'Tanah', dinding: 'Bambu', atap: null },
      is: 'perlu',
    },
    { why: 'one of three', keluarga: { lantai: 'Tanah', dinding: 'Tembok', atap: 'Seng' }, is: 'tidak' },
    {
      why: 'one sound part leaves two',
      keluarga: { lantai: 'Tanah', dinding: 'Tembok', atap: null },
      is: '?',
    },
    {
      why: 'two sound parts settle it',
      keluarga: { lantai: null, dinding: 'Tembok', atap: 'Seng' },
      is: 'tidak',
    },
    { why: 'codes say nothing', keluarga: { lantai: '1', dinding: '1', atap: '1' }, is: '?' },
    { why: 'no column of the house', keluarga: { desil: 1 }, is: '?' },
  ],
  SANITASI: [
    { why: 'shared', keluarga: { jamban: 'Tidak, jamban umum/bersama' }, is: 'perlu' },
    { why: 'own', keluarga: { jamban: 'Ya, dengan septic tank' }, is: 'tidak' },
    { why: 'a kind of bowl does not say whose', keluarga: { jamban: 'Leher angsa' }, is: '?' },
    { why: 'empty', keluarga: { jamban: null }, is: '?' },
  ],
  'AIR-MINUM': [
    { why: 'an unprotected well', keluarga: { sumberAir: 'Sumur tidak terlindung' }, is: 'perlu' },
    { why: 'a protected spring', keluarga: { sumberAir: 'Mata air terlindung' }, is: 'tidak' },
    { why: 'a well of either kind', keluarga: { sumberAir: 'Sumur' }, is: '?' },
    { why: 'empty', keluarga: { sumberAir: null }, is: '?' },
  ],
  KERJA: [
    { why: 'without work at 18', anggota: [{ umur: 18, pekerjaan: 'Tidak/belum bekerja' }], is: 'perlu' },
    { why: 'without work at 59', anggota: [{ umur: 59, pekerjaan: 'Tidak bekerja' }], is: 'perlu' },
    { why: 'without work at 60', anggota: [{ umur: 60, pekerjaan: 'Tidak bekerja' }], is: 'tidak' },
    { why: 'at work', anggota: [{ umur: 30, pekerjaan: 'Petani' }], is: 'tidak' },
    {
      why: 'looks after the household',
      anggota: [{ umur: 30, pekerjaan: 'Mengurus rumah tangga' }],
      is: 'tidak',
    },
    {
      why: 'without work but in school',
      anggota: [{ umur: 19, pekerjaan: 'Tidak bekerja', bersekolah: 'Ya' }],
      is: 'tidak',
    },
    {
      why: 'without work, not in school',
      anggota: [{ umur: 19, pekerjaan: 'Tidak bekerja', bersekolah: 'Tidak' }],
      is: 'perlu',
    },
    {
      why: 'schooling recorded, but not of this person',
      anggota: [{ umur: 19, pekerjaan: 'Tidak bekerja', bersekolah: null }],
      is: '?',
    },
    { why: 'occupation unknown', anggota: [{ umur: 30, pekerjaan: null }], is: '?' },
    {
      why: 'a bucket that reaches over the edge',
      anggota: [{ usia16sd18: 'Ya', pekerjaan: 'Tidak bekerja' }],
      is: '?',
    },
    {
      why: 'the head alone is at work, members not listed',
      keluarga: { umur: 40, pekerjaan: 'Petani' },
      is: '?',
    },
    {
      why: 'the head without work, members not listed',
      keluarga: { umur: 40, pekerjaan: 'Tidak bekerja' },
      is: 'perlu',
    },
  ],
  USAHA: [
    { why: 'a trader', anggota: [{ pekerjaan: 'Pedagang' }], is: 'perlu' },
    { why: 'nobody trades', anggota: [{ pekerjaan: 'Petani' }, { pekerjaan: 'Pelajar' }], is: 'tidak' },
    { why: 'one occupation unknown', anggota: [{ pekerjaan: 'Petani' }, { pekerjaan: null }], is: '?' },
    { why: 'the head trades, members not listed', keluarga: { pekerjaan: 'Wiraswasta' }, is: 'perlu' },
    { why: 'the head farms, members not listed', keluarga: { pekerjaan: 'Petani' }, is: '?' },
  ],
  ATENSI: [
    { why: 'severe disability', anggota: [{ ...man, disabilitas: 'Disabilitas berat' }], is: 'perlu' },
    { why: 'elderly and alone', anggota: [{ ...man, umur: 60 }], is: 'perlu' },
    { why: 'alone but 59', anggota: [{ ...man, umur: 59 }], is: 'tidak' },
    {
      why: 'elderly among others',
      anggota: [
        { ...man, umur: 70 },
        { ...woman, umur: 65 },
      ],
      is: 'tidak',
    },
    { why: 'alone, age unknown', anggota: [{ ...man, umur: null }], is: '?' },
    { why: 'an elderly head, members not listed', keluarga: { umur: 70, disabilitas: 'Tidak' }, is: '?' },
    {
      why: 'disability unknown',
      anggota: [
        { ...man, umur: 30, disabilitas: null },
        { ...woman, umur: 30 },
      ],
      is: '?',
    },
  ],
};

describe.each(KEBUTUHAN.map(({ id }) => id))('%s', (need) => {
  test.each(CASES[need])('$why: $is', (one) => {
    expect(answerOf(one, need)).toBe(one.is);
  });
  test('is not assessed from an empty row', () => {
    expect(answerOf({ why: '', is: '?' }, need)).toBe('?');
  });
});

test('every need is tried both ways and without its fields', () => {
  for (const { id } of KEBUTUHAN) {
    expect(new Set(CASES[id].map((one) => one.is))).toEqual(new Set(['perlu', 'tidak', '?']));
  }
});

test('being in DTKS or matched by Dukcapil is never aid received', () => {
  const sheets = [sheetOf('keluarga', [{ nik: nik(1), desil: 1, padanDukcapil: 'Ya' }])];
  expect(stateOf(assess(sheets), 'SEMBAKO')).toBe('penerimaan-tidak-diketahui');
});

test('reasons say how many persons make the need', () => {
  const assessed = assess([
    sheetOf('individu', [
      { idKeluarga: 'A', desil: 2, umur: 8, pekerjaan: 'Pelajar' },
      { idKeluarga: 'A', desil: 2, umur: 10, pekerjaan: 'Pelajar' },
      { idKeluarga: 'A', desil: 2, umur: 4, pekerjaan: 'Tidak bekerja' },
    ]),
  ]);
  expect(familiesOf(assessed)[0]?.needs.find(({ need }) => need === 'PKH')?.reasons).toEqual([
    { messageId: 'desilDanAnak', data: { desil: 2, jumlah: 1 } },
    { messageId: 'desilDanUsiaSekolah', data: { desil: 2, jumlah: 2 } },
  ]);
});
