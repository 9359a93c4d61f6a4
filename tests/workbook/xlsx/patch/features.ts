import { textsOf } from './opened';

/** What other writers lose, and by which part or which words of a part it is known. */
const FEATURES: Readonly<Record<string, RegExp>> = {
  bagan: /^xl\/charts\/chart/,
  gambar: /^xl\/media\//,
  validasi: /<dataValidation /,
  'validasi x14': /<x14:dataValidation /,
  'format bersyarat': /<conditionalFormatting/,
  'format bersyarat x14': /<x14:conditionalFormatting/,
  sparkline: /<x14:sparkline>/,
  tabel: /^xl\/tables\//,
  catatan: /^xl\/(worksheets\/)?comments\/?(sheet|comment)?\d*\.xml/,
  utas: /^xl\/threadedComments\//,
  pivot: /^xl\/pivotTables\//,
  nama: /<definedName /,
  'judul cetak': /_xlnm\.Print_Titles/,
  'sangat tersembunyi': /state="veryHidden"/,
  proteksi: /<sheetProtection /,
  printer: /^xl\/printerSettings\//,
  customXml: /^customXml\//,
  tautan: /<hyperlink /,
  gabungan: /<mergeCell /,
};

/** Names of what a workbook holds, in alphabetical order. */
export function featuresOf(bytes: Uint8Array): readonly string[] {
  const texts = Object.entries(textsOf(bytes));
  return Object.entries(FEATURES)
    .filter(([, pattern]) => texts.some(([name, text]) => pattern.test(name) || pattern.test(text)))
    .map(([name]) => name)
    .sort();
}
