import { relationshipsPart, type Parts } from './parts';
import { attributeOf, elementsOf, splice } from './xml-tags';

const CONTENT_TYPES = '[Content_Types].xml';

/** Takes a part out of the package, with its content type and the relationships that lead to it from `owner`. */
export async function removePart(parts: Parts, owner: string, part: string): Promise<void> {
  const list = relationshipsPart(owner);
  const ids = new Set(
    (await parts.relationships(owner)).filter(({ target }) => target === part).map(({ id }) => id),
  );
  const links = await parts.text(list);
  const gone = elementsOf(links, 'Relationship').filter(({ tag }) => ids.has(attributeOf(tag, 'Id') ?? ''));
  parts.put(
    list,
    splice(
      links,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
  await dropPart(parts, part);
}

/** Takes a part nobody refers to out of the package, with its content type and its own relationships. */
async function dropPart(parts: Parts, part: string): Promise<void> {
  const types = await parts.text(CONTENT_TYPES);
  const path = `/${part}`.toLowerCase();
  const gone = elementsOf(types, 'Override').filter(
    ({ tag }) => attributeOf(tag, 'PartName')?.toLowerCase() === path,
  );
  const without = gone.map(({ start, end }) => ({ start, end, text: '' }));
  if (without.length > 0) parts.put(CONTENT_TYPES, splice(types, without));
  parts.remove(part);
  if (parts.has(relationshipsPart(part))) parts.remove(relationshipsPart(part));
}

/** The parts that can be reached from the package's own relationships. */
export async function reachableParts(parts: Parts): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const { target } of await parts.relationships(name)) {
      if (target === null || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

/** Takes out what could be reached before and cannot any more: a removed sheet's tables, charts and pictures. */
export async function dropUnreachable(parts: Parts, before: ReadonlySet<string>): Promise<void> {
  const now = await reachableParts(parts);
  for (const part of before) if (!now.has(part) && parts.has(part)) await dropPart(parts, part);
}
