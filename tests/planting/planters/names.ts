import { DESA } from '../../../scripts/samples/district';
import type { Field } from '../../../src/core/table/field';
import { dataLines, line, shownBy, type DraftSheet, type Line } from '../draft';
import type { Planter } from '../planter';
import {
  bookOf,
  cellPlanter,
  columnOf,
  columnPlanter,
  headOf,
  isTyped,
  lastHeadOf,
  mappingIn,
  mappingOf,
  MAPPINGS,
  NATIONAL,
  peopleIn,
  pickLine,
  placeOf,
  planted,
  put,
  senAt,
  sheetOf,
  STATED,
  textOf,
} from './tools';

/** A strategy in every row, however it is written. */
const inRows = { sheet: { sections: false } } as const;
const plain = { programmes: { penunjang: false } } as const;

const strategiOf = (sheet: DraftSheet, at: Line): 1 | 2 | 3 => {
  const text = textOf(sheet, at, 'strategi');
  if (/3|III|kantong/.test(text)) return 3;
  return /2|II|pendapatan/.test(text) ? 2 : 1;
};

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
const selaras = (messageId: 'strategi1' | 'strategi2' | 'strategi3'): Planter =>
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
  fits: (sheet, at) =>
    strategiOf(sheet, at) === 1 && PERORANGAN.includes(textOf(sheet, at, 'satuanSasaran')),
  spoiled: (value) => value,
});

/** A target in groups, while the klaster serves families: the unit is what is changed, the klaster where it is said. */
const sasaranKelompok: Planter = {
  ...kelompok,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => strategiOf(sheet, one) === 1);
    if (!at) return [];
    put(sheet, at, 'satuanSasaran', chance.pick(['kelompok', 'poktan', 'usaha mikro', 'KUBE']));
    return planted(this, placeOf(sheet, at, 'klaster'));
  },
};

const sasaranPerorangan: Planter = {
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
    chance.pick(({ 1: ['S2.d', 'S3.b'], 2: ['S1.b', 'S3.a'], 3: ['S1.e', 'S2.b'] } as const)[strategiOf(sheet, at)]),
});

