import { templateVersion, titleCells, type TitleCell } from '../schema/template-stamp';
import { cellAddress, sheetPrefix } from '../table/address';
import { REZIM, rezimPada, type Rezim } from '../taxonomy/rezim';
import { itemAt } from '../values/at';
import { fold } from '../values/text';
import { headerCell } from './helpers/header-cells';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

type MessageId = 'versi' | 'tahun' | 'rezim';

/** A sign that a sheet was made from another template than the one asked for. */
interface Sign {
  readonly messageId: MessageId;
  /** What the template says of itself: sheets that say the same are one mistake. */
  readonly stated: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly at: { readonly cell: string; readonly row: number; readonly value?: string };
}

/** Last year's template asks for last year's columns and targets; what was typed into it has to be moved. */
export const versiTemplatLama = defineBookRule({
  meta: {
    id: 'versi-templat-lama',
    scope: 'buku',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Templat tahun atau rezim lain', en: 'Template of another year or regime' },
    next: {
      id: 'Pindahkan isiannya ke templat yang berlaku, atau perbaiki judul bila hanya judulnya yang tertinggal.',
      en: 'Move the entries into the present template, or correct the title where only the title was left behind.',
    },
    source:
      'Inpres 4/2022 (PPKE, data P3KE) dan Inpres 8/2025 (OPPKPKE, data DTSEN); tahun dan versi templat menurut pengaturan sekretariat',
    messages: {
      versi: {
        id: 'Lembar ini memakai templat versi {{tertulis}}, sedangkan sekretariat meminta versi {{berlaku}}.',
        en: 'This sheet uses version {{tertulis}} of the template, while the secretariat asks for version {{berlaku}}.',
      },
      tahun: {
        id: 'Judul menyebut tahun {{tertulis}}, sedangkan sekretariat meminta tahun {{berlaku}}.',
        en: 'The title states the year {{tertulis}}, while the secretariat asks for {{berlaku}}.',
      },
      rezim: {
        id: '“{{tertulis}}” berasal dari templat {{lama}}, sedangkan yang berlaku {{berlaku}}.',
        en: '“{{tertulis}}” comes from the template of {{lama}}, while {{berlaku}} applies.',
      },
    },
  },
  reads: 'any',
  *check(book) {
    for (const [first, ...others] of signsByTemplate(book)) {
      const { messageId, data, at } = first.sign;
      yield {
        messageId,
        sheet: first.context,
        field: null,
        at,
        data,
        related: others.map(({ context, sign }) => `${sheetPrefix(context.sheet.sheet)}!${sign.at.cell}`),
      };
    }
  },
});

interface Found {
  readonly context: SheetContext;
  readonly sign: Sign;
}

/** One sign a sheet, the surest: its stamp, its year, its wording. Those that say the same stand together. */
function signsByTemplate({ sheets }: BookContext): Iterable<readonly [Found, ...Found[]]> {
  const found = new Map<string, [Found, ...Found[]]>();
  for (const context of sheets) {
    const { headerRows, role } = context.sheet;
    if (headerRows === null || !TABLE_ROLES.includes(role)) continue;
    const titles = [...titleCells(context.sheet.grid, headerRows[0] - 1)];
    const sign = versionSign(context, titles) ?? yearSign(context, titles) ?? regimeSign(context, titles);
    if (!sign) continue;
    const key = `${sign.messageId} ${sign.stated}`;
    const known = found.get(key);
    if (known) known.push({ context, sign });
    else found.set(key, [{ context, sign }]);
  }
  return found.values();
}

const placeOf = ({ row, column, text }: TitleCell) => ({
  cell: cellAddress(row, column),
  row: row + 1,
  value: text,
});

function versionSign({ settings }: SheetContext, titles: readonly TitleCell[]): Sign | null {
  const berlaku = settings.versiTemplat;
  if (berlaku === null) return null;
  for (const title of titles) {
    const tertulis = templateVersion(title.text);
    if (tertulis === null) continue;
    if (fold(tertulis) === fold(berlaku)) return null;
    const data = { tertulis: shownCell(tertulis), berlaku: shownCell(berlaku) };
    return { messageId: 'versi', stated: fold(tertulis), data, at: placeOf(title) };
  }
  return null;
}

function yearSign({ settings, sheet }: SheetContext, titles: readonly TitleCell[]): Sign | null {
  const { tahun } = sheet;
  const title = titles.find(({ text }) => text.includes(String(tahun)));
  if (settings.tahun === null || tahun === null || tahun === settings.tahun || !title) return null;
  return {
    messageId: 'tahun',
    stated: String(tahun),
    data: { tertulis: tahun, berlaku: settings.tahun },
    at: placeOf(title),
  };
}

/** What the titles of a regime's forms say, and what only their column headers say: a title may name its source. */
const WORDS: readonly {
  readonly rezim: Rezim;
  readonly names: readonly string[];
  readonly columns: string;
}[] = REZIM.map((rezim) => ({
  rezim,
  names: [rezim.nama.id.replace(/\s*\(.*\)$/, ''), ...rezim.aliases].map(fold),
  columns: fold(rezim.dataSasaran),
}));

const says = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `);

function regimeSign({ settings, sheet, tahun }: SheetContext, titles: readonly TitleCell[]): Sign | null {
  const year = settings.tahun ?? tahun;
  const named = REZIM.find(({ id }) => id === settings.rezim) ?? null;
  const now = named ?? (year === null ? null : rezimPada(year));
  if (!now) return null;
  const own = WORDS.find(({ rezim }) => rezim.id === now.id);
  const headers = sheet.columns.map((column) => ({ column, text: fold(column.header) }));
  const folded = titles.map((title) => ({ title, text: fold(title.text) }));
  // Last regime's data are still in use where the present ones are not out yet: only who was told otherwise is wrong.
  const asked = settings.rezim !== null || settings.tahun !== null;
  // Wording of both regimes is a form that was brought up to date, or a comparison.
  const all = [...headers.map(({ text }) => text), ...folded.map(({ text }) => text)];
  if (own && all.some((text) => [...own.names, own.columns].some((word) => says(text, word)))) return null;
  for (const { rezim, names, columns } of WORDS) {
    if (rezim.id === now.id) continue;
    const data = { lama: ruleName(rezim), berlaku: ruleName(now) };
    const words = asked ? [...names, columns] : names;
    const header = headers.find(({ text }) => words.some((word) => says(text, word)));
    const title = folded.find(({ text }) => names.some((word) => says(text, word)))?.title;
    const at = title ? placeOf(title) : header && headerCell(sheet, header.column);
    if (!at) continue;
    return { messageId: 'rezim', stated: rezim.id, data: { tertulis: shownCell(at.value), ...data }, at };
  }
  return null;
}

/** `Inpres 4/2022 (P3KE)` */
const ruleName = ({ aliases, dataSasaran, id }: Rezim): string =>
  `${itemAt(aliases, 0, id)} (${dataSasaran})`;
