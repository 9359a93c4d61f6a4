import type { Field } from '../../../src/core/table/field';
import { type DraftSheet, type Line, dataLines, line, shownBy } from '../draft';
import type { BookPlanter } from '../planter';
import {
  MAPPINGS,
  bookOf,
  cellPlanter,
  columnOf,
  lastHeadOf,
  mappingIn,
  mappingOf,
  pickLine,
  placeOf,
  planted,
  put,
  senAt,
  textOf,
} from './tools';
import { BIASA, isIndirect, placeField, plain, send, strategiOf } from './mapping-rows';

const STAGES = [
  'tahapPerencanaan',
  'tahapPenganggaran',
  'tahapPenetapanSasaran',
  'tahapPelaksanaan',
] as const;

const tahapTanda: BookPlanter = {
  rule: 'tahap-terputus',
  messageId: 'tanda',
  book: mappingOf(['konvergen']),
  plant(book, chance) {
    const sheet = mappingIn(book);
    const at = pickLine(sheet, chance);
    if (!at) return [];
    return planted(
      this,
      put(sheet, at, chance.pick(STAGES.slice(0, 3)), chance.pick(['Tidak', 'tidak', 'Belum'])),
    );
  },
};

const tanpaRencana: BookPlanter = {
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

const tahapDiLuarLokus: BookPlanter = {
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
  const kept = (['opd', 'strategi', 'kode', 'subkegiatan', 'jenisAktivitas', 'sumberDana'] as const).filter(
    (field) => report.columns.has(field),
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

const tidakDirencanakan: BookPlanter = {
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

const rencanaLain: BookPlanter = {
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
    const same = others.filter(
      (one) => textOf(sheet, one, 'opd') === opd && textOf(sheet, one, 'kode') === kode,
    );
    if (strange.length < 2 || strange.length <= same.length + 1) return [];
    // The plan knows one of the OPD's sub kegiatan, and nothing of other OPDs.
    book.sheets.push(addPlan(sheet, others));
    return planted(this, lastHeadOf(sheet, columnOf(sheet, 'subkegiatan')));
  },
};

/** Mistakes in the stages of programmes. */
export const STAGE_PLANTERS: readonly BookPlanter[] = [
  tahapTanda,
  tanpaRencana,
  tanpaSasaran,
  tahapDiLuarLokus,
  tidakDirencanakan,
  rencanaLain,
];
