import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS } from '../../../src/core/budget/budget';
import { COMPOSITION_PARTS } from '../../../src/core/budget/composition';
import { PENYEBUT } from '../../../src/core/budget/composition-indicator';
import { CARA_EJAAN } from '../../../src/core/clustering/spelling';
import { GEDSI, GEDSI_GROUPS } from '../../../src/core/convergence/gedsi';
import { LOCUS_SHARES } from '../../../src/core/convergence/locus-view';
import { PUTUS } from '../../../src/core/convergence/stage-breaks';
import { STATES } from '../../../src/core/households/need-states';
import { GAP_BY } from '../../../src/core/households/gap-summary';
import { SEBAB_TEREKSKLUSI } from '../../../src/core/households/left-out';
import { en } from '../../../src/core/messages/en';
import { id, type MessageKey } from '../../../src/core/messages/id';
import { renderMessage, translate } from '../../../src/core/messages/translate';
import { JENIS_EJAAN } from '../../../src/core/taxonomy/kamus';
import { TAHAP } from '../../../src/core/taxonomy/tahap';
import { asSen } from '../../../src/core/values/rupiah';

const KEYS = Object.keys(id) as MessageKey[];
const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

test.each(KEYS)('%s says something in both languages, with the same gaps', (key) => {
  expect(id[key].trim()).not.toBe('');
  expect(en[key].trim()).not.toBe('');
  expect(gapsOf(en[key])).toEqual(gapsOf(id[key]));
});

test('neither language has a sentence the other lacks', () => {
  expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
});

test('brackets stand in pairs, so that every gap is filled', () => {
  for (const text of [...Object.values(id), ...Object.values(en)]) {
    expect(text.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/);
  }
});

/** Everything under src but the sentences themselves. */
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/core[\\/]messages/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'));
const isNamed = (text: string): boolean => SOURCES.some((source) => source.includes(text));

/** The words after the dot that code puts together at run time, and the file's own word for the place. */
const SPREAD: Readonly<Record<string, readonly string[] | 'any'>> = {
  'rekap.${dimension}': DIMENSIONS,
  'kebutuhan.${messageId}': 'any',
  'berkas.${bytes.reason}': ['tidak-ada', 'folder', 'tidak-terbaca'],
  'berkas.batas.${limit.name}': 'any',
  'berkas.${read.reason}': [
    'kosong',
    'bukan-buku-kerja',
    'bersandi',
    'rusak',
    'terlalu-besar',
    'tanpa-lembar',
  ],
  'tingkat.${finding.severity}': ['error', 'warning', 'info'],
  'temuan.pengecualian-${state}': ['gugur', 'terkunci'],
  'pengaturan.${source}': ['buku', 'diberikan'],
  'pengaturan.${file.reason}': ['bukan-json', 'bentuk', 'terlalu-besar'],
  'fix.${written.reason}': ['tanpa-folder', 'penuh', 'ditolak'],
  'tulis.${reason}': 'any',
  'peran.${sheet.role}': 'any',
  'tata.${sheet.layout}': 'any',
  'dilewati.${reason}': 'any',
  'komposisi.${part}': COMPOSITION_PARTS,
  'komposisi.penyebut.${penyebut}': [...PENYEBUT, 'ditentukan'],
  'tahap.${tahap}': TAHAP.map((one) => one.id),
  'putus.${one.putus}': PUTUS,
  'lokus.bagian.${share}': LOCUS_SHARES,
  'gedsi.${score.dimensi}.${score.kelompok}': GEDSI.flatMap((dimensi) =>
    [...GEDSI_GROUPS[dimensi], 'tidak-diketahui'].map((kelompok) => `${dimensi}.${kelompok}`),
  ),
  'formulir.${one.masalah}': 'any',
  'ejaan.jenis.${jenis}': JENIS_EJAAN,
  'ejaan.cara.${cara}': CARA_EJAAN,
  "ejaan.resmi.${resmi ?? 'terbanyak'}": ['pengaturan', 'katalog', 'wilayah', 'terbanyak'],
  'ejaan.ingat.${trouble}': ['tidak-dikenal', 'desa-lain'],
  'kebutuhan.keadaan.${state}': STATES.filter((state) => state !== 'tidak'),
  'kesenjangan.oleh.${by}': GAP_BY,
  'kesenjangan.sebab.${sebab}': SEBAB_TEREKSKLUSI,
  'kesenjangan.${key}': ['G1', 'G2'],
  'konvergensi.kolom.${column}': [
    'desa',
    'keluarga',
    'layanan',
    'persen',
    'lengkap',
    'nol',
    'tidakDiketahui',
  ],
};
const spread = (key: string): boolean =>
  Object.entries(SPREAD).some(([template, words]) => {
    const prefix = template.slice(0, template.indexOf('${'));
    if (!key.startsWith(prefix)) return false;
    // The members of a union: each stands in the code as a word of its own.
    const word = key.slice(prefix.length);
    return words === 'any' ? isNamed(`'${word}'`) || isNamed(` ${word}:`) : words.includes(word);
  });

describe('no sentence is left over', () => {
  test.each(Object.keys(SPREAD))('`%s` still stands in the code', (template) => {
    expect(isNamed(`\`${template}\``)).toBe(true);
  });
  test.each(KEYS)('%s is said somewhere', (key) => {
    expect(isNamed(`'${key}'`) || spread(key)).toBe(true);
  });
  test('the search can tell', () => {
    expect(isNamed("'rekap.tiada'") || spread('rekap.tiada') || spread('peran.tiada')).toBe(false);
  });
});

describe('filling gaps', () => {
  test('a number and a text', () => {
    expect(translate('kebutuhan.desilDanAnak', 'id', { desil: 1, jumlah: 2 })).toBe(
      'desil 1, 2 anak usia 0-6',
    );
  });
  test('an amount is written as rupiah of the language', () => {
    const message = { id: 'pagu {{pagu}}', en: 'budget {{pagu}}' };
    expect(renderMessage(message, { pagu: asSen(2_998_659_720n) }, 'id')).toBe('pagu Rp29.986.597,20');
    expect(renderMessage(message, { pagu: asSen(2_998_659_720n) }, 'en')).toBe('budget Rp29,986,597.20');
  });
  test('what fills a gap is not filled again', () => {
    expect(renderMessage({ id: '{{a}}', en: '' }, { a: '{{b}}', b: 'x' }, 'id')).toBe('{{b}}');
  });
  test('a gap nothing fills stays visible', () => {
    expect(renderMessage({ id: '{{a}}', en: '' }, {}, 'id')).toBe('{{a}}');
  });
});
