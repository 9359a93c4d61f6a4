import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { cellAddress } from '../src/core/table/address';
import { isCellError, type CellValue } from '../src/core/values/cell-value';
import { cellText, escapeXml } from '../src/workbook/xlsx/patch/xml-text';
import type { SyntheticSheet } from '../tests/synthetic/spoil';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_A_PIECE = 2_000;

/** One part: its name and what it holds, piece by piece. */
interface Part {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Shared strings, each once. */
function shareStrings() {
  const codes = new Map<string, number>();
  let uses = 0;
  return {
    code: (text: string): number => {
      uses += 1;
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, codes.size);
      return codes.size - 1;
    },
    *pieces(): Generator<string> {
      yield `${HEAD}<sst xmlns="${MAIN}" count="${String(uses)}" uniqueCount="${String(codes.size)}">`;
      let piece = '';
      for (const text of codes.keys()) {
        piece += `<si><t>${cellText(text)}</t></si>`;
        if (piece.length > 1e6) {
          yield piece;
          piece = '';
        }
      }
      yield `${piece}</sst>`;
    },
  };
}

function cellXml(row: number, column: number, value: CellValue, codeOf: (text: string) => number): string {
  const at = cellAddress(row, column);
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="1"><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  if (isCellError(value)) return `<c r="${at}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${at}" s="1" t="s"><v>${String(codeOf(value))}</v></c>`;
}

function* sheetPieces(cells: SyntheticSheet['cells'], codeOf: (text: string) => number): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  for (let from = 0; from < cells.length; from += ROWS_A_PIECE) {
    let piece = '';
    for (const [at, row] of cells.slice(from, from + ROWS_A_PIECE).entries()) {
      const line = row.map((value, column) => cellXml(from + at, column, value, codeOf)).join('');
      piece += `<row r="${String(from + at + 1)}" spans="1:${String(row.length)}">${line}</row>`;
    }
    yield piece;
  }
  yield '</sheetData></worksheet>';
}

/** The parts of a workbook as Excel lays them out; the shared strings come last, when all are known. */
function* partsOf(sheets: readonly SyntheticSheet[]): Generator<Part> {
  const numbered = sheets.map((sheet, at) => ({
    ...sheet,
    file: `worksheets/sheet${String(at + 1)}.xml`,
    id: `rId${String(at + 1)}`,
  }));
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const type = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const one = (name: string, text: string): Part => ({ name, pieces: [HEAD + text] });
  yield one(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${numbered.map(({ file }) => type(file, 'worksheet')).join('')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`,
  );
  yield one(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  yield one(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ sheet, id }, at) => `<sheet name="${escapeXml(sheet)}" sheetId="${String(at + 1)}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
  );
  yield one(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id, file }) => relation(id, 'worksheet', file)).join('')}${relation('rIdS', 'styles', 'styles.xml')}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  );
  yield one(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="0" xfId="0" applyAlignment="1"/></cellXfs></styleSheet>`,
  );
  const strings = shareStrings();
  for (const { cells, file } of numbered)
    yield { name: `xl/${file}`, pieces: sheetPieces(cells, strings.code) };
  yield { name: 'xl/sharedStrings.xml', pieces: strings.pieces() };
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/**
 * Writes a workbook in the form Excel gives it: shared strings, addresses, spans, deflated at the usual level.
 *
 * @returns how many bytes of XML it holds.
 */
export async function writeBook(path: string, sheets: readonly SyntheticSheet[]): Promise<number> {
  const file = createWriteStream(path);
  const directory: Buffer[] = [];
  let at = 0;
  let inflated = 0;
  const put = (bytes: Buffer): void => {
    file.write(bytes);
    at += bytes.length;
  };
  for (const { name, pieces } of partsOf(sheets)) {
    const content = Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
    const packed = deflateRawSync(content, { level: 6 });
    const label = Buffer.from(name);
    const sizes = [
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
    ] as const;
    const start = at;
    put(
      numbers([0x04034b50, 4], [20, 2], [0, 2], [8, 2], [0x21_0000, 4], ...sizes, [label.length, 2], [0, 2]),
    );
    put(label);
    put(packed);
    directory.push(
      numbers(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        [0, 2],
        [8, 2],
        [0x21_0000, 4],
        ...sizes,
        [label.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [start, 4],
      ),
      label,
    );
    inflated += content.length;
  }
  const parts = directory.length / 2;
  const list = Buffer.concat(directory);
  const start = at;
  put(list);
  put(numbers([0x06054b50, 4], [0, 2], [0, 2], [parts, 2], [parts, 2], [list.length, 4], [start, 4], [0, 2]));
  file.end();
  await finished(file);
  return inflated;
}
