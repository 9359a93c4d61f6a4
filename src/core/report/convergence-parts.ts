import type { Composition } from '../budget/composition';
import type { IndeksKomposisi } from '../budget/composition-indicator';
import type { CheckedForm, CheckedLine } from '../convergence/scorecard-check';
import { NOBODY } from '../convergence/score-groups';
import type { StageLine } from '../convergence/stage-grid';
import { translate, type Lang } from '../messages/translate';
import { JENIS_AKTIVITAS } from '../taxonomy/jenis-aktivitas';
import type { BooksConvergence } from './convergence-of-books';
import type { DocumentData } from './document';

type Convergence = NonNullable<DocumentData['convergence']>;
type Komposisi = NonNullable<NonNullable<DocumentData['budget']>['komposisi']>;

/** Convergence as the report lists it. Without families its total is that of nobody. */
export function convergencePart(found: BooksConvergence, lang: Lang): Convergence {
  const { keluarga, tahap, putus, lokus, keterkaitan, formulir } = found;
  return {
    total: keluarga?.total ?? { key: 'TOTAL', name: 'Total', ...NOBODY, cells: [] },
    kabupaten: keluarga?.kabupaten ?? [],
    kecamatan: keluarga?.kecamatan ?? [],
    desa: keluarga?.desa ?? [],
    cakupan: keluarga?.cakupan ?? [],
    gedsi: keluarga?.gedsi ?? [],
    tahapLokus: (tahap?.total.tahap ?? []).map(stagePart),
    ...(tahap ? { tahapTotal: { ...countsOf(tahap.total), penunjang: tahap.penunjang } } : {}),
    tahapSubkegiatan: (tahap?.subkegiatan ?? []).map((sub) => ({
      ...countsOf(sub),
      ...{ kode: sub.kode, nama: sub.nama, opd: sub.opd },
      tahap: sub.tahap.map(stagePart),
    })),
    putus: putus.map((one) => ({ ...one, name: translate(`putus.${one.putus}`, lang) })),
    ...(lokus ? { lokus } : {}),
    ...(keterkaitan ? { keterkaitan } : {}),
    formulir: formulir.map((form) => formPart(form, lang)),
  };
}

const countsOf = ({
  titik,
  terpadu,
  terisi,
  seharusnya,
  tidakDiketahui,
}: Omit<NonNullable<Convergence['tahapTotal']>, 'penunjang'>): Omit<
  NonNullable<Convergence['tahapTotal']>,
  'penunjang'
> => ({ titik, terpadu, terisi, seharusnya, tidakDiketahui });

const stagePart = ({ tahap, wilayah, sasaran }: StageLine): Convergence['tahapLokus'][number] => ({
  tahap,
  wilayah: wilayah.ya,
  sasaran: sasaran.ya,
  tidak: { wilayah: wilayah.tidak, sasaran: sasaran.tidak },
  tidakDiketahui: { wilayah: wilayah.tidakDiketahui, sasaran: sasaran.tidakDiketahui },
  cells: { wilayah: wilayah.cells, sasaran: sasaran.cells },
});

const orDash = (count: number | null | undefined): number | string => count ?? '-';

/** What was wrong with a line of a form, in a sentence each. */
export const problemsOf = (
  { masalah, tertulis, benar }: CheckedLine,
  lang: Lang,
): readonly {
  readonly masalah: CheckedLine['masalah'][number]['masalah'];
  readonly dasar: number | null;
  readonly penjelasan: string;
}[] =>
  masalah.map((one) => ({
    ...one,
    penjelasan: translate(`formulir.${one.masalah}`, lang, {
      diterima: orDash(tertulis.diterima),
      seharusnya: orDash(tertulis.seharusnya),
      benarDiterima: orDash(benar?.diterima),
      benarSeharusnya: orDash(benar?.seharusnya),
      dasar: orDash(one.dasar),
    }),
  }));

function formPart(form: CheckedForm, lang: Lang): Convergence['formulir'][number] {
  const line = (one: CheckedLine): Convergence['formulir'][number]['lines'][number] => ({
    ...one,
    masalah: problemsOf(one, lang),
  });
  return { ...form, total: form.total && line(form.total), lines: form.lines.map(line) };
}

const DECIMALS = 1_000_000n;

/** A weighted composition as one number, rounded to six decimals half away from zero; `null` when nothing divides it. */
function indexValue({ pembilang, pembagi }: IndeksKomposisi): number | null {
  if (pembagi <= 0n) return null;
  const size = pembilang < 0n ? -pembilang : pembilang;
  const rounded = Number((size * DECIMALS * 2n + pembagi) / (pembagi * 2n)) / Number(DECIMALS);
  return pembilang < 0n ? -rounded : rounded;
}

/** The composition of spending as the report lists it, amounts in sen. */
export function compositionPart(composition: Composition, indeks: IndeksKomposisi): Komposisi {
  const { bagian, adaTakTerbaca } = composition;
  const { aturan, ditimbang, penyebut, pembagiSen, takTerklasifikasi, diLuarMasa } = indeks;
  return {
    bagian,
    tanpaSasaran: bagian.sasaranNol.pagu + bagian.sasaranKosong.pagu,
    adaTakTerbaca,
    indeks: {
      aturan: aturan.id,
      sumber: [aturan.source.dokumen, aturan.source.pasal].join(', '),
      certainty: aturan.certainty,
      sejak: aturan.berlaku.sejak,
      sampai: aturan.berlaku.sampai,
      diLuarMasa,
      bobot: JENIS_AKTIVITAS.map(({ id }) => ({
        jenis: id,
        bobot: aturan.bobot[id],
        rupiah: ditimbang[id],
      })),
      penyebut,
      pembagi: { rupiah: pembagiSen },
      takTerklasifikasi: { rupiah: takTerklasifikasi },
      nilai: indexValue(indeks),
    },
  };
}
