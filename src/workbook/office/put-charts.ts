import { cellAddress } from '../../core/table/address';
import type { ChartSpec, SeriesSpec, SheetSpec } from '../sheet-spec';
import { chartType, hasLegend, seriesArea } from '../spec-records';
import { rangeAt } from './cell-runs';
import type { SheetTask } from './put-styles';

const CHART_BYTES = 6000;
/** The longest name Excel gives to something on a sheet. */
const LONGEST_NAME = 255;

/**
 * The charts of a sheet, once the cells they show are written. Excel's object model has no alternative text for charts,
 * so the description becomes their name, which is what a screen reader reads where there is none.
 */
export const chartTasks = ({ name, charts = [] }: SheetSpec): readonly SheetTask[] =>
  charts.map((spec) => ({
    bytes: CHART_BYTES,
    run: (sheet) => {
      addChart(sheet, name, spec);
    },
  }));

function addChart(sheet: Excel.Worksheet, sheetName: string, spec: ChartSpec): void {
  const { area, description, series, title } = spec;
  const [first, ...others] = series;
  if (!first) return;
  const rangeOf = (reference: string): Excel.Range => rangeFor(sheet, sheetName, reference);
  // Made from one column, a chart has one series.
  const chart = sheet.charts.add(chartType(spec), rangeOf(first.values), sidesOf(first, sheetName));
  const put = (made: Excel.ChartSeries, one: SeriesSpec): void => {
    made.name = one.name;
    made.setValues(rangeOf(one.values));
    made.setXAxisValues(rangeOf(one.categories));
    if (one.color === undefined || spec.type === 'pie') return;
    if (spec.type === 'line') made.format.line.color = one.color;
    else made.format.fill.setSolidColor(one.color);
  };
  put(chart.series.getItemAt(0), first);
  for (const one of others) put(chart.series.add(one.name), one);

  chart.name = description.slice(0, LONGEST_NAME);
  chart.setPosition(cellAddress(area.top, area.left), cellAddress(area.bottom, area.right));
  if (title === undefined) chart.title.visible = false;
  else chart.title.text = title;
  chart.legend.visible = hasLegend(spec);
  if (hasLegend(spec)) chart.legend.position = 'Bottom';
  if (spec.type === 'pie') {
    chart.dataLabels.showPercentage = true;
    chart.dataLabels.showValue = false;
  } else setAxes(chart, spec);
}

function setAxes({ axes }: Excel.Chart, { type, categoryTitle, valueTitle, numberFormat }: ChartSpec): void {
  if (categoryTitle !== undefined) axes.categoryAxis.title.text = categoryTitle;
  if (valueTitle !== undefined) axes.valueAxis.title.text = valueTitle;
  if (numberFormat !== undefined) axes.valueAxis.numberFormat = numberFormat;
  if (type !== 'bar') return;
  // The first category stands at the top, as it does in the table, and the values below.
  axes.categoryAxis.reversePlotOrder = true;
  axes.categoryAxis.position = 'Maximum';
}

function sidesOf({ values }: SeriesSpec, sheetName: string): 'Rows' | 'Columns' {
  const area = seriesArea(values, sheetName)?.area;
  return area && area.right > area.left ? 'Rows' : 'Columns';
}

/** The cells of a reference; a name is left to Excel. */
function rangeFor(sheet: Excel.Worksheet, sheetName: string, reference: string): Excel.Range {
  const found = seriesArea(reference, sheetName);
  if (!found) return sheet.getRange(reference).untrack();
  const isOwn = found.sheet.toLowerCase() === sheetName.toLowerCase();
  return rangeAt(isOwn ? sheet : sheet.context.workbook.worksheets.getItem(found.sheet), found.area);
}
