import { translate, type Lang } from '../../core/messages/translate';
import type { RecognisedBook } from '../../core/report/checked-book';

/** What a workbook was read by, where that is not the defaults. */
export function groundLines({ ground }: Pick<RecognisedBook, 'ground'>, lang: Lang): string[] {
  const { source, sheet } = ground;
  return source === 'bawaan' ? [] : [translate(`pengaturan.${source}`, lang, { lembar: sheet ?? '' })];
}
