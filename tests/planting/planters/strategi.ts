import { type DraftSheet, type Line, dataLines, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  NATIONAL,
  STATED,
  cellPlanter,
  columnOf,
  columnPlanter,
  isTyped,
  lastHeadOf,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  textOf,
} from './tools';
import { inRows, plain, strategiOf } from './mapping-rows';

const strategiKosong = cellPlanter({
  rule: 'strategi-kosong',
  messageId: 'kosong',
  book: mappingOf(STATED, plain),
  field: 'strategi',
  spoiled: (_, chance) => chance.pick([null, '-']),
});

const strategiKolomKosong = columnPlanter({
  rule: 'strategi-kosong',
  messageId: 'kolomKosong',
  book: mappingOf(MAPPINGS, { ...inRows, ...plain }),
  fields: ['strategi'],
});

const strategiTidakDikenal = cellPlanter({
  rule: 'strategi-tidak-dikenal',
  messageId: 'asing',
  book: mappingOf(MAPPINGS, { ...inRows, ...plain }),
  field: 'strategi',
  spoiled: (_, chance) => chance.pick([4, 'S7', 'Strategi 9', 'Peningkatan gizi balita', 'IV', 'tidak tahu']),
});

/** In national forms the kind of row a strategy is wrong for is told by its programme alone. */
const selaras = (messageId: 'strategi1' | 'strategi2' | 'strategi3'): BookPlanter =>
  cellPlanter({
    rule: 'strategi-klaster-tidak-selaras',
    messageId,
    book: mappingOf(STATED, plain),
    field: 'klaster',
    fits: (sheet, at) => `strategi${String(strategiOf(sheet, at))}` === messageId,
    spoiled: (_, chance) => chance.pick({ strategi1: [2, 3], strategi2: [1], strategi3: [1, 3] }[messageId]),
  });

const klasterKosong = cellPlanter({
  rule: 'klaster-kosong',
  messageId: 'kosong',
  book: mappingOf(STATED),
  field: 'klaster',
  spoiled: (_, chance) => chance.pick([null, '-']),
});

const klasterKolomKosong = columnPlanter({
  rule: 'klaster-kosong',
  messageId: 'kolomKosong',
  book: mappingOf(STATED),
  fields: ['klaster'],
});

const klasterTidakDikenal = cellPlanter({
  rule: 'klaster-tidak-dikenal',
  messageId: 'asing',
  book: mappingOf(STATED),
  field: 'klaster',
  spoiled: (_, chance) => chance.pick([0, 4, 'Klaster 9', '1 dan 2', 'semua', 'K7']),
});

const PERORANGAN = ['keluarga', 'siswa', 'jiwa', 'orang'];

const kelompok = cellPlanter({
  rule: 'sasaran-klaster-tidak-selaras',
  messageId: 'kelompok',
  book: mappingOf(STATED, plain),
  field: 'klaster',
  fits: (sheet, at) => strategiOf(sheet, at) === 1 && PERORANGAN.includes(textOf(sheet, at, 'satuanSasaran')),
  spoiled: (value) => value,
});

/** A target in groups, while the klaster serves families: the unit is what is changed, the klaster where it is said. */
const sasaranKelompok: BookPlanter = {
  ...kelompok,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => strategiOf(sheet, one) === 1);
    if (!at) return [];
    put(sheet, at, 'satuanSasaran', chance.pick(['kelompok', 'poktan', 'usaha mikro', 'KUBE']));
    return planted(this, placeOf(sheet, at, 'klaster'));
  },
};

const sasaranPerorangan: BookPlanter = {
  rule: 'sasaran-klaster-tidak-selaras',
  messageId: 'perorangan',
  book: mappingOf(STATED, plain),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => /3|III/.test(textOf(sheet, one, 'klaster')));
    if (!at) return [];
    put(sheet, at, 'satuanSasaran', chance.pick(['keluarga', 'KK', 'orang', 'jiwa']));
    return planted(this, placeOf(sheet, at, 'klaster'));
  },
};

const subkelompokAsing = cellPlanter({
  rule: 'subkelompok-tidak-cocok',
  messageId: 'asing',
  book: mappingOf(['konvergen']),
  field: 'subkelompok',
  spoiled: (_, chance) => chance.pick(['S1.z', 'S9.a', 'bantuan lainnya', 'a', 17]),
});

/** A subgroup of another strategy whose programmes the row does not name. */
const subkelompokLain = cellPlanter({
  rule: 'subkelompok-tidak-cocok',
  messageId: 'bedaStrategi',
  book: mappingOf(['konvergen'], plain),
  field: 'subkelompok',
  spoiled: (_, chance, sheet, at) =>
    chance.pick(
      ({ 1: ['S2.d', 'S3.b'], 2: ['S1.b', 'S3.a'], 3: ['S1.e', 'S2.b'] } as const)[strategiOf(sheet, at)],
    ),
});

