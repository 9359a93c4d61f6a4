import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentType, type JSX } from 'react';
import type { Lang } from '../../core/messages/translate';
import type { BookModel } from '../../workbook/memory/model';
import { label } from '../labels';
import type { OpenBook } from '../state';

const useStyles = makeStyles({
  frame: { width: '100%', height: '100%', minHeight: 0, flexGrow: 1, border: 'none', colorScheme: 'normal' },
});

/** What makes a window the task pane of a workbook. Answers how to let go of it. */
export type AttachPane = (pane: Window & typeof globalThis, book: BookModel) => () => void;

/** The page as the pane's frame sees it. */
interface Parent {
  /** Called by the frame before anything else runs in it. */
  attach?: (pane: Window & typeof globalThis) => void;
}

/**
 * The pane as Excel loads it, in a frame of its own. The frame's first script asks this page for its Excel.
 *
 * @param attach puts an Excel into the frame.
 * @param src the pane's page; it is asked to check at once.
 */
export function framePane(
  attach: AttachPane,
  src: string,
): ComponentType<{ readonly book: OpenBook; readonly lang: Lang }> {
  return function FramePane({ book, lang }): JSX.Element {
    const styles = useStyles();
    const frame = useRef<HTMLIFrameElement>(null);
    useEffect(() => {
      const element = frame.current;
      if (!element) return undefined;
      const page = window as Parent;
      let release = (): void => undefined;
      page.attach = (pane) => {
        release();
        release = attach(pane, book.model);
        // A file dropped on the frame is dropped on the page; left alone, the frame would go to it.
        for (const kind of ['dragover', 'dragleave', 'drop']) {
          pane.document.addEventListener(kind, (event) => {
            event.preventDefault();
            const { dataTransfer } = event as DragEvent;
            document.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          });
        }
      };
      element.src = src;
      return () => {
        release();
        delete page.attach;
      };
    }, [book]);
    return <iframe ref={frame} title={label('panel', lang)} className={styles.frame} />;
  };
}
