import { klasterOf, strategiOf } from '../schema/mapping-row';
import type { StrategiId } from '../taxonomy/strategi';
import { klasterChoices, klasterOfStrategi, otherStrategiOf } from './helpers/crosswalk';
import { isOwn } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

const MESSAGE_OF = { S1: 'strategi1', S2: 'strategi2', S3: 'strategi3' } as const satisfies Record<
  StrategiId,
  string
>;

/** A strategy together with a klaster in which our crosswalk places none of its subgroups. */
export const strategiKlasterTidakSelaras = defineRowRule({
  meta: {
    id: 'strategi-klaster-tidak-selaras',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Strategi dan klaster tidak selaras', en: 'Strategy and klaster do not go together' },
    next: {
      id: 'Periksa strategi dan klaster baris ini. Bila memang disengaja, jelaskan di kolom keterangan.',
      en: 'Check strategy and klaster of this row. If it is meant so, explain it in the remarks column.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §1.1 dan §2.5; padanan strategi dan klaster disusun Konvergen dari keduanya',
    messages: {
      strategi1: {
        id: 'Strategi 1 biasanya Klaster 1, baris ini {{klaster}}. Padanan ini pasti untuk bantuan sosial dan iuran JKN, lemah untuk subsidi energi.',
        en: 'Strategy 1 usually is Klaster 1, this row says {{klaster}}. The match is certain for social assistance and JKN contributions, weak for energy subsidies.',
      },
      strategi2: {
        id: 'Strategi 2 biasanya Klaster 2 atau 3, baris ini {{klaster}}. Padanan ini pasti untuk UMKM, sedang untuk padat karya, lemah untuk pelatihan perorangan.',
        en: 'Strategy 2 usually is Klaster 2 or 3, this row says {{klaster}}. The match is certain for small enterprises, medium for cash for work, weak for individual training.',
      },
      strategi3: {
        id: 'Strategi 3 biasanya Klaster 2, baris ini {{klaster}}. Padanan ini sedang untuk pelayanan dasar, lemah untuk konektivitas.',
        en: 'Strategy 3 usually is Klaster 2, this row says {{klaster}}. The match is medium for basic services, weak for connectivity.',
      },
    },
  },
  needs: ['strategi', 'klaster'],
  *check(row) {
    const strategi = strategiOf(row);
    const klaster = klasterOf(row);
    if (strategi === null || klaster === null) return;
    const usual = klasterOfStrategi(strategi);
    if (usual.includes(klaster) || (!isOwn(row, 'strategi') && !isOwn(row, 'klaster'))) return;
    // A wrong strategy is said by its subgroup or programme; the klaster is right then.
    if (otherStrategiOf(row).some((other) => klasterOfStrategi(other).includes(klaster))) return;
    yield {
      messageId: MESSAGE_OF[strategi],
      field: 'klaster',
      data: { klaster },
      suggest: isOwn(row, 'klaster') ? klasterChoices(usual) : [],
    };
  },
});
