import { readNomenclature } from '../nomenclature/read-nomenclature';
import type { RecognisedSheet } from '../schema/recognise';
import { templateVersion, titleCells } from '../schema/template-stamp';
import { cellAddress } from '../table/address';
import { itemAt, uint32At } from '../values/at';
import { columnHead } from './helpers/column-head';
import { nearestRole } from './helpers/nearest-role';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineSheetRule } from './rule';

/** A sheet with content and no known header is read by nobody; whoever submitted it should know. */
export const lembarTidakDikenal = defineSheetRule({
  meta: {
    id: 'lembar-tidak-dikenal',
    scope: 'lembar',
    severity: 'info',
    roles: ['lain', ...TABLE_ROLES],
    title: { id: 'Lembar tidak dikenali atau tanpa data', en: 'Sheet is not recognised or has no data' },
    next: {
      id: 'Bila lembar ini seharusnya berisi data, beri judul kolom seperti pada templat dan isi baris di bawahnya; bila tidak, biarkan saja.',
      en: 'If this sheet should hold data, name its columns as in the template and fill in the rows below; otherwise leave it.',
    },
    source: 'Praktik pelaporan: lembar dikenali dari judul kolom templat',
    messages: {
      tanpaJudul: {
        id: 'Lembar {{lembar}} berisi {{jumlah}} sel, tetapi tidak ada baris judul kolom yang dikenal: tidak ikut dihitung.',
        en: 'Sheet {{lembar}} holds {{jumlah}} cells but no header row that is known: it is not counted.',
      },
      mirip: {
        id: 'Lembar {{lembar}} mirip lembar {{peran}} (kolom {{ada}} dikenali), tetapi tidak ada kolom {{kurang}}: tidak ikut dihitung.',
        en: 'Sheet {{lembar}} is like a {{peran}} sheet (columns {{ada}} are known) but has no column {{kurang}}: it is not counted.',
      },
      tanpaBaris: {
        id: 'Judul kolom lembar {{lembar}} dikenali, tetapi tidak ada satu pun baris data di bawahnya.',
        en: 'The header of sheet {{lembar}} is known, but there is not one data row below it.',
      },
    },
  },
  reads: 'any',
  *check({ sheet, table }) {
    if (sheet.cellCount === 0) return;
    if (sheet.role !== 'lain') {
      // Nobody has to fill in every sheet of a template.
      if (table.length > 0 || isTemplate(sheet)) return;
      yield {
        messageId: 'tanpaBaris',
        field: null,
        at: columnHead({ sheet }, []),
        data: { lembar: sheet.sheet },
      };
      return;
    }
    // A nomenclature is no data, and is read for what it is.
    if (readNomenclature(sheet.grid).length > 0) return;
    const near = nearestRole(sheet.grid);
    if (near) {
      const { role, known, lacking } = near;
      yield {
        messageId: 'mirip',
        field: null,
        at: {
          cell: cellAddress(near.row, near.column),
          row: near.row + 1,
          value: sheet.grid.value(near.row, near.column),
        },
        data: { lembar: sheet.sheet, peran: role, ada: known.join(', '), kurang: lacking.join(', ') },
      };
      return;
    }
    const row = uint32At(sheet.grid.usedRows, 0);
    const column = itemAt(sheet.grid.usedColumns, 0, 0);
    yield {
      messageId: 'tanpaJudul',
      field: null,
      at: { cell: cellAddress(row, column), row: row + 1, value: sheet.grid.value(row, column) },
      data: { lembar: sheet.sheet, jumlah: sheet.cellCount, alasan: sheet.reason },
    };
  },
});

/** True for a sheet with our stamp above its header. */
const isTemplate = ({ grid, headerRows }: RecognisedSheet): boolean =>
  headerRows !== null &&
  [...titleCells(grid, headerRows[0] - 1)].some(({ text }) => templateVersion(text) !== null);
