import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

// What Excel is strict about and other readers forgive: each rule here is one that ends in its offer to repair.

const SHEET =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
  scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
  dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
  cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls
  webPublishItems tableParts extLst`.split(/\s+/);
const BOOK =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
  webPublishObjects extLst`.split(/\s+/);
const STYLES =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

const children = (element: Element | null | undefined): Element[] =>
  element ? Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1) : [];
const all = (element: Element | null | undefined, local: string): Element[] =>
  element ? Array.from(element.getElementsByTagNameNS('*', local)) : [];
const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);
const columnOf = (reference: string): number =>
  Array.from(/^[A-Z]+/.exec(reference)?.[0] ?? '').reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );

const resolve = (from: string, target: string): string => {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '') path.push(step);
  }
  return path.join('/');
};

/** Everything Excel would call damaged in a file; empty for a good one. */
export function problemsOf(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  const parts = Object.entries(unzipSync(bytes));
  const texts = Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
  const roots = new Map<string, Element>();
  for (const [name, text] of Object.entries(texts)) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const errors: string[] = [];
    const document = new DOMParser({
      onError: (level, message) => {
        errors.push(`${level} ${message}`);
      },
    }).parseFromString(text, 'text/xml');
    found.push(...errors.map((error) => `${name}: ${error}`));
    if (document.documentElement) roots.set(name, document.documentElement);
  }
  const say = (name: string, problem: string): void => {
    found.push(`${name}: ${problem}`);
  };
  const links = new Map<string, Map<string, { kind: string; target: string }>>();

  const linksOf = (part: string): Map<string, { kind: string; target: string }> => {
    const known = links.get(part);
    if (known) return known;
    const at = part.lastIndexOf('/') + 1;
    const root = roots.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
    const made = new Map<string, { kind: string; target: string }>();
    for (const link of all(root, 'Relationship')) {
      const id = link.getAttribute('Id') ?? '';
      if (made.has(id)) say(part, `relationship ${id} twice`);
      const target = resolve(part, link.getAttribute('Target') ?? '');
      if (link.getAttribute('TargetMode') !== 'External' && texts[target] === undefined)
        say(part, `${id} leads to ${target}, which is not there`);
      made.set(id, { kind: (link.getAttribute('Type') ?? '').split('/').at(-1) ?? '', target });
    }
    links.set(part, made);
    return made;
  };
  for (const name of ['', ...Object.keys(texts)]) linksOf(name);
  contentTypes(texts, roots.get('[Content_Types].xml'), say);

  const inOrder = (name: string, root: Element | undefined, order: readonly string[]): void => {
    const places = children(root).map(({ localName }) => order.indexOf(localName ?? ''));
    if (places.some((place, at) => place >= 0 && places.slice(0, at).some((before) => before > place)))
      say(name, 'children out of order');
  };
  const counted = (name: string, root: Element | undefined, locals: readonly string[]): void => {
    for (const local of locals) {
      const lists = all(root, local).filter((list) => list.hasAttribute('count'));
      for (const list of lists)
        if (numberOf(list, 'count') !== children(list).length) say(name, `${local} is miscounted`);
    }
  };

  const bookPart = [...linksOf('').values()].find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const book = roots.get(bookPart);
  const stylesPart = [...linksOf(bookPart).values()].find(({ kind }) => kind === 'styles')?.target ?? '';
  const styles = roots.get(stylesPart);
  inOrder(bookPart, book, BOOK);
  inOrder(stylesPart, styles, STYLES);
  counted(stylesPart, styles, ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs']);
  const sizeOf = (local: string): number => children(all(styles, local)[0]).length;
  for (const xf of children(all(styles, 'cellXfs')[0])) {
    if (numberOf(xf, 'fontId') >= sizeOf('fonts')) say(stylesPart, 'a font that is not there');
    if (numberOf(xf, 'fillId') >= sizeOf('fills')) say(stylesPart, 'a fill that is not there');
    if (numberOf(xf, 'borderId') >= sizeOf('borders')) say(stylesPart, 'a border that is not there');
    const format = numberOf(xf, 'numFmtId');
    if (format >= 164 && !all(styles, 'numFmt').some((one) => numberOf(one, 'numFmtId') === format))
      say(stylesPart, 'a number format that is not there');
  }

  const sheets = all(all(book, 'sheets')[0], 'sheet');
  const unique = (values: readonly string[], what: string): void => {
    if (new Set(values.map((value) => value.toLowerCase())).size !== values.length)
      say(bookPart, `${what} twice`);
  };
  unique(
    sheets.map((sheet) => sheet.getAttribute('name') ?? ''),
    'a sheet name',
  );
  unique(
    sheets.map((sheet) => sheet.getAttribute('sheetId') ?? ''),
    'a sheet id',
  );
  const names = all(book, 'definedName');
  unique(
    names.map((one) => `${one.getAttribute('localSheetId') ?? ''} ${one.getAttribute('name') ?? ''}`),
    'a name',
  );
  if (names.some((one) => numberOf(one, 'localSheetId') >= sheets.length))
    say(bookPart, 'a name of no sheet');
  const view = all(book, 'workbookView')[0];
  const front = sheets[view ? numberOf(view, 'activeTab') : 0];
  if (view && (front?.getAttribute('state') ?? 'visible') !== 'visible')
    say(bookPart, 'a hidden sheet in front');

  const tables: Element[] = [];
  for (const sheet of sheets) {
    const id = sheet.getAttribute('r:id') ?? '';
    const { target: part = '', kind = '' } = linksOf(bookPart).get(id) ?? {};
    const root = roots.get(part);
    if (!root) say(bookPart, `sheet ${sheet.getAttribute('name') ?? ''} has no part`);
    if (!root || kind !== 'worksheet') continue;
    inOrder(part, root, SHEET);
    counted(part, root, ['mergeCells', 'dataValidations', 'tableParts']);
    const filled = rowsOf(part, root, sizeOf('cellXfs'), say);
    for (const rule of all(root, 'cfRule'))
      if (rule.hasAttribute('dxfId') && numberOf(rule, 'dxfId') >= sizeOf('dxfs'))
        say(part, 'a look that is not there');
    const priorities = all(root, 'cfRule').map((rule) => numberOf(rule, 'priority'));
    if (new Set(priorities).size !== priorities.length) say(part, 'two conditional formats of one priority');
    for (const [local, wanted] of Object.entries({
      drawing: 'drawing',
      legacyDrawing: 'vmlDrawing',
      tablePart: 'table',
    })) {
      for (const one of all(root, local)) {
        const link = linksOf(part).get(one.getAttribute('r:id') ?? '');
        if (link?.kind !== wanted) say(part, `${local} leads nowhere`);
        const table = local === 'tablePart' ? roots.get(link?.target ?? '') : undefined;
        if (table) tables.push(table);
        if (table) headings(part, table, filled, say);
      }
    }
    for (const { kind: linked } of linksOf(part).values())
      if (linked === 'comments' && all(root, 'legacyDrawing').length === 0) say(part, 'notes without boxes');
  }
  unique(
    tables.map((table) => table.getAttribute('id') ?? ''),
    'a table id',
  );
  unique(
    tables.map((table) => table.getAttribute('displayName') ?? ''),
    'a table name',
  );
  return found;
}

