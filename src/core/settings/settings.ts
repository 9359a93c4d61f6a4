import { z } from 'zod';
import { REZIM } from '../taxonomy/rezim';
import { JENIS_EJAAN, ownProgramId } from '../taxonomy/kamus';
import { STRATEGI } from '../taxonomy/strategi';
import { readTanggal, toIso } from '../values/tanggal';
import { visibleText } from '../values/text';
import { kebutuhanSchema } from './kebutuhan';
import { BATAS_AMBANG, LONGEST_SETTING, REGION_CODE, TAHUN, TINGKAT } from './limits';

// One line as a person sees it, so that a text read back from a cell is the same text.
const text = z.string().overwrite(visibleText).min(1).max(LONGEST_SETTING);
const regionCode = z.string().regex(REGION_CODE);

const between = ({ dari, sampai }: { readonly dari: number; readonly sampai: number }): z.ZodNumber =>
  z.number().min(dari).max(sampai);

/** A day as `yyyy-mm-dd`, one the calendar has. */
const day = z.string().refine((text) => {
  const read = readTanggal(text);
  return read.ok && toIso(read.value) === text;
});

/**
 * Days after which an open complaint is late, where nobody says otherwise. No document at hand lays a limit down for
 * complaints about poverty programmes; 60 days is what public services commonly announce for complaints that need an
 * inspection. To be confirmed by the secretariat.
 */
const PENGADUAN_HARI = 60;

/** Limits a secretariat may move; each default is what the rule's page says and why. */
const ambangSchema = z.strictObject({
  /** How many median deviations from the median of its peers make an amount an outlier; a plain number. */
  pencilanKali: between(BATAS_AMBANG.pencilanKali),
  /** Likeness from which two spellings are offered as one; 0 to 1. */
  miripMinimal: between(BATAS_AMBANG.miripMinimal),
  /** Share of the fixed columns two districts may differ in before it is called drift; 0 to 1. */
  geserMaksimal: between(BATAS_AMBANG.geserMaksimal),
  /** Days after which an open complaint is late; files written before there was one have the default. */
  pengaduanHari: z
    .int()
    .min(BATAS_AMBANG.pengaduanHari.dari)
    .max(BATAS_AMBANG.pengaduanHari.sampai)
    .default(PENGADUAN_HARI),
});

const plainSchema = z.strictObject({
  versi: z.literal(1),
  /** Budget year all sheets are about; `null`: what their titles say. */
  tahun: z.int().min(TAHUN.dari).max(TAHUN.sampai).nullable(),
  /** `null`: the regime of the budget year. */
  rezim: z.enum(REZIM.map(({ id }) => id)).nullable(),
  /** Kemendagri code of the province or district the workbook belongs to, or `null`. */
  wilayah: regionCode.nullable(),
  /** Version stamped into the templates handed out for this year, or `null`. */
  versiTemplat: text.nullable(),
  /** The last day workbooks may be sent in, or `null`; files written before there was one have none. */
  tenggat: day.nullable().default(null),
  /** Severities that differ from the rules' own, by rule id. */
  aturan: z.record(z.string(), z.enum(TINGKAT)),
  ambang: ambangSchema,
  /** Programmes of the region that the national catalogue does not know. */
  program: z
    .array(
      z.strictObject({
        nama: text,
        strategi: z.enum(STRATEGI.map(({ id }) => id)),
        sinonim: z.array(text),
      }),
    )
    .refine((all) => new Set(all.map(({ nama }) => ownProgramId(nama))).size === all.length, {
      message: 'ganda',
    }),
  /** Spellings that mean something else than they say, per kind: `tulisan` is read as `baku`. */
  sinonim: z.array(z.strictObject({ jenis: z.enum(JENIS_EJAAN), tulisan: text, baku: text })),
  /** The nomenclature of sub kegiatan the region works with. */
  nomenklatur: z.array(z.strictObject({ kode: text, nama: text })),
  /** Villages and wards of priority, by Kemendagri code or by names. */
  lokus: z.array(z.strictObject({ kode: regionCode.nullable(), kecamatan: text.nullable(), desa: text })),
  /** Districts expected to send their workbook. */
  pengirim: z.array(z.strictObject({ kode: regionCode, nama: text })),
  /** What differs from the default needs of families; files written before there were any have none. */
  kebutuhan: kebutuhanSchema.default([]),
});

/**
 * What a secretariat decides once for all its OPD, kept in a sheet of the workbook and shipped from there.
 *
 * Every key is known and every value is checked: what does not fit is a finding, never a guess.
 */
export const settingsSchema = plainSchema.refine(
  ({ program, kebutuhan }) => {
    const own = new Set<string>(program.map(({ nama }) => ownProgramId(nama)));
    return kebutuhan.every(({ dipenuhiOleh }) =>
      dipenuhiOleh.every((one) => !one.startsWith('DAERAH-') || own.has(one)),
    );
  },
  { message: 'program', path: ['kebutuhan'] },
);

/** {@inheritDoc settingsSchema} */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds where a workbook has no settings sheet. */
export const DEFAULT_SETTINGS: Settings = {
  versi: 1,
  tahun: null,
  rezim: null,
  wilayah: null,
  versiTemplat: null,
  tenggat: null,
  aturan: {},
  ambang: { pencilanKali: 10, miripMinimal: 0.85, geserMaksimal: 0.2, pengaduanHari: PENGADUAN_HARI },
  program: [],
  sinonim: [],
  nomenklatur: [],
  lokus: [],
  pengirim: [],
  kebutuhan: [],
};
