import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { textColumn } from '../table/table';
import type { FaktaKeluarga } from '../taxonomy/kondisi';
import { int32At, uint8At } from '../values/at';
import { fold } from '../values/text';
import { byteOf, mapColumn, orUnknown, UNKNOWN } from './kleene';
import type { Families } from './families';
import {
  cooksWithGasOrKerosene,
  drinksUnsafeWater,
  hasPoorFloor,
  hasPoorRoof,
  hasPoorWall,
  isLitByPln,
  lacksOwnToilet,
  powerOf,
  type Daya,
} from './living-conditions';
import { readPlaces, type Places } from './places';
import {
  AT_ODDS,
  bytesByNumber,
  bytesByText,
  saidByText,
  settleByFamily,
  settleBytes,
  UNSAID,
} from './settle';
import type { Truth } from './truth';

/** What is known of all families, each fact one typed array by family; read when first asked for. */
export interface FactColumns {
  /** 1 to 10; 0 where it is not known. */
  readonly desil: () => Uint8Array;
  /** Truth bytes. */
  readonly fakta: (fakta: FaktaKeluarga) => Uint8Array;
  /** Volt-ampere; {@link NO_POWER} where none is recorded, {@link UNREADABLE_POWER} where it cannot be told. */
  readonly daya: () => Int32Array;
  readonly places: () => Places;
}

/** No power is recorded. */
export const NO_POWER = 0;
/** Something is recorded, but not which power. */
export const UNREADABLE_POWER = -2;
/** Any power above the subsidised ones. */
const ABOVE = 1_000_000_000;

/** Which column says it, and what its wordings mean. */
const FAKTA: Readonly<Record<FaktaKeluarga, readonly [NamedField, (text: string) => Truth]>> = {
  lantaiTidakLayak: ['lantai', hasPoorFloor],
  dindingTidakLayak: ['dinding', hasPoorWall],
  atapTidakLayak: ['atap', hasPoorRoof],
  peneranganPln: ['penerangan', isLitByPln],
  memasakGasAtauMinyakTanah: ['bahanBakar', cooksWithGasOrKerosene],
  tanpaJambanSendiri: ['jamban', lacksOwnToilet],
  airTidakTerlindung: ['sumberAir', drinksUnsafeWater],
};

/** The column a fact of a family is read from. */
export const fieldOfFakta = (fakta: FaktaKeluarga): NamedField => FAKTA[fakta][0];

/** Opens the facts of joined families. */
export function factColumns(families: Families): FactColumns {
  const once = remember();
  return {
    desil: () => once('desil', () => settleBytes(families, bytesByNumber('desil'))),
    fakta: (fakta) =>
      once(fakta, () => {
        const [field, meaning] = FAKTA[fakta];
        // A wording nobody knows says nothing, so that another row may speak.
        const said = settleBytes(
          families,
          bytesByText(field, (text) => byteOf(meaning(text)) % UNKNOWN),
        );
        return mapColumn(said, orUnknown);
      }),
    daya: () => once('daya', () => readPower(families)),
    places: () => once('places', () => readPlaces(families)),
  };
}

function remember(): <T>(key: string, make: () => T) => T {
  const known = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as T;
  };
}

function readPower(families: Families): Int32Array {
  const stated = settleByFamily(families, (table) => {
    const column = textColumn(table, 'daya');
    const values = column && saidByText('daya', statedPower)(table);
    if (!column || !values) return null;
    // Something that stands there and is no text is unreadable, which is not the same as unrecorded.
    for (let at = 0; at < values.length; at += 1) {
      const state = stateOf(uint8At(column.status, at));
      if (state === CELL_STATE.unread || state === CELL_STATE.error) values[at] = UNREADABLE_POWER;
    }
    return values;
  });
  const withLight = settleByFamily(
    families,
    saidByText('penerangan', (text) => codeOf(powerOf(text))),
  );
  for (let at = 0; at < stated.length; at += 1) {
    const own = int32At(stated, at, UNSAID);
    const power = own === UNSAID ? int32At(withLight, at, UNSAID) : own;
    stated[at] = power === AT_ODDS ? UNREADABLE_POWER : power;
  }
  return stated;
}

const statedPower = (text: string): number =>
  fold(text) === '' ? UNSAID : codeOf(powerOf(text) ?? 'tidak-terbaca');

function codeOf(power: Daya | null): number {
  if (power === null) return UNSAID;
  return power === 'tidak-terbaca' ? UNREADABLE_POWER : Math.min(power, ABOVE);
}
