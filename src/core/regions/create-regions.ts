import { float64At, itemAt } from '../values/at';
import { rankOf, readRegionName } from './region-name';
import { levelOf, type Region, type RegionLevel, type Regions } from './regions';

const LEVELS: readonly RegionLevel[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];
const DIGITS: Readonly<Record<RegionLevel, number>> = { provinsi: 2, kabupaten: 4, kecamatan: 6, desa: 10 };

const LEVEL_OF: ReadonlyMap<number, RegionLevel> = new Map(LEVELS.map((level) => [DIGITS[level], level]));

/** The regions of one level of one province: codes as numbers, ascending, and where each name stands in the text. */
interface Level {
  readonly codes: Float64Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface Province {
  readonly text: string;
  readonly levels: Readonly<Record<RegionLevel, Level>>;
}

interface Line {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

function levelFrom(lines: readonly Line[]): Level {
  const sorted = lines.every((line, at) => at === 0 || itemAt(lines, at - 1, line).code < line.code)
    ? lines
    : [...new Map(lines.map((line) => [line.code, line])).values()].sort((a, b) => a.code - b.code);
  return {
    codes: Float64Array.from(sorted, ({ code }) => code),
    starts: Uint32Array.from(sorted, ({ start }) => start),
    ends: Uint32Array.from(sorted, ({ end }) => end),
  };
}

/** Digits in front of a line, up to the eleventh: longer is no code. */
function digitsAt(text: string, from: number): number {
  let at = from;
  while (at < from + 11 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at - from;
}

interface Parsed {
  readonly sumber: string;
  readonly provinces: ReadonlyMap<string, Province>;
}

/** Reads a text of lines `310101 Kepulauan Seribu Utara`; lines of another form are passed over. */
function parse(text: string): Parsed {
  const lines = new Map<string, Record<RegionLevel, Line[]>>();
  let sumber = '';
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const until = found < 0 ? text.length : found;
    const end = until > from && text.charCodeAt(until - 1) === 13 ? until - 1 : until;
    const digits = digitsAt(text, from);
    const level = LEVEL_OF.get(digits);
    const start = from + digits + 1;
    if (sumber === '' && text[from] === '#') sumber = text.slice(from + 1, end).trim();
    if (level !== undefined && start < end && text[start - 1] === ' ') {
      const province = text.slice(from, from + 2);
      const known = lines.get(province) ?? { provinsi: [], kabupaten: [], kecamatan: [], desa: [] };
      lines.set(province, known);
      known[level].push({ code: Number(text.slice(from, from + digits)), start, end });
    }
    from = until + 1;
  }
  return {
    sumber,
    provinces: new Map(
      [...lines]
        .filter(([, { provinsi }]) => provinsi.length > 0)
        .map(([kode, { provinsi, kabupaten, kecamatan, desa }]) => {
          const levels = {
            provinsi: levelFrom(provinsi),
            kabupaten: levelFrom(kabupaten),
            kecamatan: levelFrom(kecamatan),
            desa: levelFrom(desa),
          };
          return [kode, { text, levels }];
        }),
    ),
  };
}

/** The first place in an ascending list whose value is not below the one asked for. */
function firstNotBelow(codes: Float64Array, wanted: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (float64At(codes, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const dotted = (digits: string): string =>
  [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter((part) => part !== '')
    .join('.');

/** All regions of a level whose code starts with `digits`, ascending. */
function regionsBelow({ text, levels }: Province, level: RegionLevel, digits: string): readonly Region[] {
  const { codes, starts, ends } = levels[level];
  const span = 10 ** (DIGITS[level] - digits.length);
  if (span < 1) return [];
  const first = firstNotBelow(codes, Number(digits) * span);
  const last = firstNotBelow(codes, (Number(digits) + 1) * span);
  return Array.from(codes.subarray(first, last), (code, at) => ({
    kode: dotted(String(code)),
    nama: text.slice(starts[first + at], ends[first + at]),
    level,
  }));
}

/** The regions of one container by every form their name is looked up in. */
type NameIndex = ReadonlyMap<string, readonly Region[]>;

function indexNames(regions: readonly Region[]): NameIndex {
  const index = new Map<string, Region[]>();
  for (const region of regions) {
    const { full, bare } = readRegionName(region.nama, region.level);
    for (const key of full === bare ? [full] : [full, bare]) {
      const known = index.get(key);
      if (known) known.push(region);
      else index.set(key, [region]);
    }
  }
  return index;
}

/** Those named best, of all that are named at all: "Desa Baru" is the village Desa Baru where there is one, else Baru. */
function best(nama: string, level: RegionLevel, index: NameIndex): readonly Region[] {
  const written = readRegionName(nama, level);
  if (written.full === '') return [];
  const candidates = [...new Set([written.full, written.bare].flatMap((key) => index.get(key) ?? []))];
  const ranked = candidates.flatMap((region) => {
    const rank = rankOf(written, region);
    return rank === null ? [] : [{ region, rank }];
  });
  const least = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === least).map(({ region }) => region);
}

/**
 * Makes the regions out of the texts of provinces: a first line `# <decree>`, then a line per region, its code without
 * dots, a space, its name. Names stay in the text until they are asked for, so that the whole country fits in a few
 * megabytes. A province named twice is the last one given.
 */
export function createRegions(texts: readonly string[]): Regions {
  const parsed = texts.map(parse);
  const provinces = new Map(parsed.flatMap((one) => [...one.provinces]));
  const indexes = new Map<string, NameIndex>();

  const below = (level: RegionLevel, inside: string): readonly Region[] => {
    const digits = inside.replaceAll('.', '');
    const within =
      digits === '' ? [...provinces] : [...provinces].filter(([kode]) => digits.startsWith(kode));
    return within.flatMap(([kode, province]) => regionsBelow(province, level, digits === '' ? kode : digits));
  };

  return {
    loaded: new Set(provinces.keys()),
    sumber: parsed.find(({ sumber }) => sumber !== '')?.sumber ?? '',
    byCode: (kode) => {
      const level = levelOf(kode);
      const province = provinces.get(kode.slice(0, 2));
      if (level === null || !province) return null;
      const [region = null] = regionsBelow(province, level, kode.replaceAll('.', ''));
      return region?.kode === kode ? region : null;
    },
    children: (kode) => {
      const next = LEVELS[LEVELS.indexOf(levelOf(kode) ?? 'desa') + 1];
      return next === undefined ? [] : below(next, kode);
    },
    byName: (nama, level, inside) => {
      const key = `${level}:${inside}`;
      let index = indexes.get(key);
      if (!index) {
        index = indexNames(below(level, inside));
        indexes.set(key, index);
      }
      return best(nama, level, index);
    },
  };
}