/** A programme everybody knows, under a strategy that is not its own. */
const programSalahStrategi: Planter = {
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

const tanpaTanda: Planter = {
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

const duaTanda: Planter = {
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

const tandaKolomKosong: Planter = {
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

const penunjangLangsung: Planter = {
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
    put(sheet, at, 'kode', `${textOf(sheet, at, 'kode').slice(0, 4)}.01.2.06.0${String(chance.int(100, 999))}`);
    return planted(this, placeOf(sheet, at, stated));
  },
};

const ejaan = (text: string): readonly string[] => [
  text.toUpperCase(),
  text.replace(' dan ', ' & '),
  text.replace('Dinas', 'DINAS'),
  text.replaceAll(',', ''),
];

const opdEjaan: Planter = {
  rule: 'opd-ejaan-berbeda',
  messageId: 'ejaan',
  book: mappingOf(MAPPINGS, { rows: 12, sheet: { once: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const rowsOf = (opd: string): number =>
      dataLines(sheet).filter((one) => textOf(sheet, one, 'opd') === opd).length;
    // The spelling of most rows is the usual one; it takes three to tell which that is.
    const at = pickLine(sheet, chance, (one) => rowsOf(textOf(sheet, one, 'opd')) > 2);
    const opd = at && textOf(sheet, at, 'opd');
    if (!at || opd === null) return [];
    const other = chance.pick(ejaan(opd).filter((one) => one !== opd));
    return planted(this, put(sheet, at, 'opd', other));
  },
};

const kode = (
  rule: string,
  messageId: string,
  spoiled: Parameters<typeof cellPlanter>[0]['spoiled'],
): Planter => cellPlanter({ rule, messageId, book: mappingOf(MAPPINGS), field: 'kode', spoiled });

const kodeAngka = kode('kode-sebagai-angka', 'angka', (_, chance) => chance.pick([2.1, 1.02, 10202, 1.1, 106]));

const kodePemisah = kode('kode-subkegiatan-format', 'pemisah', (value, chance) => {
  const text = String(value);
  return chance.pick([text.replaceAll('.', ' . '), text.replaceAll('.', '-'), `${text}.`, ` ${text}`, `'${text}`]);
});

const kodeFormat = kode('kode-subkegiatan-format', 'format', (value, chance) => {
  const text = String(value);
  return chance.pick([text.replace(/^(\d)\.0?(\d+)/, '$1.$2.9'), `${text}X`, 'belum ada', text.replaceAll('.', ''), `0${text}`]);
});

const organisasi = (at: number): string => `1.0${String((at % 6) + 1)}.2.22.0.00.01.0000`;

const kodeOrganisasi = kode('kode-organisasi-salah-kolom', 'sel', (_, chance) => organisasi(chance.int(0, 5)));

const kodeOrganisasiKolom: Planter = {
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

const namaLain: Planter = {
  rule: 'kode-subkegiatan-nama-berbeda',
  messageId: 'nama',
  book: mappingOf(MAPPINGS, nomenklatur),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isTyped(sheet, one, 'kode'));
    if (!at) return [];
    return planted(
      this,
      put(sheet, at, 'subkegiatan', chance.pick(['Pengadaan Perlengkapan Gedung', 'Lomba Tingkat Kabupaten'])),
    );
  },
};

const kodeLain: Planter = {
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

const FUNDING: readonly Field[] = ['sumberDana', 'rincianSumberDana'];

const danaKosong: Planter = {
  rule: 'sumber-dana-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    for (const field of FUNDING) if (sheet.columns.has(field)) put(sheet, at, field, chance.pick([null, '-']));
    return planted(this, placeOf(sheet, at, 'sumberDana'));
  },
};

const danaKolomKosong = columnPlanter({
  rule: 'sumber-dana-kosong',
  messageId: 'kolomKosong',
  // Without a source no row can be a partner's: a strategy without partners is then no mistake of its own.
  book: mappingOf(['konvergen']),
  fields: FUNDING,
});

const danaAsing = (messageId: 'asing' | 'mendua'): Planter =>
  cellPlanter({
    rule: 'sumber-dana-tidak-dikenal',
    messageId,
    book: mappingOf(MAPPINGS),
    field: (sheet, chance) => chance.pick(FUNDING.filter((field) => sheet.columns.has(field))),
    spoiled: (_, chance) =>
      messageId === 'mendua'
        ? chance.pick(['APBD Desa', 'APBD/Desa', 'APBD - Desa'])
        : chance.pick(['APBX', 'dana lain', 'swadaya warga', 'non APBD', 7]),
  });

const APBD = /^(APBD|DAK|DAU|PAD|DBH)(?!es)/;

const danaKurangRinci: Planter = {
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'sel',
  book: mappingOf([...NATIONAL, 'bebas'], { rows: 14 }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const open = own.filter(({ anchor }) => !anchor);
    // Where none says which part pays, that is one fact about the column.
    if (open.length === 0 || own.length < 2) return [];
    const at = chance.pick(open);
    return planted(this, put(sheet, at, 'sumberDana', chance.pick(['APBD', 'APBD Kabupaten', 'APBDP'])));
  },
};

const danaKurangRinciKolom: Planter = {
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'kolom',
  book: mappingOf([...NATIONAL, 'bebas'], { rows: 14 }),
  plant(book) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const [first] = own;
    if (!first || own.length < 2) return [];
    for (const at of own) put(sheet, at, 'sumberDana', 'APBD');
    return planted(this, placeOf(sheet, first, 'sumberDana'));
  },
};

const danaGabungan = cellPlanter({
  rule: 'sumber-dana-kurang-rinci',
  messageId: 'gabungan',
  book: mappingOf([...NATIONAL, 'bebas'], plain),
  field: 'sumberDana',
  spoiled: (_, chance) => chance.pick(['APBD (DAU) dan APBN', 'APBN/APBD DAU', 'Dana Desa, CSR']),
});

/** The money that leaves the APBD for the villages, and comes back as theirs. */
const danaDuaKali: Planter = {
  rule: 'dana-dihitung-dua-kali',
  messageId: 'dua',
  book: mappingOf([...NATIONAL, 'bebas'], { ...inRows, rows: 14, people: [], programmes: { penunjang: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const hands = pickLine(sheet, chance, (one) => APBD.test(textOf(sheet, one, 'sumberDana')));
    const gets = pickLine(sheet, chance, (one) => textOf(sheet, one, 'sumberDana') === 'Dana Desa');
    if (!hands || !gets) return [];
    put(sheet, hands, 'subkegiatan', chance.pick(['Penyaluran Alokasi Dana Desa', 'Penyaluran ADD']));
    put(sheet, gets, 'sumberDana', chance.pick(['ADD', 'APBDes (Alokasi Dana Desa)']));
    return planted(this, placeOf(sheet, hands, 'sumberDana'));
  },
};

const istilahProgram: Planter = {
  rule: 'istilah-lama',
  messageId: 'program',
  book: mappingOf([...NATIONAL, 'bebas'], { ...inRows, people: [], programmes: { penunjang: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => strategiOf(sheet, one) === 1);
    if (!at) return [];
    const nama = chance.pick(['Penyaluran Raskin', 'Fasilitasi Rastra', 'Pembagian Beras Sejahtera']);
    return planted(this, put(sheet, at, 'subkegiatan', nama));
  },
};

const istilahData = cellPlanter({
  rule: 'istilah-lama',
  messageId: 'data',
  book: bookOf((chance) => ({ mapping: ['konvergen'], tahun: chance.pick([2025, 2026]) })),
  field: 'sumberDataSasaran',
  spoiled: (_, chance) => chance.pick(['P3KE', 'DTKS', 'BDT 2015', 'Data P3KE 2023']),
});

const PLACE: readonly Field[] = ['lokasi', 'kodeWilayah', 'kecamatan', 'desa'];

const lokasiKosong: Planter = {
  rule: 'lokasi-kosong',
  messageId: 'kosong',
  book: mappingOf(MAPPINGS),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const fields = PLACE.filter((field) => sheet.columns.has(field));
    for (const field of fields) put(sheet, at, field, null);
    const [first] = fields;
    return first === undefined ? [] : planted(this, placeOf(sheet, at, first));
  },
};

const lokasiKolomKosong: Planter = {
  rule: 'lokasi-kosong',
  messageId: 'kolomKosong',
  // What only its place tells apart would then be there twice.
  book: mappingOf(MAPPINGS, { programmes: { seluruh: true } }),
  plant(book) {
    const sheet = mappingIn(book);
    const fields = PLACE.filter((field) => sheet.columns.has(field));
    for (const at of dataLines(sheet)) for (const field of fields) put(sheet, at, field, null);
    const [first] = fields;
    return first === undefined ? [] : planted(this, lastHeadOf(sheet, columnOf(sheet, first)));
  },
};

const BIASA = DESA.filter(({ prioritas }) => !prioritas);
// Rows differ by their code, so that they may be sent anywhere.
const SENT = { penunjang: false, seluruh: true } as const;
const lokusBook = bookOf((chance) => {
  const inSettings = chance.chance(0.4);
  return {
    // Villages the settings list without a code are known by their kecamatan too, which Konvergen's form names.
    mapping: [chance.pick(inSettings ? ([...NATIONAL, 'bebas'] as const) : MAPPINGS)],
    wilayah: !inSettings,
    pengaturan: inSettings ? 'lokus' : 'tanpa',
    rows: chance.int(5, 14),
    programmes: SENT,
  };
});

/** Sends a row to a village; the cell that says so first. */
function send(sheet: DraftSheet, at: Line, desa: (typeof DESA)[number]): void {
  // A kecamatan named beside it would count as a place of its own.
  if (sheet.columns.has('lokasi')) put(sheet, at, 'lokasi', `Desa ${desa.nama}`);
  if (sheet.columns.has('kodeWilayah')) {
    put(sheet, at, 'kodeWilayah', desa.kode);
    put(sheet, at, 'kecamatan', desa.kecamatan);
    put(sheet, at, 'desa', desa.nama);
  }
}

const placeField = (sheet: DraftSheet): Field => (sheet.columns.has('lokasi') ? 'lokasi' : 'desa');

const isIndirect = (sheet: DraftSheet, at: Line): boolean =>
  sheet.columns.has('jenisAktivitas')
    ? /tidak/i.test(textOf(sheet, at, 'jenisAktivitas'))
    : isTyped(sheet, at, 'aktivitasTidakLangsung');

const diLuarLokus: Planter = {
  rule: 'lokasi-di-luar-lokus',
  messageId: 'luar',
  book: lokusBook,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => !isIndirect(sheet, one));
    if (!at) return [];
    send(sheet, at, chance.pick(BIASA));
    return planted(this, placeOf(sheet, at, placeField(sheet)));
  },
};

const semuaDiLuar: Planter = {
  rule: 'lokasi-di-luar-lokus',
  messageId: 'semua',
  several: 'where no row works in any priority village, no priority village has a programme either',
  book: bookOf((chance) => ({
    mapping: [chance.pick([...NATIONAL, 'bebas'] as const)],
    pengaturan: 'lokus',
    rows: chance.int(5, 14),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const lines = dataLines(sheet);
    const own = lines.filter((one) => !(isIndirect(sheet, one) && !sheet.columns.has('strategi')));
    if (own.length < 3) return [];
    for (const at of lines) {
      send(sheet, at, chance.pick(BIASA));
      // Indirect targets of strategy 2 outside the priority villages are another rule's.
      if (isIndirect(sheet, at)) makeDirect(sheet, at);
    }
    const first = PLACE.find((field) => sheet.columns.has(field)) ?? 'lokasi';
    const field = sheet.columns.has('lokasi') ? first : 'desa';
    const head = lastHeadOf(sheet, columnOf(sheet, field));
    return [
      { rule: 'lokasi-di-luar-lokus', messageId: 'semua', at: head },
      { rule: 'lokus-tanpa-program', messageId: 'semua', at: head },
    ];
  },
};

function makeDirect(sheet: DraftSheet, at: Line): void {
  if (sheet.columns.has('jenisAktivitas')) put(sheet, at, 'jenisAktivitas', 'langsung');
  else {
    const tick = at.cells[columnOf(sheet, 'aktivitasTidakLangsung')] ?? null;
    put(sheet, at, 'aktivitasTidakLangsung', null);
    put(sheet, at, 'aktivitasLangsung', tick);
  }
}

/** Every row works in one priority village and one without priority: all the others are left. */
function leaveOut(sheet: DraftSheet, kept: readonly (typeof DESA)[number][]): void {
  dataLines(sheet).forEach((at, index) => {
    const desa = kept[index % kept.length];
    if (desa) send(sheet, at, desa);
  });
}

const lokusTanpaProgram: Planter = {
  rule: 'lokus-tanpa-program',
  messageId: 'desa',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    wilayah: true,
    rows: chance.int(10, 16),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const priority = DESA.filter(({ prioritas }) => prioritas);
    const left = chance.pick(priority);
    leaveOut(
      sheet,
      priority.filter((desa) => desa !== left),
    );
    const list = sheetOf(book, 'wilayah');
    const row = dataLines(list).find((one) => textOf(list, one, 'kodeWilayah') === left.kode);
    return row && dataLines(sheet).length >= priority.length - 1
      ? planted(this, placeOf(list, row, 'desa'))
      : [];
  },
};

const lokusPengaturan: Planter = {
  rule: 'lokus-tanpa-program',
  messageId: 'pengaturan',
  book: bookOf((chance) => ({
    mapping: [chance.pick([...NATIONAL, 'bebas'] as const)],
    pengaturan: 'lokus',
    rows: chance.int(10, 16),
    programmes: SENT,
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const priority = DESA.filter(({ prioritas }) => prioritas);
    leaveOut(sheet, chance.some(priority, chance.int(1, priority.length - 1)));
    return planted(this, lastHeadOf(sheet, columnOf(sheet, placeField(sheet))));
  },
};

const lokusSemua: Planter = {
  rule: 'lokus-tanpa-program',
  messageId: 'semua',
  several: 'where no row works in any priority village, every row works outside them too',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    wilayah: true,
    rows: chance.int(5, 14),
    programmes: SENT,
  })),
  plant: (book, chance) => semuaDiLuar.plant(book, chance),
};

const partner = (sheet: DraftSheet, at: Line): boolean =>
  /Baznas|CSR|Nonpemerintah/.test(textOf(sheet, at, 'sumberDana'));

const tanpaNonpemerintah: Planter = {
  rule: 'tanpa-nonpemerintah',
  messageId: 'tidakAda',
  book: mappingOf(MAPPINGS, { people: [], programmes: { penunjang: false } }),
  plant(book) {
    const sheet = mappingIn(book);
    for (const at of dataLines(sheet).filter((one) => partner(sheet, one))) {
      if (sheet.columns.has('rincianSumberDana')) {
        put(sheet, at, 'sumberDana', 'APBD');
        put(sheet, at, 'rincianSumberDana', 'PAD');
      } else put(sheet, at, 'sumberDana', 'PAD');
      if (sheet.columns.has('mitraNonpemerintah')) put(sheet, at, 'mitraNonpemerintah', 'tidak ada');
    }
    const fields = (['mitraNonpemerintah', 'sumberDana'] as const).filter((field) => sheet.columns.has(field));
    const [first] = fields;
    return first === undefined ? [] : planted(this, lastHeadOf(sheet, columnOf(sheet, first)));
  },
};

const kegiatanGanda: Planter = {
  rule: 'kegiatan-ganda',
  messageId: 'baris',
  book: mappingOf(MAPPINGS, { rows: 9, sheet: { once: false } }),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    const copy = line('data', at.cells);
    const own = sheet.lines.indexOf(at);
    // Somewhere below, in the same part.
    const end = sheet.lines.findIndex(({ kind }, row) => row > own && kind !== 'data');
    sheet.lines.splice(chance.int(own + 1, end < 0 ? sheet.lines.length : end), 0, copy);
    return planted(this, placeOf(sheet, copy, 'subkegiatan'));
  },
};

const lembarGanda: Planter = {
  rule: 'kegiatan-ganda',
  messageId: 'lembar',
  // A copy of a national form lacks a klaster column as its original does.
  book: mappingOf(STATED),
  plant(book) {
    const sheet = mappingIn(book);
    const lines = sheet.lines.map((one) => ({ ...one, cells: [...one.cells] }));
    const copy: DraftSheet = { ...sheet, name: `${sheet.name} (2)`, lines };
    book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
    const [first] = dataLines(copy);
    return first ? planted(this, placeOf(copy, first, 'subkegiatan')) : [];
  },
};

const programTidakDipetakan: Planter = {
  rule: 'program-tidak-dipetakan',
  messageId: 'tidakAda',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    people: [chance.pick(['p3ke-keluarga', 'p3ke-individu'] as const)],
    families: chance.int(6, 14),
    tahun: 2024,
  })),
  plant(book) {
    const sheet = mappingIn(book);
    const list = peopleIn(book);
    const column = columnOf(list, 'penerima.PKH');
    const receives = dataLines(list).some(({ cells }) => /^ya$/i.test(String(shownBy(cells[column]))));
    if (!receives) return [];
    for (const at of dataLines(sheet)) {
      const names = (['subkegiatan', 'programKatalog'] as const).filter((field) => sheet.columns.has(field));
      if (!names.some((field) => /PKH|Keluarga Harapan/.test(textOf(sheet, at, field)))) continue;
      put(sheet, at, 'subkegiatan', 'Verifikasi Data Kesejahteraan Sosial');
      if (sheet.columns.has('programKatalog')) put(sheet, at, 'programKatalog', null);
    }
    return planted(this, headOf(list, column));
  },
};

