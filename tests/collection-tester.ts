import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { summariseBook, type BookSummary } from '../src/core/consolidation/book-summary';
import type { CollectionRule } from '../src/core/consolidation/collection-rule';
import { runCollection } from '../src/core/consolidation/run-collection';
import { renderMessage, type MessageData } from '../src/core/messages/translate';
import { recogniseBook } from '../src/core/report/checked-book';
import { DEFAULT_SETTINGS, type Settings } from '../src/core/settings/settings';
import type { Grid } from '../src/core/table/grid';

/** One workbook of a case. */
export interface TestBook {
  readonly file: string;
  readonly grids: readonly Grid[];
  /** When it says it was saved. */
  readonly modified?: string;
  /** Region code in its own settings. */
  readonly wilayah?: string;
}

/** What a finding must be; parts left out are not compared, except that the number of findings must be the same. */
export interface ExpectedCollectionFinding {
  readonly messageId: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly data?: MessageData;
  readonly related?: readonly string[];
}

interface CollectionCase {
  readonly why: string;
  readonly books: readonly TestBook[];
  readonly settings?: Partial<Settings>;
}

/** Recognises and summarises the workbook of a case. */
export function summaryOf({ file, grids, modified = '', wilayah = '' }: TestBook): BookSummary {
  const book = recogniseBook(file, grids);
  return summariseBook({
    ...book,
    modified: modified === '' ? null : modified,
    wilayah: wilayah === '' ? null : wilayah,
  });
}

/** `ruleTester` for rules over many workbooks; each case is run in both orders of its workbooks. */
export function collectionTester(
  rule: CollectionRule,
  cases: {
    readonly valid: readonly CollectionCase[];
    readonly invalid: readonly (CollectionCase & { readonly finds: readonly ExpectedCollectionFinding[] })[];
  },
): void {
  const run = ({ books, settings }: CollectionCase, reversed = false) => {
    const summaries = books.map(summaryOf);
    return runCollection(reversed ? summaries.reverse() : summaries, [rule], {
      ...DEFAULT_SETTINGS,
      ...settings,
    });
  };

  describe(rule.meta.id, () => {
    test('has at least one valid and one invalid case', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
    });
    cases.valid.forEach((one) => {
      test(`accepts ${one.why}`, () => {
        expect(run(one)).toEqual([]);
      });
    });
    cases.invalid.forEach((one) => {
      test(`finds: ${one.why}`, () => {
        const found = run(one);
        expect(found.map(({ messageId }) => messageId)).toEqual(one.finds.map(({ messageId }) => messageId));
        found.forEach((finding, at) => {
          expect(finding).toMatchObject(one.finds[at] ?? {});
          for (const lang of ['id', 'en'] as const) {
            const messages: Readonly<Record<string, { id: string; en: string }>> = rule.meta.messages;
            const message = messages[finding.messageId];
            const said = message && renderMessage(message, finding.data, lang);
            expect(said).toMatch(/^[^{]+$/);
            expect(said).not.toMatch(/\d{16}/);
          }
        });
        expect(run(one, true)).toEqual(found);
      });
    });
    test('every message is exercised', () => {
      const said = new Set(cases.invalid.flatMap((one) => one.finds.map(({ messageId }) => messageId)));
      expect([...said].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
    test('has a page of its own', () => {
      expect(existsSync(`docs/rules/${rule.meta.id}.md`)).toBe(true);
    });
  });
}
