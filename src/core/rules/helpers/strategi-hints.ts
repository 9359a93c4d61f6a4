import { strategiOf } from '../../schema/mapping-row';
import type { Message } from '../../messages/translate';
import { findStrategi, type StrategiId } from '../../taxonomy/strategi';
import type { Field } from '../../table/field';
import { rowsOf, type Row } from '../../table/table';
import type { SheetContext } from '../rule';
import { statedSubkelompok } from './crosswalk';
import { oncePerTable } from './once-per-table';
import { programmesOf } from './programmes';

/** A strategy a row points at, and by what. */
export interface StrategiHint {
  readonly strategi: StrategiId;
  readonly why: Message;
}

/** The columns {@link strategiHints} reads besides the strategy. */
const WORDED: readonly Field[] = ['program', 'kegiatan', 'keterangan'];
/** Urusan, bidang and program: rows of one programme of the nomenclature usually serve one strategy. */
const PROGRAM_SEGMENTS = 3;

/** The strategies each programme code of a sheet is written under. */
export const strategiByCode = oncePerTable(['kode', 'strategi'], (table) => {
  const byCode = new Map<string, StrategiId[]>();
  if (!table.columns.has('kode')) return byCode;
  for (const row of rowsOf(table)) {
    const kode = codeOf(row);
    const strategi = strategiOf(row);
    if (kode === null || strategi === null) continue;
    const known = byCode.get(kode);
    if (!known) byCode.set(kode, [strategi]);
    else if (!known.includes(strategi)) known.push(strategi);
  }
  return byCode;
});

/**
 * What a row without a strategy points at, the surest first: its subgroup, its programme, the wording of its other
 * columns, the rows of the same programme code, and the section it stands in. To be offered, never applied.
 */
export function strategiHints(row: Row, { sheet }: SheetContext): readonly StrategiHint[] {
  const subkelompok = statedSubkelompok(row);
  const code = codeOf(row) ?? '';
  const byCode = strategiByCode(row.table).get(code) ?? [];
  const above = sheet.sections.filter((one) => one.kind === 'strategi' && one.row < row.row);
  const section = above.at(-1)?.strategi ?? null;
  const hints: StrategiHint[] = [
    ...(subkelompok ? [{ strategi: subkelompok.strategi, why: text(subkelompok.id) }] : []),
    ...(programmesOf(row)?.programmes ?? []).flatMap(({ strategi, nama }) =>
      strategi === null ? [] : [{ strategi, why: nama }],
    ),
    ...WORDED.flatMap((field) => {
      const strategi = row.inherited(field) ? null : findStrategi((row.text(field) ?? '').slice(0, 400));
      return strategi === null ? [] : [{ strategi, why: { id: 'bunyi barisnya', en: 'the row’s wording' } }];
    }),
    // Codes under several strategies point nowhere.
    ...(byCode.length === 1
      ? byCode.map((strategi) => ({
          strategi,
          why: { id: `seperti baris lain ${code}`, en: `as other rows of ${code}` },
        }))
      : []),
    ...(section === null
      ? []
      : [{ strategi: section, why: { id: 'bagian lembarnya', en: 'its section of the sheet' } }]),
  ];
  return hints.filter(({ strategi }, at) => hints.findIndex((one) => one.strategi === strategi) === at);
}

function codeOf(row: Row): string | null {
  const parts = row.text('kode')?.split('.') ?? [];
  return parts.length < PROGRAM_SEGMENTS ? null : parts.slice(0, PROGRAM_SEGMENTS).join('.');
}

const text = (one: string): Message => ({ id: one, en: one });
