import type { BudgetSums } from '../../core/consolidation/consolidation';
import { budgetOf } from '../../core/report/consolidation-document';
import type { Lang } from '../../core/messages/translate';
import { SHEET_ROWS } from '../../workbook/a1';
import type { SheetSpec, WorkbookSpec } from '../../workbook/sheet-spec';
import { showCount } from '../present/numbers';
import { convergenceSheets } from './province-convergence';
import { dataSheet, outlineData, sumOfFiles, type DataOutline, type DataSlice } from './province-data';
import { districtSheet } from './province-districts';
import { gapSheets } from './province-gaps';
import { groundOf, type ProvinceGround, type ProvinceInput } from './province-ground';
import {
  acrossSheet,
  boardSheet,
  columnSheet,
  driftSheet,
  exampleSheet,
  findingSheet,
  sourceSheet,
} from './province-lists';
import { liveData } from './province-live';
import { sheetNames } from './province-names';
import { placedVillages } from './province-places';
import { opdSheet, recapSheet } from './province-recap';
import { summarySheet } from './province-summary';
import type { PlacedList } from '../sheets/sheet-kit';

/** What a person chose about the workbook of a province. */
export interface ProvinceOptions {
  readonly lang: Lang;
  /** When it is made, as it is to stand in it; core has no clock. */
  readonly stempel: string;
  /** Identities in full. */
  readonly unmask?: boolean;
  /** Rows of data one sheet takes; fewer than Excel's for tests. */
  readonly batasBaris?: number;
  /** Cells of data one sheet takes. */
  readonly batasSel?: number;
  /** Sheets of the open workbook that are not ours: theirs are names we do not take. */
  readonly taken?: readonly string[];
}

/** A workbook of details, where all rows do not fit into one sheet. */
export interface DetailBook {
  /** File name, with `.xlsx`. */
  readonly name: string;
  readonly book: WorkbookSpec;
}

/** The workbook of a province, and what does not fit into it. */
export interface ProvinceBook {
  readonly book: WorkbookSpec;
  /** By district, in their order; empty where all rows are in the workbook. */
  readonly rincian: readonly DetailBook[];
}

const isSame = (a: BudgetSums, b: BudgetSums): boolean =>
  a.baris === b.baris && a.subkegiatan === b.subkegiatan && a.pagu === b.pagu && a.realisasi === b.realisasi;

/** More than this, and Excel takes minutes to open the file; twice as many, and a sheet's part passes 4 GB. */
const MOST_CELLS = 40_000_000;
/** Rows on top of the data: mark, title, notes, headings. */
const TOP_ROWS = 16;

/**
 * Lays out the workbook of a province: figures with the formulas they follow from, and every mapping row below each other.
 * The same consolidation gives the same sheets, whatever order the files came in.
 *
 * @throws Error where the parts, or the rows, do not equal the whole: a bug of ours, and no total may be shown then.
 */
export function provinceBook(input: ProvinceInput, options: ProvinceOptions): ProvinceBook {
  if (input.consolidation.rekonsiliasi.some(({ cocok }) => !cocok))
    throw new Error('the districts do not add up to the whole');
  const {
    lang,
    stempel,
    unmask = false,
    batasBaris = SHEET_ROWS,
    batasSel = MOST_CELLS,
    taken = [],
  } = options;
  const ground = groundOf(input, { lang, unmask, names: sheetNames(taken) });
  const limit = Math.min(batasBaris, SHEET_ROWS - TOP_ROWS);
  const outline = outlineData(ground);
  if (
    !isSame(
      sumOfFiles(
        outline,
        ground.daerah.flatMap(({ files }) => files),
      ),
      budgetOf(input.consolidation.total),
    )
  )
    throw new Error('the rows do not add up to the totals');
  const fits = outline.count <= limit && outline.cells <= batasSel;
  const whole = wholeData(ground, outline, fits);
  const data = fits && outline.count > 0 ? whole : null;
  const live = liveData(data);
  const recap = recapSheet(ground, live);
  const districts = districtSheet(ground, live);
  const opd = opdSheet(ground, live);
  const villages = placedVillages(ground);
  const temuan = findingSheet(ground);
  const follows = recap.live && districts.live && opd.live;
  const summary = summarySheet(ground, {
    stempel,
    data,
    totals: [...districts.totals, ...recap.totals, ...opd.totals],
    temuan,
    notes: notesOf(ground, outline, { fits, follows, limit }),
  });
  const sheets: readonly SheetSpec[] = [
    summary,
    boardSheet(ground).sheet,
    recap.sheet,
    districts.sheet,
    opd.sheet,
    ...convergenceSheets(ground, villages),
    ...gapSheets(ground, villages),
    temuan.sheet,
    exampleSheet(ground).sheet,
    acrossSheet(ground).sheet,
    driftSheet(ground).sheet,
    columnSheet(ground).sheet,
    sourceSheet(ground).sheet,
    whole.sheet,
  ];
  return { book: { sheets }, rincian: fits ? [] : detailBooks(ground, outline, limit) };
}

