import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Finding } from '../../../src/core/findings/finding';
import { ALL_RULES } from '../../../src/core/rules/index';
import { sarifLog, type SarifInput } from '../../../src/core/report/sarif';

const text = z.string().min(1);
const message = z.strictObject({ text });
const level = z.enum(['none', 'note', 'warning', 'error']);
/** A relative reference of RFC 3986 without scheme or root. */
const uri = z.string().regex(/^(?!\/)(?:[A-Za-z0-9\-._~!$&'()*+,;=@/]|%[0-9A-F]{2})+$/);
const artifactLocation = z.strictObject({ uri });
const region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .refine((one) => one.endLine >= one.startLine && one.endColumn > one.startColumn);
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
  logicalLocations: z
    .array(z.strictObject({ name: text, fullyQualifiedName: text, kind: text }))
    .min(1)
    .optional(),
  message: message.optional(),
});
const language = z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/);

/** The parts of SARIF 2.1.0 we emit, and nothing beside them: names, types and limits are those of its schema. */
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: text,
          language,
          rules: z.array(
            z.strictObject({
              id: text,
              deprecatedIds: z.array(text).optional(),
              shortDescription: message,
              help: z.strictObject({ text, markdown: text }),
              defaultConfiguration: z.strictObject({ level }),
              properties: z.record(z.string(), z.unknown()),
            }),
          ),
        }),
      }),
      language,
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z
        .array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z
              .array(z.strictObject({ level, message, locations: z.array(location) }))
              .optional(),
          }),
        )
        .length(1),
      artifacts: z.array(z.strictObject({ location: artifactLocation })),
      results: z.array(
        z.strictObject({
          ruleId: text,
          ruleIndex: z.int().min(0).optional(),
          level,
          message,
          locations: z.array(location).max(1),
          relatedLocations: z.array(location).min(1).optional(),
          partialFingerprints: z.record(z.string(), text),
          suppressions: z
            .array(
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: text,
              }),
            )
            .optional(),
        }),
      ),
    }),
  ]),
});

const NIK = '9901010101800001';
const known = ALL_RULES.find(({ meta }) => meta.id === 'nik-ganda') ?? ALL_RULES[0];
if (!known) throw new Error('no rules');
const messageId = Object.keys(known.meta.messages)[0] ?? '';

const finding = (other: Partial<Finding> = {}): Finding => ({
  rule: known.meta.id,
  messageId,
  severity: 'error',
  file: 'kab-a.xlsx',
  sheet: 'Data Keluarga',
  cell: 'C7',
  row: 7,
  field: 'nik',
  value: NIK,
  data: {},
  related: [],
  fix: null,
  suggestions: [],
  ...other,
});

const runOf = (
  input: Partial<SarifInput>,
  options: { readonly lang?: 'id' | 'en'; readonly unmask?: boolean } = {},
): z.infer<typeof Sarif>['runs'][0] => {
  const made = sarifLog(
    { files: ['kab-a.xlsx'], findings: [], ...input },
    { lang: 'id', unmask: false, ...options },
  );
  const sent: unknown = JSON.parse(JSON.stringify(made));
  // Strict at every level: a name the standard does not know would fail here.
  return Sarif.parse(sent).runs[0];
};

