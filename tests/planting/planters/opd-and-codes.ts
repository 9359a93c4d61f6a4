import { asText } from '../../../src/core/table/cell-readers';
import { dataLines } from '../draft';
import type { Chance } from '../chance';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  cellPlanter,
  isTyped,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  sheetOf,
  textOf,
} from './tools';

const ejaan = (text: string): readonly string[] => [
  text.toUpperCase(),
  text.replace(' dan ', ' & '),
  text.replace('Dinas', 'DINAS'),
  text.replaceAll(',', ''),
];

const SINGKATAN: Readonly<Record<string, string>> = {
  'Dinas Sosial': 'Dinsos',
  'Dinas Kesehatan': 'Dinkes',
  'Dinas Pemberdayaan Masyarakat dan Desa': 'DPMD',
  'Dinas Lingkungan Hidup': 'DLH',
};

/** One row names its OPD otherwise than the others do. */
const opdLain = (
  messageId: string,
  spelt: (opd: string, chance: Chance) => string | undefined,
): BookPlanter => ({
  rule: 'opd-ejaan-berbeda',
  messageId,
  book: mappingOf(MAPPINGS, { rows: 12, sheet: { once: false }, programmes: { penunjang: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const rowsOf = (opd: string): number =>
      dataLines(sheet).filter((one) => textOf(sheet, one, 'opd') === opd).length;
    // The spelling of most rows is the usual one; it takes three to tell which that is.
    const at = pickLine(sheet, chance, (one) => rowsOf(textOf(sheet, one, 'opd')) > 2);
    const opd = at && textOf(sheet, at, 'opd');
    const other = opd === null ? undefined : spelt(opd, chance);
    return at && other !== undefined ? planted(this, put(sheet, at, 'opd', other)) : [];
  },
});

const opdEjaan = opdLain('ejaan', (opd, chance) => chance.pick(ejaan(opd).filter((one) => one !== opd)));

const opdSingkatan = opdLain('singkatan', (opd) => SINGKATAN[opd]);

/** A letter left out of a long word. */
const opdMirip = opdLain('mirip', (opd, chance) => {
  const at = opd.lastIndexOf(' ') + chance.int(3, 5);
  return opd.length - at < 3 ? undefined : opd.slice(0, at) + opd.slice(at + 1);
});

const kode = (
  rule: string,
  messageId: string,
  spoiled: Parameters<typeof cellPlanter>[0]['spoiled'],
): BookPlanter => cellPlanter({ rule, messageId, book: mappingOf(MAPPINGS), field: 'kode', spoiled });

const kodeAngka = kode('kode-sebagai-angka', 'angka', (_, chance) =>
  chance.pick([2.1, 1.02, 10202, 1.1, 106]),
);

const kodePemisah = kode('kode-subkegiatan-format', 'pemisah', (value, chance) => {
  const text = asText(value);
  return chance.pick([
    text.replaceAll('.', ' . '),
    text.replaceAll('.', '-'),
    `${text}.`,
    ` ${text}`,
    `'${text}`,
  ]);
});

const kodeFormat = kode('kode-subkegiatan-format', 'format', (value, chance) => {
  const text = asText(value);
  return chance.pick([
    text.replace(/^(\d)\.0?(\d+)/, '$1.$2.9'),
    `${text}X`,
    'belum ada',
    text.replaceAll('.', ''),
    `0${text}`,
  ]);
});

const organisasi = (at: number): string => `1.0${String((at % 6) + 1)}.2.22.0.00.01.0000`;

const kodeOrganisasi = kode('kode-organisasi-salah-kolom', 'sel', (_, chance) =>
  organisasi(chance.int(0, 5)),
);

const kodeOrganisasiKolom: BookPlanter = {
  rule: 'kode-organisasi-salah-kolom',
  messageId: 'kolom',
  book: mappingOf(MAPPINGS),
  plant(book) {
    const sheet = mappingIn(book);
    const lines = dataLines(sheet);
    lines.forEach((at, index) => put(sheet, at, 'kode', organisasi(index)));
    const [first] = lines;
    return first && lines.length > 1 ? planted(this, placeOf(sheet, first, 'kode')) : [];
  },
};

const nomenklatur = { nomenklatur: true, people: [], programmes: { penunjang: false } } as const;

const namaLain: BookPlanter = {
  rule: 'kode-subkegiatan-nama-berbeda',
  messageId: 'nama',
  book: mappingOf(MAPPINGS, nomenklatur),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'kode'));
    if (!at) return [];
    return planted(
      this,
      put(
        sheet,
        at,
        'subkegiatan',
        chance.pick(['Pengadaan Perlengkapan Gedung', 'Lomba Tingkat Kabupaten']),
      ),
    );
  },
};

const kodeLain: BookPlanter = {
  rule: 'kode-subkegiatan-nama-berbeda',
  messageId: 'kode',
  book: mappingOf(MAPPINGS, nomenklatur),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const own = textOf(sheet, at, 'kode');
    const others = sheetOf(book, 'nomenklatur')
      .lines.map(({ cells }) => cells[0])
      .filter((one) => typeof one === 'string' && /^\d/.test(one) && one !== own);
    return planted(this, put(sheet, at, 'kode', chance.pick(others) ?? null));
  },
};

/** Mistakes in the names of OPDs and in codes and names of sub kegiatan. */
export const CODE_PLANTERS: readonly BookPlanter[] = [
  opdEjaan,
  opdSingkatan,
  opdMirip,
  kodeAngka,
  kodePemisah,
  kodeFormat,
  kodeOrganisasi,
  kodeOrganisasiKolom,
  namaLain,
  kodeLain,
];
