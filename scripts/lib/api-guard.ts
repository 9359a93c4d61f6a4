import { join, relative } from 'node:path';
import ts from 'typescript';
import { FEATURES, type Feature } from '../../src/workbook/office/support';

/** A member of Office.js that not every Excel we run in has, used without asking first. */
export interface UnguardedUse {
  /** Path from the top of the checkout. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly member: string;
  /** The requirement set that brings it, with its version. */
  readonly needs: string;
}

/**
 * Uses a person looked at, because the compiler cannot: the question stands in another function that hands the answer on
 * as a boolean (`feature`), or a property of an event is read where an older Excel leaves it out, and `undefined` is
 * provided for (`tiada`). An entry that no use needs is a mistake too.
 */
const LOOKED_AT: readonly (readonly [file: string, member: string, because: Feature | 'tiada'])[] = [
  ['src/workbook/office/put-parts.ts', 'notes', 'catatan'],
  ['src/workbook/office/put-parts.ts', 'add', 'catatan'],
  ['src/workbook/office/put-look-up.ts', 'notes', 'catatan'],
  ['src/workbook/office/put-look-up.ts', 'load', 'catatan'],
  ['src/workbook/office/put-look-up.ts', 'authorName', 'catatan'],
  ['src/workbook/office/put-look-up.ts', 'items', 'catatan'],
  ['src/workbook/office/watch.ts', 'changeDirectionState', 'tiada'],
  ['src/workbook/office/watch.ts', 'insertShiftDirection', 'tiada'],
  ['src/workbook/office/watch.ts', 'deleteShiftDirection', 'tiada'],
  ['src/workbook/office/watch.ts', 'triggerSource', 'tiada'],
];

/** Rooms whose code may meet an object of Office. Core has no such types, and the host is not ours to run in Excel. */
const ROOMS = /^src\/(?:workbook\/office|app|commands|functions|ui|entries|workbench)\//;
const OFFICE_TYPES = '/@types/office-js/';
const API_SET = /\[\s*api set:\s*(\w+)\s+(\d+(?:\.\d+)*)/i;
/** What the manifest asks for: everything up to here is there. */
const FLOOR = FEATURES.panel;

interface Need {
  readonly set: string;
  readonly version: string;
}

/** True when the first version is at least the second; 1.10 comes after 1.9. */
function reaches(version: string, wanted: string): boolean {
  const [own, asked] = [version, wanted].map((one) => one.split('.').map(Number));
  for (let at = 0; at < Math.max(own?.length ?? 0, asked?.length ?? 0); at += 1) {
    const difference = (own?.[at] ?? 0) - (asked?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

const isOnFloor = ({ set, version }: Need): boolean => set === FLOOR.set && reaches(FLOOR.version, version);

const brings = (feature: string, { set, version }: Need): boolean => {
  const row = new Map<string, Need>(Object.entries(FEATURES)).get(feature);
  return row?.set === set && reaches(row.version, version);
};

/** The requirement set a declaration of Office's types names, else the one of what it is part of. */
function needOf(declaration: ts.Node | undefined): Need | null {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
    const [, set, version] = API_SET.exec(text) ?? [];
    if (set !== undefined && version !== undefined) return { set, version };
  }
  return null;
}

/** The property of Office's types that a key of an object literal stands for: `load({ values: true })`. */
function propertyAsked(
  literal: ts.ObjectLiteralExpression,
  key: string,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const type = checker.getContextualType(literal);
  return type && checker.getNonNullableType(type).getProperty(key);
}

/** What a name at a place needs; `null` when it is none of Office's or on the floor. */
function needAt(name: ts.Identifier, checker: ts.TypeChecker): Need | null {
  const { parent } = name;
  const access = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : null;
  const call =
    access && ts.isCallExpression(access.parent) && access.parent.expression === access
      ? access.parent
      : null;
  const inLiteral =
    (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === name
      ? propertyAsked(parent.parent, name.text, checker)
      : undefined;
  const declarations = call
    ? [checker.getResolvedSignature(call)?.declaration]
    : ((inLiteral ?? checker.getSymbolAtLocation(name))?.declarations ?? []);
  const needs = declarations.flatMap((one) =>
    one?.getSourceFile().fileName.includes(OFFICE_TYPES) ? (needOf(one) ?? []) : [],
  );
  // Of several declarations of one name the oldest is enough.
  return needs.length === 0 || needs.some(isOnFloor) ? null : (needs[0] ?? null);
}

/** The features a condition holds only with; `not` for those it holds only without. */
function featuresOf(condition: ts.Expression, checker: ts.TypeChecker, not = false): readonly string[] {
  if (ts.isParenthesizedExpression(condition)) return featuresOf(condition.expression, checker, not);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    return featuresOf(condition.operand, checker, !not);
  }
  if (ts.isBinaryExpression(condition)) {
    const joint = not ? ts.SyntaxKind.BarBarToken : ts.SyntaxKind.AmpersandAmpersandToken;
    if (condition.operatorToken.kind !== joint) return [];
    return [condition.left, condition.right].flatMap((one) => featuresOf(one, checker, not));
  }
  if (not) return [];
  if (ts.isCallExpression(condition)) {
    const [asked] = condition.arguments;
    const isQuestion = condition.expression.getText() === 'supports';
    return isQuestion && asked && ts.isStringLiteral(asked) ? [asked.text] : [];
  }
  if (!ts.isIdentifier(condition)) return [];
  const declaration = checker.getSymbolAtLocation(condition)?.valueDeclaration;
  const isConst =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer ? featuresOf(declaration.initializer, checker) : [];
}

const leaves = (statement: ts.Statement): boolean =>
  ts.isReturnStatement(statement) ||
  ts.isThrowStatement(statement) ||
  (ts.isBlock(statement) && statement.statements.some(leaves));

/** The features that are certainly there where a node stands. */
function askedBefore(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  const found: string[] = [];
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    if (ts.isIfStatement(parent)) {
      if (inner === parent.thenStatement) found.push(...featuresOf(parent.expression, checker));
      if (inner === parent.elseStatement) found.push(...absentIn(parent.expression, checker));
    } else if (ts.isConditionalExpression(parent)) {
      if (inner === parent.whenTrue) found.push(...featuresOf(parent.condition, checker));
      if (inner === parent.whenFalse) found.push(...absentIn(parent.condition, checker));
    } else if (ts.isBinaryExpression(parent) && inner === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) found.push(...featuresOf(parent.left, checker));
      if (kind === ts.SyntaxKind.BarBarToken) found.push(...absentIn(parent.left, checker));
    } else if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      for (const statement of parent.statements) {
        if (statement === inner) break;
        if (ts.isIfStatement(statement) && leaves(statement.thenStatement)) {
          found.push(...absentIn(statement.expression, checker));
        }
      }
    }
  }
  return found;
}

