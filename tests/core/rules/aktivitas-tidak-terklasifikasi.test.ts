import { aktivitasTidakTerklasifikasi } from '../../../src/core/rules/aktivitas-tidak-terklasifikasi';
import { ruleTester } from '../../rule-tester';

ruleTester(aktivitasTidakTerklasifikasi, {
  valid: [
    { row: { jenisAktivitas: 'Tidak langsung', subkegiatan: 'Sandang' } },
    { row: { aktivitasLangsung: '√', aktivitasTidakLangsung: null, aktivitasPenunjang: null } },
    {
      why: 'a dash is no tick',
      row: { aktivitasLangsung: 'v', aktivitasTidakLangsung: '-', aktivitasPenunjang: '-' },
    },
    { why: 'a sheet without rows', rows: [] },
  ],
  invalid: [
    {
      why: 'no tick among ticked rows; a code of program 01 says where it belongs',
      rows: [
        { kode: '1.02.02.2.01.0014', aktivitasLangsung: 'v', aktivitasPenunjang: null },
        { kode: '1.02.02.2.01.0015', aktivitasLangsung: null, aktivitasPenunjang: null },
        { kode: '1.02.01.2.06.0002', aktivitasLangsung: null, aktivitasPenunjang: null },
      ],
      finds: [
        { messageId: 'tidakAda', cell: 'B3', suggest: [] },
        { messageId: 'tidakAda', cell: 'C4', suggest: ['√'] },
      ],
    },
    {
      why: 'a column that names the kind offers the three',
      rows: [{ jenisAktivitas: 'Langsung' }, { jenisAktivitas: null }],
      finds: [{ messageId: 'tidakAda', cell: 'A3', suggest: ['Langsung', 'Tidak langsung', 'Penunjang'] }],
    },
    {
      why: 'two ticks',
      row: { aktivitasLangsung: 'v', aktivitasPenunjang: 'x' },
      finds: [{ messageId: 'lebihDariSatu', cell: 'A2', data: { jumlah: 2, jenis: 'langsung, penunjang' } }],
    },
    {
      why: 'a kind nobody knows',
      row: { jenisAktivitas: 'Campuran' },
      finds: [{ messageId: 'asing', data: { isi: 'Campuran' } }],
    },
    {
      why: 'all three columns blank from top to bottom are one mistake',
      rows: [
        { subkegiatan: 'Sandang', aktivitasLangsung: null, aktivitasPenunjang: null },
        { subkegiatan: 'Pangan', aktivitasLangsung: '-', aktivitasPenunjang: null },
      ],
      finds: [{ messageId: 'kolomKosong', cell: 'B1', data: { jumlah: 2 } }],
    },
    {
      why: 'so is a sheet without any of the columns',
      rows: [{ subkegiatan: 'Sandang' }, { subkegiatan: 'Pangan' }],
      finds: [{ messageId: 'kolomKosong', cell: 'A1' }],
    },
    {
      why: 'a code of program 01 leaves one kind to write',
      rows: [
        { kode: '1.02.02.2.01.0001', jenisAktivitas: 'Langsung' },
        { kode: '1.02.01.2.06.0002', jenisAktivitas: null },
      ],
      finds: [{ messageId: 'tidakAda', cell: 'B3', suggest: ['Penunjang'] }],
    },
  ],
});
