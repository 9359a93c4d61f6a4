import { bookOf, relationships } from './book-of';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What lies between the rows' end and the sheet's end: one of everything that other writers lose. */
const TAIL =
  '<sheetProtection password="CC1A" sheet="1" objects="1" selectLockedCells="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C3"><formula1>"Ya,Tidak"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A7" r:id="rId7"/></hyperlinks><printOptions headings="1"/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;CRahasia</oddHeader></headerFooter>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list"><x14:formula1><xm:f>Acuan!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Data!B2:B3</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

/** The rows of the sheet `Data`; B3 is unlocked. */
export const DATA_ROWS =
  '<row r="1" spans="1:2" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" t="inlineStr"><is><t>OPD</t></is></c><c r="B1" t="inlineStr"><is><t>Pagu</t></is></c></row>' +
  '<row r="2" spans="1:2"><c r="A2" t="inlineStr"><is><t>Dinas Sosial</t></is></c><c r="B2" s="1"><v>5</v></c></row>\n  ' +
  '<row r="3" hidden="1" spans="1:2"><c r="A3" t="inlineStr"><is><t>Dinas PU</t></is></c><c r="B3" s="1"><v>7</v></c></row>';

const SHEET =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B3"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols>' +
  `<sheetData>${DATA_ROWS}</sheetData>${TAIL}</worksheet>`;

const types = (overrides: Readonly<Record<string, string>>): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  `<Default Extension="bin" ContentType="${SHEET_TYPE}.printerSettings"/>` +
  `${Object.entries(overrides)
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;

/** A workbook with one of everything an office's workbook may hold, put down part by part. */
export function fullBook(): Uint8Array {
  return bookOf(
    { Data: SHEET, Acuan: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, Pivot: { rows: '' } },
    {
      '[Content_Types].xml': types({
        'xl/workbook.xml': `${SHEET_TYPE}.sheet.main+xml`,
        'xl/worksheets/sheet1.xml': `${SHEET_TYPE}.worksheet+xml`,
        'xl/worksheets/sheet2.xml': `${SHEET_TYPE}.worksheet+xml`,
        'xl/worksheets/sheet3.xml': `${SHEET_TYPE}.worksheet+xml`,
        'xl/styles.xml': `${SHEET_TYPE}.styles+xml`,
        'xl/tables/table1.xml': `${SHEET_TYPE}.table+xml`,
        'xl/comments1.xml': `${SHEET_TYPE}.comments+xml`,
        'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
        'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
        'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
        'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        'xl/pivotTables/pivotTable1.xml': `${SHEET_TYPE}.pivotTable+xml`,
        'xl/pivotCache/pivotCacheDefinition1.xml': `${SHEET_TYPE}.pivotCacheDefinition+xml`,
        'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      }),
      '_rels/.rels': relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'extended-properties', 'docProps/app.xml'],
        ['rId3', 'customXml', 'customXml/item1.xml'],
      ]),
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
      'customXml/item1.xml': '<isi xmlns="urn:contoh">tetap</isi>',
      'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="4" r:id="rId1"/><sheet name="Acuan" sheetId="9" state="veryHidden" r:id="rId2"/><sheet name="Pivot" sheetId="12" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="Daftar">Acuan!$A$1:$A$2</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rIdPivot"/></pivotCaches></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
        ['rIdStyles', 'styles', 'styles.xml'],
        ['rIdPivot', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rIdPerson', 'person', 'persons/person.xml'],
      ]),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ['rId2', 'drawing', '../drawings/drawing1.xml'],
        ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId4', 'table', '../tables/table1.xml'],
        ['rId5', 'comments', '../comments1.xml'],
        ['rId6', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ['rId7', 'hyperlink', '../media/image1.png'],
      ]),
      'xl/worksheets/_rels/sheet3.xml.rels': relationships([
        ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ]),
      'xl/printerSettings/printerSettings1.bin': 'printer\u0000\u0001',
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"/>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships([
        ['rId1', 'chart', '../charts/chart1.xml'],
        ['rId2', 'image', '../media/image1.png'],
      ]),
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>',
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`,
      'xl/media/image1.png': '\u0089PNG tetap',
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Tabel1" displayName="Tabel1" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="OPD"/><tableColumn id="2" name="Pagu"/></tableColumns></table>`,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Catatan</t></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{1}" id="{2}"><text>Sudah benar?</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml':
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="A" id="{1}"/></personList>',
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Data"/></cacheSource></pivotCacheDefinition>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="1"><location ref="A3:B6"/></pivotTableDefinition>`,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
        ['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
      ]),
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
    },
  );
}
