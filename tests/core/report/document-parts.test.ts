import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { waiverOf } from '../../../src/core/findings/waiver';
import { recogniseBook } from '../../../src/core/report/checked-book';
import { filePart, findingsPart, fixPart, lapsedPart } from '../../../src/core/report/document-parts';
import { gridOf } from '../../../src/core/table/grid';

const finding = (other: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'pagu-kosong', messageId: 'kosong', severity: 'warning', file: 'a.xlsx', sheet: 'Matrik' },
  ...{ cell: 'D7', row: 7, field: 'pagu', value: null, data: {}, related: [], fix: null, suggestions: [] },
  ...other,
});
const masked = { lang: 'id', unmask: false } as const;

test('rows left out of the data are joined to ranges, reason by reason', () => {
  const book = recogniseBook('a.xlsx', [
    gridOf('Matrik', [
      ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
      ['S1', 'Dinas Sosial', 'Sandang', 100, 'APBD'],
      [null, null, 'JUMLAH', 100, null],
      [null, null, 'TOTAL', 100, null],
      ['S1', 'Dinas Sosial', 'Pangan', 100, 'APBD'],
      [null, null, 'JUMLAH', 100, null],
    ]),
  ]);
  const [sheet] = filePart(book).sheets;
  expect(sheet?.dataRows).toBe(2);
  expect(sheet?.skipped).toEqual([{ reason: 'total', rows: ['3-4', '6'] }]);
});

describe('a decision', () => {
  const decision = { jenis: 'abaikan', oleh: 'Bappeda', tanggal: '2025-03-01' } as const;
  test('shows a NIK somebody wrote into its reason only where identities may be shown', () => {
    const alasan = 'Sesuai berkas 9901010101010001 dari desa.';
    const lapsed = [{ waiver: waiverOf(finding(), { ...decision, alasan }), state: 'gugur' as const }];
    const said = (unmask: boolean): unknown =>
      lapsedPart('a.xlsx', lapsed, { lang: 'id', unmask }).map((one) => one.alasan);
    expect(said(true)).toEqual([alasan]);
    expect(said(false)).toEqual(['Sesuai berkas 9901********0001 dari desa.']);
  });
});

test('a finding of a rule this version does not have keeps its place and has nothing to say', () => {
  const [part] = findingsPart([finding({ rule: 'aturan-lain', messageId: 'lain' })], masked);
  expect(part).toMatchObject({ rule: 'aturan-lain', cell: 'D7', message: 'lain', next: '', source: '' });
});

test('a cell mended in a column nobody recognised names no field', () => {
  const change = { file: 'a.xlsx', sheet: 'Matrik', row: 6, column: 3, before: ' 1 ', after: '1' };
  const fixed = (field: Finding['field']): unknown =>
    fixPart({ ...change, findings: [finding({ field }), finding({ field })] }, masked);
  const told = { file: 'a.xlsx', sheet: 'Matrik', cell: 'D7', before: ' 1 ', after: '1' };
  expect(fixed(null)).toEqual({ ...told, rules: ['pagu-kosong'] });
  expect(fixed('keterangan')).toEqual({ ...told, field: 'keterangan', rules: ['pagu-kosong'] });
});
