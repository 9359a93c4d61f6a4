import type { GapView } from '../engine/engine';

/** Which families of the gap list are shown; '' for any. */
export interface FamilyFilter {
  /** Keys of places, as convergence lists them. */
  readonly kabupaten: string;
  readonly kecamatan: string;
  readonly desa: string;
  readonly kebutuhan: string;
  /** The name of an OPD, or {@link NO_OPD}. */
  readonly opd: string;
  readonly kelompok: '' | 'G1' | 'G2';
  /** A desil, or {@link NO_DESIL}. */
  readonly desil: string;
  readonly kelas: '' | 'nol' | 'sebagian';
  /** Families there is something else to say of; '' for those that lack something. */
  readonly tanda: '' | 'tanpa-program' | 'pengecualian' | 'calon';
  /** Part of an id, a NIK or a name as they are shown, of a cell, or the number of a row. */
  readonly cari: string;
}

/** Needs no OPD provides. */
export const NO_OPD = '-';
/** Families whose desil is not known. */
export const NO_DESIL = '-';

/** Every family that lacks something. */
export const EVERY_FAMILY: FamilyFilter = {
  kabupaten: '',
  kecamatan: '',
  desa: '',
  kebutuhan: '',
  opd: '',
  kelompok: '',
  desil: '',
  kelas: '',
  tanda: '',
  cari: '',
};

/** Positions in the gap list of the families a filter lets through, in the order of the list. */
export function filterFamilies(gaps: readonly GapView[], filter: FamilyFilter): readonly number[] {
  const matches = matcherOf(filter);
  const found: number[] = [];
  gaps.forEach((gap, at) => {
    if (matches(gap)) found.push(at);
  });
  return found;
}

function matcherOf(filter: FamilyFilter): (gap: GapView) => boolean {
  const isSought = searchOf(filter.cari);
  const { kabupaten, kecamatan, desa, desil, kelas } = filter;
  const is = (wanted: string, value: string): boolean => wanted === '' || wanted === value;
  return (gap) =>
    hasSign(gap, filter.tanda) &&
    is(desa, gap.tempat.desa) &&
    is(kecamatan, gap.tempat.kecamatan) &&
    is(kabupaten, gap.tempat.kabupaten) &&
    is(desil, desilKey(gap)) &&
    is(kelas, gap.kelas) &&
    lacks(gap, filter) &&
    isSought(gap);
}

const desilKey = ({ desil }: GapView): string => (desil === null ? NO_DESIL : String(desil));

function hasSign(gap: GapView, tanda: FamilyFilter['tanda']): boolean {
  if (tanda === '') return gap.kurang.length > 0;
  if (tanda === 'tanpa-program') return gap.tanpaProgram;
  return gap[tanda].length > 0;
}

/** Need, OPD and working group must meet in one missing need. */
function lacks({ alasan }: GapView, { kebutuhan, opd, kelompok }: FamilyFilter): boolean {
  if (kebutuhan === '' && opd === '' && kelompok === '') return true;
  return alasan.some(
    (one) =>
      (kebutuhan === '' || one.kebutuhan === kebutuhan) &&
      (kelompok === '' || one.kelompok === kelompok) &&
      (opd === '' || (opd === NO_OPD ? one.opd.length === 0 : one.opd.includes(opd))),
  );
}

const ROW = /^(?:baris|row)?\s*(\d{1,7})$/;
// Shorter pieces of a number are a row; an identity is told by its last digits.
const IDENTITY_PIECE = 4;

function searchOf(text: string): (gap: GapView) => boolean {
  const sought = text.trim().toLowerCase();
  if (sought === '') return () => true;
  const row = ROW.exec(sought)?.[1];
  const holds = ({ id, nik, nama, cell }: GapView): boolean =>
    [id, nik, nama, cell].some((part) => part?.toLowerCase().includes(sought) === true);
  if (row === undefined) return holds;
  const isRow = ({ cell }: GapView): boolean => /(\d+)$/.exec(cell)?.[1] === String(Number(row));
  return sought.length < IDENTITY_PIECE ? isRow : (gap) => isRow(gap) || holds(gap);
}

/** A choice of a filter: its value, the name of a place, and how many families of the list it lets through. */
export interface FamilyChoice {
  readonly value: string;
  readonly name: string;
  readonly jumlah: number;
}

/** What there is to choose from. */
export type FamilyChoices = Readonly<
  Record<'kecamatan' | 'desa' | 'kebutuhan' | 'opd' | 'desil', readonly FamilyChoice[]>
>;

/**
 * What the families of the list can be told apart by; each counts families that lack something. Villages are those of the
 * chosen kecamatan; needs, OPDs and desil those of the chosen places.
 */
export function familyChoices(
  gaps: readonly GapView[],
  places: Pick<FamilyFilter, 'kabupaten' | 'kecamatan' | 'desa'>,
): FamilyChoices {
  const is = (wanted: string, value: string): boolean => wanted === '' || wanted === value;
  const kecamatan = createCounter();
  const desa = createCounter();
  const kebutuhan = createCounter();
  const opd = createCounter();
  const desil = createCounter();
  for (const gap of gaps) {
    const lacking = gap.kurang.length > 0 ? 1 : 0;
    kecamatan.add(gap.tempat.kecamatan, gap.kecamatan ?? '', lacking);
    if (!is(places.kabupaten, gap.tempat.kabupaten) || !is(places.kecamatan, gap.tempat.kecamatan)) continue;
    desa.add(gap.tempat.desa, [gap.desa, gap.kecamatan].filter((name) => name !== null).join(', '), lacking);
    if (!is(places.desa, gap.tempat.desa)) continue;
    desil.add(desilKey(gap), '', lacking);
    for (const need of gap.kurang) kebutuhan.add(need, '', 1);
    for (const name of gap.opd) opd.add(name, name, 1);
    if (gap.alasan.some((one) => one.opd.length === 0)) opd.add(NO_OPD, '', 1);
  }
  return {
    kecamatan: kecamatan.list(),
    desa: desa.list(),
    kebutuhan: kebutuhan.list(),
    opd: opd.list(),
    desil: desil.list(),
  };
}

function createCounter(): {
  readonly add: (value: string, name: string, jumlah: number) => void;
  readonly list: () => readonly FamilyChoice[];
} {
  const counts = new Map<string, { name: string; jumlah: number }>();
  return {
    add(value, name, jumlah) {
      const known = counts.get(value);
      if (!known) counts.set(value, { name, jumlah });
      else {
        known.jumlah += jumlah;
        // The same spelling whatever family comes first.
        if (name !== '' && (known.name === '' || name < known.name)) known.name = name;
      }
    },
    list: () =>
      [...counts]
        .map(([value, one]) => ({ value, ...one }))
        .sort((a, b) => {
          const [x, y] = [a.name || a.value, b.name || b.value];
          return x.localeCompare(y, 'id', { numeric: true });
        }),
  };
}
