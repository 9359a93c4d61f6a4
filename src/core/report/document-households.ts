import { z } from 'zod';
import { PAKET } from '../households/complements';
import { SEBAB_TEREKSKLUSI } from '../households/left-out';

const count = z.int().min(0);
const needs = z.array(z.string());
const cells = z.array(z.string());
const shown = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .describe('As submitted; identities masked unless asked for.');

const stated = z.object({ nilai: shown, sel: z.string() });

const family = z.object({
  id: z.string(),
  nik: z.string().nullable(),
  nama: z.string().nullable(),
  desa: z.string().nullable(),
  kecamatan: z.string().nullable(),
  desil: z.int().min(1).max(10).nullable(),
  file: z.string(),
  cell: z.string(),
});

const gap = family.extend({
  kebutuhan: needs,
  diterima: needs,
  kurang: needs,
  tidakDiketahui: needs,
  tidakDapatDinilai: needs,
  opd: z.array(z.string()),
  kelompok: z.enum(['G1', 'G2', 'G1+G2']),
  alasan: z.array(
    z.object({
      kebutuhan: z.string(),
      alasan: z.string(),
      kalimat: z.string().describe('Why, and whether it is received, as one sentence.'),
      opd: z.array(z.string()),
      kelompok: z.enum(['G1', 'G2']),
      cells: cells.describe('The cells the need and its receipt were read from.'),
    }),
  ),
  konflik: z
    .array(
      z.object({
        kolom: z.string(),
        berlaku: stated.nullable().describe('What holds; null where nothing does.'),
        lain: z.array(stated),
      }),
    )
    .describe('Fields the rows of the family contradict each other in.'),
});

const figure = z.object({
  key: z.string(),
  name: z.string(),
  keluarga: count.describe('Families that live there, or that an OPD or a working group has to serve.'),
  belumLengkap: count.describe('Of those, families that lack at least one need for certain.'),
  kurang: count.describe('Needs missing for certain, family by family.'),
  perKebutuhan: z.array(z.object({ kebutuhan: z.string(), kurang: count })),
});

const families = z.array(family);

/** Families as `summarize` and `gaps` list them. */
export const households = z.object({
  keluarga: count,
  dinilai: count,
  acuan: z.string().describe('The day ages are reckoned at, YYYY-MM-DD.'),
  sumber: z
    .array(
      z.object({
        file: z.string(),
        sumber: z.string().nullable().describe('P3KE, DTSEN, DTKS or REGSOSEK; null for a list of its own.'),
        tanggal: z.string().nullable().describe('The last day the data can be of, YYYY-MM-DD.'),
        lembar: z.array(z.string()),
      }),
    )
    .optional()
    .describe('Where families were read from, the source believed first at the front.'),
  gaps: z.array(gap).optional(),
  kesenjanganProgram: z.array(z.string()).optional().describe('Needs no mapping row provides for.'),
  kesenjanganProgramKeluarga: z
    .array(z.object({ kebutuhan: z.string(), keluarga: count }))
    .optional()
    .describe('The same with the number of families that lack each.'),
  ringkasan: z
    .object({
      desa: z.array(figure),
      kecamatan: z.array(figure),
      opd: z.array(figure),
      kelompok: z.array(figure),
    })
    .optional()
    .describe('Gaps by village, kecamatan, OPD to turn to, and working group.'),
  paketDasar: z
    .object({
      kebutuhan: needs,
      jumlah: z.object(
        Object.fromEntries(PAKET.map((one) => [one, count])) as Record<(typeof PAKET)[number], typeof count>,
      ),
      pelengkap: z
        .array(z.object({ diterima: needs, kurang: needs, keluarga: count }))
        .describe('What families that receive part of it still lack, families alike together.'),
    })
    .optional()
    .describe('The basic package, to be received all at once.'),
  sinergi: z
    .object({
      ya: count,
      tidak: count,
      tidakDiketahui: count,
      tanpa: z.object({ S1: count, S2: count, S3: count }),
    })
    .optional()
    .describe('Families that receive some S1 and some S2 where some S3 works.'),
  pengecualian: z
    .array(
      z.object({
        id: z.string(),
        nama: z.string(),
        program: z.array(z.string()),
        sejak: z.string().nullable(),
        sampai: z.string().nullable(),
        sumber: z.string(),
        kepastian: z.string(),
        keluarga: families,
      }),
    )
    .optional()
    .describe('Exclusions in force on the reference day, with the families that hold both programmes.'),
  tumpangTindih: z
    .array(z.object({ kebutuhan: z.string(), program: z.array(z.string()), keluarga: families }))
    .optional()
    .describe('Families that receive several programmes that meet one need.'),
  tanpaProgram: z
    .object({ keluarga: families, tidakDiketahui: count })
    .optional()
    .describe('Families that receive none of the recorded programmes and lack some need.'),
  calonTereksklusi: z
    .array(family.extend({ sebab: z.array(z.enum(SEBAB_TEREKSKLUSI)) }))
    .optional()
    .describe(
      'Families of priority villages that may have been left out, to be verified; absent where no village has priority.',
    ),
  konflik: count.optional().describe('Families whose rows contradict each other.'),
  barisTakDitemukan: count.optional().describe('Lines of recipient lists that lead to no family.'),
});
