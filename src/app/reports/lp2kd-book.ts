import type { BudgetFigure } from '../../core/budget/budget';
import { countUnreadAmounts } from '../../core/budget/unread-amounts';
import { COMPLAINTS_BY } from '../../core/complaints/join-complaints';
import type { ComplaintFigure } from '../../core/complaints/complaint-figures';
import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import type { PlaceScore } from '../../core/convergence/score-places';
import { renderMessage } from '../../core/messages/translate';
import type { CellValue } from '../../core/values/cell-value';
import { senToNumber } from '../../core/values/rupiah';
import { fromCalendar, toIso, type Hari } from '../../core/values/tanggal';
import type { SheetSpec, WorkbookSpec } from '../../workbook/sheet-spec';
import { LOOK } from '../sheets/sheet-kit';
import { blockSheet, type Block, type BlockColumn } from './blocks';
import { lp2kdDeadline, PELAPOR } from './deadlines';
import type { ReportGround } from './report-ground';
import { needNames } from './report-tables';

/** The breakdowns of the monitoring tables. */
const MONITORED = ['strategi', 'klaster', 'sumberDana', 'opd'] as const;

/**
 * The tables of an LP2KD: plan and realisation, convergence and coverage, complaints, and when the report is due. A part
 * the workbooks say nothing about says so; `null` where that is all of them.
 */
export const lp2kdBook = (ground: ReportGround): WorkbookSpec | null =>
  (ground.budget() ?? ground.converged().keluarga ?? ground.complaints())
    ? {
        sheets: [monitoringSheet, evaluationSheet, complaintSheet, deadlineSheet].map((make) => make(ground)),
      }
    : null;

/** `, tahun anggaran 2026`; nothing where the workbooks state no year. */
export const yearText = ({ years, say }: ReportGround): string =>
  years.length === 0 ? '' : say('lp2kd.tahun', { tahun: years.join(', ') });

function monitoringSheet(ground: ReportGround): SheetSpec {
  const { say, lang, shown, mapping, source } = ground;
  const budget = ground.budget();
  const unread = budget ? countUnreadAmounts(mapping) : 0;
  const columns = (title: string): readonly BlockColumn[] => [
    { title, look: LOOK.wrap },
    { title: say('subkegiatan'), look: LOOK.count, added: true },
    { title: say('pagu'), look: LOOK.money, added: true },
    { title: say('realisasi'), look: LOOK.money, added: true },
    { title: say('serapan'), look: LOOK.share, share: [3, 2] },
  ];
  const line = (name: string, { subkegiatan, pagu, realisasi }: BudgetFigure): readonly CellValue[] => [
    ...[name, subkegiatan, senToNumber(pagu), senToNumber(realisasi)],
  ];
  return blockSheet({
    name: say('lp2kd.pemantauan'),
    title: say('lp2kd.pemantauan-judul', { tahun: yearText(ground) }),
    notes: [
      source,
      say('lp2kd.dasar-isi'),
      ...(budget ? [] : [say('lp2kd.tanpa-pemetaan')]),
      ...(unread > 0 ? [say('lp2kd.tak-terbaca', { jumlah: unread })] : []),
    ],
    widths: [54, 14, 22, 22, 14],
    blocks: budget
      ? MONITORED.map((dimension): Block => ({
          title: say(`menurut.${dimension}`),
          columns: columns(say('uraian')),
          lines: budget[dimension].map((figure) => line(shown(renderMessage(figure.name, {}, lang)), figure)),
          total: line(say('total'), budget.total),
        }))
      : [],
  });
}

function evaluationSheet(ground: ReportGround): SheetSpec {
  const { say, shown, source } = ground;
  const families = ground.converged().keluarga;
  const named = needNames(ground);
  const counts = (title: string): BlockColumn => ({ title, look: LOOK.count, added: true });
  const columns: readonly BlockColumn[] = [
    { title: say('uraian'), look: LOOK.wrap },
    ...(['keluarga', 'konvergensi.dinilai', 'konvergensi.diterima', 'konvergensi.seharusnya'] as const).map(
      (key) => counts(say(key)),
    ),
    { title: say('konvergensi.persen'), look: LOOK.share, share: [3, 4] },
    ...(
      [
        ...(['konvergensi.lengkap', 'konvergensi.sebagian', 'konvergensi.nol'] as const),
        'konvergensi.tidak-diketahui',
      ] as const
    ).map((key) => counts(say(key))),
  ];
  const line = (name: string, score: PlaceScore): readonly CellValue[] => [
    ...[name, score.keluarga, score.dinilai, score.diterima, score.seharusnya, null],
    ...[score.lengkap, score.sebagian, score.nol, score.tidakDiketahui],
  ];
  const placeName = ({ key, name }: PlaceScore): string =>
    key === UNKNOWN_PLACE ? say('wilayah-tak-terbaca') : shown(name === '' ? key : name);
  return blockSheet({
    name: say('lp2kd.evaluasi'),
    title: say('lp2kd.evaluasi-judul', { tahun: yearText(ground) }),
    notes: [
      source,
      say('lp2kd.dasar-isi'),
      say(families ? 'lp2kd.konvergensi-arti' : 'lp2kd.tanpa-keluarga'),
    ],
    widths: [44, 14, 14, 14, 14, 14, 14, 14, 14, 14],
    blocks: families
      ? [
          ...(['kecamatan', 'desa'] as const).map((level): Block => ({
            title: say(`lp2kd.per-${level}`),
            columns,
            lines: families[level].map((score) => line(placeName(score), score)),
            total: line(say('total'), families.total),
          })),
          {
            title: say('lp2kd.cakupan'),
            columns: [
              { title: say('cakupan.kebutuhan'), look: LOOK.wrap },
              { title: say('cakupan.terpenuhi'), look: LOOK.count },
              { title: say('cakupan.seharusnya'), look: LOOK.count },
              { title: say('konvergensi.persen'), look: LOOK.share, share: [1, 2] },
              { title: say('cakupan.tidak-diketahui'), look: LOOK.count },
            ],
            lines: families.cakupan.map((one) => [
              ...[named(one.need), one.terpenuhi, one.seharusnya, null, one.penerimaanTidakDiketahui],
            ]),
          },
        ]
      : [],
  });
}

