import { packUnion } from '../../core/consolidation/pack-union';
import type { Finding } from '../../core/findings/finding';
import { consolidationText } from '../../core/messages/consolidation-text';
import { translate, type Lang } from '../../core/messages/translate';
import { partOf } from '../../core/report/consolidation-part';
import { basisOf, checkBook, type RecognisedBook } from '../../core/report/checked-book';
import { assessBooks, type AssessedBook } from '../../core/report/convergence-of-books';
import { weighFindings } from '../../core/report/weigh-findings';
import type { Workbook } from '../../workbook/port';
import type { RegionLoader } from '../engine/regions';
import { recogniseWorkbook } from '../recognise-workbook';
import { ownBytes } from './own-bytes';
import type { BookBytes, MadePart, MakingSetup } from './protocol';
import type { Outcome } from './queue';

/** The bytes of a file as a workbook, or why they are none: a key, and its sentence without the file's name. */
export type ReadBytes = (
  file: string,
  bytes: Uint8Array,
  lang: Lang,
) => Promise<
  Outcome<{ readonly workbook: Workbook; readonly modified: string | null; readonly old: boolean }>
>;

/** What reading a file takes from outside. */
export interface PartDeps {
  readonly read: ReadBytes;
  /** SHA-256, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
  readonly regions: RegionLoader;
}

/** A file that was read and checked as `validate` does it. */
export interface CheckedFile {
  readonly book: RecognisedBook;
  /** Those that count: what was left with a reason is not among them. */
  readonly findings: readonly Finding[];
  /** `null` where it lists no families. */
  readonly assessed: AssessedBook | null;
  readonly sidik: string;
  readonly old: boolean;
}

/** Roles of sheets that people fill in. */
const isSubmitted = ({ sheets }: RecognisedBook): boolean =>
  sheets.some(({ role }) => role !== 'lain' && role !== 'hasil' && role !== 'pengaturan');

/** Reads one file and checks it, or says why it gives nothing. Never fails for a bad file. */
export async function checkFile(
  { file, bytes }: BookBytes,
  { settings, acuan, today, lang }: MakingSetup,
  { read, digest, regions }: PartDeps,
): Promise<Outcome<CheckedFile>> {
  const sidik = digest(bytes);
  const opened = await read(file, bytes, lang);
  if (!opened.ok) return opened;
  const { workbook, modified, old } = opened.value;
  const book = { ...(await recogniseWorkbook(workbook, settings)), modified };
  if (!isSubmitted(book)) {
    if (book.sheets.some(({ role }) => role === 'hasil'))
      return { ok: false, reason: 'hasil-kita', message: consolidationText('berkas.hasil-kita', lang) };
    const lembar = book.sheets.map(({ sheet }) => sheet).join(', ');
    return { ok: false, reason: 'tanpa-data', message: translate('berkas.tanpa-data', lang, { lembar }) };
  }
  const official = await regions.regionsOf(book, book.ground.settings);
  const { findings } = weighFindings(checkBook(book, basisOf(book, official)), book.ground);
  const [assessed = null] = assessBooks([book], acuan, today);
  return { ok: true, value: { book, findings, assessed, sidik, old } };
}

/** Reads one file and keeps of it what a consolidation needs; the workbook itself is let go. */
export async function makePart(
  order: BookBytes,
  setup: MakingSetup,
  deps: PartDeps,
): Promise<Outcome<MadePart>> {
  const checked = await checkFile(order, setup, deps);
  if (!checked.ok) return checked;
  const { book, findings, assessed, sidik, old } = checked.value;
  const { part, union } = partOf(book, findings, assessed, sidik);
  return { ok: true, value: { part, union: ownBytes(packUnion(union)), old } };
}
