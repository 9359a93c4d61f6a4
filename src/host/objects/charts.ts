import { parseReference } from '../../workbook/a1';
import type { Area } from '../../workbook/port';
import { newId, type ChartModel, type Json, type SheetModel } from '../../workbook/memory/model';
import { jsonArg, textArg } from '../arguments';
import { itemNotFound } from '../host-error';
import { isHostObject, type Arg, type HostType } from '../host-type';
import { fullAddress } from './range';
import { chartObject, objectOf, sheetObject, type OnSheet, type RangeSelf } from './selves';

type Self = OnSheet<ChartModel>;

/** A part of a chart (`title`, `axes.valueAxis` …) whose properties are recorded under its path. */
interface PartSelf {
  readonly record: Record<string, Json>;
  readonly path: string;
}

function sourceOf(value: Arg): string {
  if (!isHostObject(value)) return textArg(value, 'sourceData');
  const { sheet, area } = value.self as RangeSelf;
  return fullAddress(sheet, area);
}

/** The series Excel makes by itself: one for each column of the source, or for each row. */
function seriesIn(sheet: SheetModel, source: Arg, by: string): Record<string, Json>[] {
  const found = isHostObject(source)
    ? (source.self as RangeSelf)
    : { sheet, area: parseReference(textArg(source, 'sourceData'))?.area };
  const { area } = found;
  if (!area) return [];
  const { top, left, bottom, right } = area;
  const lines: Area[] = [];
  if (by === 'Rows')
    for (let row = top; row <= bottom; row += 1) lines.push({ ...area, top: row, bottom: row });
  else for (let at = left; at <= right; at += 1) lines.push({ ...area, left: at, right: at });
  return lines.map((line, at) => ({
    Name: `Series${String(at + 1)}`,
    values: fullAddress(found.sheet, line),
  }));
}

/** Excel.ChartCollection: charts are kept as they were asked for, nobody draws them. */
export const charts: HostType<SheetModel> = {
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((item) => chartObject(sheet, item)),
  item: (sheet, key) => {
    const found = sheet.charts.find(({ id, name }) => id === key || name === key);
    return found ? chartObject(sheet, found) : null;
  },
  call: {
    Add: (sheet, [type, source, seriesBy], { book }) => {
      const by = typeof seriesBy === 'string' ? seriesBy : 'Auto';
      const made: ChartModel = {
        id: newId(book),
        name: `Chart ${String(sheet.charts.length + 1)}`,
        type: textArg(type, 'type'),
        source: sourceOf(source),
        seriesBy: by,
        properties: {},
        series: seriesIn(sheet, source, by),
      };
      sheet.charts.push(made);
      return chartObject(sheet, made);
    },
  },
};

/** Properties that are recorded and given back: wire name → what stands there until set. */
function recorded<S>(
  defaults: Readonly<Record<string, Json>>,
  recordOf: (self: S) => PartSelf,
): Pick<HostType<S>, 'get' | 'set'> {
  const entries = Object.entries(defaults);
  const keyOf = (self: S, name: string): string => recordOf(self).path + name;
  return {
    get: Object.fromEntries(
      entries.map(([name, fallback]) => [
        name,
        (self: S) => recordOf(self).record[keyOf(self, name)] ?? fallback,
      ]),
    ),
    set: Object.fromEntries(
      entries.map(([name]) => [
        name,
        (self: S, value: Arg) => {
          recordOf(self).record[keyOf(self, name)] = jsonArg(value, name);
        },
      ]),
    ),
  };
}

const own = recorded<Self>(
  { Top: 0, Left: 0, Width: 360, Height: 216, Style: 2, PlotBy: 'Columns' },
  ({ item }) => ({
    record: item.properties,
    path: '',
  }),
);

const part =
  (name: string) =>
  ({ item }: Self) =>
    objectOf('ChartPart', { record: item.properties, path: `${name}.` } satisfies PartSelf);

/** Excel.Chart. */
export const chart: HostType<Self> = {
  id: ({ item }) => item.id,
  get: {
    ...own.get,
    Id: ({ item }) => item.id,
    Name: ({ item }) => item.name,
    ChartType: ({ item }) => item.type,
  },
  set: {
    ...own.set,
    Name: ({ item }, value) => {
      item.name = textArg(value, 'name');
    },
    ChartType: ({ item }, value) => {
      item.type = textArg(value, 'chartType');
    },
  },
  nav: {
    Title: part('Title'),
    Legend: part('Legend'),
    DataLabels: part('DataLabels'),
    Axes: part('Axes'),
    Series: (self) => objectOf('ChartSeriesCollection', self),
    Worksheet: ({ sheet }) => sheetObject(sheet),
  },
  call: {
    Activate: () => undefined,
    Delete: ({ sheet, item }) => {
      sheet.charts.splice(sheet.charts.indexOf(item), 1);
      return undefined;
    },
    SetData: ({ item }, [source, seriesBy]) => {
      item.source = sourceOf(source);
      if (typeof seriesBy === 'string') item.seriesBy = seriesBy;
      return undefined;
    },
    SetPosition: ({ item }, [start, end]) => {
      item.properties['position'] = [sourceOf(start), ...(end ? [sourceOf(end)] : [])];
      return undefined;
    },
  },
};

const below = (name: string) => (self: PartSelf) =>
  objectOf('ChartPart', { record: self.record, path: `${self.path}${name}.` } satisfies PartSelf);

/** Title, legend, labels, axes and the look of a series alike: a place where properties are recorded. */
export const chartPart: HostType<PartSelf> = {
  ...recorded<PartSelf>(
    {
      Text: '',
      Visible: true,
      Overlay: false,
      Position: 'Top',
      ShowValue: false,
      ShowSeriesName: false,
      ShowCategoryName: false,
      ShowPercentage: false,
      NumberFormat: 'General',
      Minimum: '',
      Maximum: '',
      ReversePlotOrder: false,
      Color: '#000000',
    },
    (self) => self,
  ),
  nav: {
    CategoryAxis: below('CategoryAxis'),
    ValueAxis: below('ValueAxis'),
    Title: below('Title'),
    Fill: below('Fill'),
    Line: below('Line'),
  },
  call: {
    SetSolidColor: ({ record, path }, [color]) => {
      record[`${path}Color`] = textArg(color, 'color');
      return undefined;
    },
  },
};

/** Excel.ChartSeriesCollection. */
export const chartSeriesCollection: HostType<Self> = {
  get: { Count: ({ item }) => item.series.length },
  items: ({ item }) =>
    item.series.map((record) => objectOf('ChartSeries', { record, path: '' } satisfies PartSelf)),
  call: {
    Add: ({ item }, [name]) => {
      const record: Record<string, Json> = { Name: typeof name === 'string' ? name : '' };
      item.series.push(record);
      return objectOf('ChartSeries', { record, path: '' } satisfies PartSelf);
    },
  },
};

function keepSource(key: string): (self: PartSelf, args: readonly Arg[]) => undefined {
  return ({ record }, [source]) => {
    if (!source) throw itemNotFound('the source');
    record[key] = sourceOf(source);
    return undefined;
  };
}

/** Excel.ChartSeries. */
export const chartSeries: HostType<PartSelf> = {
  ...recorded<PartSelf>(
    { Name: '', ChartType: '', HasDataLabels: false, AxisGroup: 'Primary' },
    (self) => self,
  ),
  nav: { Format: below('Format') },
  call: { SetValues: keepSource('values'), SetXAxisValues: keepSource('xAxisValues') },
};
