import { pageOf, rowOf, type MeetingAgenda, type MeetingPage } from '../../../src/app/meeting/agenda';
import { emptyLog, type MeetingLog } from '../../../src/app/meeting/follow-up-log';
import { reduceMeeting } from '../../../src/app/meeting/meeting-reducer';
import {
  INITIAL_MEETING,
  shownPage,
  type MeetingAction,
  type MeetingState,
  type ShownPage,
} from '../../../src/app/meeting/meeting-state';
import type { FollowUp } from '../../../src/core/followup/follow-up';
import { FOLLOW_UP_SHEET } from '../../../src/core/followup/follow-up-rows';
import { fromCalendar } from '../../../src/core/values/tanggal';

/** The day of the meeting. */
export const TODAY = fromCalendar(2026, 11, 22) ?? 0;

const cell = (text: string) => ({ first: [text], more: 0 });

/** A page whose middle line opens nothing, one that lists families, and one nothing is decided about. */
const PAGES: readonly MeetingPage[] = [
  pageOf({
    key: 'anggaran',
    title: 'Berapa anggarannya?',
    answer: 'Terserap 40%.',
    figures: [{ label: 'Pagu', value: 'Rp100', cells: { first: ['Matriks!E5', 'Matriks!E6'], more: 3 } }],
    head: ['Strategi', 'Pagu'],
    numbers: [1],
    rows: ['S1', 'S2', 'S3'].map((key, at) =>
      rowOf({
        key,
        texts: [`Strategi ${key}`, `Rp${String(90 - 30 * at)}`],
        share: 1 - at / 3,
        cells: cell(`Matriks!E${String(5 + at)}`),
        matter: { jenis: 'Anggaran', perihal: `Anggaran ${key}`, opd: '' },
        detail:
          key === 'S2'
            ? null
            : pageOf({
                key: `rinci-${key}`,
                title: `Rincian ${key}`,
                answer: 'Satu OPD.',
                head: ['OPD'],
                rows: [
                  rowOf({ key: '0', texts: ['Dinas Contoh'] }),
                  rowOf({ key: '1', texts: ['Dinas Misal'] }),
                ],
                matter: { jenis: 'Anggaran', perihal: `Anggaran ${key}`, opd: 'Dinas Contoh' },
              }),
      }),
    ),
    notes: ['Satu sel tidak terbaca.'],
    matter: { jenis: 'Anggaran', perihal: 'Anggaran', opd: '' },
  }),
  pageOf({
    key: 'desa',
    title: 'Desa mana?',
    answer: 'Dua desa.',
    head: ['Desa', 'Keluarga'],
    numbers: [1],
    rows: [
      rowOf({
        key: 'desa:0',
        texts: ['Contoh Jaya', '2'],
        matter: { jenis: 'Desa', perihal: 'Keluarga belum lengkap di Contoh Jaya', opd: '' },
        detail: pageOf({
          key: 'desa:0',
          title: 'Keluarga di Contoh Jaya',
          answer: '',
          head: ['Keluarga'],
          families: 'desa:0',
        }),
      }),
    ],
    more: 4,
  }),
  pageOf({ key: 'temuan', title: 'Apa yang salah?', answer: 'Tidak ada.' }),
];

/** The agenda of a meeting with three questions. */
export const AGENDA: MeetingAgenda = {
  lang: 'id',
  book: 'buku.xlsx',
  today: TODAY,
  intro: { answer: 'Buku buku.xlsx diperiksa.', notes: ['Tidak ada lembar keluarga.'] },
  pages: PAGES,
};

/** A decision of an earlier meeting, ten days overdue; every part can be said otherwise. */
export const followUpOf = (other: Partial<FollowUp> = {}): FollowUp => ({
  id: 'TL-001',
  perihal: 'Anggaran S1',
  jenis: 'Anggaran',
  opd: 'Dinas Contoh',
  penanggungJawab: 'Kepala Dinas Contoh',
  tenggat: TODAY - 10,
  keputusan: 'Percepat serapan.',
  status: 'terbuka',
  rapat: TODAY - 30,
  dicatat: TODAY - 30,
  ...other,
});

/** What the sheet says of these decisions. */
export const logOf = (...list: readonly FollowUp[]): MeetingLog => ({
  ...emptyLog(FOLLOW_UP_SHEET),
  list,
  cells: list.map((_, at) => `'${FOLLOW_UP_SHEET}'!A${String(at + 5)}`),
});

/** The page after these actions, from one that has its agenda. */
export const after = (state: MeetingState, ...actions: readonly MeetingAction[]): MeetingState =>
  actions.reduce(reduceMeeting, state);

/** A meeting that has begun. */
export const begun = (log: MeetingLog = emptyLog(FOLLOW_UP_SHEET), agenda = AGENDA): MeetingState =>
  after(INITIAL_MEETING, { type: 'rapat', agenda, log });

/** What is on the wall; a test that shows nothing fails. */
export function wall(state: MeetingState): ShownPage {
  const shown = shownPage(state);
  if (!shown) throw new Error('nothing is shown');
  return shown;
}
