/** What the families of a bench take in a worker: told to whoever started it, in bytes. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeFamilyTable } from './family-table';
import { needsGapsConvergence } from './family-work';

const most = { bytes: 0 };
const look = (): void => {
  const { heapTotal, external } = process.memoryUsage();
  most.bytes = Math.max(most.bytes, heapTotal + external);
};
const table = makeFamilyTable((workerData as { readonly families: number }).families);
look();
needsGapsConvergence(table);
look();
parentPort?.postMessage(most.bytes);
