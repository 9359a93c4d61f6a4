/** Format characters (zero-width space, soft hyphen, direction marks): invisible in Excel, yet they break every comparison. */
const INVISIBLE = /\p{Cf}/gu;

/** Nearly every text: nothing of it is composed, invisible or of another form. */
// eslint-disable-next-line no-control-regex -- control characters fold to a space like all others
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The form in which headers, names and words are compared: NFKC, lower case, without diacritics and without invisible
 * format characters, and every run of anything but letters and digits (`_ - / . ,`, line breaks, NBSP) as one space; trimmed.
 */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .replace(INVISIBLE, '')
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();

/** Words of plain ASCII with one space between them: there is nothing to tidy, and nearly every cell is such a text. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** The same text for showing on one line: trimmed, each run of white space (NBSP, line breaks) one space; case and punctuation stay. */
export const squeeze = (text: string): string => (TIDY.test(text) ? text : text.replace(/\s+/gu, ' ').trim());

/**
 * What a person sees of a text, for the value readers: squeezed, and without invisible format characters. Not NFKC on
 * purpose: that would turn `10²` into `102`.
 */
export const visibleText = (text: string): string =>
  TIDY.test(text) ? text : squeeze(text.replace(INVISIBLE, ''));

/** What a pattern first finds in a text: all of it, then its groups; nothing where it finds nothing. */
export const foundIn = (pattern: RegExp, text: string): readonly string[] => pattern.exec(text) ?? [];
