// npm run make:nginx: the example site in deploy/nginx/, from the same list of headers as the pages and the server of
// npm start.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/ensure-installed.mjs';
import { EXAMPLE_SITE, nginxConfig } from './lib/nginx-config.mjs';

const folder = join(root, 'deploy/nginx');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'konvergen.conf'), nginxConfig(EXAMPLE_SITE));
console.log('deploy/nginx/konvergen.conf');
