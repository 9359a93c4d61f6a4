import { textAt, type Table } from '../table/table';
import { CELL_STATE, stateOf } from '../table/column';
import { uint32At, uint8At } from '../values/at';
import type { CellValue } from '../values/cell-value';
import { maskIdentity } from '../values/identity';
import { fold } from '../values/text';
import { addressSeenFrom } from './helpers/cell-places';
import { digitCount, identityProblem, ownText } from './helpers/identity-cells';
import { NIK_ROLES } from './helpers/table-roles';
import { shownCell } from './helpers/shown-cell';
import { defineGroupRule, type Member } from './rule';

const LENGTH = 16;
/** As many digits as Excel keeps of a number. */
const KEPT = 15;
const MOST_CANDIDATES = 3;

/** A NIK kept as a number has lost its last digit: Excel keeps 15. Who it may be is shown where they stand, never filled in. */
export const nikAngka = defineGroupRule<'digitHilang' | 'kandidat' | 'angka'>({
  meta: {
    id: 'nik-angka',
    scope: 'buku',
    severity: 'error',
    locked: true,
    roles: NIK_ROLES,
    title: { id: 'NIK tersimpan sebagai angka', en: 'NIK is kept as a number' },
    next: {
      id: 'Ambil ulang NIK dari sumber aslinya, ubah format kolom menjadi Teks, lalu tempel kembali.',
      en: 'Take the NIK from its original source again, format the column as Text, then paste it back.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.4 angka 2 huruf b (validasi identitas berbasis NIK); Praktik pelaporan: Excel menyimpan angka paling banyak 15 digit',
    messages: {
      digitHilang: {
        id: 'NIK {{nik}} tersimpan sebagai angka: digit setelah digit ke-15 sudah hilang dan terbaca 0.',
        en: 'NIK {{nik}} is kept as a number: every digit after the 15th is lost and reads 0.',
      },
      kandidat: {
        id: 'NIK {{nik}} tersimpan sebagai angka: digit setelah digit ke-15 sudah hilang. Orang dengan nama dan 15 digit awal yang sama ada di {{tempat}}: cocokkan dahulu.',
        en: 'NIK {{nik}} is kept as a number: every digit after the 15th is lost. A person of the same name and first 15 digits stands at {{tempat}}: compare first.',
      },
      angka: {
        id: '{{isi}} tersimpan sebagai angka {{panjang}} digit; NIK adalah teks 16 digit.',
        en: '{{isi}} is kept as a number of {{panjang}} digits; a NIK is text of 16 digits.',
      },
    },
  },
  reads: ['nik', 'nama'],
  alone: true,
  keys(row) {
    const nik = ownText(row, 'nik');
    if (nik !== null) return [nik.slice(0, KEPT)];
    const raw = row.raw('nik');
    return typeof raw === 'number' && identityProblem(row, 'nik') === 'number'
      ? [String(raw).slice(0, KEPT)]
      : [];
  },
  *check(_, members) {
    for (const member of members) {
      const { sheet, index } = member;
      const raw = numericNik(sheet.table, index);
      if (raw === null) continue;
      const panjang = digitCount(raw);
      const at = { index };
      if (panjang !== LENGTH) {
        yield { messageId: 'angka', sheet, field: 'nik', at, data: { isi: shownCell(raw), panjang } };
        continue;
      }
      const nik = maskIdentity(String(raw));
      const related = candidatesFor(member, members);
      yield related.length === 0
        ? { messageId: 'digitHilang', sheet, field: 'nik', at, data: { nik } }
        : {
            messageId: 'kandidat',
            sheet,
            field: 'nik',
            at,
            related,
            data: { nik, tempat: related.join(', ') },
          };
    }
  },
});

/** Where the group's whole NIK of the same name stand. */
function candidatesFor({ sheet: { table }, index }: Member, members: readonly Member[]): readonly string[] {
  const name = nameAt(table, index);
  if (name === '') return [];
  return members
    .filter(
      ({ sheet, index: other }) =>
        typeof nikAt(sheet.table, other) === 'string' && nameAt(sheet.table, other) === name,
    )
    .slice(0, MOST_CANDIDATES)
    .map(({ sheet, index: other }) => addressSeenFrom(table, sheet.table, 'nik', other));
}

/** The NIK as the sheet has it. */
function nikAt({ columns, raw, rows }: Table, index: number): CellValue {
  const column = columns.get('nik');
  return column ? raw(uint32At(rows, index, 1) - 1, column.sheetColumn) : null;
}

/** The NIK where it is kept as a number, which nothing can read; most are texts, and nobody looks at their cells. */
function numericNik(table: Table, index: number): number | null {
  const column = table.columns.get('nik');
  if (!column || stateOf(uint8At(column.status, index)) !== CELL_STATE.unread) return null;
  const raw = nikAt(table, index);
  return typeof raw === 'number' ? raw : null;
}

/** Case, accents, punctuation and spacing make no other name. */
const nameAt = ({ columns }: Table, index: number): string =>
  fold((textAt(columns.get('nama'), index) ?? '').slice(0, 200)).replaceAll(' ', '');
