import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const root = join(__dirname, '../..');
const folder = join(root, 'src/workbook/office');
const FLOOR = 13;

/** Members above the floor that the code reads only after seeing they are there. */
const GUARDED = new Set([
  'WorksheetChangedEventArgs.triggerSource',
  'WorksheetChangedEventArgs.changeDirectionState',
  'ChangeDirectionState.insertShiftDirection',
  'ChangeDirectionState.deleteShiftDirection',
  'RunOptions.mergeUndoGroup',
  // Asked of Excel with isSetSupported first.
  'Worksheet.notes',
  'NoteCollection.load',
  'NoteCollection.items',
  'NoteCollection.add',
  'NoteCollectionLoadOptions.authorName',
]);

interface Use {
  readonly member: string;
  readonly minor: number;
  readonly where: string;
}

/** Every member of Excel's object model the adapter names, with the ExcelApi version its documentation gives. */
function uses(): readonly Use[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const found: Use[] = [];

  const look = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
        const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
        const minor = /\[Api set: ExcelApi 1\.(\d+)/.exec(text)?.[1];
        const owner = declaration.parent as ts.Node & { readonly name?: ts.Node };
        const member = `${owner.name?.getText() ?? ''}.${node.text}`;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        if (minor !== undefined)
          found.push({ member, minor: Number(minor), where: `${file.fileName}:${String(line + 1)}` });
      }
    }
    ts.forEachChild(node, (child) => {
      look(child, file);
    });
  };
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) look(file, file);
  return found;
}

test('the adapter asks nothing of Excel above ExcelApi 1.13, the floor of the manifest', () => {
  const all = uses();
  // The test would pass in silence if it found no member at all.
  expect(all.length).toBeGreaterThan(50);
  expect(all.map(({ member }) => member)).toEqual(
    expect.arrayContaining(['Range.getMergedAreasOrNullObject', 'Worksheet.customProperties']),
  );
  expect(all.filter(({ member, minor }) => minor > FLOOR && !GUARDED.has(member))).toEqual([]);
});
