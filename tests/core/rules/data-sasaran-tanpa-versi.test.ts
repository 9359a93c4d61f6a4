import { dataSasaranTanpaVersi } from '../../../src/core/rules/data-sasaran-tanpa-versi';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';
import { syntheticNik } from './synthetic-identity';

const NIK = syntheticNik({ serial: 1 });
const sheet = (
  name: string,
  titles: readonly string[],
  more: readonly string[] = [],
  filled: readonly string[] = [],
) => ({
  grid: gridOf(name, [
    ...titles.map((title) => [title]),
    ['NIK', 'Nama', 'Desil', ...more],
    [NIK, 'Uji Satu', 1, ...filled],
    [syntheticNik({ serial: 2 }), 'Uji Dua', 2, ...filled],
  ]),
});

ruleTester(dataSasaranTanpaVersi, {
  valid: [
    { why: 'the title says both', ...sheet('Keluarga', ['Data keluarga DTSEN, pemutakhiran Juni 2025']) },
    { why: 'the sheet’s name says both', ...sheet('P3KE 2024', []) },
    {
      why: 'columns say both',
      ...sheet('Keluarga', [], ['Sumber Data', 'Periode'], ['Verval desa', 'TW 1']),
    },
    {
      why: 'what one list says holds for the other',
      book: [sheet('Keluarga', ['Sumber: DTSEN 2025']), sheet('Keluarga lain', [])],
    },
    { why: 'a workbook without family data', rows: [{ subkegiatan: 'A', pagu: 1 }], role: 'pemetaan' },
  ],
  invalid: [
    { why: 'neither', ...sheet('Keluarga', []), finds: [{ messageId: 'tanpaKeduanya', cell: 'A1' }] },
    {
      why: 'a column without a value says nothing',
      ...sheet('Keluarga', ['Tahun 2025'], ['Sumber Data'], ['']),
      finds: [{ messageId: 'tanpaSumber', data: { lembar: 'Keluarga' } }],
    },
    { why: 'a source of no date', ...sheet('Data P3KE', []), finds: [{ messageId: 'tanpaTanggal' }] },
  ],
});
