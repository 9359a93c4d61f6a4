import { act, render, screen, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaneDeps } from '../../../src/app/pane/context';
import { Pane } from '../../../src/ui/pane/pane';
import type { FakeWorkbook } from '../../app/fake-workbook';
import { openPane, settle, type OpenedPane } from '../../app/open-pane';

// Fluent moves the mark under its tabs in an animation frame; outside of act React would complain about it.
window.requestAnimationFrame = (callback) =>
  window.setTimeout(() => {
    act(() => {
      callback(0);
    });
  }, 0);

export type User = ReturnType<typeof userEvent.setup>;

/** A pane that is drawn, and somebody to use it. */
export function drawPane(
  other: Partial<PaneDeps> & { readonly workbook?: FakeWorkbook } = {},
): OpenedPane & RenderResult & { readonly user: User } {
  const pane = openPane(other);
  const drawn = render(<Pane app={pane.app} />);
  return { ...pane, ...drawn, user: userEvent.setup() };
}

/** The lines of the findings tree that are in the document. */
export const treeLines = (): readonly HTMLElement[] => screen.queryAllByRole('treeitem');

/** Waits for the screen of a heading: React keeps what was there for a moment while a screen is loaded. */
export async function screenOf(name: string): Promise<void> {
  const level = 1;
  for (let tries = 0; screen.queryByRole('heading', { level, name }) === null && tries < 100; tries += 1) {
    await act(() => settle(10));
  }
  screen.getByRole('heading', { level, name });
  // What the pane still makes up behind it.
  await act(() => settle());
}
