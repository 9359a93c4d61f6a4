import { rowsOf } from '../table/table';
import { maskIdentity } from '../values/identity';
import { fold } from '../values/text';
import { addressSeenFrom } from './helpers/cell-places';
import { identifiesOne, ownText } from './helpers/identity-cells';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

interface Place {
  readonly context: SheetContext;
  readonly index: number;
  readonly name: string;
}

/** One NIK is one person, so every list of a workbook must give it the same name. */
export const nikBedaNama = defineBookRule({
  meta: {
    id: 'nik-beda-nama',
    scope: 'buku',
    severity: 'error',
    roles: PEOPLE_ROLES,
    title: { id: 'NIK sama, nama berbeda', en: 'Same NIK, different name' },
    next: {
      id: 'Cocokkan kedua baris dengan Kartu Keluarga: perbaiki nama, atau NIK yang tertukar.',
      en: 'Compare both rows with the family card: correct the name, or the NIK that was mixed up.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b dan c (validasi identitas berbasis NIK, pendataan berdasarkan nama)',
    messages: {
      beda: {
        id: 'NIK {{nik}} bernama lain di lembar {{lembar}}.',
        en: 'NIK {{nik}} has another name in sheet {{lembar}}.',
      },
    },
  },
  *check(book) {
    for (const [nik, [first, ...others]] of placesByNik(book)) {
      const odd = others.filter(({ name }) => name !== first.name);
      const [here, ...more] = odd;
      if (!here) continue;
      const { table } = here.context;
      yield {
        messageId: 'beda',
        sheet: here.context,
        field: 'nama',
        at: { index: here.index },
        data: { nik: maskIdentity(nik), lembar: first.context.table.sheet },
        related: [first, ...more].map((one) => addressSeenFrom(table, one.context.table, 'nama', one.index)),
      };
    }
  },
});

/** Where each NIK first stands with a name in every sheet; the copies inside one sheet are another rule's. */
function placesByNik({ sheets }: BookContext): ReadonlyMap<string, readonly [Place, ...Place[]]> {
  const places = new Map<string, [Place, ...Place[]]>();
  const lists = sheets.filter(
    ({ sheet, table }) =>
      PEOPLE_ROLES.includes(sheet.role) && table.columns.has('nik') && table.columns.has('nama'),
  );
  if (lists.length < 2) return places;
  for (const context of lists) {
    for (const row of rowsOf(context.table)) {
      const nik = ownText(row, 'nik');
      const name = nameKey(row.text('nama') ?? '');
      if (nik === null || name === '' || !identifiesOne(nik)) continue;
      const place = { context, index: row.index, name };
      const known = places.get(nik);
      if (!known) places.set(nik, [place]);
      else if (known.at(-1)?.context !== context) known.push(place);
    }
  }
  return places;
}

/** Case, accents, punctuation and spacing make no other name. */
const nameKey = (name: string): string => fold(name.slice(0, 200)).replaceAll(' ', '');
