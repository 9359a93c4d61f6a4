import type { FaktaKeluarga } from '../taxonomy/kondisi';
import type { Ground } from './conditions';
import { powerAt } from './fact-columns';
import type { Families } from './families';
import { truthOf } from './kleene';
import type { Daya } from './living-conditions';
import type { Person } from './person';
import type { Home } from './row-place';
import type { Truth } from './truth';

/** Everything a need may depend on, of one family; `null` is not known. */
export interface FamilyFacts extends Home {
  readonly desil: number | null;
  /** The persons the sheets list. */
  readonly persons: readonly Person[];
  /** True when the members are listed, so that "no member is …" can be said. */
  readonly membersListed: boolean;
  /** True where the sheet that lists the persons has a column for schooling. */
  readonly schoolingRecorded: boolean;
  /** What is true of the house and how the family lives in it. */
  readonly fakta: Readonly<Record<FaktaKeluarga, Truth>>;
  /** `null` when not recorded. */
  readonly power: Daya | null;
}

/** Takes the facts of one family out of the columns. */
export function familyFacts(found: Families, { facts, people }: Ground, family: number): FamilyFacts {
  const places = facts.places();
  const home = places.list[places.of[family] ?? 0];
  const desil = facts.desil()[family] ?? 0;
  const of = (fakta: FaktaKeluarga): Truth => truthOf(facts.fakta(fakta)[family]);
  return {
    kodeDesa: home?.kodeDesa ?? null,
    desa: home?.desa ?? null,
    kecamatan: home?.kecamatan ?? null,
    desil: desil === 0 ? null : desil,
    persons: people.of(family),
    membersListed: found.membersListed[family] === 1,
    schoolingRecorded: people.schoolingRecorded[family] === 1,
    fakta: {
      lantaiTidakLayak: of('lantaiTidakLayak'),
      dindingTidakLayak: of('dindingTidakLayak'),
      atapTidakLayak: of('atapTidakLayak'),
      peneranganPln: of('peneranganPln'),
      memasakGasAtauMinyakTanah: of('memasakGasAtauMinyakTanah'),
      tanpaJambanSendiri: of('tanpaJambanSendiri'),
      airTidakTerlindung: of('airTidakTerlindung'),
    },
    power: powerAt(facts.daya(), family),
  };
}
