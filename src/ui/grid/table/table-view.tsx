import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { JSX } from 'react';
import type { Lang } from '../../../core/messages/translate';
import { useMedia } from '../../kit/use-media';
import type { GridSheet, GridView } from '../grid-view';
import { SheetTable } from './sheet-table';
import { createTableStore, type TableStore } from './table-store';

/**
 * The same sheets as a table of HTML: every cell can be reached with the keyboard and read aloud.
 *
 * @param container an element with a size; the table fills it.
 * @param lang language of the table's own words.
 * @param sheets the book's sheets in tab order, at least one.
 */
export function tableView(container: HTMLElement, lang: Lang, sheets: readonly GridSheet[]): GridView {
  const store = createTableStore(sheets);
  const root = createRoot(container);
  root.render(<ThemedTable store={store} lang={lang} />);
  return {
    ...store.view,
    dispose() {
      root.unmount();
    },
  };
}

function ThemedTable({ store, lang }: { readonly store: TableStore; readonly lang: Lang }): JSX.Element {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  return (
    <FluentProvider theme={isDark && !isForced ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <SheetTable store={store} lang={lang} />
    </FluentProvider>
  );
}
