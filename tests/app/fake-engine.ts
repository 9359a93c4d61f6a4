import type { CheckedFinding, Engine, OpenedBook, RuleView } from '../../src/app/engine/engine';
import type { Severity } from '../../src/core/findings/finding';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

/** A rule that says whatever a test wants to read. */
export const RULE: RuleView = {
  id: 'aturan-uji',
  severity: 'error',
  scope: 'sel',
  title: { id: 'Judul uji', en: 'Test title' },
  next: { id: 'Tulis yang benar.', en: 'Write what is right.' },
  source: 'Dasar uji',
  messages: { salah: { id: 'Isi {{n}} keliru.', en: 'Value {{n}} is wrong.' } },
};

/** A finding in A1 order; every part can be said otherwise. */
export function findingOf(n: number, other: Partial<CheckedFinding> = {}): CheckedFinding {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return {
    rule: RULE.id,
    messageId: 'salah',
    severity: severities[n % 3] ?? 'error',
    file: 'buku.xlsx',
    sheet: 'Matriks',
    cell: `B${String(n + 2)}`,
    row: n + 2,
    field: 'pagu',
    value: `isi ${String(n)}`,
    data: { n },
    related: [],
    fix: null,
    suggestions: [],
    opd: n % 2 === 0 ? 'Dinas Contoh' : null,
    ...other,
  };
}

/** A workbook that carries neither settings nor decisions. */
export const NO_GROUND: OpenedBook['ground'] = {
  settings: DEFAULT_SETTINGS,
  source: 'bawaan',
  sheet: null,
  damaged: false,
  waivers: [],
  waiverSheet: null,
};

const BOOK: OpenedBook = {
  name: 'buku.xlsx',
  tahun: 2025,
  ground: NO_GROUND,
  sheets: [],
  rules: { [RULE.id]: RULE },
  fields: {},
  needs: {},
};

/** An engine that finds what it is given, in batches, and keeps asking whether it was stopped. */
export function fakeEngine(
  findings: readonly CheckedFinding[],
  other: Partial<Engine> = {},
): Engine & { readonly checks: () => number } {
  let checks = 0;
  return {
    checks: () => checks,
    open: () => Promise.resolve(BOOK),
    check: async ({ onFindings, onProgress, signal }) => {
      checks += 1;
      for (let from = 0; from < findings.length; from += 1_000) {
        if (signal?.aborted === true) return { complete: false, rows: from, rules: 1 };
        onProgress?.({ phase: 'memeriksa', done: from, total: findings.length });
        onFindings(findings.slice(from, from + 1_000));
        await Promise.resolve();
      }
      return { complete: true, rows: findings.length, rules: 1 };
    },
    edit: () => Promise.resolve(null),
    budget: () => Promise.resolve(null),
    convergence: () => Promise.resolve(null),
    gaps: () => Promise.resolve(null),
    spellings: () => Promise.resolve([]),
    results: () => Promise.resolve([]),
    paper: () => Promise.resolve({ kind: 'tidak-ada', message: 'Tidak ada.' }),
    dispose: () => undefined,
    ...other,
  };
}
