import { attributeOf, elementsOf } from './patch/xml-tags';
import { readDirectory } from './zip-directory';

const MOST_PARTS = 65_534;
const NAME_LENGTH = 26;
const EXTRA_LENGTH = 28;
const HEADER = 30;

/** The parts of a zip that {@link unpack} has inflated, by name; each is a window on the zip, not a copy. */
export interface StoredParts {
  readonly bytes: (name: string) => Uint8Array | null;
  /** The part as UTF-8 text; '' when there is none. */
  readonly text: (name: string) => string;
  /** Names of the parts a part points at, by relation id, with the kind of relation (the last word of its type). */
  readonly relations: (name: string) => ReadonlyMap<string, Relation>;
}

/** Where a part points at. */
export interface Relation {
  readonly kind: string;
  /** A part's name, or what stands outside the file as it was written. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Opens a zip whose parts are stored as they are. A part that lies outside of it is treated as absent. */
export function storedParts(zip: Uint8Array): StoredParts {
  const directory = readDirectory(zip, MOST_PARTS);
  const entries = new Map(typeof directory === 'string' ? [] : directory.map((entry) => [entry.name, entry]));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const bytes: StoredParts['bytes'] = (name) => {
    const entry = entries.get(name);
    if (entry?.method !== 0 || entry.headerAt + HEADER > zip.length) return null;
    const start =
      entry.headerAt +
      HEADER +
      view.getUint16(entry.headerAt + NAME_LENGTH, true) +
      view.getUint16(entry.headerAt + EXTRA_LENGTH, true);
    return start + entry.inflated > zip.length ? null : zip.subarray(start, start + entry.inflated);
  };
  const text = (name: string): string => new TextDecoder().decode(bytes(name) ?? new Uint8Array());
  return {
    bytes,
    text,
    relations(name) {
      const cut = name.lastIndexOf('/') + 1;
      const xml = text(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
      return new Map(
        elementsOf(xml, 'Relationship').map(({ tag }) => {
          const target = attributeOf(tag, 'Target') ?? '';
          const isOutside = attributeOf(tag, 'TargetMode') === 'External';
          const kind = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '';
          return [
            attributeOf(tag, 'Id') ?? '',
            { kind, isOutside, target: isOutside ? target : resolved(name.slice(0, cut), target) },
          ];
        }),
      );
    },
  };
}

/** A target as the name of a part: from the root, or from the folder of the part that points at it. */
function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
