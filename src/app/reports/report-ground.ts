import { summariseComplaints, type ComplaintSummary } from '../../core/complaints/complaint-figures';
import { joinComplaints } from '../../core/complaints/join-complaints';
import { summariseBudget, type BudgetTotals } from '../../core/budget/budget';
import type { Finding } from '../../core/findings/finding';
import { reportsText, type ReportsKey } from '../../core/messages/reports-text';
import type { Lang, MessageData } from '../../core/messages/translate';
import { tablesOf, type RecognisedBook } from '../../core/report/checked-book';
import {
  convergeBooks,
  type AssessedBook,
  type BooksConvergence,
} from '../../core/report/convergence-of-books';
import { gapsOfBooks, type GapsOfBooks } from '../../core/report/gaps-of-books';
import { maskRuns } from '../../core/report/mask';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import type { Table } from '../../core/table/table';
import type { Hari } from '../../core/values/tanggal';

/** What the reports are made of: one workbook or several. */
export interface ReportInput {
  readonly books: readonly RecognisedBook[];
  /** What counts, of all workbooks: without what was left with a reason. */
  readonly findings: readonly Finding[];
  /** Those of the workbooks that hold families. */
  readonly assessed: readonly AssessedBook[];
}

/**
 * Whose a limit is: nobody's but the program's, that of the settings, or the shortest of workbooks that state different
 * ones.
 */
export type LimitOrigin = 'bawaan' | 'pengaturan' | 'berbeda';

/** How they are written. */
export interface ReportOptions {
  readonly lang: Lang;
  /** When they are written, as it is to stand in them; core has no clock. */
  readonly stempel: string;
  /** The day open complaints are aged at. */
  readonly hari: Hari;
  /** Identities in full. */
  readonly unmask?: boolean;
}

/** What every report is made by; figures only some need are worked out when they are asked for. */
export interface ReportGround extends ReportInput {
  readonly lang: Lang;
  readonly unmask: boolean;
  readonly hari: Hari;
  /** Days after which an open complaint is late, and whose number that is. */
  readonly batas: number;
  readonly asalBatas: LimitOrigin;
  readonly say: (key: ReportsKey, data?: MessageData) => string;
  /** A text as it may be shown: every NIK and nomor KK in it masked unless asked for. */
  readonly shown: (text: string) => string;
  /** Where and when the figures come from. */
  readonly source: string;
  /** Whether identities are masked. */
  readonly masked: string;
  /** True where cells have to name their workbook, too. */
  readonly withFile: boolean;
  /** Budget years of the workbooks, ascending, without doubles. */
  readonly years: readonly number[];
  readonly mapping: readonly Table[];
  /** `null` without a mapping sheet. */
  readonly budget: () => BudgetTotals | null;
  readonly converged: () => BooksConvergence;
  readonly gaps: () => GapsOfBooks;
  /** `null` without a complaints sheet. */
  readonly complaints: () => ComplaintSummary | null;
}

/** Works out what all reports have in common. */
export function reportGround(input: ReportInput, options: ReportOptions): ReportGround {
  const { books, assessed } = input;
  const { lang, stempel, hari, unmask = false } = options;
  const say: ReportGround['say'] = (key, data) => reportsText(key, lang, data);
  const shown = unmask ? (text: string): string => text : maskRuns;
  const { batas, asalBatas } = complaintLimit(books);
  const mapping = books.flatMap((book) => tablesOf(book, 'pemetaan'));
  return {
    ...input,
    ...{ lang, unmask, hari, batas, asalBatas, say, shown, mapping },
    source: say('sumber', { buku: shown(books.map(({ file }) => file).join(', ')), stempel }),
    masked: say(unmask ? 'terbuka' : 'masker'),
    withFile: books.length > 1,
    years: [...new Set(books.flatMap(({ tahun }) => (tahun === null ? [] : [tahun])))].sort((a, b) => a - b),
    budget: once(() => (mapping.length > 0 ? summariseBudget(mapping) : null)),
    converged: once(() => convergeBooks(books, assessed)),
    gaps: once(() => gapsOfBooks(assessed)),
    complaints: once(() => {
      const joined = books.flatMap((book) => {
        const tables = tablesOf(book, 'pengaduan');
        if (tables.length === 0) return [];
        const own = assessed.find((one) => one.book === book)?.assessed ?? null;
        return [joinComplaints(tables, { assessed: own, wilayah: tablesOf(book, 'wilayah') })];
      });
      return joined.length === 0 ? null : summariseComplaints(joined, { acuan: hari, batas });
    }),
  };
}

/** The limit of the workbooks that hold complaints; where none does, of all of them. */
function complaintLimit(books: readonly RecognisedBook[]): Pick<ReportGround, 'batas' | 'asalBatas'> {
  const holding = books.filter((book) => tablesOf(book, 'pengaduan').length > 0);
  const asked = holding.length > 0 ? holding : books;
  const limits = new Set(asked.map(({ ground }) => ground.settings.ambang.pengaduanHari));
  const batas = limits.size === 0 ? DEFAULT_SETTINGS.ambang.pengaduanHari : Math.min(...limits);
  if (limits.size > 1) return { batas, asalBatas: 'berbeda' };
  return {
    batas,
    asalBatas: asked.every(({ ground }) => ground.source !== 'bawaan') ? 'pengaturan' : 'bawaan',
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
