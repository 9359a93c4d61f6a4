import { readFamilyColumns } from '../core/convergence/family-columns';
import { PLACE_LEVELS } from '../core/convergence/place-groups';
import {
  scoreFamilyColumns,
  type FamilyConvergence,
  type PlaceScore,
} from '../core/convergence/score-places';
import type { AssessedFamilies } from '../core/households/assess';
import { asText } from '../core/table/cell-readers';
import type { CellValue } from '../core/values/cell-value';
import { fold } from '../core/values/text';
import { cellsOf, optionOf, rangesOf } from './arguments';
import { assessRange } from './assessed-range';
import {
  isRefusal,
  refuse,
  type FunctionSpec,
  type Refusal,
  type Result,
  type ResultCell,
} from './function-spec';
import { answerFromRanges, LEMBAR_LAIN } from './range-book';
import { ACUAN } from './reference-day';

const TINGKAT = ['total', ...PLACE_LEVELS, 'kebutuhan'] as const;
type Tingkat = (typeof TINGKAT)[number];

const TINGKAT_SALAH = refuse('#VALUE!', {
  id: 'Tingkat harus total, desa, kecamatan, kabupaten, atau kebutuhan.',
  en: 'The level must be total, desa, kecamatan, kabupaten or kebutuhan.',
});
const TANPA_PENYEBUT = refuse('#N/A', {
  id: 'Belum ada layanan yang dapat dinilai: kebutuhan atau penerimaannya tidak diketahui.',
  en: 'No service can be judged yet: the needs or their receipt are not known.',
});

const JUDUL_TEMPAT = [
  ...['Kode', 'Nama', 'Keluarga', 'Layanan diterima', 'Layanan seharusnya', 'Konvergensi', 'Lengkap'],
  ...['Sebagian', 'Nol', 'Tidak dapat dinilai', 'Tanpa kebutuhan', 'Layanan tidak diketahui'],
];
const JUDUL_KEBUTUHAN = [
  ...['Kode', 'Nama', 'Keluarga menerima', 'Keluarga seharusnya', 'Cakupan'],
  ...['Penerimaan tidak diketahui', 'Tidak dapat dinilai'],
];

/** The share of what is due that is received; refused where nothing can be judged. */
const shareOf = (received: number, due: number): number | Refusal =>
  due === 0 ? TANPA_PENYEBUT : received / due;

const placeLine = (one: PlaceScore): readonly ResultCell[] => [
  ...[one.key, one.name, one.keluarga, one.diterima, one.seharusnya],
  shareOf(one.diterima, one.seharusnya),
  ...[one.lengkap, one.sebagian, one.nol, one.tidakDapatDinilai, one.tanpaKebutuhan, one.tidakDiketahui],
];

function answerOf(scored: FamilyConvergence, tingkat: Tingkat | '', assessed: AssessedFamilies): Result {
  const { total } = scored;
  switch (tingkat) {
    case '':
      return [[shareOf(total.diterima, total.seharusnya)]];
    case 'total':
      return [JUDUL_TEMPAT, placeLine(total)];
    case 'kebutuhan': {
      const names = new Map(assessed.needs.map(({ need }) => [need.id, need.nama.id]));
      return [
        JUDUL_KEBUTUHAN,
        ...scored.cakupan.map((one): readonly ResultCell[] => [
          ...[one.need, names.get(one.need) ?? one.need, one.terpenuhi, one.seharusnya],
          shareOf(one.terpenuhi, one.seharusnya),
          ...[one.penerimaanTidakDiketahui, one.tidakDapatDinilai],
        ]),
      ];
    }
    default:
      return [JUDUL_TEMPAT, ...scored[tingkat].map(placeLine)];
  }
}

function tingkatOf(cell: CellValue): Tingkat | '' | null {
  const text = cell === 0 ? '' : fold(asText(cell));
  return text === '' ? '' : (TINGKAT.find((one) => one === text) ?? null);
}

/** How far the services due to the families of a range reach them. */
export const konvergensi: FunctionSpec = {
  id: 'KONVERGENSI',
  description: {
    id: 'Menghitung konvergensi: layanan diterima dibagi layanan seharusnya. Dengan tingkat, satu baris tiap desa, kecamatan, kabupaten, atau kebutuhan.',
    en: 'Reckons convergence: services received of services due. With a level, a row per desa, kecamatan, kabupaten or need.',
  },
  parameters: [
    {
      name: 'keluarga',
      kind: 'rentang',
      description: {
        id: 'Daftar keluarga atau anggota keluarga beserta baris judul kolomnya.',
        en: 'The list of families or family members with the row of its headings.',
      },
    },
    {
      name: 'tingkat',
      kind: 'pilihan',
      optional: true,
      description: {
        id: 'total, desa, kecamatan, kabupaten, atau kebutuhan; tanpa ini satu angka 0 sampai 1.',
        en: 'total, desa, kecamatan, kabupaten or kebutuhan (needs); without it one number from 0 to 1.',
      },
    },
    ACUAN,
    LEMBAR_LAIN,
  ],
  run([keluarga, level, acuan, lain]) {
    const tingkat = tingkatOf(optionOf(level));
    if (tingkat === null) return TINGKAT_SALAH;
    return answerFromRanges([cellsOf(keluarga), ...rangesOf(lain)], (book) => {
      const assessed = assessRange(book, optionOf(acuan));
      if (isRefusal(assessed)) return assessed;
      const scored = scoreFamilyColumns(readFamilyColumns([assessed]));
      return {
        result: answerOf(scored, tingkat, assessed),
        restsOn: assessed.needs.map(({ states }) => states),
      };
    });
  },
};
