import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSight, type Sight, type SiteKind } from '../../tests/e2e/browser';
import { looksTheSame } from './same-picture';
import type { Studio } from './shot';

/** The day on every picture. */
const TODAY = new Date('2025-12-15T09:00:00+07:00');

/** What a picture waits for before it is taken: what moves has come to rest. */
const CALM = 600;

/** A studio that can be closed. */
export interface OpenStudio extends Studio {
  /** Files taken so far. */
  readonly taken: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a studio.
 *
 * @param folder where the pictures go.
 */
export function openStudio(folder: string): OpenStudio {
  mkdirSync(folder, { recursive: true });
  const sights = new Map<SiteKind, Promise<Sight>>();
  const taken = new Set<string>();
  const sightOf = (kind: SiteKind): Promise<Sight> => {
    const sight = sights.get(kind) ?? openSight(kind);
    sights.set(kind, sight);
    return sight;
  };
  return {
    taken,
    takeBy: async (kind, take) => {
      for (const file of await take(await sightOf(kind), folder)) taken.add(file);
    },
    visit: async (kind, { clockRuns, ...options } = {}) =>
      (await sightOf(kind)).visit({
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Jakarta',
        ...options,
        prepare: async (context) => {
          if (!clockRuns) await context.clock.setFixedTime(TODAY);
          await options.prepare?.(context);
        },
      }),
    take: async (page, file, clip) => {
      await page.waitForTimeout(CALM);
      const bytes = await page.screenshot({
        animations: 'disabled',
        ...(clip && { clip: { x: 0, y: 0, ...clip } }),
      });
      const path = join(folder, file);
      const isKept = existsSync(path) && (await looksTheSame(page.context(), readFileSync(path), bytes));
      if (!isKept) writeFileSync(path, bytes);
      taken.add(file);
    },
    close: async () => {
      for (const sight of sights.values()) await (await sight).close();
    },
  };
}
