import { NO_OPD, NO_PLACE, type GapBy, type GapFigure } from '../../core/households/gap-summary';
import { SEBAB_TEREKSKLUSI } from '../../core/households/left-out';
import { translate, type Lang } from '../../core/messages/translate';
import { packagePart, synergyPart } from '../../core/report/gap-parts';
import type { BookGaps, GapsOfBooks } from '../../core/report/gaps-of-books';
import { toIso } from '../../core/values/tanggal';
import type { Options } from '../options';
import { clip, formatCount, type Style } from './style';
import { tableBlock } from './table';

const WIDEST_NAME = 44;
/** Needs named in a line of the table, and sets of complements without `--all`. */
const NAMED = 3;

/** Gaps added up, a line a village, kecamatan, OPD or working group. */
export function gapTable(figures: readonly GapFigure[], by: GapBy, options: Options, style: Style): string[] {
  const { lang } = options;
  const rows = figures.map((figure) => [
    clip(nameOf(figure, lang), WIDEST_NAME),
    ...[figure.keluarga, figure.belumLengkap, figure.kurang].map((count) => formatCount(count, lang)),
    figure.perKebutuhan
      .slice(0, NAMED)
      .map(({ kebutuhan, kurang }) => `${kebutuhan} ${formatCount(kurang, lang)}`)
      .join(', '),
  ]);
  return [
    ...tableBlock(
      {
        title: `kesenjangan.oleh.${by}`,
        heads: [
          'kesenjangan.kolom.nama',
          'kesenjangan.kolom.keluarga',
          'kesenjangan.kolom.belumLengkap',
          'kesenjangan.kolom.kurang',
          'kesenjangan.kolom.terbanyak',
        ],
        rows,
        numbers: [1, 2, 3],
      },
      options,
      style,
    ),
    '',
  ];
}

function nameOf({ key, name }: GapFigure, lang: Lang): string {
  if (key === NO_PLACE) return translate('kesenjangan.tempat-kosong', lang);
  if (key === NO_OPD) return translate('kesenjangan.opd-kosong', lang);
  return key === 'G1' || key === 'G2' ? translate(`kesenjangan.${key}`, lang) : name;
}

/** What else is to be said of the families: sources, package, synergy, exclusions, overlaps, and who may be left out. */
export function gapNotes({ books }: GapsOfBooks, { lang, all }: Options): string[] {
  const count = (one: number): string => formatCount(one, lang);
  const sum = (of: (book: BookGaps) => number): number => books.reduce((total, book) => total + of(book), 0);
  const { kebutuhan, jumlah, pelengkap } = packagePart(books);
  const sinergi = synergyPart(books);
  const tanpa = sum(({ tanpaProgram }) => tanpaProgram.keluarga.length);
  const tanpaDiketahui = sum(({ tanpaProgram }) => tanpaProgram.tidakDiketahui);
  const konflik = sum((book) => book.konflik);
  const disatukan = sum(({ assessed }) => assessed.places.joined());
  return [
    translate('kesenjangan.sumber', lang, { daftar: sourcesOf(books, lang) }),
    translate('kesenjangan.paket', lang, {
      daftar: kebutuhan.join(', '),
      lengkap: count(jumlah.lengkap),
      sebagian: count(jumlah.sebagian),
      nol: count(jumlah.nol),
      tidakDiketahui: count(jumlah['tidak-diketahui']),
      tidakBerhak: count(jumlah['tidak-berhak']),
    }),
    ...(all ? pelengkap : pelengkap.slice(0, NAMED)).map(
      ({ diterima, kurang, keluarga }) =>
        `  ${translate('kesenjangan.pelengkap', lang, {
          diterima: diterima.join(', '),
          kurang: kurang.join(', '),
          jumlah: count(keluarga),
        })}`,
    ),
    translate('kesenjangan.sinergi', lang, {
      ya: count(sinergi.ya),
      tidak: count(sinergi.tidak),
      s1: count(sinergi.tanpa.S1),
      s2: count(sinergi.tanpa.S2),
      s3: count(sinergi.tanpa.S3),
      tidakDiketahui: count(sinergi.tidakDiketahui),
    }),
    translate('kesenjangan.tanpa-program', lang, {
      jumlah: count(tanpa),
      tidakDiketahui: count(tanpaDiketahui),
    }),
    ...heldTogether(books, lang),
    ...candidateLine(books, lang),
    ...(disatukan > 0 ? [translate('kesenjangan.desa-disatukan', lang, { jumlah: count(disatukan) })] : []),
    ...(konflik > 0 ? [translate('kesenjangan.konflik', lang, { jumlah: count(konflik) })] : []),
  ].map((line) => `  ${line}`);
}

const sourcesOf = (books: readonly BookGaps[], lang: Lang): string =>
  books
    .flatMap(({ assessed }) => assessed.found.sources)
    .map(({ sumber, tanggal, tables }) => {
      const name = sumber ?? translate('kesenjangan.sumber-sendiri', lang);
      const day = tanggal === null ? '' : ` ${toIso(tanggal)}`;
      return `${name}${day} (${tables.map(({ sheet }) => sheet).join(', ')})`;
    })
    .join('; ');

/** Programmes families hold together though rules or reason speak against it; those nobody holds are left out. */
function heldTogether(books: readonly BookGaps[], lang: Lang): string[] {
  const counts = new Map<string, { readonly show: (jumlah: string) => string; count: number }>();
  const add = (key: string, count: number, show: (jumlah: string) => string): void => {
    if (count === 0) return;
    const known = counts.get(key) ?? { show, count: 0 };
    known.count += count;
    counts.set(key, known);
  };
  for (const book of books) {
    for (const { pengecualian, keluarga } of book.pengecualian) {
      const { id, nama, berlaku, source } = pengecualian;
      const sejak = berlaku.sejak ?? '-';
      add(id, keluarga.length, (jumlah) =>
        translate('kesenjangan.pengecualian', lang, {
          nama: nama[lang],
          sejak,
          sumber: source.dokumen,
          jumlah,
        }),
      );
    }
    for (const { kebutuhan, program, keluarga } of book.tumpangTindih) {
      const daftar = program.join(' + ');
      add(`${kebutuhan} ${daftar}`, keluarga.length, (jumlah) =>
        translate('kesenjangan.tumpang-tindih', lang, { program: daftar, kebutuhan, jumlah }),
      );
    }
  }
  return [...counts.values()].map(({ show, count }) => show(formatCount(count, lang)));
}

function candidateLine(books: readonly BookGaps[], lang: Lang): string[] {
  const known = books.flatMap(({ calonTereksklusi }) => (calonTereksklusi ? [calonTereksklusi] : []));
  if (known.length === 0) return [];
  const all = known.flat();
  const rincian = SEBAB_TEREKSKLUSI.map((sebab) =>
    translate(`kesenjangan.sebab.${sebab}`, lang, {
      jumlah: formatCount(all.filter((one) => one.sebab.includes(sebab)).length, lang),
    }),
  ).join(', ');
  return [translate('kesenjangan.tereksklusi', lang, { jumlah: formatCount(all.length, lang), rincian })];
}
