import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, rupiah } from '../indikator';
import { LOKUS_CONTOH } from './anggaran-lokus';

/** Budget of a village for each of its poor families. */
export const paguPerKeluarga = defineIndikator({
  id: 'pagu-per-keluarga',
  nama: dwi('Pagu per keluarga', 'Budget per family'),
  arti: dwi(
    'Pagu yang khusus untuk satu desa prioritas, dibagi keluarga miskin ekstrem di desa itu.',
    'Budget meant for one priority village alone, divided by its extremely poor families.',
  ),
  rumus: dwi(
    'Pagu khusus dibagi jumlah keluarga, dibulatkan ke rupiah.',
    'Own budget divided by families, to the nearest rupiah.',
  ),
  pembilang: dwi(
    'Pagu baris yang hanya menyebut desa itu (rupiah)',
    'Budget of rows that name this village and no other (rupiah)',
  ),
  penyebut: dwi(
    'Keluarga miskin ekstrem menurut lembar wilayah; bila tidak ada, keluarga yang terdata di buku kerja',
    'Extremely poor families by the sheet of areas; failing that, the families listed in the workbook',
  ),
  satuan: dwi('rupiah per keluarga', 'rupiah per family'),
  perhatikan: [
    dwi(
      'Pagu bersama dan pagu kecamatan atau kabupaten tidak dibagi per desa, karena pembagiannya tidak tertulis.',
      'Budgets shared by villages or meant for a whole kecamatan or district are not divided: nothing says how.',
    ),
    dwi(
      'Ini ukuran pemerataan, bukan nilai bantuan yang diterima satu keluarga.',
      'It measures how evenly budgets are spread, not what one family receives.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 1 huruf b 4)')],
  contoh: {
    lembar: LOKUS_CONTOH,
    hitungan: [
      dwi(
        'Misal Jaya: 60.000.000 dibagi 40 keluarga miskin ekstrem.',
        'Misal Jaya: 60,000,000 divided by 40 extremely poor families.',
      ),
    ],
    hasil: [rupiah('Pagu per keluarga Misal Jaya', 'Budget per family, Misal Jaya', 1_500_000)],
  },
});
