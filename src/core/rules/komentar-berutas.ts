import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineBookRule, type CommentPlace } from './rule';

const MOST_RELATED = 50;

/** What was agreed in a thread stays in the thread: nobody counts it, and it travels with the file, names and all. */
export const komentarBerutas = defineBookRule({
  meta: {
    id: 'komentar-berutas',
    scope: 'buku',
    severity: 'info',
    roles: TABLE_ROLES,
    title: { id: 'Komentar berutas', en: 'Threaded comments' },
    next: {
      id: 'Selesaikan percakapannya, pindahkan keputusannya ke kolom Keterangan, lalu hapus komentarnya sebelum mengirim.',
      en: 'Settle the conversation, move what was decided into the remarks column, then delete the comments before sending.',
    },
    source: 'Praktik pelaporan: isi komentar tidak ikut dihitung dan dapat memuat nama orang',
    messages: {
      komentar: {
        id: 'Lembar {{lembar}} berisi {{jumlah}} komentar berutas; isinya tidak diperiksa dan ikut terkirim bersama berkas.',
        en: 'Sheet {{lembar}} holds {{jumlah}} threaded comment(s); they are not checked and are sent along with the file.',
      },
    },
  },
  reads: 'form',
  *check({ sheets, comments }) {
    for (const context of sheets) {
      const name = context.sheet.sheet;
      const own = comments.filter(({ sheet }) => sheet === name).sort((a, b) => rowOf(a) - rowOf(b));
      const [first, ...others] = own;
      if (!first) continue;
      yield {
        messageId: 'komentar',
        sheet: context,
        field: null,
        at: { cell: first.cell, row: rowOf(first) },
        data: { lembar: shownCell(name), jumlah: own.length },
        related: others.slice(0, MOST_RELATED).map(({ cell }) => cell),
      };
    }
  },
});

const rowOf = ({ cell }: CommentPlace): number => Math.max(1, Number(cell.replace(/^.*\D/, '')));
