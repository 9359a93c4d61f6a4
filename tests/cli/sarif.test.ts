import { describe, expect, test } from '@jest/globals';
import { FULL_BOOK, MATRIK, MESSY_FAMILY_BOOK } from './books';
import { book, run, type Files } from './fake-io';

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    },
  ];
}

const FILES: Files = {
  'kab a.xlsx': FULL_BOOK,
  'kacau.xlsx': MESSY_FAMILY_BOOK,
  'kosong.xlsx': new Uint8Array(),
  'salah.xlsx': book({
    ...MATRIK,
    cells: MATRIK.cells.map((row, at) =>
      at === 2 ? row.map((cell, n) => (n === 8 ? 'menyusul' : cell)) : row,
    ),
  }),
};
const logOf = async (...files: readonly string[]) => {
  const done = await run(['validate', ...files, '--format', 'sarif'], FILES);
  return { ...done, log: (JSON.parse(done.out) as Log).runs[0] };
};

describe('validate --format sarif', () => {
  test('tells what --json tells, file by file, with the same exit code', async () => {
    const { log, code } = await logOf('kab a.xlsx', 'salah.xlsx');
    const json = await run(['validate', 'kab a.xlsx', 'salah.xlsx', '--format', 'json'], FILES);
    const { findings } = JSON.parse(json.out) as {
      readonly findings: readonly { readonly rule: string; readonly file: string }[];
    };
    expect(findings.length).toBeGreaterThan(0);
    expect(
      log.results.map((one) => [one.ruleId, one.locations[0]?.physicalLocation.artifactLocation.uri]),
    ).toEqual(findings.map(({ rule, file }) => [rule, encodeURIComponent(file)]));
    expect([code, json.code]).toEqual([1, 1]);
    expect(log.artifacts.map(({ location }) => location.uri)).toEqual(['kab%20a.xlsx', 'salah.xlsx']);
  });
  test('a file that could not be used is told of in the log and on the error output', async () => {
    const { log, code, err } = await logOf('kab a.xlsx', 'kosong.xlsx');
    expect(log.invocations[0]?.executionSuccessful).toBe(false);
    expect([code, err]).toEqual([2, expect.stringContaining('kosong.xlsx: berkas kosong')]);
  });
  test('leaves no NIK, nomor KK or name', async () => {
    const { out } = await logOf('kacau.xlsx');
    expect(out).not.toMatch(/(?<![\da-f])\d{16}(?![\da-f])/);
    expect(out).not.toMatch(/Orang Contoh/);
  });
});
