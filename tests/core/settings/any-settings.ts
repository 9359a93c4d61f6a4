import fc from 'fast-check';
import { ownProgramId } from '../../../src/core/taxonomy/kamus';
import { toIso } from '../../../src/core/values/tanggal';
import { settingsSchema, type Settings } from '../../../src/core/settings/settings';

const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '-5',
      '+62',
      '@x',
      "'petik",
      '0012',
      'Umum',
      'versi',
      'TRUE',
      '1,5',
      'Dinas Sosial',
    ),
  )
  .filter((one) => settingsSchema.shape.versiTemplat.safeParse(one).success);

const kode = fc.constantFrom('31', '64.02', '64.10', '64.02.05', '64.02.05.2001');

/** Settings of every kind, as a reader leaves them: texts tidied, programme names apart. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    versi: fc.constant(1 as const),
    tahun: fc.option(fc.integer({ min: 2015, max: 2100 })),
    rezim: fc.option(fc.constantFrom('INPRES-4-2022' as const, 'INPRES-8-2025' as const)),
    wilayah: fc.option(kode),
    versiTemplat: fc.option(text),
    tenggat: fc.option(fc.integer({ min: -20_000, max: 40_000 }).map(toIso)),
    aturan: fc.dictionary(
      fc.constantFrom('pagu-kosong', 'nik-ganda', 'desil-kosong'),
      fc.constantFrom('error' as const, 'warning' as const, 'info' as const, 'off' as const),
    ),
    ambang: fc.record({
      pencilanKali: fc.double({ min: 2, max: 100, noNaN: true }),
      miripMinimal: fc.double({ min: 0.5, max: 1, noNaN: true }),
      geserMaksimal: fc.double({ min: 0, max: 1, noNaN: true }),
      pengaduanHari: fc.integer({ min: 1, max: 366 }),
    }),
    program: fc.uniqueArray(
      fc.record({
        nama: text,
        strategi: fc.constantFrom('S1' as const, 'S2' as const, 'S3' as const),
        sinonim: fc.array(text, { maxLength: 3 }),
      }),
      { maxLength: 4, selector: ({ nama }) => ownProgramId(nama) },
    ),
    sinonim: fc.array(
      fc.record({
        jenis: fc.constantFrom('opd' as const, 'desa' as const, 'program' as const, 'sumber-dana' as const),
        tulisan: text,
        baku: text,
      }),
      { maxLength: 4 },
    ),
    nomenklatur: fc.array(fc.record({ kode: text, nama: text }), { maxLength: 3 }),
    lokus: fc.array(fc.record({ kode: fc.option(kode), kecamatan: fc.option(text), desa: text }), {
      maxLength: 3,
    }),
    pengirim: fc.array(fc.record({ kode, nama: text }), { maxLength: 3 }),
    kebutuhan: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('PKH' as const, 'KERJA' as const, 'ATENSI' as const, 'SANITASI' as const),
        aktif: fc.boolean(),
        parameter: fc.dictionary(
          fc.constantFrom('usiaLansia', 'usiaMin', 'desilMaks'),
          fc.integer({ min: 1, max: 90 }),
        ),
        dipenuhiOleh: fc.uniqueArray(fc.constantFrom('PKH' as const, 'PBI-JKN' as const, 'BLT-DD' as const)),
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
  })
  .map((raw) => settingsSchema.safeParse(raw))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data);
