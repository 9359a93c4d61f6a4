import { useEffect, useState } from 'react';

/** The attribute the pane draws a frame around. */
const MARK = 'data-tur-kini';

/** How long a screen may take to show what a step speaks of, before it is said to be missing. */
const PATIENCE = 4_000;

/**
 * Marks the element of a step of the tour (`data-tur`) and brings it into view, also when it comes later or is drawn anew.
 * Answers whether it is there; `null` while it may still come. Nothing moves: there is no motion to reduce.
 */
export function useMark(sasaran: string | null): boolean | null {
  const [found, setFound] = useState<{ readonly of: string | null; readonly isThere: boolean } | null>(null);
  useEffect(() => {
    let marked: Element | null = null;
    const look = (): void => {
      const element = sasaran === null ? null : document.querySelector(`[data-tur="${sasaran}"]`);
      if (element === marked) return;
      marked?.removeAttribute(MARK);
      marked = element;
      if (!element) return;
      element.setAttribute(MARK, '');
      // Not there where nothing is laid out.
      (element as Partial<Element>).scrollIntoView?.({ block: 'nearest' });
      setFound({ of: sasaran, isThere: true });
    };
    look();
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      if (!marked) setFound({ of: sasaran, isThere: false });
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
      marked?.removeAttribute(MARK);
    };
  }, [sasaran]);
  return found?.of === sasaran ? found.isThere : null;
}
