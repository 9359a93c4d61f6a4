/** The parts of a rule's documentation page the finding card shows, as plain paragraphs. In Bahasa Indonesia. */
export interface RulePage {
  readonly mengapa: readonly string[];
  readonly perbaikan: readonly string[];
  readonly dasar: readonly string[];
}

const HEADS: Readonly<Record<keyof RulePage, string>> = {
  mengapa: 'Mengapa penting',
  perbaikan: 'Cara memperbaiki',
  dasar: 'Dasar hukum',
};

/** Takes a page apart by its second-level headings; a page without them gives empty parts. */
export function readRulePage(markdown: string | null): RulePage | null {
  if (markdown === null) return null;
  const parts = new Map(
    markdown.split(/^## /m).map((part): readonly [string, string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1)];
    }),
  );
  const part = (name: keyof RulePage): readonly string[] => paragraphs(parts.get(HEADS[name]) ?? '');
  return { mengapa: part('mengapa'), perbaikan: part('perbaikan'), dasar: part('dasar') };
}

/** Paragraphs on one line each; tables are left to the page itself. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .replace(/`([^`]*)`/g, '“$1”')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\*\*([^*]*)\*\*/g, '$1')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '' && !paragraph.startsWith('|'));