/** The features that are there where a condition does not hold: those it asks for the absence of. */
const absentIn = (condition: ts.Expression, checker: ts.TypeChecker): readonly string[] =>
  featuresOf(condition, checker, true);

/** What a guard found, and entries of its list that nothing needs any more. */
export interface GuardReport {
  readonly unguarded: readonly UnguardedUse[];
  readonly stale: readonly string[];
  /** How many uses beyond the floor were seen, asked for or not. */
  readonly seen: number;
}

/**
 * Looks at every member of Office.js our code uses, by the `[Api set]` tags of its types.
 *
 * @param root the checkout.
 * @param planted files that are not on the disk, by path from the top: for tests of the guard.
 */
export function guardApi(root: string, planted: ReadonlyMap<string, string> = new Map()): GuardReport {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
      },
    },
  );
  const options = config?.options ?? {};
  const host = ts.createCompilerHost(options, true);
  const isPlanted = (file: string): string | undefined => planted.get(relative(root, file));
  const onDisk = { ...host };
  host.fileExists = (file) => isPlanted(file) !== undefined || onDisk.fileExists(file);
  host.readFile = (file) => isPlanted(file) ?? onDisk.readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = isPlanted(file);
    return text === undefined
      ? onDisk.getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target, true);
  };
  const roots = [...(config?.fileNames ?? []), ...[...planted.keys()].map((file) => join(root, file))].filter(
    (file) => ROOMS.test(relative(root, file)),
  );
  const program = ts.createProgram({ rootNames: roots, options, host });
  const checker = program.getTypeChecker();
  const names = namesBeyondFloor(program);
  const unguarded: UnguardedUse[] = [];
  const used = new Set<string>();
  let seen = 0;

  const look = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const need = needAt(node, checker);
      if (need) {
        seen += 1;
        const path = relative(root, file.fileName);
        const known = LOOKED_AT.filter(([where, member]) => where === path && member === node.text);
        for (const one of known) used.add(one.join(' '));
        const asked = [...askedBefore(node, checker), ...known.map(([, , because]) => because)];
        if (!asked.some((feature) => feature === 'tiada' || brings(feature, need))) {
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          unguarded.push({
            file: path,
            line: line + 1,
            member: node.text,
            needs: `${need.set} ${need.version}`,
          });
        }
      }
    }
    node.forEachChild((child) => {
      look(child, file);
    });
  };
  for (const file of program.getSourceFiles()) {
    if (ROOMS.test(relative(root, file.fileName))) look(file, file);
  }
  const stale = LOOKED_AT.map((one) => one.join(' ')).filter((one) => !used.has(one));
  return { unguarded, stale, seen };
}

/** The names of Office's members that are beyond the floor somewhere: only these are worth a question to the checker. */
function namesBeyondFloor(program: ts.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ('name' in node && ts.isIdentifier(node.name as ts.Node)) {
      const need = needOf(node);
      if (need && !isOnFloor(need)) names.add((node.name as ts.Identifier).text);
    }
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes(OFFICE_TYPES)) visit(file);
  return names;
}
