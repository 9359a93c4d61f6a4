import { columnLetters, sheetPrefix } from '../../core/table/address';
import { parseReference } from '../a1';
import type { ChartModel, Json } from '../memory/model';
import type { Area } from '../port';
import type { ChartSpec, SeriesSpec } from '../sheet-spec';

const TYPES: Readonly<Record<string, Pick<ChartSpec, 'type' | 'stacked'>>> = {
  ColumnClustered: { type: 'column' },
  ColumnStacked: { type: 'column', stacked: true },
  BarClustered: { type: 'bar' },
  BarStacked: { type: 'bar', stacked: true },
  Line: { type: 'line' },
  LineMarkers: { type: 'line' },
  LineStacked: { type: 'line', stacked: true },
  LineMarkersStacked: { type: 'line', stacked: true },
  Pie: { type: 'pie' },
};

/** A chart as a file draws it; `null` for one of a kind, or without a place or data, that is not understood. */
export function chartSpec(model: ChartModel): ChartSpec | null {
  const kind = TYPES[model.type];
  const area = areaOf(model.properties['position']);
  const series = model.series.map(seriesSpec);
  const good = series.filter((one) => one !== null);
  if (!kind || !area || good.length === 0 || good.length < series.length) return null;
  const said = (key: string): string | undefined => textOf(model.properties[key]);
  const title = model.properties['Title.Visible'] === false ? undefined : said('Title.Text');
  const categoryTitle = said('Axes.CategoryAxis.Title.Text');
  const valueTitle = said('Axes.ValueAxis.Title.Text');
  const numberFormat = said('Axes.ValueAxis.NumberFormat');
  return {
    ...kind,
    ...(title === undefined ? {} : { title }),
    ...(categoryTitle === undefined ? {} : { categoryTitle }),
    ...(valueTitle === undefined ? {} : { valueTitle }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    series: good,
    area,
    description: model.name,
  };
}

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function seriesSpec(record: ChartModel['series'][number]): SeriesSpec | null {
  const values = absolute(record['values']);
  const categories = absolute(record['xAxisValues']);
  const color = textOf(record['Format.Fill.Color']) ?? textOf(record['Format.Line.Color']);
  if (values === null || categories === null) return null;
  return {
    name: textOf(record['Name']) ?? '',
    categories,
    values,
    ...(color === undefined ? {} : { color }),
  };
}

/** The area between the two corners a chart was given. */
function areaOf(position: Json | undefined): Area | null {
  const corners = (Array.isArray(position) ? position : []).map((text) =>
    typeof text === 'string' ? (parseReference(text)?.area ?? null) : null,
  );
  const [first, last = first] = corners;
  return first && last ? { top: first.top, left: first.left, bottom: last.bottom, right: last.right } : null;
}

/** A reference as a chart keeps it: with its sheet, and every part fixed. */
function absolute(reference: Json | undefined): string | null {
  const read = typeof reference === 'string' ? parseReference(reference) : null;
  if (typeof read?.sheet !== 'string') return null;
  const { top, left, bottom, right } = read.area;
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  return `${sheetPrefix(read.sheet)}!${cell(top, left)}:${cell(bottom, right)}`;
}
