import type { BoardLine, BookPart, SubmissionState } from '../../core/consolidation/part';
import { MOST_EXAMPLES } from '../../core/consolidation/part';
import { consolidationText } from '../../core/messages/consolidation-text';
import { maskRuns } from '../../core/report/mask';
import type { CellValue } from '../../core/values/cell-value';
import type { ConditionalSpec, Style } from '../../workbook/sheet-spec';
import { findingWords, ruleTitle, SEVERITIES } from '../sheets/finding-lines';
import type { ProvinceGround } from './province-ground';
import { listSheet, LOOK, type ListColumn, type PlacedList } from '../sheets/sheet-kit';

const RED: Style = { 'fill.color': '#FFC7CE', 'font.color': '#9C0006' };
const YELLOW: Style = { 'fill.color': '#FFEB9C', 'font.color': '#7F6000' };

/** `2026-03-01T08:15:00Z` as people read it; the clock is that of whoever saved the file. */
const shownTime = (iso: string | null): string => (iso === null ? '' : iso.slice(0, 16).replace('T', ' '));

/** Colours for rows whose cell of one column says one of some texts. */
function colouring(
  column: string,
  texts: readonly (readonly [text: string, style: Style])[],
): (rows: {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}) => readonly ConditionalSpec[] {
  return (rows) =>
    texts.map(([text, style]) => ({
      areas: [rows],
      rule: {
        kind: 'formula',
        formula: `$${column}${String(rows.top + 1)}="${text.replaceAll('"', '""')}"`,
        style,
      },
    }));
}

/** Who sent what. */
export function boardSheet(ground: ProvinceGround): PlacedList {
  const { consolidation, names, say, lang, labelOf } = ground;
  const state = (key: SubmissionState): string => consolidationText(`keadaan.${key}`, lang);
  const remark = ({ state: key, keterangan, sebab }: BoardLine): string => {
    if (key === 'kembar' || key === 'digantikan')
      return say(`ringkasan.sebab.${key}`, { oleh: keterangan ?? '' });
    const signs = sebab.map((sign) => say(`papan.sebab.${sign}`));
    return [...(keterangan === null ? [] : [maskRuns(keterangan)]), ...signs].join('; ');
  };
  return listSheet({
    name: names.papan,
    title: say('papan.judul'),
    notes: [say('papan.catatan')],
    columns: [
      { title: say('kabupaten'), width: 30, look: LOOK.wrap },
      { title: say('berkas'), width: 34, look: LOOK.wrap },
      { title: say('papan.keadaan'), width: 38, look: LOOK.wrap },
      { title: say('papan.templat'), width: 14 },
      { title: say('papan.disimpan'), width: 18 },
      { title: say('tingkat.error'), width: 12, look: LOOK.count },
      { title: say('tingkat.warning'), width: 12, look: LOOK.count },
      { title: say('tingkat.info'), width: 12, look: LOOK.count },
      { title: say('papan.terlambat'), width: 12, look: LOOK.count },
      { title: say('keterangan'), width: 60, look: LOOK.wrap },
    ],
    count: consolidation.papan.length,
    *rows() {
      for (const line of consolidation.papan) {
        const { district, file, error, warning, info } = line;
        const read = file !== null && line.state !== 'gagal';
        yield [
          district === null && file === null ? '' : labelOf(file ?? '', district),
          file,
          state(line.state),
          line.templat,
          shownTime(line.modified),
          ...(read ? [error, warning, info] : [null, null, null]),
          line.terlambat,
          remark(line),
        ] satisfies CellValue[];
      }
    },
    frozenColumns: 1,
    colours: colouring('C', [
      [state('gagal'), RED],
      [state('belum'), RED],
      [state('templat-lama'), YELLOW],
      [state('digantikan'), YELLOW],
      [state('kembar'), YELLOW],
    ]),
    empty: say('asal.tidak-ada'),
  });
}

