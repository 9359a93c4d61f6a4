import type { Suggestion } from '../findings/finding';
import { JENIS_AKTIVITAS } from '../taxonomy/jenis-aktivitas';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { readKode } from '../values/kode-subkegiatan';
import { ACTIVITY_FIELDS, activitiesOf, TICK_FIELD } from './helpers/activities';
import { columnHead } from './helpers/column-head';
import { isUnreadCell, shown } from './helpers/mapping-cells';
import { defineSheetRule, type PlacedDraft } from './rule';

type MessageId = 'tidakAda' | 'lebihDariSatu' | 'asing' | 'kolomKosong';

/** A row must be direct, indirect or supporting; otherwise its budget has no place in the composition. */
export const aktivitasTidakTerklasifikasi = defineSheetRule<MessageId>({
  meta: {
    id: 'aktivitas-tidak-terklasifikasi',
    scope: 'lembar',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Jenis aktivitas belum jelas', en: 'Kind of activity is not settled' },
    next: {
      id: 'Tandai tepat satu: langsung, tidak langsung, atau penunjang.',
      en: 'Mark exactly one: direct, indirect or supporting.',
    },
    source: 'Templat matriks RAT/OPPKPKE: kolom Aktivitas',
    messages: {
      tidakAda: {
        id: 'Jenis aktivitas belum ditandai.',
        en: 'No kind of activity is marked.',
      },
      lebihDariSatu: {
        id: '{{jumlah}} jenis aktivitas ditandai sekaligus ({{jenis}}); hanya satu yang dapat dihitung.',
        en: '{{jumlah}} kinds of activity are marked at once ({{jenis}}); only one can be counted.',
      },
      asing: {
        id: 'Jenis aktivitas “{{isi}}” tidak dikenal.',
        en: 'Kind of activity “{{isi}}” is not known.',
      },
      kolomKosong: {
        id: 'Tidak satu pun dari {{jumlah}} baris menandai jenis aktivitas, sehingga komposisi belanja tidak dapat dihitung.',
        en: 'None of the {{jumlah}} rows marks a kind of activity, so the composition of spending cannot be worked out.',
      },
    },
  },
  reads: [...ACTIVITY_FIELDS, 'kode'],
  *check(context) {
    const { table } = context;
    if (table.length === 0) return;
    if (!says(table)) {
      const at = columnHead(context, ACTIVITY_FIELDS);
      const field = ACTIVITY_FIELDS.find((one) => table.columns.has(one)) ?? null;
      yield { messageId: 'kolomKosong', field, data: { jumlah: table.length }, at };
      return;
    }
    for (const row of rowsOf(table)) yield* draftsOf(row);
  },
});

function says(table: Row['table']): boolean {
  for (const row of rowsOf(table)) {
    if (activitiesOf(row).length > 0 || isUnreadCell(row, 'jenisAktivitas')) return true;
  }
  return false;
}

function* draftsOf(row: Row): Generator<PlacedDraft<MessageId>> {
  const found = activitiesOf(row);
  const at = { index: row.index };
  if (found.length === 1) return;
  const [first] = found;
  if (first !== undefined) {
    yield {
      messageId: 'lebihDariSatu',
      field: TICK_FIELD[first],
      data: { jumlah: found.length, jenis: found.join(', ') },
      at,
    };
    return;
  }
  if (isUnreadCell(row, 'jenisAktivitas')) {
    const isi = shown(row.raw('jenisAktivitas'));
    yield { messageId: 'asing', field: 'jenisAktivitas', data: { isi }, suggest: stated(row), at };
    return;
  }
  yield { messageId: 'tidakAda', ...help(row), at };
}

const isPenunjang = (row: Row): boolean => {
  const kode = readKode(row.text('kode') ?? '');
  return kode.ok && kode.value.penunjang;
};

/** Choices for a column that names the kind; a code with program 01 leaves one. */
const stated = (row: Row): readonly Suggestion[] =>
  JENIS_AKTIVITAS.filter(({ id }) => !isPenunjang(row) || id === 'penunjang').map(({ nama }) => ({
    label: nama,
    value: nama.id,
  }));

/** Where to mark it. A tick can be offered only where the code says which of the three columns it is. */
function help(row: Row): { readonly field: Field; readonly suggest: readonly Suggestion[] } {
  if (row.has('jenisAktivitas')) return { field: 'jenisAktivitas', suggest: stated(row) };
  if (!isPenunjang(row)) return { field: TICK_FIELD.langsung, suggest: [] };
  const label = { id: 'Penunjang (kode program 01)', en: 'Supporting (program code 01)' };
  return { field: TICK_FIELD.penunjang, suggest: [{ label, value: '√' }] };
}
