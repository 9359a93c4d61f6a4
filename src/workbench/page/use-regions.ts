import { useEffect } from 'react';

/** The regions of the page in the order F6 goes through them. */
const REGIONS = ['header', 'main', 'aside'] as const;

/** What can take the focus; a splitter can too, but nobody goes to a region for it. */
const STOPS = [
  'iframe',
  'canvas[id^=univer-sheet]',
  'button:not([disabled])',
  'a[href]',
  'input:not([disabled])',
  'select:not([disabled])',
  '[tabindex="0"]:not([role=separator])',
].join(', ');

/**
 * F6 and Shift+F6 go from the sheet to the pane, to the head of the page, and around, as they do in Excel. Without them
 * nobody leaves the sheet by keyboard: it keeps Tab for its cells.
 *
 * A pane in a frame is another document: its keys are heard once it is there.
 */
export function useRegions(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      step(event.shiftKey ? -1 : 1);
    };
    const heard = new WeakSet<Document>();
    const hearFrames = (): void => {
      for (const frame of document.querySelectorAll('iframe')) {
        const inside = frame.contentDocument;
        if (!inside || heard.has(inside)) continue;
        heard.add(inside);
        inside.addEventListener('keydown', onKey, true);
      }
    };
    document.addEventListener('keydown', onKey, true);
    // A frame has another document with every page that is loaded into it.
    document.addEventListener('load', hearFrames, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('load', hearFrames, true);
    };
  }, []);
}

/** Goes to the next region that can take the focus; from nowhere to the first after the sheet, its pane. */
function step(by: 1 | -1): void {
  // The sheet has an <aside> of its own within; ours is the last.
  const regions = REGIONS.map((name) => {
    const found = [...document.querySelectorAll<HTMLElement>(name)];
    return name === 'aside' ? found.at(-1) : found[0];
  });
  const current = regions.findIndex((region) => region?.contains(document.activeElement) === true);
  const from = current < 0 ? REGIONS.indexOf('main') : current;
  for (let turn = 1; turn <= regions.length; turn += 1) {
    const region = regions[(from + by * turn + regions.length * turn) % regions.length];
    const stop = [...(region?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find(isShown);
    if (!stop) continue;
    focusOn(stop);
    return;
  }
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

function focusOn(element: HTMLElement): void {
  element.focus();
  if (!(element instanceof HTMLIFrameElement)) return;
  const inside = element.contentDocument;
  [...(inside?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find(isShown)?.focus();
}
