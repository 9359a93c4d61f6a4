import { jenisAktivitasOf } from '../schema/mapping-row';
import { MERGED } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { asSen } from '../values/rupiah';
import { fold } from '../values/text';
import { isOwn, shown } from './helpers/mapping-cells';
import { oddBudgets } from './helpers/mixed-units';
import { satuanOf } from './helpers/money-cells';
import { outliersOf, type Share } from './helpers/outliers';
import { unitOf } from './helpers/unit-sasaran';
import { defineSheetRule, type SheetContext } from './rule';

const LEAST_PEERS = 6;

const READS = [
  ...(['pagu', 'sasaran', 'satuanSasaran', 'jenisBantuan', 'jenisAktivitas'] as const),
  ...(['aktivitasLangsung', 'aktivitasTidakLangsung', 'aktivitasPenunjang'] as const),
] as const satisfies readonly Field[];

interface Budget extends Share {
  readonly index: number;
  readonly unit: string;
}

/** A budget that, shared among its recipients, is far from what the same help costs elsewhere in the sheet. */
export const paguPencilan = defineSheetRule({
  meta: {
    id: 'pagu-pencilan',
    scope: 'lembar',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Pagu jauh dari pagu sejenis', en: 'Budget far from its peers' },
    next: {
      id: 'Cocokkan pagu dan jumlah sasaran dengan DPA: mungkin ada nol yang kurang atau lebih.',
      en: 'Compare budget and target count with the DPA: a zero may be missing or one too many.',
    },
    source: 'Praktik pelaporan: pagu per sasaran dengan satuan dan jenis yang sama saling berdekatan',
    messages: {
      tinggi: {
        id: 'Pagu {{pagu}} berarti {{perSasaran}} per {{satuan}}, jauh di atas nilai tengah {{tengah}} dari {{jumlah}} baris sejenis.',
        en: 'Budget {{pagu}} means {{perSasaran}} per {{satuan}}, far above the median {{tengah}} of {{jumlah}} rows of its kind.',
      },
      rendah: {
        id: 'Pagu {{pagu}} berarti {{perSasaran}} per {{satuan}}, jauh di bawah nilai tengah {{tengah}} dari {{jumlah}} baris sejenis.',
        en: 'Budget {{pagu}} means {{perSasaran}} per {{satuan}}, far below the median {{tengah}} of {{jumlah}} rows of its kind.',
      },
    },
  },
  reads: READS,
  *check(context) {
    const { pencilanKali } = context.settings.ambang;
    for (const peers of peersIn(context)) {
      for (const { share, median, side } of outliersOf(peers, pencilanKali, LEAST_PEERS)) {
        const data = {
          pagu: asSen(share.sen),
          perSasaran: asSen(share.sen / share.by),
          satuan: shown(share.unit),
          tengah: asSen(median.sen / median.by),
          jumlah: peers.length,
        };
        yield { messageId: side, field: 'pagu', data, at: { index: share.index } };
      }
    }
  },
});

/** Budgets whose target is counted in the same unit, by the same kind of activity and of help. */
function peersIn(context: SheetContext): Iterable<readonly Budget[]> {
  const { table } = context;
  const odd = oddBudgets(table, satuanOf(context, 'pagu'));
  const groups = new Map<string, Budget[]>();
  for (const row of rowsOf(table)) {
    const budget = odd.has(row.index) ? null : budgetOf(row);
    if (!budget) continue;
    const key = [fold(budget.unit), jenisAktivitasOf(row) ?? '', fold(row.text('jenisBantuan') ?? '')].join(
      '|',
    );
    const group = groups.get(key);
    if (group) group.push(budget);
    else groups.set(key, [budget]);
  }
  return groups.values();
}

/** The budget of a row shared among its recipients; `null` where either is not known, or the unit is not. */
function budgetOf(row: Row): Budget | null {
  const sen = row.sen('pagu');
  const sasaran = row.number('sasaran');
  const unit = unitOf(row)?.unit ?? '';
  if (sen === null || sen <= 0n || sasaran === null || sasaran <= 0 || fold(unit) === '') return null;
  // A merged budget pays for more rows than the one it stands in.
  if ((['pagu', 'sasaran'] as const).some((field) => !isOwn(row, field) || reachesDown(row, field)))
    return null;
  return { index: row.index, sen, by: BigInt(sasaran), unit };
}

const reachesDown = ({ table, index }: Row, field: Field): boolean =>
  ((table.columns.get(field)?.status[index + 1] ?? 0) & MERGED) !== 0;
