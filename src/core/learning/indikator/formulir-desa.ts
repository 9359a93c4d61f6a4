import { bagian, defineIndikator, dwi, SATUAN } from '../indikator';

/** A village's own form, worked out anew. */
export const formulirDesa = defineIndikator({
  id: 'formulir-desa',
  nama: dwi('Formulir konvergensi desa, dihitung ulang', 'Village convergence form, worked out anew'),
  arti: dwi(
    'Tingkat konvergensi menurut formulir desa, dihitung lagi dari rinciannya.',
    'The convergence a village form states, worked out again from its own lines.',
  ),
  rumus: dwi(
    'Jumlah kolom diterima dibagi jumlah kolom seharusnya, dikali 100.',
    'Sum of the received column divided by the sum of the due column, times 100.',
  ),
  pembilang: dwi('Jumlah layanan diterima', 'Services received'),
  penyebut: dwi('Jumlah layanan seharusnya diterima', 'Services due'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Yang dihitung layanan, bukan orang. Sebelas ibu dengan delapan layanan mempunyai sampai 88 layanan.',
      'Services are counted, not people. Eleven women with eight services have up to 88 services.',
    ),
    dwi(
      'Layanan untuk sebagian sasaran dibagi sasaran itu saja, bukan semua sasaran.',
      'A service for some of the target is divided by those only.',
    ),
  ],
  sumber: [{ dokumen: 'Formulir konvergensi desa (praktik scorecard desa)', pasal: 'Tabel 3 dan Tabel 4' }],
  contoh: {
    lembar: [
      {
        nama: 'Formulir',
        baris: [
          ['Sasaran', 'Indikator', 'Jumlah diterima', 'Jumlah seharusnya', '%'],
          ['Ibu hamil', 'Diperiksa paling sedikit empat kali', 6, 7, 0.857],
          [null, 'Mendapat pil Fe', 7, 7, 7],
          [null, 'Memiliki jaminan kesehatan', 7, 7, 1],
        ],
      },
    ],
    hitungan: [
      dwi(
        '(6 + 7 + 7) dibagi (7 + 7 + 7). Angka 7 di kolom persen tampil sebagai 700% dan dilaporkan sebagai salah tulis.',
        '(6 + 7 + 7) divided by (7 + 7 + 7). The 7 in the percent column shows as 700% and is reported as a slip.',
      ),
    ],
    hasil: [bagian('Konvergensi formulir', 'Convergence of the form', 20, 21)],
  },
});
