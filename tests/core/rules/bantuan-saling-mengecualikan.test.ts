import { bantuanSalingMengecualikan } from '../../../src/core/rules/bantuan-saling-mengecualikan';
import { ruleTester } from '../../rule-tester';

ruleTester(bantuanSalingMengecualikan, {
  valid: [
    { row: { 'penerima.BLT-DD': 'Ya', 'penerima.PKH': 'Tidak' } },
    { row: { 'penerima.PKH': 'Ya', 'penerima.SEMBAKO': 'Ya' }, why: 'PKH and Sembako complement each other' },
    { why: 'an unread answer is no yes', row: { 'penerima.BLT-DD': 'Ya', 'penerima.PKH': 'mungkin' } },
    {
      why: 'a year before the rule',
      tahun: 2019,
      rows: [{ 'penerima.BLT-DD': 'Ya', 'penerima.PKH': 'Ya' }],
    },
    { why: 'a sheet without recipients', row: { nama: 'Uji' } },
  ],
  invalid: [
    {
      why: 'the village transfer beside PKH',
      row: { 'penerima.PKH': 'Ya', 'penerima.BLT-DD': 'Ya' },
      finds: [
        {
          messageId: 'bersama',
          cell: 'B2',
          related: ['A2'],
          data: { program: 'BLT-DD', lain: 'PKH' },
          fix: null,
        },
      ],
    },
    {
      why: 'beside two programmes it is one mistake; BPNT’s second column counts',
      tahun: 2025,
      rows: [
        {
          'penerima.BLT-DD': 'Ya',
          'penerima.PKH': 'Ya',
          'penerima.SEMBAKO': 'Tidak',
          'penerima.SEMBAKO.2': 'Ya',
        },
      ],
      finds: [{ messageId: 'bersama', cell: 'A2', related: ['B2', 'D2'], data: { lain: 'PKH, SEMBAKO' } }],
    },
  ],
});
