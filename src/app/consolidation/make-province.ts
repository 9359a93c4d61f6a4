import { unpackUnion } from '../../core/consolidation/pack-union';
import type { Lang } from '../../core/messages/translate';
import type { WorkbookSpec } from '../../workbook/sheet-spec';
import { consolidateGathered } from './consolidate-gathered';
import type { PartDeps } from './make-part';
import type { MadeBook, MakingSetup, ProvinceOrder } from './protocol';
import { provinceBook } from './province-book';
import type { Outcome } from './queue';

/** Makes the bytes of a new workbook, or says in words what keeps it from being made. */
export type WriteBytes = (spec: WorkbookSpec, lang: Lang) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;

/** What making workbooks takes from outside. */
export interface BookDeps extends Pick<PartDeps, 'regions'> {
  readonly write: WriteBytes;
}

/** Makes the provincial workbook, and the books of details where its rows are too many for one sheet. */
export async function makeProvince(
  { gathered, unions, choices }: ProvinceOrder,
  setup: MakingSetup,
  { regions, write }: BookDeps,
): Promise<Outcome<readonly MadeBook[]>> {
  const { lang } = setup;
  const consolidation = await consolidateGathered(gathered, choices, setup, regions);
  const packed = new Map(unions.map(({ file, union }) => [file, union]));
  const { book, rincian } = provinceBook(
    { gathered, consolidation, unionOf: (file) => unpackUnion(packed.get(file) ?? new Uint8Array()) },
    { lang, stempel: choices.stempel, unmask: choices.unmask },
  );
  const made: MadeBook[] = [];
  for (const one of [{ name: PROVINCE_NAMES[lang], book }, ...rincian]) {
    const bytes = await write(one.book, lang);
    if (!bytes.ok) return bytes;
    made.push({ name: one.name, bytes: bytes.value });
  }
  return { ok: true, value: made };
}

/** What the workbook is called where nobody named it. */
const PROVINCE_NAMES: Readonly<Record<Lang, string>> = {
  id: 'konsolidasi-provinsi.xlsx',
  en: 'provincial-consolidation.xlsx',
};
