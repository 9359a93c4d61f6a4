import { itemAt } from '../values/at';
import { BAGIAN, KOLOM, type Bagian } from './sections';
import { entryRows } from './settings-rows';
import type { Settings } from './settings';

/** One entry that differs; `null` where one side has none. Texts as the settings sheet shows them. */
export interface SettingsChange {
  readonly bagian: Bagian;
  readonly kunci: string;
  readonly dari: string | null;
  readonly ke: string | null;
}

/** What would change if `next` took the place of `now`, in the order of the settings sheet. */
export function compareSettings(now: Settings, next: Settings): readonly SettingsChange[] {
  const before = entriesOf(now);
  const after = entriesOf(next);
  return [...new Map([...before, ...after])]
    .flatMap(([key, { bagian, kunci }]): SettingsChange[] => {
      const [dari, ke] = [before.get(key), after.get(key)];
      if (dari?.isi === ke?.isi) return [];
      return [{ bagian, kunci, dari: dari?.isi ?? null, ke: ke?.isi ?? null }];
    })
    .sort((a, b) => BAGIAN.indexOf(a.bagian) - BAGIAN.indexOf(b.bagian));
}

interface Entry {
  readonly bagian: Bagian;
  readonly kunci: string;
  readonly isi: string;
}

/** The lines of the sheet by part and key; lines of one key, such as the synonyms of a programme, are one entry. */
function entriesOf(settings: Settings): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const lines = BAGIAN.flatMap((bagian) => entryRows(bagian, settings).map((row) => ({ bagian, row })));
  for (const { bagian, row } of lines) {
    const kunci = String(itemAt(row, KOLOM.kunci, ''));
    const isi = [row[KOLOM.isi], row[KOLOM.isi2], row[KOLOM.isi3]]
      .map((cell) => cell ?? null)
      .filter((cell) => cell !== null)
      .map(String)
      .join(' · ');
    const key = JSON.stringify([bagian, kunci]);
    const known = entries.get(key);
    entries.set(key, { bagian, kunci, isi: known ? `${known.isi}; ${isi}` : isi });
  }
  return entries;
}
