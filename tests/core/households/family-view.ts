import type { AssessedFamilies } from '../../../src/core/households/assess';
import type { Family } from '../../../src/core/households/families';
import { NO, YES } from '../../../src/core/households/kleene';
import { STATE, STATES, type StateName } from '../../../src/core/households/need-states';
import { reasonsOf, type NeedReason } from '../../../src/core/households/needs';
import type { Home } from '../../../src/core/households/row-place';
import type { Truth } from '../../../src/core/households/truth';
import type { KebutuhanId } from '../../../src/core/taxonomy/kebutuhan';
import type { FaktaKeluarga, KondisiAnggota, SifatAnggota } from '../../../src/core/taxonomy/kondisi';

/** The truth of a byte; nothing to ask is not known. */
export const truthOf = (byte: number | undefined): Truth =>
  byte === YES ? true : byte === NO ? false : null;

/** Everything a need may depend on, of one family, taken out of the columns. */
export interface FamilyFacts extends Home {
  readonly desil: number | null;
  /** Persons its sheets list, the head alone where members are not listed. */
  readonly persons: number;
  readonly schoolingRecorded: boolean;
  readonly fakta: Readonly<Record<FaktaKeluarga, Truth>>;
  /** Whether some member is so. */
  readonly sifat: Readonly<Record<SifatAnggota, Truth>>;
  /** As the columns keep it. */
  readonly power: number | undefined;
}

/** One family with its needs; those it plainly does not have are not listed. */
export interface FamilyView {
  readonly family: Family;
  readonly facts: FamilyFacts;
  readonly needs: readonly {
    readonly need: KebutuhanId;
    readonly state: Exclude<StateName, 'tidak'>;
    readonly reasons: readonly NeedReason[];
  }[];
  readonly vulnerability: number | undefined;
}

const FAKTA = [
  ...(['lantaiTidakLayak', 'dindingTidakLayak', 'atapTidakLayak', 'peneranganPln'] as const),
  ...(['memasakGasAtauMinyakTanah', 'tanpaJambanSendiri', 'airTidakTerlindung'] as const),
];
const SIFAT = [
  ...(['hamil', 'disabilitas', 'disabilitasBerat', 'bersekolah', 'tidakBersekolah'] as const),
  ...(['tidakBekerja', 'berusaha'] as const),
];

const truths = <K extends string>(keys: readonly K[], of: (key: K) => Truth): Readonly<Record<K, Truth>> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, Truth>;

/** Whether some member of a family meets a condition whose numbers are written out. */
export const anyMember = ({ ground }: AssessedFamilies, family: number, kondisi: KondisiAnggota): Truth =>
  truthOf(ground.people.any(kondisi, Number)[family]);

function factsOf(assessed: AssessedFamilies, family: number): FamilyFacts {
  const { ground, places, desil } = assessed;
  const { facts, people } = ground;
  const home = places.list[places.of[family] ?? 0];
  return {
    kodeDesa: home?.kodeDesa ?? null,
    desa: home?.desa ?? null,
    kecamatan: home?.kecamatan ?? null,
    desil: desil[family] === 0 ? null : (desil[family] ?? null),
    persons: people.count[family] ?? 0,
    schoolingRecorded: people.schoolingRecorded[family] === 1,
    fakta: truths(FAKTA, (fakta) => truthOf(facts.fakta(fakta)[family])),
    sifat: truths(SIFAT, (sifat) => anyMember(assessed, family, { sifat })),
    power: facts.daya()[family],
  };
}

/** The families one by one, as a person would list them. */
export function familiesOf(assessed: AssessedFamilies): readonly FamilyView[] {
  const { length, needs, ground, found, vulnerability } = assessed;
  return Array.from({ length }, (_, family) => ({
    family: found.at(family),
    facts: factsOf(assessed, family),
    needs: needs.flatMap(({ need, states, condition }) => {
      const state = STATES[states[family] ?? STATE.tidak] ?? 'tidak';
      return state === 'tidak'
        ? []
        : [{ need: need.id, state, reasons: reasonsOf(need, condition, ground, family) }];
    }),
    vulnerability: vulnerability[family],
  }));
}
