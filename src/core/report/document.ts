import { z } from 'zod';
import { complaints } from './document-complaints';
import { consolidation } from './document-consolidation';
import { composition, convergence } from './document-convergence';
import { households } from './document-households';
import { comparison, reconciliation } from './document-reconcile';
import { spelling } from './document-spelling';

const severity = z.enum(['error', 'warning', 'info']);
const count = z.int().min(0);
const amount = z.number().describe('Rupiah; sen as decimals.');
const cells = z.array(z.string()).describe('A1 ranges the figure was added up from.');

const figure = z.object({
  key: z.string(),
  name: z.string(),
  subkegiatan: count,
  pagu: amount,
  realisasi: amount,
  cells,
  cellsRealisasi: cells,
});

const breakdown = z.array(figure);

const decision = z.object({
  alasan: z.string().describe('Why, in the words of whoever decided.'),
  oleh: z.string(),
  tanggal: z.string().describe('YYYY-MM-DD'),
});

const finding = z.object({
  rule: z.string(),
  severity,
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  field: z.string().optional(),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .describe('As submitted; identities masked unless asked for.'),
  message: z.string(),
  next: z.string().describe('What to do next.'),
  source: z.string().describe('The law, guideline or document behind the rule.'),
  related: z.array(z.string()).optional(),
  fix: z.union([z.string(), z.number()]).optional().describe('A change of form only, safe in bulk.'),
  suggestions: z.array(z.object({ label: z.string(), value: z.union([z.string(), z.number()]) })),
  konfirmasi: decision.optional().describe('Waits for the OPD to confirm it.'),
});

const sheet = z.object({
  name: z.string(),
  role: z.enum([
    'pemetaan',
    'keluarga',
    'individu',
    'penerima',
    'wilayah',
    'pengaduan',
    'pengaturan',
    'hasil',
    'lain',
  ]),
  layout: z.enum([
    'rat-18',
    'laporan-21',
    'laporan-23',
    'p3ke-keluarga',
    'p3ke-individu',
    'dtsen',
    'konvergen',
    'bebas',
  ]),
  headerRows: z
    .tuple([count, count])
    .optional()
    .describe('1-based first and last header row, the numbering row included.'),
  dataRows: count,
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  columns: z.array(
    z.object({
      field: z.string().nullable(),
      header: z.string(),
      column: z.string(),
      confidence: z.number().min(0).max(1),
      way: z.string().nullable(),
    }),
  ),
  skipped: z.array(z.object({ reason: z.string(), rows: z.array(z.string()) })),
});

const fix = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  field: z.string().optional(),
  before: z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .describe('As it stood; identities masked unless asked for.'),
  after: z.union([z.string(), z.number()]),
  rules: z.array(z.string()).describe('Rules whose findings it mended.'),
});

/**
 * The JSON of every command that has one: one shape, parts a command does not compute are absent.
 * A change that breaks a reader is `konvergen/2`.
 */
export const Document = z.object({
  schema: z.literal('konvergen/1'),
  files: z.array(
    z.object({
      file: z.string(),
      tahun: z.int().nullable(),
      pengaturan: z
        .object({
          sumber: z.enum(['bawaan', 'buku', 'diberikan']),
          lembar: z.string().nullable().describe('The settings sheet of the workbook, used or not.'),
          rusak: z.boolean().describe('That sheet cannot be used.'),
        })
        .describe('Whose settings the workbook was checked by.'),
      sheets: z.array(sheet),
    }),
  ),
  unreadable: z.array(z.object({ file: z.string(), reason: z.string(), message: z.string() })).optional(),
  counts: z.object({ error: count, warning: count, info: count }).optional(),
  findings: z.array(finding).optional(),
  diabaikan: z
    .array(finding.extend({ pengecualian: decision }))
    .optional()
    .describe('Findings left with a reason; in no count and not among `findings`.'),
  pengecualianGugur: z
    .array(
      decision.extend({
        rule: z.string(),
        file: z.string(),
        sheet: z.string(),
        cell: z.string(),
        keadaan: z.enum(['gugur', 'terkunci']),
      }),
    )
    .optional()
    .describe(
      'Decisions that hold no longer: the cell changed, the finding is gone, or nobody may waive it.',
    ),
  fixes: z.array(fix).optional().describe('Cells that `fix` changed; `findings` are those that remain.'),
  written: z
    .array(z.object({ file: z.string(), path: z.string() }))
    .optional()
    .describe('Files that `fix` or `consolidate` wrote; none in a dry run.'),
  budget: z
    .object({
      total: figure,
      strategi: breakdown,
      klaster: breakdown,
      permendagri53: breakdown,
      sumberDana: breakdown,
      opd: breakdown,
      jenisAktivitas: breakdown,
      komposisi: composition.optional(),
    })
    .optional(),
  convergence: convergence.optional(),
  rekonsiliasi: reconciliation.optional().describe('What `reconcile` found.'),
  perbandingan: comparison.optional().describe('What `compare` found.'),
  konsolidasi: consolidation.optional().describe('What `consolidate` made of many workbooks.'),
  spellings: z.array(spelling).optional().describe('Names written in more than one way.'),
  households: households.optional(),
  pengaduan: complaints.optional().describe('Complaints, joined to families, programmes and OPDs.'),
});

/** {@link Document} as a reader gets it. */
export type DocumentJson = z.infer<typeof Document>;

/** The same with amounts in exact sen, as the engine makes it; {@link writeDocument} turns them into rupiah. */
export type DocumentData = Exact<DocumentJson>;

/** Keys whose numbers are amounts. */
type MoneyKey = 'pagu' | 'realisasi' | 'rupiah' | 'tanpaSasaran';

type Exact<T> = T extends readonly (infer E)[]
  ? readonly Exact<E>[]
  : T extends object
    ? { readonly [K in keyof T]: K extends MoneyKey ? bigint : Exact<T[K]> }
    : T;
