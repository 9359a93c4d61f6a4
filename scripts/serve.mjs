// node scripts/serve.mjs [--dev] [--port N]: the pages on this machine, built before. Without --dev those of dist/, as any
// static server would answer them; with --dev the page of npm start.
import { startSite } from './lib/site.mjs';

const argv = process.argv.slice(2);
const at = argv.indexOf('--port');
const { url } = await startSite({
  kind: argv.includes('--dev') ? 'dev' : 'built',
  ...(at >= 0 && { port: Number(argv[at + 1]) }),
});
console.log(url);
