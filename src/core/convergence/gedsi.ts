import type { AssessedFamily } from '../households/assess';
import { anyPerson } from '../households/family-facts';
import { answerWords } from '../households/living-conditions';
import { isAged, OLDEST } from '../households/person';
import type { OpenRow } from '../households/row-reader';
import { anyOf, type Truth } from '../households/truth';
import { KEBUTUHAN } from '../taxonomy/kebutuhan';
import { CELL_STATE } from '../table/column';
import type { NamedField } from '../table/field';

/**
 * What families are told apart by: gender of the head, elderly, disability, children. Source: Pedoman TKPK Provinsi
 * Bengkulu §3.2 angka 4 huruf e (gender, lansia, penyandang disabilitas, anak).
 */
export const GEDSI = ['kepala', 'lansia', 'disabilitas', 'anak'] as const;
/** One of {@link GEDSI}. */
export type GedsiId = (typeof GEDSI)[number];

/** The two groups of each, and the families of which it is not known, in the order of their codes 1, 2 and 0. */
export const GEDSI_GROUPS: Readonly<Record<GedsiId, readonly [yes: string, no: string]>> = {
  kepala: ['perempuan', 'laki-laki'],
  lansia: ['ada', 'tidak-ada'],
  disabilitas: ['ada', 'tidak-ada'],
  anak: ['ada', 'tidak-ada'],
};

/** From this age a person is elderly; the parameter of the needs. */
const LANSIA = KEBUTUHAN.find(({ id }) => id === 'ATENSI')?.parameter['usiaLansia'] ?? 60;
/** Up to this age a person is a child: under 18. Of general knowledge (UU 35/2014), to be confirmed; no source at hand says it. */
const ANAK_MAX = 17;
const CHILD_COLUMNS: readonly NamedField[] = ['usiaDibawah7', 'usia7sd12', 'usia13sd15'];
const ANY_CHILD_COLUMNS: readonly NamedField[] = [...CHILD_COLUMNS, 'usia16sd18'];

const BITS = 2;
const MASK = 3;
const codeOf = (truth: Truth): number => (truth === null ? 0 : truth ? 1 : 2);

/** Reads what a family is told apart by into one byte, two bits each: 0 not known, 1 the first group, 2 the second. */
export function gedsiOf({ family, facts }: AssessedFamily, open: OpenRow): number {
  const truths: readonly Truth[] = [
    womanLeads(family, open),
    eitherSource(
      anyPerson(facts, ({ age }) => isAged(age, LANSIA, OLDEST)),
      columnsSay(family, open, ['usia60keatas'], ['usia60keatas']),
    ),
    anyPerson(facts, ({ disabled }) => disabled),
    eitherSource(
      anyPerson(facts, ({ age }) => isAged(age, 0, ANAK_MAX)),
      columnsSay(family, open, CHILD_COLUMNS, ANY_CHILD_COLUMNS),
    ),
  ];
  return truths.reduce<number>((byte, truth, at) => byte | (codeOf(truth) << (at * BITS)), 0);
}

/** The group of a family in one of the four: 0 not known, 1 or 2. */
export const gedsiGroup = (byte: number, of: GedsiId): number => (byte >> (GEDSI.indexOf(of) * BITS)) & MASK;

/** Two sources of one fact: a yes of either holds; a no of one holds where the other does not know. */
const eitherSource = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : (a ?? b));

/**
 * What the yes/no columns of a family's own row say of somebody of an age: yes by one of `yes`, no when all of `all` are
 * there and say no. Only a family's row: beside a person they say how old that person is, which is read already.
 */
function columnsSay(
  { row: ref }: AssessedFamily['family'],
  open: OpenRow,
  yes: readonly NamedField[],
  all: readonly NamedField[],
): Truth {
  if (ref?.table.role !== 'keluarga') return null;
  const row = open(ref);
  const say = (field: NamedField): Truth =>
    row.state(field) === CELL_STATE.read ? row.number(field) === 1 : null;
  if (anyOf(yes.map(say)) === true) return true;
  return anyOf(all.map(say)) === false ? false : null;
}

const WOMAN = /^(p|pr|perempuan|wanita)\b/;
const MAN = /^(l|lk|laki|pria)\b/;
const HEAD = /^(1\b|kepala|kk\b|krt\b)/i;

/** Whether a woman heads the family: by its own row, which is the head's, else by the member a column names as head. */
function womanLeads({ row, members }: AssessedFamily['family'], open: OpenRow): Truth {
  const isOwn = row !== null && open(row).has('jenisKelamin');
  const head = isOwn ? row : (members.find((ref) => HEAD.test(open(ref).text('hubungan') ?? '')) ?? null);
  if (!head) return null;
  const words = answerWords(open(head).text('jenisKelamin') ?? '');
  return WOMAN.test(words) ? true : MAN.test(words) ? false : null;
}
