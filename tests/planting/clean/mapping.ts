import { KABUPATEN } from '../../../scripts/samples/district';
import { SECTION_TITLES } from '../../../scripts/samples/matrix';
import type { Chance } from '../chance';
import { line, type DraftCell, type DraftSheet, type Line, type MappingForm } from '../draft';
import { mappingColumns, type MappingColumn, type Notation } from './mapping-columns';
import type { Programme } from './programmes';

/** What a planter may ask of a mapping sheet; the rest is left to chance. */
export interface MappingWish {
  readonly sections?: boolean;
  readonly once?: boolean;
  readonly totals?: 'tanpa' | 'bagian' | 'semua' | 'keduanya';
  readonly formulaTotals?: boolean;
  readonly formulaRealisasi?: boolean;
  readonly satuan?: bigint;
}

const ROMAN = ['I', 'II', 'III'] as const;
const NAMES = [
  'Pengurangan beban pengeluaran masyarakat',
  'Peningkatan pendapatan masyarakat',
  'Penurunan jumlah kantong-kantong kemiskinan',
] as const;

const STRATEGI: readonly Notation['strategi'][] = [
  (strategi) => `Strategi ${String(strategi)}`,
  (strategi) => `S${String(strategi)}`,
  (strategi) => strategi,
  (strategi) => NAMES[strategi - 1] ?? '',
  (strategi) => ROMAN[strategi - 1] ?? '',
];
const KLASTER: readonly Notation['klaster'][] = [
  (klaster) => `K${String(klaster)}`,
  (klaster) => `Klaster ${String(klaster)}`,
  (klaster) => klaster,
  (klaster) => `Klaster ${ROMAN[klaster - 1] ?? ''}`,
];
const SATUAN: readonly (readonly [bigint, string])[] = [
  [1n, ' (Rp)'],
  [1_000n, ' (Rp ribu)'],
  [1_000_000n, ' (Rp Juta)'],
];

const isNational = (form: MappingForm): boolean => form === 'rat-18' || form.startsWith('laporan');

function notationOf(form: MappingForm, tahun: number | null, wish: MappingWish, chance: Chance): Notation {
  const satuan = wish.satuan ?? chance.weighted(SATUAN.map(([unit], at) => [unit, at === 0 ? 6 : 1]));
  return {
    strategi: chance.pick(STRATEGI),
    klaster: chance.pick(KLASTER),
    tick: chance.pick(['√', 'v', 'x', 'V', '✓', 1]),
    ya: chance.pick(['Ya', 'YA', 'ya']),
    satuan,
    satuanText: SATUAN.find(([unit]) => unit === satuan)?.[1] ?? ' (Rp)',
    formulaRealisasi: wish.formulaRealisasi ?? chance.chance(0.4),
    sections: wish.sections ?? (isNational(form) && chance.chance(0.6)),
    once: wish.once ?? (isNational(form) && chance.chance(0.6)),
    tahun,
  };
}

const TITLES: Readonly<Record<MappingForm, string>> = {
  'rat-18': 'RENCANA AKSI TAHUNAN',
  'laporan-21': 'LAPORAN PELAKSANAAN PROGRAM',
  'laporan-23': 'LAPORAN TRIWULAN PELAKSANAAN PROGRAM',
  konvergen: 'PEMETAAN PROGRAM',
  bebas: 'DAFTAR PROGRAM PENANGGULANGAN KEMISKINAN',
};

const SHEET_NAMES: Readonly<Record<MappingForm, string>> = {
  'rat-18': 'RAT',
  'laporan-21': 'Laporan Semester',
  'laporan-23': 'Laporan Triwulan',
  konvergen: 'Pemetaan',
  bebas: 'Program OPD',
};

const blank = (): Line => line('judul', []);

function titleLines(form: MappingForm, tahun: number | null, chance: Chance): readonly Line[] {
  if (tahun === null) return chance.chance(0.5) ? [] : [line('judul', [TITLES[form]]), blank()];
  return [
    ...Array.from({ length: chance.int(0, 2) }, blank),
    line('judul', [TITLES[form]]),
    line('judul', [`${KABUPATEN.toUpperCase()} TAHUN ANGGARAN ${String(tahun)}`]),
    ...Array.from({ length: chance.int(0, 3) }, blank),
  ];
}

