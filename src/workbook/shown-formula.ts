/**
 * A formula as Excel shows it and its object model takes it: with `=`, and newer functions without the prefix a file
 * gives them.
 *
 * @param formula as a file keeps it: English, without `=`.
 */
export const shownFormula = (formula: string): string =>
  // Strings and quoted sheet names are passed over whole.
  `=${formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?(?=[A-Z])/gi, (found) =>
    found.startsWith('_') ? '' : found,
  )}`;
