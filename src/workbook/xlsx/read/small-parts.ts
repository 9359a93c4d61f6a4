import { inflateSync } from 'fflate';
import { crc32 } from '../patch/crc32';
import { attributeOf, elementsOf } from '../patch/xml-tags';
import type { PlacedEntry } from '../zip-directory';
import { decoderOf } from './xml-pieces';

/** The parts of a zip that describe the others; each is inflated when it is asked for. */
export interface SmallParts {
  /** The part as text; '' when there is none, or it is damaged or not small. */
  readonly text: (name: string) => string;
  /** Names of the parts a part points at, by relation id, with the kind of relation (the last word of its type). */
  readonly relations: (name: string) => ReadonlyMap<string, Relation>;
  /** The part of a name, which Excel looks up in any case and with its escapes read. */
  readonly find: (name: string) => PlacedEntry | undefined;
}

/** Where a part points at. */
export interface Relation {
  readonly kind: string;
  /** A part's name, or what stands outside the file as it was written. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Larger parts hold no descriptions; in bytes. */
const LARGEST = 32 * 2 ** 20;

/** Opens the describing parts of a zip. */
export function smallParts(zip: Uint8Array, parts: ReadonlyMap<string, PlacedEntry>): SmallParts {
  const byKey = new Map([...parts].map(([name, part]) => [keyOf(name), part]));
  const find: SmallParts['find'] = (name) => byKey.get(keyOf(name)) ?? byKey.get(keyOf(decoded(name)));
  const text = (name: string): string => {
    const part = find(name);
    const content = part && contentOf(zip, part);
    return content ? (decoderOf(content) ?? new TextDecoder()).decode(content) : '';
  };
  return {
    find,
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

function contentOf(zip: Uint8Array, part: PlacedEntry): Uint8Array | null {
  if (part.inflated > LARGEST) return null;
  const packed = zip.subarray(part.dataAt, part.dataAt + part.packed);
  try {
    // One byte more than promised, or a stream that gives more would look as if it kept its promise.
    const content =
      part.method === 8 ? inflateSync(packed, { out: new Uint8Array(part.inflated + 1) }) : packed;
    return content.length === part.inflated && crc32(content) === part.crc ? content : null;
  } catch {
    return null;
  }
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
