import { DESA, KABUPATEN } from '../../../scripts/samples/district';
import { KNOWN_RULES } from '../../../src/core/report/known-rules';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { SETTINGS_SHEET } from '../../../src/core/settings/sections';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import type { Chance } from '../chance';
import { line, type DraftSheet } from '../draft';
import { TEMPLATES } from './programme-templates';

/** What a secretariat may have settled, in agreement with a workbook of this year. */
export function regionSettings(tahun: number | null, lokus: boolean, chance: Chance): Settings {
  const priority = DESA.filter(({ prioritas }) => prioritas);
  return {
    ...DEFAULT_SETTINGS,
    tahun,
    wilayah: chance.pick([null, '99', '99.01']),
    ambang: { ...DEFAULT_SETTINGS.ambang, pencilanKali: chance.pick([8, 10, 12.5]) },
    program: [{ nama: 'Kartu Contoh Sejahtera', strategi: 'S1', sinonim: ['KCS'] }],
    sinonim: [{ jenis: 'opd', tulisan: 'Dinsos', baku: 'Dinas Sosial' }],
    nomenklatur: TEMPLATES.map(({ kode, nama }) => ({ kode, nama })),
    lokus: lokus
      ? priority.map(({ kode, kecamatan, nama }) => ({
          kode: chance.pick([kode, null]),
          kecamatan,
          desa: nama,
        }))
      : [],
    pengirim: [{ kode: '99.01', nama: KABUPATEN }],
  };
}

/** The sheet these settings are kept in. */
export const settingsSheet = (settings: Settings): DraftSheet => ({
  name: SETTINGS_SHEET,
  visibility: 'veryHidden',
  lines: settingsRows(settings, KNOWN_RULES).map((row) => line('judul', row)),
  columns: new Map(),
  sums: [],
  formulaTotals: false,
  links: [],
  form: 'pengaturan',
});