/** The sheet of all rows; one that says where they are, where they do not fit. */
function wholeData(ground: ProvinceGround, outline: DataOutline, fits: boolean): PlacedList {
  const { consolidation, daerah, lang, names, say } = ground;
  return dataSheet(ground, outline, {
    name: names.data,
    title: say('data.judul'),
    notes: fits ? [] : [say('data.rincian', { baris: showCount(outline.count, lang) })],
    files: daerah.flatMap(({ label, files }) => files.map((file) => ({ label, file }))),
    skip: 0,
    count: fits ? outline.count : 0,
    sums: budgetOf(consolidation.total),
  });
}

function notesOf(
  { lang, names, say }: ProvinceGround,
  { count, cells }: DataOutline,
  { fits, follows, limit }: { readonly fits: boolean; readonly follows: boolean; readonly limit: number },
): readonly string[] {
  const baris = showCount(count, lang);
  if (!fits) {
    return count > limit
      ? [say('ringkasan.terlalu-banyak', { baris, batas: showCount(limit, lang) })]
      : [say('ringkasan.terlalu-berat', { baris, sel: showCount(cells, lang) })];
  }
  if (count === 0) return [say('data.tidak-ada')];
  return [
    say('ringkasan.hidup', { data: names.data }),
    ...(follows ? [] : [say('ringkasan.berat', { baris })]),
  ];
}

/** A workbook for each district, its rows in as many sheets as they need. */
function detailBooks(ground: ProvinceGround, outline: DataOutline, limit: number): readonly DetailBook[] {
  const { daerah, names, say } = ground;
  const used = new Set<string>();
  return daerah.flatMap(({ label, files }): readonly DetailBook[] => {
    const sums = sumOfFiles(outline, files);
    const count = sums.baris;
    if (count === 0) return [];
    const dari = Math.ceil(count / limit);
    const slices = Array.from({ length: dari }, (_, part): DataSlice => ({
      name: part === 0 ? names.data : `${names.data} (${String(part + 1)})`,
      title: say('data.judul-satu', { kabupaten: label }),
      notes: dari === 1 ? [] : [say('data.bagian', { ke: part + 1, dari })],
      files: files.map((file) => ({ label, file })),
      skip: part * limit,
      count: Math.min(limit, count - part * limit),
      ...(dari === 1 && { sums }),
    }));
    const name = fileName(say('data.berkas', { kabupaten: label }), used);
    return [{ name, book: { sheets: slices.map((slice) => dataSheet(ground, outline, slice).sheet) } }];
  });
}

/** A name every file system takes, and no other workbook here has. */
function fileName(text: string, used: Set<string>): string {
  const plain = text
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 120);
  for (let number = 1; ; number += 1) {
    const tried = `${plain}${number === 1 ? '' : ` (${String(number)})`}.xlsx`;
    if (used.has(tried.toLowerCase())) continue;
    used.add(tried.toLowerCase());
    return tried;
  }
}
