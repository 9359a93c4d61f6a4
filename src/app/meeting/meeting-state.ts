import {
  aboutMatter,
  isOpen,
  isProposal,
  type FollowUp,
  type StatusTindakLanjut,
} from '../../core/followup/follow-up';
import { meetingText } from '../../core/messages/meeting-text';
import type { Lang } from '../../core/messages/translate';
import {
  pageOf,
  rowOf,
  type MeetingAgenda,
  type MeetingMatter,
  type MeetingPage,
  type MeetingRow,
} from './agenda';
import { decidedPage, dueText, emptyLog, lastTimePage, proposedPage, type MeetingLog } from './follow-up-log';

/** The form for a decision, as it is typed. */
export interface DecisionForm {
  readonly matter: MeetingMatter;
  /** The follow-up that is changed; `null` for a new decision. */
  readonly before: FollowUp | null;
  readonly keputusan: string;
  readonly penanggungJawab: string;
  readonly opd: string;
  /** YYYY-MM-DD, or as far as it is typed. */
  readonly tenggat: string;
  readonly status: StatusTindakLanjut;
  /** What keeps it from being saved; `''` for nothing. */
  readonly problem: string;
  readonly saving: boolean;
}

/** A line that was opened, and the line chosen on what opened from it. */
interface Step {
  readonly key: string;
  readonly selected: number;
}

/** Everything the page of a meeting shows. */
export interface MeetingState {
  readonly lang: Lang;
  readonly phase: 'menunggu' | 'menyiapkan' | 'gagal' | 'siap';
  readonly agenda: MeetingAgenda | null;
  readonly log: MeetingLog;
  /** The page, from 0 on, and the line chosen on it. */
  readonly place: number;
  readonly selected: number;
  /** Lines that were opened, the outermost first. */
  readonly path: readonly Step[];
  readonly families: ReadonlyMap<string, { readonly rows: readonly MeetingRow[]; readonly total: number }>;
  readonly form: DecisionForm | null;
  readonly keys: boolean;
  readonly notice: string;
}

/** Everything that can happen on it. */
export type MeetingAction =
  | { readonly type: 'phase'; readonly phase: 'menyiapkan' | 'gagal'; readonly lang: Lang }
  | { readonly type: 'rapat'; readonly agenda: MeetingAgenda; readonly log: MeetingLog }
  | {
      readonly type: 'keluarga';
      readonly question: string;
      readonly rows: readonly MeetingRow[];
      readonly total: number;
    }
  /** To a page; where a line is open, to the line before or after it. */
  | { readonly type: 'halaman'; readonly by: 1 | -1 }
  | { readonly type: 'ujung'; readonly last: boolean }
  | { readonly type: 'baris'; readonly by: 1 | -1 }
  | { readonly type: 'pilih'; readonly row: number }
  | { readonly type: 'buka' }
  | { readonly type: 'naik' }
  | { readonly type: 'kunci'; readonly on: boolean }
  | { readonly type: 'putuskan' }
  | { readonly type: 'diisi'; readonly form: Partial<DecisionForm> }
  | { readonly type: 'batal' }
  | { readonly type: 'tersimpan'; readonly log: MeetingLog; readonly id: string }
  | { readonly type: 'kabar'; readonly notice: string }
  /** The sheet was read again; the form stays open. */
  | { readonly type: 'dibaca'; readonly log: MeetingLog };

/** The page before anything came. */
export const INITIAL_MEETING: MeetingState = {
  lang: 'id',
  phase: 'menunggu',
  agenda: null,
  log: emptyLog(''),
  place: 0,
  selected: 0,
  path: [],
  families: new Map(),
  form: null,
  keys: false,
  notice: '',
};

