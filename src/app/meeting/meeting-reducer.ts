import { aboutMatter } from '../../core/followup/follow-up';
import { toIso, type Hari } from '../../core/values/tanggal';
import type { MeetingPage, MeetingRow } from './agenda';
import { meetingText } from '../../core/messages/meeting-text';
import {
  decisionTarget,
  meetingPages,
  rowsOf,
  shownPage,
  type DecisionForm,
  type MeetingAction,
  type MeetingState,
  type ShownPage,
} from './meeting-state';

/** The page of a meeting after an action. Pure. While a form is open, or the list of keys, nothing moves behind it. */
export function reduceMeeting(state: MeetingState, action: MeetingAction): MeetingState {
  switch (action.type) {
    case 'phase':
      return { ...state, phase: action.phase, lang: action.lang };
    case 'rapat':
      return {
        ...state,
        phase: 'siap',
        agenda: action.agenda,
        log: action.log,
        lang: action.agenda.lang,
        families: new Map(),
      };
    case 'keluarga': {
      const { question, rows, total } = action;
      return { ...state, families: new Map([...state.families, [question, { rows, total }]]) };
    }
    case 'kabar':
      return { ...state, notice: action.notice };
    case 'kunci':
      return { ...state, keys: action.on };
    case 'diisi':
      return state.form ? { ...state, form: { ...state.form, ...action.form } } : state;
    case 'batal':
      return { ...state, form: null };
    case 'dibaca':
      return { ...state, log: action.log, form: state.form && reread(state.form, action.log.list) };
    case 'tersimpan': {
      const { id, log } = action;
      const notice = meetingText('tersimpan', state.lang, { id, lembar: log.sheet });
      return { ...state, log, form: null, notice };
    }
    default: {
      const shown = shownPage(state);
      const isCovered = state.form !== null || state.keys;
      return shown && !isCovered ? { ...move(state, shown, action), notice: '' } : state;
    }
  }
}

/** A form about a line that changed meanwhile goes on from what stands there now; what was typed stays. */
function reread(form: DecisionForm, list: MeetingState['log']['list']): DecisionForm {
  const { before } = form;
  const now = before && (list.find(({ id }) => id === before.id) ?? null);
  if (!before || !now) return { ...form, before: now };
  // A part nobody touched in the form follows the sheet: saving again would undo what was written there.
  const textOf = (field: 'keputusan' | 'penanggungJawab' | 'opd'): string =>
    form[field] === before[field] ? now[field] : form[field];
  return {
    ...form,
    before: now,
    keputusan: textOf('keputusan'),
    penanggungJawab: textOf('penanggungJawab'),
    opd: textOf('opd'),
    tenggat: form.tenggat === dayText(before.tenggat) ? dayText(now.tenggat) : form.tenggat,
    status: form.status === before.status ? now.status : form.status,
  };
}

type Move = Extract<
  MeetingAction,
  { readonly type: 'halaman' | 'ujung' | 'baris' | 'pilih' | 'buka' | 'naik' | 'putuskan' }
>;

function move(state: MeetingState, shown: ShownPage, action: Move): MeetingState {
  switch (action.type) {
    case 'halaman':
      return shown.depth > 0
        ? neighbour(state, action.by)
        : toPage(state, shown.place + action.by, shown.count);
    case 'ujung':
      return toPage(state, action.last ? shown.count - 1 : 0, shown.count);
    case 'baris':
      return select(state, Math.max(0, shown.selected + action.by), shown);
    case 'pilih':
      return select(state, action.row, shown);
    case 'buka': {
      const row = shown.rows[shown.selected];
      if (typeof row?.detail === 'number') return toPage(state, row.detail, shown.count);
      return row?.detail ? { ...state, path: [...state.path, { key: row.key, selected: 0 }] } : state;
    }
    case 'naik':
      if (state.path.length > 0) return { ...state, path: state.path.slice(0, -1) };
      return toPage(state, 0, shown.count);
    case 'putuskan':
      return { ...state, form: formOf(state) };
  }
}