const STAGES = ['tahapPerencanaan', 'tahapPenganggaran', 'tahapPenetapanSasaran', 'tahapPelaksanaan'] as const;

const tahapTanda: Planter = {
  rule: 'tahap-terputus',
  messageId: 'tanda',
  book: mappingOf(['konvergen']),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    return planted(this, put(sheet, at, chance.pick(STAGES.slice(0, 3)), chance.pick(['Tidak', 'tidak', 'Belum'])));
  },
};

const tanpaRencana: Planter = {
  rule: 'tahap-terputus',
  messageId: 'tanpaRencana',
  book: mappingOf(['konvergen']),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => senAt(sheet, one, 'realisasiTw4') > 0n);
    if (!at) return [];
    for (const field of STAGES) put(sheet, at, field, chance.pick(['Tidak', 'tidak']));
    return planted(this, placeOf(sheet, at, 'tahapPerencanaan'));
  },
};

const tanpaSasaran = cellPlanter({
  rule: 'tahap-terputus',
  messageId: 'tanpaSasaran',
  book: mappingOf(MAPPINGS, plain),
  field: 'sasaran',
  spoiled: () => 0,
});

const tahapDiLuarLokus: Planter = {
  rule: 'tahap-terputus',
  messageId: 'diLuarLokus',
  book: bookOf((chance) => ({
    mapping: [chance.pick(MAPPINGS)],
    wilayah: true,
    rows: 14,
    sheet: { sections: false },
    programmes: { penunjang: false, strategi: 2 },
  })),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance, (one) => isIndirect(sheet, one) && strategiOf(sheet, one) === 2);
    if (!at) return [];
    send(sheet, at, chance.pick(BIASA));
    return planted(this, placeOf(sheet, at, placeField(sheet)));
  },
};

