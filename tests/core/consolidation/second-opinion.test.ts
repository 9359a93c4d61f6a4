import { expect, test } from '@jest/globals';
import { EMPTY_GATHERED, gatherPart, mergeGathered } from '../../../src/core/consolidation/gather';
import type { Totals } from '../../../src/core/consolidation/part';
import { recogniseBook } from '../../../src/core/report/checked-book';
import { consolidate } from '../../../src/core/report/consolidate';
import { partOf } from '../../../src/core/report/consolidation-part';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { gridOf } from '../../../src/core/table/grid';
import { fromCalendar } from '../../../src/core/values/tanggal';
import { makeBook, type MadeBook } from '../../independent/made-book';
import { opdOf } from '../../independent/made-words';
import { secondBudget } from '../../independent/second-budget';
import { secondFamilies } from '../../independent/second-families';
import { secondVillages } from '../../independent/second-scores';

/** The day ages are reckoned at in every made-up workbook. */
const ACUAN = fromCalendar(2025, 12, 31) ?? 0;
const PER_PROVINCE = 5;

const fileOf = ({ seed }: MadeBook): string => `buku ${String(seed)}.xlsx`;

function totalsOf(books: readonly MadeBook[]): Totals {
  const parts = books.map((made) => {
    const grids = made.sheets.map(({ name, cells }) => gridOf(name, cells));
    const book = recogniseBook(fileOf(made), grids);
    const [assessed = null] = assessBooks([book], ACUAN, ACUAN);
    return partOf(book, [], assessed, String(made.seed)).part;
  });
  const gathered = parts.map(gatherPart).reduce(mergeGathered, EMPTY_GATHERED);
  return consolidate(gathered, { settings: null, hanyaTerbaru: false, hariIni: null }).total;
}

type Sums = Record<string, readonly bigint[]>;

function add(sums: Sums, key: string, figures: readonly (number | bigint)[]): void {
  const known = sums[key];
  sums[key] = figures.map((figure, at) => BigInt(figure) + (known?.[at] ?? 0n));
}

const DIMENSIONS = ['strategi', 'klaster', 'sumberDana', 'opd'] as const;

/** Everything a province adds up to, as plain loops over its workbooks say. */
function wanted(books: readonly MadeBook[]): Sums {
  const sums: Sums = {};
  for (const book of books) {
    const budget = secondBudget(book);
    for (const by of DIMENSIONS)
      for (const [key, figures] of Object.entries(budget[by])) add(sums, `${by} ${key}`, figures);
    for (const [desa, score] of Object.entries(secondVillages(secondFamilies(book)))) {
      const { keluarga, dinilai, diterima, seharusnya, lengkap, nol, tidakDiketahui, distribusi } = score;
      add(sums, `desa ${desa}`, [keluarga, dinilai, diterima, seharusnya, lengkap, nol, tidakDiketahui]);
      distribusi.forEach((families, services) => {
        if (families > 0) add(sums, `desa ${desa} ${String(services)}`, [families]);
      });
      for (const [need, [met, due]] of Object.entries(score.cakupan))
        if (due > met) add(sums, `kurang ${desa} ${need}`, [due - met]);
    }
  }
  return sums;
}

/** A village without a code is known by its names and its district; plain loops know it by its names. */
const plainKey = (desa: string): string =>
  /^\d/.test(desa) || !desa.includes(' / ') ? desa : desa.slice(0, desa.lastIndexOf(' / '));

/** The same as the engine says. */
function said({ anggaran, desa, kesenjangan }: Totals): Sums {
  const sums: Sums = {};
  for (const cell of anggaran) {
    for (const by of DIMENSIONS) {
      const key = by === 'opd' ? opdOf(cell.namaOpd) : cell[by];
      add(sums, `${by} ${key}`, [cell.subkegiatan, cell.pagu, cell.realisasi]);
    }
  }
  for (const { desa: key, distribusi, ...village } of desa) {
    const { keluarga, dinilai, diterima, seharusnya, lengkap, nol, tidakDiketahui } = village;
    add(sums, `desa ${plainKey(key)}`, [
      ...[keluarga, dinilai, diterima, seharusnya, lengkap, nol, tidakDiketahui],
    ]);
    distribusi.forEach((families, services) => {
      if (families > 0) add(sums, `desa ${plainKey(key)} ${String(services)}`, [families]);
    });
  }
  for (const { desa: key, kebutuhan, kurang } of kesenjangan)
    add(sums, `kurang ${plainKey(key)} ${kebutuhan}`, [kurang]);
  return sums;
}

test('a second implementation in plain loops agrees on 20 provinces of five workbooks', () => {
  for (let at = 0; at < 20; at += 1) {
    const books = Array.from({ length: PER_PROVINCE }, (_, one) => makeBook(at * PER_PROVINCE + one + 1));
    const sums = wanted(books);
    expect(Object.keys(sums).filter((key) => key.startsWith('kurang '))).not.toHaveLength(0);
    expect(said(totalsOf(books))).toEqual(sums);
  }
});
