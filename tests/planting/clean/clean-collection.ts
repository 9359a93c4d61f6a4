import { KABUPATEN } from '../../../scripts/samples/district';
import type { Chance } from '../chance';
import { shownBy, type DraftBook, type DraftCell, type MappingForm, type PeopleForm } from '../draft';
import { cleanBook } from './clean-book';
import { settingsSheet } from './settings';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';

/** The fictional districts workbooks come from, in the order of their codes. */
export const DISTRICTS = ['Contoh Sejahtera', 'Rekaan Makmur', 'Umpama Lestari', 'Misal Harapan'].map(
  (nama, at) => ({
    kode: `99.0${String(at + 1)}`,
    nama: `Kabupaten ${nama}`,
  }),
);

const OWN = '99.01';

/** What a cell says in another district: its name, and the codes and numbers that begin with its own. */
function moved(cell: DraftCell, { kode, nama }: (typeof DISTRICTS)[number]): DraftCell {
  const value = shownBy(cell);
  if (typeof value !== 'string' || value !== cell) return cell;
  const digits = kode.replaceAll('.', '');
  return value
    .replace(KABUPATEN, nama)
    .replace(KABUPATEN.toUpperCase(), nama.toUpperCase())
    .replace(/^9901(?=\d|$)/, digits)
    .replace(new RegExp(`^${OWN.replace('.', String.raw`\.`)}(?=\\.|$)`), kode);
}

/** What several workbooks hold. */
export interface CollectionPlan {
  readonly districts: number;
  readonly mapping: readonly MappingForm[];
  readonly people: readonly PeopleForm[];
  /** A title that names district and year; without it the rows alone can say whose they are. */
  readonly tahun: number | null;
}

/** Clean workbooks of different districts, the first with the secretariat's list of senders. */
export function cleanCollection(plan: CollectionPlan, chance: Chance): DraftBook[] {
  const districts = DISTRICTS.slice(0, plan.districts);
  const satuan = chance.pick([1n, 1_000_000n]);
  return districts.map((district, at): DraftBook => {
    const book = cleanBook(
      {
        mapping: plan.mapping,
        people: plan.people,
        penerima: false,
        wilayah: false,
        pengaturan: 'tanpa',
        nomenklatur: false,
        tahun: plan.tahun,
        rows: chance.int(3, 8),
        families: chance.int(3, 8),
        sheet: { satuan },
        programmes: {},
      },
      chance,
    );
    for (const sheet of book.sheets) {
      for (const { cells } of sheet.lines)
        cells.forEach((cell, column) => (cells[column] = moved(cell, district)));
    }
    if (at === 0) book.sheets.push(settingsSheet({ ...DEFAULT_SETTINGS, pengirim: districts }));
    return { ...book, file: `${district.nama}.xlsx` };
  });
}
