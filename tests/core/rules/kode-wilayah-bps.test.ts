import { kodeWilayahBps } from '../../../src/core/rules/kode-wilayah-bps';
import { ruleTester } from '../../rule-tester';

ruleTester(kodeWilayahBps, {
  valid: [
    {
      rows: [
        { kodeWilayah: '99.01.01.1001' },
        { kodeWilayah: '9901012001' },
        { kodeWilayah: '99.01.01.3001' },
      ],
    },
    { why: 'malformed codes are another rule’s', row: { kodeWilayah: '99.01.01.00' } },
    { why: 'a kecamatan has no village part', row: { kodeWilayah: '990101' } },
  ],
  invalid: [
    {
      why: 'the seventh digit is 0 in BPS codes',
      rows: [{ kodeWilayah: '9901010001' }, { kodeWilayah: 9_901_010_001 }, { kodeWilayah: '99.01.01.0001' }],
      finds: [
        { messageId: 'bps', cell: 'A2', data: { isi: '9901010001' }, fix: null, suggest: [] },
        { messageId: 'bps', cell: 'A3' },
        { messageId: 'bps', cell: 'A4' },
      ],
    },
  ],
});
