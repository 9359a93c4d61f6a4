import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Sight, SiteKind, Visit, VisitOptions } from '../../tests/e2e/browser';

/** Size of Excel's task pane on a screen of 1366 x 768. */
export const PANE = { width: 350, height: 378 };

/** How to visit for pictures. */
export interface ShotVisit extends VisitOptions {
  /** True where cells are typed into: the grid tells typing from waiting by the clock, so it has to run. */
  readonly clockRuns?: true;
}

/** Where pictures are taken: a browser with both pages, always on the same day. */
export interface Studio {
  readonly visit: (kind: SiteKind, options?: ShotVisit) => Promise<Visit>;
  /** Lets someone else take pictures into the folder, who says which. */
  readonly takeBy: (
    kind: SiteKind,
    take: (sight: Sight, folder: string) => Promise<readonly string[]>,
  ) => Promise<void>;
  /** Takes a picture into the folder of pictures. */
  readonly take: (
    page: Page,
    file: string,
    clip?: { readonly width: number; readonly height: number },
  ) => Promise<void>;
}

/** One walk through the product and the pictures taken on the way. */
export interface Shot {
  /** What to call it by: `npm run docs:shots -- NAME`. */
  readonly name: string;
  /** Every picture it takes, no more and no fewer. */
  readonly files: readonly string[];
  readonly walk: (studio: Studio) => Promise<void>;
}

/** Where the pictures of the docs are kept, seen from the root of the repository. */
export const PICTURES = join('docs', 'gambar');
