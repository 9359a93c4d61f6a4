// node scripts/serve.mjs [--port N]: the built pages of dist/ on this machine, as any static server would answer them.
import { startSite } from './lib/site.mjs';

const at = process.argv.indexOf('--port');
const { url } = await startSite({ kind: 'built', ...(at > 0 && { port: Number(process.argv[at + 1]) }) });
console.log(url);
