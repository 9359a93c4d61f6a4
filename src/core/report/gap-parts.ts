import type { Conflict, StatedValue } from '../households/conflicts';
import { identify, type FamilyGap, type FamilyIdentity } from '../households/gaps';
import type { StateName } from '../households/need-states';
import type { NeedReason } from '../households/needs';
import { translate, type Lang } from '../messages/translate';
import { itemAt } from '../values/at';
import { maskIdentity } from '../values/identity';
import { toIso } from '../values/tanggal';
import { acuanText } from './convergence-of-books';
import type { DocumentData } from './document';
import type { Presentation } from './document-parts';
import type { BookGaps, GapsOfBooks } from './gaps-of-books';
import { maskKey, maskName, shownValue } from './mask';

type Households = NonNullable<DocumentData['households']>;
type List<K extends keyof Households> = NonNullable<Households[K]> extends readonly (infer E)[] ? E : never;

/** One need of one family, and why. */
interface ExplainedNeed {
  readonly need: string;
  readonly state: Exclude<StateName, 'tidak'>;
  readonly reasons: readonly NeedReason[];
}

const reasonTexts = (reasons: readonly NeedReason[], lang: Lang): readonly string[] =>
  reasons.map(({ messageId, data }) => translate(`kebutuhan.${messageId}`, lang, data));

/** A need of a family in one sentence: `PIP: 2 anggota usia sekolah; belum menerima`. */
const needSentence = ({ need, state, reasons }: ExplainedNeed, lang: Lang): string =>
  `${need}: ${[...reasonTexts(reasons, lang), translate(`kebutuhan.keadaan.${state}`, lang)].join('; ')}`;

/** One family gap as the report lists it. */
export function gapPart(gap: FamilyGap, presentation: Presentation): List<'gaps'> {
  const { lang } = presentation;
  const kelompok = [...new Set(gap.kurang.map((one) => one.kelompok))].sort();
  return {
    ...familyPart(gap, presentation),
    kebutuhan: gap.kebutuhan,
    diterima: gap.diterima,
    kurang: gap.kurang.map(({ need }) => need),
    tidakDiketahui: gap.tidakDiketahui,
    tidakDapatDinilai: gap.tidakDapatDinilai,
    opd: [...new Set(gap.kurang.flatMap(({ opd }) => opd))],
    kelompok: kelompok.length > 1 ? 'G1+G2' : itemAt(kelompok, 0, 'G1'),
    alasan: gap.kurang.map(({ need, reasons, opd, kelompok: group, cells }) => ({
      kebutuhan: need,
      alasan: reasonTexts(reasons, lang).join('; '),
      kalimat: needSentence({ need, state: 'belum', reasons }, lang),
      opd,
      kelompok: group,
      cells,
    })),
    konflik: gap.konflik.map((one) => conflictPart(one, presentation)),
  };
}

/** Who a family is and where it stands, identities masked unless asked for. */
function familyPart(
  { key, nik, nama, desa, kecamatan, desil, file, cell }: FamilyIdentity,
  { unmask }: Presentation,
): List<'tumpangTindih'>['keluarga'][number] {
  return {
    id: unmask ? key : maskKey(key),
    nik: nik === null || unmask ? nik : maskIdentity(nik),
    nama: nama === null || unmask ? nama : maskName(nama),
    desa,
    kecamatan,
    desil,
    file,
    cell,
  };
}

function conflictPart(
  { field, berlaku, lain }: Conflict,
  { unmask }: Presentation,
): List<'gaps'>['konflik'][number] {
  const show = ({ value, cell }: StatedValue): List<'gaps'>['konflik'][number]['lain'][number] => ({
    nilai: shownValue({ field, value }, unmask),
    sel: cell,
  });
  return { kolom: field, berlaku: berlaku && show(berlaku), lain: lain.map(show) };
}

