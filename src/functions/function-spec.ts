import type { Message, MessageData } from '../core/messages/translate';
import type { FunctionId } from './function-ids';

/** Excel's own error a refusal shows in the cell. */
export type RefusalCode = '#N/A' | '#VALUE!' | '#NUM!';

/**
 * What stands in a cell that cannot be answered for certain. The sentence shows beside the cell in Excel; it never holds
 * what was in the input, which may be a NIK.
 */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: Message;
  readonly data: MessageData;
}

/** What one cell of an answer holds; '' for nothing, because Excel shows null as 0. */
export type ResultCell = string | number | boolean | Refusal;

/** The answer of a function: rows of cells that Excel spills, or one refusal for all of it. */
export type Result = readonly (readonly ResultCell[])[] | Refusal;

/** One argument of a function, as the formula helper shows it. */
export interface ParameterSpec {
  readonly name: string;
  readonly description: Message;
  /** `rentang`: cells, one or many. `pilihan`: one value that says how. `rentangLain`: more ranges, any number of them. */
  readonly kind: 'rentang' | 'pilihan' | 'rentangLain';
  readonly optional?: true;
}

/** One function of the namespace KONVERGEN: pure and synchronous, all it knows is what it is given. */
export interface FunctionSpec {
  readonly id: FunctionId;
  readonly description: Message;
  readonly parameters: readonly ParameterSpec[];
  /** @param given the arguments as Excel gives them, as many as there are parameters. */
  readonly run: (given: readonly unknown[]) => Result;
}

/** A refusal with its sentence. */
export const refuse = (refused: RefusalCode, message: Message, data: MessageData = {}): Refusal => ({
  refused,
  message,
  data,
});

/** True for a refusal, of a cell or of a whole answer. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
