import { findStrategi, STRATEGI, type StrategiId } from '../core/taxonomy/strategi';
import { BENTUK, classifyTexts, type Sorting } from './classify-text';
import type { FunctionSpec } from './function-spec';
import { PENGATURAN } from './settings-argument';

const SORTING: Sorting<StrategiId> = {
  find: findStrategi,
  ofSubkelompok: ({ strategi }) => strategi,
  ofProgram: ({ strategi }) => strategi,
  names: STRATEGI,
};

/** The strategy of a programme, a subgroup or a strategy's own wording. */
export const strategi: FunctionSpec = {
  id: 'STRATEGI',
  description: {
    id: 'Menjawab strategi (S1, S2, S3) dari nama strategi, subkelompok, atau program. Kosong tetap kosong; yang tidak pasti #N/A.',
    en: 'Answers the strategy (S1, S2, S3) of a strategy’s, subgroup’s or programme’s name. Blank stays blank; what is not certain is #N/A.',
  },
  parameters: [
    {
      name: 'teks',
      kind: 'rentang',
      description: {
        id: 'Satu sel atau kolom berisi nama atau kode program, subkelompok, atau strategi.',
        en: 'A cell or column with names or codes of programmes, subgroups or strategies.',
      },
    },
    BENTUK,
    PENGATURAN,
  ],
  run: (given) => classifyTexts(given, SORTING),
};
