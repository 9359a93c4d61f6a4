import { composeBudget, type ComposedBy, type Composition } from '../budget/composition';
import { addressSeenFrom } from './helpers/cell-places';
import { shown } from './helpers/mapping-cells';
import { defineBookRule, type BookContext, type BookDraft } from './rule';

type MessageId = 'opd' | 'strategi';
const MOST_RELATED = 50;

/** More money for the office than for the poor: what the guideline's evaluations name first. */
export const penunjangDominan = defineBookRule<MessageId>({
  meta: {
    id: 'penunjang-dominan',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Belanja penunjang melebihi belanja langsung', en: 'Supporting outweighs direct spending' },
    next: {
      id: 'Periksa jenis aktivitas barisnya; bila benar, bahas penggeseran anggaran ke kegiatan langsung.',
      en: 'Check the kind of activity of these rows; if it is right, discuss moving budget to direct activities.',
    },
    source:
      'Paparan Bappeda Lampung Tengah 2024 (alokasi anggaran didominasi oleh belanja penunjang); PMK 97/2023 Pasal 3 (bobot langsung, tidak langsung, penunjang)',
    messages: {
      opd: {
        id: '{{nama}}: pagu penunjang {{penunjang}} melebihi pagu langsung {{langsung}} (lebih {{selisih}}).',
        en: '{{nama}}: supporting budget {{penunjang}} exceeds the direct budget {{langsung}} (by {{selisih}}).',
      },
      strategi: {
        id: 'Strategi {{nama}}: pagu penunjang {{penunjang}} dari {{opd}} OPD melebihi pagu langsung {{langsung}} (lebih {{selisih}}).',
        en: 'Strategy {{nama}}: supporting budget {{penunjang}} of {{opd}} OPD exceeds the direct budget {{langsung}} (by {{selisih}}).',
      },
    },
  },
  reads: [
    ...(['pagu', 'opd', 'strategi', 'jenisAktivitas'] as const),
    ...(['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const),
  ],
  *check(book) {
    yield* dominated(book, 'opd');
    // What one OPD alone does in a strategy is that OPD's finding already.
    yield* dominated(book, 'strategi', ({ opd }) => opd > 1);
  },
});

function* dominated(
  book: BookContext,
  by: ComposedBy,
  counts: (part: Composition) => boolean = () => true,
): Generator<BookDraft<MessageId>> {
  const contexts = book.sheets.filter(({ sheet }) => sheet.role === 'pemetaan');
  const tables = contexts.map(({ table }) => table);
  for (const part of composeBudget(tables, by)) {
    const { langsung, penunjang } = part.pagu;
    // Rows of no stated kind may be direct: only what holds even then is said.
    if (part.adaTakTerbaca || penunjang <= langsung + part.takTerklasifikasi || !counts(part)) continue;
    const [first, ...others] = part.penunjang;
    const sheet = contexts.find(({ table }) => table === first?.table);
    if (!first || !sheet) continue;
    yield {
      messageId: by,
      sheet,
      field: 'pagu',
      at: { index: first.index },
      data: {
        nama: by === 'opd' ? shown(part.name.id) : part.key,
        penunjang,
        langsung,
        selisih: penunjang - langsung,
        ...(by === 'strategi' ? { opd: part.opd } : {}),
      },
      related: others
        .slice(0, MOST_RELATED)
        .map(({ table, index }) => addressSeenFrom(first.table, table, 'pagu', index)),
    };
  }
}
