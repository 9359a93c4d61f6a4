import { areaCells, parseReference } from '../../a1';
import { cellText } from './xml-text';
import { attribute } from './sheet-pieces';
import type { ChartSpec, SeriesSpec } from '../../sheet-spec';
import { XML_HEAD } from './sheet-xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';

/** What the cells of a reference show now, kept in the chart for programs that do not look at the cells. */
export type ReferenceValues = (reference: string) => readonly (string | number | null)[] | null;

/** The part of one chart. */
export function chartXml(spec: ChartSpec, valuesOf: ReferenceValues): string {
  const { title, type } = spec;
  const plot =
    type === 'pie'
      ? pieXml(spec, valuesOf)
      : `${type === 'line' ? lineXml(spec, valuesOf) : barXml(spec, valuesOf)}${axesXml(spec)}`;
  const legend =
    type === 'pie' || spec.series.length > 1
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${LINKS}"><c:roundedCorners val="0"/><c:chart>` +
    `${title === undefined ? '' : titleXml(title)}<c:autoTitleDeleted val="${title === undefined ? '1' : '0'}"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const titleXml = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${cellText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function barXml(spec: ChartSpec, valuesOf: ReferenceValues): string {
  const stacked = spec.stacked === true;
  const direction = spec.type === 'bar' ? 'bar' : 'col';
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${seriesXml(spec, valuesOf, '<c:invertIfNegative val="0"/>')}<c:gapWidth val="80"/>${stacked ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`
  );
}

function lineXml(spec: ChartSpec, valuesOf: ReferenceValues): string {
  const grouping = spec.stacked === true ? 'stacked' : 'standard';
  return `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${seriesXml(spec, valuesOf, '')}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function pieXml(spec: ChartSpec, valuesOf: ReferenceValues): string {
  return `<c:pieChart><c:varyColors val="1"/>${seriesXml(spec, valuesOf, null)}<c:firstSliceAng val="0"/></c:pieChart>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** `behindLook` goes behind the look of a series; `null` for a pie, whose slices have looks of their own. */
function seriesXml(spec: ChartSpec, valuesOf: ReferenceValues, behindLook: string | null): string {
  return spec.series
    .map((series, at) => {
      const smooth = spec.type === 'line' ? '<c:smooth val="0"/>' : '';
      return (
        `<c:ser><c:idx val="${String(at)}"/><c:order val="${String(at)}"/><c:tx><c:v>${cellText(series.name)}</c:v></c:tx>` +
        `${lookXml(series, spec.type)}${behindLook ?? slicesXml(series)}<c:cat>${textReference(series.categories, valuesOf)}</c:cat>` +
        `<c:val>${numberReference(series.values, valuesOf, spec.numberFormat)}</c:val>${smooth}</c:ser>`
      );
    })
    .join('');
}

/** Colours of slices that stay apart for the colour-blind; not every program has colours of its own for them. */
const SLICES = ['1F4E79', 'E69F00', '009E73', 'CC79A7', '56B4E9', 'D55E00', '7F7F7F', 'F0E442'];
const MOST_SLICES = 100;

function slicesXml({ values }: SeriesSpec): string {
  const area = parseReference(values)?.area;
  const count = area ? Math.min(MOST_SLICES, areaCells(area)) : 0;
  const slices = Array.from({ length: count }, (_, at) => {
    const color = SLICES[at % SLICES.length] ?? '7F7F7F';
    return `<c:dPt><c:idx val="${String(at)}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr></c:dPt>`;
  });
  return `${slices.join('')}<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function lookXml({ color }: SeriesSpec, type: ChartSpec['type']): string {
  const found = /^#?([\da-f]{6})$/i.exec(color ?? '')?.[1];
  if (found === undefined || type === 'pie') return '';
  const fill = `<a:solidFill><a:srgbClr val="${found.toUpperCase()}"/></a:solidFill>`;
  return type === 'line' ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>` : `<c:spPr>${fill}</c:spPr>`;
}

function textReference(reference: string, valuesOf: ReferenceValues): string {
  const values = valuesOf(reference);
  const points = values?.map((value, at) =>
    value === null ? '' : `<c:pt idx="${String(at)}"><c:v>${cellText(String(value))}</c:v></c:pt>`,
  );
  const cache = points
    ? `<c:strCache><c:ptCount val="${String(points.length)}"/>${points.join('')}</c:strCache>`
    : '';
  return `<c:strRef><c:f>${cellText(reference)}</c:f>${cache}</c:strRef>`;
}

function numberReference(reference: string, valuesOf: ReferenceValues, format = 'General'): string {
  const values = valuesOf(reference);
  const points = values?.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${String(at)}"><c:v>${String(value)}</c:v></c:pt>` : '',
  );
  const cache = points
    ? `<c:numCache><c:formatCode>${cellText(format)}</c:formatCode><c:ptCount val="${String(points.length)}"/>${points.join('')}</c:numCache>`
    : '';
  return `<c:numRef><c:f>${cellText(reference)}</c:f>${cache}</c:numRef>`;
}

function axesXml({ type, categoryTitle, valueTitle, numberFormat = 'General' }: ChartSpec): string {
  const [category, value] = type === 'bar' ? ['l', 'b'] : ['b', 'l'];
  // In a bar chart the first category stands at the top, as it does in the table.
  const order = type === 'bar' ? 'maxMin' : 'minMax';
  const title = (text: string | undefined): string => (text === undefined ? '' : titleXml(text));
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${category}"/>${title(categoryTitle)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${value}"/><c:majorGridlines/>${title(valueTitle)}<c:numFmt${attribute('formatCode', numberFormat)} sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${type === 'bar' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** The part that says where a sheet's charts lie; `ids` are the relationships to the charts, in their order. */
export function drawingXml(charts: readonly ChartSpec[], ids: readonly string[]): string {
  const anchors = charts.map(({ area, title, description }, at) => {
    const corner = (name: string, row: number, column: number): string =>
      `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const number = String(at + 2);
    const named = `${attribute('name', title ?? `Bagan ${String(at + 1)}`)}${attribute('descr', description)}`;
    return (
      `<xdr:twoCellAnchor>${corner('from', area.top, area.left)}${corner('to', area.bottom + 1, area.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}"${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${ids[at] ?? ''}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${LINKS}">${anchors.join('')}</xdr:wsDr>`;
}
