import {
  CACHING,
  COMMON_HEADERS,
  FOR_EXCEL,
  HASHED,
  headerPolicy,
  OFFICE_CDN,
  PAGES,
  TEXT_TYPES,
  TYPES,
} from './security-headers.mjs';

const indent = (lines, by = '    ') => lines.map((line) => (line === '' ? '' : by + line));

/** A `map` of nginx: what a variable is worth by how the address ends. */
const mapped = (variable, otherwise, cases) => [
  `map $uri $${variable} {`,
  ...indent([`default "${otherwise}";`, ...cases.map(([pattern, value]) => `"~${pattern}" "${value}";`)]),
  '}',
];

const quoted = (name) => name.replaceAll('.', String.raw`\.`);

/**
 * A site of nginx that serves dist/: the text of `deploy/nginx/konvergen.conf`, or of a test.
 *
 * @param server name the site answers to, as in ADDIN_HOST.
 * @param folder that holds the contents of dist/.
 * @param certificate and `key`, files of the server's TLS.
 * @param listen address and port.
 * @param office where office.js comes from besides this server; '' after a build with OFFICEJS=local.
 */
export function nginxConfig({
  server,
  folder,
  certificate,
  key,
  listen = '443',
  plain = '80',
  office = OFFICE_CDN,
}) {
  const pages = Object.entries(PAGES).map(([page, kind]) => [
    `/${quoted(page)}$`,
    headerPolicy(kind, { office }),
  ]);
  return [
    '# Contoh konfigurasi nginx untuk Konvergen. Dibuat oleh: npm run make:nginx. /',
    '# Example of an nginx site for Konvergen. Made by: npm run make:nginx.',
    '#',
    '# Salin ke /etc/nginx/conf.d/konvergen.conf (atau sites-available/), lalu ganti server_name, root, dan dua berkas TLS. /',
    '# Copy to /etc/nginx/conf.d/konvergen.conf (or sites-available/), then change server_name, root and the two files of TLS.',
    '# Jangan menambahkan add_header di dalam location: nginx lalu melupakan semua header di atasnya. /',
    '# Add no add_header inside a location: nginx then forgets all headers above it.',
    '# Jangan menambahkan X-Frame-Options: Excel di web menampilkan panel dalam bingkai. /',
    '# Add no X-Frame-Options: Excel on the web shows the pane in a frame.',
    '',
    '# Kebijakan tiap halaman; selebihnya (skrip, worker, data) memakai default. / The policy of each page; all else (scripts,',
    '# workers, data) takes the default.',
    ...mapped('konvergen_csp', headerPolicy('berkas'), pages),
    '',
    '# Nama berkas yang berubah bersama isinya boleh disimpan peramban; lainnya ditanyakan ulang setiap kali. /',
    '# Names that change with their content may be kept by browsers; all else is asked for again each time.',
    ...mapped('konvergen_cache', CACHING.other, [[HASHED, CACHING.hashed]]),
    '',
    '# Ikon dan daftar fungsi diminta oleh Excel di web sendiri, dari alamatnya. / Icons and the list of functions are asked',
    '# for by Excel on the web itself, from its own address.',
    ...mapped('konvergen_corp', 'same-origin', [[FOR_EXCEL, 'cross-origin']]),
    ...mapped('konvergen_cors', '', [[FOR_EXCEL, '*']]),
    '',
    '# Mode rapat dan dialog Office berbicara dengan jendela yang membukanya. / A meeting and dialogs of Office talk with the',
    '# window that opened them.',
    ...mapped(
      'konvergen_coop',
      '',
      Object.entries(PAGES)
        .filter(([, kind]) => kind === 'meja')
        .map(([page]) => [`/${quoted(page)}$`, 'same-origin-allow-popups']),
    ),
    '',
    'server {',
    ...indent([
      `listen ${plain};`,
      `server_name ${server};`,
      'server_tokens off;',
      'return 301 https://$host$request_uri;',
    ]),
    '}',
    '',
    'server {',
    ...indent([
      `listen ${listen} ssl http2;`,
      `server_name ${server};`,
      `root ${folder};`,
      'index workbench.html;',
      'server_tokens off;',
      '',
      `ssl_certificate ${certificate};`,
      `ssl_certificate_key ${key};`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'ssl_session_cache shared:konvergen:1m;',
      'ssl_session_tickets off;',
      '',
      '# Semua berkas sudah dimampatkan oleh npm run build. / npm run build has compressed every file already.',
      'gzip off;',
      'gzip_static on;',
      '',
      'types {',
      ...indent(Object.entries(TYPES).map(([extension, type]) => `${type} ${extension};`)),
      '}',
      'default_type application/octet-stream;',
      'charset utf-8;',
      `charset_types ${TEXT_TYPES.map((extension) => TYPES[extension])
        .filter((type) => type !== 'text/html')
        .join(' ')};`,
      '',
      'add_header Content-Security-Policy $konvergen_csp always;',
      'add_header Cache-Control $konvergen_cache always;',
      'add_header Cross-Origin-Resource-Policy $konvergen_corp always;',
      'add_header Cross-Origin-Opener-Policy $konvergen_coop always;',
      'add_header Access-Control-Allow-Origin $konvergen_cors always;',
      ...Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
      'add_header Strict-Transport-Security "max-age=31536000" always;',
      '',
      '# Hanya membaca. / Reading only.',
      'if ($request_method !~ ^(GET|HEAD)$) {',
      '    return 405;',
      '}',
      '# CLI bukan untuk peramban; .gz hanya disajikan sebagai pengganti berkasnya. / The CLI is not for browsers; a .gz only',
      '# ever stands in for its file.',
      String.raw`location ~ (?:^|/)cli/|\.gz$ {`,
      '    return 404;',
      '}',
      'location / {',
      '    try_files $uri $uri/ =404;',
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** What stands in the example, to be changed by whoever installs it. */
export const EXAMPLE_SITE = {
  server: 'tkpk.kabupaten.example.go.id',
  folder: '/var/www/konvergen',
  certificate: '/etc/ssl/certs/tkpk.kabupaten.example.go.id.pem',
  key: '/etc/ssl/private/tkpk.kabupaten.example.go.id.key',
};
