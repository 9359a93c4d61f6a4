/**
 * What browsers are told to forbid, written once: the build puts it into the pages, the development server and the
 * example for nginx send it, and the tests read it. What only a header can say (frame-ancestors) is left out of <meta>.
 */

/** Where Microsoft's library comes from, unless an administrator keeps a copy beside the pane. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/**
 * Who may show the pane in a frame: Excel on the web, and the pages of Microsoft 365 it stands in itself. On a desktop
 * nobody frames it. Sources: `OfficeOnlineDomainList` in office.js 16.0.15407; OfficeDev/office-js-docs-pr issue 4911
 * and OfficeDev/office-js issue 3342 for the pages around it. Microsoft publishes no list.
 */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
];

// An empty <style> is all Fluent ever adds; its rules come through the object model, which the policy does not ask about.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Nothing is fetched, posted or embedded: data cannot leave even by mistake. */
const CLOSED = {
  'default-src': NONE,
  'script-src': SELF,
  'connect-src': NONE,
  'base-uri': NONE,
  'form-action': NONE,
};

/** What a kind of page needs beyond that. `office` is where office.js comes from besides the page's own place, or ''. */
const KINDS = {
  /** The pane and the dialog of a meeting, inside Excel. */
  panel: (office) => ({
    ...CLOSED,
    'script-src': office === '' ? SELF : [...SELF, office],
    'style-src': [...SELF, EMPTY_STYLE],
    'img-src': [...SELF, 'data:'],
    'worker-src': SELF,
    'frame-ancestors': OFFICE_FRAMES,
  }),
  /** A meeting in a window of the browser. */
  rapat: () => ({
    ...CLOSED,
    'style-src': SELF,
    'img-src': [...SELF, 'data:'],
    'frame-ancestors': NONE,
  }),
  /** The workbench. It fetches its own sample. */
  meja: () => ({
    ...CLOSED,
    // Univer writes styles of its own while it runs. A style cannot fetch anything either: every source is named here.
    'style-src': [...SELF, "'unsafe-inline'"],
    'img-src': [...SELF, 'data:', 'blob:'],
    'font-src': [...SELF, 'data:'],
    'worker-src': SELF,
    'connect-src': SELF,
    'frame-ancestors': NONE,
  }),
  /** The page of `npm start`: the workbench with Excel's own pane in a frame. */
  'meja-dev': () => ({ ...KINDS.meja(), 'frame-src': SELF }),
  /** Everything that is no page. A worker obeys what came with its script, not what its page says. */
  berkas: () => ({ ...CLOSED, 'frame-ancestors': NONE }),
};

/** The pages of dist/ and what kind each is. */
export const PAGES = {
  'taskpane.html': 'panel',
  'meeting-excel.html': 'panel',
  'meeting.html': 'rapat',
  'workbench.html': 'meja',
};

const written = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

/**
 * The policy as a header says it.
 *
 * @param kind `panel`, `rapat`, `meja`, `meja-dev` or `berkas`.
 * @param office where office.js comes from besides the page's own place; '' for nowhere.
 * @param frames who may frame the page, where that differs from what the kind says.
 */
export const headerPolicy = (kind, { office = OFFICE_CDN, frames } = {}) =>
  written({ ...KINDS[kind](office), ...(frames ? { 'frame-ancestors': frames } : {}) });

/** The policy as a page says it of itself; browsers obey it together with the header. */
export function metaPolicy(kind, { office = OFFICE_CDN } = {}) {
  const directives = { ...KINDS[kind](office) };
  delete directives['frame-ancestors'];
  return written(directives);
}

/** Devices and services nobody here needs; the clipboard stays, for the button that copies. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every answer. X-Frame-Options is not among them: it cannot name Excel on the web and would shut it out. */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': UNUSED.map((name) => `${name}=()`).join(', '),
};

/** What Excel on the web itself asks for, from its own origin: pictures of buttons, functions, keys. */
export const FOR_EXCEL = String.raw`/(?:assets/.+\.png|functions(?:\.en)?\.json|shortcuts\.json)$`;

/** Names that change with their content, so that a browser may keep them for good. */
export const HASHED = String.raw`\.[0-9a-f]{8}\.js$`;

/** How long a browser may keep what is never changed, and what is asked for again each time. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

/**
 * The headers of one file of dist/.
 *
 * @param path as it stands in the address, from the first `/`.
 * @param options as for {@link headerPolicy}.
 */
export function headersFor(path, options = {}) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = options.kind ?? PAGES[name] ?? 'berkas';
  const isForExcel = new RegExp(FOR_EXCEL).test(path);
  return {
    ...COMMON_HEADERS,
    'Content-Security-Policy': headerPolicy(kind, options),
    'Cross-Origin-Resource-Policy': isForExcel ? 'cross-origin' : 'same-origin',
    ...(isForExcel ? { 'Access-Control-Allow-Origin': '*' } : {}),
    // Dialogs of Office and the window of a meeting talk with whoever opened them; the workbench is opened by nobody.
    ...(kind.startsWith('meja') ? { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' } : {}),
    'Cache-Control': new RegExp(HASHED).test(path) ? CACHING.hashed : CACHING.other,
  };
}

/** Types of every kind of file in dist/, by how its name ends. */
export const TYPES = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

/** Those of {@link TYPES} that are text: UTF-8 all of them, and worth compressing. */
export const TEXT_TYPES = ['css', 'html', 'js', 'json', 'md', 'txt', 'xml'];
