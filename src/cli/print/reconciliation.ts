import type { MessageKey } from '../../core/messages/id';
import { translate, type Lang } from '../../core/messages/translate';
import type { DocumentData } from '../../core/report/document';
import type { DuplicatePart, PairPart, PersonPart } from '../../core/report/reconcile-parts';
import type { Options } from '../options';
import { formatCount, tableLines, type Style } from './style';

/** Rows of each list shown without `--all`. */
const SHOWN = 12;

type Part = NonNullable<DocumentData['rekonsiliasi']>;
type Outcome = keyof Part['a']['hasil'];

const OUTCOME_LABELS: Readonly<Record<Outcome, MessageKey>> = {
  keduanya: 'rekonsiliasi.keduanya',
  konflik: 'rekonsiliasi.konflik',
  verifikasi: 'rekonsiliasi.verifikasi',
  hanya: 'rekonsiliasi.hanya',
  ganda: 'rekonsiliasi.ganda',
  anggota: 'rekonsiliasi.anggota',
};
const TIER_LABELS: Readonly<Record<PairPart['tingkat'], MessageKey>> = {
  nik: 'rekonsiliasi.nik',
  'kk-nama-lahir': 'rekonsiliasi.kk-nama-lahir',
  'lahir-nama-desa': 'rekonsiliasi.lahir-nama-desa',
};
const WAY_LABELS: Readonly<Record<keyof Part['keluarga']['cara'], MessageKey>> = {
  anggota: 'rekonsiliasi.cara.anggota',
  id: 'rekonsiliasi.cara.id',
  kk: 'rekonsiliasi.cara.kk',
  verifikasi: 'rekonsiliasi.cara.verifikasi',
};
const FIELD_LABELS: Readonly<Record<PairPart['beda'][number]['field'], MessageKey>> = {
  nik: 'kolom.nik',
  nomorKk: 'kolom.nomorKk',
  nama: 'kolom.nama',
  tanggalLahir: 'kolom.tanggalLahir',
  jenisKelamin: 'kolom.jenisKelamin',
  desil: 'kolom.desil',
  desa: 'kolom.desa',
};
const PART_LABELS = {
  hari: 'tanggal.hari',
  bulan: 'tanggal.bulan',
  tahun: 'tanggal.tahun',
} as const satisfies Record<string, MessageKey>;

/** A reconciliation as text: both sides counted by outcome, what paired them, then every list with its cells. */
export function reconciliationLines(part: Part, options: Options, style: Style): string[] {
  const { lang } = options;
  const list = (title: string, lines: readonly string[][]): string[] =>
    listLines(title, lines, options, style);
  return [
    style.bold(translate('rekonsiliasi.judul', lang)),
    ...(['a', 'b'] as const).map((side) => `  ${sideLine(part, side, lang)}`),
    '',
    ...outcomeTable(part, lang, style),
    '',
    style.bold(translate('rekonsiliasi.tingkat', lang)),
    ...countTable(part.tingkat, TIER_LABELS, lang),
    '',
    style.bold(translate('rekonsiliasi.kolom.keluarga', lang)),
    ...countTable(part.keluarga.cara, WAY_LABELS, lang),
    ...onlyFamilies(part, lang),
    ...list(
      translate('rekonsiliasi.daftar.konflik', lang),
      part.konflik.map((pair) => pairLines(pair, lang, style)),
    ),
    ...list(
      translate('rekonsiliasi.daftar.verifikasi', lang),
      part.verifikasi.map((pair) => pairLines(pair, lang, style)),
    ),
    ...list(
      translate('rekonsiliasi.daftar.keluarga', lang),
      part.keluarga.verifikasi.map(({ a, b, anggotaSama }) => {
        const shared = translate('rekonsiliasi.anggota-sama', lang, { jumlah: anggotaSama });
        return [
          `  ${style.bold(`A ${a.cell} ~ B ${b.cell}`)}  ${a.nama ?? a.id} ~ ${b.nama ?? b.id}  (${shared})`,
        ];
      }),
    ),
    ...list(
      translate('rekonsiliasi.daftar.hanya', lang, { pihak: 'A' }),
      part.hanyaA.map((one) => [personLine(one, style)]),
    ),
    ...list(
      translate('rekonsiliasi.daftar.hanya', lang, { pihak: 'B' }),
      part.hanyaB.map((one) => [personLine(one, style)]),
    ),
    ...list(
      translate('rekonsiliasi.daftar.ganda', lang, { pihak: 'A' }),
      part.gandaA.map((one) => duplicateLines(one, lang, style)),
    ),
    ...list(
      translate('rekonsiliasi.daftar.ganda', lang, { pihak: 'B' }),
      part.gandaB.map((one) => duplicateLines(one, lang, style)),
    ),
    '',
    ...(['a', 'b'] as const).flatMap((side) => skippedLine(part, side, lang)),
    style.dim(`  ${translate('rekonsiliasi.catatan', lang)}`),
  ];
}

const sideLine = (part: Part, side: 'a' | 'b', lang: Lang): string => {
  const { berkas, lembar, baris, keluarga } = part[side];
  return translate('rekonsiliasi.pihak', lang, {
    pihak: side.toUpperCase(),
    berkas,
    lembar: lembar.join(', '),
    baris: formatCount(baris, lang),
    keluarga: formatCount(keluarga, lang),
  });
};

