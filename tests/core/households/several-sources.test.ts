import { describe, expect, test } from '@jest/globals';
import { assessFamilies, type AssessedFamilies } from '../../../src/core/households/assess';
import { conflictsOf, countConflicts } from '../../../src/core/households/conflicts';
import type { TestRow, TestSheet } from '../../rule-tester';
import { ACUAN, nik, sheetOf, stateOf, tablesFrom } from './book';
import { anyMember, familiesOf, truthOf } from './family-view';

const p3ke = (...rows: readonly TestRow[]): TestSheet => sheetOf('keluarga', rows, 'P3KE 2023');
const dtsen = (...rows: readonly TestRow[]): TestSheet => sheetOf('keluarga', rows, 'DTSEN 2025');
const assess = (...sheets: readonly TestSheet[]): AssessedFamilies =>
  assessFamilies(tablesFrom(sheets), ACUAN, { sumber: ['DTSEN'] });
/** Each family by its rows: `own|members|rows that give way`. */
const shape = (found: AssessedFamilies): string[] =>
  familiesOf(found).map(({ family: { row, members, others } }) =>
    [row ? [row] : [], members, others]
      .map((refs) => refs.map(({ table, index }) => `${table.sheet.slice(0, 1)}${String(index)}`).join())
      .join('|'),
  );

describe('joining', () => {
  test('a family of two sources is one family, the regime’s row first', () => {
    const found = assess(
      p3ke({ nik: nik(1), desil: 1 }, { nik: nik(2), desil: 1 }),
      dtsen({ nik: nik(2), desil: 6 }),
    );
    expect(shape(found)).toEqual(['D0||P1', 'P0||']);
    expect([...found.desil]).toEqual([6, 1]);
  });
  test('ids of two systems say nothing of each other, a nomor KK does', () => {
    const found = assess(
      p3ke({ idKeluarga: '1', nomorKk: nik(51) }, { idKeluarga: '2', nomorKk: nik(52) }),
      dtsen({ idKeluarga: '2', nomorKk: nik(51) }),
    );
    expect(shape(found)).toEqual(['D0||P0', 'P1||']);
  });
  test('two rows with one NIK on either side are not paired by guess', () => {
    expect(shape(assess(p3ke({ nik: nik(1) }), dtsen({ nik: nik(1) }, { nik: nik(1) })))).toEqual([
      'D0||',
      'D1||',
      'P0||',
    ]);
    expect(shape(assess(p3ke({ nik: nik(1) }, { nik: nik(1) }), dtsen({ nik: nik(1) })))).toEqual([
      'D0||',
      'P0||',
      'P1||',
    ]);
  });
  test('a NIK does not join families with two nomor KK', () => {
    expect(
      shape(assess(p3ke({ nik: nik(1), nomorKk: nik(51) }), dtsen({ nik: nik(1), nomorKk: nik(52) }))),
    ).toEqual(['D0||', 'P0||']);
  });
  test('members are those of one source: nobody is counted twice', () => {
    const child = { umur: 8, desil: 1 };
    const found = assess(
      dtsen({ nomorKk: nik(51), nik: nik(1) }),
      sheetOf('individu', [{ nomorKk: nik(51), nik: nik(2), ...child }], 'DTSEN anggota 2025'),
      sheetOf(
        'individu',
        [
          { nomorKk: nik(51), nik: nik(2), ...child },
          { nomorKk: nik(51), nik: nik(3), ...child },
        ],
        'P3KE anggota 2023',
      ),
    );
    expect(found.length).toBe(1);
    const reasons = familiesOf(found)[0]?.needs.find(({ need }) => need === 'PIP')?.reasons;
    expect(reasons).toEqual([{ messageId: 'anakSekolah', data: { jumlah: 1 } }]);
  });
  test('a corrected NIK joins, the one it corrects does not', () => {
    const found = assess(
      p3ke({ nik: nik(1), nikPerbaikan: nik(2) }),
      dtsen({ nik: nik(2) }, { nik: nik(1) }),
    );
    expect(shape(found)).toEqual(['D0||P0', 'D1||']);
  });
});

