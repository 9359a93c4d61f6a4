import {
  addressOf,
  kaitanAt,
  openDays,
  penerimaanAt,
  settledDays,
  statusAt,
  type ComplaintClock,
  type ComplaintFigure,
  type ComplaintRef,
  type ComplaintSummary,
} from '../complaints/complaint-figures';
import { NO_DAY, type ComplaintsBy } from '../complaints/join-complaints';
import { statedAt } from '../complaints/named-column';
import { textAt } from '../table/table';
import { int32At } from '../values/at';
import { toIso } from '../values/tanggal';
import type { DocumentData } from './document';
import type { Presentation } from './document-parts';

type Complaints = NonNullable<DocumentData['pengaduan']>;

/** What complaints were counted at, and whose the limit is. */
export interface ComplaintTerms extends ComplaintClock {
  readonly asal: Complaints['batas']['asal'];
}

/**
 * Complaints as the document lists them: every figure with its cells, every complaint with its own. What people wrote of
 * one is there only where identities were asked for.
 */
export function complaintsPart(
  summary: ComplaintSummary,
  { acuan, batas, asal }: ComplaintTerms,
  presentation: Presentation,
): Complaints {
  const figures = (list: readonly ComplaintFigure[]): Complaints['status'] =>
    list.map((figure) => figurePart(figure, presentation));
  return {
    acuan: toIso(acuan),
    batas: { hari: batas, asal },
    total: figurePart(summary.total, presentation),
    status: figures(summary.status),
    kanal: figures(summary.kanal),
    program: figures(summary.program),
    opd: figures(summary.opd),
    kecamatan: figures(summary.kecamatan),
    desa: figures(summary.desa),
    daftar: summary.semua.map((ref) => complaintPart(ref, { acuan, batas }, presentation)),
  };
}

const figurePart = (figure: ComplaintFigure, { lang }: Presentation): Complaints['total'] => ({
  key: figure.key,
  name: figure.name[lang],
  jumlah: figure.jumlah,
  status: figure.status,
  kaitan: figure.kaitan,
  penerimaan: figure.penerimaan,
  kurang: figure.kurang,
  bertentangan: figure.bertentangan,
  terbuka: figure.terbuka,
  selesai: figure.selesai,
  cells: figure.cells,
});

function complaintPart(
  ref: ComplaintRef,
  { acuan, batas }: ComplaintClock,
  { unmask }: Presentation,
): Complaints['daftar'][number] {
  const { complaints, at, table, entry, row } = ref;
  const named = (by: ComplaintsBy): string | null => statedAt(complaints[by], at);
  const day = (days: Int32Array): string | null => {
    const one = int32At(days, at, NO_DAY);
    return one === NO_DAY ? null : toIso(one);
  };
  const open = openDays(ref, acuan);
  return {
    file: table.file,
    sheet: table.sheet,
    cell: addressOf(ref),
    row,
    status: statusAt(ref),
    masuk: day(complaints.masuk),
    selesai: day(complaints.selesai),
    hari: open ?? settledDays(ref),
    lewatBatas: open !== null && open > batas,
    kanal: named('kanal'),
    program: named('program'),
    opd: named('opd'),
    kecamatan: named('kecamatan'),
    desa: named('desa'),
    kaitan: kaitanAt(ref),
    penerimaan: penerimaanAt(ref),
    kurang: complaints.kurang[at] === 1,
    ...(unmask ? { uraian: textAt(table.columns.get('uraian'), entry) } : {}),
  };
}
