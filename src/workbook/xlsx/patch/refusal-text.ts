import { cellAddress, sheetPrefix } from '../../../core/table/address';
import { translate, type Lang } from '../../../core/messages/translate';
import type { ContainerProblem } from '../container';
import type { Refusal } from './patch';

const OF_FILE: ReadonlySet<string> = new Set<ContainerProblem>([
  'kosong',
  'bukan-buku-kerja',
  'bersandi',
  'rusak',
  'terlalu-besar',
]);
const isOfFile = (reason: Refusal['reason']): reason is ContainerProblem => OF_FILE.has(reason);

/** Says where and why something was not written: `Pemetaan!C5: sel gabungan; …`. */
export function refusalText({ reason, sheet, row, column }: Refusal, lang: Lang): string {
  const text = isOfFile(reason) ? translate(`berkas.${reason}`, lang) : translate(`tulis.${reason}`, lang);
  if (sheet === null) return text;
  const place = row === null || column === null ? '' : `!${cellAddress(row, column)}`;
  return `${sheetPrefix(sheet)}${place}: ${text}`;
}
