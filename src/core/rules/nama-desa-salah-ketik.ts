import { alike } from '../regions/name-likeness';
import { namesRegion } from '../regions/region-name';
import type { Region } from '../regions/regions';
import { isOwn } from './helpers/mapping-cells';
import { kecamatanName, oncePerPlace, placeOf, villagesNamed, withoutAddress } from './helpers/row-place';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule, same } from './rule';

/** A village no one has heard of in this kecamatan, and one that is written almost like it. */
export const namaDesaSalahKetik = defineRowRule({
  meta: {
    id: 'nama-desa-salah-ketik',
    scope: 'sel',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Nama desa tampak salah ketik', en: 'Village name looks mistyped' },
    next: {
      id: 'Pilih nama resminya bila memang itu yang dimaksud; bila desanya baru, biarkan.',
      en: 'Choose the official name when that is the one meant; leave it when the village is new.',
    },
    source: 'Kepmendagri 300.2.2-2138 Tahun 2025: nama desa dan kelurahan per kecamatan',
    messages: {
      mirip: {
        id: '“{{isi}}” tidak ada di Kecamatan {{kecamatan}}; yang mirip: {{mirip}}.',
        en: '“{{isi}}” is not in Kecamatan {{kecamatan}}; one alike is {{mirip}}.',
      },
      beberapa: {
        id: '“{{isi}}” tidak ada di Kecamatan {{kecamatan}}; beberapa namanya mirip: {{mirip}}.',
        en: '“{{isi}}” is not in Kecamatan {{kecamatan}}; several are alike: {{mirip}}.',
      },
      lain: {
        id: '“{{isi}}” tidak ada di Kecamatan {{kecamatan}}. Yang mirip di sana: {{mirip}}; yang bernama persis begitu ada di Kecamatan {{lain}}.',
        en: '“{{isi}}” is not in Kecamatan {{kecamatan}}. One alike there is {{mirip}}; one of exactly that name is in Kecamatan {{lain}}.',
      },
    },
  },
  needs: ['desa'],
  *check(row, context) {
    if (!isOwn(row, 'desa')) return;
    const place = placeOf(row, context);
    const verdict = place && judge(place);
    if (!verdict) return;
    const { kecamatan, near, elsewhere } = verdict;
    yield {
      messageId: elsewhere.length > 0 ? 'lain' : near.length > 1 ? 'beberapa' : 'mirip',
      field: 'desa',
      data: {
        isi: shownCell(row.raw('desa')),
        kecamatan: kecamatan.nama,
        mirip: near.map(({ nama }) => nama).join(', '),
        ...(elsewhere.length > 0 ? { lain: elsewhere.join(', ') } : {}),
      },
      suggest: near.map(({ nama, kode }) => ({ label: same(`${nama} (${kode})`), value: nama })),
    };
  },
});

interface Verdict {
  readonly kecamatan: Region;
  /** Villages of the kecamatan that are written alike, most alike first. */
  readonly near: readonly Region[];
  /** Names of the kecamatan of the same district that have a village of exactly this name. */
  readonly elsewhere: readonly string[];
}

const MOST_OFFERED = 3;

const judge = oncePerPlace((place): Verdict | null => {
  const { coded, codedKecamatan, kecamatan: named, names, regions, mirip } = place;
  const { desa } = names;
  // Code and name in two kecamatan are another mistake than a slip in the village's name.
  if (desa === null || (codedKecamatan && named && codedKecamatan.kode !== named.kode)) return null;
  const kecamatan = codedKecamatan ?? named;
  if (!kecamatan) return null;
  const written = withoutAddress(desa);
  if (coded?.level === 'desa') {
    if (namesRegion(desa, coded) || namesRegion(written, coded)) return null;
    const near = alike(written, [coded], mirip);
    return near.length > 0 ? { kecamatan, near, elsewhere: [] } : null;
  }
  if (villagesNamed(desa, kecamatan.kode, regions).length > 0) return null;
  const near = alike(written, regions.children(kecamatan.kode), mirip).slice(0, MOST_OFFERED);
  if (near.length === 0) return null;
  const elsewhere = villagesNamed(desa, kecamatan.kode.slice(0, 5), regions).map((village) =>
    kecamatanName(village, regions),
  );
  return { kecamatan, near, elsewhere };
});
