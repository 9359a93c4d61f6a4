import type { Lang } from '../core/messages/translate';
import { FUNCTIONS } from './index';
import { FUNCTION_IDS } from './function-ids';
import type { ParameterSpec } from './function-spec';

/** One parameter as Excel's metadata has it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

/** What Excel is told of the functions: the content of its metadata file. */
export interface FunctionsMetadata {
  /** Errors in a range reach the function instead of making the whole answer an error. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
    readonly parameters: readonly ParameterMetadata[];
  }[];
}

/** The metadata file of each language, beside the pane; the manifest names both. */
export const METADATA_FILES: Readonly<Record<Lang, string>> = {
  id: 'functions.json',
  en: 'functions.en.json',
};

const parameter = ({ name, description, kind, optional }: ParameterSpec, lang: Lang): ParameterMetadata => ({
  name,
  description: description[lang],
  type: 'any',
  dimensionality: kind === 'pilihan' ? 'scalar' : 'matrix',
  ...(optional && kind !== 'rentangLain' ? { optional } : {}),
  ...(kind === 'rentangLain' ? { repeating: true } : {}),
});

/** The metadata of all functions in one language; ids and names are the same in both. */
export const functionsMetadata = (lang: Lang): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: FUNCTION_IDS.map((id) => {
    const { description, parameters } = FUNCTIONS[id];
    return {
      id,
      name: id,
      description: description[lang],
      result: { type: 'any', dimensionality: 'matrix' },
      parameters: parameters.map((one) => parameter(one, lang)),
    };
  }),
});
