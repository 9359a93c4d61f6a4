import { byPlace, saysSame, type Placed } from './placed';
import type { Sink } from './run';

/**
 * What is said by one part of a rule's work (a row, a sheet, a group), so that saying it anew tells the sink only what
 * is different.
 */
export interface Shown<Key> {
  /** Takes the place of what was said; in order. Answers what stands now. */
  readonly say: (key: Key, next: readonly Placed[]) => readonly Placed[];
  readonly keys: () => IterableIterator<Key>;
  /** True while nothing is said. */
  readonly isEmpty: () => boolean;
}

/** Starts with nothing said. */
export function createShown<Key>(sink: Sink): Shown<Key> {
  const said = new Map<Key, readonly Placed[]>();
  return {
    say(key, next) {
      const before = said.get(key);
      if (!before && next.length === 0) return next;
      const now = before ? changed(before, next, sink) : next;
      if (!before) for (const one of next) sink.add(one);
      if (now.length === 0) said.delete(key);
      else said.set(key, now);
      return now;
    },
    keys: () => said.keys(),
    isEmpty: () => said.size === 0,
  };
}

/** Tells the sink what differs between two ordered lists; what stayed keeps its identity. */
export function changed(before: readonly Placed[], next: readonly Placed[], sink: Sink): readonly Placed[] {
  const now: Placed[] = [];
  let old = 0;
  for (const one of next) {
    for (; old < before.length; old += 1) {
      const other = before[old];
      if (!other || byPlace(other, one) >= 0) break;
      sink.drop(other);
    }
    const other = before[old];
    if (other && byPlace(other, one) === 0 && saysSame(other.finding, one.finding)) {
      now.push(other);
      old += 1;
    } else {
      sink.add(one);
      now.push(one);
    }
  }
  for (const other of before.slice(old)) sink.drop(other);
  return now;
}
