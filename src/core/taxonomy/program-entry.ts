import type { Berlaku, Certainty, Entry, Source, Text2 } from './entry';
import { TANPA_BATAS } from './entry';
import type { KlasterId } from './klaster';
import type { StrategiId, SubkelompokId } from './strategi-entry';
import { SUBKELOMPOK } from './subkelompok';
import type { SumberDanaId } from './sumber-dana';

/** Keys of the programme catalogue; permanent, because settings sheets refer to them. */
export type CatalogueId =
  | 'PKH'
  | 'SEMBAKO'
  | 'PIP'
  | 'PBI-JKN'
  | 'PBI-APBD'
  | 'BLT-DD'
  | 'BST'
  | 'BPUM'
  | 'BANPRES'
  | 'TOPUP'
  | 'BERAS'
  | 'ATENSI'
  | 'BPBL'
  | 'SUBSIDI-LISTRIK'
  | 'LPG-3KG'
  | 'SEKOLAH-RAKYAT'
  | 'JAMSOSTEK'
  | 'KB'
  | 'MBG'
  | 'PRAKERJA'
  | 'VOKASI'
  | 'PKT'
  | 'KUR'
  | 'PENDAMPINGAN'
  | 'KUBE'
  | 'UEP'
  | 'PENA'
  | 'PERHUTANAN-SOSIAL'
  | 'KOPERASI-MERAH-PUTIH'
  | 'RTLH'
  | 'SANITASI'
  | 'AIR-MINUM'
  | 'SEKOLAH'
  | 'PUSKESMAS'
  | 'JALAN'
  | 'TRANSPORTASI'
  | 'INTERNET'
  | 'TRANSMIGRASI'
  | 'RUMAH-RAKYAT'
  | 'ZIS'
  | 'CSR';

/** Key of a programme a region added to the catalogue in its settings, made of its name: `DAERAH-BEDAH-WARUNG`. */
export type OwnProgramId = `DAERAH-${string}`;

/** Key of any programme, of the catalogue or of the region. */
export type ProgramId = CatalogueId | OwnProgramId;

/** Who or what one unit of a programme is given to. */
export type UnitSasaran = 'individu' | 'keluarga' | 'rumah tangga' | 'kelompok' | 'usaha' | 'wilayah';

/** One programme of the catalogue. */
export interface Program extends Entry {
  readonly id: ProgramId;
  /** `null` for a source of help that may serve any strategy (ZIS, CSR). */
  readonly strategi: StrategiId | null;
  /** `null` when the documents place the programme under a strategy but not under a subgroup. */
  readonly subkelompok: SubkelompokId | null;
  /** `null` when the klaster is open, or more than one fits (KUBE serves groups and businesses). */
  readonly klaster: KlasterId | null;
  /** Usual sources; empty when the documents name none. */
  readonly sumber: readonly SumberDanaId[];
  /** `null` when any unit may receive it (ZIS, CSR). */
  readonly unit: UnitSasaran | null;
  /** Part of the package a poor family should receive all at once (Pedoman Bengkulu §3.2 angka 1 huruf a). */
  readonly basicPackage: boolean;
}

/** What the catalogue files write of a programme; the rest follows from it. */
export interface ProgramFacts {
  readonly nama: Text2;
  readonly aliases: readonly string[];
  /** A subgroup, a strategy without subgroup, or `null` for any. */
  readonly di: SubkelompokId | StrategiId | null;
  /** Given only where it differs from the subgroup's klaster. */
  readonly klaster?: KlasterId | null;
  readonly sumber: readonly SumberDanaId[];
  readonly unit: UnitSasaran | null;
  readonly basicPackage?: true;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly berlaku?: Berlaku;
}

const STRATEGI: readonly StrategiId[] = ['S1', 'S2', 'S3'];

/** Completes a programme from its facts: strategy and klaster are those of its subgroup unless said otherwise. */
export function defineProgram(id: CatalogueId, facts: ProgramFacts): Program {
  const subkelompok = SUBKELOMPOK.find((entry) => entry.id === facts.di) ?? null;
  const strategi = STRATEGI.find((one) => facts.di?.startsWith(one)) ?? null;
  return {
    id,
    nama: facts.nama,
    aliases: facts.aliases,
    strategi,
    subkelompok: subkelompok?.id ?? null,
    klaster: facts.klaster === undefined ? (subkelompok?.klaster ?? null) : facts.klaster,
    sumber: facts.sumber,
    unit: facts.unit,
    basicPackage: facts.basicPackage ?? false,
    source: facts.source,
    certainty: facts.certainty,
    berlaku: facts.berlaku ?? TANPA_BATAS,
  };
}
