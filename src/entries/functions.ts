import { config } from 'zod/v4/core';
import { associateFunctions } from '../functions/associate';

/** The part of Excel's function runtime we use; office.js brings it where the host has custom functions. */
interface FunctionRuntime {
  readonly associate: (id: string, call: (...given: readonly unknown[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => unknown;
}

// The page forbids code made at run time; zod would try it once, and the browser would report that.
config({ jitless: true });

/** The language of Excel, which formula helper and error cards are shown in; Bahasa Indonesia unless it is English. */
const language = (): 'id' | 'en' => {
  const { displayLanguage } = Office.context as { readonly displayLanguage?: string };
  return displayLanguage?.toLowerCase().startsWith('en') === true ? 'en' : 'id';
};

const runtime = (globalThis as { readonly CustomFunctions?: FunctionRuntime }).CustomFunctions;

// An iPad has no custom functions: the pane works without them.
if (runtime) {
  associateFunctions(runtime.associate, async () => {
    const { callFunction } = await import('../functions/call-function');
    const makeError = (code: string, text: string): unknown => new runtime.Error(code, text);
    return (id, given) => callFunction(id, given, { lang: language(), makeError });
  });
}
