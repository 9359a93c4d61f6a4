import { spawn, type ChildProcess } from 'node:child_process';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(__dirname, '../..');
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  const started = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0'], { cwd: root });
  server = started;
  const line = await new Promise<string>((resolve) => {
    started.stdout.once('data', (data: Buffer) => {
      resolve(String(data).trim());
    });
  });
  port = Number(new URL(line).port);
});
afterAll(() => {
  server.kill();
});

/** Asks as no browser would: the path goes out as it is written. */
const ask = (path: string, options: { method?: string; host?: string } = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', host = `127.0.0.1:${String(port)}` } = options;
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });

describe('the server of the workbench', () => {
  test.each([
    ['/../package.json'],
    ['/%2e%2e/package.json'],
    ['/..%2fpackage.json'],
    ['/assets/../../package.json'],
    ['/%00'],
    ['//etc/passwd'],
    ['/'.repeat(5)],
  ])('%s gives nothing from outside dist', async (path) => {
    expect((await ask(path)).statusCode).toBeGreaterThanOrEqual(400);
  });

  test('a path that is not even one is refused, and the server lives on', async () => {
    expect((await ask('/%zz')).statusCode).toBe(400);
    expect((await ask('/tidak-ada')).statusCode).toBe(404);
  });

  test('a page elsewhere cannot ask through a name of its own', async () => {
    expect((await ask('/', { host: 'jahat.example' })).statusCode).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused: nothing is taken in', async (method) => {
    expect((await ask('/', { method })).statusCode).toBe(405);
  });

  test('every answer forbids what the page does not need', async () => {
    const { headers } = await ask('/tidak-ada');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});