describe('the log', () => {
  test('every rule is described, in both languages, with its page', () => {
    for (const lang of ['id', 'en'] as const) {
      const { tool } = runOf({}, { lang });
      expect(tool.driver.rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ meta }) => meta.id));
      for (const [at, rule] of tool.driver.rules.entries()) {
        expect(rule.shortDescription.text).toBe(ALL_RULES[at]?.meta.title[lang]);
        expect(rule.help.markdown).toContain(`(docs/rules/${rule.id}.md)`);
      }
    }
  });
  test('severities become levels', () => {
    const severities = ['error', 'warning', 'info'] as const;
    const { results } = runOf({ findings: severities.map((severity) => finding({ severity })) });
    expect(results.map((one) => one.level)).toEqual(['error', 'warning', 'note']);
  });
  test('a cell is line and column, and sheet!cell by name', () => {
    const [result] = runOf({ findings: [finding({ related: ['AA9', 'B2:D4', "'Lain lagi'!A1"] })] }).results;
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'kab-a.xlsx' },
          region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 4 },
        },
        logicalLocations: [{ name: 'C7', fullyQualifiedName: "'Data Keluarga'!C7", kind: 'cell' }],
      },
    ]);
    expect(result?.relatedLocations?.map((one) => one.physicalLocation.region)).toEqual([
      { startLine: 9, startColumn: 27, endLine: 9, endColumn: 28 },
      { startLine: 2, startColumn: 2, endLine: 4, endColumn: 5 },
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    ]);
    expect(result?.relatedLocations?.at(-1)?.logicalLocations?.[0]?.fullyQualifiedName).toBe(
      "'Lain lagi'!A1",
    );
    expect(ALL_RULES[result?.ruleIndex ?? -1]?.meta.id).toBe(known.meta.id);
  });
  test('a cell of another file stands in that file; no file at all is no place', () => {
    const [result, nowhere] = runOf({
      findings: [
        finding({ related: ["'[kab b''s.xlsx]Keluarga'!B7"] }),
        finding({ file: '', sheet: '', cell: '', row: 0 }),
      ],
    }).results;
    expect(result?.relatedLocations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "kab%20b's.xlsx" },
      region: { startLine: 7, startColumn: 2, endLine: 7, endColumn: 3 },
    });
    expect(nowhere?.locations).toEqual([]);
  });
  test('a finding without an address, or of a rule nobody knows, still has its file', () => {
    const [result] = runOf({ findings: [finding({ cell: '-', rule: 'tiada' })] }).results;
    expect(result).not.toHaveProperty('ruleIndex');
    expect(result?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'kab-a.xlsx' } });
  });
  test.each([
    ['sub\\kab a.xlsx', 'sub/kab%20a.xlsx'],
    ['C:\\data\\a.xlsx', 'data/a.xlsx'],
    ['/data/a#1?.xlsx', 'data/a%231%3F.xlsx'],
    ['../50%.xlsx', '../50%25.xlsx'],
    ['tepi\ud800.xlsx', 'tepi%EF%BF%BD.xlsx'],
  ])('the file %j is a relative reference', (file, wanted) => {
    const { artifacts, results } = runOf({ files: [file], findings: [finding({ file })] });
    expect(artifacts[0]?.location.uri).toBe(wanted);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(wanted);
  });
  test('what was let stand is suppressed with its reason', () => {
    const { results } = runOf({
      findings: [finding()],
      suppressions: [{ finding: finding({ cell: 'C8' }), reason: 'Sudah dikonfirmasi OPD.' }],
    });
    expect(results.map((one) => one.suppressions)).toEqual([
      undefined,
      [{ kind: 'external', status: 'accepted', justification: 'Sudah dikonfirmasi OPD.' }],
    ]);
  });
  test('files that could not be used are told of', () => {
    const { invocations } = runOf({ unusable: [{ file: 'b.xlsx', message: 'b.xlsx: rusak.' }] });
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'b.xlsx: rusak.' } }],
    });
    expect(runOf({}).invocations).toEqual([{ executionSuccessful: true }]);
  });
});

describe('fingerprints', () => {
  const prints = (...findings: readonly Finding[]): readonly (string | undefined)[] =>
    runOf({ findings }).results.map((one) => one.partialFingerprints['konvergen/v1']);

  test('tell places, rules and repetitions apart', () => {
    const all = prints(
      finding(),
      finding(),
      finding({ cell: 'C8' }),
      finding({ sheet: 'B' }),
      finding({ rule: 'x' }),
    );
    expect(new Set(all).size).toBe(5);
  });
  test('do not depend on what stands in the cell, nor on the file being renamed', () => {
    const [one, other] = [
      prints(finding()),
      prints(finding({ value: 'lain', file: 'b.xlsx', data: { n: NIK } })),
    ];
    expect(one).toEqual(other);
  });
});

describe('identities', () => {
  const everywhere: Partial<SarifInput> = {
    files: [`${NIK}.xlsx`],
    findings: [finding({ file: `${NIK}.xlsx`, sheet: NIK, messageId: `tiada ${NIK}`, related: [NIK] })],
    unusable: [{ file: `${NIK} b.xlsx`, message: `${NIK} b.xlsx: rusak.` }],
    suppressions: [{ finding: finding(), reason: `NIK ${NIK} benar.` }],
  };
  test('are masked wherever they stand', () => {
    expect(JSON.stringify(runOf(everywhere))).not.toContain(NIK);
  });
  test('are shown when asked for, but never the value of a cell', () => {
    expect(JSON.stringify(runOf(everywhere, { unmask: true }))).toContain(NIK);
    expect(JSON.stringify(runOf({ findings: [finding()] }, { unmask: true }))).not.toContain(NIK);
  });
});