/** A plan of the same programmes beside their report: for the whole district, so that it is no second report. */
function addPlan(report: DraftSheet, left: readonly Line[]): DraftSheet {
  const kept = (['opd', 'strategi', 'kode', 'subkegiatan', 'jenisAktivitas', 'sumberDana'] as const).filter((field) =>
    report.columns.has(field),
  );
  const header = ['Perangkat Daerah', 'Strategi', 'Kode', 'Sub Kegiatan', 'Jenis Aktivitas', 'Sumber Dana'];
  const fields: readonly Field[] = [
    ...(['opd', 'strategi', 'kode', 'subkegiatan', 'jenisAktivitas', 'sumberDana'] as const),
    ...(['lokasi', 'sasaran', 'pagu', 'klaster'] as const),
  ];
  const kodeOf = (at: Line): string => textOf(report, at, 'kode');
  const lines = dataLines(report)
    .filter((at) => !left.includes(at))
    .filter((at, index, all) => all.findIndex((one) => kodeOf(one) === kodeOf(at)) === index)
    .map((at) =>
      line('data', [
        ...kept.map((field) => shownBy(at.cells[columnOf(report, field)])),
        'Kantor Bupati',
        10,
        1_000_000,
        shownBy(at.cells[columnOf(report, 'klaster')]),
      ]),
    );
  return {
    name: 'Rencana',
    visibility: 'visible',
    lines: [
      line('judul', ['RENCANA PROGRAM']),
      line('kepala', [...header, 'Lokasi', 'Jumlah Sasaran', 'Pagu (Rp)', 'Klaster']),
      ...lines,
    ],
    columns: new Map(fields.map((field, at) => [field, at])),
    sums: [],
    formulaTotals: false,
    links: [],
    form: 'bebas',
  };
}

