import { FUNDING_FIELDS, fundingChoices, fundingChoicesOf } from './helpers/funding';
import { isUnreadCell, shown } from './helpers/mapping-cells';
import { defineRowRule } from './rule';

/** A funding source nobody knows leaves the row out of every total by source. */
export const sumberDanaTidakDikenal = defineRowRule({
  meta: {
    id: 'sumber-dana-tidak-dikenal',
    scope: 'sel',
    severity: 'error',
    roles: ['pemetaan'],
    title: { id: 'Sumber dana tidak dikenal', en: 'Unknown funding source' },
    next: {
      id: 'Tulis satu sumber dana: APBN, APBD, APBDes, atau nonpemerintah, beserta rinciannya.',
      en: 'Write one funding source: APBN, APBD, APBDes or non-government, with its detail.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §2.6',
    messages: {
      asing: {
        id: 'Sumber dana “{{isi}}” tidak dikenal.',
        en: 'Funding source “{{isi}}” is not known.',
      },
      mendua: {
        id: 'Sumber dana “{{isi}}” dapat berarti APBDes atau APBD; tulis salah satunya.',
        en: 'Funding source “{{isi}}” may mean APBDes or APBD; write one of them.',
      },
    },
  },
  needs: [],
  *check(row) {
    for (const field of FUNDING_FIELDS) {
      if (!isUnreadCell(row, field)) continue;
      const isi = shown(row.raw(field));
      const isMendua = /\bapbd[^\p{L}\p{N}]+desa\b/iu.test(isi);
      yield {
        messageId: isMendua ? 'mendua' : 'asing',
        field,
        data: { isi },
        suggest: isMendua ? fundingChoicesOf(['APBDes', 'APBD']) : fundingChoices(isi),
      };
    }
  },
});
