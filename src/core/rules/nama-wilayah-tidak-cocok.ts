import { likenessTo } from '../regions/name-likeness';
import { namesRegion } from '../regions/region-name';
import { codeAt, type Region, type RegionLevel } from '../regions/regions';
import { isOwn } from './helpers/mapping-cells';
import { oncePerPlace, placeOf, withoutAddress, type RowPlace } from './helpers/row-place';
import { shownCell } from './helpers/shown-cell';
import { TABLE_ROLES } from './helpers/table-roles';
import { defineRowRule, same } from './rule';

/** The narrowest first: a village that is wrong says more than its province. */
const LEVELS = ['desa', 'kecamatan', 'kabupaten', 'provinsi'] as const;

/** A code and the names beside it that speak of two places. */
export const namaWilayahTidakCocok = defineRowRule({
  meta: {
    id: 'nama-wilayah-tidak-cocok',
    scope: 'baris',
    severity: 'warning',
    roles: TABLE_ROLES,
    title: { id: 'Nama dan kode wilayah tidak cocok', en: 'Region name and code disagree' },
    next: {
      id: 'Tentukan mana yang benar, nama atau kodenya, lalu samakan.',
      en: 'Decide which is right, the name or the code, and make them agree.',
    },
    source: 'Kepmendagri 300.2.2-2138 Tahun 2025: kode dan data wilayah administrasi pemerintahan',
    messages: {
      nama: {
        id: 'Kode {{kode}} adalah {{resmi}}, tetapi namanya ditulis “{{isi}}”.',
        en: 'Code {{kode}} is {{resmi}}, but the name is written “{{isi}}”.',
      },
      kode: {
        id: 'Kode {{kode}} adalah {{resmi}}, tetapi nama di baris ini berkode {{lain}}.',
        en: 'Code {{kode}} is {{resmi}}, but the names of this row have the code {{lain}}.',
      },
      semua: {
        id: 'Kode {{kode}} adalah {{resmi}}, tetapi nama di baris ini “{{isi}}”.',
        en: 'Code {{kode}} is {{resmi}}, but the names of this row are “{{isi}}”.',
      },
    },
  },
  needs: ['kodeWilayah'],
  *check(row, context) {
    const place = placeOf(row, context);
    const verdict = place && judge(place);
    if (!verdict) return;
    const { coded, wrong, meant } = verdict;
    const [first] = wrong;
    const fields = ['kodeWilayah', ...wrong.map(({ level }) => level)] as const;
    if (!fields.some((field) => isOwn(row, field))) return;
    const kode = coded.kode;
    if (meant) {
      yield {
        messageId: 'kode',
        field: 'kodeWilayah',
        data: { kode, resmi: pathOf(coded, place), lain: meant.kode },
        related: wrong.map(({ level }) => row.cell(level)),
        suggest: [{ label: same(`${meant.kode} ${meant.nama}`), value: meant.kode }],
      };
    } else if (wrong.length === 1) {
      yield {
        messageId: 'nama',
        field: first.level,
        data: { kode, resmi: first.region.nama, isi: shownCell(first.nama) },
        related: [row.cell('kodeWilayah')],
        suggest: [{ label: same(first.region.nama), value: first.region.nama }],
      };
    } else {
      yield {
        messageId: 'semua',
        field: 'kodeWilayah',
        data: {
          kode,
          resmi: pathOf(coded, place),
          isi: shownCell(wrong.map(({ nama }) => nama).join(', ')),
        },
        related: wrong.map(({ level }) => row.cell(level)),
      };
    }
  },
});

/** `Sidomulyo, Misal Utara, Kabupaten Contoh`. */
function pathOf({ kode }: Region, { regions }: RowPlace): string {
  return LEVELS.slice(0, 3)
    .flatMap((level) => regions.byCode(codeAt(kode, level) ?? '')?.nama ?? [])
    .join(', ');
}

interface Wrong {
  readonly level: RegionLevel;
  readonly nama: string;
  readonly region: Region;
}

interface Verdict {
  readonly coded: Region;
  readonly wrong: readonly [Wrong, ...Wrong[]];
  /** The region the names lead to, at the level of the code. */
  readonly meant: Region | null;
}

const judge = oncePerPlace((place): Verdict | null => {
  const { coded, regions, names } = place;
  if (!coded) return null;
  const wrong = LEVELS.flatMap((level): readonly Wrong[] => {
    const nama = names[level];
    const region = regions.byCode(codeAt(coded.kode, level) ?? '');
    if (nama === null || !region) return [];
    return namesRegion(nama, region) || namesRegion(withoutAddress(nama), region)
      ? []
      : [{ level, nama, region }];
  });
  const [first, ...more] = wrong;
  if (!first) return null;
  // A village of almost that name is a slip of the pen, which nama-desa-salah-ketik tells.
  if (wrong.length === 1 && first.level === 'desa' && likenessTo(first.nama, first.region) >= place.mirip)
    return null;
  return { coded, wrong: [first, ...more], meant: meantBy(place, coded) };
});

function meantBy({ desa, kecamatan, kabupaten, names }: RowPlace, coded: Region): Region | null {
  const found: readonly (Region | null)[] = {
    desa: names.kecamatan === null ? [] : desa,
    kecamatan: [kecamatan],
    kabupaten: names.kabupaten === null ? [] : [kabupaten],
    provinsi: [],
  }[coded.level];
  const [only = null, ...others] = found;
  return others.length === 0 && only?.kode !== coded.kode ? only : null;
}