const planBook = bookOf((chance) => ({
  mapping: ['bebas'],
  rows: chance.int(6, 12),
  programmes: { penunjang: false, kumulatif: false },
}));

const tidakDirencanakan: Planter = {
  rule: 'tahap-terputus',
  messageId: 'tidakDirencanakan',
  book: planBook,
  plant(book, chance) {
    const sheet = mappingIn(book);
    const opdOf = (at: Line): string => textOf(sheet, at, 'opd');
    const lines = dataLines(sheet);
    const key = (at: Line): string => textOf(sheet, at, 'kode');
    // Its OPD has other rows in the plan, and no other row bears its code.
    const at = pickLine(
      sheet,
      chance,
      (one) =>
        lines.some((other) => opdOf(other) === opdOf(one) && key(other) !== key(one)) &&
        lines.filter((other) => key(other) === key(one)).length === 1,
    );
    if (!at) return [];
    book.sheets.push(addPlan(sheet, [at]));
    return planted(this, placeOf(sheet, at, 'subkegiatan'));
  },
};

const rencanaLain: Planter = {
  rule: 'tahap-terputus',
  messageId: 'rencanaLain',
  book: planBook,
  plant(book) {
    const sheet = mappingIn(book);
    const [first, ...others] = dataLines(sheet);
    if (!first) return [];
    const opd = textOf(sheet, first, 'opd');
    const kode = textOf(sheet, first, 'kode');
    const strange = others.filter(
      (one) => textOf(sheet, one, 'opd') === opd && textOf(sheet, one, 'kode') !== kode,
    );
    const same = others.filter((one) => textOf(sheet, one, 'opd') === opd && textOf(sheet, one, 'kode') === kode);
    if (strange.length < 2 || strange.length <= same.length + 1) return [];
    // The plan knows one of the OPD's sub kegiatan, and nothing of other OPDs.
    book.sheets.push(addPlan(sheet, others));
    return planted(this, lastHeadOf(sheet, columnOf(sheet, 'subkegiatan')));
  },
};

/** Mistakes in what mapping rows say beside their amounts. */
export const NAME_PLANTERS: readonly Planter[] = [
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
  opdEjaan,
  kodeAngka,
  kodePemisah,
  kodeFormat,
  kodeOrganisasi,
  kodeOrganisasiKolom,
  namaLain,
  kodeLain,
  danaKosong,
  danaKolomKosong,
  danaAsing('asing'),
  danaAsing('mendua'),
  danaKurangRinci,
  danaKurangRinciKolom,
  danaGabungan,
  danaDuaKali,
  istilahProgram,
  istilahData,
  lokasiKosong,
  lokasiKolomKosong,
  diLuarLokus,
  semuaDiLuar,
  lokusTanpaProgram,
  lokusPengaturan,
  lokusSemua,
  tanpaNonpemerintah,
  kegiatanGanda,
  lembarGanda,
  programTidakDipetakan,
  tahapTanda,
  tanpaRencana,
  tanpaSasaran,
  tahapDiLuarLokus,
  tidakDirencanakan,
  rencanaLain,
];
