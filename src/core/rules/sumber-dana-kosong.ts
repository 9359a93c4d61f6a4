import type { Suggestion } from '../findings/finding';
import type { Row } from '../table/table';
import { SUMBER_DANA } from '../taxonomy/sumber-dana';
import { programmesOf } from './helpers/programmes';
import { blankRows } from './helpers/blank-rows';
import { FUNDING_FIELDS, fundingChoicesOf } from './helpers/funding';
import { isEmptyCell } from './helpers/mapping-cells';
import { defineSheetRule } from './rule';

/** Without a funding source a row is missing from every total by source. */
export const sumberDanaKosong = defineSheetRule<'kosong' | 'kolomKosong'>({
  meta: {
    id: 'sumber-dana-kosong',
    scope: 'lembar',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Sumber dana belum diisi', en: 'Funding source is missing' },
    next: {
      id: 'Isi sumber dana: APBN, APBD, APBDes, atau nonpemerintah, beserta rinciannya.',
      en: 'Fill in the funding source: APBN, APBD, APBDes or non-government, with its detail.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.6',
    messages: {
      kosong: {
        id: 'Sumber dana belum diisi.',
        en: 'The funding source is empty.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menyebut sumber dana.',
        en: 'None of the {{jumlah}} rows names a funding source.',
      },
    },
  },
  reads: [...FUNDING_FIELDS, 'programKatalog', 'subkegiatan'],
  *check(context) {
    const { table } = context;
    // A column that is missing altogether is a mistake of the sheet's form, which another rule reports.
    if (!FUNDING_FIELDS.some((field) => table.columns.has(field))) return;
    yield* blankRows({
      context,
      fields: FUNDING_FIELDS,
      says: (row) => !FUNDING_FIELDS.every((field) => isEmptyCell(row, field)),
      whole: 'kolomKosong',
      each: (row) => ({
        messageId: 'kosong',
        field: row.has('sumberDana') ? 'sumberDana' : 'rincianSumberDana',
        suggest: choicesFor(row),
      }),
    });
  },
});

/** The usual sources of the programme a row names; all four where it names none: an empty source is not the APBD. */
function choicesFor(row: Row): readonly Suggestion[] {
  const usual = fundingChoicesOf((programmesOf(row)?.programmes ?? []).flatMap(({ sumber }) => sumber));
  return usual.length > 0 ? usual : fundingChoicesOf(SUMBER_DANA.map(({ id }) => id));
}
