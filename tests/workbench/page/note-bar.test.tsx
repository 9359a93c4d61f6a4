/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { NoteBar } from '../../../src/workbench/page/note-bar';
import type { Note } from '../../../src/workbench/state';

const skipped = [0, 1, 2, 3].map((row) => ({ reason: 'sel-terkunci', sheet: 'A', row, column: 1 }) as const);

test.each<[string, Note, string[]]>([
  [
    'a copy that holds all',
    { kind: 'disimpan', name: 'a (diperiksa).xlsx', skipped: [], partly: false, recalculates: false },
    ['Salinan disimpan sebagai a (diperiksa).xlsx'],
  ],
  [
    'a copy that could not hold all',
    { kind: 'disimpan', name: 'a (diperiksa).xlsx', skipped, partly: true, recalculates: true },
    [
      '4 sel tidak ikut berubah',
      'A!B1: sel ini terkunci',
      '… dan 1 lagi',
      'Ctrl+Shift+F9',
      'tidak ikut tersimpan',
    ],
  ],
  [
    'no copy',
    { kind: 'tidak-disimpan', refusals: [{ reason: 'format-lain', sheet: null, row: null, column: null }] },
    ['Salinan tidak dapat disimpan.', 'bukan .xlsx'],
  ],
])('%s', async (_, note, said) => {
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <NoteBar note={note} lang="id" onClose={jest.fn()} />
    </FluentProvider>,
  );
  for (const text of said) expect(container.textContent).toContain(text);
  expect(screen.getByRole('button', { name: 'Tutup pesan' })).toHaveProperty('disabled', false);
  expect((await axe(container)).violations).toEqual([]);
});
