import { z } from 'zod';
import { COMPOSITION_PARTS } from '../budget/composition';
import { PENYEBUT } from '../budget/composition-indicator';
import { GEDSI } from '../convergence/gedsi';
import { LOCUS_SHARES } from '../convergence/locus-view';
import { PUTUS } from '../convergence/stage-breaks';
import { LOKUS, TAHAP } from '../taxonomy/tahap';

const count = z.int().min(0);
const amount = z.number().describe('Rupiah; sen as decimals.');
const cells = z.array(z.string()).describe('A1 ranges the figure was added up from.');

const coverage = z.object({
  need: z.string(),
  terpenuhi: count.describe('Families that have the need and receive what meets it; the numerator.'),
  seharusnya: count.describe('Families that have the need and whose receipt is known; the denominator.'),
  penerimaanTidakDiketahui: count.describe('Families that have the need, but nothing records receipt.'),
  tidakDapatDinilai: count.describe('Families of which it cannot be said whether they have the need.'),
});

const score = z.object({
  keluarga: count,
  diterima: count.describe('Services received, of those due.'),
  seharusnya: count.describe('Services due whose receipt is known.'),
  lengkap: count,
  sebagian: count,
  nol: count,
  tidakDiketahui: count.describe('Services whose need or receipt is not known; in neither number above.'),
  dinilai: count.describe('Families with at least one service that can be judged.'),
  tidakDapatDinilai: count.describe('Families with needs or possible needs, none of which can be judged.'),
  tanpaKebutuhan: count.describe('Families that plainly have none of the needs.'),
  distribusi: z.array(count).describe('Assessed families by number of services received, from 0.'),
  cakupan: z.array(coverage).describe('Coverage by need, which is not yet convergence.'),
  cells: cells.describe('Where the families stand.'),
});

const place = score.extend({ key: z.string(), name: z.string() });

const lokusIds = LOKUS.map(({ id }) => id);
const perLokus = <T extends z.ZodType>(
  of: T,
): z.ZodRecord<z.ZodEnum<{ wilayah: 'wilayah'; sasaran: 'sasaran' }>, T> =>
  z.record(z.enum(lokusIds as ['wilayah', 'sasaran']), of);

const stage = z.object({
  tahap: z.enum(TAHAP.map(({ id }) => id)),
  wilayah: count.describe('Sub kegiatan at a place where this stage is filled for that place.'),
  sasaran: count.describe('Sub kegiatan at a place where this stage is filled for its target families.'),
  tidak: perLokus(count),
  tidakDiketahui: perLokus(count),
  cells: perLokus(cells),
});

const stages = z.object({
  titik: count.describe('Sub kegiatan at one place each.'),
  terpadu: count.describe('Those with all eight cells filled.'),
  terisi: count.describe('Filled cells.'),
  seharusnya: count.describe('Cells that can be judged.'),
  tidakDiketahui: count.describe('Cells that cannot; in neither number above.'),
});

const part = z.object({ baris: count, pagu: amount, cells });

const checkedLine = z.object({
  kelompok: z.string().nullable(),
  nama: z.string(),
  tertulis: z.object({
    diterima: count.nullable(),
    seharusnya: count.nullable(),
    persen: z.number().nullable(),
  }),
  benar: z
    .object({ diterima: count, seharusnya: count })
    .nullable()
    .describe('`null` where it cannot be worked out.'),
  masalah: z.array(
    z.object({
      masalah: z.enum([
        'melebihi-seharusnya',
        'jumlah-sebagai-persen',
        'dasar-semua-sasaran',
        'orang-bukan-layanan',
        'rincian-berbeda',
        'persen-berbeda',
      ]),
      dasar: count.nullable().describe('The wrong base, where there is one.'),
      penjelasan: z.string(),
    }),
  ),
  cells,
});

