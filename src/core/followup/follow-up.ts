import { LONGEST_REASON, textProblem } from '../findings/waiver';
import { fold, visibleText } from '../values/text';
import type { Hari } from '../values/tanggal';

/** How far a decision is. The first two are still to be done. */
export const STATUS_TINDAK_LANJUT = ['terbuka', 'berjalan', 'selesai', 'batal'] as const;
/** One of {@link STATUS_TINDAK_LANJUT}. */
export type StatusTindakLanjut = (typeof STATUS_TINDAK_LANJUT)[number];

/** What decisions are about, as our sheets name it. People may write other words. */
export const JENIS_TINDAK_LANJUT = [
  'Anggaran',
  'Tahapan',
  'Desa',
  'OPD',
  'Keluarga',
  'Temuan',
  'Lainnya',
] as const;

/** What a meeting decided about one matter: who does what until when, and how far it is. */
export interface FollowUp {
  /** `TL-001`, `TL-002` …; no two of a sheet are the same. */
  readonly id: string;
  /** The matter in words that stay the same from meeting to meeting: no figures, no NIK, nomor KK or names of families. */
  readonly perihal: string;
  /** One of {@link JENIS_TINDAK_LANJUT}, or what somebody wrote; `''` where nothing stands. */
  readonly jenis: string;
  /** `''` where none is named. */
  readonly opd: string;
  /** Who sees to it; `''` where nobody was named. */
  readonly penanggungJawab: string;
  readonly tenggat: Hari | null;
  readonly keputusan: string;
  readonly status: StatusTindakLanjut;
  /** The day of the meeting; `null` where somebody wrote the line by hand and left it empty. */
  readonly rapat: Hari | null;
  /** The day the line was last written by us; `null` as for `rapat`. */
  readonly dicatat: Hari | null;
}

/** Characters of the longest text of a follow-up. */
export const LONGEST_FOLLOW_UP = LONGEST_REASON;

/** True while something is still to be done. */
export const isOpen = ({ status }: Pick<FollowUp, 'status'>): boolean =>
  status === 'terbuka' || status === 'berjalan';

/**
 * True for a matter that was only put forward: a line without a decision, owner, due date or meeting, as the sheet is begun
 * with. The first decision about it is written into that line.
 */
export const isProposal = ({
  penanggungJawab,
  tenggat,
  keputusan,
  status,
  rapat,
}: Pick<FollowUp, 'penanggungJawab' | 'tenggat' | 'keputusan' | 'status' | 'rapat'>): boolean =>
  status === 'terbuka' && keputusan === '' && penanggungJawab === '' && tenggat === null && rapat === null;

/**
 * What should have been done by now: open, and due before today; the longest overdue first, else as listed. What is due
 * today is not overdue, and what has no due date never is.
 */
export const overdue = (list: readonly FollowUp[], hariIni: Hari): readonly FollowUp[] =>
  list
    .flatMap((one) => (isOpen(one) && one.tenggat !== null ? [{ one, tenggat: one.tenggat }] : []))
    .filter(({ tenggat }) => tenggat < hariIni)
    .sort((a, b) => a.tenggat - b.tenggat)
    .map(({ one }) => one);

/** The follow-ups about one matter, whatever the case and spacing people leave, as listed. */
export function aboutMatter(
  list: readonly FollowUp[],
  { jenis, perihal }: Pick<FollowUp, 'jenis' | 'perihal'>,
): readonly FollowUp[] {
  const key = matterKey({ jenis, perihal });
  return list.filter((one) => matterKey(one) === key);
}

/** The follow-ups a sheet is begun with: matters nobody has decided about yet, numbered in their order. */
export function proposalsOf(
  matters: readonly Pick<FollowUp, 'jenis' | 'perihal' | 'opd'>[],
): readonly FollowUp[] {
  const list: FollowUp[] = [];
  for (const { jenis, perihal, opd } of matters) {
    const id = nextId(list.slice(-1).map((one) => one.id));
    const open = { penanggungJawab: '', tenggat: null, keputusan: '', status: 'terbuka' } as const;
    list.push({ id, perihal, jenis, opd, ...open, rapat: null, dicatat: null });
  }
  return list;
}

const matterKey = ({ jenis, perihal }: Pick<FollowUp, 'jenis' | 'perihal'>): string =>
  `${fold(jenis)}\n${fold(perihal)}`;

const ID = /^TL-(\d{1,9})$/;

/** The id after the last one given; ids of another form are passed over. */
export function nextId(ids: Iterable<string>): string {
  let last = 0;
  for (const id of ids) last = Math.max(last, Number(ID.exec(id)?.[1] ?? 0));
  return `TL-${String(last + 1).padStart(3, '0')}`;
}

/** Why a text cannot be kept: nothing in it, too long, or with a NIK or nomor KK in it, which must stay in its own cell. */
export type FollowUpTextProblem = 'kosong' | 'panjang' | 'identitas';

/** Looks at a text somebody typed before it is kept; `null` for a good one. */
export function followUpTextProblem(text: string, required: boolean): FollowUpTextProblem | null {
  if (visibleText(text) === '') return required ? 'kosong' : null;
  return textProblem(text);
}
