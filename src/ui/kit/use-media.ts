import { useSyncExternalStore } from 'react';

/** True while a media query holds; false where the browser knows no media queries. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matching(query);
      list?.addEventListener('change', changed);
      return () => {
        list?.removeEventListener('change', changed);
      };
    },
    () => matching(query)?.matches ?? false,
  );
}

// jsdom has no matchMedia, whatever the types say.
const matching = (query: string): MediaQueryList | undefined =>
  (window as { readonly matchMedia?: Window['matchMedia'] }).matchMedia?.call(window, query);
