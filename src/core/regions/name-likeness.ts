import { distance } from 'fastest-levenshtein';
import { readRegionName, type RegionName } from './region-name';
import type { Region } from './regions';

const LONGEST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/** Jaro's share of letters in common at about the same place, raised for a common start (Winkler); 0 to 1. */
function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const left: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const until = Math.min(b.length, at + reach + 1);
    for (let there = Math.max(0, at - reach); there < until; there += 1) {
      if (taken[there] === 1 || a[at] !== b[there]) continue;
      taken[there] = 1;
      left.push(a.charAt(at));
      break;
    }
  }
  const common = left.length;
  if (common === 0) return 0;
  const right = Array.from(b).filter((_, at) => taken[at] === 1);
  const swapped = left.filter((letter, at) => letter !== right[at]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

const edits = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/**
 * How alike two folded names are, 0 to 1: the mean of what Levenshtein's distance leaves and Jaro-Winkler, because the
 * one is too strict with short names and the other too lenient with names that begin alike (Sukamaju, Sukajaya). Names
 * with other numbers are not alike at all: Sukamaju 1 is no slip of Sukamaju 2.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  if (numbersOf(a) !== numbersOf(b)) return 0;
  return (edits(a, b) + jaroWinkler(a, b)) / 2;
}

const formsOf = ({ full, bare }: RegionName): readonly string[] => (full === bare ? [full] : [full, bare]);

/** How alike a written name is to a region's, 0 to 1, the word for its level on either side counted or not. */
export function likenessTo(nama: string, region: Region): number {
  const written = formsOf(readRegionName(nama, region.level));
  const known = formsOf(readRegionName(region.nama, region.level));
  return Math.max(...written.flatMap((one) => known.map((other) => likenessOf(one, other))));
}

/** The regions a name is at least so much like, most alike first. To be offered, never applied. */
export const alike = (nama: string, regions: readonly Region[], least: number): readonly Region[] =>
  regions
    .map((region) => ({ region, likeness: likenessTo(nama, region) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ region }) => region);
