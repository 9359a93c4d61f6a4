import { z } from 'zod';
import { CARA_EJAAN, type SpellingCluster } from '../clustering/spelling';
import { columnRanges, sheetPrefix } from '../table/address';
import { JENIS_EJAAN } from '../taxonomy/kamus';

/** One name written in more than one way, as the JSON of `spell` shows it. */
export const spelling = z.object({
  file: z.string(),
  jenis: z.enum(JENIS_EJAAN),
  kecamatan: z
    .object({ nama: z.string(), kode: z.string().nullable() })
    .nullable()
    .describe('Where the villages are; null for names of other kinds, and where nobody can say.'),
  baku: z.string().describe('The spelling proposed for all.'),
  resmi: z
    .enum(['pengaturan', 'katalog', 'wilayah'])
    .nullable()
    .describe('Who vouches for it; null where it is the spelling of most rows.'),
  cara: z.enum(CARA_EJAAN).describe('The least sure way by which a spelling belongs to it.'),
  likeness: z.number().min(0).max(1),
  members: z.array(
    z.object({
      text: z.string(),
      cells: z.int().min(0),
      rows: z.int().min(0).describe('Rows that carry it, also where it stands above them.'),
      cara: z.enum(CARA_EJAAN).nullable().describe('Null for the proposed spelling itself.'),
      likeness: z.number().min(0).max(1),
      at: z.array(z.string()).describe('Ranges with their sheet.'),
    }),
  ),
});

/** A cluster of one file as JSON. */
export function spellingPart(file: string, cluster: SpellingCluster): z.infer<typeof spelling> {
  const { jenis, domain, baku, resmi, cara, likeness, members } = cluster;
  return {
    file,
    jenis,
    kecamatan: jenis === 'desa' && domain.known ? { nama: domain.label, kode: domain.kode } : null,
    baku,
    resmi,
    cara,
    likeness,
    members: members.map((member) => ({
      text: member.text,
      cells: member.cells,
      rows: member.rows,
      cara: member.cara,
      likeness: member.likeness,
      at: rangesOf(member),
    })),
  };
}

/** The cells of a spelling as ranges with their sheet: `Matrik!C3:C9`. */
export function rangesOf({ places }: SpellingCluster['members'][number]): string[] {
  const columns = new Map<string, { readonly sheet: string; readonly column: number; rows: number[] }>();
  for (const { at, sheet, column, rows } of places) {
    const key = `${String(at)} ${String(column)}`;
    const known = columns.get(key) ?? { sheet, column, rows: [] };
    known.rows = [...known.rows, ...rows];
    columns.set(key, known);
  }
  return [...columns.values()].flatMap(({ sheet, column, rows }) =>
    columnRanges(
      rows.sort((a, b) => a - b),
      column,
    ).map((range) => `${sheetPrefix(sheet)}!${range}`),
  );
}
