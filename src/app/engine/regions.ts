import type { RecognisedBook } from '../../core/report/checked-book';
import { createRegions } from '../../core/regions/create-regions';
import { levelOf, type Regions } from '../../core/regions/regions';
import { titleRegions } from '../../core/regions/title-regions';
import type { Settings } from '../../core/settings/settings';
import { textColumn } from '../../core/table/table';

/**
 * Where the texts of regions come from: a province by its two digits, or `daftar` for the list of all provinces and
 * districts. `null` when there is no such file.
 */
export type RegionSource = (name: string) => Promise<string | null>;

/** Loads official regions, each province once. */
export interface RegionLoader {
  /** The provinces of these codes, as far as they are to be had; `null` without any. */
  readonly loadRegions: (codes: Iterable<string>) => Promise<Regions | null>;
  /** The regions a workbook is about; `null` where nothing says so or no data is at hand. */
  readonly regionsOf: (book: RecognisedBook, settings: Settings) => Promise<Regions | null>;
}

const LIST = 'daftar';

/** Where no region data is at hand: every rule about official names stays silent. */
export const NO_REGIONS: RegionSource = () => Promise.resolve(null);

/** The modules of a folder of region files, read as JavaScript because the page may fetch nothing. */
export const regionModules =
  (load: (file: string) => Promise<unknown>): RegionSource =>
  async (name) => {
    try {
      const { default: text } = (await load(`${name}.js`)) as { readonly default?: unknown };
      return typeof text === 'string' ? text : null;
    } catch {
      return null; // Data that is not deployed is no failure: the rules that need it are silent.
    }
  };

/** A loader over a source; what was loaded is kept. */
export function createRegionLoader(source: RegionSource): RegionLoader {
  const texts = new Map<string, Promise<string | null>>();
  const loaded = new Map<string, Regions>();
  const textOf = (name: string): Promise<string | null> => {
    const known = texts.get(name) ?? source(name);
    texts.set(name, known);
    return known;
  };

  const load = async (names: readonly string[]): Promise<Regions | null> => {
    const key = names.join();
    const known = loaded.get(key);
    if (known) return known;
    const found = (await Promise.all(names.map(textOf))).filter((text) => text !== null);
    if (found.length === 0) return null;
    const regions = createRegions(found);
    loaded.set(key, regions);
    return regions;
  };
  const loadRegions: RegionLoader['loadRegions'] = async (codes) => {
    const list = await load([LIST]);
    // A province no list knows has no file either; asking for it would only be a complaint of the browser.
    const provinces = new Set([...codes].map((kode) => kode.slice(0, 2)));
    return await load([...provinces].filter((kode) => list?.loaded.has(kode) !== false).sort());
  };

  return {
    loadRegions,
    regionsOf: async (book, settings) => {
      const list = await load([LIST]);
      return list && (await loadRegions(provincesOf(book, settings, list)));
    },
  };
}

/**
 * The provinces a workbook is about: of its settings and of the region codes in its tables; only where neither says
 * anything of the names in its columns and titles. A province no list knows is left out.
 */
function provincesOf(book: RecognisedBook, settings: Settings, list: Regions): ReadonlySet<string> {
  const coded = [settings.wilayah ?? '', ...book.sheets.flatMap(({ table }) => codesIn(table))]
    .map((kode) => kode.slice(0, 2))
    .filter((kode) => list.loaded.has(kode));
  if (coded.length > 0) return new Set(coded);
  return new Set(book.sheets.flatMap((sheet) => namedIn(sheet, list)).map((kode) => kode.slice(0, 2)));
}

const codesIn = (table: RecognisedBook['sheets'][number]['table']): readonly string[] =>
  (textColumn(table, 'kodeWilayah')?.dictionary ?? []).filter((kode) => levelOf(kode) !== null);

function namedIn({ grid, headerRows, table }: RecognisedBook['sheets'][number], list: Regions): string[] {
  const inColumns = (['kabupaten', 'provinsi'] as const).flatMap((level) =>
    (textColumn(table, level)?.dictionary ?? []).flatMap((nama) => list.byName(nama, level, '')),
  );
  return [...inColumns, ...titleRegions(grid, headerRows?.[0] ?? null, list)].map(({ kode }) => kode);
}
