import { z } from 'zod';

const count = z.int().min(0);
const amount = z.number().describe('Rupiah; sen as decimals.');
const district = z.string().nullable().describe('Key of the district; null where nothing says whose it is.');
const severities = z.object({ error: count, warning: count, info: count });

const sums = z.object({ baris: count, subkegiatan: count, pagu: amount, realisasi: amount });
const figure = sums.extend({ key: z.string(), name: z.string() });

const families = z.object({
  keluarga: count,
  dinilai: count,
  diterima: count.describe('Services received, of those the assessed families should receive.'),
  seharusnya: count,
  lengkap: count,
  nol: count,
  tidakDiketahui: count,
});
const gap = z.object({ kebutuhan: z.string(), kurang: count.describe('Families that lack it for certain.') });

/** What `consolidate` says of many workbooks as one. */
export const consolidation = z.object({
  berkas: z
    .array(
      z.object({
        file: z.string(),
        sidik: z.string().describe('SHA-256 of the file.'),
        daerah: district,
        tahun: z.int().nullable(),
        modified: z.string().nullable(),
        templat: z.string().nullable(),
        dihitung: z.boolean(),
        sheets: z.array(
          z.object({ name: z.string(), role: z.string(), layout: z.string(), dataRows: count }),
        ),
      }),
    )
    .describe('Files that were read, counted or not, by name.'),
  daerah: z
    .array(
      sums.extend({
        key: district,
        name: z.string(),
        files: z.array(z.string()),
        keluarga: families,
        kesenjangan: z.array(gap),
        temuan: severities,
      }),
    )
    .describe('Districts whose workbooks count; what names no district stands last.'),
  total: sums.extend({ keluarga: families, kesenjangan: z.array(gap), temuan: severities }),
  strategi: z.array(figure),
  klaster: z.array(figure),
  permendagri53: z.array(figure),
  sumberDana: z.array(figure),
  jenisAktivitas: z.array(figure),
  opd: z.array(figure),
  papan: z
    .array(
      severities.extend({
        daerah: district,
        name: z.string(),
        file: z.string().nullable(),
        keadaan: z.enum(['diterima', 'templat-lama', 'digantikan', 'kembar', 'gagal', 'belum']),
        templat: z.string().nullable(),
        sebab: z
          .array(z.enum(['versi', 'judul', 'kolom']))
          .describe('By what an old template shows: its stamp, its titles, its columns.'),
        modified: z.string().nullable(),
        terlambat: z.int().nullable().describe('Days since it was expected.'),
        keterangan: z.string().nullable().describe('Why it failed, or the file that counts instead.'),
      }),
    )
    .describe('Who sent what, and who has not sent anything.'),
  rekonsiliasi: z
    .array(
      z.object({
        menurut: z.string(),
        key: z.string(),
        name: z.string(),
        perDaerah: sums,
        keseluruhan: sums,
        cocok: z.boolean(),
      }),
    )
    .describe('Every total computed two ways: over the districts, and over all workbooks at once.'),
  perbedaanKolom: z.object({
    kolom: z.array(
      z.object({
        role: z.string(),
        field: z.string().nullable(),
        header: z.string(),
        ada: count,
        dari: count,
        lazim: z.boolean(),
      }),
    ),
    beda: z.array(
      z.object({
        daerah: district,
        file: z.string(),
        sheet: z.string(),
        role: z.string(),
        perubahan: z.enum(['tambah', 'hilang', 'ganti-nama']),
        field: z.string().nullable(),
        header: z.string(),
        lazim: z.string(),
        column: z.string(),
      }),
    ),
  }),
  dikeluarkan: z.array(
    z.object({
      file: z.string(),
      daerah: district,
      sebab: z.enum(['kembar', 'digantikan']),
      oleh: z.string(),
    }),
  ),
});
