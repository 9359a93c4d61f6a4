import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { architectureFiles } from '../../scripts/lib/architecture-page';
import { readRoomImports, roomOf, withoutDetours } from '../../scripts/lib/room-imports';
import table from '../../scripts/lib/rooms.cjs';

const { rooms } = table;

describe('the architecture page', () => {
  test.each([...architectureFiles()])(
    '%s is as src imports today; if not: npm run make:arsitektur',
    (path, text) => {
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  test('draws only imports the table of rooms allows', () => {
    const imports = readRoomImports();
    expect(imports.length).toBeGreaterThan(100);
    const allowed = new Map(rooms.map(({ name, may, types }) => [name, new Set([...may, ...types])]));
    expect(imports.filter(({ from, to }) => !allowed.get(from)?.has(to))).toEqual([]);
  });
});

describe('reading rooms', () => {
  test.each([
    ['src/core/rules/nik-ganda.ts', 'core/rules/one'],
    ['src/core/rules/helpers/table-roles.ts', 'core/rules/helpers'],
    ['src/core/rules/rule.ts', 'core/rules/contract'],
    ['src/core/rules/index.ts', 'core/rules/registry'],
    ['src/entries/taskpane.tsx', 'entries'],
    ['src/entries/workbench.dev.tsx', 'entries/dev'],
    ['src/ui/meeting/page.tsx', 'ui/meeting'],
    ['src/nowhere/file.ts', null],
  ])('%s belongs to %s', (file, room) => {
    expect(roomOf(file)).toBe(room);
  });

  test('an arrow that a longer way says already is left out, others stay', () => {
    const arrow = (pair: string): { from: string; to: string } => ({
      from: pair.slice(0, 1),
      to: pair.slice(1),
    });
    const all = ['ab', 'bc', 'ac', 'cd', 'ad', 'ae'].map(arrow);
    expect(withoutDetours(all)).toEqual(['ab', 'bc', 'cd', 'ae'].map(arrow));
  });
});
