import {
  cellOfComplaint,
  kaitanAt,
  openDays,
  penerimaanAt,
  settledDays,
  statusAt,
  type ComplaintRef,
  type ComplaintSummary,
} from '../../core/complaints/complaint-figures';
import { STATUS_NAMES } from '../../core/complaints/complaint-status';
import { NO_DAY, type ComplaintsBy } from '../../core/complaints/join-complaints';
import { statedAt } from '../../core/complaints/named-column';
import { textAt } from '../../core/table/table';
import { toIso } from '../../core/values/tanggal';
import type { ReportCell } from './csv';
import type { ReportGround } from './report-ground';
import type { ReportTable } from './report-tables';

/**
 * Every complaint with what it was joined to. What people wrote of it is only in the table where identities are asked for:
 * names stand in it as anybody may write them, and nothing can mask them.
 */
export function complaintTable(ground: ReportGround, summary: ComplaintSummary): ReportTable {
  const { say, unmask } = ground;
  return {
    name: say('tabel.pengaduan'),
    heads: [
      ...(['sel', 'aduan.status', 'aduan.kanal', 'aduan.program', 'opd', 'kecamatan', 'desa'] as const),
      ...(['aduan.masuk', 'aduan.tanggal-selesai', 'aduan.hari', 'aduan.kaitan'] as const),
      ...(['aduan.penerimaan', 'aduan.kurang', ...(unmask ? (['uraian'] as const) : [])] as const),
    ].map((key) => say(key)),
    *rows() {
      for (const ref of summary.semua) yield complaintRow(ground, ref);
    },
  };
}

function complaintRow(
  { say, lang, shown, hari, withFile, unmask }: ReportGround,
  ref: ComplaintRef,
): readonly ReportCell[] {
  const { complaints, at, table, entry } = ref;
  const named = (by: ComplaintsBy): ReportCell => {
    const name = statedAt(complaints[by], at);
    return name === null ? null : shown(name);
  };
  const day = (days: Int32Array): ReportCell => {
    const one = days[at] ?? NO_DAY;
    return one === NO_DAY ? null : toIso(one);
  };
  return [
    shown(cellOfComplaint(ref, withFile)),
    STATUS_NAMES[statusAt(ref)][lang],
    ...[named('kanal'), named('program'), named('opd'), named('kecamatan'), named('desa')],
    ...[day(complaints.masuk), day(complaints.selesai), openDays(ref, hari) ?? settledDays(ref)],
    say(`kaitan.${kaitanAt(ref)}`),
    say(`penerimaan.${penerimaanAt(ref)}`),
    complaints.kurang[at] ?? 0,
    ...(unmask ? [textAt(table.columns.get('uraian'), entry)] : []),
  ];
}
