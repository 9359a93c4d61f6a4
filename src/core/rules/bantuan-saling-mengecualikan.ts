import { isRecipientField, programOfField, type RecipientField } from '../table/field';
import type { Row, Table } from '../table/table';
import { PENGECUALIAN } from '../taxonomy/kebutuhan';
import type { ProgramId } from '../taxonomy/program';
import { oncePerTable } from './helpers/once-per-table';
import { defineRowRule } from './rule';

const recipientColumns = oncePerTable('columns', ({ columns }: Table) => {
  const byProgram = new Map<ProgramId, RecipientField[]>();
  for (const field of columns.keys()) {
    if (!isRecipientField(field)) continue;
    const program = programOfField(field);
    byProgram.set(program, [...(byProgram.get(program) ?? []), field]);
  }
  return byProgram;
});

/** Programmes one family should not hold together, each exclusion with its dates. */
export const bantuanSalingMengecualikan = defineRowRule({
  meta: {
    id: 'bantuan-saling-mengecualikan',
    scope: 'baris',
    severity: 'warning',
    roles: ['keluarga', 'individu'],
    title: { id: 'Bantuan yang saling mengecualikan', en: 'Aid that excludes other aid' },
    next: {
      id: 'Periksa aturan tahun berjalan dengan Dinas PMD dan Dinas Sosial sebelum mengubah penerima.',
      en: 'Check this year’s rule with the village and social affairs offices before changing a recipient.',
    },
    source: 'Buku BLT-DD 2020, kriteria penerima (perlu dikonfirmasi untuk tahun berjalan)',
    messages: {
      bersama: {
        id: 'Menerima {{program}} sekaligus {{lain}}; menurut aturan 2020 keduanya tidak diberikan bersama (perlu dikonfirmasi).',
        en: 'Receives {{program}} together with {{lain}}; under the rules of 2020 they are not given together (to be confirmed).',
      },
    },
  },
  needs: [],
  facts: [recipientColumns],
  *check(row, { tahun }) {
    const columns = recipientColumns(row.table);
    if (columns.size === 0) return;
    for (const [program, excluded] of exclusionsIn(tahun)) {
      const held = yesField(row, columns.get(program));
      if (held === null) continue;
      const others = excluded.flatMap((one) => {
        const field = yesField(row, columns.get(one));
        return field === null ? [] : [{ program: one, field }];
      });
      if (others.length === 0) continue;
      yield {
        messageId: 'bersama',
        field: held,
        data: { program, lain: others.map((one) => one.program).join(', ') },
        related: others.map(({ field }) => row.cell(field)),
      };
    }
  },
});

type Exclusions = ReadonlyMap<ProgramId, readonly ProgramId[]>;
const byYear = new Map<number | null, Exclusions>();

/** The exclusions in force in a year, all of a programme's together; without a year, all that still run. */
function exclusionsIn(tahun: number | null): Exclusions {
  const known = byYear.get(tahun) ?? sortOut(tahun);
  byYear.set(tahun, known);
  return known;
}

function sortOut(tahun: number | null): Exclusions {
  const inForce = new Map<ProgramId, ProgramId[]>();
  for (const { program, berlaku } of PENGECUALIAN) {
    const from = berlaku.sejak === null ? -Infinity : Number(berlaku.sejak.slice(0, 4));
    const to = berlaku.sampai === null ? Infinity : Number(berlaku.sampai.slice(0, 4));
    if (tahun === null ? to !== Infinity : tahun < from || tahun > to) continue;
    inForce.set(program[0], [...(inForce.get(program[0]) ?? []), program[1]]);
  }
  return inForce;
}

const yesField = (row: Row, fields: readonly RecipientField[] | undefined): RecipientField | null =>
  fields?.find((field) => row.number(field) === 1) ?? null;
