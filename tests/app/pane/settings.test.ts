import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  loadChoices,
  loadSettings,
  saveChoices,
  saveSettings,
  setWelcomed,
  wasWelcomed,
} from '../../../src/app/pane/settings';
import { memoryStorage } from '../open-pane';

const KEY = 'konvergen.pengaturan.1';

describe('settings', () => {
  test('what is kept comes back', () => {
    const storage = memoryStorage();
    const settings = { lang: 'en', theme: 'gelap', peran: 'rapat', autoRecheck: false } as const;
    saveSettings(storage, settings);
    expect(loadSettings(storage)).toEqual(settings);
  });

  test.each(['', '{', '[]', 'null', '"x"', '{"lang":"xx","theme":1}'])(
    '%j is read as the default',
    (text) => {
      expect(loadSettings(memoryStorage({ [KEY]: text }))).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('no kept text ever throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = memoryStorage({ [KEY]: text, 'konvergen.susunan.1': text });
        loadSettings(storage);
        loadChoices(storage);
      }),
    );
  });
});

describe('arrangements', () => {
  test('what is kept comes back', () => {
    const storage = memoryStorage();
    const choices = {
      aa: { role: 'pemetaan', headerRows: [2, 3], columns: { 4: 'pagu', 5: null } },
    } as const;
    saveChoices(storage, choices);
    expect(loadChoices(storage)).toEqual(choices);
  });

  test('what is not understood is left out, the rest stays', () => {
    const kept = { a: 1, b: { columns: { x: 'pagu', 1: 'pagu', 2: 3 }, role: 'aneh', headerRows: [0, -1] } };
    expect(loadChoices(memoryStorage({ 'konvergen.susunan.1': JSON.stringify(kept) }))).toEqual({
      b: { role: null, headerRows: null, columns: { 1: 'pagu' } },
    });
  });
});

test('the welcome is shown once', () => {
  const storage = memoryStorage();
  expect(wasWelcomed(storage)).toBe(false);
  setWelcomed(storage);
  expect(wasWelcomed(storage)).toBe(true);
});
