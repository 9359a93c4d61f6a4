import { UNMAPPED } from '../../core/budget/budget';
import { NO_OPD } from '../../core/households/gap-summary';
import type { Totals } from '../../core/consolidation/part';
import { renderMessage } from '../../core/messages/translate';
import { KEBUTUHAN, type KebutuhanId } from '../../core/taxonomy/kebutuhan';
import type { ChartSpec, SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import type { ProvinceGround } from './province-ground';
import { isBearable, isPlainCriterion, liveOr } from '../sheets/live-cells';
import type { PlacedVillage } from './province-places';
import {
  areaText,
  cellText,
  headAt,
  listSheet,
  LOOK,
  printed,
  rowAt,
  summed,
  TITLE_ROW,
  topOf,
  widths,
  type KitCell,
  type ListColumn,
  type PlacedList,
} from '../sheets/sheet-kit';

const PLACES = ['kabupaten', 'kecamatan', 'desa', 'kode-desa'] as const;

/** A need and what it is called. */
interface Need {
  readonly id: KebutuhanId;
  readonly title: string;
}

/** What families lack, by district, village and OPD. */
export function gapSheets(ground: ProvinceGround, villages: readonly PlacedVillage[]): readonly SheetSpec[] {
  const needs = needsOf(ground);
  const list = villageList(
    ground,
    needs,
    villages.filter(({ gaps }) => gaps.length > 0),
  );
  return [districtGaps(ground, needs, list), list.sheet, servingList(ground, needs)];
}

/** Every need of the taxonomy, then those a region added itself. */
function needsOf({ consolidation: { total }, lang }: ProvinceGround): readonly Need[] {
  const known = KEBUTUHAN.map(({ id, nama }): Need => ({
    id,
    title: `${id} · ${renderMessage(nama, {}, lang)}`,
  }));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...total.kesenjangan, ...total.pelayan].map(({ kebutuhan }) => kebutuhan);
  const added = [...new Set(others)].filter((id) => !ids.has(id)).sort((a, b) => (a < b ? -1 : 1));
  return [...known, ...added.map((id): Need => ({ id, title: id }))];
}

type Lacking = Pick<Totals['kesenjangan'][number], 'kebutuhan' | 'kurang'>;

/** Families by need they lack, then all together: services missing, as a family may lack several. */
function countsOf(gaps: readonly Lacking[], needs: readonly Need[]): readonly number[] {
  const sums = new Map<KebutuhanId, number>();
  for (const { kebutuhan, kurang } of gaps) sums.set(kebutuhan, (sums.get(kebutuhan) ?? 0) + kurang);
  const counts = needs.map(({ id }) => sums.get(id) ?? 0);
  return [...counts, counts.reduce((sum, count) => sum + count, 0)];
}

const needColumns = (
  { say }: ProvinceGround,
  needs: readonly Need[],
  places: number,
): readonly ListColumn[] => [
  ...needs.map(({ title }): ListColumn => ({ title, width: 14, look: LOOK.count })),
  {
    title: say('kesenjangan.layanan'),
    width: 14,
    look: LOOK.count,
    formula: (row) => `SUM(${cellText(row - 1, places)}:${cellText(row - 1, places + needs.length - 1)})`,
  },
];

function villageList(
  ground: ProvinceGround,
  needs: readonly Need[],
  villages: readonly PlacedVillage[],
): PlacedList {
  const { names, say } = ground;
  return listSheet({
    name: names.kesenjanganDesa,
    title: say('kesenjangan.desa'),
    notes: [say('kesenjangan.catatan')],
    columns: [
      ...PLACES.map((place): ListColumn => ({
        title: say(place),
        width: place === 'kode-desa' ? 16 : 24,
        look: LOOK.wrap,
      })),
      ...needColumns(ground, needs, PLACES.length),
    ],
    count: villages.length,
    *rows() {
      for (const { kabupaten, kecamatan, desa, kode, gaps } of villages)
        yield [kabupaten, kecamatan, desa, kode, ...countsOf(gaps, needs)];
    },
    totals: [
      say('jumlah-terlihat'),
      null,
      null,
      null,
      ...countsOf(
        villages.flatMap(({ gaps }) => gaps),
        needs,
      ),
    ],
    frozenColumns: 3,
    empty: say('balik.tanpa-kesenjangan'),
  });
}

