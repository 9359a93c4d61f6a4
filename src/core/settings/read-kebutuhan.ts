import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { BATAS_PARAMETER, isRentangTerbalik, kebutuhanDaerah } from '../taxonomy/kebutuhan-daerah';
import { fold } from '../values/text';
import { needNamed, parameterNames, programNamed, type KebutuhanSettings } from './kebutuhan';
import type { Line } from './read-line';
import { HEADS, KETENTUAN, KOLOM } from './sections';

/** The part on needs on its way out of a sheet: what was decided of each need, and the lines that say so. */
export type NeedDraft = Map<KebutuhanId, One>;

interface One {
  aktif: boolean;
  readonly parameter: Record<string, number>;
  /** Programmes as written: those of the region may stand below, so they are looked up at the end. */
  readonly written: { readonly text: string; readonly line: Line }[];
  readonly programs: KebutuhanSettings[number]['dipenuhiOleh'];
  readonly lines: Line[];
}

/** Starts with nothing decided. */
export const emptyNeeds = (): NeedDraft => new Map();

/**
 * Takes one line of the part `kebutuhan`: the need, what it sets, and the value.
 *
 * @param line the line.
 * @param draft what was decided so far; it grows.
 * @param first says whether a key stands for the first time, and tells it otherwise.
 */
export function takeNeed(line: Line, draft: NeedDraft, first: (key: string) => boolean): void {
  if (line.text(KOLOM.kunci, HEADS.kebutuhan.kolom[0]) === null) return;
  const id = needNamed(line.shown(KOLOM.kunci));
  if (id === null) {
    line.unknown('kunci', KOLOM.kunci);
    return;
  }
  const what = line.text(KOLOM.isi, HEADS.kebutuhan.kolom[1]);
  if (what === null) return;
  const one = draft.get(id) ?? { aktif: true, parameter: {}, written: [], programs: [], lines: [] };
  const wanted = fold(what);
  const name = parameterNames(id).find((parameter) => fold(parameter) === wanted);
  const limits = name === undefined ? undefined : BATAS_PARAMETER[name];
  if (wanted === fold(KETENTUAN.dipenuhiOleh) || fold('dipenuhiOleh') === wanted) {
    const text = line.text(KOLOM.isi2, HEADS.kebutuhan.kolom[2]);
    if (text !== null) one.written.push({ text, line });
  } else if (wanted === KETENTUAN.dinilai || wanted === 'aktif') {
    if (!first(`${id} ${KETENTUAN.dinilai}`)) return;
    one.aktif = line.yaTidak(KOLOM.isi2) ?? true;
  } else if (name !== undefined && limits) {
    if (!first(`${id} ${name}`)) return;
    const value = line.whole(KOLOM.isi2, limits, name);
    if (value !== null) one.parameter[name] = value;
  } else {
    line.unknown('kunci', KOLOM.isi);
    return;
  }
  one.lines.push(line);
  draft.set(id, one);
}

/** Looks the programmes up and tells of those nobody knows, and of ranges that end before they begin. */
export function settleNeeds(draft: NeedDraft, own: readonly string[]): void {
  for (const [id, { parameter, written, programs, lines }] of draft) {
    for (const { text, line } of written) {
      const program = programNamed(text, own);
      if (program === null) line.broken('program', KOLOM.isi2);
      else if (programs.includes(program)) line.broken('ganda', KOLOM.isi2, { kunci: text });
      else programs.push(program);
    }
    if (kebutuhanDaerah([{ id, parameter }]).some(isRentangTerbalik)) {
      lines.at(-1)?.broken('rentang', KOLOM.isi2, { kunci: id });
    }
  }
}

/** What was decided; a need of which only the default was said again is left out. */
export const needsOf = (draft: NeedDraft): KebutuhanSettings =>
  [...draft].flatMap(([id, { aktif, parameter, programs }]) =>
    aktif && Object.keys(parameter).length === 0 && programs.length === 0
      ? []
      : [{ id, aktif, parameter, dipenuhiOleh: programs }],
  );
