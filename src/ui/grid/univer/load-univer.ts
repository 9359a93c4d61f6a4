/** Everything the view needs of Univer, as built into `univer/univer.js`. */
export type UniverBundle = typeof import('./bundle');

/** Where the build puts Univer, beside the page. */
const SCRIPT = 'univer/univer.js';
const STYLES = 'univer/univer.css';

let loading: Promise<UniverBundle> | undefined;

/** Fetches Univer once, from the page's own server. Fails when the files are not there. */
export function loadUniver(): Promise<UniverBundle> {
  loading ??= fetchUniver();
  return loading;
}

async function fetchUniver(): Promise<UniverBundle> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(STYLES, document.baseURI).href;
  const styled = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      reject(new Error(`${STYLES} could not be loaded`));
    });
  });
  document.head.append(link);
  // Built apart: bundling Univer with the page would make every build of the page wait for it.
  const url = new URL(SCRIPT, document.baseURI).href;
  const [bundle] = await Promise.all([
    import(/* webpackIgnore: true */ url) as Promise<UniverBundle>,
    styled,
  ]);
  return bundle;
}
