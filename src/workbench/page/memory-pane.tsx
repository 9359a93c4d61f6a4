import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentType, type JSX } from 'react';
import type { Engine } from '../../app/engine/engine';
import { createPaneApp } from '../../app/pane/pane-app';
import type { PaneDeps } from '../../app/pane/context';
import type { Lang } from '../../core/messages/translate';
import { mountPane } from '../../ui/pane/mount-pane';
import { memoryWorkbook } from '../../workbook/memory/memory-workbook';
import type { OpenBook } from '../state';

const useStyles = makeStyles({ fill: { height: '100%', minHeight: 0 } });

/** What the pane needs beside the workbook, made anew for every book. */
export interface MemoryPaneDeps extends Omit<PaneDeps, 'workbook' | 'engine'> {
  readonly startEngine: () => Engine;
  /** Told when the language is changed in the pane itself. */
  readonly onLang: (lang: Lang) => void;
}

/** The pane straight over the workbook in memory: no office.js, no host. The book is checked at once. */
export function memoryPane(
  deps: MemoryPaneDeps,
): ComponentType<{ readonly book: OpenBook; readonly lang: Lang }> {
  return function MemoryPane({ book, lang }): JSX.Element {
    const styles = useStyles();
    const element = useRef<HTMLDivElement>(null);
    const app = useRef<ReturnType<typeof createPaneApp> | null>(null);
    useEffect(() => {
      if (!element.current) return undefined;
      const engine = deps.startEngine();
      const made = createPaneApp({ ...deps, engine, workbook: memoryWorkbook(book.name, book.model) });
      app.current = made;
      const unmount = mountPane(element.current, made);
      const stop = made.subscribe(() => {
        deps.onLang(made.state().settings.lang);
      });
      void made.start({ check: true });
      return () => {
        stop();
        app.current = null;
        // React takes no root away while it is at work on another.
        setTimeout(unmount);
        // Before its engine goes: what still runs is cancelled, and the workbook is heard no more.
        void made.stop();
        engine.dispose();
      };
    }, [book]);
    useEffect(() => {
      if (app.current && app.current.state().settings.lang !== lang) app.current.set({ lang });
    }, [lang]);
    return <div ref={element} className={styles.fill} />;
  };
}
