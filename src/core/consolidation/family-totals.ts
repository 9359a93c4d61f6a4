import { readFamilyColumns } from '../convergence/family-columns';
import { UNKNOWN_PLACE, type PlaceGroup } from '../convergence/place-groups';
import { scoreGroups } from '../convergence/score-groups';
import type { AssessedFamilies } from '../households/assess';
import { NO_OPD, summariseGaps } from '../households/gap-summary';
import type { Routes } from '../households/routes';
import { itemAt, uint32At } from '../values/at';
import { ORDERS } from './add-totals';
import type { BookSummary } from './book-summary';
import { districtName } from './district';
import type { Totals, VillageCell } from './part';

/**
 * Adds up the families of one workbook: convergence and gaps by village, and whom the gaps are served by.
 *
 * @param assessed its families.
 * @param routes what its mapping sheets provide.
 * @param book whose it is: a village without a code is known by its names within its district.
 */
export function familyTotals(
  assessed: AssessedFamilies,
  routes: Routes,
  book: Pick<BookSummary, 'file' | 'district'>,
): Pick<Totals, 'desa' | 'kesenjangan' | 'pelayan'> {
  const families = readFamilyColumns([assessed]);
  const { desa, kecamatan } = families.places;
  const pairs = pairsOf(families.placeOf.desa, families.placeOf.kecamatan, kecamatan.length);
  const where = districtKey(book);
  const villages = scoreGroups(families, pairs.groups, pairs.first.length).map((score, at) => {
    const family = itemAt(pairs.first, at, 0);
    const village = itemAt(desa, uint32At(families.placeOf.desa, family), NO_PLACE);
    const area = itemAt(kecamatan, uint32At(families.placeOf.kecamatan, family), NO_PLACE);
    const cell: VillageCell = {
      desa: placeKey(village, where),
      nama: villageName(village),
      kecamatan: placeKey(area, where),
      namaKecamatan: area.name,
      keluarga: score.keluarga,
      dinilai: score.dinilai,
      diterima: score.diterima,
      seharusnya: score.seharusnya,
      lengkap: score.lengkap,
      nol: score.nol,
      tidakDiketahui: score.tidakDiketahui,
      distribusi: score.distribusi,
    };
    return { cell, cakupan: score.cakupan };
  });
  return {
    desa: villages.map(({ cell }) => cell).sort(ORDERS.desa),
    kesenjangan: villages
      .flatMap(({ cell, cakupan }) =>
        cakupan.flatMap(({ need, seharusnya, terpenuhi }) =>
          seharusnya === terpenuhi
            ? []
            : [
                {
                  desa: cell.desa,
                  kecamatan: cell.kecamatan,
                  kebutuhan: need,
                  kurang: seharusnya - terpenuhi,
                },
              ],
        ),
      )
      .sort(ORDERS.kesenjangan),
    pelayan: summariseGaps([{ assessed, routes }], 'opd')
      .flatMap(({ key, name, perKebutuhan }) =>
        perKebutuhan.map(({ kebutuhan, kurang }) => ({
          opd: key,
          namaOpd: key === NO_OPD ? '' : name,
          kebutuhan,
          kurang,
        })),
      )
      .sort(ORDERS.pelayan),
  };
}

/** Numbers the villages that occur with each kecamatan: a family whose village is not known may still name its kecamatan. */
function pairsOf(
  desa: Uint32Array,
  kecamatan: Uint32Array,
  width: number,
): { readonly groups: Uint32Array; readonly first: readonly number[] } {
  const first: number[] = [];
  const places = new Map<number, number>();
  const groups = Uint32Array.from(desa, (village, family) => {
    const pair = village * width + uint32At(kecamatan, family);
    const known = places.get(pair) ?? first.push(family) - 1;
    places.set(pair, known);
    return known;
  });
  return { groups, first };
}

/** A place nothing is known of. */
const NO_PLACE: PlaceGroup = {
  key: UNKNOWN_PLACE,
  name: '',
  file: '',
  home: { kodeDesa: null, desa: '', kecamatan: '' },
};

const CODE = /^\d{2}\.\d{2}/;

const districtKey = ({ file, district: { kode, nama } }: Pick<BookSummary, 'file' | 'district'>): string =>
  kode ?? (nama === null ? file : districtName(nama));

const placeKey = ({ key }: PlaceGroup, where: string): string =>
  key === UNKNOWN_PLACE || CODE.test(key) ? key : `${key} / ${where}`;

/** The name of a village group without that of its kecamatan behind it. */
function villageName({ name, home }: PlaceGroup): string {
  const end = home.kecamatan === '' ? -1 : name.lastIndexOf(', ');
  return end < 0 ? name : name.slice(0, end);
}
