import { describe, expect, test } from '@jest/globals';
import {
  cellsOf,
  changesOf,
  choiceOf,
  decide,
  decideAll,
  NO_CHOICES,
  synonymsOf,
  troubleOf,
} from '../../../src/app/clustering/choices';
import { clustersOf, times } from '../../core/clustering/sheets';
import type { SpellingCluster } from '../../../src/core/clustering/spelling';

const only = (counts: Readonly<Record<string, number>>): SpellingCluster => {
  const [cluster] = clustersOf('opd', times('opd', counts));
  if (!cluster) throw new Error('no cluster');
  return cluster;
};
const office = (): SpellingCluster =>
  only({ 'Dinas Kesehatan': 3, 'DINAS KESEHATAN': 2, 'Dinas Kesehtan': 1, Dinkes: 1 });

describe('what is proposed', () => {
  test('what differs in writing only is chosen, what is merely alike is not', () => {
    const choice = choiceOf(NO_CHOICES, office());
    expect(choice).toEqual({ baku: 'Dinas Kesehatan', texts: new Set(['DINAS KESEHATAN']), ingat: false });
    expect(cellsOf(office(), choice)).toBe(2);
  });

  test('everything of that kind is chosen at once, or nothing', () => {
    const clusters = [office(), only({ 'Dinas Sosial': 1, 'DINAS SOSIAL': 1 })];
    const none = decideAll(clusters, false);
    expect(clusters.map((one) => cellsOf(one, choiceOf(none, one)))).toEqual([0, 0]);
    const all = decideAll(clusters, true);
    expect(clusters.map((one) => cellsOf(one, choiceOf(all, one)))).toEqual([2, 1]);
  });
});

describe('what a person decides', () => {
  test('another spelling to use changes the one it takes the place of', () => {
    const cluster = office();
    const choices = decide(NO_CHOICES, cluster, { kind: 'baku', baku: 'DINAS KESEHATAN' });
    expect([...choiceOf(choices, cluster).texts]).toEqual(['Dinas Kesehatan']);
    const back = decide(choices, cluster, { kind: 'baku', baku: 'Dinas Kesehatan' });
    expect([...choiceOf(back, cluster).texts]).toEqual(['DINAS KESEHATAN']);
  });

  test('a spelling of one’s own is written tidily, in every cell that does not hold it', () => {
    const cluster = only({ 'Dinas Sosial': 1, 'DINAS SOSIAL': 1 });
    let choices = decide(NO_CHOICES, cluster, { kind: 'baku', baku: '  Dinas  Sosial P3A ' });
    choices = decide(choices, cluster, { kind: 'texts', texts: ['Dinas Sosial', 'DINAS SOSIAL'], on: true });
    expect(changesOf(cluster, choiceOf(choices, cluster))).toEqual([
      { sheet: 'Lembar', row: 1, column: 0, value: 'Dinas Sosial P3A', expects: 'Dinas Sosial' },
      { sheet: 'Lembar', row: 2, column: 0, value: 'Dinas Sosial P3A', expects: 'DINAS SOSIAL' },
    ]);
  });

  test('nothing is written for an empty spelling', () => {
    const cluster = office();
    const choices = decide(NO_CHOICES, cluster, { kind: 'baku', baku: ' ' });
    expect(changesOf(cluster, choiceOf(choices, cluster))).toEqual([]);
    expect(cellsOf(cluster, choiceOf(choices, cluster))).toBe(0);
  });

  test('letters typed one by one never choose what was not chosen', () => {
    const cluster = office();
    let choices = decide(NO_CHOICES, cluster, { kind: 'texts', texts: ['DINAS KESEHATAN'], on: false });
    for (const baku of ['D', 'Di', 'Dinas Kesehatan']) {
      choices = decide(choices, cluster, { kind: 'baku', baku });
    }
    expect([...choiceOf(choices, cluster).texts]).toEqual([]);
  });

  test('decisions outlast spellings that are gone', () => {
    const cluster = office();
    const choices = decide(NO_CHOICES, cluster, {
      kind: 'texts',
      texts: ['Dinas Kesehtan', 'Dinkes'],
      on: true,
    });
    const later = only({ 'Dinas Kesehatan': 5, Dinkes: 1 });
    expect([...choiceOf(choices, later).texts]).toEqual(['Dinkes']);
  });
});

describe('what is remembered', () => {
  test('the chosen spellings, where it was asked', () => {
    const cluster = office();
    let choices = decide(NO_CHOICES, cluster, { kind: 'texts', texts: ['Dinkes'], on: true });
    expect(synonymsOf(cluster, choiceOf(choices, cluster))).toEqual([]);
    choices = decide(choices, cluster, { kind: 'ingat', on: true });
    expect(synonymsOf(cluster, choiceOf(choices, cluster))).toEqual([
      { jenis: 'opd', tulisan: 'DINAS KESEHATAN', baku: 'Dinas Kesehatan' },
      { jenis: 'opd', tulisan: 'Dinkes', baku: 'Dinas Kesehatan' },
    ]);
  });

  test('never what the settings could not read', () => {
    const [cluster] = clustersOf(
      'program',
      times('programKatalog', { 'Bedah Warung': 2, 'BEDAH WARUNG': 1 }),
    );
    if (!cluster) throw new Error('no cluster');
    const choices = decide(NO_CHOICES, cluster, { kind: 'ingat', on: true });
    expect(troubleOf(cluster, choiceOf(choices, cluster))).toBe('tidak-dikenal');
    expect(synonymsOf(cluster, choiceOf(choices, cluster))).toEqual([]);
  });
});
