import { jenisAktivitasOf, sumberDanaOf } from '../../core/schema/mapping-row';
import { CELL_STATE } from '../../core/table/column';
import type { NamedField } from '../../core/table/field';
import type { Row } from '../../core/table/table';
import { STRATEGI } from '../../core/taxonomy/strategi';
import { SUMBER_DANA } from '../../core/taxonomy/sumber-dana';
import type { CellValue } from '../../core/values/cell-value';
import { isCellError } from '../../core/values/cell-value';
import { senToNumber } from '../../core/values/rupiah';
import { RAT_COLUMNS } from '../templates/rat-columns';
import type { TemplateColumn } from '../templates/template-column';

/** The 18 columns of the national form; the klaster our template asks for behind them is none of it. */
export const RAT_18: readonly TemplateColumn[] = RAT_COLUMNS.filter(({ field }) => field !== 'klaster');

/**
 * Where a cell of the form comes from. `terisi`: the source states it; `dari-lain`: put together from other columns the
 * source states; `kosong`: the source does not state it; `disalin`: nobody can read it, so it stands as it was written;
 * `galat`: an error value of Excel, left empty; `gabungan`: counted in a merged cell above.
 */
export const ASAL = ['terisi', 'dari-lain', 'kosong', 'disalin', 'galat', 'gabungan'] as const;
/** One of {@link ASAL}. */
export type Asal = (typeof ASAL)[number];

/** One cell of the form. */
export interface RatCell {
  readonly value: CellValue;
  readonly asal: Asal;
}

const EMPTY: RatCell = { value: null, asal: 'kosong' };
const MERGED: RatCell = { value: null, asal: 'gabungan' };
const stated = (value: string | number): RatCell => ({ value, asal: 'terisi' });
const other = (value: string | number): RatCell => ({ value, asal: 'dari-lain' });

const STRATEGI_NAMES: ReadonlyMap<string, string> = new Map(STRATEGI.map(({ id, nama }) => [id, nama.id]));
const SUMBER_NAMES: ReadonlyMap<string, string> = new Map(
  SUMBER_DANA.flatMap(({ id, nama, rincian }): (readonly [string, string])[] => [
    [id, id === 'NONPEM' ? nama.id : id],
    ...rincian.map((leaf): [string, string] => [leaf.id, leaf.nama.id]),
  ]),
);

const TICKS = {
  aktivitasLangsung: 'langsung',
  aktivitasTidakLangsung: 'tidak-langsung',
  aktivitasPenunjang: 'penunjang',
} as const;

/**
 * One mapping row, whatever its layout, as a row of the national form. Nothing is worked out that the row does not state;
 * strategi, OPD, program and kegiatan that are written once above are written on every row.
 *
 * @param row the mapping row.
 * @param number what it is numbered.
 */
export const ratRow = (row: Row, number: number): readonly RatCell[] =>
  RAT_18.map(({ field }) => {
    switch (field) {
      case 'no':
        return stated(number);
      case 'strategi':
        return fromWords(row, 'strategi', (id) => STRATEGI_NAMES.get(id) ?? id);
      case 'sumberDana':
        return sumberCell(row);
      case 'aktivitasLangsung':
      case 'aktivitasTidakLangsung':
      case 'aktivitasPenunjang':
        return tickCell(row, field);
      case 'pagu':
        return moneyCell(row);
      case 'lokasi':
        return placeCell(row);
      case 'sasaran':
        return countCell(row);
      default:
        return fromWords(row, field as NamedField, (text) => text);
    }
  });

/** What stands in a cell nobody could read: as it is written, an error left out. */
function unreadCell(row: Row, field: NamedField): RatCell {
  const raw = row.raw(field);
  if (isCellError(raw)) return { value: null, asal: 'galat' };
  return raw === null ? EMPTY : { value: raw, asal: 'disalin' };
}

function fromWords(row: Row, field: NamedField, show: (text: string) => string): RatCell {
  const text = row.text(field);
  if (text !== null) return stated(show(text));
  return row.state(field) === CELL_STATE.empty ? EMPTY : unreadCell(row, field);
}

/** The source in as much detail as the row states. */
function sumberCell(row: Row): RatCell {
  const found = sumberDanaOf(row);
  if (found) {
    const name = SUMBER_NAMES.get(found.rincian ?? found.sumber) ?? found.rincian ?? found.sumber;
    return row.text('sumberDana') === null || row.text('rincianSumberDana') !== null
      ? other(name)
      : stated(name);
  }
  const field = (['sumberDana', 'rincianSumberDana'] as const).find(
    (one) => row.state(one) !== CELL_STATE.empty,
  );
  return field === undefined ? EMPTY : unreadCell(row, field);
}

/** What the row writes in the column; of a form that names the kind of activity, a yes in the column of that kind. */
function tickCell(row: Row, field: keyof typeof TICKS): RatCell {
  const own = fromWords(row, field, (text) => text);
  if (own.asal !== 'kosong') return own;
  // Of the three columns one is ticked: an empty one beside it is stated to be empty.
  const jenis = jenisAktivitasOf(row);
  if (jenis === null) return EMPTY;
  if (jenis !== TICKS[field]) return { value: null, asal: 'terisi' };
  return other('Ya');
}

function moneyCell(row: Row): RatCell {
  if (row.merged('pagu')) return MERGED;
  const sen = row.sen('pagu');
  if (sen !== null) return stated(senToNumber(sen));
  return row.state('pagu') === CELL_STATE.empty ? EMPTY : unreadCell(row, 'pagu');
}

/** The location, or the village, kecamatan or region code the row states instead. */
function placeCell(row: Row): RatCell {
  const own = fromWords(row, 'lokasi', (text) => text);
  if (own.asal !== 'kosong') return own;
  const named = (['desa', 'kecamatan'] as const).flatMap((field) => {
    const name = row.text(field);
    return name === null ? [] : [`${field === 'desa' ? 'Desa/Kelurahan' : 'Kecamatan'} ${name}`];
  });
  if (named.length > 0) return other(named.join(', '));
  const kode = row.text('kodeWilayah');
  return kode === null ? EMPTY : other(kode);
}

/** A number of beneficiaries with its unit, where one is stated. */
function countCell(row: Row): RatCell {
  const count = row.number('sasaran');
  if (count === null) return row.state('sasaran') === CELL_STATE.empty ? EMPTY : unreadCell(row, 'sasaran');
  const raw = row.raw('sasaran');
  if (typeof raw === 'string' && row.unit('sasaran') !== null) return stated(raw);
  const unit = row.text('satuanSasaran');
  return unit === null ? stated(count) : other(`${String(count)} ${unit}`);
}
