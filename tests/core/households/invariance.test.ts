import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessFamilies } from '../../../src/core/households/assess';
import { basicPackage, exclusions, overlaps, synergy } from '../../../src/core/households/complements';
import { findGaps } from '../../../src/core/households/gaps';
import { GAP_BY, summariseGaps } from '../../../src/core/households/gap-summary';
import { exclusionCandidates, withoutProgramme } from '../../../src/core/households/left-out';
import { routesOf } from '../../../src/core/households/routes';
import { KAMUS_NASIONAL } from '../../../src/core/taxonomy/kamus';
import type { Field } from '../../../src/core/table/field';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { TestRow, TestSheet } from '../../rule-tester';
import { ACUAN, nik, sheetOf, tablesFrom } from './book';
import { familiesOf } from './family-view';

const CELLS = {
  idKeluarga: ['A', 'B', 'C', '-', null],
  nomorKk: [nik(51), nik(52), nik(53), 'x', null],
  nik: [nik(1), nik(2), nik(3), nik(4), nik(0), 3.2e15, null],
  nikPerbaikan: [nik(2), null, null, null],
  desil: [1, 3, 5, 9, null, 'x'],
  umur: [2, 8, 17, 40, 65, null],
  jenisKelamin: ['L', 'P', null],
  pekerjaan: ['Pedagang', 'Tidak bekerja', 'Pelajar', null],
  bersekolah: ['Ya', 'Tidak', null],
  hamil: ['Ya', 'Tidak', null],
  disabilitas: ['Tidak', 'Berat', null],
  lantai: ['Tanah', 'Semen', null],
  dinding: ['Bambu', 'Tembok', '?'],
  penerangan: ['Listrik PLN 900 VA', 'Pelita', null],
  daya: ['450 VA', '1300 VA', null],
  sumberAir: ['Sungai', 'Ledeng', null],
  desa: ['Misal', 'Umpama', null],
  kodeWilayah: ['99.01.01.2001', '99.01.01.2002', null],
  'penerima.SEMBAKO': ['Ya', 'Tidak', null],
  'penerima.PKH': ['Ya', 'Tidak', '?'],
  'penerima.BLT-DD': ['Ya', 'Tidak', null],
  'penerima.KUR': ['Ya', 'Tidak', null],
} as const satisfies Partial<Record<Field, readonly CellValue[]>>;

const rowOf = (fields: readonly (keyof typeof CELLS)[]): fc.Arbitrary<TestRow> =>
  fc.record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom<CellValue>(...CELLS[field])])));
const all = Object.keys(CELLS) as (keyof typeof CELLS)[];
const anyFamily = rowOf(all.filter((field) => field !== 'bersekolah'));
const anyPerson = rowOf(all);
const anyLine: fc.Arbitrary<TestRow> = fc.record({
  programKatalog: fc.constantFrom('Sembako', 'PKH', 'PIP', 'UEP', 'zzz', null),
  nik: fc.constantFrom(...CELLS.nik),
  nomorKk: fc.constantFrom(...CELLS.nomorKk),
});
const anyMapping: fc.Arbitrary<TestRow> = fc.record({
  subkegiatan: fc.constantFrom('Penyaluran Sembako', 'Bantuan KUR', 'Pembangunan SPAM'),
  strategi: fc.constantFrom('S1', 'S2', 'S3'),
  opd: fc.constantFrom('Dinas Sosial', 'Dinas PUPR'),
  lokasi: fc.constantFrom('Desa Misal', 'Seluruh Kecamatan'),
  pagu: fc.constant(1),
});

interface Rows {
  readonly keluarga: readonly TestRow[];
  readonly individu: readonly TestRow[];
  readonly penerima: readonly TestRow[];
  readonly pemetaan: readonly TestRow[];
}
const anyRows: fc.Arbitrary<Rows> = fc.record({
  keluarga: fc.array(anyFamily, { minLength: 1, maxLength: 6 }),
  individu: fc.array(anyPerson, { maxLength: 7 }),
  penerima: fc.array(anyLine, { maxLength: 5 }),
  pemetaan: fc.array(anyMapping, { maxLength: 3 }),
});
const ROLES = ['keluarga', 'individu', 'penerima', 'pemetaan'] as const;

/** Every figure there is about the families of a workbook, without where anything stands. */
function figures(sheets: readonly TestSheet[]): unknown {
  const tables = tablesFrom(sheets);
  const mapping = tables.filter(({ role }) => role === 'pemetaan');
  const assessed = assessFamilies(tables, ACUAN);
  const routes = routesOf(mapping);
  const { pelengkap, jumlah } = basicPackage(assessed);
  const bySize = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
  return {
    families: bySize(
      familiesOf(assessed).map(({ facts, needs, vulnerability, family }) => ({
        needs,
        vulnerability,
        facts,
        members: family.members.length,
      })),
    ),
    gaps: bySize(
      findGaps(assessed, mapping).map(({ kurang, diterima, desil, desa }) => ({
        kurang: kurang.map(({ need, reasons, opd }) => ({ need, reasons, opd: [...opd].sort() })),
        diterima,
        desil,
        desa,
      })),
    ),
    sums: GAP_BY.map((by) => summariseGaps([{ assessed, routes }], by)),
    jumlah,
    pelengkap: bySize(pelengkap),
    sinergi: { ...synergy(assessed, routes, KAMUS_NASIONAL), truths: null },
    exclusions: exclusions(assessed, ACUAN).map(({ keluarga }) => keluarga.length),
    overlaps: bySize(overlaps(assessed).map((one) => ({ ...one, keluarga: one.keluarga.length }))),
    none: withoutProgramme(assessed).keluarga.length,
    candidates: bySize(
      exclusionCandidates(assessed, ({ desa }) => desa === 'Misal').map(({ sebab }) => sebab),
    ),
    unplaced: [...assessed.receipts.unplaced].sort(),
  };
}

const whole = (rows: Rows): TestSheet[] => ROLES.map((role) => sheetOf(role, rows[role], role));

const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((one, at) => ({ one, key: keys[at % keys.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || b.at - a.at)
    .map(({ one }) => one);

test('the order of rows changes no figure', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.nat(), { minLength: 3, maxLength: 7 }), (rows, keys) => {
      const other = Object.fromEntries(ROLES.map((role) => [role, shuffled(rows[role], keys)])) as unknown;
      expect(figures(whole(other as Rows))).toEqual(figures(whole(rows)));
    }),
    { numRuns: 80 },
  );
});

test('splitting sheets in two changes no figure', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(6), (rows, at) => {
      const parts = ROLES.flatMap((role) => [
        sheetOf(role, rows[role].slice(0, at), `${role} bagian pertama`),
        sheetOf(role, rows[role].slice(at), `${role} bagian kedua`),
      ]);
      expect(figures(parts)).toEqual(figures(whole(rows)));
    }),
    { numRuns: 80 },
  );
});

test('moving columns changes no figure', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const turned = Object.fromEntries(
        ROLES.map((role) => [
          role,
          rows[role].map((row) => Object.fromEntries(Object.entries(row).reverse()) as TestRow),
        ]),
      ) as unknown;
      expect(figures(whole(turned as Rows))).toEqual(figures(whole(rows)));
    }),
  );
});
