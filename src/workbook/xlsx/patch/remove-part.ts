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
  const types = await parts.text(CONTENT_TYPES);
  const path = `/${part}`.toLowerCase();
  const typed = elementsOf(types, 'Override').filter(
    ({ tag }) => attributeOf(tag, 'PartName')?.toLowerCase() === path,
  );
  if (typed.length > 0) {
    parts.put(
      CONTENT_TYPES,
      splice(
        types,
        typed.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }
  parts.remove(part);
  if (parts.has(relationshipsPart(part))) parts.remove(relationshipsPart(part));
}
