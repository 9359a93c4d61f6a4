import { templateText } from '../../core/messages/template-text';
import type { Lang } from '../../core/messages/translate';
import { KNOWN_RULES } from '../../core/report/known-rules';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { SETTINGS_SHEET } from '../../core/settings/sections';
import { SETTINGS_WIDTHS, settingsRows } from '../../core/settings/settings-rows';
import { specOfOwnSheet } from '../../workbook/own-sheet';
import type { SheetSpec, WorkbookSpec } from '../../workbook/sheet-spec';
import { freeNames } from '../sheets/free-names';
import { guideSheet, listsSheet } from './guide-sheets';
import { PEMETAAN_COLUMNS } from './pemetaan-columns';
import { LAPORAN_21_COLUMNS, LAPORAN_23_COLUMNS, RAT_COLUMNS } from './rat-columns';
import {
  ANGGOTA_COLUMNS,
  KELUARGA_COLUMNS,
  PENERIMA_COLUMNS,
  PENGADUAN_COLUMNS,
  WILAYAH_COLUMNS,
} from './people-columns';
import type { TemplateColumn } from './template-column';
import { LIST_SHEET, templateSheet } from './template-sheet';
import type { TemplateKind } from './template-kinds';

/** What a template is made for. */
export interface TemplateOptions {
  /** Budget year in the titles. */
  readonly tahun: number;
  /** `Kabupaten Contoh`; `null` leaves a gap to be filled in. */
  readonly kabupaten: string | null;
  /** Settings that go into the book; also say which version it is. */
  readonly settings: Settings | null;
  readonly lang: Lang;
  /** The workbook its sheets are to be put into; a workbook of its own where none is given. */
  readonly within?: HostBook;
}

/** What a template has to know of a workbook it is put into. */
export interface HostBook {
  /** Names of all its sheets. */
  readonly taken: readonly string[];
  /** True where it carries settings: those hold, and a second sheet of them would only contradict. */
  readonly hasSettings: boolean;
}

interface DataSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  readonly berjenjang?: boolean;
  readonly bersumber?: boolean;
}

const RAT_TITLE = 'RENCANA AKSI TAHUNAN PENANGGULANGAN KEMISKINAN DAN PENGHAPUSAN KEMISKINAN EKSTREM';
const LAPORAN_TITLE = 'LAPORAN PELAKSANAAN PENANGGULANGAN KEMISKINAN DAN PENGHAPUSAN KEMISKINAN EKSTREM';
const RAT: DataSheet = { name: 'RAT', title: RAT_TITLE, columns: RAT_COLUMNS, berjenjang: true };
const LAPORAN: DataSheet = {
  name: 'Laporan',
  title: LAPORAN_TITLE,
  columns: LAPORAN_21_COLUMNS,
  berjenjang: true,
};
const LAPORAN_23: DataSheet = { ...LAPORAN, columns: LAPORAN_23_COLUMNS };
const PEMETAAN: DataSheet = {
  name: 'Pemetaan',
  title: 'PEMETAAN PROGRAM PENANGGULANGAN KEMISKINAN',
  columns: PEMETAAN_COLUMNS,
};
const KELUARGA: DataSheet = {
  name: 'Keluarga',
  title: 'DATA KELUARGA SASARAN',
  columns: KELUARGA_COLUMNS,
  bersumber: true,
};
const ANGGOTA: DataSheet = {
  name: 'Anggota Keluarga',
  title: 'DATA ANGGOTA KELUARGA SASARAN',
  columns: ANGGOTA_COLUMNS,
  bersumber: true,
};
const PENERIMA: DataSheet = { name: 'Penerima', title: 'DAFTAR PENERIMA MANFAAT', columns: PENERIMA_COLUMNS };
const WILAYAH: DataSheet = { name: 'Wilayah', title: 'LOKUS PRIORITAS', columns: WILAYAH_COLUMNS };
const PENGADUAN: DataSheet = { name: 'Pengaduan', title: 'CATATAN PENGADUAN', columns: PENGADUAN_COLUMNS };

const SHEETS: Readonly<Record<Exclude<TemplateKind, 'pengaturan'>, readonly DataSheet[]>> = {
  rat: [RAT],
  laporan: [LAPORAN],
  'laporan-23': [LAPORAN_23],
  pemetaan: [PEMETAAN],
  keluarga: [KELUARGA, ANGGOTA],
  penerima: [PENERIMA],
  wilayah: [WILAYAH],
  pengaduan: [PENGADUAN],
  lengkap: [PEMETAAN, KELUARGA, ANGGOTA, PENERIMA, WILAYAH, PENGADUAN],
};

/** Sheets of a template that hold data, without the guide and the lists. */
export const dataSheetsOf = (
  kind: TemplateKind,
): readonly { readonly name: string; readonly columns: readonly TemplateColumn[] }[] =>
  kind === 'pengaturan' ? [] : SHEETS[kind];

/** The version a template bears: that of the settings, else the first of its year. */
export const templateVersionOf = ({ settings, tahun }: Pick<TemplateOptions, 'settings' | 'tahun'>): string =>
  settings?.versiTemplat ?? `${String(tahun)}.1`;

/**
 * A template as a workbook: its sheets, behind them the guide, the lists and, in a complete district book, the settings.
 *
 * Sources of the columns: the RAT/OPPKPKE form of 18, 21 and 23 columns and the P3KE form (handbook B5, B6).
 */
export function templateBook(kind: TemplateKind, options: TemplateOptions): WorkbookSpec {
  const { lang, settings, within } = options;
  const own = within?.hasSettings === true ? [] : [settingsSheet(options)];
  if (kind === 'pengaturan') return { sheets: own };
  const cap = `Konvergen · templat ${templateVersionOf(options)}`;
  const place = (options.kabupaten ?? templateText('kabupaten', lang)).toUpperCase();
  const line = `${place} TAHUN ANGGARAN ${String(options.tahun)}`;
  const wanted = [...SHEETS[kind].map(({ name }) => name), templateText('panduan-lembar', lang), LIST_SHEET];
  const free = freeNames(Object.fromEntries(wanted.map((name) => [name, name])), within?.taken ?? []);
  const nameOf = (name: string): string => free[name] ?? name;
  const daftar = nameOf(LIST_SHEET);
  const named = SHEETS[kind].map((sheet) => ({ ...sheet, name: nameOf(sheet.name) }));
  const sheets = named.map(({ name, title, columns, berjenjang = false, bersumber = false }) =>
    templateSheet({ name, columns, titles: [title, line], berjenjang, bersumber, daftar, cap, lang }),
  );
  return {
    sheets: [
      ...sheets,
      guideSheet(nameOf(templateText('panduan-lembar', lang)), named, lang),
      ...(kind === 'lengkap' || settings !== null ? own : []),
      listsSheet(daftar),
    ],
  };
}

/** The settings a person may change, with the year and version of the template. */
function settingsSheet(options: TemplateOptions): SheetSpec {
  const given = options.settings ?? DEFAULT_SETTINGS;
  const settings: Settings = {
    ...given,
    tahun: given.tahun ?? options.tahun,
    versiTemplat: templateVersionOf(options),
  };
  const own = specOfOwnSheet({
    name: SETTINGS_SHEET,
    rows: settingsRows(settings, KNOWN_RULES),
    visibility: 'visible',
    columnWidths: SETTINGS_WIDTHS,
  });
  return { ...own, tabColor: '#7F7F7F', print: { landscape: true, fitWidth: true } };
}
