import type { Message } from '../messages/translate';
import { jenisAktivitasOf, klasterOf, strategiOf, subkelompokOf, sumberDanaOf } from '../schema/mapping-row';
import type { Field } from '../table/field';
import type { Row } from '../table/table';
import { JENIS_AKTIVITAS } from '../taxonomy/jenis-aktivitas';
import { KLASTER } from '../taxonomy/klaster';
import { PERMENDAGRI53, permendagri53Of } from '../taxonomy/permendagri53';
import { STRATEGI } from '../taxonomy/strategi';
import { SUMBER_DANA } from '../taxonomy/sumber-dana';
import { opdKey } from '../values/opd';

/** The ways a budget is broken down; every one adds up to the same total. */
export const DIMENSIONS = [
  'strategi',
  'klaster',
  'permendagri53',
  'sumberDana',
  'opd',
  'jenisAktivitas',
] as const;
/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** The columns in which a row ticks its kind of activity: what they say beside the tick decides nothing. */
export const TICK_FIELDS = ['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const;

interface KeySource {
  /** Every column the key is read from: rows that say the same in all of them have the same key. */
  readonly fields: readonly Field[];
  /** The key of a row, `null` where it cannot be placed. */
  readonly keyOf: (row: Row) => string | null;
}

/** Where the key of a row in a dimension stands. */
export const KEY_SOURCES: Readonly<Record<Dimension, KeySource>> = {
  strategi: { fields: ['strategi'], keyOf: strategiOf },
  klaster: { fields: ['klaster'], keyOf: klasterOf },
  permendagri53: {
    fields: ['strategi', 'subkelompok', 'programKatalog'],
    keyOf: (row) => permendagri53Of(strategiOf(row), subkelompokOf(row))?.id ?? null,
  },
  sumberDana: {
    fields: ['sumberDana', 'rincianSumberDana'],
    keyOf: (row) => sumberDanaOf(row)?.sumber ?? null,
  },
  // A dash or a full stop is nobody's name.
  opd: { fields: ['opd'], keyOf: (row) => opdKey(row.text('opd') ?? '') || null },
  jenisAktivitas: { fields: ['jenisAktivitas', ...TICK_FIELDS], keyOf: jenisAktivitasOf },
};

/** The lines of a dimension in the order of the law. */
export const NAMES: Readonly<
  Record<Exclude<Dimension, 'opd'>, readonly { readonly id: string; readonly nama: Message }[]>
> = {
  strategi: STRATEGI,
  klaster: KLASTER,
  permendagri53: PERMENDAGRI53,
  sumberDana: SUMBER_DANA,
  jenisAktivitas: JENIS_AKTIVITAS,
};
