import { itemAt } from '../values/at';
import { BAGIAN, HEADS, KOLOM, type Bagian } from './sections';
import { settingsRows } from './settings-rows';
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
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .flatMap((key): SettingsChange[] => {
      const [dari, ke] = [before.get(key), after.get(key)];
      if (dari?.isi === ke?.isi) return [];
      const { bagian = 'umum', kunci = '' } = dari ?? ke ?? {};
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
  let bagian: Bagian = 'umum';
  for (const row of settingsRows(settings).slice(1)) {
    const head = row[KOLOM.bagian] ?? null;
    if (head !== null) {
      bagian = BAGIAN.find((one) => HEADS[one].nama === head) ?? bagian;
      continue;
    }
    if (row.length === 0) continue;
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
