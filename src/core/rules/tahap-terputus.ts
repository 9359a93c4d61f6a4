import { jenisAktivitasOf, PERIODS, realisasiOf, strategiOf } from '../schema/mapping-row';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row, type Table } from '../table/table';
import { TAHAP, type TahapId } from '../taxonomy/tahap';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import { columnHead } from './helpers/column-head';
import { daftarLokus, LOKUS_READS, PLACE_FIELDS, servedPlace, type DaftarLokus } from './helpers/lokus';
import { isOwn, shown } from './helpers/mapping-cells';
import { defineBookRule, type BookContext, type BookDraft, type SheetContext } from './rule';

type MessageId =
  'tanda' | 'tanpaSasaran' | 'diLuarLokus' | 'tanpaRencana' | 'tidakDirencanakan' | 'rencanaLain';
type Break = Omit<BookDraft<MessageId>, 'sheet' | 'at'>;

/** The column that marks each of the four stages, in the order of the source. */
const MARK: Readonly<Record<TahapId, Field>> = {
  perencanaan: 'tahapPerencanaan',
  'alokasi-anggaran': 'tahapPenganggaran',
  'penetapan-sasaran': 'tahapPenetapanSasaran',
  pelaksanaan: 'tahapPelaksanaan',
};
const REALISASI: readonly Field[] = ['realisasi', ...PERIODS.flat()];

/** The four stages must point at one place and one target; a stage that is missing while others went on breaks the chain. */
export const tahapTerputus = defineBookRule<MessageId>({
  meta: {
    id: 'tahap-terputus',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Tahap program terputus', en: 'A stage of the programme is missing' },
    next: {
      id: 'Bahas dengan OPD: lengkapi tahap yang tertinggal, atau perbaiki tandanya.',
      en: 'Take it up with the OPD: complete the stage left behind, or correct its mark.',
    },
    source:
      'WahanaNews 2021, pengertian konvergensi (perencanaan, alokasi anggaran, penetapan sasaran, dan pelaksanaan pada lokus yang sama); Pedoman TKPK Provinsi Bengkulu §3.2 angka 1 huruf a angka 2',
    messages: {
      tanda: {
        id: 'Tahap {{belum}} ditandai Tidak, padahal {{sudah}} ditandai Ya.',
        en: 'Stage {{belum}} is marked Tidak (no) although {{sudah}} is marked Ya (yes).',
      },
      tanpaSasaran: {
        id: 'Pagu {{pagu}} dialokasikan, tetapi jumlah sasarannya 0: anggaran tanpa sasaran.',
        en: 'Budget {{pagu}} is allocated, but its target count is 0: a budget without a target.',
      },
      diLuarLokus: {
        id: 'Sasaran tidak langsung strategi 2 di “{{isi}}”, di luar {{jumlah}} lokus prioritas: sasaran tidak langsung hanya untuk desa prioritas.',
        en: 'An indirect target of strategy 2 in “{{isi}}”, outside the {{jumlah}} priority villages: indirect targets are for priority villages only.',
      },
      tanpaRencana: {
        id: 'Realisasi {{realisasi}} dilaporkan, tetapi tahap perencanaan ditandai Tidak: realisasi tanpa rencana.',
        en: 'A realisation of {{realisasi}} is reported, but the planning stage is marked Tidak (no): realisation without a plan.',
      },
      tidakDirencanakan: {
        id: 'Realisasi {{realisasi}} dilaporkan, tetapi sub kegiatan ini tidak ada di lembar rencana “{{lembar}}”.',
        en: 'A realisation of {{realisasi}} is reported, but this sub kegiatan is not in the plan on sheet “{{lembar}}”.',
      },
      rencanaLain: {
        id: '{{jumlah}} dari {{dari}} sub kegiatan yang terealisasi tidak ada di lembar rencana “{{lembar}}”: rencananya tampaknya tidak lengkap.',
        en: '{{jumlah}} of {{dari}} sub kegiatan with a realisation are not in the plan on sheet “{{lembar}}”: the plan seems incomplete.',
      },
    },
  },
  reads: [
    ...Object.values(MARK),
    ...REALISASI,
    ...LOKUS_READS,
    ...(['strategi', 'sasaran', 'pagu', 'opd', 'kode', 'subkegiatan'] as const),
  ],
  besides: ['wilayah'],
  *check(book) {
    const daftar = daftarLokus(book);
    const mapping = book.sheets.filter(({ sheet }) => sheet.role === 'pemetaan');
    for (const sheet of mapping) {
      const plan = planBeside(sheet, mapping);
      const unplanned: BookDraft<MessageId>[] = [];
      let planned = 0;
      for (const row of rowsOf(sheet.table)) {
        const at = { index: row.index };
        const found = markBreak(row) ?? withoutTarget(row) ?? (daftar && outsideLokus(row, daftar));
        if (found) {
          yield { ...found, sheet, at };
          continue;
        }
        const known = plan && isPlanned(row, plan);
        if (known === true) planned += 1;
        const realisasi = realisasiOf(row)?.sen ?? 0n;
        if (known !== false || !plan) continue;
        const data = { realisasi, lembar: shown(plan.table.sheet) };
        unplanned.push({ messageId: 'tidakDirencanakan', sheet, field: 'subkegiatan', at, data });
      }
      // Most of a report missing from the plan is one fact about the plan.
      if (plan && unplanned.length > 1 && unplanned.length > planned) {
        const data = {
          jumlah: unplanned.length,
          dari: unplanned.length + planned,
          lembar: shown(plan.table.sheet),
        };
        const at = columnHead(sheet, ['subkegiatan']);
        yield { messageId: 'rencanaLain', sheet, field: 'subkegiatan', at, data };
      } else yield* unplanned;
    }
  },
});

