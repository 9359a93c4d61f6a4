import { klasterOf, strategiOf } from '../schema/mapping-row';
import type { KlasterId } from '../taxonomy/klaster';
import { PROGRAM } from '../taxonomy/program';
import type { StrategiId } from '../taxonomy/strategi';
import type { Row } from '../table/table';
import { klasterChoices, klasterOfStrategi } from './helpers/crosswalk';
import { isOwn, shown } from './helpers/mapping-cells';
import { programmesOf } from './helpers/programmes';
import { unitKind, unitKindOf, unitOf, type UnitKind } from './helpers/unit-sasaran';
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
    if (kind === null || fits(row, klaster, kind)) return;
    if (!isOwn(row, 'klaster') && !isOwn(row, unit.field)) return;
    const strategi = strategiOf(row);
    // The pair itself is at odds: that is said once, by the rule on strategy and klaster.
    if (strategi !== null && !klasterOfStrategi(strategi).includes(klaster)) return;
    const better = (strategi === null ? ALL : klasterOfStrategi(strategi)).filter((one) =>
      fits(row, one, kind),
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

const isPerorangan = (kind: UnitKind): boolean => kind === 'keluarga' || kind === 'individu';

function fits(row: Row, klaster: KlasterId, kind: UnitKind): boolean {
  if (klaster === 'K1') return isPerorangan(kind);
  if (!isPerorangan(kind)) return true;
  const named = programmesOf(row)?.programmes ?? [];
  if (named.some((one) => one.klaster === klaster && (one.unit === null || unitKindOf(one.unit) === kind))) {
    return true;
  }
  return klaster === 'K2' && servesPersons(strategiOf(row), kind);
}

/**
 * Strategy 3 repairs houses and toilets of families and counts who lives in an area, all in Klaster 2 (§3.2); in
 * strategy 2 the catalogue tells which unit a Klaster 2 programme serves.
 */
function servesPersons(strategi: StrategiId | null, kind: UnitKind): boolean {
  if (strategi === 'S3') return true;
  return PROGRAM.some(
    (one) => one.strategi === strategi && one.klaster === 'K2' && unitKindOf(one.unit) === kind,
  );
}
