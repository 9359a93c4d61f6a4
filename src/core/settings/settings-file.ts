import { makeKamus } from '../taxonomy/kamus';
import type { KnownRules } from './known-rules';
import { settingsSchema, type Settings } from './settings';

/** Characters of the longest file of settings anybody needs: a province's nomenclature and villages. */
const LONGEST = 8_000_000;

/** What a file of settings says, or where it cannot be used. */
export type SettingsFile =
  | {
      readonly ok: true;
      readonly settings: Settings;
      /** Rules that are not known, or whose severity is fixed: left out. */
      readonly leftOut: readonly string[];
      /** Canonical texts of spellings nobody knows: without effect. */
      readonly withoutEffect: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: 'bukan-json' | 'bentuk' | 'terlalu-besar';
      /** Where the form is not that of settings, as in the file: `program.0.strategi`; never a value. */
      readonly at: readonly string[];
    };

/** Settings as the text of a file to hand out: JSON, two spaces, a line end at the end. */
export const settingsText = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads what {@link settingsText} wrote. Strict: a key nobody knows or a value that cannot be used refuses the file. */
export function readSettingsText(text: string, rules: KnownRules | null = null): SettingsFile {
  if (text.length > LONGEST) return { ok: false, reason: 'terlalu-besar', at: [] };
  let value: unknown;
  try {
    // A byte order mark is what some editors put in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'bukan-json', at: [] };
  }
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) {
    const at = parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
      return keys.map((key) => [...issue.path, ...(key === null ? [] : [key])].map(String).join('.'));
    });
    return { ok: false, reason: 'bentuk', at: [...new Set(at)] };
  }
  const { kept, leftOut } = keepKnown(parsed.data.aturan, rules);
  const settings = { ...parsed.data, aturan: kept };
  const { unresolved } = makeKamus(settings);
  return {
    ok: true,
    settings,
    leftOut,
    withoutEffect: settings.sinonim.flatMap(({ baku }, at) => (unresolved.includes(at) ? [baku] : [])),
  };
}

/** Severities of rules there are, by their present ids; those of unknown and of locked rules are left out. */
function keepKnown(
  aturan: Settings['aturan'],
  rules: KnownRules | null,
): { readonly kept: Settings['aturan']; readonly leftOut: readonly string[] } {
  if (rules === null) return { kept: aturan, leftOut: [] };
  const leftOut: string[] = [];
  const kept = Object.entries(aturan).flatMap(([id, tingkat]) => {
    const rule = rules.get(id);
    if (rule && (!rule.locked || tingkat === rule.severity)) return [[rule.id, tingkat] as const];
    leftOut.push(id);
    return [];
  });
  return { kept: Object.fromEntries(kept), leftOut };
}