function districtGaps(ground: ProvinceGround, needs: readonly Need[], list: PlacedList): SheetSpec {
  const { consolidation, daerah, names, say } = ground;
  const { districts, total } = consolidation;
  const name = names.kesenjangan;
  const top = topOf({ name, title: say('kesenjangan.judul'), notes: [say('kesenjangan.catatan')] });
  const first = top.next + 1;
  const last = top.next + districts.length;
  const follows = list.count > 0 && isBearable(districts.length * needs.length, list.count);
  const rowSum = (row: number): string => `SUM(${cellText(row, 1)}:${cellText(row, needs.length)})`;
  const looks = [LOOK.wrap, ...needs.map(() => LOOK.count), LOOK.count];
  const cells: SpecCell[] = [
    ...top.cells,
    ...headAt(
      top.next,
      [say('kabupaten'), ...needs.map(({ title }) => title), say('kesenjangan.layanan')],
      looks,
    ),
  ];
  districts.forEach(({ totals }, at) => {
    const row = first + at;
    const label = daerah[at]?.label ?? '';
    const plain = follows && isPlainCriterion(label);
    const made = countsOf(totals.kesenjangan, needs).map((result, need): KitCell => {
      if (need === needs.length) return { formula: rowSum(row), result };
      const formula = `SUMIFS(${list.range(PLACES.length + need)},${list.range(0)},$${cellText(row, 0)})`;
      return liveOr(plain, { formula, result });
    });
    cells.push(...rowAt(row, [label, ...made], looks));
  });
  const totals = countsOf(total.kesenjangan, needs).map((result, at): KitCell =>
    districts.length === 0
      ? result
      : { formula: `SUM(${cellText(first, at + 1)}:${cellText(last, at + 1)})`, result },
  );
  cells.push(
    ...rowAt(
      last + 1,
      [say('jumlah'), ...totals],
      looks.map((look) => summed(look)),
    ),
  );
  return {
    name,
    showGridlines: false,
    cells,
    rows: [TITLE_ROW, { index: top.next, size: 60 }],
    columns: widths([32, ...needs.map(() => 14), 14]),
    frozen: { rows: top.next + 1, columns: 1 },
    ...(districts.length > 0 && {
      autoFilter: { top: top.next, left: 0, bottom: last, right: needs.length + 1 },
      charts: [needChart(ground, name, { head: top.next, total: last + 1, needs: needs.length })],
    }),
    print: printed(top.next),
  };
}

function needChart(
  { say }: ProvinceGround,
  name: string,
  { head, total, needs }: { readonly head: number; readonly total: number; readonly needs: number },
): ChartSpec {
  const range = (row: number): string => areaText(name, { top: row, left: 1, bottom: row, right: needs });
  return {
    type: 'bar',
    title: say('kesenjangan.bagan'),
    valueTitle: say('konvergensi.keluarga'),
    numberFormat: '#,##0',
    series: [
      { name: say('kesenjangan.layanan'), categories: range(head), values: range(total), color: '#D55E00' },
    ],
    area: { top: total + 2, left: 0, bottom: total + 24, right: 8 },
    description: say('kesenjangan.bagan'),
  };
}

/** By district and OPD. There is no total: a family counts with every OPD that has to serve it. */
function servingList(ground: ProvinceGround, needs: readonly Need[]): SheetSpec {
  const { consolidation, daerah, names, say } = ground;
  const lines = consolidation.districts.flatMap(({ totals }, at) => {
    const byOpd = new Map<string, { readonly name: string; readonly gaps: Lacking[] }>();
    for (const cell of totals.pelayan) {
      const known = byOpd.get(cell.opd) ?? { name: cell.namaOpd, gaps: [] };
      known.gaps.push(cell);
      byOpd.set(cell.opd, known);
    }
    return [...byOpd].map(([opd, { name, gaps }]) => ({
      kabupaten: daerah[at]?.label ?? '',
      opd: opd === NO_OPD || opd === UNMAPPED ? say('tanpa-opd') : name === '' ? opd : name,
      counts: countsOf(gaps, needs),
    }));
  });
  return listSheet({
    name: names.kesenjanganOpd,
    title: say('kesenjangan.opd'),
    notes: [say('kesenjangan.catatan'), say('kesenjangan.opd.catatan')],
    columns: [
      { title: say('kabupaten'), width: 28, look: LOOK.wrap },
      { title: say('opd'), width: 40, look: LOOK.wrap },
      ...needColumns(ground, needs, 2),
    ],
    count: lines.length,
    *rows() {
      for (const { kabupaten, opd, counts } of lines) yield [kabupaten, opd, ...counts];
    },
    frozenColumns: 2,
    empty: say('balik.tanpa-kesenjangan'),
  }).sheet;
}
