import type { AssessedFamilies } from '../../core/households/assess';
import { STATES } from '../../core/households/need-states';
import { umurPada, type Hari } from '../../core/values/tanggal';
import type { CellValue } from '../../core/values/cell-value';
import { maskRuns } from '../../core/report/mask';
import type { WorkbookSpec } from '../../workbook/sheet-spec';
import { SHEET_ROWS } from '../../workbook/a1';
import { listSheet, LOOK } from '../sheets/sheet-kit';
import { blurPlaces, hideRare, K } from './anonymous-places';
import type { ReportGround } from './report-ground';
import { needNames } from './report-tables';
import { withWrappedNotes } from './wrapped-notes';

/** A number from 0 up to but not including `below`, from a source nobody can foretell. */
export type Draw = (below: number) => number;

/** The age bands of heads of families; 0 stands for not known. */
const BANDS: readonly (readonly [from: number, text: string])[] = [
  [0, '0–17'],
  [18, '18–29'],
  [30, '30–44'],
  [45, '45–59'],
  [60, '60+'],
];
const OLDEST = 150;
/** Rows kept free for what stands above the families. */
const MARGIN = 20;

/** What became of an anonymous export. */
export type AnonymousBook =
  | { readonly ok: true; readonly spec: WorkbookSpec }
  /** Too few families to hide among each other, or more than a sheet has rows. */
  | { readonly ok: false; readonly reason: 'terlalu-sedikit' | 'terlalu-banyak'; readonly keluarga: number };

/**
 * The families for reviewers from outside: what they need and receive, without anything that says who they are. Every
 * family gets a number drawn for this export alone, and the rows come in the order of those numbers.
 */
export function anonymousBook(ground: ReportGround, draw: Draw): AnonymousBook {
  const { assessed, say, source } = ground;
  const books = assessed.map((one) => one.assessed);
  const keluarga = books.reduce((sum, { length }) => sum + length, 0);
  const places = blurPlaces(books);
  if (!places) return { ok: false, reason: 'terlalu-sedikit', keluarga };
  if (keluarga > SHEET_ROWS - MARGIN) return { ok: false, reason: 'terlalu-banyak', keluarga };
  const bands = Uint8Array.from(assessed.flatMap(({ assessed: own, acuan }) => bandsOf(own, acuan)));
  const hidden = hideRare(places.of, bands);
  const needs = [...new Set(books.flatMap((book) => book.needs.map(({ need }) => need.id)))];
  const named = needNames(ground);
  const row = (number: number, family: number): readonly CellValue[] => {
    const { kecamatan, desa } = places.list[places.of[family] ?? 0] ?? { kecamatan: null, desa: null };
    const { book, at } = placeIn(books, family);
    const band = bands[family] ?? 0;
    return [
      number,
      kecamatan === null ? say('anonim.wilayah-digabung') : maskRuns(kecamatan),
      desa === null ? say('anonim.desa-digabung') : maskRuns(desa),
      (book?.desil[at] ?? 0) === 0 ? null : (book?.desil[at] ?? null),
      hidden[family] === 1
        ? say('anonim.umur-disembunyikan')
        : band === 0
          ? say('anonim.umur-tidak-diketahui')
          : (BANDS[band - 1]?.[1] ?? ''),
      ...needs.map((need): CellValue => {
        const column = book?.needs.find((one) => one.need.id === need);
        return say(`anonim.keadaan.${STATES[column?.states[at] ?? 1] ?? 'tidak-dapat-dinilai'}`);
      }),
    ];
  };
  const order = shuffled(keluarga, draw);
  const rows = Array.from(order, (family, at) => row(at + 1, family));
  const notes = [
    source,
    say('anonim.tanpa'),
    say('anonim.k', {
      k: K,
      terkecil: smallest(rows, (cells) => [cells[1], cells[2], cells[4]]),
      dengan: smallest(rows, (cells) => cells.slice(1)),
    }),
    say('anonim.digabung', {
      k: K,
      desa: places.desaDigabung,
      keluarga: places.keluargaDigabung,
      umur: hidden.reduce((sum, one) => sum + one, 0),
    }),
  ];
  const { sheet } = listSheet({
    name: say('anonim.lembar'),
    title: say('anonim.judul'),
    notes,
    columns: [
      { title: say('anonim.nomor'), width: 10, look: LOOK.count },
      { title: say('kecamatan'), width: 26, look: LOOK.wrap },
      { title: say('desa'), width: 26, look: LOOK.wrap },
      { title: say('desil'), width: 8, look: LOOK.count },
      { title: say('anonim.umur'), width: 16 },
      ...needs.map((need) => ({ title: named(need), width: 20, look: LOOK.wrap })),
    ],
    count: rows.length,
    rows: () => rows,
    frozenColumns: 1,
    empty: '',
  });
  return { ok: true, spec: { sheets: [withWrappedNotes(sheet, notes)] } };
}

/** The workbook of a family numbered through all of them, and its number there. */
function placeIn(
  books: readonly AssessedFamilies[],
  family: number,
): { readonly book: AssessedFamilies | undefined; readonly at: number } {
  let at = family;
  for (const book of books) {
    if (at < book.length) return { book, at };
    at -= book.length;
  }
  return { book: undefined, at: 0 };
}

/** How many rows the smallest group holds that says the same. */
function smallest(
  rows: readonly (readonly CellValue[])[],
  of: (cells: readonly CellValue[]) => readonly (CellValue | undefined)[],
): number {
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const key = JSON.stringify(of(cells));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].reduce((least, count) => Math.min(least, count), rows.length);
}

/** The numbers below `length` in an order that was drawn, each order as likely as any other. */
function shuffled(length: number, draw: Draw): Uint32Array {
  const order = Uint32Array.from({ length }, (_, at) => at);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}

const HEAD = /^(1\b|kepala|kk\b|krt\b)/i;

/** Per family the band of the age of its head, by the date of birth or else the age its rows state; 0 where neither does. */
function bandsOf({ found, open, length }: AssessedFamilies, acuan: Hari): number[] {
  return Array.from({ length }, (_, family) => {
    const { row, members } = found.at(family);
    const heads = [
      ...(row ? [row] : []),
      ...members.filter((ref) => HEAD.test(open(ref).text('hubungan') ?? '')),
    ];
    for (const ref of heads) {
      const own = open(ref);
      const lahir = own.number('tanggalLahir');
      const umur = lahir === null ? own.number('umur') : umurPada(lahir, acuan);
      if (umur === null || umur < 0 || umur > OLDEST) continue;
      return BANDS.filter(([from]) => umur >= from).length;
    }
    return 0;
  });
}
