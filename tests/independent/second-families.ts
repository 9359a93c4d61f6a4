import type { MadeBook } from './made-book';
import { FAMILY_PROGRAMMES } from './made-words';
import { ageOf, desilOf, nikOf, rowsWith, textOf, yesNoOf, type RowObject } from './rows';
import { NEEDS, vulnerabilityOf, type Answer, type FamilyFacts } from './second-needs';

/** What the second implementation says of one family. */
export interface SecondFamily {
  readonly id: string;
  readonly desil: number | null;
  /** The dotted code of its village, else its names. */
  readonly desa: string;
  readonly vulnerability: number;
  readonly met: readonly string[];
  readonly missing: readonly string[];
  readonly receiptUnknown: readonly string[];
  readonly needUnknown: readonly string[];
}

interface Gathered {
  readonly id: string;
  readonly family: RowObject | null;
  readonly members: RowObject[];
}

const ID = ['id_keluarga_P3KE', 'id_keluarga_p3ke'] as const;
const idOf = (row: RowObject): string | null => textOf(row, ID[0]) ?? textOf(row, ID[1]);

function gather(book: MadeBook): readonly Gathered[] {
  const families = new Map<string, Gathered>();
  for (const row of rowsWith(book, ID[0])) {
    const id = idOf(row) ?? '';
    families.set(id, { id, family: row, members: [] });
  }
  for (const row of rowsWith(book, ID[1])) {
    const id = idOf(row) ?? '';
    const known = families.get(id) ?? { id, family: null, members: [] };
    known.members.push(row);
    families.set(id, known);
  }
  return [...families.values()];
}

/** What all rows agree on; `null` where none says anything or two say different things. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const said = new Set(values.filter((value) => value !== null));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}

/** A member with what the family's own row says of the same person where the member's row says nothing. */
function filledFrom(family: RowObject | null, member: RowObject): RowObject {
  const nik = nikOf(member, 'nik');
  if (!family || nik === null || nikOf(family, 'nik') !== nik) return member;
  const cells = new Map(member.cells);
  if (ageOf(member) === null) cells.set('tanggal_lahir', family.cells.get('tanggal_lahir') ?? null);
  if (textOf(member, 'pekerjaan') === null) cells.set('pekerjaan', family.cells.get('pekerjaan') ?? null);
  return { ...member, cells };
}

function factsOf({ family, members }: Gathered): FamilyFacts {
  const rows = family ? [family, ...members] : members;
  return {
    desil: (family && desilOf(family)) ?? agreed(members.map(desilOf)),
    rows,
    people: members.length > 0 ? members.map((member) => filledFrom(family, member)) : rows,
    membersListed: members.length > 0,
  };
}

interface Village {
  readonly code: string | null;
  /** Village and kecamatan in small letters: names of two kecamatan are two villages. */
  readonly name: string;
}

function villageOf({ family, members }: Gathered): Village {
  const rows = family ? [family, ...members] : members;
  const code = agreed(rows.map((row) => textOf(row, 'kode_kemdagri')));
  const named = rows.find((row) => textOf(row, 'desa_kelurahan') !== null);
  return {
    code: code?.replace(/^(\d\d)(\d\d)(\d\d)/, '$1.$2.$3.') ?? null,
    name: ['desa_kelurahan', 'kecamatan']
      .map((heading) => (named && textOf(named, heading))?.toLowerCase() ?? '')
      .join(' / '),
  };
}

/** The dotted code of a village, also where it stands beside the same names in other rows only; else its names. */
function villageKeys(families: readonly Gathered[]): readonly string[] {
  const villages = families.map(villageOf);
  return villages.map(({ code, name }) => {
    const elsewhere = agreed(villages.map((one) => (one.name === name ? one.code : null)));
    return code ?? elsewhere ?? name;
  });
}

/** For each programme somebody records: whether each family receives it. */
function receiptsOf(book: MadeBook, families: readonly Gathered[]): ReadonlyMap<string, readonly Answer[]> {
  const niksOf = families.map(
    ({ family, members }) => new Set([family, ...members].flatMap((row) => (row && nikOf(row, 'nik')) ?? [])),
  );
  const byNik = new Map<string, number>();
  niksOf.forEach((niks, at) => {
    for (const nik of niks) byNik.set(nik, at);
  });
  const byId = new Map(families.map(({ id }, at) => [id, at]));

  const answers = new Map<string, readonly Answer[]>();
  for (const { id, headers, listed } of FAMILY_PROGRAMMES) {
    const lines = rowsWith(book, 'Program', 'NIK').filter((row) => textOf(row, 'Program') === listed);
    const receivers = new Set<number>();
    let strangers = 0;
    for (const line of lines) {
      const written = textOf(line, 'ID Keluarga');
      const at = (written === null ? undefined : byId.get(written)) ?? byNik.get(nikOf(line, 'NIK') ?? '');
      if (at === undefined) strangers += 1;
      else receivers.add(at);
    }
    const said = families.map(({ family, members }, at): Answer | undefined => {
      const columns = [family, ...members].flatMap((row) =>
        row ? headers.filter((one) => row.cells.has(one)).map((one) => yesNoOf(row, one)) : [],
      );
      if (receivers.has(at) || columns.includes(true)) return true;
      if (columns.includes(null)) return null;
      // A list by NIK alone cannot name a family none of whose NIK is readable.
      const numbered =
        (niksOf[at]?.size ?? 0) > 0 || lines.some((line) => textOf(line, 'ID Keluarga') !== null);
      if (lines.length > 0 && !numbered) return null;
      // A stranger's line may name a member nobody listed, or somebody whose own number is not readable; a plain no in
      // the family's own column does not tell.
      const everybody = members.length > 0 && members.every((row) => nikOf(row, 'nik') !== null);
      if (strangers > 0 && !everybody) return null;
      return lines.length > 0 || columns.includes(false) ? false : undefined;
    });
    if (said.every((one) => one === undefined)) continue;
    answers.set(
      id,
      // Recorded for others, but in no column of this family's own rows: not known.
      said.map((one) => one ?? null),
    );
  }
  return answers;
}

/** Families, needs and receipts of a workbook, worked out by the plainest loops there are. */
export function secondFamilies(book: MadeBook): readonly SecondFamily[] {
  const families = gather(book);
  const receipts = receiptsOf(book, families);
  const villages = villageKeys(families);
  return families.map((gathered, at) => {
    const facts = factsOf(gathered);
    const lists = {
      met: [] as string[],
      missing: [] as string[],
      receiptUnknown: [] as string[],
      needUnknown: [] as string[],
    };
    for (const { id, metBy, has } of NEEDS) {
      const needed = has(facts);
      if (needed === false) continue;
      const recorded = metBy.flatMap((programme) => {
        const answer = receipts.get(programme);
        return answer ? [answer[at] ?? null] : [];
      });
      if (needed === null) lists.needUnknown.push(id);
      else if (recorded.includes(true)) lists.met.push(id);
      else if (recorded.length === 0 || recorded.includes(null)) lists.receiptUnknown.push(id);
      else lists.missing.push(id);
    }
    return {
      id: gathered.id,
      desil: facts.desil,
      desa: villages[at] ?? '',
      vulnerability: vulnerabilityOf(facts),
      ...lists,
    };
  });
}
