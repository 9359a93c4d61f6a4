// Every member of Office.js that the manifest's requirement set does not promise stands behind a question.
import { guardApi } from './lib/api-guard';

const { unguarded, stale, seen } = guardApi(process.cwd());
for (const { file, line, member, needs } of unguarded) {
  console.error(
    `${file}:${String(line)} ${member} perlu ${needs}: tanyakan dengan supports(). / needs ${needs}: ask supports() first.`,
  );
}
for (const entry of stale) console.error(`scripts/lib/api-guard.ts: tidak terpakai / not used: ${entry}`);
console.log(
  `${String(seen)} pemakaian di atas syarat manifes, ${String(unguarded.length)} tanpa pertanyaan / uses beyond the manifest, ${String(unguarded.length)} unguarded`,
);
process.exitCode = unguarded.length + stale.length > 0 ? 1 : 0;
