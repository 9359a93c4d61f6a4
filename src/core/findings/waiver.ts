import type { Field } from '../table/field';
import { visibleText } from '../values/text';
import type { Finding } from './finding';
import { fingerprintOf } from './fingerprint';

/** What somebody decided about a finding: to leave it (`abaikan`), or that the OPD has to confirm it (`konfirmasi`). */
export const JENIS_PENGECUALIAN = ['abaikan', 'konfirmasi'] as const;
/** One of {@link JENIS_PENGECUALIAN}. */
export type JenisPengecualian = (typeof JENIS_PENGECUALIAN)[number];

/** A decision about one finding, with reason, person and day. It holds as long as the cell's value stays what it was. */
export interface Waiver {
  readonly jenis: JenisPengecualian;
  readonly rule: string;
  readonly messageId: string;
  readonly sheet: string;
  /** A1 address at the time of the decision. */
  readonly cell: string;
  readonly field: Field | null;
  /** {@link fingerprintOf} the value at the time of the decision. */
  readonly sidik: string;
  /** '' only for `konfirmasi`. */
  readonly alasan: string;
  readonly oleh: string;
  /** The day of the decision, YYYY-MM-DD. */
  readonly tanggal: string;
}

/** What a waiver came to in a check. */
export type WaiverState =
  /** Its finding is there and its cell unchanged. */
  | 'berlaku'
  /** The cell changed, or the finding is gone: it no longer says anything. */
  | 'gugur'
  /** It is about a rule nobody may waive. */
  | 'terkunci';

/** The waivers of a workbook held against its findings. */
export interface WaiverMatch {
  /** By position in the findings: the waiver that holds for it. */
  readonly byFinding: ReadonlyMap<number, Waiver>;
  /** What became of each waiver, in their order. */
  readonly states: readonly WaiverState[];
}

/** Characters of the shortest reason that says something. */
export const SHORTEST_REASON = 10;
/** Characters of the longest reason and name that are kept. */
export const LONGEST_REASON = 400;

/** Why a reason cannot be taken: too short, too long, or with a NIK or nomor KK in it, which must stay in its own cell. */
export type ReasonProblem = 'pendek' | 'panjang' | 'identitas';

// Sixteen digits, however they are spaced; numbers of decrees have slashes and are shorter.
const IDENTITY = /\d(?:[ .\-']?\d){15,}/;

/** Looks at a reason before it is kept; `null` for a good one. */
export function reasonProblem(jenis: JenisPengecualian, alasan: string): ReasonProblem | null {
  const text = visibleText(alasan);
  if (jenis === 'abaikan' && text.length < SHORTEST_REASON) return 'pendek';
  return textProblem(alasan);
}

/** Looks at a text of any length above none before it is kept; `null` for a good one. */
export function textProblem(written: string): Exclude<ReasonProblem, 'pendek'> | null {
  const text = visibleText(written);
  if (text.length > LONGEST_REASON) return 'panjang';
  return IDENTITY.test(text) ? 'identitas' : null;
}

/** The waiver of a finding. */
export const waiverOf = (
  { rule, messageId, sheet, cell, field, value }: Finding,
  decision: Pick<Waiver, 'jenis' | 'alasan' | 'oleh' | 'tanggal'>,
): Waiver => ({
  ...decision,
  alasan: visibleText(decision.alasan),
  oleh: visibleText(decision.oleh),
  rule,
  messageId,
  sheet,
  cell,
  field,
  sidik: fingerprintOf(field, value),
});

const JOIN = '\u0000';
const kindKey = ({
  rule,
  messageId,
  sheet,
  field,
}: Pick<Waiver, 'rule' | 'messageId' | 'sheet' | 'field'>): string =>
  [rule, messageId, sheet, field ?? ''].join(JOIN);

/**
 * Finds the finding each waiver is about: by rule, message, sheet, column and the value's mark, at its own address first;
 * where rows moved, anywhere else on the sheet, but only where one finding and one waiver are left that fit each other.
 * Each finding takes one waiver, the later of two.
 *
 * @param findings all findings of the check, in any order.
 * @param waivers in the order they were made.
 * @param isLocked true for rules nobody may waive.
 */
export function matchWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  isLocked: (rule: string) => boolean,
): WaiverMatch {
  const byFinding = new Map<number, Waiver>();
  const states = waivers.map((): WaiverState => 'gugur');
  if (waivers.length === 0) return { byFinding, states };
  const wanted = new Set(waivers.map(kindKey));
  const byPlace = new Map<string, number[]>();
  const byMark = new Map<string, number[]>();
  findings.forEach((finding, at) => {
    const kind = kindKey(finding);
    if (!wanted.has(kind)) return;
    const mark = fingerprintOf(finding.field, finding.value);
    add(byPlace, [kind, mark, finding.cell].join(JOIN), at);
    add(byMark, [kind, mark].join(JOIN), at);
  });

  const moved = new Map<string, { readonly at: number; readonly waiver: Waiver }[]>();
  // The later decision about one finding is the one that holds.
  for (const [at, waiver] of [...waivers.entries()].reverse()) {
    if (waiver.jenis === 'abaikan' && isLocked(waiver.rule)) {
      states[at] = 'terkunci';
      continue;
    }
    const mark = [kindKey(waiver), waiver.sidik].join(JOIN);
    const here = byPlace.get([mark, waiver.cell].join(JOIN)) ?? [];
    const free = here.find((finding) => !byFinding.has(finding));
    if (free !== undefined) {
      byFinding.set(free, waiver);
      states[at] = 'berlaku';
    } else if (here.length === 0) add(moved, mark, { at, waiver });
  }
  for (const [mark, [one, ...others]] of moved) {
    const free = (byMark.get(mark) ?? []).filter((finding) => !byFinding.has(finding));
    const [only] = free;
    if (!one || others.length > 0 || only === undefined || free.length > 1) continue;
    byFinding.set(only, one.waiver);
    states[one.at] = 'berlaku';
  }
  return { byFinding, states };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
