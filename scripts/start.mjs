// npm start: from a fresh clone to the workbench in the browser, with the findings of the sample shown.
import { demonstrate, findingsLine } from './lib/demonstrate.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';

const HELP = `npm start [-- --terminal] [-- --port N]

Membuka meja kerja di peramban, dengan data contoh yang sudah diperiksa. Ctrl+C menghentikan. /
Opens the workbench in the browser, the sample already checked. Ctrl+C stops it.
  --terminal   semua perintah CLI atas data contoh, di terminal / every command of the CLI on the samples, in the terminal
  --port N     porta pertama yang dicoba, bawaan 3000 / first port to try, 3000 by default
  --help       teks ini / this text`;

/** @returns what to do, or null when the arguments are not understood. */
function readArguments(argv) {
  const wanted = { help: false, terminal: false, port: 3000 };
  for (let index = 0; index < argv.length; index += 1) {
    const [flag, attached] = argv[index].split('=');
    if (flag === '--help' || flag === '-h') wanted.help = true;
    else if (flag === '--terminal') wanted.terminal = true;
    else if (flag === '--port') {
      const port = Number(attached ?? argv[(index += 1)]);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
      wanted.port = port;
    } else return null;
  }
  return wanted;
}

const untilStopped = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });

async function serve(port) {
  // Only now are the packages there that these need.
  const { startSite } = await import('./lib/site.mjs');
  const { openBrowser } = await import('./lib/open-browser.mjs');
  const site = await startSite({ kind: 'dev', port });
  const findings = findingsLine();
  if (findings !== null) console.log(findings);
  console.log(`Meja kerja / workbench: ${site.url}  (Ctrl+C)`);
  openBrowser(site.url);
  await untilStopped();
  await site.stop();
  return 0;
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === null || wanted.help) {
    (wanted === null ? console.error : console.log)(HELP);
    return wanted === null ? 2 : 0;
  }
  if (!ensureInstalled()) return 1;
  const { ensureBuilt } = await import('./lib/build.mjs');
  const products = wanted.terminal
    ? ['cli', 'wilayah']
    : ['cli', 'wilayah', 'pane', 'meeting', 'univer', 'workbench-dev'];
  if (!ensureBuilt(products)) {
    console.error('Tidak dapat dibangun; lihat pesan di atas. / The build failed; see above.');
    return 1;
  }
  return wanted.terminal ? demonstrate() : serve(wanted.port);
}

process.exitCode = await main();
