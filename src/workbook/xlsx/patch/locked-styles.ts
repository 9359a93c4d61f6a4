import { attributeOf, childrenOf, elementsOf } from './xml-tags';

/**
 * The numbers of the cell looks that a protected sheet lets people type into.
 *
 * @param styles the workbook's styles part.
 */
export function unlockedStyles(styles: string): ReadonlySet<number> {
  const list = childrenOf(styles).find(({ local }) => local === 'cellXfs');
  const found = new Set<number>();
  if (!list) return found;
  const xml = styles.slice(list.start, list.end);
  childrenOf(xml).forEach((xf, at) => {
    const protection = elementsOf(xml.slice(xf.start, xf.end), 'protection')[0];
    if (protection && /^(0|false)$/.test(attributeOf(protection.tag, 'locked') ?? '')) found.add(at);
  });
  return found;
}
