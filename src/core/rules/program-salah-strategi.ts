import { strategiOf } from '../schema/mapping-row';
import { statedSubkelompok, strategiChoices } from './helpers/crosswalk';
import { isOwn } from './helpers/mapping-cells';
import { programmesOf } from './helpers/programmes';
import { defineRowRule } from './rule';

/** A programme whose strategy the documents name stands under another one. */
export const programSalahStrategi = defineRowRule({
  meta: {
    id: 'program-salah-strategi',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Program berada di strategi lain', en: 'Programme under another strategy' },
    next: {
      id: 'Pindahkan baris ke strategi programnya, atau perbaiki nama programnya.',
      en: 'Move the row to its programme’s strategy, or correct the programme’s name.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.5 dan §3.2; Inpres 8/2025 (menurut pemberitaan April 2025)',
    messages: {
      salahStrategi: {
        id: '{{program}} termasuk strategi {{seharusnya}}, padahal baris ini berada di strategi {{strategi}}.',
        en: '{{program}} belongs to strategy {{seharusnya}}, but this row stands under strategy {{strategi}}.',
      },
    },
  },
  needs: ['strategi'],
  *check(row) {
    const strategi = strategiOf(row);
    const named = programmesOf(row);
    if (strategi === null || !named) return;
    const belongs = named.programmes.map((programme) => programme.strategi);
    // ZIS and CSR may serve any strategy; of two programmes one in its place is enough.
    if (belongs.includes(null) || belongs.includes(strategi)) return;
    if (!isOwn(row, 'strategi') && !isOwn(row, named.field)) return;
    // Subgroup and programme agree against the strategy: said once, by the rule on subgroups.
    const subkelompok = statedSubkelompok(row);
    if (subkelompok && belongs.includes(subkelompok.strategi)) return;
    const choices = belongs.filter((one) => one !== null);
    // A strategy written above speaks for more rows than this one: only its own cell may be offered another.
    const own = isOwn(row, 'strategi');
    yield {
      messageId: 'salahStrategi',
      field: own ? 'strategi' : named.field,
      data: {
        program: named.programmes[0].nama.id,
        seharusnya: [...new Set(choices)].join(', '),
        strategi,
      },
      suggest: own ? strategiChoices(choices) : [],
    };
  },
});
