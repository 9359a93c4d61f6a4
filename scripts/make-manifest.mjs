// npm run make:manifest: writes manifest.xml, the one for development. With ADDIN_HOST it also writes the one to deploy.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEVELOPMENT_HOST, manifestXml, readHost } from './lib/manifest.mjs';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

writeFileSync(new URL('manifest.xml', root), manifestXml({ host: DEVELOPMENT_HOST, version }));
console.log('manifest.xml');

const { ADDIN_HOST: wanted = '', ADDIN_SHORTCUTS: shortcuts = '' } = process.env;
if (wanted !== '') {
  try {
    const xml = manifestXml({ host: readHost(wanted), version, shortcuts: shortcuts === '1' });
    mkdirSync(new URL('dist/', root), { recursive: true });
    writeFileSync(new URL('dist/manifest.prod.xml', root), xml);
    console.log(fileURLToPath(new URL('dist/manifest.prod.xml', root)));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
