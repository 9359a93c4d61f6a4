import { type DraftSheet, type Line, amountIn, dataLines, line } from '../draft';
import type { BookPlanter } from '../planter';
import { MAPPINGS, cellOf, isTyped, mappingIn, mappingOf, planted, put, senAt, textOf } from './tools';

/** An activity of the office outgrows what its OPD does for others. */
const penunjangOpd: BookPlanter = {
  rule: 'penunjang-dominan',
  messageId: 'opd',
  book: mappingOf(MAPPINGS, {
    sheet: { satuan: 1n, totals: 'tanpa', formulaRealisasi: false },
    programmes: { penunjang: false, kumulatif: false, strategi: 2 },
  }),
  plant(book) {
    const sheet = mappingIn(book);
    const last = dataLines(sheet).at(-1);
    if (!last) return [];
    // An OPD that does nothing but run itself, in a strategy where others do far more.
    const cells = [...last.cells];
    const added = line('data', cells);
    sheet.lines.splice(sheet.lines.indexOf(last) + 1, 0, added);
    put(sheet, added, 'opd', 'Badan Contoh Penunjang');
    put(sheet, added, 'kode', '5.01.01.2.06.0009');
    put(sheet, added, 'subkegiatan', 'Penyelenggaraan Rapat Koordinasi');
    for (const [field, text] of [
      ['program', 'Program Penunjang Urusan Pemerintahan Daerah'],
      ['kegiatan', 'Administrasi Umum'],
      ['programKatalog', null],
      ['satuanSasaran', 'dokumen'],
    ] as const) {
      if (sheet.columns.has(field)) put(sheet, added, field, text);
    }
    asPenunjang(sheet, added);
    for (const [field, column] of sheet.columns) {
      if (!sheet.sums.some((sum) => sum.column === column)) continue;
      put(
        sheet,
        added,
        field,
        field === 'pagu'
          ? 1_500_000
          : field === 'realisasi' || field === 'realisasiTw4' || field === 'realisasiSem2'
            ? 900_000
            : 0,
      );
    }
    return planted(this, put(sheet, added, 'pagu', 1_500_000));
  },
};

/** Marks a row as a supporting one. */
function asPenunjang(sheet: DraftSheet, at: Line): void {
  if (sheet.columns.has('jenisAktivitas')) {
    put(sheet, at, 'jenisAktivitas', 'Penunjang');
    return;
  }
  const ticked = (['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const).find(
    (field) => isTyped(sheet, at, field),
  );
  const tick = ticked === undefined ? '√' : cellOf(sheet, at, ticked);
  if (ticked !== undefined) put(sheet, at, ticked, null);
  put(sheet, at, 'aktivitasPenunjang', tick);
}

/** No OPD alone, but all of a strategy together. */
const penunjangStrategi: BookPlanter = {
  rule: 'penunjang-dominan',
  messageId: 'strategi',
  several:
    'one OPD that only runs itself is a mistake of its own; where two do and nothing else is in the strategy, each is said, and the strategy',
  book: mappingOf(['konvergen'], {
    people: [],
    rows: 6,
    sheet: { satuan: 1n, totals: 'tanpa', formulaRealisasi: false },
    programmes: { penunjang: false, strategi: 1 },
  }),
  plant(book) {
    const sheet = mappingIn(book);
    const own = dataLines(sheet).filter((at) => /[3I]{3}|3|Penurunan/.test(textOf(sheet, at, 'strategi')));
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const added = line('data', [...last.cells]);
    sheet.lines.splice(sheet.lines.indexOf(last) + 1, 0, added);
    put(sheet, added, 'opd', 'Badan Contoh Penunjang');
    put(sheet, added, 'kode', '5.01.01.2.06.0009');
    put(sheet, added, 'subkegiatan', 'Penyelenggaraan Rapat Koordinasi');
    put(sheet, added, 'programKatalog', null);
    put(sheet, added, 'satuanSasaran', 'dokumen');
    asPenunjang(sheet, added);
    const direct = own.reduce((sum, at) => sum + senAt(sheet, at, 'pagu'), 0n);
    const place = put(sheet, added, 'pagu', amountIn(direct * 2n, 1n));
    return [
      { rule: 'penunjang-dominan', messageId: 'opd', at: place },
      { rule: 'penunjang-dominan', messageId: 'strategi', at: place },
    ];
  },
};

/** Offices that spend more on themselves than on others. */
export const PENUNJANG_PLANTERS: readonly BookPlanter[] = [penunjangOpd, penunjangStrategi];
