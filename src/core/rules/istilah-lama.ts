import type { Suggestion } from '../findings/finding';
import type { NamedField } from '../table/field';
import { asText } from '../table/cell-readers';
import type { Row } from '../table/table';
import { rezimPada } from '../taxonomy/rezim';
import { shownCell } from './helpers/shown-cell';
import { defineRowRule } from './rule';

const RASKIN = /\b(?:raskin|rastra|beras miskin|beras sejahtera)\b/gi;
const PROGRAM_PANGAN = 'Program Sembako';
const OLD_DATA = /\b(?:P3KE|DTKS|BDT)\b/i;
const NEW_DATA = 'DTSEN';
const NAMES: readonly NamedField[] = ['subkegiatan', 'programKatalog'];
const LONGEST = 400;

/** Names of programmes and data that were replaced; they still count, but should be written as they are now. */
export const istilahLama = defineRowRule({
  meta: {
    id: 'istilah-lama',
    scope: 'sel',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Istilah lama', en: 'An outdated term' },
    next: {
      id: 'Ganti dengan istilah yang berlaku; untuk data sasaran, hanya bila sasarannya memang sudah diambil dari DTSEN.',
      en: 'Use the present term; for target data, only when the targets really were taken from DTSEN.',
    },
    source:
      'Inpres 4/2025 dan Inpres 8/2025 (DTSEN menggantikan DTKS dan P3KE); Praktik pelaporan: Raskin menjadi Program Sembako (perlu dikonfirmasi)',
    messages: {
      program: {
        id: '{{istilah}} adalah nama lama; program pangan sekarang bernama Program Sembako.',
        en: '{{istilah}} is an old name; the food programme is now called Program Sembako.',
      },
      data: {
        id: 'Sumber data {{istilah}} untuk tahun {{tahun}}; sejak Inpres 4/2025 data sasaran adalah DTSEN.',
        en: 'Data source {{istilah}} for {{tahun}}; since Inpres 4/2025 the target data are DTSEN.',
      },
    },
  },
  needs: [],
  *check(row, { tahun }) {
    for (const field of NAMES) {
      const text = ownWording(row, field);
      const istilah = text.match(RASKIN)?.[0];
      if (istilah === undefined) continue;
      const value = text.replace(RASKIN, PROGRAM_PANGAN);
      yield { messageId: 'program', field, data: { istilah }, suggest: [suggestion(value)] };
    }
    if (tahun === null || rezimPada(tahun)?.dataSasaran !== NEW_DATA) return;
    const stated = ownWording(row, 'sumberDataSasaran');
    if (!OLD_DATA.test(stated) || stated.toUpperCase().includes(NEW_DATA)) return;
    yield {
      messageId: 'data',
      field: 'sumberDataSasaran',
      data: { istilah: shownCell(stated), tahun },
      suggest: [suggestion(NEW_DATA)],
    };
  },
});

/** The cell as submitted, blank where the wording stands in a row above. */
const ownWording = (row: Row, field: NamedField): string =>
  row.inherited(field) ? '' : asText(row.raw(field)).slice(0, LONGEST);

const suggestion = (value: string): Suggestion => ({
  label: { id: `Tulis: ${shownCell(value)}`, en: `Write: ${shownCell(value)}` },
  value,
});
