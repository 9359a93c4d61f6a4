import { cellAddress, sheetPrefix } from '../../core/table/address';
import { areaAddress } from '../a1';
import type { ChartSpec } from '../sheet-spec';
import { chartType, hasLegend, seriesArea } from '../spec-records';
import { newId, type BookModel, type ChartModel, type Json } from './model';

/**
 * A chart as the model keeps it: with the properties Excel's object model has, each under its path. The description is
 * its name, as in Excel, where charts have no other text to be read.
 *
 * @param book gives it an id.
 * @param sheet name of the sheet it lies on.
 * @param spec what it shows.
 */
export function chartRecord(book: BookModel, sheet: string, spec: ChartSpec): ChartModel {
  const { area, description, series, title, type } = spec;
  const referenceOf = (reference: string): string => {
    const found = seriesArea(reference, sheet);
    return found ? `${sheetPrefix(found.sheet)}!${areaAddress(found.area)}` : reference;
  };
  return {
    id: newId(book),
    name: description,
    type: chartType(spec),
    source: referenceOf(series[0]?.values ?? ''),
    seriesBy: 'Columns',
    properties: {
      position: [cellAddress(area.top, area.left), cellAddress(area.bottom, area.right)],
      ...(title === undefined ? { 'Title.Visible': false } : { 'Title.Text': title }),
      'Legend.Visible': hasLegend(spec),
      ...(hasLegend(spec) ? { 'Legend.Position': 'Bottom' } : {}),
      ...(type === 'pie'
        ? { 'DataLabels.ShowPercentage': true, 'DataLabels.ShowValue': false }
        : axesOf(spec)),
    },
    series: series.map(({ name, categories, values, color }) => ({
      Name: name,
      values: referenceOf(values),
      xAxisValues: referenceOf(categories),
      ...(color === undefined || type === 'pie'
        ? {}
        : { [type === 'line' ? 'Format.Line.Color' : 'Format.Fill.Color']: color }),
    })),
  };
}

function axesOf({ type, categoryTitle, valueTitle, numberFormat }: ChartSpec): Record<string, Json> {
  return {
    ...(categoryTitle === undefined ? {} : { 'Axes.CategoryAxis.Title.Text': categoryTitle }),
    ...(valueTitle === undefined ? {} : { 'Axes.ValueAxis.Title.Text': valueTitle }),
    ...(numberFormat === undefined ? {} : { 'Axes.ValueAxis.NumberFormat': numberFormat }),
    ...(type === 'bar'
      ? { 'Axes.CategoryAxis.ReversePlotOrder': true, 'Axes.CategoryAxis.Position': 'Maximum' }
      : {}),
  };
}
