import { isOpen, isProposal, overdue, type FollowUp } from '../../core/followup/follow-up';
import { meetingText } from '../../core/messages/meeting-text';
import type { Lang } from '../../core/messages/translate';
import { toIso, type Hari } from '../../core/values/tanggal';
import { showCount } from '../present/numbers';
import { pageOf, rowOf, type MeetingPage, type MeetingRow } from './agenda';

/** What the sheet of follow-ups says, as a meeting takes it over. */
export interface MeetingLog {
  /** The sheet they stand on, or will. */
  readonly sheet: string;
  readonly list: readonly FollowUp[];
  /** By place in `list`: the cell its line begins at. */
  readonly cells: readonly string[];
  /** The first cells of lines that cannot be read. */
  readonly unread: readonly string[];
  /** Headings that are gone or there twice: then nothing of it can be read. */
  readonly missing: readonly string[];
  /** False where the sheet could not be looked at: what it says is not known. */
  readonly isKnown: boolean;
}

/** No decision yet, on a sheet still to be made. */
export const emptyLog = (sheet: string, isKnown = true): MeetingLog => ({
  sheet,
  list: [],
  cells: [],
  unread: [],
  missing: [],
  isKnown,
});

/** What was left open by earlier meetings, overdue first; `null` where there never was one. */
export function lastTimePage(log: MeetingLog, today: Hari, lang: Lang): MeetingPage | null {
  const earlier = log.list.filter((one) => (one.rapat === null || one.rapat < today) && !isProposal(one));
  const notes = troubleOf(log, lang);
  if (earlier.length === 0 && notes.length === 0) return null;
  const late = overdue(earlier, today);
  const open = earlier.filter(isOpen);
  const rest = open.filter((one) => !late.includes(one));
  return pageOf({
    key: 'lalu',
    title: meetingText('lalu.judul', lang),
    answer:
      open.length === 0 && earlier.length > 0
        ? meetingText('lalu.kosong', lang)
        : meetingText('lalu.jawab', lang, {
            terlambat: showCount(late.length, lang),
            terbuka: showCount(open.length, lang),
          }),
    head: logHead(lang),
    rows: [...late, ...rest].map((one) => logRow(log, one, today, lang)),
    notes,
  });
}

/** What the sheet was begun with, or somebody wrote down, and nobody has decided about; `null` where there is no such line. */
export function proposedPage(log: MeetingLog, today: Hari, lang: Lang): MeetingPage | null {
  const list = log.list.filter(isProposal);
  if (list.length === 0) return null;
  return pageOf({
    key: 'usulan',
    title: meetingText('usulan.judul', lang),
    answer: meetingText('usulan.jawab', lang, { jumlah: showCount(list.length, lang), lembar: log.sheet }),
    head: [
      meetingText('kolom.perihal', lang),
      meetingText('kolom.jenis', lang),
      meetingText('kolom.opd', lang),
    ],
    rows: list.map((one) => ({
      ...logRow(log, one, today, lang),
      texts: [`${one.id} ${one.perihal}`, one.jenis || '-', one.opd || '-'],
      detail: null,
    })),
  });
}

/** What this meeting decided, and what it changed of earlier decisions. */
export function decidedPage(log: MeetingLog, today: Hari, lang: Lang): MeetingPage {
  const decided = log.list.filter(({ rapat, dicatat }) => rapat === today || dicatat === today);
  return pageOf({
    key: 'keputusan',
    title: meetingText('keputusan.judul', lang),
    answer:
      decided.length === 0
        ? meetingText('keputusan.kosong', lang)
        : meetingText('keputusan.jawab', lang, { jumlah: showCount(decided.length, lang) }),
    head: logHead(lang),
    rows: decided.map((one) => logRow(log, one, today, lang)),
    notes: [meetingText('isian.tersimpan-di', lang, { lembar: log.sheet })],
  });
}

const logHead = (lang: Lang): readonly string[] => [
  meetingText('kolom.perihal', lang),
  meetingText('kolom.keputusan', lang),
  meetingText('kolom.penanggung-jawab', lang),
  meetingText('kolom.tenggat', lang),
  meetingText('kolom.status', lang),
];

function logRow(log: MeetingLog, one: FollowUp, today: Hari, lang: Lang): MeetingRow {
  const { id, perihal, keputusan, penanggungJawab, opd, status, rapat, dicatat } = one;
  const notSet = meetingText('keputusan.belum', lang);
  const who = [penanggungJawab, opd].filter((part) => part !== '').join(', ') || notSet;
  const cell = log.cells[log.list.indexOf(one)];
  const cells = { first: cell === undefined ? [] : [cell], more: 0 };
  const statusText = meetingText(`status.${status}`, lang);
  return rowOf({
    key: id,
    texts: [`${id} ${perihal}`, keputusan || notSet, who, dueText(one, today, lang), statusText],
    cells,
    followUp: id,
    detail: pageOf({
      key: id,
      title: meetingText('keputusan.rinci', lang, { id, perihal }),
      answer: keputusan || notSet,
      head: logHead(lang).slice(2),
      rows: [
        rowOf({
          key: id,
          texts: [who, dueText(one, today, lang), statusText],
          cells,
          followUp: id,
        }),
      ],
      notes: [
        meetingText('keputusan.tanggal', lang, {
          rapat: rapat === null ? notSet : toIso(rapat),
          dicatat: dicatat === null ? notSet : toIso(dicatat),
        }),
      ],
    }),
  });
}

/** When something is due, and for how long it has been. */
export function dueText(one: FollowUp, today: Hari, lang: Lang): string {
  if (one.tenggat === null) return meetingText('tanpa-tenggat', lang);
  const day = toIso(one.tenggat);
  if (overdue([one], today).length === 0) return day;
  return `${day}, ${meetingText('terlambat', lang, { hari: showCount(today - one.tenggat, lang) })}`;
}

function troubleOf({ sheet, unread, missing, isKnown }: MeetingLog, lang: Lang): readonly string[] {
  if (!isKnown) return [meetingText('lalu.tidak-terbaca', lang)];
  if (missing.length > 0)
    return [meetingText('lalu.judul-kolom', lang, { lembar: sheet, kolom: missing.join(', ') })];
  if (unread.length === 0) return [];
  return [
    meetingText('lalu.tak-terbaca', lang, {
      jumlah: showCount(unread.length, lang),
      lembar: sheet,
      sel: unread.join(', '),
    }),
  ];
}
