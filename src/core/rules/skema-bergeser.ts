import { columnDrift } from '../consolidation/column-drift';
import { defineCollectionRule } from '../consolidation/collection-rule';
import type { Field } from '../table/field';
import type { Role } from '../table/table';
import { templateHeader } from './helpers/header-cells';
import { TABLE_ROLES } from './helpers/table-roles';

/** Columns one district dropped or invented are blank for it, or lost to the others, in every table of the province. */
export const skemaBergeser = defineCollectionRule({
  meta: {
    id: 'skema-bergeser',
    scope: 'kumpulan',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Kolom berbeda dari daerah lain', en: 'Columns differ from the other districts’' },
    next: {
      id: 'Samakan kolomnya dengan templat yang dibagikan; kirim ulang templat bila daerahnya memakai yang lain.',
      en: 'Bring the columns in line with the template handed out; send it again where the district uses another.',
    },
    source: 'Format RAT dan Laporan OPPKPKE, P3KE: satu susunan kolom untuk semua daerah',
    messages: {
      bergeser: {
        id: 'Kolom lembar {{lembar}} {{persen}}% berbeda dari {{jumlah}} kiriman lain (batas {{batas}}%); tidak ada: {{kurang}}; hanya di sini: {{lebih}}.',
        en: 'The columns of sheet {{lembar}} differ by {{persen}}% from {{jumlah}} other file(s) (limit {{batas}}%); missing: {{kurang}}; only here: {{lebih}}.',
      },
    },
  },
  *check({ books, settings }) {
    const batas = settings.ambang.geserMaksimal;
    for (const role of TABLE_ROLES) {
      for (const { sent, sheet, missing, extra, share, others } of columnDrift(books, role)) {
        if (share <= batas) continue;
        yield {
          messageId: 'bergeser',
          field: null,
          at: { file: sent.book.file, sheet: sheet.sheet, ...sheet.header },
          data: {
            lembar: sheet.sheet,
            persen: Math.round(share * 100),
            batas: Math.round(batas * 100),
            jumlah: others,
            kurang: listed(missing, role),
            lebih: listed(extra, role),
          },
        };
      }
    }
  },
});

const MOST_NAMES = 6;

const listed = (fields: readonly Field[], role: Role): string => {
  const names = fields.slice(0, MOST_NAMES).map((field) => templateHeader(field, role));
  return names.length === 0 ? '–' : names.join(', ') + (fields.length > MOST_NAMES ? ', …' : '');
};
