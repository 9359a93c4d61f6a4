import { cellAddress, sheetPrefix } from '../table/address';
import { CELL_STATE } from '../table/column';
import type { Field, NamedField } from '../table/field';
import type { KondisiAnggota, Kondisi, SifatAnggota } from '../taxonomy/kondisi';
import { uint32At } from '../values/at';
import type { AssessedFamilies, NeedColumn } from './assess';
import type { Family, RowRef } from './families';
import { fieldOfFakta } from './fact-columns';
import { nikOf } from './family-keys';
import { YES } from './kleene';
import { partsOf } from './needs';
import { AGE_BUCKETS } from './person-columns';
import { recipientFields } from './receipts';

/** The cells behind what is said of one need of one family, as `Keluarga!F7`. */
export interface NeedCells {
  /** Those that make the need. */
  readonly syarat: readonly string[];
  /** The yes/no columns that say whether it is received; a line of a list that names the family would say it is. */
  readonly penerimaan: readonly string[];
}

/** Where a row's cell of a field stands; the first column where the sheet has no such field. */
export const cellOf = ({ table, index }: RowRef, field: Field | undefined): string =>
  `${sheetPrefix(table.sheet)}!${cellAddress(
    uint32At(table.rows, index, 1) - 1,
    (field === undefined ? undefined : table.columns.get(field)?.sheetColumn) ?? 0,
  )}`;

/** The rows of a family, those believed first at the front. */
export const rowsOfFamily = ({ row, members, others }: Family): readonly RowRef[] => [
  ...(row ? [row] : []),
  ...members,
  ...others,
];

/** The cells one need of one family was read from. */
export function cellsOfNeed(assessed: AssessedFamilies, column: NeedColumn, family: number): NeedCells {
  return {
    syarat: [...new Set(conditionCells(assessed, column, family))],
    penerimaan: receiptCells(assessed, column, family),
  };
}

function conditionCells(
  { found, ground, open }: AssessedFamilies,
  { need, condition }: NeedColumn,
  family: number,
): readonly string[] {
  const { people } = ground;
  const refs = rowsOfFamily(found.at(family));
  const isRead = (ref: RowRef, field: NamedField): boolean => open(ref).state(field) === CELL_STATE.read;
  /** The first row that says something: the one that was believed. */
  const spoken = (...fields: readonly NamedField[]): readonly string[] => {
    for (const field of fields) {
      const ref = refs.find((one) => isRead(one, field));
      if (ref) return [cellOf(ref, field)];
    }
    return [];
  };
  const personal = (kondisi: KondisiAnggota): readonly string[] =>
    people.meeting(family, kondisi, condition.numbers).flatMap((own) => {
      const nik = nikOf(open(own));
      // Rows that fill what the person's own leaves open.
      const same = nik === null ? [] : refs.filter((ref) => nikOf(open(ref)) === nik);
      return personFields(kondisi).flatMap((fields) => {
        for (const ref of [own, ...same]) {
          const field = fields.find((one) => isRead(ref, one));
          if (field !== undefined) return [cellOf(ref, field)];
        }
        return [];
      });
    });
  const walk = (node: Kondisi): readonly string[] => {
    if ('bukan' in node) return leaf(node.bukan);
    if (condition.of(node)[family] !== YES) return [];
    const parts = partsOf(node, people.schoolingRecorded[family] === 1);
    return parts.length > 0 ? parts.flatMap(walk) : leaf(node);
  };
  const leaf = (node: Kondisi): readonly string[] => {
    if ('fakta' in node) return spoken(fieldOfFakta(node.fakta));
    if ('desilSampai' in node) return spoken('desil');
    if ('daya' in node) return spoken('daya', 'penerangan');
    if ('adaAnggota' in node) return personal(node.adaAnggota);
    return 'sendirian' in node ? personal(node.sendirian) : [];
  };
  return walk(need.kondisi);
}

const OF_AGE: readonly NamedField[] = ['tanggalLahir', 'umur', ...AGE_BUCKETS.map(([field]) => field)];
const OF_SIFAT: Readonly<Record<SifatAnggota, readonly NamedField[]>> = {
  hamil: ['hamil'],
  disabilitas: ['disabilitas'],
  disabilitasBerat: ['disabilitas'],
  bersekolah: ['bersekolah', 'pekerjaan'],
  tidakBersekolah: ['bersekolah', 'pekerjaan'],
  tidakBekerja: ['pekerjaan'],
  berusaha: ['pekerjaan'],
};

/** For each part of a condition the columns it may be read from, the one that is believed first at the front. */
function personFields(kondisi: KondisiAnggota): readonly (readonly NamedField[])[] {
  if ('semua' in kondisi) return kondisi.semua.flatMap(personFields);
  return 'sifat' in kondisi ? [OF_SIFAT[kondisi.sifat]] : [OF_AGE];
}

function receiptCells(
  { found, open }: AssessedFamilies,
  { need: { dipenuhiOleh } }: NeedColumn,
  family: number,
): readonly string[] {
  return rowsOfFamily(found.at(family)).flatMap((ref) =>
    dipenuhiOleh.flatMap((program) =>
      recipientFields(ref.table, program)
        .filter((field) => open(ref).state(field) !== CELL_STATE.empty)
        .map((field) => cellOf(ref, field)),
    ),
  );
}
