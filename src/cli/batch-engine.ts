import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is to work through a list of workbooks: every function is compiled plainly at once, and the costly way only when
 * it is really hot. Left to itself each worker spends its first seconds on compiling what has run a hundred times. Measured
 * by `bench:consolidation`. Nothing about clearing memory is set here: V8 takes that only when a process begins.
 *
 * @param v8 version of V8, as `process.versions` has it: those of Node 20 and 22 know these flags, younger ones compile in
 *   more steps of their own and would complain of an unknown flag.
 */
export const batchFlags = (v8: string): readonly string[] =>
  /^1[12]\./.test(v8) ? ['--always-sparkplug', '--interrupt-budget=400000'] : [];

/** Sets this V8 up for a list of workbooks, before the first worker begins. It changes no answer, only the time it takes. */
export function tuneForBatch(v8: string): void {
  for (const flag of batchFlags(v8)) setFlagsFromString(flag);
}