/** How often each rule spoke in each district. */
export function findingSheet({ consolidation, daerah, names, say, lang }: ProvinceGround): PlacedList {
  const lines = consolidation.districts.flatMap(({ totals }, at) =>
    SEVERITIES.flatMap((severity) =>
      totals.temuan
        .filter((count) => count.severity === severity)
        .map(({ rule, jumlah }) => ({ kabupaten: daerah[at]?.label ?? '', severity, rule, jumlah })),
    ),
  );
  return listSheet({
    name: names.temuan,
    title: say('temuan.judul'),
    notes: [say('temuan.catatan')],
    columns: [
      { title: say('kabupaten'), width: 30, look: LOOK.wrap },
      { title: say('tingkat'), width: 14 },
      { title: say('aturan'), width: 34 },
      { title: say('temuan.nama'), width: 60, look: LOOK.wrap },
      { title: say('jumlah'), width: 12, look: LOOK.count },
    ],
    count: lines.length,
    *rows() {
      for (const { kabupaten, severity, rule, jumlah } of lines)
        yield [kabupaten, say(`tingkat.${severity}`), rule, ruleTitle(rule, lang), jumlah];
    },
    totals: [say('jumlah-terlihat'), null, null, null, lines.reduce((sum, { jumlah }) => sum + jumlah, 0)],
    frozenColumns: 1,
    colours: colouring('B', [[say('tingkat.error'), RED]]),
    empty: say('temuan.tidak-ada'),
  });
}

/** The columns of findings with their words; `more` stand behind the cell. */
const wordColumns = ({ say }: ProvinceGround): readonly ListColumn[] => [
  { title: say('kabupaten'), width: 26, look: LOOK.wrap },
  { title: say('berkas'), width: 26, look: LOOK.wrap },
  { title: say('lembar'), width: 18, look: LOOK.wrap },
  { title: say('sel'), width: 9 },
  { title: say('tingkat'), width: 12 },
  { title: say('aturan'), width: 26, look: LOOK.wrap },
  { title: say('temuan'), width: 60, look: LOOK.wrap },
  { title: say('isi-sel'), width: 24, look: LOOK.wrap },
];

/** The first of the gravest findings of each file that counts. */
export function exampleSheet(ground: ProvinceGround): PlacedList {
  const { names, say, labelOf, lang, unmask } = ground;
  const parts = countedParts(ground);
  return listSheet({
    name: names.contoh,
    title: say('contoh.judul'),
    notes: [say('contoh.catatan', { jumlah: MOST_EXAMPLES })],
    columns: [...wordColumns(ground), { title: say('langkah'), width: 44, look: LOOK.wrap }],
    count: parts.reduce((sum, { contoh }) => sum + contoh.length, 0),
    *rows() {
      for (const { file, contoh } of parts) {
        for (const finding of contoh) {
          const { message, value, next } = findingWords(finding, { lang, unmask });
          const { sheet, cell, rule, severity } = finding;
          const tingkat = say(`tingkat.${severity}`);
          yield [labelOf(file, null), file, sheet, cell, tingkat, rule, message, value, next];
        }
      }
    },
    frozenColumns: 1,
    colours: colouring('E', [[say('tingkat.error'), RED]]),
    empty: say('temuan.tidak-ada'),
  });
}

/** What shows only where workbooks are held against each other. */
export function acrossSheet(ground: ProvinceGround): PlacedList {
  const { consolidation, names, say, labelOf, lang, unmask } = ground;
  return listSheet({
    name: names.lintas,
    title: say('lintas.judul'),
    notes: [say('lintas.catatan')],
    columns: [
      ...wordColumns(ground),
      { title: say('lintas.terkait'), width: 44, look: LOOK.wrap },
      { title: say('langkah'), width: 44, look: LOOK.wrap },
    ],
    count: consolidation.findings.length,
    *rows() {
      for (const finding of consolidation.findings) {
        const { message, value, next } = findingWords(finding, { lang, unmask });
        const { file, sheet, cell, rule, severity, related } = finding;
        const place = file === '' ? '' : labelOf(file, null);
        const tingkat = say(`tingkat.${severity}`);
        const others = related.join('; ').slice(0, LONGEST);
        yield [place, file, sheet, cell, tingkat, rule, message, value, others, next];
      }
    },
    frozenColumns: 1,
    colours: colouring('E', [[say('tingkat.error'), RED]]),
    empty: say('temuan.tidak-ada'),
  });
}

/** A cell holds no more. */
const LONGEST = 32_000;

