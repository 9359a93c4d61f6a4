import { readRegionName } from '../regions/region-name';
import { likenessOf } from '../regions/name-likeness';
import type { Propose } from './group-link';
import type { NameGroup } from './groups';

/**
 * Puts a village's name with the word for its kind in front (Desa Sukamaju) to the name without it. Not where the
 * kecamatan has a desa and a kelurahan of that name.
 */
export function linkTitles(groups: readonly NameGroup[], propose: Propose): void {
  const plain = new Map<string, number>();
  const titled = new Map<string, number[]>();
  for (const [at, { best }] of groups.entries()) {
    const { text, domain } = best.spelling;
    const { full, bare } = readRegionName(text, 'desa');
    const key = `${domain.key}\u0000${bare}`;
    if (full === bare) {
      plain.set(key, at);
    } else {
      const known = titled.get(key);
      if (known) known.push(at);
      else titled.set(key, [at]);
    }
  }
  for (const [key, [only, second]] of titled) {
    const other = plain.get(key);
    if (only === undefined || second !== undefined || other === undefined) continue;
    propose(only, other, (one, another) =>
      one.best.form.designators === another.best.form.designators
        ? { cara: 'sebutan', likeness: likenessOf(one.best.form.joined, another.best.form.joined) }
        : null,
    );
  }
}
