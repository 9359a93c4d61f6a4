import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();

interface PageOptions {
  readonly csp: string;
  readonly officejs: string;
}

/** What the build would put into taskpane.html, as webpack/pane.js says it. */
function pageOptions(officeJs: 'cdn' | 'local'): PageOptions {
  const script = `const { paneConfig } = await import(${JSON.stringify(join(root, 'webpack/pane.js'))});
    const { plugins } = paneConfig({ mode: 'production', module: { rules: [] } });
    const { csp, officejs } = plugins.map((one) => one.userOptions).find((options) => options?.filename === 'taskpane.html');
    process.stdout.write(JSON.stringify({ csp, officejs }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, OFFICEJS: officeJs },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PageOptions;
}

/** Puts one text in the place of another that is there exactly once. */
function replaced(text: string, old: string, by: string): string {
  if (text.split(old).length !== 2) throw new Error(`not there exactly once: ${old}`);
  return text.replace(old, by);
}

/**
 * A folder as `OFFICEJS=local npm run build` leaves it, with an administrator's own copy of office.js put beside it. The
 * two ways of building differ in what the page says of its scripts and nowhere else.
 *
 * @param built the folder built for the CDN.
 */
export function withLocalOffice(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-luring-'));
  for (const name of readdirSync(built)) {
    if (!name.startsWith('taskpane.html')) symlinkSync(join(built, name), join(folder, name));
  }
  const [cdn, local] = [pageOptions('cdn'), pageOptions('local')];
  const html = readFileSync(join(built, 'taskpane.html'), 'utf8');
  writeFileSync(
    join(folder, 'taskpane.html'),
    replaced(replaced(html, cdn.csp, local.csp), cdn.officejs, local.officejs),
  );
  symlinkSync(join(root, 'node_modules/@microsoft/office-js/dist'), join(folder, 'office-js'));
  return folder;
}
