import type { Suggestion } from '../findings/finding';
import { codeAt, levelOf } from '../regions/regions';
import { isOwn } from './helpers/mapping-cells';
import { placeOf, type RowPlace } from './helpers/row-place';
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
    const provinsi = codeAt(kode, 'provinsi') ?? '';
    if (!regions.loaded.has(provinsi) || regions.byCode(kode)) return;
    const levels = ['kabupaten', 'kecamatan', 'desa'] as const;
    const at = levels.find((level) => regions.byCode(codeAt(kode, level) ?? '') === null) ?? 'desa';
    const bagian = codeAt(kode, at) ?? kode;
    const induk = regions.byCode(bagian.slice(0, bagian.lastIndexOf('.')))?.nama ?? provinsi;
    const place = placeOf(row, context);
    yield {
      messageId: at === 'kabupaten' && DIVIDED.has(provinsi) ? 'pemekaran' : at,
      field: 'kodeWilayah',
      data: { kode, bagian, induk, sumber: regions.sumber },
      suggest: place ? byNames(place, kode) : [],
    };
  },
});

/** The code of the one region of the same level the names of the row lead to. */
function byNames({ desa, kecamatan, kabupaten }: RowPlace, kode: string): readonly Suggestion[] {
  const level = levelOf(kode);
  const found = level === 'desa' ? desa : level === 'kecamatan' ? [kecamatan] : [kabupaten];
  const [only, ...others] = found;
  return only && others.length === 0 ? [{ label: same(`${only.kode} ${only.nama}`), value: only.kode }] : [];
}