function complaintSheet(ground: ReportGround): SheetSpec {
  const { say, lang, shown, source, hari, batas, asalBatas } = ground;
  const complaints = ground.complaints();
  const count = (title: string, added = true): BlockColumn => ({ title, look: LOOK.count, added });
  const columns: readonly BlockColumn[] = [
    { title: say('uraian'), look: LOOK.wrap },
    ...(['jumlah', 'aduan.selesai', 'aduan.ditolak', 'aduan.terbuka', 'aduan.tidak-diketahui'] as const).map(
      (key) => count(say(key)),
    ),
    count(say('aduan.lewat-batas', { batas })),
    count(say('aduan.tertua'), false),
    { title: say('aduan.median'), look: { ...LOOK.text, numberFormat: '0.0' } },
    count(say('aduan.dihitung')),
    count(say('aduan.tidak-menerima')),
    count(say('aduan.kurang')),
  ];
  const line = (name: string, figure: ComplaintFigure): readonly CellValue[] => [
    ...[name, figure.jumlah, figure.status.selesai, figure.status.ditolak, figure.terbuka.jumlah],
    ...[figure.status['tidak-diketahui'], figure.terbuka.lewatBatas, figure.terbuka.tertua],
    ...[figure.selesai.median, figure.selesai.dihitung, figure.penerimaan['tidak-menerima'], figure.kurang],
  ];
  return blockSheet({
    name: say('lp2kd.pengaduan'),
    title: say('lp2kd.pengaduan-judul', { tahun: yearText(ground) }),
    notes: [
      source,
      say('lp2kd.dasar-isi'),
      complaints
        ? say('lp2kd.aduan-arti', {
            hari: toIso(hari),
            terbuka: complaints.total.terbuka.tidakDiketahui,
            bertentangan: complaints.total.bertentangan,
            batas: say(`batas.${asalBatas}`, { batas }),
          })
        : say('lp2kd.tanpa-pengaduan'),
    ],
    widths: [40, ...Array.from({ length: 11 }, () => 13)],
    blocks: complaints
      ? (['status', ...COMPLAINTS_BY] as const).map((by): Block => ({
          title: say(`aduan.menurut.${by}`),
          columns,
          lines: complaints[by].map((figure) => line(shown(figure.name[lang]), figure)),
          total: line(say('total'), complaints.total),
        }))
      : [],
  });
}

/** The serial of a day, as a cell of dates holds it. */
const serial = (day: Hari): number => day - (fromCalendar(1899, 12, 30) ?? 0);

function deadlineSheet({ say, years, source, hari }: ReportGround): SheetSpec {
  return blockSheet({
    name: say('lp2kd.tenggat'),
    title: say('lp2kd.tenggat-judul'),
    notes: [source, ...(years.length === 0 ? [say('tenggat.tanpa-tahun')] : [])],
    widths: [34, 22, 40, 16, 16, 70],
    blocks: [
      {
        title: say('lp2kd.tenggat-judul'),
        columns: [
          { title: say('tenggat.laporan'), look: LOOK.wrap },
          { title: say('tenggat.dari'), look: LOOK.wrap },
          { title: say('tenggat.kepada'), look: LOOK.wrap },
          { title: say('tenggat.paling-lambat'), look: { ...LOOK.text, numberFormat: 'dd/mm/yyyy' } },
          { title: say('tenggat.sisa'), look: LOOK.count },
          { title: say('tenggat.dasar'), look: LOOK.wrap },
        ],
        lines: (years.length === 0 ? [null] : years).flatMap((tahun) =>
          PELAPOR.map((pelapor): readonly CellValue[] => {
            const due = tahun === null ? null : lp2kdDeadline(pelapor, tahun);
            return [
              say(`tenggat.${pelapor}.laporan`, { tahun: tahun ?? '' }).trim(),
              say(`tenggat.${pelapor}.dari`),
              say(`tenggat.${pelapor}.kepada`),
              due === null ? null : serial(due),
              due === null ? null : due - hari,
              say(`tenggat.${pelapor}.dasar`),
            ];
          }),
        ),
      },
    ],
  });
}
