import { basename, dirname, join } from 'node:path';
import type { SourceItem } from '../app/consolidation/gathering';
import type { MakingSetup, ProvinceOrder } from '../app/consolidation/protocol';
import { runQueue, waiting, type Outcome } from '../app/consolidation/queue';
import { stopped, type WorkerPool } from '../app/consolidation/worker-pool';
import type { Consolidation } from '../core/consolidation/consolidation';
import { consolidationText } from '../core/messages/consolidation-text';
import { translate } from '../core/messages/translate';
import type { Io } from './io';
import type { Unusable } from './open-books';

/** A file that was written. */
export interface WrittenFile {
  readonly file: string;
  readonly path: string;
}

/** Who makes workbooks, and by what. */
interface Making {
  readonly pool: WorkerPool;
  readonly setup: MakingSetup;
}

/**
 * Makes and writes the provincial workbook, and beside it the books of details where its rows are too many. Nothing is
 * written before everything is made; the workbook people asked for is written last.
 */
export async function writeProvince(
  order: ProvinceOrder,
  { hasil, pool, setup }: Making & { readonly hasil: string },
  io: Io,
): Promise<
  | { readonly ok: true; readonly written: readonly WrittenFile[] }
  | { readonly ok: false; readonly unusable: Unusable }
  | 'dibatalkan'
> {
  const { lang } = setup;
  const made = await pool.make(0, 'provinsi', order, setup, io.stop);
  if (io.cancelled()) return 'dibatalkan';
  if (!made.ok) {
    const message = consolidationText('cli.tidak-ditulis', lang, { hasil, sebab: made.message });
    return { ok: false, unusable: { file: hasil, reason: made.reason, message } };
  }
  const stem = basename(hasil).replace(/\.xlsx$/i, '');
  const written: WrittenFile[] = [];
  for (const [at, { name, bytes }] of [...made.value.entries()].reverse()) {
    const path = at === 0 ? hasil : join(dirname(hasil), `${stem} ${name}`);
    const done = await io.disk.write(path, bytes);
    if (!done.ok) {
      const message = translate(`fix.${done.reason}`, lang, { hasil: path });
      return { ok: false, unusable: { file: path, reason: done.reason, message } };
    }
    written.unshift({ file: basename(path), path });
  }
  return { ok: true, written };
}

/** How workbooks are sent back. */
interface SendingBack {
  readonly folder: string;
  /** When they are made. */
  readonly stempel: string;
  readonly unmask: boolean;
}

/** What became of the workbooks to be sent back. */
interface SentBack {
  readonly written: readonly WrittenFile[];
  readonly unusable: readonly Unusable[];
  readonly cancelled: boolean;
}

/**
 * Makes and writes one workbook per file that counts, with what was found in it. The files are read again: findings of
 * hundreds of workbooks are not kept. Each is written as a whole; what was written before a cancel stays.
 */
export const createFeedbackWriter =
  (
    { findings, districts }: Consolidation,
    names: ReadonlyMap<string, string>,
    { folder, stempel, pool, setup, unmask }: Making & SendingBack,
  ) =>
  async (items: readonly SourceItem[], io: Io): Promise<SentBack> => {
    const { lang } = setup;
    const counted = new Set(districts.flatMap(({ files }) => files));
    const wanted = items.filter(({ file: { file } }) => counted.has(file));
    const ready = await io.disk.makeFolder(folder);
    if (!ready) {
      const message = translate('fix.tanpa-folder', lang, { hasil: folder });
      return { written: [], unusable: [{ file: folder, reason: 'tanpa-folder', message }], cancelled: false };
    }
    let done = 0;
    const one = async ({ file, state }: SourceItem, worker: number): Promise<Outcome<WrittenFile>> => {
      const name = names.get(file.file);
      const [part] = state.status === 'selesai' ? state.value.lot.parts : [];
      const read = await file.bytes();
      if (!read.ok) return read;
      if (name === undefined || !part) return stopped(lang);
      const together = findings.filter((finding) => finding.file === file.file);
      const { sidik } = part;
      const order = { file: file.file, bytes: read.value, sidik, name, together, stempel, unmask };
      const made = await pool.make(worker, 'umpan-balik', order, setup, io.stop);
      if (!made.ok || io.cancelled()) return made.ok ? stopped(lang) : made;
      const path = join(folder, name);
      const saved = await io.disk.write(path, made.value.bytes);
      if (!saved.ok)
        return {
          ok: false,
          reason: saved.reason,
          message: translate(`fix.${saved.reason}`, lang, { hasil: path }),
        };
      return { ok: true, value: { file: name, path } };
    };
    const ended = await runQueue(
      waiting(wanted),
      Array.from({ length: pool.size }, (_, worker) => (item: SourceItem) => one(item, worker)),
      {
        signal: io.stop,
        broken: () => stopped(lang),
        onState: (_, { status }) => {
          if (status === 'selesai' || status === 'gagal') done += 1;
          io.progress(
            consolidationText('cli.mengirim-balik', lang, {
              ke: Math.min(done + 1, wanted.length),
              dari: wanted.length,
            }),
          );
        },
      },
    );
    return {
      written: ended.flatMap(({ state }) => (state.status === 'selesai' ? [state.value] : [])),
      unusable: ended.flatMap(({ file: { file }, state }) =>
        state.status === 'gagal'
          ? [{ file: file.file, reason: state.reason, message: `${file.file}: ${state.message}` }]
          : [],
      ),
      cancelled: io.cancelled(),
    };
  };
