import { rowReader } from '../households/row-reader';
import { shownCell } from '../reconcile/record-text';
import type { Records } from '../reconcile/records';
import { uint32At } from '../values/at';
import { maskKey, maskName, maskRuns } from './mask';

/** A family as a comparison shows it: where it stands, and who its head is. */
export interface FamilyPart {
  readonly id: string;
  readonly nama: string | null;
  /** How many of its persons are listed. */
  readonly anggota: number;
  readonly file: string;
  readonly cell: string;
}

const NOBODY: FamilyPart = { id: '', nama: null, anggota: 0, file: '', cell: '' };
const HEAD = /^(?:1\b|kepala|kk\b|krt\b)/i;

/** Shows families of one side by number, identities masked unless they are to be shown. */
export function familyOpener(
  { found }: Pick<Records, 'found'>,
  sizes: Uint32Array,
  unmask: boolean,
): (family: number) => FamilyPart {
  const open = rowReader();
  return (family) => {
    const { key, row, members } = found.at(family);
    const head = row ?? members.find((ref) => HEAD.test(open(ref).text('hubungan') ?? '')) ?? members[0];
    if (!head) return NOBODY;
    const shown = open(head);
    const nama = shown.text('nama');
    return {
      id: unmask ? key : maskKey(key),
      nama: nama === null || unmask ? nama : maskRuns(maskName(nama)),
      anggota: uint32At(sizes, family),
      file: shown.table.file,
      cell: shownCell(shown),
    };
  };
}
