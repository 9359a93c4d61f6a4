import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/**
 * Licences that may stand in what we hand out, beside our own MIT: none asks more than that its text goes along. Anything
 * else, and anything without a licence, fails the check until somebody has read it.
 */
export const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Zlib',
];

/** True when a licence, or one of a choice of them, is allowed; `A AND B` needs both. */
export const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one.trim())));

const isLicenceFile = (name) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name);

/** The licence as package.json names it, in any of the forms it ever had. */
function licenceOf({ license, licenses }) {
  const named = license ?? (Array.isArray(licenses) ? licenses.map((one) => one.type).join(' OR ') : '');
  return typeof named === 'string' ? named : (named.type ?? '');
}

/** Beginnings no other licence has, for packages that bring the text and forgot the name. */
const BEGINNINGS = [[/^\s*Apache License\s+Version 2\.0, January 2004/, 'Apache-2.0']];

const licenceOfText = (folder) => {
  const texts = licenceTexts(folder);
  return BEGINNINGS.find(([beginning]) => texts.some((text) => beginning.test(text)))?.[1] ?? '';
};

/**
 * The package a file belongs to: `name`, `version`, `licence`, and the folder it is in. Null for our own files.
 *
 * @param file full path of a module.
 */
export function packageOf(file) {
  if (!file.includes(`${sep}node_modules${sep}`)) return null;
  for (let folder = dirname(file); !folder.endsWith(`${sep}node_modules`); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    // A package.json deeper inside only says what kind of modules stand there.
    if (manifest.name === undefined || manifest.version === undefined) continue;
    const licence = licenceOf(manifest) || licenceOfText(folder);
    return { name: manifest.name, version: manifest.version, licence, folder };
  }
  return null;
}

/** The texts a package brings along, as they stand. */
export const licenceTexts = (folder) =>
  readdirSync(folder)
    .filter((name) => isLicenceFile(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