/** The convergence part of the report. */
export const convergence = z.object({
  total: place,
  kabupaten: z.array(place),
  kecamatan: z.array(place),
  desa: z.array(place),
  cakupan: z.array(coverage.extend({ cells })),
  gedsi: z.array(score.extend({ dimensi: z.enum(GEDSI), kelompok: z.string() })),
  tahapLokus: z.array(stage).describe('Four stages by two loci, all sub kegiatan; empty without a mapping.'),
  tahapTotal: stages.extend({ penunjang: count.describe('Supporting rows, in none of these.') }).optional(),
  tahapSubkegiatan: z.array(
    stages.extend({
      kode: z.string().nullable(),
      nama: z.string(),
      opd: z.string().nullable(),
      tahap: z.array(stage),
    }),
  ),
  putus: z.array(
    z.object({
      putus: z.enum(PUTUS),
      name: z.string(),
      dapatDinilai: z.boolean().describe('False where nothing in the files could show such a break.'),
      jumlah: count,
      pagu: amount,
      realisasi: amount,
      cells,
      desa: z.array(z.string()),
    }),
  ),
  lokus: z
    .object({
      bagian: z.record(z.enum(LOCUS_SHARES), part).describe('Together the whole budget.'),
      desa: z.array(
        z.object({
          key: z.string(),
          nama: z.string(),
          kecamatan: z.string().nullable(),
          file: z.string(),
          strategi: z.array(z.string()),
          opd: z.array(z.string()),
          sumberDana: z.array(z.string()),
          khusus: part.describe('Rows that name this village alone.'),
          bersama: part.describe('Rows that name it beside others; not divided.'),
          cakupan: part.describe('Rows for its kecamatan or the whole district; not divided.'),
          keluarga: count.nullable().describe('Poor families, the denominator of the budget a family.'),
          sumberKeluarga: z.enum(['wilayah', 'keluarga-terdata']).nullable(),
          cellKeluarga: z.string().nullable(),
        }),
      ),
    })
    .optional()
    .describe('Absent where no village of priority is named.'),
  keterkaitan: z
    .object({
      opd: z.array(
        z.object({
          key: z.string(),
          nama: z.string(),
          keluarga: count,
          desa: count,
          program: z.array(z.string()),
        }),
      ),
      pasangan: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          keluarga: count,
          desa: count,
          program: z.array(z.string()),
          cells,
        }),
      ),
      penerimaanTanpaOpd: count.describe('Receipts that cannot be given to one OPD.'),
    })
    .optional(),
  formulir: z
    .array(
      z.object({
        file: z.string(),
        sheet: z.string(),
        benar: z.object({ diterima: count, seharusnya: count }),
        tidakDapatDinilai: count,
        total: checkedLine.nullable(),
        lines: z.array(checkedLine),
      }),
    )
    .describe('Village convergence forms found in the files, worked out anew.'),
});

/** The composition of spending in the report. */
export const composition = z.object({
  bagian: z.record(z.enum(COMPOSITION_PARTS), part),
  tanpaSasaran: amount.describe('sasaranNol and sasaranKosong together.'),
  adaTakTerbaca: z.boolean().describe('A budget that is not supporting could not be read.'),
  indeks: z.object({
    aturan: z.string(),
    sumber: z.string(),
    certainty: z.string(),
    sejak: z.string().nullable(),
    sampai: z.string().nullable(),
    diLuarMasa: z.boolean().describe('The rule was not in force in the budget year: a comparison only.'),
    bobot: z.array(
      z.object({
        jenis: z.string(),
        bobot: z.number(),
        rupiah: amount.describe('Weighed: without official travel where the rule leaves it out.'),
      }),
    ),
    penyebut: z.enum([...PENYEBUT, 'ditentukan']),
    pembagi: z.object({ rupiah: amount }),
    takTerklasifikasi: z.object({ rupiah: amount }).describe('Weighed with nothing.'),
    nilai: z
      .number()
      .nullable()
      .describe('Weighted sum over the denominator, rounded to six decimals; `null` when that is zero.'),
  }),
});
