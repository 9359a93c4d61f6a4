import { readRegionName } from '../regions/region-name';
import { codeAt } from '../regions/regions';
import { textAt, type Table } from '../table/table';
import { itemAt } from '../values/at';
import type { SpellingDomain } from './spelling';

/** Finds the kecamatan of a table's row. */
export type DomainOf = (table: Table, index: number) => SpellingDomain;

const NOWHERE: SpellingDomain = { key: '', label: '', kode: null, known: false };

interface Named {
  /** Kabupaten and kecamatan, folded; `null` where the row names no kecamatan. */
  readonly key: string | null;
  readonly label: string;
  readonly kode: string | null;
}

/**
 * Makes the look-up of kecamatan for some tables: by the code of the row, else by the code the same names have in other
 * rows, else by the names. A name that goes with several codes stays a name.
 */
export function districtsOf(tables: readonly Table[]): DomainOf {
  const codes = new Map<string, string | null>();
  const labels = new Map<string, string>();
  const read = tables.map(namedReader);
  for (const [at, table] of tables.entries()) {
    const named = itemAt(read, at, nameless);
    for (let index = 0; index < table.length; index += 1) {
      const { key, kode, label } = named(index);
      if (kode !== null && label !== '') {
        const known = labels.get(kode);
        if (known === undefined || label < known) labels.set(kode, label);
      }
      if (key === null || kode === null) continue;
      const known = codes.get(key);
      codes.set(key, known === undefined || known === kode ? kode : null);
    }
  }
  const domains = new Map<string, SpellingDomain>();
  const remember = (domain: SpellingDomain): SpellingDomain => {
    const known = domains.get(domain.key);
    if (known) return known;
    domains.set(domain.key, domain);
    return domain;
  };
  const byName = new Map<string, string>();
  for (const [key, kode] of codes) if (kode !== null) byName.set(key, kode);
  return (table, index) => {
    const { key, kode, label } = itemAt(read, tables.indexOf(table), nameless)(index);
    const code = kode ?? (key === null ? undefined : byName.get(key));
    if (code !== undefined)
      return remember({ key: code, label: labels.get(code) ?? code, kode: code, known: true });
    return key === null ? NOWHERE : remember({ key: `nama ${key}`, label, kode: null, known: true });
  };
}

const nameless = (): Named => ({ key: null, kode: null, label: '' });

/** Reads the kecamatan of rows; the same texts are folded once. */
function namedReader({ columns }: Table): (index: number) => Named {
  const kodeWilayah = columns.get('kodeWilayah');
  const kabupaten = columns.get('kabupaten');
  const kecamatan = columns.get('kecamatan');
  const folded = new Map<string, string>();
  return (index) => {
    const kode = textAt(kodeWilayah, index);
    const label = textAt(kecamatan, index) ?? '';
    const district = textAt(kabupaten, index) ?? '';
    const code = kode === null ? null : codeAt(kode, 'kecamatan');
    if (label === '') return { key: null, label, kode: code };
    const names = `${district}\u0000${label}`;
    const key = folded.get(names) ?? keyOf(district, label);
    folded.set(names, key);
    return { key, label, kode: code };
  };
}

function keyOf(kabupaten: string, kecamatan: string): string {
  const { bare, jenis } = readRegionName(kabupaten, 'kabupaten');
  // A kota and a kabupaten of one name are two districts.
  return `${jenis === 'kota' ? 'kota ' : ''}${bare} ${readRegionName(kecamatan, 'kecamatan').bare}`;
}
