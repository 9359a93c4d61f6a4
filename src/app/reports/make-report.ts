import type { ReportsKey } from '../../core/messages/reports-text';
import type { WorkbookSpec } from '../../workbook/sheet-spec';
import { anonymousBook, type Draw } from './anonymous-book';
import { K } from './anonymous-places';
import { csvText, type Separator } from './csv';
import { jsonReport } from './json-report';
import { letterBook } from './letter-book';
import { lp2kdBook } from './lp2kd-book';
import { ratBook } from './rat-book';
import type { ReportGround } from './report-ground';
import type { ReportKind } from './report-kinds';
import { reportTables } from './report-tables';
import { summaryText } from './summary-text';

/** What making a report takes from outside, beside what it is about. */
export interface ReportMeans {
  /** When it is written, as it is to stand in it. */
  readonly stempel: string;
  readonly draw: Draw;
  readonly separator: Separator;
  /** Names of sheets that are there already, where it is put into a workbook, and are somebody's own. */
  readonly taken?: readonly string[];
}

/** A text that is one file of a report, and what is to be said of it. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

/** A report that was made, or a sentence that says why there is none. */
export type MadeReport =
  | { readonly kind: 'buku'; readonly spec: WorkbookSpec }
  | { readonly kind: 'teks'; readonly text: string; readonly rows: number }
  /** Several files that belong together, and what was put before some of their texts. */
  | { readonly kind: 'berkas'; readonly files: readonly ReportFile[]; readonly notes: readonly string[] }
  | { readonly kind: 'tidak-ada'; readonly message: string };

/** Makes one of the reports. */
export const makeReport = (what: ReportKind, ground: ReportGround, means: ReportMeans): MadeReport =>
  MAKERS[what](ground, means);

type Maker = (ground: ReportGround, means: ReportMeans) => MadeReport;

const MAKERS: Readonly<Record<ReportKind, Maker>> = {
  rat: (ground) => book(ground, ratBook(ground), 'rat.tidak-ada'),
  lp2kd: (ground) => book(ground, lp2kdBook(ground), 'cli.tidak-ada-isi'),
  surat: (ground, { stempel, taken }) =>
    book(ground, letterBook(ground, stempel, taken), 'cli.tidak-ada-isi'),
  anonim: (ground, { draw }) => {
    const made = anonymousBook(ground, draw);
    return made.ok
      ? { kind: 'buku', spec: made.spec }
      : {
          kind: 'tidak-ada',
          message: ground.say(`anonim.${made.reason}`, { keluarga: made.keluarga, k: K }),
        };
  },
  csv: csvFiles,
  json: (ground) => ({ kind: 'teks', text: `${jsonReport(ground)}\n`, rows: 1 }),
  ringkasan: (ground) => {
    const text = summaryText(ground);
    return text === null
      ? { kind: 'tidak-ada', message: ground.say('cli.tidak-ada-isi') }
      : { kind: 'teks', text, rows: text.trimEnd().split('\n').length };
  },
};

const book = ({ say }: ReportGround, spec: WorkbookSpec | null, none: ReportsKey): MadeReport =>
  spec ? { kind: 'buku', spec } : { kind: 'tidak-ada', message: say(none) };

/** One file a table, and the notes on what was put before some of their texts. */
function csvFiles(ground: ReportGround, { separator }: ReportMeans): MadeReport {
  const { say } = ground;
  const notes: string[] = [];
  const files = reportTables(ground).map(({ name, heads, rows }): ReportFile => {
    const berkas = `${name}.csv`;
    const csv = csvText(heads, rows(), separator);
    if (csv.guarded > 0) notes.push(say('csv.dilindungi', { berkas, jumlah: csv.guarded }));
    if (csv.digits > 0) notes.push(say('csv.angka-panjang', { berkas, jumlah: csv.digits }));
    return { name: berkas, text: csv.text, rows: csv.rows };
  });
  const lines = [ground.source, ground.masked, ...notes];
  const note: ReportFile = {
    name: say('csv.catatan'),
    text: `${lines.join('\r\n')}\r\n`,
    rows: lines.length,
  };
  return { kind: 'berkas', files: [...files, note], notes };
}
