import type { ComparedField, Difference } from '../reconcile/differences';
import { differencesOf } from '../reconcile/differences';
import type { DuplicateGroup } from '../reconcile/duplicates';
import { FAMILY_DOUBTFUL, FAMILY_WAYS, wayOf } from '../reconcile/match-families';
import { tierOf, TIERS } from '../reconcile/match-people';
import { placeKey } from '../reconcile/places';
import { cellOf, recordReader, shownCell } from '../reconcile/record-text';
import { rowsWith, type Reconciliation, type ReconciledSide } from '../reconcile/reconcile';
import type { Records } from '../reconcile/records';
import type { Field } from '../table/field';
import type { Row } from '../table/table';
import { float64At, int32At, uint32At, uint8At } from '../values/at';
import { toIso } from '../values/tanggal';
import type { DocumentData } from './document';
import type { Presentation } from './document-parts';
import { familyOpener, type FamilyPart } from './family-part';
import { maskName, maskRuns, shownValue } from './mask';

type Part = NonNullable<DocumentData['rekonsiliasi']>;
/** A pair of rows of one person as the report shows it. */
export type PairPart = Part['konflik'][number];
/** A row as the report shows it. */
export type PersonPart = Part['hanyaA'][number];
/** Rows of one side that bear one identity. */
export type DuplicatePart = Part['gandaA'][number];

/** Shows rows and pairs of a reconciliation one by one, identities masked unless they are to be shown. */
interface ReconciliationReader {
  readonly personA: (row: number) => PersonPart;
  readonly personB: (row: number) => PersonPart;
  readonly pairAt: (rowA: number) => PairPart;
  readonly duplicateA: (group: DuplicateGroup) => DuplicatePart;
  readonly duplicateB: (group: DuplicateGroup) => DuplicatePart;
  /** The two families behind one of A, and how many members were found in both. */
  readonly familiesAt: (familyA: number) => {
    readonly a: FamilyPart;
    readonly b: FamilyPart;
    readonly anggotaSama: number;
  };
}

/** Opens the row of the sheet behind a record. Take the values out before opening the next. */
type OpenRow = (row: number) => Row;

function rowOpener(records: Records): OpenRow {
  const open = recordReader(records);
  return (row) => {
    const found = open(row);
    if (!found) throw new RangeError('no such record');
    return found;
  };
}

/** Opens a reconciliation for showing. */
function reconciliationReader(
  found: Reconciliation,
  presentation: Pick<Presentation, 'unmask'>,
): ReconciliationReader {
  const { unmask } = presentation;
  const { sides, people, families } = found;
  const openA = rowOpener(sides.a);
  const openB = rowOpener(sides.b);
  const familyA = familyOpener(sides.a, families.sizeA, unmask);
  const familyB = familyOpener(sides.b, families.sizeB, unmask);
  const person = (open: OpenRow, row: number): PersonPart => personPart(open(row), unmask);
  const duplicate =
    (open: OpenRow) =>
    ({ reason, rows }: DuplicateGroup): DuplicatePart => ({
      alasan: reason,
      baris: rows.map((row) => person(open, row)),
    });
  return {
    personA: (row) => person(openA, row),
    personB: (row) => person(openB, row),
    pairAt(row) {
      const partner = int32At(people.partnerA, row, -1);
      return {
        ...tierPart(uint8At(people.tierA, row), float64At(people.likenessA, row, -1)),
        a: person(openA, row),
        b: person(openB, partner),
        beda: differencesOf(sides, row, partner).map((one) =>
          differencePart(one, openA(row), openB(partner), unmask),
        ),
      };
    },
    duplicateA: duplicate(openA),
    duplicateB: duplicate(openB),
    familiesAt: (family) => ({
      a: familyA(family),
      b: familyB(int32At(families.partnerA, family, -1)),
      anggotaSama: uint32At(families.sharedA, family),
    }),
  };
}

const tierPart = (tier: number, likeness: number): Pick<PairPart, 'tingkat' | 'kemiripan'> => ({
  tingkat: tierOf(tier),
  kemiripan: likeness < 0 ? null : likeness,
});

function personPart(row: Row, unmask: boolean): PersonPart {
  const nik = row.text('nikPerbaikan') ?? row.text('nik');
  const nama = row.text('nama');
  return {
    file: row.table.file,
    cell: shownCell(row),
    nama: nama === null || unmask ? nama : maskRuns(maskName(nama)),
    nik: textOf(shownValue({ field: 'nik', value: nik }, unmask)),
    desa: row.text('desa') ?? row.text('kodeWilayah'),
    desil: row.number('desil'),
  };
}

