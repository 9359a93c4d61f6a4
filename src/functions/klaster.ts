import { findKlaster, KLASTER, type KlasterId } from '../core/taxonomy/klaster';
import { SUBKELOMPOK, type Subkelompok } from '../core/taxonomy/strategi';
import { BENTUK, classifyTexts, type Sorting } from './classify-text';
import { refuse, type FunctionSpec, type Refusal } from './function-spec';
import { PENGATURAN } from './settings-argument';

/** Our crosswalk is a weak one for some subgroups (see `klasterCertainty`): those are not answered. */
const ofSubkelompok = ({ klaster, klasterCertainty }: Subkelompok): KlasterId | Refusal =>
  klasterCertainty === 'rendah' || klasterCertainty === 'perlu-dikonfirmasi'
    ? refuse(
        '#N/A',
        {
          id: 'Dokumen tidak menyebut klasternya; {{klaster}} hanya dugaan dari subkelompok. Tetapkan sendiri.',
          en: 'No document names its klaster; {{klaster}} is only inferred from the subgroup. Decide yourself.',
        },
        { klaster },
      )
    : klaster;

// One answer per subgroup, so that two programmes of it are seen to agree.
const BY_SUBKELOMPOK = new Map(SUBKELOMPOK.map((one) => [one.id, { one, answer: ofSubkelompok(one) }]));

const SORTING: Sorting<KlasterId> = {
  find: findKlaster,
  ofSubkelompok,
  ofProgram({ klaster, subkelompok }) {
    const group = subkelompok === null ? undefined : BY_SUBKELOMPOK.get(subkelompok);
    // A programme without a klaster of its own in the catalogue has that of its subgroup.
    return klaster !== null && group?.one.klaster === klaster ? group.answer : klaster;
  },
  names: KLASTER,
};

/** The klaster of a programme, a subgroup or a klaster's own wording. */
export const klaster: FunctionSpec = {
  id: 'KLASTER',
  description: {
    id: 'Menjawab klaster (K1, K2, K3) dari nama klaster, subkelompok, atau program. Kosong tetap kosong; yang tidak pasti #N/A.',
    en: 'Answers the klaster (K1, K2, K3) of a klaster’s, subgroup’s or programme’s name. Blank stays blank; what is not certain is #N/A.',
  },
  parameters: [
    {
      name: 'teks',
      kind: 'rentang',
      description: {
        id: 'Satu sel atau kolom berisi nama atau kode program, subkelompok, atau klaster.',
        en: 'A cell or column with names or codes of programmes, subgroups or klaster.',
      },
    },
    BENTUK,
    PENGATURAN,
  ],
  run: (given) => classifyTexts(given, SORTING),
};
