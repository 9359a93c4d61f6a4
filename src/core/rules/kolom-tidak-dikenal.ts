import type { RecognisedColumn } from '../schema/recognise';
import { HEADER_NAMES } from '../schema/header-names';
import type { Field } from '../table/field';
import { isBlank } from '../values/cell-value';
import { fold } from '../values/text';
import { hasData, headerCell, templateHeader } from './helpers/header-cells';
import { likeFields, missingColumns } from './helpers/nearest-columns';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { isMarkedUnused, unusedChoice } from './helpers/unused-column';
import { defineSheetRule, type SheetContext } from './rule';

const MOST_LIKE = 2;
const LONGEST = 200;
const CORRECTION = /\b(?:hasil )?(?:perbaikan|koreksi|pembetulan|revisi)\b/;

/** A filled column whose header means nothing to Konvergen is left out; its owner should know. */
export const kolomTidakDikenal = defineSheetRule({
  meta: {
    id: 'kolom-tidak-dikenal',
    scope: 'lembar',
    severity: 'info',
    roles: TABLE_ROLES,
    title: { id: 'Kolom tidak dikenali', en: 'Column is not recognised' },
    next: {
      id: 'Bila kolom ini perlu dibaca, beri judul seperti pada templat; bila tidak, biarkan saja.',
      en: 'If this column is to be read, name it as in the template; otherwise leave it.',
    },
    source: 'Praktik pelaporan: kolom dikenali dari judulnya pada templat',
    messages: {
      asing: {
        id: 'Kolom “{{judul}}” tidak dikenali dan tidak dibaca.',
        en: 'Column “{{judul}}” is not recognised and not read.',
      },
      perbaikan: {
        id: 'Kolom “{{judul}}” berisi perbaikan {{jumlah}} baris, tetapi yang dibaca kolom {{kolom}}: pindahkan perbaikannya ke sana setelah dicocokkan.',
        en: 'Column “{{judul}}” holds corrections for {{jumlah}} rows, but column {{kolom}} is read: move them there once they are checked.',
      },
    },
  },
  reads: 'any',
  *check(context) {
    const { sheet } = context;
    const claimed = new Set(missingColumns(context).map(({ nearest }) => nearest));
    for (const column of sheet.columns) {
      if (column.field !== null || column.lostTo !== null || !hasData(context, column.column)) continue;
      // What may be a missing column is said by kolom-wajib-hilang.
      if (claimed.has(column) || isMarkedUnused(column.header)) continue;
      const judul = shownCell(column.header);
      const at = headerCell(sheet, column);
      const corrected = correctedBy(context, column);
      if (corrected !== null) {
        const data = {
          judul,
          jumlah: filledRows(context, column),
          kolom: templateHeader(corrected, sheet.role),
        };
        yield { messageId: 'perbaikan', field: corrected, at, data, suggest: [unusedChoice(sheet, column)] };
        continue;
      }
      const like = likeFields(context, column.header, MOST_LIKE).map((field) =>
        templateHeader(field, sheet.role),
      );
      const suggest = like.map((kolom) => ({
        label: { id: `Ganti judulnya menjadi ${kolom}`, en: `Rename it to ${kolom}` },
        value: kolom,
      }));
      yield {
        messageId: 'asing',
        field: null,
        at,
        data: { judul },
        suggest: [...suggest, unusedChoice(sheet, column)],
      };
    }
  },
});

/** The field a column of corrections (`Nama_perbaikan`) corrects, where the sheet has it. */
function correctedBy({ sheet, table }: SheetContext, { header }: RecognisedColumn): Field | null {
  const folded = fold(header.slice(0, LONGEST));
  const rest = folded.replace(CORRECTION, ' ').replace(/ +/g, ' ').trim();
  if (rest === folded || rest === '') return null;
  const known = HEADER_NAMES.find(
    ({ field, roles, names }) =>
      table.columns.has(field) && (roles?.includes(sheet.role) ?? true) && names.includes(rest),
  );
  return known?.field ?? null;
}

const filledRows = ({ sheet, table }: SheetContext, { column }: RecognisedColumn): number =>
  table.rows.reduce((count, row) => count + Number(!isBlank(sheet.grid.value(row - 1, column))), 0);
