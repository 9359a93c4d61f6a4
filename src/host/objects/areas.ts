import { areaCells, parseReference, SHEET_COLUMNS, SHEET_ROWS, touches } from '../../workbook/a1';
import { clearArea } from '../../workbook/memory/cells';
import type { SheetModel } from '../../workbook/memory/model';
import type { Area } from '../../workbook/port';
import { HostError } from '../host-error';
import type { HostType } from '../host-type';
import { fullAddress } from './range';
import { refuseIfLocked } from './range-cells';
import { objectOf, rangeObject, sheetObject, type AreasSelf } from './selves';

/** Longest address list Excel reads, as Microsoft documents it. */
const LONGEST_ADDRESS = 8192;

/**
 * Reads `A1:B2,C3` of one sheet.
 *
 * @throws HostError `InvalidArgument` for a text that is too long or none.
 */
export function readAreas(sheet: SheetModel, address: string): readonly Area[] {
  if (address.length > LONGEST_ADDRESS) {
    throw new HostError('InvalidArgument', 'The address has more than 8192 characters.');
  }
  return address.split(',').map((part) => {
    const read = parseReference(part.trim());
    if (!read || (read.sheet !== null && read.sheet !== sheet.name)) {
      throw new HostError('InvalidArgument', 'The address is none.');
    }
    return read.area;
  });
}

/** Excel.RangeAreas. */
export const rangeAreas: HostType<AreasSelf> = {
  kept: true,
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + areaCells(area), 0),
    IsEntireRow: ({ areas }) => areas.every(({ left, right }) => left === 0 && right === SHEET_COLUMNS - 1),
    IsEntireColumn: ({ areas }) => areas.every(({ top, bottom }) => top === 0 && bottom === SHEET_ROWS - 1),
  },
  nav: {
    Areas: (self) => objectOf('RangeCollection', self),
    Worksheet: ({ sheet }) => sheetObject(sheet),
    Format: (self) => objectOf('RangeFormat', self),
    ConditionalFormats: (self) => objectOf('ConditionalFormatCollection', self),
    DataValidation: (self) => objectOf('DataValidation', self),
  },
  call: {
    Clear: ({ sheet, areas }, [applyTo], { book, addin }) => {
      for (const area of areas) {
        refuseIfLocked({ sheet, area });
        if (applyTo === undefined || applyTo === 'All' || applyTo === 'Contents')
          clearArea(book, sheet, area, addin);
      }
      return undefined;
    },
    GetIntersectionOrNullObject: ({ sheet, areas }, [other]) => {
      const area = (other as { readonly self?: { readonly area?: Area } } | undefined)?.self?.area;
      const kept = area ? areas.filter((part) => touches(part, area)) : [];
      return kept.length === 0 ? null : objectOf('RangeAreas', { sheet, areas: kept });
    },
    Calculate: () => undefined,
    SetDirty: () => undefined,
  },
};

/** Excel.RangeCollection: the areas of a RangeAreas, one by one. */
export const rangeCollection: HostType<AreasSelf> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
};
