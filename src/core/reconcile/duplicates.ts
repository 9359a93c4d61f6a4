import { int32At } from '../values/at';
import { compareText } from './best-pairs';
import { NONE } from './places';
import { recordText } from './record-text';
import type { Dictionary, Records } from './records';

/** Why rows of one side are taken for one person. */
export type DuplicateReason = 'nik' | 'kk-nama-lahir';

/** Rows of one side that bear one identity, in the order of what they say. */
export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  readonly rows: readonly number[];
}

/** The duplicates of a side: groups that share no row, and per row its group ({@link NONE} for none). */
export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  readonly groupOf: Int32Array;
}

/**
 * Finds rows of one side with the same NIK, or with the same nomor KK, name and birth date. Groups that share a row are one
 * group; its reason is `nik` where all rows share one.
 */
export function findDuplicates(records: Records, { nameOf }: Dictionary): Duplicates {
  const { length, nik, kk, birth, born, name } = records;
  const parent = new Int32Array(length).fill(NONE);
  const rootOf = (row: number): number => {
    let root = row;
    while (int32At(parent, root, NONE) >= 0) root = int32At(parent, root, NONE);
    for (let at = row; at !== root;) {
      const next = int32At(parent, at, root);
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (row: number, other: number): void => {
    const [one, two] = [rootOf(row), rootOf(other)];
    if (one !== two) parent[Math.max(one, two)] = Math.min(one, two);
  };

  const byNik = new Map<number, number>();
  const byCard = new Map<string, number>();
  for (let row = 0; row < length; row += 1) {
    const number = int32At(nik, row, NONE);
    if (number >= 0) {
      const first = byNik.get(number);
      if (first === undefined) byNik.set(number, row);
      else join(row, first);
    }
    const card = int32At(kk, row, NONE);
    const called = card < 0 || birth[row] === NONE ? null : nameOf(int32At(name, row, NONE));
    const key = called?.forms[0]?.key;
    if (key === undefined) continue;
    // The stated day, so that a century apart is no duplicate; without one the NIK's.
    const text = `${String(card)} ${String(born[row])} ${String(birth[row])} ${key}`;
    const first = byCard.get(text);
    if (first === undefined) byCard.set(text, row);
    else join(row, first);
  }

  const members = new Map<number, number[]>();
  for (let row = 0; row < length; row += 1) {
    if (int32At(parent, row, NONE) < 0) continue;
    const root = rootOf(row);
    const known = members.get(root);
    if (known) known.push(row);
    else members.set(root, [root, row]);
  }
  const groupOf = new Int32Array(length).fill(NONE);
  const groups = [...members.values()]
    .map((rows) => {
      const told = rows.map((row) => ({ row, text: recordText(records, row) }));
      told.sort((a, b) => compareText(a.text, b.text));
      const numbers = new Set(rows.map((row) => int32At(nik, row, NONE)));
      const reason: DuplicateReason = numbers.size === 1 && !numbers.has(NONE) ? 'nik' : 'kk-nama-lahir';
      return {
        reason,
        rows: told.map(({ row }) => row),
        text: told.map(({ text }) => text).join('\u0002'),
      };
    })
    .sort((a, b) => compareText(a.text, b.text));
  groups.forEach(({ rows }, at) => {
    for (const row of rows) groupOf[row] = at;
  });
  return { groups: groups.map(({ reason, rows }) => ({ reason, rows })), groupOf };
}