const textOf = (value: string | number | boolean | null): string | null =>
  value === null ? null : String(value);

/** The column that says a field: the corrected NIK where it is filled, a village by what tells it apart. */
function columnOf(row: Row, field: ComparedField, apart: Field): Field {
  if (field === 'nik') return row.text('nikPerbaikan') === null ? 'nik' : 'nikPerbaikan';
  return field === 'desa' ? apart : field;
}

/** The column that tells two villages apart: names that are the same tell nobody what differs. */
function placeApart(a: Row, b: Row): Field {
  const differ = (field: Field, keyOf: (text: string) => string): boolean => {
    const [one, other] = [a.text(field), b.text(field)];
    return one !== null && other !== null && keyOf(one) !== keyOf(other);
  };
  if (differ('desa', (text) => placeKey(text, 'desa'))) return 'desa';
  if (differ('kodeWilayah', (text) => text)) return 'kodeWilayah';
  return differ('kecamatan', (text) => placeKey(text, 'kecamatan')) ? 'kecamatan' : 'kabupaten';
}

/** A birth date beside a masked NIK would unmask it. */
const HIDDEN_DATE = '****-**-**';

function differencePart(
  { field, nikSays, parts }: Difference,
  a: Row,
  b: Row,
  unmask: boolean,
): PairPart['beda'][number] {
  const apart = placeApart(a, b);
  const shown = (row: Row): PairPart['beda'][number]['a'] => {
    const column = columnOf(row, field, apart);
    const cell = cellOf(row, column);
    if (field === 'tanggalLahir') {
      const day = row.number('tanggalLahir');
      return { nilai: day === null ? null : unmask ? toIso(day) : HIDDEN_DATE, cell };
    }
    if (field === 'desil') return { nilai: row.number('desil'), cell };
    return { nilai: textOf(shownValue({ field: column, value: row.text(column) }, unmask)), cell };
  };
  return { field, a: shown(a), b: shown(b), sesuaiNik: nikSays, bagian: [...parts] };
}

/** A reconciliation as the report lists it. */
export function reconciliationPart(
  found: Reconciliation,
  names: readonly [string, string],
  presentation: Pick<Presentation, 'unmask'>,
): Part {
  const { a, b, people, families } = found;
  const reader = reconciliationReader(found, presentation);
  const openA = rowOpener(a.records);
  const openB = rowOpener(b.records);
  const place = (row: Row): { file: string; cell: string } => ({
    file: row.table.file,
    cell: shownCell(row),
  });
  const tiers = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<(typeof TIERS)[number], number>;
  for (const tier of people.tierA) if (tier > 0) tiers[tierOf(tier)] += 1;
  const ways = Object.fromEntries(FAMILY_WAYS.map((way) => [way, 0])) as Record<
    (typeof FAMILY_WAYS)[number],
    number
  >;
  const doubtful: number[] = [];
  families.wayA.forEach((way, family) => {
    if (way === 0) return;
    ways[wayOf(way)] += 1;
    if (way === FAMILY_DOUBTFUL) doubtful.push(family);
  });
  const joined = Object.values(ways).reduce((sum, one) => sum + one, 0);
  return {
    a: sidePart(a, names[0], people.skipped.a),
    b: sidePart(b, names[1], people.skipped.b),
    tingkat: tiers,
    keduanya: [...rowsWith(a, 'keduanya')].map((row) => ({
      ...tierPart(uint8At(people.tierA, row), float64At(people.likenessA, row, -1)),
      a: place(openA(row)),
      b: place(openB(int32At(people.partnerA, row, -1))),
    })),
    konflik: [...rowsWith(a, 'konflik')].map(reader.pairAt),
    verifikasi: [...rowsWith(a, 'verifikasi')].map(reader.pairAt),
    hanyaA: [...rowsWith(a, 'hanya')].map(reader.personA),
    hanyaB: [...rowsWith(b, 'hanya')].map(reader.personB),
    gandaA: a.duplicates.groups.map(reader.duplicateA),
    gandaB: b.duplicates.groups.map(reader.duplicateB),
    keluarga: {
      cara: ways,
      hanyaA: a.records.found.length - joined,
      hanyaB: b.records.found.length - joined,
      verifikasi: doubtful.map(reader.familiesAt),
    },
  };
}

const sidePart = ({ records, counts }: ReconciledSide, berkas: string, skipped: number): Part['a'] => ({
  berkas,
  lembar: records.tables.map(({ sheet }) => sheet),
  baris: records.length,
  keluarga: records.found.length,
  hasil: counts,
  tidakDibandingkan: skipped,
});
