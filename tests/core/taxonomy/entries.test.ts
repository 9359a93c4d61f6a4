import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../../src/core/taxonomy/entry';
import { JENIS_AKTIVITAS } from '../../../src/core/taxonomy/jenis-aktivitas';
import { KEBUTUHAN, PENGECUALIAN } from '../../../src/core/taxonomy/kebutuhan';
import { KELOMPOK } from '../../../src/core/taxonomy/kelompok';
import { KLASTER } from '../../../src/core/taxonomy/klaster';
import { PERMENDAGRI53 } from '../../../src/core/taxonomy/permendagri53';
import { PROGRAM } from '../../../src/core/taxonomy/program';
import { REZIM } from '../../../src/core/taxonomy/rezim';
import { STRATEGI, SUBKELOMPOK } from '../../../src/core/taxonomy/strategi';
import { SUMBER_DANA } from '../../../src/core/taxonomy/sumber-dana';
import { LOKUS, TAHAP } from '../../../src/core/taxonomy/tahap';
import { fold } from '../../../src/core/values/text';

const LISTS: readonly (readonly [string, readonly Entry[]])[] = [
  ['strategi', STRATEGI],
  ['subkelompok', SUBKELOMPOK],
  ['klaster', KLASTER],
  ['kelompok', KELOMPOK],
  ['permendagri53', PERMENDAGRI53],
  ['sumber dana', [...SUMBER_DANA, ...SUMBER_DANA.flatMap(({ rincian }) => rincian)]],
  ['program', PROGRAM],
  ['kebutuhan', KEBUTUHAN],
  ['rezim', REZIM],
  ['tahap', TAHAP],
  ['lokus', LOKUS],
  ['jenis aktivitas', JENIS_AKTIVITAS],
];

const CERTAINTIES = ['pasti', 'sedang', 'rendah', 'perlu-dikonfirmasi'];
const isoOrNull = (date: string | null): boolean => date === null || /^\d{4}-\d{2}-\d{2}$/.test(date);

describe.each(LISTS)('%s', (_name, entries) => {
  test('ids are unique', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s says where it is from and in both languages',
    (_id, entry) => {
      expect(entry.source.dokumen.trim()).not.toBe('');
      expect(entry.source.pasal.trim()).not.toBe('');
      expect(CERTAINTIES).toContain(entry.certainty);
      expect(isoOrNull(entry.berlaku.sejak) && isoOrNull(entry.berlaku.sampai)).toBe(true);
      expect(entry.nama.id.trim()).not.toBe('');
      expect(entry.nama.en.trim()).not.toBe('');
    },
  );

  test('no name or alias is claimed by two entries', () => {
    const owners = new Map<string, string>();
    for (const { id, nama, aliases } of entries) {
      for (const name of new Set([nama.id, ...aliases].map(fold))) {
        expect([name, owners.get(name) ?? id]).toEqual([name, id]);
        owners.set(name, id);
      }
    }
  });
});

test('exclusions carry source, certainty and dates too', () => {
  for (const { source, certainty, berlaku, nama } of PENGECUALIAN) {
    expect(source.dokumen).not.toBe('');
    expect(certainty).toBe('perlu-dikonfirmasi');
    expect(isoOrNull(berlaku.sejak)).toBe(true);
    expect(nama.en).not.toBe('');
  }
});

test('what comes with Inpres 8/2025 starts on its date', () => {
  const later = PROGRAM.filter(({ source }) => source.dokumen.startsWith('Inpres 8/2025')).map(
    ({ id }) => id,
  );
  expect(later.sort()).toEqual([
    'JAMSOSTEK',
    'KB',
    'KOPERASI-MERAH-PUTIH',
    'MBG',
    'PERHUTANAN-SOSIAL',
    'RUMAH-RAKYAT',
    'SEKOLAH-RAKYAT',
    'TRANSMIGRASI',
  ]);
  for (const { id, berlaku, certainty } of PROGRAM) {
    if (!later.includes(id)) continue;
    expect([id, berlaku.sejak, certainty]).toEqual([id, '2025-03-27', 'perlu-dikonfirmasi']);
  }
});