/** One header row, or two where labels stand in groups. */
function headerLines(columns: readonly MappingColumn[], merged: boolean): readonly Line[] {
  if (columns.every(({ sub }) => sub === undefined)) {
    return [
      line(
        'kepala',
        columns.map(({ top }) => top),
      ),
    ];
  }
  const isStart = (at: number): boolean =>
    columns[at]?.sub === undefined || columns[at - 1]?.top !== columns[at].top;
  const merges = columns.flatMap(({ top, sub }, at) => {
    if (sub === undefined) return [{ left: at, right: at, down: 1 }];
    if (!isStart(at)) return [];
    const width = columns.filter((column) => column.top === top && column.sub !== undefined).length;
    return [{ left: at, right: at + width - 1, down: 0 }];
  });
  return [
    line(
      'kepala',
      columns.map(({ top }, at) => (isStart(at) ? top : null)),
      { merges: merged ? merges : [] },
    ),
    line(
      'kepala',
      columns.map(({ sub }) => sub ?? null),
    ),
  ];
}

const dataLine = (
  columns: readonly MappingColumn[],
  row: Programme,
  above: Programme | null,
  number: number,
): Line =>
  line(
    'data',
    columns.map(({ cell }) => cell(row, { number, above })),
    { anchor: row.anchor },
  );

const totalLine = (columns: readonly MappingColumn[], label: string, over: 'bagian' | 'semua'): Line => {
  const cells: DraftCell[] = columns.map(() => null);
  cells[1] = label;
  return line('total', cells, { over });
};

function closing(chance: Chance): readonly Line[] {
  const notes = chance.chance(0.3)
    ? [blank(), line('catatan', ['Keterangan:']), line('catatan', [null, 'Angka menurut dokumen anggaran'])]
    : [];
  const signature = chance.chance(0.3)
    ? [
        blank(),
        line('catatan', [null, null, null, 'Mengetahui,']),
        line('catatan', [null, null, null, 'Kepala Dinas']),
        blank(),
        line('catatan', [null, null, null, 'NIP. -']),
      ]
    : [];
  return [...notes, ...signature];
}

/**
 * A mapping sheet in which nothing is wrong.
 *
 * @param rows strategy by strategy.
 */
export function mappingSheet(
  form: MappingForm,
  rows: readonly Programme[],
  tahun: number | null,
  wish: MappingWish,
  chance: Chance,
): DraftSheet {
  const notation = notationOf(form, tahun, wish, chance);
  const columns = mappingColumns(form, notation);
  const totals =
    wish.totals ??
    (form === 'konvergen'
      ? chance.pick(['tanpa', 'semua'] as const)
      : chance.pick(['tanpa', 'bagian', 'semua', 'keduanya'] as const));
  const inParts = notation.sections;
  const lines: Line[] = [
    ...titleLines(form, tahun, chance),
    ...headerLines(columns, chance.chance(0.7)),
    ...(isNational(form) && chance.chance(0.5)
      ? [
          line(
            'nomor',
            columns.map((_, at) => at + 1),
          ),
        ]
      : []),
  ];
  let number = 0;
  for (const strategi of [1, 2, 3] as const) {
    const own = rows.filter((row) => row.strategi === strategi);
    if (own.length === 0) continue;
    if (inParts) lines.push(line('bagian', [null, SECTION_TITLES[strategi - 1] ?? '']));
    own.forEach((row, at) => {
      number += 1;
      lines.push(dataLine(columns, row, own[at - 1] ?? null, number));
    });
    if (inParts && (totals === 'bagian' || totals === 'keduanya'))
      lines.push(totalLine(columns, `JUMLAH ${ROMAN[strategi - 1] ?? ''}`, 'bagian'));
    if (inParts && chance.chance(0.2)) lines.push(blank());
  }
  if (totals === 'semua' || totals === 'keduanya') {
    lines.push(
      totalLine(columns, chance.pick(['TOTAL KESELURUHAN', 'JUMLAH SELURUHNYA', 'GRAND TOTAL']), 'semua'),
    );
  }
  lines.push(...closing(chance));
  return {
    name: tahun === null ? SHEET_NAMES[form] : `${SHEET_NAMES[form]} ${String(tahun)}`,
    visibility: 'visible',
    lines,
    columns: new Map(columns.map(({ field }, at) => [field, at])),
    sums: columns.flatMap(({ sums }, column) => (sums ? [{ column, satuan: notation.satuan }] : [])),
    formulaTotals: wish.formulaTotals ?? chance.chance(0.5),
    links: [],
    form,
  };
}
