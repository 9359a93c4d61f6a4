import type { LeftOut } from './consolidation';
import { senderOf } from './sender';
import type { BookPart } from './part';
import { versionsAmong, type SentBook } from './submissions';

/** A gathered workbook and the district it comes from, where that can be told. */
export interface SentPart extends SentBook {
  readonly part: BookPart;
}

/** Which workbooks count, and which do not and why. */
export interface Counted {
  readonly counted: readonly SentPart[];
  readonly leftOut: readonly (LeftOut & { readonly part: BookPart })[];
}

/**
 * Says which workbooks count. The very same file sent twice counts once; an older version counts unless a person said that
 * only the newest does, and then too where nothing says which is newest.
 *
 * @param sent all workbooks, by file name.
 */
export function countedOf(sent: readonly SentPart[], hanyaTerbaru: boolean): Counted {
  const first = new Map<string, SentPart>();
  const twins: Counted['leftOut'][number][] = [];
  for (const one of sent) {
    const kept = first.get(one.part.sidik);
    if (kept) twins.push(leftOut(one, 'kembar', kept));
    else first.set(one.part.sidik, one);
  }
  const own = [...first.values()];
  if (!hanyaTerbaru) return { counted: own, leftOut: twins };
  const parts = new Map<SentBook, SentPart>(own.map((one) => [one, one]));
  const older = new Map<SentBook, SentBook>();
  for (const { books, newest } of versionsAmong(own)) {
    if (newest) for (const one of books) if (one !== newest) older.set(one, newest);
  }
  const replaced = own.flatMap((one) => {
    const newest = older.get(one);
    const by = newest && parts.get(newest);
    return by ? [leftOut(one, 'digantikan', by)] : [];
  });
  return { counted: own.filter((one) => !older.has(one)), leftOut: [...twins, ...replaced] };
}

const leftOut = (sent: SentPart, why: LeftOut['why'], by: SentPart): Counted['leftOut'][number] => ({
  file: sent.part.file,
  district: senderOf(sent),
  why,
  oleh: by.part.file,
  part: sent.part,
});
