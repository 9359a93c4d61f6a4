import { inflatePart } from './deflate';
import { contentSize, isPacked, joined, type PartContent } from './packed-part';
import { refuseFile } from './patch-error';
import { attributeOf, elementsOf, isWhole } from './xml-tags';
import type { ZipPackage } from './zip-package';

/** One relationship of a part. `target` is the full name of a part, without a leading slash; `null` for one outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `calcChain`. */
  readonly kind: string;
  readonly target: string | null;
}

/** The parts of a package while it is patched: reads see what was written before. Names are compared in any case. */
export interface Parts {
  readonly has: (name: string) => boolean;
  /** All names, with what was added and without what was taken away. */
  readonly names: () => readonly string[];
  /** Inflated size of a part as it is now, in bytes. */
  readonly sizeOf: (name: string) => number;
  readonly bytes: (name: string) => Promise<Uint8Array>;
  readonly text: (name: string) => Promise<string>;
  readonly put: (name: string, content: string | PartContent) => void;
  readonly remove: (name: string) => void;
  /** Relationships of a part; none when it has no list of them. `''` stands for the package. */
  readonly relationships: (name: string) => Promise<readonly Relationship[]>;
  /** What was put and removed, under the names the file knows. */
  readonly changes: () => ReadonlyMap<string, PartContent | null>;
}

/**
 * Opens the parts of a package. A part that is asked for and is damaged or not there ends the patching with `rusak`; one
 * that is asked for as text and is no whole XML, with `bentuk-asing`.
 */
export function openParts(zip: Pick<ZipPackage, 'names' | 'read' | 'sizeOf'>): Parts {
  const known = new Map(zip.names.map((name) => [keyOf(name), name]));
  const changes = new Map<string, PartContent | null>();
  const realName = (name: string): string => known.get(keyOf(name)) ?? name;
  const has = (name: string): boolean => {
    const real = realName(name);
    return changes.has(real) ? changes.get(real) !== null : known.has(keyOf(name));
  };
  const bytes = async (name: string): Promise<Uint8Array> => {
    const real = realName(name);
    const changed = changes.get(real);
    const content = changes.has(real) ? changed && (await unpacked(changed)) : await zip.read(real);
    if (!content) throw refuseFile('rusak');
    return content;
  };
  const text = async (name: string): Promise<string> => {
    const content = await bytes(name);
    if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)) {
      throw refuseFile('bentuk-asing');
    }
    const xml = new TextDecoder().decode(content);
    // Drawings of old are written with tags that never end.
    if (/\.(xml|rels)$/i.test(name) && !isWhole(xml)) throw refuseFile('bentuk-asing');
    return xml;
  };
  return {
    has,
    names: () => {
      const names = [...known.values(), ...[...changes.keys()].filter((name) => !known.has(keyOf(name)))];
      return names.filter((name) => changes.get(name) !== null);
    },
    sizeOf: (name) => {
      const changed = changes.get(realName(name));
      return changed ? contentSize(changed) : zip.sizeOf(realName(name));
    },
    bytes,
    text,
    put: (name, content) => {
      changes.set(realName(name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    remove: (name) => {
      if (known.has(keyOf(name))) changes.set(realName(name), null);
      else changes.delete(name);
    },
    relationships: async (name) => {
      const list = relationshipsPart(name);
      if (!has(list)) return [];
      return elementsOf(await text(list), 'Relationship').map(({ tag }) => ({
        id: attributeOf(tag, 'Id') ?? '',
        kind: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '',
        target:
          attributeOf(tag, 'TargetMode') === 'External'
            ? null
            : resolveTarget(name, attributeOf(tag, 'Target') ?? ''),
      }));
    },
    changes: () => changes,
  };
}

const unpacked = async (content: PartContent): Promise<Uint8Array | null> =>
  isPacked(content) ? inflatePart(joined(content.pieces, content.packed), content.inflated) : content;

const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** Name of the part that lists a part's relationships. */
export function relationshipsPart(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
}

/** Full name of the part a target names: relative to the folder of `from`, or to the package when it begins with `/`. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/#.*$/, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return decoded(path.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
