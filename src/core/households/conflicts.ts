import { CELL_STATE } from '../table/column';
import { isRecipientField, kindOf, type Field } from '../table/field';
import { fold } from '../values/text';
import type { CellValue } from '../values/cell-value';
import type { AssessedFamilies } from './assess';
import { cellOf, rowsOfFamily } from './explain';
import type { Family, RowRef } from './families';
import type { OpenRow } from './row-reader';

/** A value one row gives, as submitted, and where. */
export interface StatedValue {
  readonly value: CellValue;
  readonly cell: string;
}

/** A field rows of one family say different things of. */
export interface Conflict {
  readonly field: Field;
  /** What holds; `null` where rows that are believed alike differ, and nothing holds. */
  readonly berlaku: StatedValue | null;
  /** What gives way, or what stands against each other. */
  readonly lain: readonly StatedValue[];
}

/** Fields that say something of the family on every row of it. */
const OF_FAMILY: readonly Field[] = [
  'desil',
  'kodeWilayah',
  'desa',
  'kecamatan',
  'lantai',
  'dinding',
  'atap',
  'penerangan',
  'daya',
  'bahanBakar',
  'sumberAir',
  'jamban',
];

/** Fields that say something of the family on its own row only; beside a member they speak of that person. */
const OF_HEAD: readonly Field[] = ['nomorKk', 'nik', 'nama'];

/**
 * Where rows of one family contradict each other: what holds and what gives way, with their cells. Values that say the
 * same in other letters are no conflict, nor is a blank.
 */
export function conflictsOf({ found, open }: AssessedFamilies, family: number): readonly Conflict[] {
  const one = found.at(family);
  const rows = rowsOfFamily(one);
  const corrected = rows.flatMap((ref) => correctedNik(ref, open));
  if (rows.length < 2) return corrected;
  const own = rows.filter(({ table }) => table.role === 'keluarga');
  const received = [
    ...new Set(own.flatMap(({ table }) => [...table.columns.keys()].filter(isRecipientField))),
  ];
  const levelOf = levels(one);

  const conflictIn = (field: Field, refs: readonly RowRef[]): readonly Conflict[] => {
    const stated = refs.flatMap((ref) => {
      const row = open(ref);
      if (row.state(field) !== CELL_STATE.read) return [];
      const meaning = isText(field) ? fold(row.text(field) ?? '') : String(row.number(field));
      return meaning === '' ? [] : [{ ref, meaning, value: row.raw(field), cell: cellOf(ref, field) }];
    });
    const [first] = stated;
    if (!first) return [];
    const others = stated.filter(({ meaning }) => meaning !== first.meaning);
    if (others.length === 0) return [];
    // Receipt in any row is receipt: a yes outweighs every no.
    const winner = isRecipientField(field) ? (stated.find(({ meaning }) => meaning === '1') ?? first) : first;
    const atOdds = !isRecipientField(field) && others.some(({ ref }) => levelOf(ref) === levelOf(first.ref));
    const losers = stated.filter(({ meaning }) => atOdds || meaning !== winner.meaning);
    const show = ({ value, cell }: StatedValue): StatedValue => ({ value, cell });
    return [{ field, berlaku: atOdds ? null : show(winner), lain: losers.map(show) }];
  };
  return [
    ...corrected,
    ...OF_FAMILY.flatMap((field) => conflictIn(field, rows)),
    ...[...OF_HEAD, ...received].flatMap((field) => conflictIn(field, own)),
  ];
}

/** A NIK and the one written to correct it: the correction holds, and both are shown. */
function correctedNik(ref: RowRef, open: OpenRow): readonly Conflict[] {
  const row = open(ref);
  const corrected = row.text('nikPerbaikan');
  if (corrected === null || row.state('nik') === CELL_STATE.empty || row.text('nik') === corrected) return [];
  return [
    {
      field: 'nik',
      berlaku: { value: row.raw('nikPerbaikan'), cell: cellOf(ref, 'nikPerbaikan') },
      lain: [{ value: row.raw('nik'), cell: cellOf(ref, 'nik') }],
    },
  ];
}

/** Rows believed alike: the family's own row, its members, and each source that gives way. */
const levels =
  ({ row, members }: Family) =>
  (ref: RowRef): string =>
    ref === row ? 'sendiri' : members.includes(ref) ? 'anggota' : `${ref.table.sheet} ${ref.table.role}`;

const isText = (field: Field): boolean => !['desil', 'yaTidak'].includes(kindOf(field));

/** How many families have rows that contradict each other. */
export function countConflicts(assessed: AssessedFamilies): number {
  const { tables } = assessed.found;
  const canDiffer =
    tables.length > 1 ||
    tables.some(({ table }) => table.role === 'individu' || table.columns.has('nikPerbaikan'));
  if (!canDiffer) return 0;
  let count = 0;
  for (let family = 0; family < assessed.length; family += 1) {
    count += Number(conflictsOf(assessed, family).length > 0);
  }
  return count;
}
