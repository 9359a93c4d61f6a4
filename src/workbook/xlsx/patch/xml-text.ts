/** Most characters a cell holds in Excel. */
export const LONGEST_TEXT = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text as it stands between tags or in a quoted attribute. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // An attribute's line ends would arrive as spaces.
    .replace(/[\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** The way back of {@link escapeXml}, for every numbered character too. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
        (whole, decimal, hex, name) => {
          if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
          const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

// What XML cannot carry, half surrogates and what would be read as one of these escapes.
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-fA-F]{4}_)/g;

const carried = (text: string): string =>
  text.replace(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** A text a person reads as it stands in an attribute: `_x000B_` for what XML cannot carry. */
export const attributeText = (text: string): string => escapeXml(carried(text));

/** A cell's text as it stands between `<t>` and `</t>`: `_x000B_` for what XML cannot carry. */
export const cellText = (text: string): string =>
  carried(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The way back of {@link cellText}. */
export const readCellText = (xml: string): string =>
  unescapeXml(xml).replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A whole `<t>` element; white space that XML readers may drop is said to matter. */
export const textElement = (text: string): string =>
  `<t${/^\s|\s$|[\t\n\r]| {2}/.test(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t>`;
