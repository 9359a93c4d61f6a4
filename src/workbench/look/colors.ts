import { elementsOf } from './xml';

/** The legacy palette, from 0; the first eight are said twice. */
const INDEXED =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Order in which cells name the colours of a theme: light and dark change places. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The colours of a theme part, `rrggbb`, in the order cells name them. */
export function themeColors(xml: string): readonly (string | null)[] {
  const scheme = elementsOf(xml, 'clrScheme')[0]?.inner ?? '';
  return THEME_ORDER.map((name) => {
    const inner = elementsOf(scheme, name)[0]?.inner ?? '';
    const plain = elementsOf(inner, 'srgbClr')[0]?.attributes.get('val');
    const color = plain ?? elementsOf(inner, 'sysClr')[0]?.attributes.get('lastClr');
    return color?.toLowerCase() ?? null;
  });
}

/** A `<color>` or `<fgColor>` as `#rrggbb`; `null` when it is automatic or not understood. */
export function colorOf(
  attributes: ReadonlyMap<string, string> | undefined,
  theme: readonly (string | null)[],
): string | null {
  const rgb = attributes?.get('rgb');
  const base =
    rgb && /^[0-9a-f]{6,8}$/i.test(rgb)
      ? rgb.slice(-6).toLowerCase()
      : (theme[Number(attributes?.get('theme') ?? -1)] ?? INDEXED[Number(attributes?.get('indexed') ?? -1)]);
  if (base === undefined || base === '') return null;
  return `#${tinted(base, Number(attributes?.get('tint') ?? 0))}`;
}

/** Excel lightens towards white for a positive tint and darkens towards black for a negative one. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  return [0, 2, 4]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    .map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
