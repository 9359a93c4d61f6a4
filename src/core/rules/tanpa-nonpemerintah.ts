import { strategiOf, sumberDanaOf } from '../schema/mapping-row';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { STRATEGI, type StrategiId } from '../taxonomy/strategi';
import { fold } from '../values/text';
import { columnHead } from './helpers/column-head';
import { defineBookRule } from './rule';

const COLUMNS: readonly Field[] = ['mitraNonpemerintah', 'sumberDana', 'rincianSumberDana'];
/** What people write where there is no partner. */
const NOBODY = /^(?:tidak(?: ada)?|belum(?: ada)?|nihil|none|n a|0|no)?$/;

/** A strategy in which neither a partner nor money from outside the government is recorded. */
export const tanpaNonpemerintah = defineBookRule({
  meta: {
    id: 'tanpa-nonpemerintah',
    scope: 'buku',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Strategi tanpa mitra nonpemerintah', en: 'A strategy without non-government partners' },
    next: {
      id: 'Tanyakan ke Baznas, dunia usaha, dan lembaga lain, lalu catat mitra atau dananya di pemetaan.',
      en: 'Ask Baznas, businesses and other bodies, then record the partner or the money in the mapping.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §2.6 angka 4 dan §3.2 angka 2 huruf c; paparan Bappeda Lampung Tengah 2024 (ketiadaan kolaborasi dengan lembaga nonpemerintah)',
    messages: {
      tidakAda: {
        id: 'Belum ada mitra atau dana nonpemerintah yang tercatat untuk strategi {{strategi}}.',
        en: 'No non-government partner or money is recorded for strategy {{strategi}}.',
      },
    },
  },
  reads: ['strategi', ...COLUMNS],
  *check(book) {
    const present = new Set<StrategiId>();
    const partnered = new Set<StrategiId>();
    const mapping = book.sheets.filter(({ sheet, table }) => sheet.role === 'pemetaan' && table.length > 0);
    for (const { table } of mapping) {
      for (const row of rowsOf(table)) {
        const strategi = strategiOf(row);
        if (strategi === null) continue;
        present.add(strategi);
        if (hasPartner(row)) partnered.add(strategi);
      }
    }
    const lacking = STRATEGI.map(({ id }) => id).filter((id) => present.has(id) && !partnered.has(id));
    const [partners] = mapping.flatMap((sheet) =>
      COLUMNS.filter((field) => sheet.table.columns.has(field)).map((field) => ({ sheet, field })),
    );
    // Without a column that could say so, nothing is known.
    if (lacking.length === 0 || !partners) return;
    const { sheet, field } = partners;
    yield {
      messageId: 'tidakAda',
      sheet,
      field,
      at: columnHead(sheet, COLUMNS),
      data: { strategi: lacking.join(', ') },
    };
  },
});

const hasPartner = (row: Row): boolean =>
  sumberDanaOf(row)?.sumber === 'NONPEM' ||
  !NOBODY.test(fold((row.text('mitraNonpemerintah') ?? '').slice(0, 100)));
