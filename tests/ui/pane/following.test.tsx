/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import type { EditOutcome } from '../../../src/app/engine/engine';
import { fakeEngine, findingOf } from '../../app/fake-engine';
import { settle } from '../../app/open-pane';
import { isShown } from './is-shown';
import { drawPane } from './open-screen';

afterEach(cleanup);

const activeText = (): string => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant');
  return id === null ? '' : (document.getElementById(id)?.textContent ?? '');
};

/** A pane with some findings, and a person's edit that leads to this. */
async function drawEdited(count: number, outcome: Pick<EditOutcome, 'removed' | 'added'>) {
  const findings = Array.from({ length: count }, (_, n) => findingOf(n + 10));
  const engine = fakeEngine(findings, {
    edit: () => Promise.resolve({ ...outcome, sheets: [], rows: count }),
  });
  const pane = drawPane({ engine });
  await act(async () => {
    await pane.app.start();
    await pane.app.check();
    await settle(5);
  });
  const edit = async (): Promise<void> => {
    await act(async () => {
      pane.workbook.type('Matriks', 1, 1, 'x');
      pane.clock.pass(200);
      await settle();
    });
  };
  return { ...pane, edit };
}

test('the keyboard line and the focus stay on the finding they were on', async () => {
  const { user, edit } = await drawEdited(5, {
    removed: [1],
    added: [
      { at: 0, finding: findingOf(1) },
      { at: 1, finding: findingOf(2) },
    ],
  });
  const tree = screen.getByRole('tree');
  tree.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  const before = activeText();
  expect(before).toContain('B14');
  await edit();
  expect(activeText()).toBe(before);
  expect(document.activeElement).toBe(screen.getByRole('tree'));
  expect(isShown(screen.getByText('6 temuan ditampilkan'))).toBe(true);
});

test('a form begun in the open card is not lost', async () => {
  const { user, edit, app } = await drawEdited(5, { removed: [], added: [{ at: 0, finding: findingOf(1) }] });
  await act(() => app.pick(2));
  await user.click(screen.getByRole('button', { name: 'Abaikan temuan ini …' }));
  const reason = screen.getAllByRole('textbox').find((box) => box.tagName === 'TEXTAREA');
  if (!reason) throw new Error('the form asks for a reason');
  await user.type(reason, 'sudah dicocokkan');
  await edit();
  expect(document.activeElement).toBe(reason);
  expect((reason as HTMLTextAreaElement).value).toBe('sudah dicocokkan');
  expect(app.state().current).toBe(3);
});

test('a list scrolled elsewhere stays there; a line in sight moves with the list', async () => {
  const { user, edit } = await drawEdited(400, { removed: [], added: [{ at: 0, finding: findingOf(1) }] });
  const tree = screen.getByRole('tree');
  tree.focus();
  await user.keyboard('{PageDown}{PageDown}{PageDown}');
  const top = tree.scrollTop;
  expect(top).toBeGreaterThan(0);
  await edit();
  expect(tree.scrollTop).toBe(top + 44);
  tree.scrollTop = 9_000;
  await edit();
  expect(tree.scrollTop).toBe(9_000);
});
