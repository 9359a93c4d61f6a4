import { sumberDanaOf } from '../schema/mapping-row';
import { asText } from '../table/cell-readers';
import type { Field } from '../table/field';
import { rowsOf, type Row, type Table } from '../table/table';
import { fold } from '../values/text';
import { sumSen, type Sen } from '../values/rupiah';
import { addressSeenFrom } from './helpers/cell-places';
import { isOwn } from './helpers/mapping-cells';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

const KINDS = ['ADD', 'BANKEU'] as const;
type Kind = (typeof KINDS)[number];

const NAME: Readonly<Record<Kind, string>> = {
  ADD: 'Alokasi Dana Desa (ADD)',
  BANKEU: 'Bantuan keuangan desa',
};

/** How a funding cell names the money a village receives out of the APBD. */
const IN_SOURCE: Readonly<Record<Kind, RegExp>> = {
  ADD: /\b(?:add|alokasi dana desa)\b/,
  BANKEU: /\b(?:bankeu|bantuan keuangan)\b/,
};
/** How a sub kegiatan of the APBD says that it hands this money over. */
const IN_NAME: Readonly<Record<Kind, RegExp>> = {
  ADD: /\b(?:alokasi dana desa|add)\b/,
  BANKEU: /\bbantuan keuangan\b.*\bdesa\b/,
};
/** Guiding, checking or planning the money is not the money. */
const ABOUT_IT =
  /\b(?:pembinaan|pengawasan|fasilitasi|evaluasi|monitoring|monev|pemantauan|koordinasi|pendampingan|penyusunan|verifikasi|pelatihan|bimbingan|bimtek|sosialisasi|pelaporan|pengelolaan|penatausahaan|asistensi|reviu|audit)\b/;
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
      const { apbd, apbdes } = year;
      const villages = overlapping(apbd, apbdes);
      const [first, ...others] = apbd;
      if (!first || villages.length === 0) continue;
      const { table } = first.context;
      yield {
        messageId: 'dua',
        sheet: first.context,
        field: fundingField(table),
        at: { index: first.index },
        data: {
          dana: NAME[kind],
          apbd: apbd.length,
          paguApbd: total(apbd),
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

interface Levels {
  readonly apbd: Entry[];
  readonly apbdes: Entry[];
}

/** The rows that record each kind of transfer at each level, by year. */
function kindsIn({ sheets }: BookContext): readonly (readonly [Kind, Levels])[] {
  const found = new Map<string, readonly [Kind, Levels]>();
  for (const context of sheets) {
    if (context.sheet.role !== 'pemetaan') continue;
    for (const row of rowsOf(context.table)) {
      for (const kind of KINDS) {
        const level = levelOf(row, kind);
        if (level === null) continue;
        const key = `${kind}|${String(context.tahun ?? '')}`;
        const levels = found.get(key) ?? ([kind, { apbd: [], apbdes: [] }] as const);
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

/** At which level a row counts this money; `null` for a row that does not. */
function levelOf(row: Row, kind: Kind): keyof Levels | null {
  const funding = sumberDanaOf(row);
  if (!funding) return null;
  const leaf = `APBDes.${kind}`;
  if (funding.sumber === 'APBDes') return funding.rincian === leaf ? 'apbdes' : null;
  if (funding.sumber !== 'APBD') return null;
  const source = fold([asText(row.raw('sumberDana')), asText(row.raw('rincianSumberDana'))].join(' '));
  const isStated = funding.rincian === leaf || IN_SOURCE[kind].test(source);
  return isStated || handsOver(row, kind) ? 'apbd' : null;
}

/** Words without which no row speaks of this money; cheaper to look for than to fold every name. */
const MAY_SPEAK = /dana|add|keuangan/i;

/** True when the row's own name says that it hands the money to the villages. */
function handsOver(row: Row, kind: Kind): boolean {
  const written = (row.text('subkegiatan') ?? row.text('kegiatan') ?? '').slice(0, 400);
  if (!MAY_SPEAK.test(written)) return false;
  const name = fold(written);
  return isOwn(row, 'subkegiatan') && IN_NAME[kind].test(name) && !ABOUT_IT.test(name);
}

/** The village rows that some transfer may pay for: those of a place no transfer names are other money. */
function overlapping(apbd: readonly Entry[], apbdes: readonly Entry[]): readonly Entry[] {
  const paid = apbd.map(({ kodeWilayah }) => kodeWilayah);
  if (paid.includes(null)) return apbdes;
  const codes = new Set(paid);
  const above = new Set(paid.flatMap((kode) => prefixesOf(kode ?? '')));
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
