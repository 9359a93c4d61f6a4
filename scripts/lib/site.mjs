import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { DEV_PAGE } from '../../webpack/workbench.js';
import { root } from './ensure-installed.mjs';
import { headersFor, TEXT_TYPES, TYPES } from './security-headers.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 3000;
const PORTS_TRIED = 50;

const DIST = join(root, 'dist');
const OFFICE_JS = join(root, 'node_modules/@microsoft/office-js/dist');

/** The type of a file; a map of sources is JSON. */
function typeOf(path) {
  const extension = extname(path).slice(1).replace(/^map$/, 'json');
  const type = TYPES[extension];
  if (type === undefined) return 'application/octet-stream';
  return TEXT_TYPES.includes(extension) ? `${type}; charset=utf-8` : type;
}

/** Headers as they are deployed, but nothing is kept: what is served here is built again any moment. */
const headersOf = (path, options) => ({ ...headersFor(path, options), 'Cache-Control': 'no-cache' });

/** The page of `npm start` has the pane in a frame, with office.js from this server. */
function developmentHeaders(path) {
  if (path === '/') return headersOf('/index.html', { kind: 'meja-dev' });
  return headersOf(path, { office: '', frames: ["'self'"] });
}

/** The root is the workbench. */
const builtHeaders = (path) => headersOf(path === '/' ? '/workbench.html' : path);

/** Run in the pane's frame before office.js: the page around it puts its Excel host in place. */
const ATTACH = 'if (parent !== window && parent.attach) parent.attach(window);\n';

/**
 * The pane as it is built for Excel, but for where office.js comes from: node_modules instead of Microsoft's CDN, and
 * the page's host before it. Fails when the page no longer has the one script tag this is about.
 */
function paneForWorkbench(html) {
  const tag = /<script src="?[^\s">]*\/office\.js"?><\/script>/g;
  if (html.match(tag)?.length !== 1) throw new Error('taskpane.html does not load office.js exactly once');
  return html.replace(tag, '<script src="attach.js"></script><script src="office-js/office.js"></script>');
}

/** A file below a folder, or null when the path leads out of it. */
function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}

/** Where a path of the development page is answered from. */
async function developmentAnswer(path) {
  if (path === '/attach.js') return { text: ATTACH };
  if (path === '/taskpane.html') {
    const html = await readFile(join(DIST, 'taskpane.html'), 'utf8');
    return { text: paneForWorkbench(html) };
  }
  if (path === '/') return { file: join(DEV_PAGE, 'index.html') };
  if (path.startsWith('/office-js/')) return { file: inside(OFFICE_JS, path.slice('/office-js/'.length)) };
  if (path.startsWith('/workbench/') || path.startsWith('/contoh/')) return { file: inside(DEV_PAGE, path) };
  return { file: inside(DIST, path) };
}

/** Where a path of the built page is answered from. */
const builtAnswer = (path) => ({ file: inside(DIST, path === '/' ? '/workbench.html' : path) });

async function answer(request, response, { find, headers }) {
  const end = (status) => {
    response.writeHead(status, headers('/tidak-ada')).end();
  };
  // Another name in Host means a page elsewhere is asking through a name of its own.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return end(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405);
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, `http://${HOST}`).pathname);
  } catch {
    return end(400);
  }
  const { text, file } = await find(path);
  if (text !== undefined) {
    response.writeHead(200, { ...headers(path), 'Content-Type': typeOf(path) });
    return response.end(request.method === 'HEAD' ? undefined : text);
  }
  const size = file
    ? await stat(file).then(
        (found) => (found.isFile() ? found.size : null),
        () => null,
      )
    : null;
  if (size === null) return end(404);
  response.writeHead(200, {
    ...headers(path),
    'Content-Type': typeOf(file),
    'Content-Length': size,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves the workbench on this machine only.
 *
 * @param kind `dev` for the page of `npm start`, `built` for what stands in dist/.
 * @param port the first port to try; 0 for any. A port that is taken is passed over.
 * @returns the address, and how to stop.
 */
export async function startSite({ kind, port = FIRST_PORT }) {
  const site =
    kind === 'dev'
      ? { find: developmentAnswer, headers: developmentHeaders }
      : { find: builtAnswer, headers: builtHeaders };
  const server = createServer((request, response) => {
    answer(request, response, site).catch((error) => {
      console.error(error);
      response.writeHead(500, site.headers('/tidak-ada')).end();
    });
  });
  for (let tried = port; ; tried += 1) {
    try {
      const found = await listen(server, tried);
      return {
        url: `http://${HOST}:${found}/`,
        stop: () =>
          new Promise((resolve) => {
            server.close(() => {
              resolve();
            });
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= port + PORTS_TRIED) throw error;
    }
  }
}