const isMarked = (row: Row, stage: TahapId, as: 0 | 1): boolean =>
  row.state(MARK[stage]) === CELL_STATE.read && row.number(MARK[stage]) === as;

/** A stage marked no although a later one is marked yes, or the target although the budget is; the first such stage. */
function markBreak(row: Row): Break | null {
  for (const [at, { id, nama }] of TAHAP.entries()) {
    if (!isMarked(row, id, 0) || !isOwn(row, MARK[id])) continue;
    const later = TAHAP.slice(at + 1).find((one) => isMarked(row, one.id, 1));
    const budget =
      id === 'penetapan-sasaran' ? TAHAP.find((one) => one.id === 'alokasi-anggaran') : undefined;
    const sudah = later ?? (budget && isMarked(row, budget.id, 1) ? budget : undefined);
    if (sudah) {
      const data = { belum: nama.id.toLowerCase(), sudah: sudah.nama.id.toLowerCase() };
      return { messageId: 'tanda', field: MARK[id], data, related: [row.cell(MARK[sudah.id])] };
    }
    const realisasi = id === 'perencanaan' ? (realisasiOf(row)?.sen ?? 0n) : 0n;
    if (realisasi > 0n) return { messageId: 'tanpaRencana', field: MARK[id], data: { realisasi } };
  }
  return null;
}

/** A budget with a stated target of nobody; an empty target is another rule's. */
function withoutTarget(row: Row): Break | null {
  const pagu = row.sen('pagu');
  if (pagu === null || pagu <= 0n || jenisAktivitasOf(row) === 'penunjang') return null;
  if (row.state('sasaran') !== CELL_STATE.read || row.number('sasaran') !== 0 || !isOwn(row, 'sasaran'))
    return null;
  return { messageId: 'tanpaSasaran', field: 'sasaran', data: { pagu } };
}

function outsideLokus(row: Row, daftar: DaftarLokus): Break | null {
  if (strategiOf(row) !== 'S2' || jenisAktivitasOf(row) !== 'tidak-langsung') return null;
  const place = servedPlace(row);
  const field = PLACE_FIELDS.find((one) => isOwn(row, one) && shown(row.raw(one)) !== '');
  if (!place || field === undefined || place.seluruh) return null;
  if (!daftar.isPlain(place) || daftar.within(place).length > 0) return null;
  return {
    messageId: 'diLuarLokus',
    field,
    data: { isi: shown(row.raw(field)), jumlah: daftar.lokus.length },
  };
}

interface Plan {
  readonly table: Table;
  /** What the plan holds of each OPD, by code and by name. */
  readonly byOpd: ReadonlyMap<string, ReadonlySet<string>>;
}

const reports = ({ columns }: Table): boolean => REALISASI.some((field) => columns.has(field));

/** The plan of the same year beside a report: the mapping sheet without realisation, where there is exactly one. */
function planBeside(report: SheetContext, mapping: BookContext['sheets']): Plan | null {
  if (!reports(report.table)) return null;
  const plans = mapping.filter(({ table, tahun }) => !reports(table) && tahun === report.tahun);
  const [plan, ...others] = plans;
  if (!plan || others.length > 0) return null;
  const byOpd = new Map<string, Set<string>>();
  for (const row of rowsOf(plan.table)) {
    const opd = opdKey(row.text('opd') ?? '');
    const held = byOpd.get(opd) ?? new Set();
    byOpd.set(opd, held);
    for (const key of keysOf(row)) held.add(key);
  }
  return { table: plan.table, byOpd };
}

/** Whether the plan knows a row with a realisation; `null` for rows that cannot be looked up in it. */
function isPlanned(row: Row, { byOpd }: Plan): boolean | null {
  const held = byOpd.get(opdKey(row.text('opd') ?? ''));
  const keys = keysOf(row);
  // A plan of other OPDs says nothing of this one.
  if (!held || keys.length === 0 || row.inherited('subkegiatan') || (realisasiOf(row)?.sen ?? 0n) <= 0n)
    return null;
  return keys.some((key) => held.has(key));
}

function keysOf(row: Row): readonly string[] {
  const kode = row.text('kode');
  const nama = fold(row.text('subkegiatan') ?? '');
  return [
    ...(kode === null || kode === '' ? [] : [`kode:${kode}`]),
    ...(nama === '' ? [] : [`nama:${nama}`]),
  ];
}
