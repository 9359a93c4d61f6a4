import { USIA_LANSIA } from '../households/age';
import type { AssessedFamilies } from '../households/assess';
import { answerWords } from '../households/living-conditions';
import {
  fold2,
  mapColumn,
  NO,
  or,
  readWords,
  truthColumn,
  UNKNOWN,
  YES,
  yesIsUnknown,
} from '../households/kleene';
import { bytesByText, settleBytes, UNSAID } from '../households/settle';
import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { int32At, uint32At, uint8At } from '../values/at';

/**
 * What families are told apart by: gender of the head, elderly, disability, children. Source: Pedoman TKPK Provinsi
 * Bengkulu §3.2 angka 4 huruf e (gender, lansia, penyandang disabilitas, anak).
 */
export const GEDSI = ['kepala', 'lansia', 'disabilitas', 'anak'] as const;
/** One of {@link GEDSI}. */
export type GedsiId = (typeof GEDSI)[number];

/** The two groups of each, in the order of {@link GEDSI_CODE}; the third is the families of which it is not known. */
export const GEDSI_GROUPS: Readonly<Record<GedsiId, readonly [yes: string, no: string]>> = {
  kepala: ['perempuan', 'laki-laki'],
  lansia: ['ada', 'tidak-ada'],
  disabilitas: ['ada', 'tidak-ada'],
  anak: ['ada', 'tidak-ada'],
};

/** Per family and dimension one byte: 0 not known, 1 the first group, 2 the second. */
export type GedsiColumns = Readonly<Record<GedsiId, Uint8Array>>;

/** Up to this age a person is a child: under 18. Of general knowledge (UU 35/2014), to be confirmed; no source at hand says it. */
const ANAK_MAX = 17;
const CHILD_COLUMNS: readonly NamedField[] = ['usiaDibawah7', 'usia7sd12', 'usia13sd15'];

/** Reads what the families of one workbook are told apart by, column by column. */
export function readGedsi({ found, ground, length }: AssessedFamilies): GedsiColumns {
  const { people } = ground;
  const plain = (angka: number | string): number => Number(angka);
  const says = (fields: readonly NamedField[]): readonly Uint8Array[] =>
    fields.flatMap((field) => ownColumn(found.tables, field, length) ?? []);
  const elderly = says(['usia60keatas']);
  const children = says(CHILD_COLUMNS);
  // 16 to 18 may be no child any more: a yes there says nothing, a no is one more column that says no.
  const grown = says(['usia16sd18']).map((column) => mapColumn(column, yesIsUnknown));
  return {
    kepala: readHeads(found),
    lansia: codes(people.any({ usiaDari: USIA_LANSIA }, plain), elderly),
    disabilitas: codes(people.any({ sifat: 'disabilitas' }, plain), []),
    anak: codes(people.any({ usiaDari: 0, usiaSampai: ANAK_MAX }, plain), [...children, ...grown]),
  };
}

const LOW = 0x01010101;

/**
 * A yes of the persons or of any column holds; a no of either holds where the other does not know. Four families at a
 * time.
 */
function codes(persons: Uint8Array, columns: readonly Uint8Array[]): Uint8Array {
  const { length } = persons;
  const result = truthColumn(length);
  const into = readWords(result);
  const person = readWords(persons);
  const told = readWords(fold2(columns, or, length, UNKNOWN));
  for (let at = 0; at < into.length; at += 1) {
    const [one, other] = [uint32At(person, at), uint32At(told, at)];
    const yes = (((one >>> 1) & ~one) | ((other >>> 1) & ~other)) & LOW;
    const no = ((one & ~(one >>> 1)) | (other & ~(other >>> 1))) & LOW;
    into[at] = yes | ((no & ~yes) << 1);
  }
  return result;
}

/**
 * What a yes/no column of family sheets says of somebody in the family; `null` where no such sheet has it. Only those:
 * beside a person such a column says how old that person is, which is read already.
 */
function ownColumn(
  tables: AssessedFamilies['found']['tables'],
  field: NamedField,
  length: number,
): Uint8Array | null {
  let truths: Uint8Array | null = null;
  for (const { table, family } of tables) {
    const column = table.role === 'keluarga' ? table.columns.get(field) : undefined;
    if (column?.storage !== 'number') continue;
    truths ??= truthColumn(length, UNKNOWN);
    for (let at = 0; at < family.length; at += 1) {
      const one = int32At(family, at);
      if (stateOf(uint8At(column.status, at)) !== CELL_STATE.read || truths[one] === YES) continue;
      truths[one] = column.values[at] === 1 ? YES : NO;
    }
  }
  return truths;
}

const WOMAN = /^(p|pr|perempuan|wanita)\b/;
const MAN = /^(l|lk|laki|pria)\b/;
const HEAD = /^(1\b|kepala|kk\b|krt\b)/i;

/** Whether a woman heads each family: by its own row, which is the head's, else by the member a column names as head. */
function readHeads(found: AssessedFamilies['found']): Uint8Array {
  const gender = bytesByText('jenisKelamin', (text) => {
    const words = answerWords(text);
    return WOMAN.test(words) ? 1 : MAN.test(words) ? 2 : UNSAID;
  });
  const isHead = bytesByText('hubungan', (text) => (HEAD.test(text.trim()) ? 1 : UNSAID));
  return settleBytes(found, (table) => {
    if (table.role === 'keluarga') return gender(table);
    const [genders, heads] = [gender(table), isHead(table)];
    return genders && heads ? genders.map((one, at) => (heads[at] === 1 ? one : UNSAID)) : null;
  });
}
