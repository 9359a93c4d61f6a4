import { UNMAPPED } from '../budget/budget';
import type {
  BudgetSums,
  Consolidation,
  DistrictFigures,
  ReconciledBy,
  ReconciliationLine,
} from '../consolidation/consolidation';
import type { District } from '../consolidation/district';
import type { BookPart, BoardLine, Totals } from '../consolidation/part';
import type { Lang } from '../messages/translate';
import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';
import { asSen } from '../values/rupiah';
import type { DocumentData } from './document';

/** A consolidation as the report shows it. */
export type ConsolidationPart = NonNullable<DocumentData['konsolidasi']>;

/** Families of some villages added up. */
export type FamilySums = ConsolidationPart['total']['keluarga'];

const NO_SUMS: BudgetSums = { baris: 0, subkegiatan: 0, pagu: asSen(0n), realisasi: asSen(0n) };

/** The budget of some totals as one figure, in sen. */
export const budgetOf = ({ anggaran }: Pick<Totals, 'anggaran'>): BudgetSums =>
  anggaran.reduce(
    (sum, { baris, subkegiatan, pagu, realisasi }) => ({
      baris: sum.baris + baris,
      subkegiatan: sum.subkegiatan + subkegiatan,
      pagu: asSen(sum.pagu + pagu),
      realisasi: asSen(sum.realisasi + realisasi),
    }),
    NO_SUMS,
  );

/** The families of some totals as one figure. */
export function familiesOf({ desa }: Pick<Totals, 'desa'>): FamilySums {
  const sums = { keluarga: 0, dinilai: 0, diterima: 0, seharusnya: 0, lengkap: 0, nol: 0, tidakDiketahui: 0 };
  const keys = Object.keys(sums) as (keyof FamilySums)[];
  for (const village of desa) for (const key of keys) sums[key] += village[key];
  return sums;
}

/** How often rules spoke, by how loudly. */
export function countsOfTotals({ temuan }: Pick<Totals, 'temuan'>): {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
} {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, jumlah } of temuan) counts[severity] += jumlah;
  return counts;
}

/** What families lack, need by need, in the order of the taxonomy. */
function gapsOf({ kesenjangan }: Pick<Totals, 'kesenjangan'>): ConsolidationPart['total']['kesenjangan'] {
  const lacking = new Map<KebutuhanId, number>();
  for (const { kebutuhan, kurang } of kesenjangan)
    lacking.set(kebutuhan, (lacking.get(kebutuhan) ?? 0) + kurang);
  return KEBUTUHAN.flatMap(({ id }) => {
    const kurang = lacking.get(id);
    return kurang === undefined ? [] : [{ kebutuhan: id, kurang }];
  });
}

/** The totals by one dimension, in the order the report has them everywhere. */
export const figuresBy = (
  { rekonsiliasi }: Pick<Consolidation, 'rekonsiliasi'>,
  by: ReconciledBy,
): readonly ReconciliationLine[] => rekonsiliasi.filter((line) => line.by === by);

/** Dimensions whose keys people know by heart, so that they stand before the name. */
const KEYED: ReadonlySet<ReconciledBy> = new Set(['strategi', 'klaster', 'permendagri53', 'sumberDana']);

/** What a figure is called: `S1 Pengurangan beban …`. */
export const figureName = (
  { by, key, name }: Pick<ReconciliationLine, 'by' | 'key' | 'name'>,
  lang: Lang,
): string => (KEYED.has(by) && key !== UNMAPPED ? `${key} ${name[lang]}` : name[lang]);

const keyOf = (district: District | null | undefined): string | null => district?.key ?? null;
const nameOf = (district: District | null): string => district?.nama ?? '';

/**
 * A consolidation as the report shows it.
 *
 * @param consolidation the result.
 * @param parts every workbook that was read, counted or not.
 * @param lang language of the names.
 */
export function consolidationPart(
  consolidation: Consolidation,
  parts: readonly BookPart[],
  lang: Lang,
): ConsolidationPart {
  const { districts, total, papan, rekonsiliasi, drift, dikeluarkan } = consolidation;
  const figures = (by: ReconciledBy): ConsolidationPart['strategi'] =>
    figuresBy(consolidation, by).map(({ key, name, keseluruhan }) => ({
      key,
      name: name[lang],
      ...keseluruhan,
    }));
  const places = new Map(papan.map(({ file, district }) => [file, district]));
  const counted = new Set(districts.flatMap(({ files }) => files));
  const all = (totals: Totals): ConsolidationPart['total'] => ({
    ...budgetOf(totals),
    keluarga: familiesOf(totals),
    kesenjangan: gapsOf(totals),
    temuan: countsOfTotals(totals),
  });
  return {
    berkas: parts.map(({ file, sidik, templat, summary: { tahun, modified, sheets } }) => ({
      file,
      sidik,
      daerah: keyOf(places.get(file)),
      tahun,
      modified,
      templat,
      dihitung: counted.has(file),
      sheets: sheets.map(({ sheet, role, layout, dataRows }) => ({ name: sheet, role, layout, dataRows })),
    })),
    daerah: districts.map(({ district, files, totals }: DistrictFigures) => ({
      key: keyOf(district),
      name: nameOf(district),
      files: [...files],
      ...all(totals),
    })),
    total: all(total),
    strategi: figures('strategi'),
    klaster: figures('klaster'),
    permendagri53: figures('permendagri53'),
    sumberDana: figures('sumberDana'),
    jenisAktivitas: figures('jenisAktivitas'),
    opd: figures('opd'),
    papan: papan.map(boardPart),
    rekonsiliasi: rekonsiliasi.map(({ by, name, ...line }) => ({ menurut: by, name: name[lang], ...line })),
    perbedaanKolom: {
      kolom: drift.union.map((column) => ({ ...column })),
      beda: drift.lines.map(({ district, change, ...line }) => ({
        daerah: keyOf(district),
        perubahan: change,
        ...line,
      })),
    },
    dikeluarkan: dikeluarkan.map(({ file, district, why, oleh }) => ({
      file,
      daerah: keyOf(district),
      sebab: why,
      oleh,
    })),
  };
}

const boardPart = ({ district, state, sebab, ...line }: BoardLine): ConsolidationPart['papan'][number] => ({
  daerah: keyOf(district),
  name: nameOf(district),
  keadaan: state,
  sebab: [...sebab],
  ...line,
});
