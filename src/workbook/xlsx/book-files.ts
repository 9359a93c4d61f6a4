import { zipSync } from 'fflate';
import type { Lang } from '../../core/messages/translate';
import type { Workbook } from '../port';
import type { WorkbookSpec } from '../sheet-spec';
import { newWorkbook } from './patch/new-workbook';
import { refusalText } from './patch/refusal-text';
import { readWorkbook } from './read-workbook';
import { unreadableText } from './unreadable-text';

/** Why a file could not be read or made: a key, and a sentence without the file's name. */
interface Failed {
  readonly ok: false;
  readonly reason: string;
  readonly message: string;
}

/** A workbook that was read. */
interface ReadBytes {
  readonly workbook: Workbook;
  /** When the file says it was last saved (ISO 8601), or `null`. */
  readonly modified: string | null;
  /** True for the binary form older than .xlsx. */
  readonly old: boolean;
}

/** Reads workbook bytes, or says in words why not. Never throws for a bad file. */
export async function readBytes(
  file: string,
  bytes: Uint8Array,
  lang: Lang,
): Promise<{ readonly ok: true; readonly value: ReadBytes } | Failed> {
  const read = await readWorkbook(file, bytes);
  return read.ok
    ? {
        ok: true,
        value: { workbook: read.workbook, modified: read.modified, old: read.format === 'xls' },
      }
    : { ok: false, reason: read.reason, message: unreadableText(read, lang) };
}

/** Makes the bytes of a new workbook, or says in words what keeps it from being made. */
export async function writeBytes(
  spec: WorkbookSpec,
  lang: Lang,
): Promise<{ readonly ok: true; readonly value: Uint8Array<ArrayBuffer> } | Failed> {
  const made = await newWorkbook(spec);
  if (made.ok) return { ok: true, value: made.bytes };
  const [first] = made.refusals;
  return {
    ok: false,
    reason: first?.reason ?? 'terlalu-besar',
    message: first ? refusalText(first, lang) : '',
  };
}

/** 1 January 1980: a zip of ours tells no time. */
const NO_TIME = new Date(1980, 0, 1);

/** Puts workbooks into one zip, as they are: they are packed already. The same files always make the same bytes. */
export const zipBooks = (
  books: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(books.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: NO_TIME });