/** A programme everybody knows, under a strategy that is not its own. */
const programSalahStrategi: BookPlanter = {
  rule: 'program-salah-strategi',
  messageId: 'salahStrategi',
  book: mappingOf([...NATIONAL, 'bebas'], { ...inRows, people: [], programmes: { penunjang: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'subkegiatan'));
    if (!at) return [];
    const wrong = {
      1: ['Rehabilitasi Rumah Tidak Layak Huni', 'Pelatihan Vokasi bagi Pencari Kerja'],
      2: ['Fasilitasi Program Keluarga Harapan', 'Bantuan Langsung Tunai Desa Tahap II'],
      3: ['Fasilitasi Program Indonesia Pintar', 'Fasilitasi Kredit Usaha Rakyat (KUR)'],
    }[strategiOf(sheet, at)];
    put(sheet, at, 'subkegiatan', chance.pick(wrong));
    return planted(this, placeOf(sheet, at, 'strategi'));
  },
};

const TICKS = ['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const;

const ticked = (sheet: DraftSheet, at: Line): (typeof TICKS)[number] | undefined =>
  TICKS.find((field) => isTyped(sheet, at, field));

const tanpaTanda: BookPlanter = {
  rule: 'aktivitas-tidak-terklasifikasi',
  messageId: 'tidakAda',
  book: mappingOf(MAPPINGS, plain),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    if (sheet.columns.has('jenisAktivitas'))
      return planted(this, put(sheet, at, 'jenisAktivitas', chance.pick([null, '-'])));
    const field = ticked(sheet, at);
    if (field === undefined) return [];
    put(sheet, at, field, chance.pick([null, '-']));
    return planted(this, placeOf(sheet, at, 'aktivitasLangsung'));
  },
};

const duaTanda: BookPlanter = {
  rule: 'aktivitas-tidak-terklasifikasi',
  messageId: 'lebihDariSatu',
  book: mappingOf(NATIONAL, plain),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    const first = at && ticked(sheet, at);
    if (!at || !first) return [];
    const other = chance.pick(TICKS.filter((field) => field !== first));
    put(sheet, at, other, shownBy(at.cells[columnOf(sheet, first)]));
    const leftmost = TICKS.find((field) => field === first || field === other) ?? first;
    return planted(this, placeOf(sheet, at, leftmost));
  },
};

const jenisAsing = cellPlanter({
  rule: 'aktivitas-tidak-terklasifikasi',
  messageId: 'asing',
  book: mappingOf(STATED, plain),
  field: 'jenisAktivitas',
  spoiled: (_, chance) => chance.pick(['campuran', 'lainnya', 'rutin', 4]),
});

const tandaKolomKosong: BookPlanter = {
  rule: 'aktivitas-tidak-terklasifikasi',
  messageId: 'kolomKosong',
  book: mappingOf(MAPPINGS, plain),
  plant(book) {
    const sheet = mappingIn(book);
    const fields = (['jenisAktivitas', ...TICKS] as const).filter((field) => sheet.columns.has(field));
    for (const at of dataLines(sheet)) for (const field of fields) put(sheet, at, field, null);
    const [first] = fields;
    return first === undefined ? [] : planted(this, lastHeadOf(sheet, columnOf(sheet, first)));
  },
};

const penunjangLangsung: BookPlanter = {
  rule: 'penunjang-sebagai-langsung',
  messageId: 'langsung',
  book: mappingOf(MAPPINGS, plain),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const stated = sheet.columns.has('jenisAktivitas') ? 'jenisAktivitas' : 'aktivitasLangsung';
    const at = pickLine(sheet, chance, (one) =>
      stated === 'jenisAktivitas'
        ? textOf(sheet, one, stated).toLowerCase() === 'langsung'
        : isTyped(sheet, one, stated),
    );
    if (!at) return [];
    put(
      sheet,
      at,
      'kode',
      `${textOf(sheet, at, 'kode').slice(0, 4)}.01.2.06.0${String(chance.int(100, 999))}`,
    );
    return planted(this, placeOf(sheet, at, stated));
  },
};

/** Mistakes in strategy, klaster, subgroup and kind of activity. */
export const STRATEGI_PLANTERS: readonly BookPlanter[] = [
  strategiKosong,
  strategiKolomKosong,
  strategiTidakDikenal,
  selaras('strategi1'),
  selaras('strategi2'),
  selaras('strategi3'),
  klasterKosong,
  klasterKolomKosong,
  klasterTidakDikenal,
  sasaranKelompok,
  sasaranPerorangan,
  subkelompokAsing,
  subkelompokLain,
  programSalahStrategi,
  tanpaTanda,
  duaTanda,
  jenisAsing,
  tandaKolomKosong,
  penunjangLangsung,
];
