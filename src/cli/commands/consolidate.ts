import { consolidateGathered } from '../../app/consolidation/consolidate-gathered';
import { feedbackNames } from '../../app/consolidation/feedback-names';
import { gatheredOf, gatherFiles, unionsOf, type SourceItem } from '../../app/consolidation/gathering';
import type { MakingSetup, ProvinceChoices } from '../../app/consolidation/protocol';
import { waiting } from '../../app/consolidation/queue';
import { createWorkerPool, type WorkerPool } from '../../app/consolidation/worker-pool';
import { createRegionLoader } from '../../app/engine/regions';
import type { Consolidation } from '../../core/consolidation/consolidation';
import { consolidationText } from '../../core/messages/consolidation-text';
import { translate } from '../../core/messages/translate';
import { consolidationPart, countsOfTotals } from '../../core/report/consolidation-document';
import { countsPart, findingsPart } from '../../core/report/document-parts';
import { writeDocument } from '../../core/report/write-document';
import { consolidateFiles } from '../consolidate-files';
import { createFeedbackWriter, writeProvince, type WrittenFile } from '../consolidate-output';
import type { ExitCode, Io } from '../io';
import type { Unusable } from '../open-books';
import type { Options } from '../options';
import { consolidationLines } from '../print/consolidation';
import { styleFor } from '../print/style';

const XLSX = /\.xlsx$/i;

/**
 * `konvergen consolidate FILE... --out BOOK.xlsx`: many workbooks into one of the province. A file that cannot be used is
 * named and the rest is consolidated; a cancel leaves nothing behind.
 */
export async function consolidate(options: Options, io: Io): Promise<ExitCode> {
  const { lang } = options;
  const hasil = options.fix.out;
  if (hasil === null || !XLSX.test(hasil)) {
    io.err(
      hasil === null
        ? consolidationText('cli.tanpa-hasil', lang)
        : consolidationText('cli.hasil-xlsx', lang, { hasil }),
    );
    return 2;
  }
  const named = await consolidateFiles(options, io, hasil);
  if (!named.ok) {
    io.err(named.message);
    return 2;
  }
  const pool = createWorkerPool(poolSize(options, io, named.files.length), io.workers.start);
  const stop = (): void => {
    pool.stop();
  };
  io.stop.addEventListener('abort', stop);
  try {
    return await run(waiting(named.files), [...named.empty], hasil, pool, options, io);
  } finally {
    io.stop.removeEventListener('abort', stop);
    pool.stop();
  }
}

/** As many workers as were asked for, else as there are cores to spare; never more than files. */
const poolSize = ({ gabung: { jobs } }: Options, { workers }: Io, files: number): number =>
  Math.max(1, Math.min(jobs ?? workers.most, files));

async function run(
  items: readonly SourceItem[],
  bad: Unusable[],
  hasil: string,
  pool: WorkerPool,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const { lang } = options;
  const setup: MakingSetup = {
    settings: options.pengaturan,
    acuan: options.acuan,
    today: io.today,
    lang,
  };
  const ended = await gatherFiles(items, pool, {
    setup,
    signal: io.stop,
    onState: progressOf(items.length, options, io),
  });
  if (io.cancelled()) return cancelled('cli.dibatalkan', 0, options, io);
  for (const { file, state } of ended) {
    if (state.status === 'gagal')
      bad.push({ file: file.file, reason: state.reason, message: `${file.file}: ${state.message}` });
    else if (state.status === 'selesai' && state.value.old)
      io.err(`${file.file}: ${translate('berkas.format-lama', lang)}`);
  }
  const gathered = gatheredOf(ended);
  if (gathered.parts.length === 0) {
    io.progress(null);
    for (const { message } of bad) io.err(message);
    io.err(consolidationText('cli.tidak-ada', lang));
    return 2;
  }
  const choices: ProvinceChoices = {
    hanyaTerbaru: options.gabung.hanyaTerbaru,
    tenggat: options.gabung.tenggat,
    stempel: io.now(),
    unmask: options.unmask,
  };
  const regions = createRegionLoader(io.regions);
  const consolidation = await consolidateGathered(gathered, choices, setup, regions);
  if (consolidation.rekonsiliasi.some(({ cocok }) => !cocok))
    throw new Error('the districts do not add up to the whole');

  io.progress(consolidationText('cli.menyusun', lang, { hasil }));
  const written: WrittenFile[] = [];
  const province = await writeProvince(
    { gathered, unions: unionsOf(ended), choices },
    { hasil, pool, setup },
    io,
  );
  if (province === 'dibatalkan') return cancelled('cli.dibatalkan', 0, options, io);
  if (!province.ok) bad.push(province.unusable);
  else {
    written.push(...province.written);
    if (options.gabung.kirimBalik !== null) {
      const write = createFeedbackWriter(consolidation, feedbackNames(consolidation), {
        folder: options.gabung.kirimBalik,
        stempel: choices.stempel,
        pool,
        setup,
        unmask: options.unmask,
      });
      const back = await write(ended, io);
      written.push(...back.written);
      bad.push(...back.unusable);
      if (back.cancelled) return cancelled('cli.dibatalkan-balik', back.written.length, options, io);
    }
  }
  io.progress(null);
  report(consolidation, { items: ended, gathered, bad, written }, options, io);
  if (bad.length > 0) return 2;
  const { error } = countsOfTotals(consolidation.total);
  return error > 0 || consolidation.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function cancelled(
  key: 'cli.dibatalkan' | 'cli.dibatalkan-balik',
  jumlah: number,
  { lang }: Options,
  io: Io,
): ExitCode {
  io.progress(null);
  io.err(consolidationText(key, lang, { jumlah }));
  return 2;
}

/** Says how far the queue is, after every file. */
function progressOf(
  dari: number,
  { lang }: Options,
  io: Io,
): (at: number, state: SourceItem['state']) => void {
  let selesai = 0;
  let gagal = 0;
  return (_, { status }) => {
    if (status === 'gagal') gagal += 1;
    if (status === 'gagal' || status === 'selesai') selesai += 1;
    io.progress(consolidationText('cli.kemajuan', lang, { selesai, dari, gagal }));
  };
}

function report(
  consolidation: Consolidation,
  found: {
    readonly items: readonly SourceItem[];
    readonly gathered: ReturnType<typeof gatheredOf>;
    readonly bad: readonly Unusable[];
    readonly written: readonly WrittenFile[];
  },
  options: Options,
  io: Io,
): void {
  const { lang } = options;
  const { findings, total, districts } = consolidation;
  const { bad, written, gathered, items } = found;
  if (options.json) {
    const own = countsOfTotals(total);
    const together = countsPart(findings);
    io.out(
      writeDocument(
        {
          schema: 'konvergen/1',
          files: [],
          ...(bad.length > 0 ? { unreadable: bad } : {}),
          counts: {
            error: own.error + together.error,
            warning: own.warning + together.warning,
            info: own.info + together.info,
          },
          findings: findingsPart(findings, options),
          konsolidasi: consolidationPart(consolidation, gathered.parts, lang),
          written,
        },
        options.unmask,
      ),
    );
  } else {
    const counted = districts.reduce((sum, { files }) => sum + files.length, 0);
    const lines = consolidationLines(
      consolidation,
      { counted, all: items.length },
      options,
      styleFor(io.colour),
    );
    for (const line of lines) io.out(line);
    io.out('');
    for (const { path } of written) io.out(consolidationText('cli.ditulis', lang, { hasil: path }));
  }
  for (const { message } of bad) io.err(message);
}