type Say = (name: string, problem: string) => void;

function contentTypes(texts: Readonly<Record<string, string>>, root: Element | undefined, say: Say): void {
  const defaults = new Set(all(root, 'Default').map((one) => one.getAttribute('Extension')?.toLowerCase()));
  const overrides = all(root, 'Override').map((one) => (one.getAttribute('PartName') ?? '').slice(1));
  if (new Set(overrides).size !== overrides.length) say('[Content_Types].xml', 'a part twice');
  for (const name of overrides)
    if (texts[name] === undefined) say('[Content_Types].xml', `${name} is not there`);
  for (const name of Object.keys(texts)) {
    const extension = name.split('.').at(-1)?.toLowerCase();
    // A folder is no part.
    if (!name.startsWith('[') && !name.endsWith('/') && !overrides.includes(name) && !defaults.has(extension))
      say(name, 'has no content type');
  }
}

/** Checks rows and cells; answers the texts of the cells that hold one, inline. */
function rowsOf(part: string, root: Element, looks: number, say: Say): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let lastRow = 0;
  for (const row of all(all(root, 'sheetData')[0], 'row')) {
    const number = row.hasAttribute('r') ? numberOf(row, 'r') : lastRow + 1;
    if (number <= lastRow) say(part, `row ${String(number)} out of order`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of children(row).filter(({ localName }) => localName === 'c')) {
      const reference = cell.getAttribute('r');
      const column = reference === null ? lastColumn + 1 : columnOf(reference);
      if (column <= lastColumn) say(part, `cell ${reference ?? ''} out of order`);
      if (reference !== null && !reference.endsWith(String(number)))
        say(part, `cell ${reference} in another row`);
      lastColumn = column;
      if (numberOf(cell, 's') >= looks && numberOf(cell, 's') > 0)
        say(part, 'a cell with a look that is not there');
      const inside = children(cell).map(({ localName }) => localName);
      if (cell.getAttribute('t') === 'inlineStr' ? !inside.includes('is') : inside.includes('is'))
        say(part, `cell ${reference ?? ''}: text and type differ`);
      if (inside.includes('is')) texts.set(reference ?? '', cell.textContent ?? '');
    }
  }
  return texts;
}

function headings(part: string, table: Element, texts: ReadonlyMap<string, string>, say: Say): void {
  const [first = '', last = first] = (table.getAttribute('ref') ?? '').split(':');
  const columns = all(table, 'tableColumn');
  if (columns.length !== columnOf(last) - columnOf(first) + 1)
    say(part, 'a table with other columns than its area');
  if (numberOf(all(table, 'tableColumns')[0] ?? table, 'count') !== columns.length)
    say(part, 'tableColumns is miscounted');
  const row = /\d+$/.exec(first)?.[0] ?? '';
  for (const [at, column] of columns.entries()) {
    const entry = [...texts].find(
      ([key]) =>
        key.endsWith(row) && columnOf(key) === columnOf(first) + at && key.replace(/^[A-Z]+/, '') === row,
    );
    const written = (column.getAttribute('name') ?? '').replace(/_x000a_/gi, '\n');
    if (entry && entry[1] !== written) say(part, `heading ${written} differs from its cell`);
  }
}
