import {
  createConsolidationApp,
  type ConsolidationApp,
  type ConsolidationDeps,
} from '../../app/consolidation/consolidation-app';
import { webPort, type WebWorker } from '../../app/consolidation/web-port';
import { saveBytes } from '../kit/save-bytes';
import { stamp } from '../kit/stamp';

/** What a page says of itself. */
export interface PageConsolidation extends Pick<ConsolidationDeps, 'lang' | 'today' | 'putIntoBook'> {
  readonly startWorker: () => WebWorker;
}

/** More would only wait for memory. */
const MOST_WORKERS = 4;

/** Consolidation in a page of a browser: as many workers as there are cores to spare, results as downloads. */
export const pageConsolidation = ({ startWorker, ...page }: PageConsolidation): ConsolidationApp =>
  createConsolidationApp({
    ...page,
    startWorker: () => webPort(startWorker()),
    workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
    stamp,
    now: () => performance.now(),
    save: saveBytes,
    guardLeaving(on) {
      if (on) window.addEventListener('beforeunload', ask);
      else window.removeEventListener('beforeunload', ask);
    },
  });

/** Lets the browser ask before the page goes; what is asked is the browser's own. */
const ask = (event: Event): void => {
  event.preventDefault();
};