/** Everything `gaps` says of families, as the report lists it. */
export function householdsPart(found: GapsOfBooks, presentation: Presentation): Households {
  const { books, kesenjanganProgram } = found;
  const list = ({ assessed }: BookGaps, families: readonly number[]): List<'tumpangTindih'>['keluarga'] =>
    families.map((family) => familyPart(identify(assessed, family), presentation));
  const candidates = books.flatMap(({ assessed, calonTereksklusi }) =>
    calonTereksklusi === null ? [] : [{ assessed, families: calonTereksklusi }],
  );
  return {
    keluarga: found.keluarga,
    dinilai: found.dinilai,
    acuan: acuanText(books),
    sumber: books.flatMap(sourceParts),
    gaps: found.gaps.map((gap) => gapPart(gap, presentation)),
    ...(kesenjanganProgram
      ? {
          kesenjanganProgram: kesenjanganProgram.map(({ kebutuhan }) => kebutuhan),
          kesenjanganProgramKeluarga: kesenjanganProgram,
        }
      : {}),
    ringkasan: found.ringkasan,
    paketDasar: packagePart(books),
    sinergi: synergyPart(books),
    pengecualian: exclusionParts(books, list, presentation.lang),
    tumpangTindih: books.flatMap((book) =>
      book.tumpangTindih.map(({ keluarga, ...rest }) => ({ ...rest, keluarga: list(book, keluarga) })),
    ),
    tanpaProgram: {
      keluarga: books.flatMap((book) => list(book, book.tanpaProgram.keluarga)),
      tidakDiketahui: books.reduce((sum, { tanpaProgram }) => sum + tanpaProgram.tidakDiketahui, 0),
    },
    ...(candidates.length > 0
      ? {
          calonTereksklusi: candidates.flatMap(({ assessed, families }) =>
            families.map(({ keluarga, sebab }) => ({
              ...familyPart(identify(assessed, keluarga), presentation),
              sebab,
            })),
          ),
        }
      : {}),
    konflik: books.reduce((sum, { konflik }) => sum + konflik, 0),
    barisTakDitemukan: found.takDitemukan,
  };
}

const sourceParts = ({ book, assessed }: BookGaps): readonly List<'sumber'>[] =>
  assessed.found.sources.map(({ sumber, tanggal, tables }) => ({
    file: book.file,
    sumber,
    tanggal: tanggal === null ? null : toIso(tanggal),
    lembar: tables.map(({ sheet }) => sheet),
  }));

/** The basic package of all workbooks together. */
export function packagePart(books: readonly BookGaps[]): NonNullable<Households['paketDasar']> {
  const jumlah = { 'tidak-berhak': 0, 'tidak-diketahui': 0, nol: 0, sebagian: 0, lengkap: 0 };
  const together = new Map<string, BookGaps['paket']['pelengkap'][number]>();
  for (const { paket } of books) {
    for (const state of Object.keys(jumlah) as (keyof typeof jumlah)[]) jumlah[state] += paket.jumlah[state];
    for (const one of paket.pelengkap) {
      const key = `${one.diterima.join()} ${one.kurang.join()}`;
      together.set(key, { ...one, keluarga: one.keluarga + (together.get(key)?.keluarga ?? 0) });
    }
  }
  return {
    kebutuhan: [...new Set(books.flatMap(({ paket }) => paket.kebutuhan))],
    jumlah,
    pelengkap: [...together.values()].sort((a, b) => b.keluarga - a.keluarga),
  };
}

/** Cross-strategy synergy of all workbooks together. */
export function synergyPart(books: readonly BookGaps[]): NonNullable<Households['sinergi']> {
  const sum = (of: (one: BookGaps['sinergi']) => number): number =>
    books.reduce((total, { sinergi }) => total + of(sinergi), 0);
  return {
    ya: sum(({ keluarga }) => keluarga.ya),
    tidak: sum(({ keluarga }) => keluarga.tidak),
    tidakDiketahui: sum(({ keluarga }) => keluarga.tidakDiketahui),
    tanpa: {
      S1: sum(({ tanpa }) => tanpa.S1),
      S2: sum(({ tanpa }) => tanpa.S2),
      S3: sum(({ tanpa }) => tanpa.S3),
    },
  };
}

/** Exclusions in force in any of the workbooks, each once. */
function exclusionParts(
  books: readonly BookGaps[],
  list: (book: BookGaps, families: readonly number[]) => List<'tumpangTindih'>['keluarga'],
  lang: Lang,
): readonly List<'pengecualian'>[] {
  const parts = new Map<string, List<'pengecualian'>>();
  for (const book of books) {
    for (const { pengecualian, keluarga } of book.pengecualian) {
      const { id, nama, program, source, certainty, berlaku } = pengecualian;
      parts.set(id, {
        id,
        nama: nama[lang],
        program,
        sejak: berlaku.sejak,
        sampai: berlaku.sampai,
        sumber: `${source.dokumen}, ${source.pasal}`,
        kepastian: certainty,
        keluarga: [...(parts.get(id)?.keluarga ?? []), ...list(book, keluarga)],
      });
    }
  }
  return [...parts.values()];
}
