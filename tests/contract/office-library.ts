import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createExcelHost, type ExcelHost, type HostOptions } from '../../src/host/excel-host';
import { nativeBridge, type NativeBridge } from '../../src/host/transports/bridge';
import type { BookModel } from '../../src/workbook/memory/model';

interface Library {
  readonly HostBridge: { readonly init: (bridge: NativeBridge) => void };
}

const STUBS: Readonly<Record<string, unknown>> = {
  window: globalThis,
  navigator: { userAgent: 'Node' },
  localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  location: { href: 'http://127.0.0.1/', hostname: '127.0.0.1', protocol: 'http:', search: '', hash: '' },
  document: {
    URL: 'http://127.0.0.1/',
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
  },
};

/**
 * Microsoft's own client library as it lies in node_modules, untouched, in this Jest realm: evaluated once a test file.
 * The few globals it looks at while loading are stubs; of what it then does nothing is.
 */
function loadOffice(): Library {
  const globals = globalThis as unknown as Record<string, unknown>;
  if (globals['OfficeExtension'] === undefined) {
    for (const [name, stub] of Object.entries(STUBS)) globals[name] ??= stub;
    const path = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    // Indirect eval runs in the global scope, where a script tag would run it.
    (0, eval)(readFileSync(path, 'utf8'));
  }
  return globals['OfficeExtension'] as Library;
}

/** A fresh Excel over a model: from here on `Excel.run` speaks to it. */
export function startExcel(book: BookModel, options: HostOptions = {}): ExcelHost {
  const host = createExcelHost(book, options);
  loadOffice().HostBridge.init(nativeBridge(host));
  return host;
}

/** Counts round trips from now on; what the library sends behind our back, to let go of ranges, is not one. */
export function countTrips(host: ExcelHost): {
  readonly trips: () => number;
  readonly longest: () => number;
} {
  let trips = 0;
  let longest = 0;
  host.onRequest(({ body, bytes }) => {
    const isCleanup = body.Actions.every(
      ({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference',
    );
    if (isCleanup) return;
    trips += 1;
    longest = Math.max(longest, bytes);
  });
  return { trips: () => trips, longest: () => longest };
}
