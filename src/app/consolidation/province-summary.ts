import { budgetOf, countsOfTotals, familiesOf } from '../../core/report/consolidation-document';
import type { Severity } from '../../core/findings/finding';
import { senToNumber } from '../../core/values/rupiah';
import type { ConditionalSpec, SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import { ruleTitle } from '../sheets/finding-lines';
import { dataColumn } from './province-data';
import type { ProvinceGround } from './province-ground';
import { PROVINCE_SHEETS, type SheetNames } from './province-names';
import type { ProvinceKey } from '../../core/messages/province-text';
import type { RecapTotal } from './province-recap';
import {
  cellAt,
  cellText,
  headAt,
  LOOK,
  rowAt,
  shareOf,
  shareResult,
  TITLE_ROW,
  topOf,
  widths,
  type KitCell,
  type PlacedList,
} from '../sheets/sheet-kit';

/** What the first sheet says of the others. */
export interface SummaryInput {
  readonly stempel: string;
  /** The rows, or `null` where they are not in this workbook. */
  readonly data: PlacedList | null;
  readonly totals: readonly RecapTotal[];
  readonly temuan: PlacedList;
  readonly notes: readonly string[];
}

const GOOD: Style = { 'font.color': '#006100', 'fill.color': '#C6EFCE' };
const MOST_RULES = 10;

/** The first sheet: what was put together, its main figures, whether they agree, and what was left out. */
export function summarySheet(ground: ProvinceGround, input: SummaryInput): SheetSpec {
  const { consolidation, names, say } = ground;
  const files = consolidation.districts.reduce((sum, one) => sum + one.files.length, 0);
  const top = topOf({
    name: names.ringkasan,
    title: say('ringkasan.judul'),
    notes: [
      say('ringkasan.dibuat', {
        stempel: input.stempel,
        berkas: files,
        kabupaten: consolidation.districts.filter(({ district }) => district !== null).length,
      }),
    ],
  });
  const cells: SpecCell[] = [...top.cells];
  const formats: ConditionalSpec[] = [];
  let row = top.next;
  const put = ({ cells: own, next, formats: colours = [] }: Section): void => {
    cells.push(...own);
    formats.push(...colours);
    row = next + 1;
  };
  put(mainFigures(ground, row, files));
  put(checks(ground, row, input));
  put(frequent(ground, row, input.temuan));
  put(leftOut(ground, row));
  put(lines(say('catatan'), [...input.notes, say('ringkasan.segarkan')], row));
  put(contents(ground, row));
  return {
    name: names.ringkasan,
    showGridlines: false,
    tabColor: '#1F4E79',
    cells,
    rows: [TITLE_ROW],
    columns: widths([54, 26, 26, 18, 14]),
    frozen: { rows: 2, columns: 0 },
    conditionalFormats: formats,
    print: { landscape: true, fitWidth: true, titleRows: [0, 1] },
  };
}

/** A part of the sheet, and the first row below it. */
interface Section {
  readonly cells: readonly SpecCell[];
  readonly next: number;
  readonly formats?: readonly ConditionalSpec[];
}

function mainFigures(ground: ProvinceGround, row: number, files: number): Section {
  const { consolidation, gathered, say } = ground;
  const budget = budgetOf(consolidation.total);
  const families = familiesOf(consolidation.total);
  const found = countsOfTotals(consolidation.total);
  const missing = consolidation.papan.filter(({ state }) => state === 'belum').length;
  const named = consolidation.districts.filter(({ district }) => district !== null).length;
  const figures: (readonly [string, KitCell, Style])[] = [
    [say('ringkasan.kabupaten'), named, LOOK.count],
    [say('ringkasan.berkas'), files, LOOK.count],
    [say('ringkasan.tidak-dihitung'), consolidation.dikeluarkan.length, LOOK.count],
    [say('ringkasan.gagal'), gathered.failed.length, LOOK.count],
    [say('ringkasan.belum'), missing, LOOK.count],
    [say('ringkasan.baris'), budget.baris, LOOK.count],
    [say('subkegiatan'), budget.subkegiatan, LOOK.count],
    [say('pagu'), senToNumber(budget.pagu), LOOK.money],
    [say('realisasi'), senToNumber(budget.realisasi), LOOK.money],
    [
      say('serapan'),
      shareCell(row + 10, row + 9, senToNumber(budget.realisasi), senToNumber(budget.pagu)),
      LOOK.share,
    ],
    [say('ringkasan.keluarga'), families.keluarga, LOOK.count],
    [say('ringkasan.dinilai'), families.dinilai, LOOK.count],
    [say('ringkasan.lengkap'), families.lengkap, LOOK.count],
    [say('konvergensi.diterima'), families.diterima, LOOK.count],
    [say('konvergensi.seharusnya'), families.seharusnya, LOOK.count],
    [
      say('konvergensi.persen'),
      shareCell(row + 15, row + 16, families.diterima, families.seharusnya),
      LOOK.share,
    ],
    [say('ringkasan.kesalahan'), found.error, LOOK.count],
    [say('ringkasan.peringatan'), found.warning, LOOK.count],
    [say('ringkasan.saran'), found.info, LOOK.count],
  ];
  return {
    cells: [
      cellAt(row, 0, say('ringkasan.angka'), LOOK.block),
      ...headAt(row + 1, [say('uraian'), say('ringkasan.nilai')], [LOOK.text, LOOK.count]),
      ...figures.flatMap(([label, value, look], at) =>
        rowAt(row + 2 + at, [label, value], [LOOK.text, look]),
      ),
    ],
    next: row + 2 + figures.length,
  };
}

const shareCell = (part: number, whole: number, partValue: number, wholeValue: number): KitCell => ({
  formula: shareOf(cellText(part, 1), cellText(whole, 1)),
  result: shareResult(partValue, wholeValue),
});

/** Every total of the workbook against the figure of the engine. */
function checks(ground: ProvinceGround, row: number, { data, totals }: SummaryInput): Section {
  const { consolidation, say } = ground;
  const budget = budgetOf(consolidation.total);
  const amounts = [
    ['pagu', senToNumber(budget.pagu)],
    ['realisasi', senToNumber(budget.realisasi)],
  ] as const;
  const all = amounts.flatMap(([column]) =>
    data
      ? [{ by: say('ringkasan.data'), column, formula: `ROUND(SUM(${data.range(dataColumn(column))}),2)` }]
      : [],
  );
  const made = [
    ...all,
    ...totals.flatMap((total) =>
      amounts.map(([column]) => ({ by: total.by, column, formula: total[column] })),
    ),
  ];
  const first = row + 2;
  const equal = say('ringkasan.kontrol.sama');
  const cells = made.flatMap(({ by, column, formula }, at) => {
    const here = first + at;
    const value = amounts.find(([name]) => name === column)?.[1] ?? 0;
    const [own, engine, difference] = [1, 2, 3].map((place) => cellText(here, place));
    return rowAt(
      here,
      [
        `${say(column)}: ${by}`,
        { formula, result: value },
        value,
        { formula: `ROUND(${own ?? ''}-${engine ?? ''},2)`, result: 0 },
        {
          formula: `IF(${difference ?? ''}=0,"${equal}","${say('ringkasan.kontrol.beda')}")`,
          result: equal,
        },
      ],
      CHECK_LOOKS,
    );
  });
  const last = first + made.length - 1;
  const area = { top: first, left: 4, bottom: last, right: 4 };
  const corner = cellText(first, 4);
  const colour = (text: string, style: Style): ConditionalSpec => ({
    areas: [area],
    rule: { kind: 'formula', formula: `$${corner}="${text}"`, style },
  });
  return {
    cells: [
      cellAt(row, 0, say('ringkasan.kontrol'), LOOK.block),
      ...headAt(
        row + 1,
        HEADS.map((key) => say(key)),
        CHECK_LOOKS,
      ),
      ...cells,
      cellAt(
        last + 1,
        0,
        say('ringkasan.kontrol.catatan', { jumlah: consolidation.rekonsiliasi.length }),
        LOOK.note,
      ),
    ],
    next: last + 2,
    formats: [colour(equal, GOOD), colour(say('ringkasan.kontrol.beda'), LOOK.alarm)],
  };
}

const CHECK_LOOKS = [LOOK.text, LOOK.money, LOOK.money, LOOK.money, LOOK.text];
const HEADS = [
  'ringkasan.kontrol.apa',
  'ringkasan.kontrol.rumus',
  'ringkasan.kontrol.mesin',
  'ringkasan.kontrol.selisih',
  'ringkasan.kontrol.hasil',
] as const satisfies readonly ProvinceKey[];

/** The rules that spoke most often, all districts together. */
function frequent({ consolidation, say, lang }: ProvinceGround, row: number, temuan: PlacedList): Section {
  const counts = new Map<string, { readonly rule: string; readonly severity: Severity; jumlah: number }>();
  for (const { rule, severity, jumlah } of consolidation.total.temuan) {
    const known = counts.get(rule);
    if (known) known.jumlah += jumlah;
    else counts.set(rule, { rule, severity, jumlah });
  }
  const most = [...counts.values()]
    .sort((a, b) => b.jumlah - a.jumlah || (a.rule < b.rule ? -1 : 1))
    .slice(0, MOST_RULES);
  const cells = most.flatMap(({ rule, jumlah }, at) =>
    rowAt(
      row + 2 + at,
      [
        ruleTitle(rule, lang),
        {
          formula: `SUMIFS(${temuan.range(4)},${temuan.range(2)},$${cellText(row + 2 + at, 2)})`,
          result: jumlah,
        },
        rule,
      ],
      [LOOK.wrap, LOOK.count, LOOK.text],
    ),
  );
  return {
    cells: [
      cellAt(row, 0, say('ringkasan.terbanyak'), LOOK.block),
      ...headAt(row + 1, [say('temuan.nama'), say('jumlah'), say('aturan')], [LOOK.text, LOOK.count]),
      ...(most.length === 0 ? [cellAt(row + 2, 0, say('temuan.tidak-ada'), LOOK.note)] : cells),
    ],
    next: row + 2 + Math.max(1, most.length),
  };
}

/** Files that do not count or cannot be read, and why. */
function leftOut({ consolidation, gathered, say }: ProvinceGround, row: number): Section {
  const why = [
    ...consolidation.dikeluarkan.map(({ file, why: reason, oleh }) => [
      file,
      say(`ringkasan.sebab.${reason}`, { oleh }),
    ]),
    ...gathered.failed.map(({ file, message }) => [file, message]),
  ];
  return {
    cells: [
      cellAt(row, 0, say('ringkasan.luar'), LOOK.block),
      ...(why.length === 0
        ? [cellAt(row + 1, 0, say('ringkasan.semua-dihitung'), LOOK.note)]
        : why.flatMap((line, at) => rowAt(row + 1 + at, line, [LOOK.wrap, LOOK.text]))),
    ],
    next: row + 1 + Math.max(1, why.length),
  };
}

const lines = (title: string, texts: readonly string[], row: number): Section => ({
  cells: [
    cellAt(row, 0, title, LOOK.block),
    ...texts.map((text, at) => cellAt(row + 1 + at, 0, text, LOOK.note)),
  ],
  next: row + 1 + texts.length,
});

const TITLES: Readonly<Record<Exclude<keyof SheetNames, 'ringkasan'>, ProvinceKey>> = {
  papan: 'papan.judul',
  rekap: 'rekap.judul',
  rekapDaerah: 'rekap.daerah.judul',
  rekapOpd: 'rekap.opd.judul',
  konvergensi: 'konvergensi.judul',
  konvergensiKecamatan: 'konvergensi.kecamatan',
  konvergensiDesa: 'konvergensi.desa',
  kesenjangan: 'kesenjangan.judul',
  kesenjanganDesa: 'kesenjangan.desa',
  kesenjanganOpd: 'kesenjangan.opd',
  temuan: 'temuan.judul',
  contoh: 'contoh.judul',
  lintas: 'lintas.judul',
  drift: 'drift.judul',
  kolom: 'kolom.judul',
  asal: 'asal.judul',
  data: 'data.judul',
};

/** The other sheets and what they hold. */
function contents({ names, say }: ProvinceGround, row: number): Section {
  const others = Object.keys(PROVINCE_SHEETS).filter(
    (key): key is Exclude<keyof SheetNames, 'ringkasan'> => key !== 'ringkasan',
  );
  return {
    cells: [
      cellAt(row, 0, say('ringkasan.isi'), LOOK.block),
      ...others.flatMap((key, at) =>
        rowAt(row + 1 + at, [names[key], say(TITLES[key])], [LOOK.text, LOOK.text]),
      ),
    ],
    next: row + 1 + others.length,
  };
}
