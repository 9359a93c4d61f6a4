import { SETTINGS_MARK } from '../schema/marks';
import type { KnownRules } from './known-rules';
import { programWritten } from './kebutuhan';
import {
  AMBANG,
  BAGIAN,
  HEADS,
  KETENTUAN,
  TINGKAT_TERTULIS,
  UMUM,
  type Bagian,
  type SingleHead,
} from './sections';
import type { Settings } from './settings';

/** A cell to be written: text always as text. */
export type SheetCell = string | number | null;

/** Widths of the columns of the settings sheet, in characters. */
export const SETTINGS_WIDTHS: readonly number[] = [18, 34, 34, 28, 16, 70];

/**
 * The settings as the rows of a sheet a person can read and change.
 *
 * Shape: `rows[r][c]`, six columns: part, key, up to three values, explanation. A part begins with a row that names it in
 * column A; its entries stand below with column A empty. The first cell is {@link SETTINGS_MARK}.
 *
 * @param settings what is written, all of it: {@link readSettings} gives the same back.
 * @param rules titles for the part on rules; without them it has none.
 */
export function settingsRows(
  settings: Settings,
  rules: KnownRules = new Map(),
): readonly (readonly SheetCell[])[] {
  return [
    [
      SETTINGS_MARK,
      null,
      null,
      null,
      null,
      'Lembar ini dibaca Konvergen. Ubah kolom B sampai E, di sini atau di panel; kolom F hanya penjelasan.',
    ],
    ...BAGIAN.flatMap((bagian) => [[], headRow(bagian), ...entryRows(bagian, settings, rules)]),
  ];
}

function headRow(bagian: Bagian): readonly SheetCell[] {
  const { nama, kolom, penjelasan } = HEADS[bagian];
  return [nama, ...[0, 1, 2, 3].map((at) => kolom[at] ?? null), penjelasan];
}

const entry = (
  kunci: SheetCell,
  isi: readonly SheetCell[],
  penjelasan: string | null = null,
): readonly SheetCell[] => [null, kunci, isi[0] ?? null, isi[1] ?? null, isi[2] ?? null, penjelasan];

const single = ({ nama, penjelasan }: SingleHead, isi: SheetCell): readonly SheetCell[] =>
  entry(nama, [isi], penjelasan);

/** The entries of one part as {@link settingsRows} writes them, without its head. */
export function entryRows(
  bagian: Bagian,
  settings: Settings,
  rules: KnownRules = new Map(),
): readonly (readonly SheetCell[])[] {
  switch (bagian) {
    case 'umum':
      return [
        single(UMUM.versi, settings.versi),
        single(UMUM.tahun, settings.tahun),
        single(UMUM.rezim, settings.rezim),
        single(UMUM.wilayah, settings.wilayah),
        single(UMUM.versiTemplat, settings.versiTemplat),
        single(UMUM.tenggat, settings.tenggat),
      ];
    case 'aturan':
      return Object.entries(settings.aturan).map(([id, tingkat]) =>
        entry(id, [TINGKAT_TERTULIS[tingkat]], rules.get(id)?.title.id ?? null),
      );
    case 'ambang':
      return [
        single(AMBANG.pencilanKali, settings.ambang.pencilanKali),
        single(AMBANG.miripMinimal, settings.ambang.miripMinimal),
        single(AMBANG.geserMaksimal, settings.ambang.geserMaksimal),
        single(AMBANG.pengaduanHari, settings.ambang.pengaduanHari),
      ];
    case 'program':
      return settings.program.flatMap(({ nama, strategi, sinonim }) =>
        (sinonim.length === 0 ? [null] : sinonim).map((one) => entry(nama, [strategi, one])),
      );
    case 'ejaan':
      return settings.sinonim.map(({ tulisan, baku, jenis }) => entry(tulisan, [baku, jenis]));
    case 'nomenklatur':
      return settings.nomenklatur.map(({ kode, nama }) => entry(kode, [nama]));
    case 'lokus':
      return settings.lokus.map(({ desa, kecamatan, kode }) => entry(desa, [kecamatan, kode]));
    case 'pengirim':
      return settings.pengirim.map(({ kode, nama }) => entry(kode, [nama]));
    case 'kebutuhan':
      return settings.kebutuhan.flatMap((change) => needRows(change, settings));
  }
}

function needRows(
  { id, aktif, parameter, dipenuhiOleh }: Settings['kebutuhan'][number],
  { program }: Settings,
): readonly (readonly SheetCell[])[] {
  const own = program.map(({ nama }) => nama);
  return [
    ...(aktif ? [] : [entry(id, [KETENTUAN.dinilai, 'tidak'])]),
    ...Object.entries(parameter).map(([name, value]) => entry(id, [name, value])),
    ...dipenuhiOleh.map((one) => entry(id, [KETENTUAN.dipenuhiOleh, programWritten(one, own)])),
  ];
}
