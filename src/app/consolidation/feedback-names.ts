import { compareTexts } from '../../core/consolidation/compare-texts';
import type { Consolidation } from '../../core/consolidation/consolidation';

/** Characters no file system of ours takes in a name, and those that cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]+/gu;
const LONGEST = 120;

const plain = (text: string): string =>
  text.replace(FORBIDDEN, ' ').replace(/ +/g, ' ').trim().slice(0, LONGEST);
const stemOf = (file: string): string => {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
};

/**
 * Names of the workbooks that are sent back, by the file each is about: `umpan-balik Kabupaten Kotabaru.xlsx`. Where a
 * district sent several workbooks that count, or none is stated, the file is named too. No two are the same.
 */
export function feedbackNames({ districts }: Pick<Consolidation, 'districts'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const all = districts
    .flatMap(({ district, files }) =>
      files.map((file) => {
        const own = district && files.length === 1 ? [district.nama] : [district?.nama ?? '', stemOf(file)];
        return { file, wanted: plain(['umpan-balik', ...own].join(' ')) };
      }),
    )
    .sort((a, b) => compareTexts(a.file, b.file));
  for (const { file, wanted } of all) {
    let name = wanted;
    // Case does not tell two files apart on most desks.
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${String(number)})`;
    taken.add(name.toLowerCase());
    names.set(file, `${name}.xlsx`);
  }
  return names;
}
