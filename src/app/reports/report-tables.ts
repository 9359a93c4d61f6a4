import { DIMENSIONS, type BudgetFigure } from '../../core/budget/budget';
import { COMPLAINTS_BY } from '../../core/complaints/join-complaints';
import type { ComplaintFigure } from '../../core/complaints/complaint-figures';
import { PLACE_LEVELS, UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { ReportsKey } from '../../core/messages/reports-text';
import { renderMessage } from '../../core/messages/translate';
import { gapPart } from '../../core/report/gap-parts';
import { SEVERITIES, findingWords } from '../sheets/finding-lines';
import { complaintTable } from './complaint-table';
import type { ReportCell } from './csv';
import type { ReportGround } from './report-ground';

/** A table of a report: what it is called as a file, its headings and its rows; the same rows each time. */
export interface ReportTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: () => Iterable<readonly ReportCell[]>;
}

/** Everything a check and the analyses say of the workbooks, as tables; those the workbooks say nothing about are left out. */
export function reportTables(ground: ReportGround): readonly ReportTable[] {
  const budget = ground.budget();
  const families = ground.converged().keluarga;
  const complaints = ground.complaints();
  return [
    findingTable(ground),
    ...(budget ? [budgetTable(ground, budget)] : []),
    ...(families ? [placeTable(ground, families), coverageTable(ground, families), gapTable(ground)] : []),
    ...(complaints ? [complaintTable(ground, complaints), complaintFigures(ground, complaints)] : []),
  ];
}

const headed = (
  { say }: ReportGround,
  name: ReportsKey,
  heads: readonly ReportsKey[],
  rows: ReportTable['rows'],
): ReportTable => ({ name: say(name), heads: heads.map((key) => say(key)), rows });

function findingTable(ground: ReportGround): ReportTable {
  const { findings, say, lang, unmask, shown } = ground;
  return headed(
    ground,
    'tabel.temuan',
    [
      ...(['temuan.tingkat', 'temuan.aturan', 'buku', 'lembar', 'sel'] as const),
      ...(['temuan.isi', 'temuan.temuan', 'temuan.langkah', 'temuan.usulan'] as const),
    ],
    function* () {
      for (const severity of SEVERITIES) {
        for (const finding of findings) {
          if (finding.severity !== severity) continue;
          const { message, value, proposal, next } = findingWords(finding, { lang, unmask });
          yield [say(`tingkat.${severity}`), finding.rule, finding.file, finding.sheet, finding.cell]
            .concat([value, message, next, proposal])
            .map(shown);
        }
      }
    },
  );
}

function budgetTable(
  ground: ReportGround,
  budget: NonNullable<ReturnType<ReportGround['budget']>>,
): ReportTable {
  const { say, lang, shown } = ground;
  const line = (kind: 'total' | (typeof DIMENSIONS)[number], figure: BudgetFigure): readonly ReportCell[] => [
    say(`menurut.${kind}`),
    shown(figure.key),
    shown(renderMessage(figure.name, {}, lang)),
    figure.subkegiatan,
    figure.pagu,
    figure.realisasi,
    shown(figure.cells.join(' ')),
  ];
  return headed(
    ground,
    'tabel.rekap',
    ['rincian', 'kode', 'uraian', 'subkegiatan', 'pagu', 'realisasi', 'sel'],
    function* () {
      yield line('total', budget.total);
      for (const dimension of DIMENSIONS)
        for (const figure of budget[dimension]) yield line(dimension, figure);
    },
  );
}

type Families = NonNullable<ReturnType<ReportGround['converged']>['keluarga']>;

function placeTable(ground: ReportGround, families: Families): ReportTable {
  const { say, shown } = ground;
  return headed(
    ground,
    'tabel.konvergensi',
    [
      ...(['konvergensi.tingkat', 'kode', 'uraian', 'keluarga', 'konvergensi.dinilai'] as const),
      ...(['konvergensi.diterima', 'konvergensi.seharusnya', 'konvergensi.lengkap'] as const),
      ...(['konvergensi.sebagian', 'konvergensi.nol', 'konvergensi.tidak-diketahui', 'sel'] as const),
    ],
    function* () {
      for (const level of ['total', ...PLACE_LEVELS] as const) {
        for (const place of level === 'total' ? [families.total] : families[level]) {
          yield [
            level === 'total' ? say('menurut.total') : say(`tingkat.${level}`),
            shown(place.key),
            place.key === UNKNOWN_PLACE ? say('wilayah-tak-terbaca') : shown(place.name),
            ...[place.keluarga, place.dinilai, place.diterima, place.seharusnya, place.lengkap],
            ...[place.sebagian, place.nol, place.tidakDiketahui, shown(place.cells.join(' '))],
          ];
        }
      }
    },
  );
}

