import { transferLevelOf, TRANSFER_NAMES, type TransferLevel } from '../schema/transfer-levels';
import type { Field } from '../table/field';
import { rowsOf, type Table } from '../table/table';
import { sumSen, type Sen } from '../values/rupiah';
import { addressSeenFrom } from './helpers/cell-places';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

/** The transfers villages receive; those between governments above them stand in two workbooks. */
const KINDS = ['ADD', 'BANKEU'] as const;
type Kind = (typeof KINDS)[number];

const MOST_RELATED = 50;

interface Entry {
  readonly context: SheetContext;
  readonly index: number;
  readonly kodeWilayah: string | null;
  readonly pagu: Sen | null;
}

/** Money that leaves the APBD for the villages and comes back as APBDes is one sum, not two. */
export const danaDihitungDuaKali = defineBookRule({
  meta: {
    id: 'dana-dihitung-dua-kali',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Dana dihitung di APBD dan di APBDes', en: 'Money counted in the APBD and in the APBDes' },
    next: {
      id: 'Tetapkan di tingkat mana dana ini dihitung: hapus baris transfer APBD, atau baris APBDes yang dibiayainya.',
      en: 'Settle at which level this money counts: delete the APBD’s transfer row, or the APBDes rows it pays for.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.6 angka 2 dan 3 (ADD dan bantuan keuangan bersumber dari APBD)',
    messages: {
      dua: {
        id: '{{dana}} tercatat sebagai APBD pada {{apbd}} baris ({{paguApbd}}) dan sebagai APBDes pada {{apbdes}} baris ({{paguApbdes}}): uang yang sama terhitung dua kali.',
        en: '{{dana}} is recorded as APBD in {{apbd}} row(s) ({{paguApbd}}) and as APBDes in {{apbdes}} row(s) ({{paguApbdes}}): the same money counts twice.',
      },
    },
  },
  reads: [
    ...(['sumberDana', 'rincianSumberDana', 'subkegiatan', 'kegiatan', 'kodeWilayah', 'pagu'] as const),
  ],
  *check(book) {
    for (const [kind, year] of kindsIn(book)) {
      const { pemberi, penerima } = year;
      const villages = overlapping(pemberi, penerima);
      const [first, ...others] = pemberi;
      if (!first || villages.length === 0) continue;
      const { table } = first.context;
      yield {
        messageId: 'dua',
        sheet: first.context,
        field: fundingField(table),
        at: { index: first.index },
        data: {
          dana: TRANSFER_NAMES[kind],
          apbd: pemberi.length,
          paguApbd: total(pemberi),
          apbdes: villages.length,
          paguApbdes: total(villages),
        },
        related: [...others, ...villages]
          .slice(0, MOST_RELATED)
          .map(({ context, index }) =>
            addressSeenFrom(table, context.table, fundingField(context.table), index),
          ),
      };
    }
  },
});

type Levels = Readonly<Record<TransferLevel, Entry[]>>;

/** The rows that record each kind of transfer at each level, by year. */
function kindsIn({ sheets }: BookContext): readonly (readonly [Kind, Levels])[] {
  const found = new Map<string, readonly [Kind, Levels]>();
  for (const context of sheets) {
    if (context.sheet.role !== 'pemetaan') continue;
    for (const row of rowsOf(context.table)) {
      for (const kind of KINDS) {
        const level = transferLevelOf(row, kind);
        if (level === null) continue;
        const key = `${kind}|${String(context.tahun ?? '')}`;
        const levels = found.get(key) ?? ([kind, { pemberi: [], penerima: [] }] as const);
        found.set(key, levels);
        levels[1][level].push({
          context,
          index: row.index,
          kodeWilayah: row.text('kodeWilayah'),
          pagu: row.sen('pagu'),
        });
      }
    }
  }
  return [...found.values()];
}

/** The village rows that some transfer may pay for: those of a place no transfer names are other money. */
function overlapping(apbd: readonly Entry[], apbdes: readonly Entry[]): readonly Entry[] {
  const paid = apbd.flatMap(({ kodeWilayah }) => kodeWilayah ?? []);
  if (paid.length < apbd.length) return apbdes;
  const codes = new Set(paid);
  const above = new Set(paid.flatMap(prefixesOf));
  return apbdes.filter(
    ({ kodeWilayah }) =>
      kodeWilayah === null ||
      above.has(kodeWilayah) ||
      prefixesOf(kodeWilayah).some((kode) => codes.has(kode)),
  );
}

const prefixesOf = (kode: string): readonly string[] => {
  const parts = kode.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
};

const total = (entries: readonly Entry[]): Sen =>
  sumSen(entries.flatMap(({ pagu }) => (pagu === null ? [] : [pagu])));

const fundingField = ({ columns }: Table): Field =>
  columns.has('sumberDana') ? 'sumberDana' : 'rincianSumberDana';
