import type { Json } from '../workbook/memory/model';
import { apiNotFound } from './host-error';
import type { AnyHostType, HostContext, HostObject, HostType, Registry } from './host-type';
import type { QueryInfo } from './wire';

/** What of an object is asked for: all plain properties, some by name, and objects below it. */
interface Wanted {
  all: boolean;
  readonly parts: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, parts: new Map() });

/** `rowIndex` → `RowIndex`; names that begin with `_` stay. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function wantedOf(info: QueryInfo | undefined): Wanted {
  const root = nothing();
  const select = info?.Select ?? [];
  if (select.length === 0) root.all = true;
  for (const path of [...select, ...(info?.Expand ?? [])]) {
    let at = root;
    for (const part of path.split('/')) {
      if (part === '*' || part === '$all') {
        at.all = true;
        continue;
      }
      const name = wireName(part);
      let below = at.parts.get(name);
      if (!below) {
        below = nothing();
        at.parts.set(name, below);
      }
      at = below;
    }
  }
  return root;
}

/**
 * A type by name, for an object that came from anywhere.
 *
 * @throws HostError `ApiNotFound` when the registry has none.
 */
export function typeOf(registry: Registry, { type }: HostObject): HostType<unknown> {
  const found: AnyHostType | undefined = registry[type];
  if (!found) throw apiNotFound(type, '*');
  return found as unknown as HostType<unknown>;
}

/** What identifies an object in an answer: the key of its collection, and the reference that keeps it alive. */
export function identify(type: HostType<unknown>, { self }: HostObject, reference: string | undefined): Json {
  return {
    ...(type.id && { Id: type.id(self) }),
    ...(reference !== undefined && { _ReferenceId: reference }),
  };
}

/** The answer to `load`: what was asked of an object, in the names of the wire. */
export function describe(
  registry: Registry,
  host: HostContext,
  object: HostObject,
  info: QueryInfo | undefined,
): Json {
  return describeWanted(registry, host, object, wantedOf(info), info);
}

function describeWanted(
  registry: Registry,
  host: HostContext,
  object: HostObject,
  wanted: Wanted,
  page?: QueryInfo,
): Json {
  const type = typeOf(registry, object);
  if (!type.items) return describeOne(registry, host, object, wanted);
  const skip = page?.Skip ?? 0;
  const items = type
    .items(object.self, host)
    .slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
  // `items/x` may arrive as `x` or as `Items/x`; a property of the collection itself stays with it.
  const { own, below } = splitCollection(type, wanted);
  return {
    ...(describeOne(registry, host, object, own) as Record<string, Json>),
    _Items: items.map((item, index) => ({
      ...(identify(typeOf(registry, item), item, undefined) as Record<string, Json>),
      ...(describeWanted(registry, host, item, below) as Record<string, Json>),
      _Index: index + skip,
    })),
  };
}

function splitCollection(type: HostType<unknown>, wanted: Wanted): { own: Wanted; below: Wanted } {
  const own = nothing();
  const below: Wanted = { all: wanted.all, parts: new Map() };
  for (const [name, part] of wanted.parts) {
    if (name === 'Items') {
      if (part.parts.size === 0) below.all = true;
      for (const [inner, deeper] of part.parts) below.parts.set(inner, deeper);
    } else if (type.get?.[name]) own.parts.set(name, part);
    else below.parts.set(name, part);
  }
  return { own, below };
}

function describeOne(registry: Registry, host: HostContext, object: HostObject, wanted: Wanted): Json {
  const type = typeOf(registry, object);
  const { self } = object;
  const answer: Record<string, Json> = {};
  if (wanted.all) {
    for (const [name, read] of Object.entries(type.get ?? {})) {
      if (!type.onlyNamed?.includes(name)) answer[name] = read(self, host);
    }
  }
  for (const [name, part] of wanted.parts) {
    const read = type.get?.[name];
    const go = type.nav?.[name];
    if (read) answer[name] = read(self, host);
    else if (go) {
      const below = go(self, host);
      const bare = part.parts.size === 0;
      answer[name] =
        below && describeWanted(registry, host, below, bare ? { all: true, parts: new Map() } : part);
    } else throw apiNotFound(object.type, name);
  }
  return answer;
}
