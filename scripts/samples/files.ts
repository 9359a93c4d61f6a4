import { brokenFiles } from './broken-files';
import { districtWorkbook } from './district-workbook';
import { fullPemetaanSheet } from './konvergen';
import { nationalSheet } from './layout-matrix';
import { complaintSheet, dtsenSheet, individuSheet, keluargaSheet, layoutFamilies } from './layout-people';
import { layoutTotals } from './layout-totals';
import {
  codeAndNameSheet,
  freeSheet,
  shuffledSheet,
  threeSpellingsSheet,
  unmergedSheet,
  verticallyMergedSheet,
} from './layout-variants';
import { PENERIMA_FORMATS, PENERIMA_HEADER, recipientRows } from './recipients';
import { regionSheet } from './regions';
import { smallMapping } from './small-mapping';
import { workbookBytes, type Mistake, type SheetSpec } from './workbook';

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

const inFile =
  (file: string) =>
  ({ sheet, cell, rule, note }: Mistake): Mistake & { readonly file: string } => ({
    file,
    sheet,
    cell,
    rule,
    note,
  });

function contoh(): Readonly<Record<string, Uint8Array>> {
  const district = districtWorkbook();
  const small = smallMapping();
  const files = { kabupaten: 'kabupaten-contoh.xlsx', kecil: 'pemetaan-kecil.xlsx' };
  return {
    [files.kabupaten]: workbookBytes(district.sheets),
    [files.kecil]: workbookBytes([small.sheet]),
    'kesalahan-sengaja.json': json([
      ...district.mistakes.map(inFile(files.kabupaten)),
      ...small.mistakes.map(inFile(files.kecil)),
    ]),
  };
}

function layouts(): Readonly<Record<string, Uint8Array>> {
  const families = layoutFamilies();
  const one = (spec: SheetSpec): Uint8Array => workbookBytes([spec]);
  return {
    'rat-18.xlsx': one(nationalSheet('rat-18')),
    'laporan-21.xlsx': one(nationalSheet('laporan-21')),
    'laporan-23.xlsx': one(nationalSheet('laporan-23')),
    'p3ke-keluarga.xlsx': one(keluargaSheet(families, 12)),
    'p3ke-individu.xlsx': one(individuSheet(families)),
    'dtsen.xlsx': one(dtsenSheet(families)),
    'konvergen.xlsx': workbookBytes([
      fullPemetaanSheet(),
      {
        name: 'Penerima',
        cells: [PENERIMA_HEADER, ...recipientRows(families, 5)],
        formats: PENERIMA_FORMATS,
      },
      regionSheet(families),
      complaintSheet(families),
      keluargaSheet(families),
    ]),
    'bebas.xlsx': one(freeSheet()),
    'teracak.xlsx': one(shuffledSheet()),
    'kode-nama.xlsx': one(codeAndNameSheet()),
    'opd-ejaan.xlsx': one(threeSpellingsSheet()),
    'merged.xlsx': one(verticallyMergedSheet()),
    'tanpa-merge.xlsx': one(unmergedSheet()),
    'totals.json': json(layoutTotals()),
  };
}

const within = (
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): readonly (readonly [string, Uint8Array])[] =>
  Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]);

/** Every committed sample and fixture: path from the repository's root, and bytes. */
export const sampleFiles = (): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ...within('assets/contoh', contoh()),
    ...within('tests/fixtures/layouts', layouts()),
    ...within('tests/fixtures/buruk', brokenFiles()),
  ]);
