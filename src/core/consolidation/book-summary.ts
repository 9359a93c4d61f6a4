import type { RecognisedSheet } from '../schema/recognise';
import { cellAddress } from '../table/address';
import type { Field } from '../table/field';
import type { Layout, Role } from '../table/table';
import { activityKeys, type ActivityKeys } from './activity-keys';
import { statedDistrict, type StatedDistrict } from './district';
import { familyNumbers, type FamilyNumbers } from './family-keys';
import { rowMarks } from './row-marks';
import { statedProvince } from './sender';

/** One sheet of a workbook, as far as workbooks are compared by it. */
export interface SheetSummary {
  readonly sheet: string;
  readonly role: Role;
  readonly layout: Layout;
  /** Fields of its columns, from left to right; programme columns of recipients are left out. */
  readonly fields: readonly Field[];
  /** Its first header cell. */
  readonly header: { readonly cell: string; readonly row: number };
  readonly dataRows: number;
  /** The budget year its title states, else that of the workbook. */
  readonly tahun: number | null;
  /** 0-based sheet columns findings point at. */
  readonly columns: Readonly<Record<'nik' | 'nomorKk' | 'subkegiatan' | 'sumberDana' | 'opd', number | null>>;
}

/**
 * What is kept of one workbook of many, so that the workbook itself need not be: 50 bytes a row of a
 * mapping, 30 bytes a family of a list of families.
 */
export interface BookSummary {
  readonly file: string;
  readonly tahun: number | null;
  readonly district: StatedDistrict;
  /** The province whose own it is, as `Provinsi Bengkulu`; `null` for workbooks of districts. */
  readonly provinsi: string | null;
  /** When the file says it was last saved (ISO 8601), or `null`. */
  readonly modified: string | null;
  readonly sheets: readonly SheetSummary[];
  readonly families: FamilyNumbers;
  /** The rows of its mapping sheets, as far as those of others are held against them. */
  readonly kegiatan: ActivityKeys;
  /** Marks of its rows, see `rowMarks`. */
  readonly marks: Uint32Array;
}

/** What a summary is made of. */
export interface SummaryInput {
  readonly file: string;
  readonly tahun: number | null;
  readonly sheets: readonly RecognisedSheet[];
  /** Region code in the workbook's own settings, or `null`. */
  readonly wilayah: string | null;
  readonly modified: string | null;
}

const DATA: readonly Role[] = ['pemetaan', 'keluarga', 'individu', 'penerima', 'wilayah', 'pengaduan'];

/** Summarises one recognised workbook; the workbook may be let go afterwards. */
export function summariseBook({ file, tahun, sheets, wilayah, modified }: SummaryInput): BookSummary {
  const data = sheets.filter(({ role, table }) => DATA.includes(role) && table.length > 0);
  const lists = data.flatMap(({ table }, sheet) =>
    table.role === 'keluarga' || table.role === 'individu' ? [{ table, sheet }] : [],
  );
  const mappings = data.flatMap(({ table, role }, sheet) => (role === 'pemetaan' ? [{ table, sheet }] : []));
  const district = statedDistrict(data, wilayah);
  return {
    file,
    tahun,
    district,
    provinsi: statedProvince(data, district),
    modified,
    sheets: data.map((sheet) => summariseSheet(sheet, tahun)),
    families: familyNumbers(lists),
    kegiatan: activityKeys(mappings),
    marks: rowMarks(data.map(({ table }) => table)),
  };
}

function summariseSheet(recognised: RecognisedSheet, tahun: number | null): SheetSummary {
  const { sheet, role, layout, columns, headerRows, table } = recognised;
  const ordered = [...columns].sort((a, b) => a.column - b.column);
  const row = headerRows?.[1] ?? 1;
  return {
    sheet,
    role,
    layout,
    fields: ordered.flatMap(({ field }) => (field === null || field.startsWith('penerima.') ? [] : [field])),
    header: { cell: cellAddress(row - 1, ordered[0]?.column ?? 0), row },
    dataRows: table.length,
    tahun: recognised.tahun ?? tahun,
    columns: {
      nik: table.columns.get('nik')?.sheetColumn ?? null,
      nomorKk: table.columns.get('nomorKk')?.sheetColumn ?? null,
      // Where a sheet names activities only, they are what findings point at.
      subkegiatan: (table.columns.get('subkegiatan') ?? table.columns.get('kegiatan'))?.sheetColumn ?? null,
      sumberDana:
        (table.columns.get('sumberDana') ?? table.columns.get('rincianSumberDana'))?.sheetColumn ?? null,
      opd: table.columns.get('opd')?.sheetColumn ?? null,
    },
  };
}