/** All pages in order: the agenda, what was left from last time, what the check says, what is put forward, what was decided. */
export function meetingPages({ agenda, log, lang }: MeetingState): readonly MeetingPage[] {
  if (!agenda) return [];
  const { today } = agenda;
  const last = lastTimePage(log, today, lang);
  const proposed = proposedPage(log, today, lang);
  const pages = [
    ...(last ? [last] : []),
    ...agenda.pages,
    ...(proposed ? [proposed] : []),
    decidedPage(log, today, lang),
  ];
  const first = pageOf({
    key: 'agenda',
    title: meetingText('agenda.judul', lang),
    answer: agenda.intro.answer,
    head: [meetingText('agenda.kolom', lang), meetingText('agenda.kolom.jawaban', lang)],
    rows: pages.map(({ key, title, answer }, at) => rowOf({ key, texts: [title, answer], detail: at + 1 })),
    notes: agenda.intro.notes,
  });
  return [first, ...pages];
}

/** What is on the wall. */
export interface ShownPage {
  readonly page: MeetingPage;
  readonly rows: readonly MeetingRow[];
  /** The line chosen, within `rows`; -1 where there is none. */
  readonly selected: number;
  /** How many lines were opened to come here. */
  readonly depth: number;
  /** Families of the list altogether; `null` while they are asked for, and where the page has none. */
  readonly families: number | null;
  readonly place: number;
  readonly count: number;
}

/** The page to show: of the meeting, or the one that opens from a line of it. `null` before everything is there. */
export function shownPage(state: MeetingState): ShownPage | null {
  const pages = meetingPages(state);
  const place = clamp(state.place, pages.length);
  let page = pages[place];
  if (!page) return null;
  let selected = state.selected;
  let depth = 0;
  for (const step of state.path) {
    const detail: MeetingRow['detail'] | undefined = rowsOf(state, page).find(
      ({ key }) => key === step.key,
    )?.detail;
    if (typeof detail !== 'object' || detail === null) break;
    page = detail;
    ({ selected } = step);
    depth += 1;
  }
  const rows = rowsOf(state, page);
  const families = page.families === null ? null : (state.families.get(page.families)?.total ?? null);
  return { page, rows, selected: clamp(selected, rows.length), depth, families, place, count: pages.length };
}

/** The lines of a page; of a list of families those that came. */
export const rowsOf = ({ families }: MeetingState, page: MeetingPage): readonly MeetingRow[] =>
  page.families === null ? page.rows : (families.get(page.families)?.rows ?? []);

/** What a decision taken now is about, and the follow-up it changes; `null` where there is nothing to decide. */
export function decisionTarget(
  state: MeetingState,
): { readonly matter: MeetingMatter; readonly before: FollowUp | null } | null {
  const shown = shownPage(state);
  if (!shown) return null;
  const row = shown.rows[shown.selected];
  if (row?.followUp) {
    const before = state.log.list.find(({ id }) => id === row.followUp);
    return before ? { matter: before, before } : null;
  }
  const matter = row?.matter ?? shown.page.matter;
  return matter && { matter, before: openFollowUp(state, matter) };
}

/** The newest decision about a matter that is still open, else the line that puts it forward. */
function openFollowUp({ log }: MeetingState, matter: MeetingMatter): FollowUp | null {
  const open = aboutMatter(log.list, matter).filter(isOpen);
  return open.filter((one) => !isProposal(one)).at(-1) ?? open.at(-1) ?? null;
}

/** What the form is called: a decision is changed, or the first one is recorded, also where the sheet put it forward. */
export const formTitle = ({ before }: Pick<DecisionForm, 'before'>, lang: Lang): string =>
  before && !isProposal(before)
    ? meetingText('isian.ubah', lang, { id: before.id })
    : meetingText('isian.judul', lang);

/** What was decided about a line, in short: `TL-003 · Terbuka · 2026-12-05`; `''` for nothing. */
export function decisionMark(state: MeetingState, { matter }: Pick<MeetingRow, 'matter'>): string {
  const { lang, agenda, log } = state;
  if (!matter || !agenda) return '';
  const one = openFollowUp(state, matter) ?? aboutMatter(log.list, matter).at(-1);
  if (!one) return '';
  if (isProposal(one)) return [one.id, meetingText('usulan.tanda', lang)].join(' · ');
  const parts = [one.id, meetingText(`status.${one.status}`, lang)];
  return [...parts, ...(isOpen(one) ? [dueText(one, agenda.today, lang)] : [])].join(' · ');
}

const clamp = (at: number, length: number): number => Math.max(-1, Math.min(at, length - 1));
