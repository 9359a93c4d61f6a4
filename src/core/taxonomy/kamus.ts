import { itemAt } from '../values/at';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import { TANPA_BATAS } from './entry';
import { wordsOf } from './match';
import {
  findProgram,
  programFinder,
  programOf,
  type OwnProgramId,
  type Program,
  type ProgramFinder,
  type ProgramId,
  type ProgramMatch,
  type ProgramName,
} from './program';
import type { StrategiId } from './strategi-entry';
import { findSumberDana, sumberDanaFinder, type FoundSumberDana, type SumberDanaName } from './sumber-dana';

/** What a spelling may be of. */
export const JENIS_EJAAN = ['opd', 'desa', 'program', 'sumber-dana'] as const;
/** One of {@link JENIS_EJAAN}. */
export type JenisEjaan = (typeof JENIS_EJAAN)[number];

/** The words a region has beside those of the national documents, as its settings hold them. */
export interface RegionalWords {
  readonly program: readonly {
    readonly nama: string;
    readonly strategi: StrategiId;
    readonly sinonim: readonly string[];
  }[];
  /** `tulisan` is read as `baku`. */
  readonly sinonim: readonly {
    readonly jenis: JenisEjaan;
    readonly tulisan: string;
    readonly baku: string;
  }[];
}

/**
 * The words a workbook is read with: the national taxonomy, and the programmes and spellings of the region. Every table
 * carries the one it was read with, so that whoever looks at its texts understands the same words.
 */
export interface Kamus extends ProgramFinder {
  /** The entry of a programme of the catalogue or of this region. */
  readonly programOf: (id: ProgramId) => Program;
  readonly findSumberDana: (text: string) => FoundSumberDana | null;
  /** The canonical spelling of an OPD's or a village's name; the text itself where the region says nothing of it. */
  readonly spell: (jenis: 'opd' | 'desa', text: string) => string;
  /** Positions of the region's spellings whose canonical text is no programme and no funding source anybody knows. */
  readonly unresolved: readonly number[];
}

const OWN = 'DAERAH-';

/** True for the key of a programme the region added. */
const isOwnProgram = (id: ProgramId): id is OwnProgramId => id.startsWith(OWN);

/** The name of a programme for showing, where the Kamus it came from is not at hand. */
export const programName = (id: ProgramId): string =>
  isOwnProgram(id) ? id.slice(OWN.length).replaceAll('-', ' ') : programOf(id).nama.id;

/** The key of a region's own programme, made of its name. */
export const ownProgramId = (nama: string): OwnProgramId => `DAERAH-${wordsOf(nama).join('-').toUpperCase()}`;

/** Below this many letters one word alone is too common to be looked for inside a sentence. */
const LONG_WORD = 5;

/** Builds the Kamus of a region. */
export function makeKamus({ program, sinonim }: RegionalWords): Kamus {
  if (program.length === 0 && sinonim.length === 0) return KAMUS_NASIONAL;
  const own = new Map(program.map((one) => [ownProgramId(one.nama), ownProgram(one)] as const));
  const ownNames = program.flatMap(({ nama, sinonim: others }) =>
    [nama, ...others].map((text) => nameOf(text, ownProgramId(nama))),
  );
  const unresolved: number[] = [];

  const { findProgram: findWithOwn } = programFinder(ownNames);
  const programNames = [...ownNames];
  const sumberNames: (readonly [string, SumberDanaName])[] = [];
  const spellings = { opd: new Map<string, string>(), desa: new Map<string, string>() };
  for (const [at, { jenis, tulisan, baku }] of sinonim.entries()) {
    if (jenis === 'opd' || jenis === 'desa') {
      spellings[jenis].set(keyOf(jenis, tulisan), baku);
    } else if (jenis === 'program') {
      const meant = wholeProgram(findWithOwn(baku));
      if (meant === null) unresolved.push(at);
      else programNames.unshift(nameOf(tulisan, meant));
    } else {
      const meant = findSumberDana(baku);
      if (meant?.sumberLain.length !== 0) unresolved.push(at);
      else sumberNames.unshift([tulisan, { sumber: meant.sumber, rincian: meant.rincian }]);
    }
  }

  return {
    ...programFinder(programNames),
    programOf: (id) => {
      if (!isOwnProgram(id)) return programOf(id);
      const found = own.get(id);
      if (!found) throw new RangeError(`unknown programme ${id}`);
      return found;
    },
    findSumberDana: sumberNames.length === 0 ? findSumberDana : sumberDanaFinder(sumberNames),
    spell: (jenis, text) =>
      spellings[jenis].size === 0 ? text : (spellings[jenis].get(keyOf(jenis, text)) ?? text),
    unresolved,
  };
}

const keyOf = (jenis: 'opd' | 'desa', text: string): string => (jenis === 'opd' ? opdKey(text) : fold(text));

/** A programme named by a whole text, not by a word in it. */
const wholeProgram = ([best]: readonly ProgramMatch[]): ProgramId | null =>
  best?.keyakinan === 1 ? best.program : null;

function nameOf(text: string, program: ProgramId): readonly [string, ProgramName] {
  const words = wordsOf(text);
  const isShort = words.length === 1 && itemAt(words, 0, '').length < LONG_WORD;
  return [text, { program, cara: 'nama', ...(isShort ? { hanyaKapital: true } : {}) }];
}

const ownProgram = ({ nama, strategi, sinonim }: RegionalWords['program'][number]): Program => ({
  id: ownProgramId(nama),
  nama: { id: nama, en: nama },
  aliases: sinonim,
  strategi,
  subkelompok: null,
  klaster: null,
  sumber: [],
  unit: null,
  basicPackage: false,
  source: { dokumen: 'Pengaturan daerah', pasal: 'Program daerah' },
  certainty: 'pasti',
  berlaku: TANPA_BATAS,
});

/** The words of the national documents and nothing else. */
export const KAMUS_NASIONAL: Kamus = {
  ...programFinder([]),
  programOf: (id) => {
    if (isOwnProgram(id)) throw new RangeError(`unknown programme ${id}`);
    return programOf(id);
  },
  findProgram,
  findSumberDana,
  spell: (_, text) => text,
  unresolved: [],
};
