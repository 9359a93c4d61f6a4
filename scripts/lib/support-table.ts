import { FEATURES, type Feature } from '../../src/workbook/office/support';

/** Something Excel brings or does not: what we ask it for while running, or what only the manifest declares. */
interface Row {
  readonly what: string;
  readonly set: string;
  readonly version: string;
  readonly webOnly?: boolean;
  readonly without: string;
}

/** What each question of support.ts is about, for people. */
const ASKED: Readonly<Record<Feature, { readonly what: string; readonly without: string }>> = {
  panel: { what: 'Panel', without: 'pakai meja kerja atau terminal' },
  perintah: {
    what: 'Tab pita dan menu sel, juga saat panel tertutup',
    without: 'panel biasa; semuanya ada di dalamnya',
  },
  tombol: {
    what: 'Tombol "Temuan berikutnya/sebelumnya" padam bila tidak ada temuan',
    without: 'tombol tetap menyala; jumlah temuan terbuka ada di tab Temuan',
  },
  dialog: { what: 'Mode rapat di jendela Excel', without: 'jendela peramban' },
  catatan: { what: 'Catatan sel di lembar hasil', without: 'lembar hasil tanpa catatan' },
  urungkan: { what: 'Ctrl+Z Excel mengurungkan tulisan Konvergen', without: 'Urungkan di panel' },
};

/** What Excel reads from the manifest and never asks the program about. */
const DECLARED: readonly Row[] = [
  {
    what: 'Fungsi `KONVERGEN.*` di sel',
    set: 'CustomFunctionsRuntime',
    version: '1.1',
    without: 'tidak ada di pita rumus',
  },
  {
    what: 'Pintasan tombol (hanya bila dibangun dengan `ADDIN_SHORTCUTS=1`)',
    set: 'KeyboardShortcuts',
    version: '1.1',
    without: 'tombol pita; di dalam panel F8 dan Shift+F8',
  },
];

const NEWEST = '999';
/** All sets of an Excel that is kept up to date. */
const CURRENT = {
  ExcelApi: NEWEST,
  SharedRuntime: NEWEST,
  RibbonApi: NEWEST,
  DialogApi: NEWEST,
  CustomFunctionsRuntime: NEWEST,
  KeyboardShortcuts: NEWEST,
};

/**
 * Excels, and the highest version each has of a set. Source: Microsoft's pages of requirement sets (Excel, Shared Runtime,
 * Ribbon, Dialog, Custom Functions, Keyboard Shortcuts), column by column; LTSC 2024's ExcelApi as our own notes have it.
 */
const CLIENTS: readonly {
  readonly name: string;
  readonly isWeb?: true;
  readonly sets: Readonly<Record<string, string>>;
}[] = [
  { name: 'Microsoft 365 Windows', sets: CURRENT },
  { name: 'Excel di web', isWeb: true, sets: CURRENT },
  { name: 'Microsoft 365 Mac', sets: CURRENT },
  {
    name: 'LTSC 2024',
    sets: {
      ExcelApi: '1.17',
      SharedRuntime: '1.2',
      RibbonApi: '1.2',
      DialogApi: '1.2',
      CustomFunctionsRuntime: '1.3',
    },
  },
  {
    name: 'LTSC 2021',
    sets: {
      ExcelApi: '1.14',
      SharedRuntime: '1.1',
      RibbonApi: '1.2',
      DialogApi: '1.2',
      CustomFunctionsRuntime: '1.3',
    },
  },
  { name: 'iPad', sets: { ExcelApi: NEWEST, DialogApi: '1.2' } },
];

/** True when version `has` is at least `wanted`, part by part: 1.14 is above 1.2. */
export function isAtLeast(has: string | undefined, wanted: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Commands and functions come with the part of the manifest that needs a shared runtime. */
const hasRow = ({ set, version, webOnly }: Row, { isWeb, sets }: (typeof CLIENTS)[number]): boolean =>
  isAtLeast(sets[set], version) && (webOnly !== true || isWeb === true);

const rows = (): readonly Row[] => [
  ...Object.entries(FEATURES).map(([name, need]): Row => ({ ...need, ...ASKED[name as Feature] })),
  ...DECLARED,
];

/** Which Excel can do what, as a table in Markdown; its rows are the questions of src/workbook/office/support.ts. */
export function supportTable(): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['Kemampuan', 'Perlu', ...CLIENTS.map(({ name }) => name), 'Bila tidak ada'];
  const body = rows().map((row) => [
    row.what,
    `${row.set} ${row.version}${row.webOnly === true ? ', di web' : ''}`,
    ...CLIENTS.map((client) => (hasRow(row, client) ? 'ya' : '–')),
    row.without,
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((cells) => (cells[at] ?? '').length)));
  const padded = (cells: readonly string[]): string =>
    line(cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)));
  return [padded(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(padded)].join('\n');
}

/** Pages with the table in them. */
export const SUPPORT_PAGES = ['README.md'] as const;

const PLACE = /(<!-- dukungan -->\n\n)[\s\S]*?(\n\n<!-- akhir dukungan -->)/;

/** A page with the table written anew between its marks. @throws Error when the page has no such place. */
export function withSupport(page: string): string {
  if (!PLACE.test(page)) throw new Error('the page has no <!-- dukungan --> … <!-- akhir dukungan -->');
  return page.replace(PLACE, (_, head: string, tail: string) => head + supportTable() + tail);
}
