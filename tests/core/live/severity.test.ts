import { expect, test } from '@jest/globals';
import { severityOf } from '../../../src/core/live/create-run';
import type { Rule } from '../../../src/core/rules/rule';

const meta: Rule['meta'] = {
  id: 'nama-baru',
  aliases: ['nama-lama', 'nama-purba'],
  scope: 'sel',
  severity: 'warning',
  roles: ['pemetaan'],
  title: { id: 'Uji', en: 'Test' },
  next: { id: 'Uji', en: 'Test' },
  source: 'uji',
  messages: {},
};

test('settings written with an older id still hold', () => {
  expect(severityOf({ meta }, { aturan: { 'nama-purba': 'off' } })).toBe('off');
  expect(severityOf({ meta }, { aturan: { 'nama-purba': 'off', 'nama-baru': 'error' } })).toBe('error');
  expect(severityOf({ meta }, { aturan: { lain: 'off' } })).toBe('warning');
});
test('a locked rule keeps its own severity under every name', () => {
  expect(severityOf({ meta: { ...meta, locked: true } }, { aturan: { 'nama-lama': 'off' } })).toBe('warning');
});
