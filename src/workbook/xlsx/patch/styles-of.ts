import { addPart, freePartName } from './add-part';
import type { Book } from './book-part';
import type { Parts } from './parts';
import { openStyles, type StyleBook } from './style-book';
import { XML_HEAD } from './sheet-xml';

/** The looks of a workbook, opened when they are first asked for. */
export interface OpenStyles {
  readonly open: () => Promise<StyleBook>;
  /** The part as it is in the file; `null` when the workbook has none. */
  readonly text: () => Promise<string | null>;
  /** Writes the part when looks were added. */
  readonly save: () => void;
}

/** The looks every workbook has at least: one font, the two fills Excel counts on, no border, one cell style. */
const PLAIN_STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The styles of a package; a workbook without any gets a plain part once a look is asked for. */
export function stylesOf(parts: Parts, book: Book): OpenStyles {
  const listed = book.relationships.find(({ kind }) => kind === 'styles')?.target ?? null;
  const part = listed !== null && parts.has(listed) ? listed : null;
  let opened: { readonly name: string; readonly styles: StyleBook } | null = null;
  return {
    text: async () => (part === null ? null : parts.text(part)),
    open: async () => {
      if (opened) return opened.styles;
      let name = part;
      if (name === null) {
        name = freePartName(parts, book.part, 'styles');
        await addPart(parts, book.part, 'styles', name, PLAIN_STYLES);
      }
      opened = { name, styles: openStyles(await parts.text(name)) };
      return opened.styles;
    },
    save: () => {
      const text = opened?.styles.changed() ?? null;
      if (opened && text !== null) parts.put(opened.name, text);
    },
  };
}
