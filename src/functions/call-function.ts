import { renderMessage, type Lang } from '../core/messages/translate';
import type { FunctionId } from './function-ids';
import { isRefusal, type Refusal, type ResultCell } from './function-spec';
import { FUNCTIONS } from './index';

/** Makes an error as Excel shows one in a cell: its code, and the sentence beside the cell. */
type MakeError = (code: Refusal['refused'], text: string) => unknown;

/** How a call is answered. */
export interface CallOptions {
  /** The language of the sentences beside errors. */
  readonly lang: Lang;
  readonly makeError: MakeError;
}

/**
 * Calls a function the way Excel does and answers what Excel takes: cells to spill, errors made by `makeError`.
 *
 * @param id which function.
 * @param given the arguments; what stands behind the last parameter (Excel's own context of the call) is left aside.
 * @param options the language of sentences, and how an error is made.
 * @throws what `makeError` makes, when the answer as a whole is refused.
 */
export function callFunction(
  id: FunctionId,
  given: readonly unknown[],
  options: CallOptions,
): readonly (readonly unknown[])[] {
  const { parameters, run } = FUNCTIONS[id];
  const errorOf = ({ refused, message, data }: Refusal): unknown =>
    options.makeError(refused, renderMessage(message, data, options.lang));
  const answer = run(given.slice(0, parameters.length));
  if (isRefusal(answer)) throw errorOf(answer);
  // A range of no cells has no answer; Excel takes at least one.
  if (answer.length === 0) return [['']];
  const made = new Map<Refusal, unknown>();
  return answer.map((line) => {
    if (!line.some(isRefusal)) return line;
    return line.map((cell: ResultCell): unknown => {
      if (!isRefusal(cell)) return cell;
      const error = made.get(cell) ?? errorOf(cell);
      made.set(cell, error);
      return error;
    });
  });
}
