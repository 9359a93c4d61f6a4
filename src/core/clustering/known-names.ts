import { namesRegion } from '../regions/region-name';
import type { Regions } from '../regions/regions';
import type { Settings } from '../settings/settings';
import type { JenisEjaan, Kamus } from '../taxonomy/kamus';
import { wordsOf } from '../taxonomy/match';
import { SUMBER_DANA } from '../taxonomy/sumber-dana';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import type { SpellingCluster, SpellingDomain } from './spelling';

/** What is known of a name beside its letters. */
export interface KnownName {
  /** Two names with different ids are two things. */
  readonly id: string;
  /** True where the same id makes two names one; a funding source's names are of different detail. */
  readonly joins: boolean;
  /** The spelling to propose for this very name. */
  readonly baku: string | null;
  /** True for the name itself, not one of its by-names. */
  readonly main: boolean;
  readonly by: NonNullable<SpellingCluster['resmi']>;
}

/** What names are looked up in. */
export interface NameGround {
  readonly settings: Settings;
  readonly kamus: Kamus;
  readonly regions: Regions | null;
}

type Finder = (text: string, domain: SpellingDomain) => KnownName | null;

const bare = (text: string): string => fold(text).replaceAll(' ', '');

/** Makes the look-up of one kind of name. */
export function knownNames(jenis: JenisEjaan, ground: NameGround): Finder {
  const own = ownNames(jenis, ground.settings);
  const others = OTHERS[jenis](ground);
  return (text, domain) => own(text) ?? others(text, domain);
}

/** The spellings the region's settings name as the ones to use, and those they replace. */
function ownNames(jenis: JenisEjaan, { sinonim }: Settings): (text: string) => KnownName | null {
  const keyOf = jenis === 'opd' ? opdKey : fold;
  const known = new Map<string, KnownName>();
  const of = sinonim.filter((one) => one.jenis === jenis);
  for (const { tulisan, baku } of of) {
    known.set(keyOf(tulisan), { id: keyOf(baku), joins: true, baku: null, main: false, by: 'pengaturan' });
  }
  for (const { baku } of of) {
    known.set(keyOf(baku), { id: keyOf(baku), joins: true, baku, main: true, by: 'pengaturan' });
  }
  return (text) => known.get(keyOf(text)) ?? null;
}

const nothing: Finder = () => null;

/** By-names stand in the catalogue in whatever capitals they were met; those of an acronym are no accident. */
const isShouted = (name: string): boolean => /^\p{Lu}+$/u.test(name);

const OTHERS: Readonly<Record<JenisEjaan, (ground: NameGround) => Finder>> = {
  opd: () => nothing,
  desa:
    ({ regions }) =>
    (text, { kode }) => {
      if (!regions || kode === null) return null;
      const [region, second] = regions.byName(text, 'desa', kode);
      if (!region || second || !namesRegion(text, region)) return null;
      return {
        id: region.kode,
        joins: false,
        baku: region.nama,
        main: bare(text) === bare(region.nama),
        by: 'wilayah',
      };
    },
  program:
    ({ kamus }) =>
    (text) => {
      const [best] = kamus.findProgram(text);
      if (best?.keyakinan !== 1) return null;
      const { nama, aliases } = kamus.programOf(best.program);
      const same = (name: string): boolean => bare(name) === bare(text);
      return {
        id: best.program,
        joins: true,
        baku: same(nama.id) ? nama.id : (aliases.find((name) => same(name) && isShouted(name)) ?? null),
        main: bare(text) === bare(nama.id),
        by: 'katalog',
      };
    },
  'sumber-dana':
    ({ kamus }) =>
    (text) => {
      const found = kamus.findSumberDana(text);
      if (!found) return null;
      const name = FUNDING_NAMES.get(bare(text));
      return {
        id: [found.rincian ?? found.sumber, ...found.sumberLain].join('+'),
        joins: false,
        baku: name && (name.main || isShouted(name.nama)) ? name.nama : null,
        main: name?.main === true,
        by: 'katalog',
      };
    },
};

interface FundingNames {
  readonly main: readonly string[];
  readonly others: readonly string[];
}

const FUNDING = SUMBER_DANA.flatMap((sumber): readonly FundingNames[] => [
  { main: [sumber.id, sumber.nama.id], others: sumber.aliases },
  ...sumber.rincian.map(({ nama, aliases }) => ({ main: [nama.id], others: aliases })),
]);

interface FundingName {
  readonly nama: string;
  readonly main: boolean;
}

/** Every name of the funding tree by its letters, as the tree writes it. */
const FUNDING_NAMES: ReadonlyMap<string, FundingName> = new Map(
  FUNDING.flatMap(({ main, others }) => [
    ...others.map((nama): [string, FundingName] => [bare(nama), { nama, main: false }]),
    ...main.map((nama): [string, FundingName] => [bare(nama), { nama, main: true }]),
  ]),
);

const NO_ACRONYMS: ReadonlyMap<string, string> = new Map();

/**
 * Acronyms of funding sources by the name they stand for, folded: `dau` is the Dana Alokasi Umum. Only true acronyms of
 * a name of the tree: its other by-names (DAK Fisik, DBH pajak) say more than the name does.
 */
export const acronymsOf = (jenis: JenisEjaan): ReadonlyMap<string, string> =>
  jenis === 'sumber-dana' ? FUNDING_ACRONYMS : NO_ACRONYMS;

const FUNDING_ACRONYMS: ReadonlyMap<string, string> = new Map(
  FUNDING.flatMap(({ main, others }) =>
    [...main, ...others].flatMap((short) => {
      const nama = main.find((name) => isAcronym(short, name));
      return nama === undefined ? [] : [[fold(short), nama] as const];
    }),
  ),
);

function isAcronym(short: string, name: string): boolean {
  const letters = wordsOf(name)
    .filter((word) => word !== 'dan')
    .map((word) => word.slice(0, 1));
  return letters.length > 1 && letters.join('') === fold(short);
}
