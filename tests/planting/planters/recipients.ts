import { sixteenDigits } from '../../../scripts/samples/people';
import { type DraftSheet, type Line, dataLines } from '../draft';
import type { BookPlanter } from '../planter';
import {
  bookOf,
  cellOf,
  columnOf,
  lastHeadOf,
  peopleIn,
  peopleOf,
  pickLine,
  placeOf,
  planted,
  put,
  textOf,
} from './tools';
import { ALL, bornOf, copyBelow, written } from './people-rows';

const recipients = bookOf((chance) => ({
  people: [chance.pick(ALL)],
  penerima: true,
  families: chance.int(10, 20),
  tahun: chance.pick([2023, 2024]),
}));

const penerimaGanda: BookPlanter = {
  rule: 'penerima-ganda',
  messageId: 'ganda',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const at = sheet && pickLine(sheet, chance);
    if (!sheet || !at) return [];
    copyBelow(sheet, at, chance);
    return planted(this, placeOf(sheet, at, 'nik'));
  },
};

/** Someone of whom no list of families knows. */
function estrange(sheet: DraftSheet, at: Line, serial: number): void {
  put(sheet, at, 'nik', sixteenDigits('990104', { hari: 9, bulan: 9, tahun: 1979 }, 7_000 + serial));
  put(sheet, at, 'nomorKk', null);
  put(sheet, at, 'idKeluarga', null);
  put(sheet, at, 'nama', `Orang Luar Daftar ${String(serial)}`);
}

const bukanSasaran: BookPlanter = {
  rule: 'penerima-bukan-sasaran',
  messageId: 'asing',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const at = sheet && pickLine(sheet, chance);
    if (!sheet || !at || dataLines(sheet).length < 3) return [];
    estrange(sheet, at, 1);
    return planted(this, placeOf(sheet, at, 'nik'));
  },
};

const kebanyakanBukanSasaran: BookPlanter = {
  rule: 'penerima-bukan-sasaran',
  messageId: 'sebagianBesar',
  book: recipients,
  plant(book, chance) {
    const sheet = book.sheets.find(({ form }) => form === 'penerima');
    const lines = sheet ? dataLines(sheet) : [];
    if (!sheet || lines.length < 3) return [];
    chance.some(lines, Math.max(2, Math.floor(lines.length / 2) + 1)).forEach((at, index) => {
      estrange(sheet, at, index + 1);
    });
    return planted(this, lastHeadOf(sheet, columnOf(sheet, 'nik')));
  },
};

const BUCKETS = [
  ...(['usiaDibawah7', 'usia7sd12', 'usia13sd15', 'usia16sd18', 'usia19sd21'] as const),
  ...(['usia22sd59', 'usia60keatas'] as const),
];

const umurDiLuar: BookPlanter = {
  rule: 'umur-tidak-sesuai',
  messageId: 'diLuar',
  book: peopleOf(['p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const right = BUCKETS.find((field) => textOf(sheet, at, field) === 'Ya');
    const wrong = chance.pick(BUCKETS.filter((field) => field !== right));
    if (right !== undefined && chance.chance(0.5)) put(sheet, at, right, 'Tidak');
    return planted(this, put(sheet, at, wrong, 'Ya'));
  },
};

/** Born in 1950, typed 2050: the NIK, of two digits, does not tell. */
const lahirSesudah: BookPlanter = {
  rule: 'umur-tidak-sesuai',
  messageId: 'lahirSesudah',
  book: peopleOf(['p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(sheet, chance, (one) => {
      const { tahun } = bornOf(sheet, one);
      return tahun < 2000 && tahun + 100 > 2030;
    });
    if (!at) return [];
    const born = bornOf(sheet, at);
    put(
      sheet,
      at,
      'tanggalLahir',
      written(cellOf(sheet, at, 'tanggalLahir'), { ...born, tahun: born.tahun + 100 }),
    );
    const right = BUCKETS.find((field) => textOf(sheet, at, field) === 'Ya');
    return right === undefined ? [] : planted(this, placeOf(sheet, at, right));
  },
};

const bantuanBersama: BookPlanter = {
  rule: 'bantuan-saling-mengecualikan',
  messageId: 'bersama',
  book: peopleOf(['p3ke-keluarga', 'p3ke-individu']),
  plant(book, chance) {
    const sheet = peopleIn(book);
    const at = pickLine(
      sheet,
      chance,
      (one) =>
        /^ya$/i.test(textOf(sheet, one, 'penerima.PKH')) ||
        /^ya$/i.test(textOf(sheet, one, 'penerima.SEMBAKO')),
    );
    if (!at) return [];
    const last = Math.max(...sheet.lines.map(({ cells }) => cells.length));
    for (const one of sheet.lines) {
      if (one.kind === 'kepala') one.cells[last] = 'penerima_blt_desa';
      if (one.kind === 'data') one.cells[last] = one === at ? 'Ya' : 'Tidak';
    }
    return planted(this, { sheet, line: at, column: last });
  },
};

/** Takes what a sheet says of the source and the date of its data out of its titles and headers. */
function unsay(
  sheet: DraftSheet,
  { source, date }: { readonly source: boolean; readonly date: boolean },
): void {
  for (const one of sheet.lines) {
    one.cells.forEach((value, at) => {
      if (typeof value !== 'string' || one.kind === 'data') return;
      let text = value;
      if (source)
        text = text.replace(/^DATA (DTSEN|P3KE)/, 'DATA KELUARGA').replace(/^desil_nasional$/, 'desil');
      if (date) text = text.replace(/ TAHUN \d{4}/, '');
      one.cells[at] = text;
    });
  }
  if (source) sheet.name = 'Keluarga';
}

const tanpaVersi = (messageId: 'tanpaTanggal' | 'tanpaSumber' | 'tanpaKeduanya'): BookPlanter => ({
  rule: 'data-sasaran-tanpa-versi',
  messageId,
  book: peopleOf(messageId === 'tanpaTanggal' ? ALL : ['dtsen']),
  plant(book) {
    const sheet = peopleIn(book);
    unsay(sheet, { source: messageId !== 'tanpaTanggal', date: messageId !== 'tanpaSumber' });
    return planted(this, { sheet, cell: 'A1' });
  },
});

/** Mistakes in recipients, ages and sources of data. */
export const RECIPIENT_PLANTERS: readonly BookPlanter[] = [
  penerimaGanda,
  bukanSasaran,
  kebanyakanBukanSasaran,
  umurDiLuar,
  lahirSesudah,
  bantuanBersama,
  tanpaVersi('tanpaTanggal'),
  tanpaVersi('tanpaSumber'),
  tanpaVersi('tanpaKeduanya'),
];