describe('what is believed', () => {
  test('a blank of the surer source is filled by the other', () => {
    const [family] = familiesOf(
      assess(
        p3ke({ nik: nik(1), desil: 3, lantai: 'Tanah' }),
        dtsen({ nik: nik(1), desil: null, lantai: 'Keramik' }),
      ),
    );
    expect(family?.facts).toMatchObject({ desil: 3, fakta: { lantaiTidakLayak: false } });
  });
  test('what the surer source leaves open of a person, the other says by the same NIK', () => {
    const found = assess(
      p3ke({ nik: nik(1), umur: 40, pekerjaan: 'Pedagang' }, { nik: nik(2), pekerjaan: 'Pedagang' }),
      dtsen({ nik: nik(1), umur: 41, pekerjaan: null }, { nik: nik(2), pekerjaan: 'Petani' }),
    );
    expect(anyMember(found, 0, { usiaDari: 41, usiaSampai: 41 })).toBe(true);
    expect([0, 1].map((family) => anyMember(found, family, { sifat: 'berusaha' }))).toEqual([true, null]);
    const twice = { nik: nik(1), idKeluarga: 'A' };
    const individu = (...rows: readonly TestRow[]): TestSheet => sheetOf('individu', rows, 'P3KE anggota');
    // Two rows of one person that differ say nothing of it.
    const filled = assess(
      dtsen({ nik: nik(1), pekerjaan: 'Pedagang' }),
      sheetOf('individu', [{ nik: nik(1), pekerjaan: null }], 'DTSEN anggota 2025'),
      individu({ ...twice, pekerjaan: 'Petani' }, { ...twice, pekerjaan: 'Pedagang' }),
    );
    expect(anyMember(filled, 0, { sifat: 'berusaha' })).toBe(true);
    const open = assess(
      sheetOf('individu', [{ nik: nik(1), pekerjaan: null }], 'DTSEN anggota 2025'),
      individu({ ...twice, pekerjaan: 'Petani' }, { ...twice, pekerjaan: 'Pedagang' }),
    );
    expect(anyMember(open, 0, { sifat: 'berusaha' })).toBeNull();
  });
  test('members of one household that differ leave it unknown', () => {
    const rows = [
      { idKeluarga: 'A', desil: 1 },
      { idKeluarga: 'A', desil: 7 },
    ];
    const found = assess(sheetOf('individu', rows, 'Anggota'));
    expect(familiesOf(found)[0]?.facts.desil).toBeNull();
    expect(stateOf(found, 'SEMBAKO')).toBe('tidak-dapat-dinilai');
    expect(conflictsOf(found, 0)).toEqual([
      {
        field: 'desil',
        berlaku: null,
        lain: [
          { value: 1, cell: 'Anggota!B2' },
          { value: 7, cell: 'Anggota!B3' },
        ],
      },
    ]);
  });
});

describe('conflicts', () => {
  test('what gives way is kept with its cell', () => {
    const found = assess(
      p3ke({ nik: nik(1), desil: 1, desa: 'MISAL', lantai: 'Tanah', 'penerima.PKH': 'Ya' }),
      dtsen({ nik: nik(1), desil: 4, desa: 'Misal', lantai: null, 'penerima.PKH': 'Tidak' }),
    );
    expect(countConflicts(found)).toBe(1);
    expect(conflictsOf(found, 0)).toEqual([
      {
        field: 'desil',
        berlaku: { value: 4, cell: "'DTSEN 2025'!B2" },
        lain: [{ value: 1, cell: "'P3KE 2023'!B2" }],
      },
      // A yes is receipt wherever it stands.
      {
        field: 'penerima.PKH',
        berlaku: { value: 'Ya', cell: "'P3KE 2023'!E2" },
        lain: [{ value: 'Tidak', cell: "'DTSEN 2025'!E2" }],
      },
    ]);
    expect(truthOf(found.receipts.column('PKH')[0])).toBe(true);
  });
  test('a corrected NIK is shown with the one it corrects', () => {
    const found = assess(dtsen({ nik: 3.2e15, nikPerbaikan: nik(2) }, { nik: nik(3), nikPerbaikan: nik(3) }));
    expect(conflictsOf(found, 0)).toEqual([
      {
        field: 'nik',
        berlaku: { value: nik(2), cell: "'DTSEN 2025'!B2" },
        lain: [{ value: 3.2e15, cell: "'DTSEN 2025'!A2" }],
      },
    ]);
    expect(conflictsOf(found, 1)).toEqual([]);
  });
  test('rows of one sheet of families are families of their own: only a corrected NIK can contradict', () => {
    const row = { nik: nik(1), desil: 1 };
    expect(countConflicts(assess(dtsen(row, { ...row, desil: 7 })))).toBe(0);
    expect(
      countConflicts(assess(dtsen({ ...row, nikPerbaikan: nik(2) }, { ...row, nikPerbaikan: null }))),
    ).toBe(1);
  });
  test('families that agree have none', () => {
    expect(countConflicts(assess(p3ke({ nik: nik(1), desil: 1 }), dtsen({ nik: nik(1), desil: 1 })))).toBe(0);
  });
  test('numbers are compared as numbers, however they are written; what is none of the field says nothing', () => {
    const against = (desil: string | number): number =>
      countConflicts(assess(p3ke({ nik: nik(1), desil }), dtsen({ nik: nik(1), desil: 1 })));
    expect(['Desil 1', '01', '1.0', 1].map(against)).toEqual([0, 0, 0, 0]);
    expect([2, 'Desil 10'].map(against)).toEqual([1, 1]);
    expect([-1, 1.5].map(against)).toEqual([0, 0]);
  });
});