function outcomeTable({ a, b }: Part, lang: Lang, style: Style): string[] {
  const outcomes = (Object.keys(OUTCOME_LABELS) as Outcome[]).filter(
    (outcome) => outcome !== 'anggota' || a.hasil[outcome] + b.hasil[outcome] > 0,
  );
  const rows = outcomes.map((outcome) => [
    translate(OUTCOME_LABELS[outcome], lang),
    formatCount(a.hasil[outcome], lang),
    formatCount(b.hasil[outcome], lang),
  ]);
  const [head = '', ...body] = tableLines(
    [[translate('rekonsiliasi.kolom.hasil', lang), 'A', 'B'], ...rows],
    new Set([1, 2]),
  );
  return [style.bold(`  ${head}`), ...body.map((line) => `  ${line}`)];
}

function countTable<K extends string>(
  counts: Readonly<Record<K, number>>,
  labels: Readonly<Record<K, MessageKey>>,
  lang: Lang,
): string[] {
  const rows = (Object.keys(labels) as K[]).map((key) => [
    translate(labels[key], lang),
    formatCount(counts[key], lang),
  ]);
  return tableLines(rows, new Set([1])).map((line) => `  ${line}`);
}

const onlyFamilies = ({ keluarga }: Part, lang: Lang): string[] =>
  tableLines(
    (['A', 'B'] as const).map((pihak) => [
      translate('rekonsiliasi.daftar.hanya', lang, { pihak }),
      formatCount(pihak === 'A' ? keluarga.hanyaA : keluarga.hanyaB, lang),
    ]),
    new Set([1]),
  ).map((line) => `  ${line}`);

function pairLines({ a, b, tingkat, kemiripan, beda }: PairPart, lang: Lang, style: Style): string[] {
  const alike =
    kemiripan === null
      ? translate('rekonsiliasi.tanpa-nama', lang)
      : translate('rekonsiliasi.kemiripan', lang, { persen: percent(kemiripan, lang) });
  const names = a.nama === b.nama ? a.nama : `${a.nama ?? '–'} ~ ${b.nama ?? '–'}`;
  const who = [names, a.nik ?? b.nik].filter((text) => text !== null).join(' · ');
  return [
    `  ${style.bold(`A ${a.cell} ~ B ${b.cell}`)}  ${who}  [${translate(TIER_LABELS[tingkat], lang)}; ${alike}]`,
    ...beda.map((one) => style.dim(`      ${differenceText(one, lang)}`)),
  ];
}

function differenceText({ field, a, b, sesuaiNik, bagian }: PairPart['beda'][number], lang: Lang): string {
  const shown = (value: string | number | null): string | number =>
    value ?? translate('rekonsiliasi.kosong', lang);
  const parts = bagian.map((one) => translate(PART_LABELS[one], lang)).join(', ');
  const notes = [
    ...(parts === '' ? [] : [translate('rekonsiliasi.beda-bagian', lang, { bagian: parts })]),
    ...(sesuaiNik === null
      ? []
      : [translate('rekonsiliasi.sesuai-nik', lang, { pihak: sesuaiNik.toUpperCase() })]),
  ];
  const text = translate('rekonsiliasi.beda', lang, {
    kolom: translate(FIELD_LABELS[field], lang),
    a: shown(a.nilai),
    selA: a.cell,
    b: shown(b.nilai),
    selB: b.cell,
  });
  return [text, ...notes].join('; ');
}

const percent = (share: number, lang: Lang): string =>
  `${(Math.round(share * 1000) / 10).toFixed(1).replace('.', lang === 'id' ? ',' : '.')}%`;

const personLine = (one: PersonPart, style: Style): string => `  ${style.bold(one.cell)}  ${whoIs(one)}`;

const whoIs = ({ nama, nik, desa }: PersonPart): string =>
  [nama, nik, desa].filter((text) => text !== null).join(' · ');

function duplicateLines({ alasan, baris }: DuplicatePart, lang: Lang, style: Style): string[] {
  const [first] = baris;
  const cells = baris.slice(0, SHOWN).map(({ cell }) => cell);
  const more = baris.length > cells.length ? `, +${String(baris.length - cells.length)}` : '';
  const who = first ? whoIs(first) : '';
  return [`  ${style.bold(cells.join(', ') + more)}  ${who}  [${translate(TIER_LABELS[alasan], lang)}]`];
}

function listLines(
  title: string,
  entries: readonly (readonly string[])[],
  { lang, all }: Options,
  style: Style,
): string[] {
  if (entries.length === 0) return [];
  const shown = all ? entries : entries.slice(0, SHOWN);
  const jumlah = formatCount(entries.length - shown.length, lang);
  return [
    '',
    style.bold(`${title} (${formatCount(entries.length, lang)})`),
    ...shown.flat(),
    ...(shown.length < entries.length
      ? [style.dim(`  ${translate('temuan.dan-lagi', lang, { jumlah })}`)]
      : []),
  ];
}

const skippedLine = (part: Part, side: 'a' | 'b', lang: Lang): string[] => {
  const jumlah = part[side].tidakDibandingkan;
  const pihak = side.toUpperCase();
  return jumlah === 0
    ? []
    : [
        `  ${translate('rekonsiliasi.tidak-dibandingkan', lang, { jumlah: formatCount(jumlah, lang), pihak })}`,
      ];
};
