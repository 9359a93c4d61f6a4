import { istilahLama } from '../../../src/core/rules/istilah-lama';
import { gridOf } from '../../../src/core/table/grid';
import { ruleTester } from '../../rule-tester';

ruleTester(istilahLama, {
  valid: [
    { row: { subkegiatan: 'Penyaluran Program Sembako', sumberDataSasaran: 'DTSEN' } },
    { why: 'part of another word', row: { subkegiatan: 'Pembinaan Karaskindo' } },
    { why: 'no year is known', row: { subkegiatan: 'Sandang', sumberDataSasaran: 'DTKS' } },
    {
      why: 'P3KE was the data of its time',
      tahun: 2024,
      rows: [{ subkegiatan: 'Sandang', sumberDataSasaran: 'P3KE' }],
    },
    {
      why: 'the new data stand beside the old',
      tahun: 2025,
      rows: [{ subkegiatan: 'Sandang', sumberDataSasaran: 'DTKS dipadankan dengan DTSEN' }],
    },
    {
      why: 'nomenclature that keeps the word DTKS is not touched',
      tahun: 2026,
      rows: [{ subkegiatan: 'Pemutakhiran DTKS' }],
    },
  ],
  invalid: [
    {
      why: 'the rice programme has another name',
      row: { subkegiatan: 'Penyaluran RASKIN di desa' },
      finds: [
        {
          messageId: 'program',
          cell: 'A2',
          data: { istilah: 'RASKIN' },
          suggest: ['Penyaluran Program Sembako di desa'],
          fix: null,
        },
      ],
    },
    {
      why: 'also where the catalogue does not know it',
      row: { programKatalog: 'Rastra' },
      finds: [{ messageId: 'program', suggest: ['Program Sembako'] }],
    },
    {
      why: 'a merged name is said once',
      grid: gridOf(
        'Matrik',
        [
          ['Sub Kegiatan', 'Pagu'],
          ['Penyaluran Raskin', 1000],
          [null, 2000],
        ],
        { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
      ),
      finds: [{ messageId: 'program', cell: 'A2' }],
    },
    {
      why: 'target data of a year that has DTSEN',
      tahun: 2026,
      rows: [{ subkegiatan: 'Sandang', sumberDataSasaran: 'DTKS Kemensos' }],
      finds: [
        {
          messageId: 'data',
          cell: 'B2',
          data: { istilah: 'DTKS Kemensos', tahun: 2026 },
          suggest: ['DTSEN'],
        },
      ],
    },
  ],
});
