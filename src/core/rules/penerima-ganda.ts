import { rowsOf } from '../table/table';
import { programOf, type ProgramId } from '../taxonomy/program';
import { maskIdentity } from '../values/identity';
import { addressSeenFrom } from './helpers/cell-places';
import { identifiesOne, ownText } from './helpers/identity-cells';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

interface Receipt {
  readonly program: ProgramId;
  readonly nik: string;
  readonly places: readonly { readonly context: SheetContext; readonly index: number }[];
}

/** One person stands once in the list of one programme of one year. */
export const penerimaGanda = defineBookRule({
  meta: {
    id: 'penerima-ganda',
    scope: 'buku',
    severity: 'warning',
    roles: ['penerima'],
    title: { id: 'Penerima tercantum lebih dari sekali', en: 'Recipient stands more than once' },
    next: {
      id: 'Pastikan apakah ini salinan atau pembayaran bertahap; bila salinan, hapus satu barisnya.',
      en: 'Make sure whether it is a copy or a payment in instalments; if a copy, delete one row.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Praktik pelaporan: satu baris per penerima per program',
    messages: {
      ganda: {
        id: 'NIK {{nik}} tercantum {{jumlah}} kali sebagai penerima {{program}}.',
        en: 'NIK {{nik}} stands {{jumlah}} times as a recipient of {{program}}.',
      },
    },
  },
  *check(book) {
    for (const { program, nik, places } of repeatedReceipts(book)) {
      const [first, ...others] = places;
      if (!first) continue;
      yield {
        messageId: 'ganda',
        sheet: first.context,
        field: 'nik',
        at: { index: first.index },
        data: { nik: maskIdentity(nik), jumlah: places.length, program: programOf(program).nama.id },
        related: others.map(({ context, index }) =>
          addressSeenFrom(first.context.table, context.table, 'nik', index),
        ),
      };
    }
  },
});

/** Receipts of one programme, NIK and year that stand more than once; a list without a year takes its title's. */
function repeatedReceipts({ sheets }: BookContext): Iterable<Receipt> {
  const first = new Map<string, Receipt['places'][number]>();
  const repeated = new Map<
    string,
    { program: ProgramId; nik: string; places: Receipt['places'][number][] }
  >();
  for (const context of sheets) {
    if (context.sheet.role !== 'penerima') continue;
    for (const row of rowsOf(context.table)) {
      const nik = ownText(row, 'nik');
      const program = row.text('programKatalog') as ProgramId | null;
      if (nik === null || program === null || !identifiesOne(nik)) continue;
      const tahun = row.text('tahun') ?? String(context.sheet.tahun ?? '');
      const key = `${program}|${nik}|${tahun}`;
      const place = { context, index: row.index };
      const before = first.get(key);
      const known = repeated.get(key);
      if (known) known.places.push(place);
      else if (before) repeated.set(key, { program, nik, places: [before, place] });
      else first.set(key, place);
    }
  }
  return repeated.values();
}