/** What a need is called, those of the region among them. */
export function needNames({ assessed, lang, shown }: ReportGround): (id: string) => string {
  const names = new Map<string, string>(
    assessed.flatMap((one) =>
      one.assessed.needs.map(({ need }): [string, string] => [need.id, renderMessage(need.nama, {}, lang)]),
    ),
  );
  return (id) => shown(names.get(id) ?? id);
}

function coverageTable(ground: ReportGround, { cakupan }: Families): ReportTable {
  const { shown } = ground;
  const named = needNames(ground);
  return headed(
    ground,
    'tabel.cakupan',
    [
      ...(['kode', 'cakupan.kebutuhan', 'cakupan.terpenuhi', 'cakupan.seharusnya'] as const),
      ...(['cakupan.tidak-diketahui', 'sel'] as const),
    ],
    function* () {
      for (const line of cakupan) {
        const { need, terpenuhi, seharusnya, penerimaanTidakDiketahui, cells } = line;
        yield [need, named(need), terpenuhi, seharusnya, penerimaanTidakDiketahui, shown(cells.join(' '))];
      }
    },
  );
}

function gapTable(ground: ReportGround): ReportTable {
  const { lang, unmask, shown } = ground;
  const named = needNames(ground);
  return headed(
    ground,
    'tabel.kesenjangan',
    [
      ...(['buku', 'sel', 'kesenjangan.keluarga', 'kesenjangan.nik', 'desa', 'kecamatan', 'desil'] as const),
      ...(['kesenjangan.kurang', 'opd', 'kesenjangan.alasan', 'kesenjangan.belum-diketahui'] as const),
    ],
    function* () {
      for (const gap of ground.gaps().gaps) {
        const part = gapPart(gap, { lang, unmask });
        const list = (needs: readonly string[]): string => needs.map(named).join(', ');
        const text = (one: string | null): ReportCell => (one === null ? null : shown(one));
        yield [
          ...[shown(part.file), shown(part.cell), text(part.nama), text(part.nik), text(part.desa)],
          ...[text(part.kecamatan), part.desil, list(part.kurang), shown(part.opd.join('; '))],
          shown(part.alasan.map(({ kalimat }) => kalimat).join('; ')),
          list([...part.tidakDiketahui, ...part.tidakDapatDinilai]),
        ];
      }
    },
  );
}

function complaintFigures(
  ground: ReportGround,
  complaints: NonNullable<ReturnType<ReportGround['complaints']>>,
): ReportTable {
  const { say, lang, shown, batas } = ground;
  const line = (
    kind: 'total' | 'status' | (typeof COMPLAINTS_BY)[number],
    figure: ComplaintFigure,
  ): readonly ReportCell[] => [
    ...[say(`aduan.menurut.${kind}`), shown(figure.key), shown(figure.name[lang]), figure.jumlah],
    ...[figure.terbuka.jumlah, figure.status.selesai, figure.status.ditolak],
    ...[figure.status['tidak-diketahui'], figure.terbuka.lewatBatas, figure.terbuka.tertua],
    ...[figure.selesai.median, figure.selesai.dihitung, figure.penerimaan['tidak-menerima'], figure.kurang],
    shown(figure.cells.join(' ')),
  ];
  return {
    name: say('tabel.rekap-pengaduan'),
    heads: [
      ...(['rincian', 'kode', 'uraian', 'jumlah', 'aduan.terbuka', 'aduan.selesai'] as const),
      ...(['aduan.ditolak', 'aduan.tidak-diketahui', 'aduan.lewat-batas', 'aduan.tertua'] as const),
      ...(['aduan.median', 'aduan.dihitung', 'aduan.tidak-menerima', 'aduan.kurang', 'sel'] as const),
    ].map((key) => say(key, { batas })),
    *rows() {
      yield line('total', complaints.total);
      for (const figure of complaints.status) yield line('status', figure);
      for (const by of COMPLAINTS_BY) for (const figure of complaints[by]) yield line(by, figure);
    },
  };
}
