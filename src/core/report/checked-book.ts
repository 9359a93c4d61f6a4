import type { Finding } from '../findings/finding';
import { assessFamilies, type AssessedFamilies } from '../households/assess';
import { RULES } from '../rules/index';
import { runRules } from '../rules/run-rules';
import type { Basis, BookContext, CommentPlace } from '../rules/rule';
import { readNomenclature } from '../nomenclature/read-nomenclature';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { markOf } from '../schema/marks';
import { recogniseSheet, type RecognisedSheet } from '../schema/recognise';
import type { Grid } from '../table/grid';
import type { Role, Table } from '../table/table';
import { kebutuhanDaerah } from '../taxonomy/kebutuhan-daerah';
import { REZIM, rezimPada, type DataSasaranId } from '../taxonomy/rezim';
import { fromCalendar, type Hari } from '../values/tanggal';
import { groundOf, type BookGround } from './book-ground';
import { KNOWN_RULES } from './known-rules';

/** One workbook with every sheet recognised. */
export interface RecognisedBook {
  readonly file: string;
  readonly sheets: readonly RecognisedSheet[];
  /** Budget year of the workbook: of its settings, else of its first sheet whose title states one. */
  readonly tahun: number | null;
  /** Cells with threaded comments, where the reader saw them. */
  readonly comments?: readonly CommentPlace[];
  /** When the file says it was last saved (ISO 8601); `null` where it does not, or nobody asked the file. */
  readonly modified: string | null;
  /** What the workbook was read by. */
  readonly ground: BookGround;
}

/**
 * Recognises all sheets of a workbook, in tab order.
 *
 * @param file file name, carried to every finding and figure.
 * @param grids its sheets.
 * @param given settings that hold instead of the workbook's own, or `null`.
 */
export function recogniseBook(
  file: string,
  grids: readonly Grid[],
  given: Settings | null = null,
): RecognisedBook {
  const ground = groundOf(grids, given);
  const sheets = grids.map((grid) => recogniseSheet(file, grid, ground.kamus));
  return { file, sheets, tahun: yearOf(sheets, ground.settings), modified: null, ground };
}

/** The budget year of a workbook: of its settings, else of its first sheet whose title states one. */
export const yearOf = (
  sheets: readonly Pick<RecognisedSheet, 'tahun'>[],
  settings: Settings,
): number | null => settings.tahun ?? sheets.find(({ tahun }) => tahun !== null)?.tahun ?? null;

/** What holds for a workbook without settings and where no region data is at hand. */
export const DEFAULT_BASIS: Basis = {
  settings: DEFAULT_SETTINGS,
  regions: null,
  knownRules: KNOWN_RULES,
};

/** What holds for a workbook by its own settings, or by those it was read with. */
export const basisOf = (
  { ground: { settings } }: Pick<RecognisedBook, 'ground'>,
  regions: Basis['regions'] = null,
): Basis => ({ ...DEFAULT_BASIS, settings, regions });

/**
 * What rules are given of a recognised workbook.
 *
 * @param book the recognised sheets.
 * @param given what holds for it.
 * @param before an earlier answer for the same workbook and ground, after an edit that left its words as they were:
 *   sheets that are still the same keep their context.
 */
export function contextOf(
  book: Omit<RecognisedBook, 'ground' | 'modified'>,
  given: Basis,
  before: BookContext | null = null,
): BookContext {
  const { file, sheets, tahun, comments = [] } = book;
  const settings = before?.settings ?? withNomenclature(given.settings, sheets);
  const basis = { ...given, settings };
  return {
    ...basis,
    file,
    tahun,
    comments,
    sheets: sheets.map((sheet, at) => {
      const own = settings.tahun ?? sheet.tahun ?? tahun;
      const known = before?.sheets[at];
      return known?.sheet === sheet && known.tahun === own
        ? known
        : { ...basis, sheet, table: sheet.table, tahun: own };
    }),
  };
}

/** True for a sheet that others are checked by: settings, decisions, or a nomenclature. */
export function isGround({ role, grid }: RecognisedSheet): boolean {
  const mark = markOf(grid);
  if (mark === 'pengaturan' || mark === 'pengecualian' || role === 'pengaturan') return true;
  return role === 'lain' && readNomenclature(grid).length > 0;
}

/** A nomenclature among the sheets counts with that of the settings. */
function withNomenclature(settings: Settings, sheets: readonly RecognisedSheet[]): Settings {
  const listed = sheets.flatMap(({ role, grid }) => (role === 'lain' ? readNomenclature(grid) : []));
  return listed.length === 0 ? settings : { ...settings, nomenklatur: [...settings.nomenklatur, ...listed] };
}

/** Runs every rule over a recognised workbook. */
export const checkBook = (book: RecognisedBook, basis: Basis = basisOf(book)): readonly Finding[] =>
  runRules(contextOf(book, basis), RULES);

/** The tables of one role, in tab order. */
export const tablesOf = (book: RecognisedBook, ...roles: readonly Role[]): readonly Table[] =>
  book.sheets.filter(({ role }) => roles.includes(role)).map(({ table }) => table);

/**
 * The day ages are reckoned at: the one asked for, else the last day of the workbook's budget year, else today.
 *
 * @param book the recognised workbook.
 * @param asked the day a person named, or `null`.
 * @param today given by the caller; core has no clock.
 */
export const referenceDay = (book: RecognisedBook, asked: Hari | null, today: Hari): Hari =>
  asked ?? (book.tahun === null ? null : fromCalendar(book.tahun, 12, 31)) ?? today;

/** Assesses the families of a recognised workbook. */
export const assessBook = (book: RecognisedBook, acuan: Hari): AssessedFamilies =>
  assessFamilies(tablesOf(book, 'keluarga', 'individu', 'penerima'), acuan, {
    kebutuhan: kebutuhanDaerah(book.ground.settings.kebutuhan),
    sumber: preferredSources(book),
  });

/** The household data to be believed first: that of the regime in the settings or of the budget year, then its fallback. */
function preferredSources({ tahun, ground: { settings } }: RecognisedBook): readonly DataSasaranId[] {
  const stated = REZIM.find(({ id }) => id === settings.rezim);
  const rezim = stated ?? (tahun === null ? null : rezimPada(tahun));
  return rezim ? [rezim.dataSasaran, rezim.dataCadangan].filter((one) => one !== null) : [];
}
