import type { SheetProtection } from '../memory/model';
import { attributeOf } from './patch/xml-tags';

const PROTECTABLE = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const;
/** Old files hold a short hash in `password`, newer ones a long one. */
const HASHES = ['password', 'hashValue'] as const;

/**
 * What a `<sheetProtection>` says, in the words of Excel's object model: `sort="0"` is `allowSort: true`.
 *
 * @param tag its start tag as written.
 * @returns `null` for one that protects nothing.
 */
export function protectionOf(tag: string): SheetProtection | null {
  const isTrue = (name: string, byDefault: boolean): boolean => {
    const value = attributeOf(tag, name);
    return value === null ? byDefault : value === '1' || value === 'true';
  };
  if (!isTrue('sheet', false)) return null;
  const allowed = PROTECTABLE.map(
    (name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, !isTrue(name, true)] as const,
  );
  const selects = isTrue('selectUnlockedCells', false)
    ? 'None'
    : isTrue('selectLockedCells', false)
      ? 'Unlocked'
      : 'Normal';
  const hasPassword = HASHES.some((name) => (attributeOf(tag, name) ?? '') !== '');
  return {
    options: {
      ...Object.fromEntries(allowed),
      allowEditObjects: !isTrue('objects', false),
      allowEditScenarios: !isTrue('scenarios', false),
      selectionMode: selects,
    },
    password: hasPassword ? null : '',
    ofFile: true,
  };
}