function toPage(state: MeetingState, place: number, count: number): MeetingState {
  const to = Math.max(0, Math.min(place, count - 1));
  return to === state.place && state.path.length === 0
    ? state
    : { ...state, place: to, selected: 0, path: [] };
}

/** Beyond the last line there is nothing to choose. */
function select(state: MeetingState, row: number, { rows }: ShownPage): MeetingState {
  const selected = Math.min(row, rows.length - 1);
  const last = state.path.at(-1);
  if (!last) return { ...state, selected };
  return { ...state, path: [...state.path.slice(0, -1), { ...last, selected }] };
}

/** The line before or after the open one that can be opened too; at the ends the open one stays. */
function neighbour(state: MeetingState, by: 1 | -1): MeetingState {
  const above: MeetingState = { ...state, path: state.path.slice(0, -1) };
  const shown = shownPage(above);
  const key = state.path.at(-1)?.key;
  if (!shown) return state;
  const from = shown.rows.findIndex((row) => row.key === key);
  for (let at = from + by; at >= 0 && at < shown.rows.length; at += by) {
    const row = shown.rows[at];
    if (typeof row?.detail !== 'object' || row.detail === null) continue;
    const moved = select(above, at, shown);
    return { ...moved, path: [...moved.path, { key: row.key, selected: 0 }] };
  }
  return state;
}

function formOf(state: MeetingState): DecisionForm | null {
  const target = decisionTarget(state);
  if (!target) return null;
  const { matter, before } = target;
  return {
    matter,
    before,
    keputusan: before?.keputusan ?? '',
    penanggungJawab: before?.penanggungJawab ?? '',
    opd: before?.opd ?? matter.opd,
    tenggat: dayText(before?.tenggat ?? null),
    status: before?.status ?? 'terbuka',
    problem: '',
    saving: false,
  };
}

/** The list of families the open page waits for; `null` for none. */
export function awaitedFamilies(state: MeetingState): string | null {
  const question = shownPage(state)?.page.families ?? null;
  return question === null || state.families.has(question) ? null : question;
}

/** Lines of one page on paper. */
const PRINTED = 50;

/** A page for paper and slides. */
export interface PrintedPage {
  readonly page: MeetingPage;
  readonly rows: readonly MeetingRow[];
  /** Lines that are left out. */
  readonly more: number;
}

/** Pages for paper: those of the meeting, each followed by what opens from its lines that were decided about today. */
export function printedPages(state: MeetingState): readonly PrintedPage[] {
  const { agenda, log } = state;
  const isDecided = ({ matter }: MeetingRow): boolean =>
    matter !== null && aboutMatter(log.list, matter).some(({ dicatat }) => dicatat === agenda?.today);
  const printed = (page: MeetingPage): PrintedPage => {
    const rows = rowsOf(state, page);
    const all = page.families === null ? rows.length + page.more : totalOf(state, page.families);
    return { page, rows: rows.slice(0, PRINTED), more: Math.max(0, all - PRINTED, all - rows.length) };
  };
  return meetingPages(state).flatMap((page) => [
    printed(page),
    ...page.rows.flatMap((row) => {
      const detail = row.detail;
      if (typeof detail !== 'object' || detail === null || !isDecided(row)) return [];
      const one = printed(detail);
      return one.rows.length > 0 ? [one] : [];
    }),
  ]);
}

/** The workbook and the day a printed page is of; `''` before the agenda came. */
export const sourceText = ({ agenda, lang }: Pick<MeetingState, 'agenda' | 'lang'>): string =>
  agenda ? meetingText('sumber', lang, { buku: agenda.book, tanggal: toIso(agenda.today) }) : '';

const totalOf = ({ families }: MeetingState, question: string): number => families.get(question)?.total ?? 0;

const dayText = (day: Hari | null): string => (day === null ? '' : toIso(day));
