import type { callFunction } from './call-function';
import { FUNCTION_IDS, type FunctionId } from './function-ids';

/** What this room does once it is fetched. */
export type CallFunction = (id: FunctionId, given: readonly unknown[]) => ReturnType<typeof callFunction>;

/**
 * Makes every function known to Excel. The functions themselves are fetched when the first is called, because the pane
 * should not wait for them; from then on they answer in the same turn.
 *
 * @param associate Excel's own, called once a function.
 * @param load fetches the functions.
 */
export function associateFunctions(
  associate: (id: string, call: (...given: readonly unknown[]) => unknown) => void,
  load: () => Promise<CallFunction>,
): void {
  let ready: CallFunction | null = null;
  let loading: Promise<CallFunction> | null = null;
  const fetchOnce = async (): Promise<CallFunction> => {
    try {
      ready = await (loading ??= load());
      return ready;
    } catch (error) {
      // The next call tries again.
      loading = null;
      throw error;
    }
  };
  for (const id of FUNCTION_IDS) {
    associate(id, (...given) => (ready ? ready(id, given) : fetchOnce().then((call) => call(id, given))));
  }
}
