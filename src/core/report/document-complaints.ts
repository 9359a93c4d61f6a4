import { z } from 'zod';
import { KAITAN, PENERIMAAN } from '../complaints/join-complaints';
import { STATUS_PENGADUAN } from '../complaints/complaint-status';

const count = z.int().min(0);
const day = z.string().nullable().describe('YYYY-MM-DD; null where it is not stated or nobody can read it.');
const countsOf = <Kind extends string>(kinds: readonly Kind[]) =>
  z.object(Object.fromEntries(kinds.map((kind) => [kind, count])) as Record<Kind, typeof count>);

const figure = z.object({
  key: z.string(),
  name: z.string(),
  jumlah: count,
  status: countsOf(STATUS_PENGADUAN),
  kaitan: countsOf(KAITAN).describe('How the complaints are tied to families.'),
  penerimaan: countsOf(PENERIMAAN).describe('What the lists say of the family and the programme.'),
  kurang: count.describe('From families that certainly lack a service the programme is for.'),
  bertentangan: count.describe('Status and days contradict each other.'),
  terbuka: z.object({
    jumlah: count,
    lewatBatas: count.describe('Open longer than the limit.'),
    tidakDiketahui: count.describe('Open since nobody knows when.'),
    tertua: count.nullable().describe('Days the oldest is open.'),
    selTertua: z.string().nullable(),
  }),
  selesai: z.object({
    jumlah: count,
    dihitung: count.describe('Settled ones both of whose days are known and in order.'),
    median: z.number().nullable().describe('Days from coming in to being settled.'),
  }),
  cells: z.array(z.string()).describe('A1 ranges the complaints stand in.'),
});

const breakdown = z.array(figure);

const complaint = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  row: z.int().min(1).describe('1-based row of the sheet.'),
  status: z.enum(STATUS_PENGADUAN),
  masuk: day,
  selesai: day,
  hari: count
    .nullable()
    .describe('Days it is open, or took to be settled; null where that cannot be worked out.'),
  lewatBatas: z.boolean(),
  kanal: z.string().nullable(),
  program: z.string().nullable(),
  opd: z.string().nullable(),
  kecamatan: z.string().nullable(),
  desa: z.string().nullable(),
  kaitan: z.enum(KAITAN),
  penerimaan: z.enum(PENERIMAAN),
  kurang: z.boolean().describe('The family certainly lacks a service the programme is for.'),
  uraian: z
    .string()
    .nullable()
    .optional()
    .describe(
      'As it was written; only where identities were asked for, because nothing can mask names in it.',
    ),
});

/** Complaints, counted and one by one. */
export const complaints = z.object({
  acuan: z.string().describe('The day open complaints are aged at, YYYY-MM-DD.'),
  batas: z
    .object({
      hari: z.int().min(1),
      asal: z
        .enum(['bawaan', 'pengaturan', 'berbeda'])
        .describe('The default, the settings, or the shortest of workbooks that state different ones.'),
    })
    .describe('Days after which an open complaint is late, and whose number that is.'),
  total: figure,
  status: breakdown,
  kanal: breakdown,
  program: breakdown,
  opd: breakdown,
  kecamatan: breakdown,
  desa: breakdown,
  daftar: z.array(complaint).describe('Every complaint, in the order of the sheets.'),
});