/** Columns that differ from what is usual, file by file. */
export function driftSheet({ consolidation, names, say, labelOf }: ProvinceGround): PlacedList {
  const { lines } = consolidation.drift;
  return listSheet({
    name: names.drift,
    title: say('drift.judul'),
    columns: [
      { title: say('kabupaten'), width: 28, look: LOOK.wrap },
      { title: say('berkas'), width: 28, look: LOOK.wrap },
      { title: say('lembar'), width: 18, look: LOOK.wrap },
      { title: say('drift.jenis'), width: 14 },
      { title: say('drift.perubahan'), width: 18 },
      { title: say('drift.di-sini'), width: 34, look: LOOK.wrap },
      { title: say('drift.judul-lazim'), width: 34, look: LOOK.wrap },
      { title: say('drift.bidang'), width: 22 },
      { title: say('drift.kolom'), width: 9 },
    ],
    count: lines.length,
    *rows() {
      for (const { file, district, sheet, role, change, header, lazim, field, column } of lines) {
        const what = say(`drift.${change}`);
        yield [labelOf(file, district), file, sheet, role, what, header, lazim, field, column];
      }
    },
    frozenColumns: 1,
    colours: colouring('E', [[say('drift.hilang'), YELLOW]]),
    empty: say('drift.tidak-ada'),
  });
}

/** All columns there are, and how many files have them. */
export function columnSheet({ consolidation, names, say }: ProvinceGround): PlacedList {
  const { union } = consolidation.drift;
  return listSheet({
    name: names.kolom,
    title: say('kolom.judul'),
    notes: [say('kolom.catatan')],
    columns: [
      { title: say('drift.jenis'), width: 14 },
      { title: say('drift.judul-kolom'), width: 44, look: LOOK.wrap },
      { title: say('drift.bidang'), width: 26 },
      { title: say('drift.ada'), width: 14, look: LOOK.count },
      { title: say('drift.dari'), width: 14, look: LOOK.count },
      { title: say('drift.lazim'), width: 10 },
    ],
    count: union.length,
    *rows() {
      for (const { role, header, field, ada, dari, lazim } of union)
        yield [role, header, field, ada, dari, say(lazim ? 'drift.ya' : 'drift.tidak')];
    },
    empty: say('asal.tidak-ada'),
  });
}

/** Every sheet the data comes from, of files that count and of others. */
export function sourceSheet(ground: ProvinceGround): PlacedList {
  const { consolidation, gathered, names, say, labelOf, lang } = ground;
  const lines = new Map(consolidation.papan.map((line) => [line.file, line]));
  const counted = new Set(consolidation.districts.flatMap(({ files }) => files));
  const rows = gathered.parts.flatMap(({ file, sidik, summary, templat }): readonly CellValue[][] => {
    const line = lines.get(file);
    const status = counted.has(file)
      ? say('drift.ya')
      : consolidationText(`keadaan.${line?.state ?? 'kembar'}`, lang);
    const own = [labelOf(file, line?.district ?? null), file];
    const tail = [sidik, shownTime(summary.modified), templat, status];
    const sheets = summary.sheets.map(({ sheet, role, layout, dataRows }) => [
      ...own,
      sheet,
      role,
      layout,
      dataRows,
      ...tail,
    ]);
    return sheets.length > 0 ? sheets : [[...own, null, null, null, 0, ...tail]];
  });
  return listSheet({
    name: names.asal,
    title: say('asal.judul'),
    notes: [say('asal.catatan')],
    columns: [
      { title: say('kabupaten'), width: 28, look: LOOK.wrap },
      { title: say('berkas'), width: 30, look: LOOK.wrap },
      { title: say('lembar'), width: 20, look: LOOK.wrap },
      { title: say('asal.peran'), width: 14 },
      { title: say('asal.susunan'), width: 16 },
      { title: say('asal.baris'), width: 12, look: LOOK.count },
      { title: say('asal.sidik'), width: 66 },
      { title: say('papan.disimpan'), width: 18 },
      { title: say('papan.templat'), width: 14 },
      { title: say('asal.status'), width: 26, look: LOOK.wrap },
    ],
    count: rows.length,
    rows: () => rows,
    frozenColumns: 1,
    empty: say('asal.tidak-ada'),
  });
}

/** The parts of the files that count, by file name. */
function countedParts({ gathered, consolidation }: ProvinceGround): readonly BookPart[] {
  const counted = new Set(consolidation.districts.flatMap(({ files }) => files));
  return gathered.parts.filter(({ file }) => counted.has(file));
}
