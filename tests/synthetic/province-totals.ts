import type { PlainRow } from './province-mapping';
import type { SyntheticBook, SyntheticProvince } from './province';

/** Rows, budget and realisation of one key, in sen. */
export interface PlainSums {
  readonly baris: number;
  readonly pagu: bigint;
  readonly realisasi: bigint;
}

/** What a province adds up to, key by key: by the keys of the taxonomy, OPDs by their name, districts by code. */
export type PlainTotals = Readonly<
  Record<
    'total' | 'strategi' | 'klaster' | 'sumberDana' | 'jenisAktivitas' | 'opd' | 'kabupaten',
    ReadonlyMap<string, PlainSums>
  >
> & { readonly keluarga: ReadonlyMap<string, number> };

/** Adds up what some workbooks were made of, in plain loops over the rows before they became cells. */
export function plainTotals(books: readonly SyntheticBook[]): PlainTotals {
  const by = (keyOf: (row: PlainRow, book: SyntheticBook) => string): ReadonlyMap<string, PlainSums> => {
    const sums = new Map<string, PlainSums>();
    for (const book of books) {
      for (const row of book.rows) {
        const key = keyOf(row, book);
        const { baris, pagu, realisasi } = sums.get(key) ?? { baris: 0, pagu: 0n, realisasi: 0n };
        sums.set(key, { baris: baris + 1, pagu: pagu + row.pagu, realisasi: realisasi + row.realisasi });
      }
    }
    return sums;
  };
  const keluarga = new Map<string, number>();
  for (const { district, families } of books) {
    const key = district?.kode ?? '';
    if (families > 0) keluarga.set(key, (keluarga.get(key) ?? 0) + families);
  }
  return {
    total: by(() => 'TOTAL'),
    strategi: by(({ strategi }) => strategi),
    klaster: by(({ klaster }) => klaster),
    sumberDana: by(({ sumberDana }) => sumberDana),
    jenisAktivitas: by(({ jenisAktivitas }) => jenisAktivitas),
    opd: by(({ opd }) => opd),
    kabupaten: by((_, { district }) => district?.kode ?? ''),
    keluarga,
  };
}

/** The workbooks that count: no twins, and no older version where only the newest is to count. */
export const countedBooks = ({ books }: SyntheticProvince, hanyaTerbaru: boolean): readonly SyntheticBook[] =>
  books.filter(({ twinOf, replacedBy }) => twinOf === null && !(hanyaTerbaru && replacedBy !== null));
