import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';

const read = (name: string): string => readFileSync(join(__dirname, '../../../src/entries', name), 'utf8');

describe('the page of the pane', () => {
  const html = read('taskpane.html');

  test('has no script, style or handler of its own: the policy would refuse them', () => {
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(html.match(/<style|\sstyle=|\son\w+=/g)).toBeNull();
  });

  test('carries its policy before anything is loaded', () => {
    const policy = html.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.indexOf('<script'));
    expect(policy).toBeLessThan(html.indexOf('<link'));
  });

  test('says in both languages what to do where Excel is too old', () => {
    expect(html).toContain('Versi Excel ini belum didukung');
    expect(html).toContain('This version of Excel is not supported');
    expect(html).toContain('workbench.html');
  });
});

describe('the guard', () => {
  const guard = read('taskpane-guard.js');
  const modern = { Promise, Proxy, BigInt, ResizeObserver: Map };
  const classAfter = (window: Readonly<Record<string, unknown>>): string => {
    const document = { documentElement: { className: '' } };
    runInNewContext(guard, { document, window });
    return document.documentElement.className;
  };

  test('leaves a browser alone that can run the pane', () => {
    expect(classAfter(modern)).toBe('');
  });

  test.each(['Promise', 'Proxy', 'BigInt', 'ResizeObserver'])('shows the message without %s', (missing) => {
    expect(classAfter({ ...modern, [missing]: undefined })).toContain('tidak-didukung');
  });

  test('is written for the oldest browser Excel brought along', () => {
    const code = guard.replace(/\/\*[^]*?\*\//g, '');
    expect(code).not.toMatch(/=>|\b(const|let|class|import|export|async)\b|`|\?\.|\.\.\./);
  });
});
