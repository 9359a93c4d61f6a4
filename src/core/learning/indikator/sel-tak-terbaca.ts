import { defineIndikator, dwi, jumlah, KONVERGEN } from '../indikator';
import { MATRIKS_CONTOH } from './contoh-matriks';

/** Budget cells that could not be read. */
export const selTakTerbaca = defineIndikator({
  id: 'sel-tak-terbaca',
  nama: dwi('Sel anggaran yang tidak terbaca', 'Budget cells that cannot be read'),
  arti: dwi(
    'Sel pagu atau realisasi yang terisi tetapi bukan angka yang pasti. Selama ada, jumlah anggaran belum lengkap.',
    'Budget or realisation cells that hold something but no certain number. As long as there are any, the totals are incomplete.',
  ),
  rumus: dwi(
    'Hitung sel pagu dan realisasi yang terisi dan tidak dapat dibaca sebagai rupiah.',
    'Count the budget and realisation cells that are filled and cannot be read as rupiah.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('sel', 'cells'),
  perhatikan: [
    dwi(
      'Isi seperti "1.500" dapat berarti seribu lima ratus atau satu setengah. Konvergen bertanya, tidak menebak.',
      'Something like "1.500" may be fifteen hundred or one and a half. Konvergen asks and does not guess.',
    ),
  ],
  sumber: [KONVERGEN],
  contoh: {
    lembar: [MATRIKS_CONTOH],
    hitungan: [
      dwi(
        '"menunggu DPA" di kolom pagu tidak terbaca. Sel realisasi di sebelahnya kosong, jadi tidak dihitung.',
        '"menunggu DPA" in the budget column cannot be read. The realisation cell beside it is empty and does not count.',
      ),
    ],
    hasil: [jumlah('Sel tidak terbaca', 'Cells that cannot be read', 1)],
  },
});
