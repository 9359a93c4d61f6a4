import { klasterOf, strategiOf } from '../schema/mapping-row';
import type { KlasterId } from '../taxonomy/klaster';
import { klasterChoices, klasterOfStrategi } from './helpers/crosswalk';
import { fitsKlaster } from './helpers/klaster-fit';
import { isOwn, shown } from './helpers/mapping-cells';
import { unitKind, unitOf } from './helpers/unit-sasaran';
import { defineRowRule } from './rule';

/** The klaster are told apart by whom they serve; a target in another klaster's unit does not fit. */
export const sasaranKlasterTidakSelaras = defineRowRule({
  meta: {
    id: 'sasaran-klaster-tidak-selaras',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Satuan sasaran tidak selaras dengan klaster', en: 'Target unit does not fit the klaster' },
    next: {
      id: 'Periksa klaster dan satuan sasaran: Klaster 1 keluarga atau individu, Klaster 2 masyarakat, Klaster 3 usaha mikro dan kecil.',
      en: 'Check klaster and target unit: Klaster 1 families or persons, Klaster 2 communities, Klaster 3 micro and small enterprises.',
    },
    source: 'Pedoman TKPK Provinsi Bengkulu §1.1 (sasaran Klaster 1-3)',
    messages: {
      perorangan: {
        id: 'Sasaran dihitung dalam “{{satuan}}”, sedangkan {{klaster}} tidak menyasar keluarga atau perorangan.',
        en: 'The target is counted in “{{satuan}}”, while {{klaster}} does not serve families or persons.',
      },
      kelompok: {
        id: 'Sasaran dihitung dalam “{{satuan}}”, sedangkan {{klaster}} menyasar keluarga dan individu.',
        en: 'The target is counted in “{{satuan}}”, while {{klaster}} serves families and persons.',
      },
    },
  },
  needs: ['klaster', 'sasaran'],
  *check(row) {
    const klaster = klasterOf(row);
    const unit = unitOf(row);
    if (klaster === null || unit === null) return;
    const kind = unitKind(unit.unit);
    if (kind === null || fitsKlaster(row, klaster, kind)) return;
    if (!isOwn(row, 'klaster') && !isOwn(row, unit.field)) return;
    const strategi = strategiOf(row);
    // Klaster 2 may serve persons in strategies 2 and 3: what a blank strategy leaves open is its own rule's to say.
    if (klaster === 'K2' && strategi === null && row.has('strategi')) return;
    // The pair itself is at odds: that is said once, by the rule on strategy and klaster.
    if (strategi !== null && !klasterOfStrategi(strategi).includes(klaster)) return;
    const better = (strategi === null ? ALL : klasterOfStrategi(strategi)).filter((one) =>
      fitsKlaster(row, one, kind),
    );
    // The choice is a klaster, so it is offered only where the klaster stands in this row.
    const own = isOwn(row, 'klaster');
    yield {
      messageId: klaster === 'K1' ? 'kelompok' : 'perorangan',
      field: own ? 'klaster' : unit.field,
      data: { satuan: shown(unit.unit), klaster },
      suggest: own ? klasterChoices(better) : [],
    };
  },
});

const ALL: readonly KlasterId[] = ['K1', 'K2', 'K3'];
