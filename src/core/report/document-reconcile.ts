import { z } from 'zod';
import { COMPARED_BY } from '../reconcile/compare-by';
import { CHANGED_PARTS, CHANGES } from '../reconcile/compare-subkegiatan';
import { COMPARED_FIELDS } from '../reconcile/differences';
import { AFTERWARDS, MOVEMENTS } from '../reconcile/graduation';
import { FAMILY_WAYS } from '../reconcile/match-families';
import { TIERS } from '../reconcile/match-people';
import { OUTCOMES } from '../reconcile/reconcile';

const count = z.int().min(0);
const amount = z.number().describe('Rupiah; sen as decimals.');
const countsOf = <T extends string>(keys: readonly T[]): z.ZodObject<Record<T, typeof count>> =>
  z.object(Object.fromEntries(keys.map((key) => [key, count])) as Record<T, typeof count>);

const place = z.object({ file: z.string(), cell: z.string() });

const person = place.extend({
  nama: z.string().nullable(),
  nik: z.string().nullable(),
  desa: z.string().nullable(),
  desil: z.int().min(1).max(10).nullable(),
});

const tier = {
  tingkat: z.enum(TIERS).describe('How sure the pair is; `lahir-nama-desa` has to be verified.'),
  kemiripan: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Likeness of the two names (Jaro-Winkler by word); null where a name is missing.'),
};

const cellValue = z.object({ nilai: z.union([z.string(), z.number()]).nullable(), cell: z.string() });

const difference = z.object({
  field: z.enum(COMPARED_FIELDS),
  a: cellValue,
  b: cellValue,
  sesuaiNik: z.enum(['a', 'b']).nullable().describe('The side the NIK of both agrees with.'),
  bagian: z.array(z.enum(['hari', 'bulan', 'tahun'])).describe('Parts in which two dates differ.'),
});

const pair = z.object({ ...tier, a: person, b: person, beda: z.array(difference) });

const duplicate = z.object({
  alasan: z.enum(['nik', 'kk-nama-lahir']),
  baris: z.array(person),
});

const side = z.object({
  berkas: z.string(),
  lembar: z.array(z.string()),
  baris: count.describe('Persons compared; where only heads are listed, families.'),
  keluarga: count,
  hasil: countsOf(OUTCOMES).describe('What became of the rows; adds up to `baris`.'),
  tidakDibandingkan: count.describe('Comparisons left out because too many rows shared one key.'),
});

const family = place.extend({ id: z.string(), nama: z.string().nullable(), anggota: count });

/** What `reconcile` adds to the document. Nothing is merged: rows are pointed at. */
export const reconciliation = z.object({
  a: side,
  b: side,
  tingkat: countsOf(TIERS),
  keduanya: z
    .array(z.object({ ...tier, a: place, b: place }))
    .describe('Pairs that agree in everything both say.'),
  konflik: z.array(pair),
  verifikasi: z.array(pair),
  hanyaA: z.array(person),
  hanyaB: z.array(person),
  gandaA: z.array(duplicate),
  gandaB: z.array(duplicate),
  keluarga: z.object({
    cara: countsOf(FAMILY_WAYS).describe('Families joined, by what joins them.'),
    hanyaA: count,
    hanyaB: count,
    verifikasi: z.array(
      z.object({ a: family, b: family, anggotaSama: count.describe('Members found in both for certain.') }),
    ),
  }),
});

const state = z.object({
  subkegiatan: count,
  pagu: amount,
  realisasi: amount,
  cells: z.array(z.string()).describe('A1 ranges of the pagu cells.'),
});

const change = {
  selisih: z.object({ pagu: amount }).describe('New less old.'),
  persen: z.number().nullable().describe('Of the old pagu, two decimals; null where that is 0.'),
};

const compared = z.object({ key: z.string(), name: z.string(), lama: state, baru: state, ...change });

const comparedSubkegiatan = z.object({
  perubahan: z.enum(CHANGES),
  berubah: z.array(z.enum(CHANGED_PARTS)),
  kode: z.string().nullable(),
  nama: z.string().nullable(),
  opd: z.string().nullable(),
  lama: state.nullable(),
  baru: state.nullable(),
  ...change,
});

const movedFamily = z.object({
  gerak: z.enum(MOVEMENTS),
  lama: family.nullable(),
  baru: family.nullable(),
  desilLama: z.int().min(1).max(10).nullable(),
  desilBaru: z.int().min(1).max(10).nullable(),
});

const risen = movedFamily.extend({
  bantuan: z.enum(AFTERWARDS).describe('What it still receives of what it received.'),
  masih: z.array(z.string()),
  hilang: z.array(z.string()),
  tidakDiketahui: z.array(z.string()),
});

/** What `compare` adds to the document. */
export const comparison = z.object({
  lama: z.string(),
  baru: z.string(),
  anggaran: z
    .object({
      total: compared,
      strategi: z.array(compared),
      klaster: z.array(compared),
      permendagri53: z.array(compared),
      sumberDana: z.array(compared),
      opd: z.array(compared),
      jenisAktivitas: z.array(compared),
      subkegiatan: z.array(comparedSubkegiatan),
      ringkas: countsOf(CHANGES),
      menurut: z
        .object({ oleh: z.enum(COMPARED_BY), baris: z.array(compared) })
        .optional()
        .describe('The breakdown that was asked for with `--by`; it adds up to `total`.'),
    })
    .optional(),
  keluarga: z
    .object({
      lama: count,
      baru: count,
      gerak: countsOf(MOVEMENTS),
      program: z.array(z.string()).describe('Programmes whose receipt both waves record.'),
      bantuan: countsOf(AFTERWARDS).describe('Families that rose, by what they still receive.'),
      naik: z.array(risen),
      berubah: z.array(movedFamily).describe('Families that are new, fell, left, or have to be verified.'),
    })
    .optional(),
});
