import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN } from './district';
import { realisasiOf, type LayoutProgramme } from './layout-programme';
import { LAYOUT_PROGRAMMES } from './layout-programmes';
import { SECTION_TITLES } from './matrix';
import { amountCell } from './money';
import type { SheetSpec } from './workbook';
import { address } from './workbook';

/** One column of a national form: its labels above each other, and what stands in it. */
interface Column {
  readonly top: string;
  readonly sub?: string;
  readonly cell: (row: LayoutProgramme, above: LayoutProgramme | undefined, number: number) => CellValue;
  /** The amount a total row shows. */
  readonly sum?: (row: LayoutProgramme) => bigint;
}

const once =
  (value: (row: LayoutProgramme) => string, ...outer: readonly ((row: LayoutProgramme) => string)[]) =>
  (row: LayoutProgramme, above: LayoutProgramme | undefined): CellValue =>
    above && [value, ...outer].every((part) => part(row) === part(above)) ? null : value(row);

const tick =
  (jenis: LayoutProgramme['jenis']) =>
  (row: LayoutProgramme): CellValue =>
    row.jenis === jenis ? '√' : null;

const money = (top: string, sub: string | undefined, sum: (row: LayoutProgramme) => bigint): Column => ({
  top,
  ...(sub === undefined ? {} : { sub }),
  sum,
  cell: (row) => amountCell(sum(row)),
});

const opdOf = ({ opd }: LayoutProgramme): string => opd;
const programOf = ({ program }: LayoutProgramme): string => program;
const kegiatanOf = ({ kegiatan }: LayoutProgramme): string => kegiatan;

/** The 18 columns of the RAT. */
const RAT: readonly Column[] = [
  { top: 'No', cell: (_, __, number) => number },
  { top: 'Strategi OPPKPKE', cell: () => null },
  { top: 'Perangkat Daerah', cell: once(opdOf) },
  { top: 'Kode', cell: ({ kode }) => kode },
  { top: 'Program', cell: once(programOf, opdOf) },
  { top: 'Kegiatan', cell: once(kegiatanOf, programOf, opdOf) },
  { top: 'Sub Kegiatan', cell: ({ nama }) => nama },
  { top: 'Aktifitas Real', sub: 'Langsung', cell: tick('langsung') },
  { top: 'Aktifitas Real', sub: 'Tidak Langsung', cell: tick('tidak langsung') },
  { top: 'Aktifitas Real', sub: 'Penunjang', cell: tick('penunjang') },
  money('Alokasi Anggaran (Rp)', undefined, ({ pagu }) => pagu),
  { top: 'Sumber Pembiayaan', cell: ({ sumberTeks }) => sumberTeks },
  { top: 'Sifat Bantuan', cell: () => 'Rutin' },
  { top: 'Lokasi', cell: ({ lokasi }) => lokasi },
  { top: 'Jumlah Sasaran Penerima Manfaat', cell: ({ sasaran }) => sasaran },
  { top: 'Besaran Manfaat', cell: () => null },
  { top: 'Jenis Bantuan', cell: () => null },
  { top: 'Durasi Pemberian Bantuan', cell: () => '12 bulan' },
];

const SEMESTER: readonly Column[] = [
  money('Realisasi', 'Sem.1', ({ tw }) => tw[0] + tw[1]),
  money('Realisasi', 'Sem.2', ({ tw }) => tw[2] + tw[3]),
  money('Realisasi', 'Total', realisasiOf),
];

const TRIWULAN: readonly Column[] = [
  money('Realisasi', 'Triwulan I', ({ tw }) => tw[0]),
  money('Realisasi', 'Triwulan II', ({ tw }) => tw[1]),
  money('Realisasi', 'Triwulan III', ({ tw }) => tw[2]),
  money('Realisasi', 'Triwulan IV', ({ tw }) => tw[3]),
  money('Total Realisasi', undefined, realisasiOf),
];

/** The columns of the three national forms. */
export const NATIONAL_FORMS = {
  'rat-18': RAT,
  'laporan-21': [...RAT, ...SEMESTER],
  'laporan-23': [...RAT, ...TRIWULAN],
} as const;

const range = (top: number, left: number, bottom: number, right: number): string =>
  `${address(top, left)}:${address(bottom, right)}`;

/** The merged areas of a two-row header that starts on the 0-based row `top`. */
function mergesOf(columns: readonly Column[], top: number): readonly string[] {
  return columns.flatMap(({ top: label, sub }, at) => {
    if (sub === undefined) return [range(top, at, top + 1, at)];
    const isFirst = columns[at - 1]?.top !== label;
    const width = columns.filter((column) => column.top === label && column.sub !== undefined).length;
    return isFirst ? [range(top, at, top, at + width - 1)] : [];
  });
}

const totalLine = (
  columns: readonly Column[],
  label: string,
  rows: readonly LayoutProgramme[],
): CellValue[] =>
  columns.map(({ sum }, at) => {
    if (sum) return amountCell(rows.reduce((total, row) => total + sum(row), 0n));
    return at === 1 ? label : null;
  });

/** What a variant of a national form changes. */
interface Variant {
  readonly merged?: boolean;
  /** The programmes, where a variant words them otherwise. */
  readonly rows?: readonly LayoutProgramme[];
}

/** One national form filled with the 24 programmes: title, header, numbering, sections, totals. */
export function nationalSheet(form: keyof typeof NATIONAL_FORMS, variant: Variant = {}): SheetSpec {
  const columns: readonly Column[] = NATIONAL_FORMS[form];
  const rows = variant.rows ?? LAYOUT_PROGRAMMES;
  const isGroupStart = (at: number): boolean =>
    columns[at]?.sub === undefined || columns[at - 1]?.top !== columns[at].top;
  const report = form === 'rat-18' ? 'RENCANA AKSI TAHUNAN' : 'MATRIKS LAPORAN PELAKSANAAN OPPKPKE';
  const cells: CellValue[][] = [
    [report],
    [`${KABUPATEN.toUpperCase()} TAHUN ANGGARAN 2025`],
    [],
    columns.map(({ top }, at) => (isGroupStart(at) ? top : null)),
    columns.map(({ sub }) => sub ?? null),
    columns.map((_, at) => at + 1),
  ];
  const merges = [
    range(0, 0, 0, columns.length - 1),
    range(1, 0, 1, columns.length - 1),
    ...mergesOf(columns, 3),
  ];
  let number = 0;
  SECTION_TITLES.forEach((title, index) => {
    const own = rows.filter(({ strategi }) => strategi === index + 1);
    cells.push([null, title]);
    own.forEach((row, at) => {
      number += 1;
      cells.push(columns.map(({ cell }) => cell(row, own[at - 1], number)));
    });
    cells.push(totalLine(columns, `JUMLAH ${'I'.repeat(index + 1)}`, own));
  });
  cells.push(totalLine(columns, 'TOTAL KESELURUHAN', rows));
  return {
    name: form === 'rat-18' ? 'RAT 2025' : 'Laporan',
    cells,
    ...(variant.merged === false ? {} : { merges }),
  };
}
