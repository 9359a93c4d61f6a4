import { cellAddress } from '../../../core/table/address';
import { areaAddress } from '../../a1';
import type { Area } from '../../port';
import type { ConditionalSpec, ProtectionSpec, ValidationSpec } from '../../sheet-spec';
import type { StyleBook } from './style-book';
import { argb } from './style-xml';
import { attributeText, cellText } from './xml-text';

/** Children of `<worksheet>` in the order of the schema. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** Several areas as one attribute holds them: `A1:B2 D4`. */
const areasText = (areas: readonly Area[]): string => areas.map(areaAddress).join(' ');

/** ` name="value"`, or nothing for a value that is not said. */
export const attribute = (name: string, value: string | number | null | undefined): string =>
  value === undefined || value === null ? '' : ` ${name}="${attributeText(String(value))}"`;

/** One `<dataValidation>`. */
export function validationXml(spec: ValidationSpec): string {
  const { areas, type, operator, formulas, allowBlank = true, error, prompt } = spec;
  const head = [
    attribute('type', type),
    attribute('errorStyle', error && error.style !== 'stop' ? error.style : null),
    attribute('operator', operator && operator !== 'between' ? operator : null),
    allowBlank ? ' allowBlank="1"' : '',
    prompt ? ' showInputMessage="1"' : '',
    error ? ' showErrorMessage="1"' : '',
    attribute('errorTitle', error?.title),
    attribute('error', error?.text),
    attribute('promptTitle', prompt?.title),
    attribute('prompt', prompt?.text),
    attribute('sqref', areasText(areas)),
  ];
  const [first, second] = formulas;
  const rest = second === undefined ? '' : `<formula2>${cellText(second)}</formula2>`;
  return `<dataValidation${head.join('')}><formula1>${cellText(first)}</formula1>${rest}</dataValidation>`;
}

/** One `<conditionalFormatting>`; a smaller priority wins. */
export function conditionalXml(spec: ConditionalSpec, priority: number, styles: StyleBook): string {
  const { areas, rule } = spec;
  const stop = spec.stopIfTrue === true ? ' stopIfTrue="1"' : '';
  const made = (type: string, extra: string, body: string): string =>
    `<conditionalFormatting sqref="${areasText(areas)}"><cfRule type="${type}"${extra} priority="${String(priority)}"${stop}>${body}</cfRule></conditionalFormatting>`;
  const look = (style: Parameters<StyleBook['conditional']>[0]): string =>
    attribute('dxfId', styles.conditional(style));
  switch (rule.kind) {
    case 'formula':
      return made('expression', look(rule.style), `<formula>${cellText(rule.formula)}</formula>`);
    case 'value': {
      const formulas = rule.formulas.map((formula) => `<formula>${cellText(formula)}</formula>`).join('');
      return made('cellIs', look(rule.style), formulas).replace(
        ' priority=',
        `${attribute('operator', rule.operator)} priority=`,
      );
    }
    case 'scale': {
      const points = rule.points.map(
        ({ type, value }) => `<cfvo${attribute('type', type)}${attribute('val', value)}/>`,
      );
      const colors = rule.points.map(({ color }) => `<color rgb="${argb(color) ?? 'FFFFFFFF'}"/>`);
      return made('colorScale', '', `<colorScale>${points.join('')}${colors.join('')}</colorScale>`);
    }
    case 'bar':
      return made(
        'dataBar',
        '',
        `<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="${argb(rule.color) ?? 'FF638EC6'}"/></dataBar>`,
      );
  }
}

/** What a protected sheet can still be asked to allow, in the order of the schema. */
const ALLOWABLE = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const;

/** `<sheetProtection>`; an attribute of 0 says that something is not protected. */
export function protectionXml({ allow = [] }: ProtectionSpec): string {
  const allowed = ALLOWABLE.filter((name) => allow.includes(name)).map((name) => ` ${name}="0"`);
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed.join('')}/>`;
}

/** `<pane>` and `<selection>` of frozen rows and columns; nothing when none are. */
export function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? attribute('xSplit', columns) : ''}${rows > 0 ? attribute('ySplit', rows) : ''}`;
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** `<mergeCells>`, or nothing. */
export const mergesXml = (merges: readonly Area[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${String(merges.length)}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')}</mergeCells>`;
