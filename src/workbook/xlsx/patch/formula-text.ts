/**
 * Functions newer than the file format: a file writes them with a prefix, or Excel shows `#NAME?`. From the list of
 * future functions in [MS-XLSX] 2.2.2.
 */
const PREFIXED = new Map<string, string>([
  ...'ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA COT COTH CSC CSCH DAYS DECIMAL ENCODEURL FILTERXML FLOOR.MATH FORMULATEXT GAMMA GAUSS IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RRI SEC SECH SHEET SHEETS SKEW.P SWITCH TEXTJOIN UNICHAR UNICODE WEBSERVICE XOR CONCAT XLOOKUP XMATCH RANDARRAY SEQUENCE SORTBY UNIQUE LET LAMBDA STDEV.P STDEV.S VAR.P VAR.S PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.TEST F.TEST Z.TEST CHISQ.TEST CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED'
    .split(' ')
    .map((name) => [name, `_xlfn.${name}`] as const),
  ...['FILTER', 'SORT'].map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);

/**
 * A formula as a file writes it: without `=`, and newer functions with their prefix.
 *
 * @param formula as Excel's object model gives it: English, `=…`.
 */
export function fileFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  // Strings and quoted sheet names are passed over whole.
  return bare.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z0-9.]*(?=\()/gi, (found, at: number) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    // Part of a longer name: `_xlfn.XLOOKUP`, `MY_SORT`.
    if (/[\w.]/.test(bare[at - 1] ?? '')) return found;
    return PREFIXED.get(found.toUpperCase()) ?? found;
  });
}
