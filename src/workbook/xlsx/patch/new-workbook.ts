import { openParts } from './parts';
import { PatchError } from './patch-error';
import type { PatchResult } from './patch';
import { applyPatch } from './patch-workbook';
import type { WorkbookSpec } from '../../sheet-spec';
import { XML_HEAD } from './sheet-xml';
import { zipOfParts } from './zip-package';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A package with a workbook that has no sheet yet. */
const START = {
  '[Content_Types].xml': `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"/>`,
} as const;

/**
 * Makes a new .xlsx. The same specification always makes the same bytes: nothing in it tells the time.
 *
 * @returns the file, or everything that keeps it from being made as it is asked for.
 */
export async function newWorkbook(spec: WorkbookSpec): Promise<PatchResult> {
  const parts = openParts({ names: [], read: () => Promise.resolve(null), sizeOf: () => 0 });
  for (const [name, text] of Object.entries(START)) parts.put(name, text);
  try {
    const recalculates = await applyPatch(parts, { added: spec.sheets, names: spec.names ?? [] });
    const contents = new Map(
      [...parts.changes()].flatMap(([name, content]) => (content ? [[name, content]] : [])),
    );
    return { ok: true, bytes: await zipOfParts(contents), recalculates };
  } catch (error) {
    if (error instanceof PatchError) return { ok: false, refusals: error.refusals };
    throw error;
  }
}
