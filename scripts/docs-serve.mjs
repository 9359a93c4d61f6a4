// npm run docs:serve [-- --port N] [-- --under /path/]: builds the pages and shows them on this machine, as any static server would.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ensureInstalled, root } from './lib/ensure-installed.mjs';

const HOST = '127.0.0.1';
const FOLDER = join(root, 'dist-docs');
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** @returns where and how to serve, or null when the arguments are not understood. */
function readArguments(argv) {
  const wanted = { port: 3080, under: '/' };
  for (let index = 0; index < argv.length; index += 2) {
    const [flag, value] = [argv[index], argv[index + 1]];
    if (flag === '--port' && /^\d{1,5}$/.test(value ?? '')) wanted.port = Number(value);
    else if (flag === '--under' && /^\/(.*\/)?$/.test(value ?? '')) wanted.under = value;
    else return null;
  }
  return wanted;
}

/** The file an address means, or null when it means none of this site. */
function fileAt(url, under) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(under)) return null;
  const rest = path.slice(under.length);
  const file = normalize(join(FOLDER, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest));
  return file.startsWith(FOLDER + sep) ? file : null;
}

function serve({ port, under }) {
  const server = createServer(async (request, response) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(request.url, under) : null;
    const found = file === null ? null : await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  server.listen(port, HOST, () => {
    console.log(`http://${HOST}:${server.address().port}${under}`);
  });
}

const wanted = readArguments(process.argv.slice(2));
if (wanted === null) {
  console.error('Cara memakai / usage: npm run docs:serve [-- --port N] [-- --under /path/]');
  process.exitCode = 2;
} else if (!ensureInstalled()) process.exitCode = 1;
else {
  const { buildSite } = await import('./docs-site/build.mjs');
  try {
    await buildSite(FOLDER);
    serve(wanted);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
