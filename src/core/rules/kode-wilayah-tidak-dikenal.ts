import type { Suggestion } from '../findings/finding';
import { codeAt, levelOf, type Region, type RegionLevel, type Regions } from '../regions/regions';
import { isOwn } from './helpers/mapping-cells';
import { placeAmong, type RowPlace } from './helpers/row-place';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule, same } from './rule';

/** Papua and Papua Barat were six provinces from 2022 on: UU 14, 15, 16 and 29 of 2022 gave their districts new codes. */
const DIVIDED: ReadonlySet<string> = new Set(['91', '92']);

/** A well-formed code of a province whose list is at hand, and not on it. */
export const kodeWilayahTidakDikenal = defineRowRule({
  meta: {
    id: 'kode-wilayah-tidak-dikenal',
    scope: 'sel',
    severity: 'error',
    roles: TABLE_ROLES,
    title: { id: 'Kode wilayah tidak ada dalam daftar', en: 'Region code is not in the official list' },
    next: {
      id: 'Periksa kode pada daftar Kemendagri; bila wilayahnya hasil pemekaran yang lebih baru daripada daftar ini, biarkan.',
      en: 'Check the code in the Kemendagri list; leave it when the region was created after this list.',
    },
    source: 'Kepmendagri 300.2.2-2138 Tahun 2025: kode dan data wilayah administrasi pemerintahan',
    messages: {
      kabupaten: {
        id: 'Kode {{kode}}: {{induk}} tidak mempunyai kabupaten/kota {{bagian}} menurut {{sumber}}.',
        en: 'Code {{kode}}: {{induk}} has no district {{bagian}} in {{sumber}}.',
      },
      pemekaran: {
        id: 'Kode {{kode}}: kabupaten/kota {{bagian}} tidak ada lagi di {{induk}} menurut {{sumber}}. Papua dimekarkan menjadi enam provinsi sejak 2022 dan banyak kabupaten mendapat kode baru.',
        en: 'Code {{kode}}: district {{bagian}} is no longer in {{induk}} in {{sumber}}. Papua was divided into six provinces from 2022 on, and many districts were given new codes.',
      },
      kecamatan: {
        id: 'Kode {{kode}}: {{induk}} tidak mempunyai kecamatan {{bagian}} menurut {{sumber}}.',
        en: 'Code {{kode}}: {{induk}} has no kecamatan {{bagian}} in {{sumber}}.',
      },
      desa: {
        id: 'Kode {{kode}}: Kecamatan {{induk}} tidak mempunyai desa/kelurahan {{bagian}} menurut {{sumber}}. Bila desa ini hasil pemekaran sesudahnya, kodenya dapat benar.',
        en: 'Code {{kode}}: Kecamatan {{induk}} has no village {{bagian}} in {{sumber}}. If the village was created after that, the code may be right.',
      },
    },
  },
  needs: ['kodeWilayah'],
  *check(row, context) {
    const { regions } = context;
    const kode = row.text('kodeWilayah');
    if (!regions || kode === null || !isOwn(row, 'kodeWilayah')) return;
    const unknown = unknownPart(kode, regions);
    if (!unknown) return;
    const { level, bagian, induk } = unknown;
    yield {
      messageId: level === 'kabupaten' && DIVIDED.has(induk.kode) ? 'pemekaran' : level,
      field: 'kodeWilayah',
      data: { kode, bagian, induk: induk.nama, sumber: regions.sumber },
      suggest: byNames(placeAmong(row, context, regions), kode),
    };
  },
});

const BELOW = ['kabupaten', 'kecamatan', 'desa'] as const satisfies readonly RegionLevel[];

/** The highest part of a code that is not on the list, and the region it would lie in; `null` without the province's list. */
function unknownPart(
  kode: string,
  regions: Regions,
): { readonly level: (typeof BELOW)[number]; readonly bagian: string; readonly induk: Region } | null {
  if (regions.byCode(kode)) return null;
  let induk = regions.byCode(kode.slice(0, 2));
  for (const level of BELOW) {
    const bagian = codeAt(kode, level);
    if (!induk || bagian === null) return null;
    const region = regions.byCode(bagian);
    if (!region) return { level, bagian, induk };
    induk = region;
  }
  return null;
}

/** The code of the one region of the same level the names of the row lead to. */
function byNames({ desa, kecamatan, kabupaten }: RowPlace, kode: string): readonly Suggestion[] {
  const level = levelOf(kode);
  const found = level === 'desa' ? desa : level === 'kecamatan' ? [kecamatan] : [kabupaten];
  const [only, ...others] = found;
  return only && others.length === 0 ? [{ label: same(`${only.kode} ${only.nama}`), value: only.kode }] : [];
}
