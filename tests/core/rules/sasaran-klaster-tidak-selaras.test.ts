import { gridOf } from '../../../src/core/table/grid';
import { sasaranKlasterTidakSelaras } from '../../../src/core/rules/sasaran-klaster-tidak-selaras';
import { ruleTester } from '../../rule-tester';

ruleTester(sasaranKlasterTidakSelaras, {
  valid: [
    { row: { strategi: 'S1', klaster: 'K1', sasaran: '500 KK' } },
    {
      why: 'houses of families are repaired in Klaster 2',
      row: { strategi: 'S3', klaster: 'K2', sasaran: '40 KK' },
    },
    {
      why: 'an RTLH programme is legal in Klaster 2 even without a strategy',
      row: { klaster: 'K2', sasaran: 40, satuanSasaran: 'keluarga', programKatalog: 'RTLH' },
    },
    {
      why: 'training serves persons in Klaster 2',
      row: { strategi: 'S2', klaster: 'K2', sasaran: '30 orang' },
    },
    {
      why: 'a business is Klaster 3',
      row: { strategi: 'S2', klaster: 'K3', sasaran: '30 orang pelaku UMKM' },
    },
    {
      why: 'a strategy left blank is a mistake of its own: Klaster 2 may serve persons in two of them',
      rows: [
        { strategi: 'S2', klaster: 'K2', sasaran: '30 orang' },
        { strategi: null, klaster: 'K2', sasaran: '30 orang' },
        { strategi: 'S9', klaster: 'K2', sasaran: '30 KK' },
      ],
    },
    { why: 'a unit that tells no klaster', row: { strategi: 'S1', klaster: 'K1', sasaran: '3 paket' } },
    { why: 'no unit', row: { strategi: 'S2', klaster: 'K3', sasaran: 30 } },
    {
      why: 'strategy and klaster are at odds already: said by their own rule',
      row: { strategi: 'S1', klaster: 'K3', sasaran: '500 KK' },
    },
  ],
  invalid: [
    {
      why: 'families in the klaster of enterprises; strategy 2 leaves no klaster that serves families',
      row: { strategi: 'S2', klaster: 'K3', sasaran: '500 KK' },
      finds: [{ messageId: 'perorangan', cell: 'B2', data: { satuan: 'kk', klaster: 'K3' }, suggest: [] }],
    },
    {
      why: 'persons in the klaster of enterprises may belong to training in Klaster 2',
      row: { strategi: 'S2', klaster: 'K3', sasaran: 30, satuanSasaran: 'Orang' },
      finds: [{ messageId: 'perorangan', suggest: ['K2'] }],
    },
    {
      why: 'families in Klaster 2 without any sign of repair or water',
      row: { klaster: 'K2', sasaran: 500, satuanSasaran: 'KPM' },
      finds: [{ messageId: 'perorangan', suggest: ['K1'] }],
    },
    {
      why: 'groups are not served in Klaster 1',
      row: { klaster: 'K1', sasaran: '12 kelompok usaha' },
      finds: [{ messageId: 'kelompok', suggest: ['K2', 'K3'] }],
    },
    {
      why: 'a programme that serves places does not serve families',
      row: { klaster: 'K2', sasaran: '40 KK', programKatalog: 'PUSKESMAS' },
      finds: [{ messageId: 'perorangan', cell: 'A2', suggest: ['K1'] }],
    },
    {
      why: 'a merged klaster and unit are said where they stand; with a unit of its own a row is told, but offered no klaster',
      grid: gridOf(
        'Matrik',
        [
          ['Strategi', 'Klaster', 'Sub Kegiatan', 'Sasaran', 'Satuan Sasaran', 'Pagu (Rp)'],
          ['S2', 'K3', 'Pelatihan usaha', 30, 'Orang', 1000],
          ['S2', null, 'Pelatihan tani', 20, null, 1000],
          ['S2', null, 'Pelatihan nelayan', 10, 'Orang', 1000],
        ],
        {
          merges: [
            { top: 1, left: 1, bottom: 3, right: 1 },
            { top: 1, left: 4, bottom: 2, right: 4 },
          ],
        },
      ),
      finds: [
        { messageId: 'perorangan', cell: 'B2', suggest: ['K2'] },
        { messageId: 'perorangan', cell: 'E4', suggest: [] },
      ],
    },
  ],
});
