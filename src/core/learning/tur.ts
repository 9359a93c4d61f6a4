import type { Message } from '../messages/translate';
import { dwi } from './indikator';

/** A step of the guided tour: where it takes place, what it points at, and what it says. */
export interface LangkahTur {
  /** The screen of the pane it shows. */
  readonly layar: string;
  /** The mark (`data-tur`) of what it points at. */
  readonly sasaran: string;
  readonly judul: Message;
  readonly isi: Message;
}

/** From a workbook to what is sent, in eight steps; every one works on whatever workbook is open. */
export const TUR: readonly LangkahTur[] = [
  {
    layar: 'ringkasan',
    sasaran: 'lembar',
    judul: dwi('Lihat apa yang dikenali', 'See what was recognised'),
    isi: dwi(
      'Setiap lembar disebut dibaca sebagai apa. Lembar yang belum dikenali dapat dicocokkan kolomnya.',
      'Each sheet says what it was taken for. Columns of a sheet that was not can be matched.',
    ),
  },
  {
    layar: 'temuan',
    sasaran: 'temuan',
    judul: dwi('Baca temuan', 'Read the findings'),
    isi: dwi(
      'Daftar ini menyebut sel yang keliru. Kesalahan dahulu, lalu peringatan dan saran.',
      'This list names the cells that are wrong. Errors first, then warnings and suggestions.',
    ),
  },
  {
    layar: 'temuan',
    sasaran: 'kartu',
    judul: dwi('Lompat ke selnya', 'Jump to the cell'),
    isi: dwi(
      'Pilih satu temuan: selnya terpilih di lembar, dan kartunya menjelaskan apa, mengapa, dan caranya. F8 membawa ke temuan berikutnya.',
      'Choose a finding: its cell is selected on the sheet and its card says what, why and how. F8 goes to the next one.',
    ),
  },
  {
    layar: 'temuan',
    sasaran: 'perbaiki',
    judul: dwi('Perbaiki dengan pratinjau', 'Mend with a preview'),
    isi: dwi(
      'Yang aman dapat diperbaiki sekaligus. Anda melihat setiap perubahan sebelum diterapkan, dan dapat mengurungkannya.',
      'What is safe can be mended at once. You see every change before it is made and can take it back.',
    ),
  },
  {
    layar: 'rekap',
    sasaran: 'rekap',
    judul: dwi('Jumlahkan anggaran', 'Add up the budget'),
    isi: dwi(
      'Pagu, realisasi, dan serapan. Pilih angka untuk melihat sel asalnya; pilih i untuk artinya.',
      'Budget, realisation and absorption. Choose a figure to see its cells; choose i for its meaning.',
    ),
  },
  {
    layar: 'konvergensi',
    sasaran: 'konvergensi',
    judul: dwi('Ukur konvergensi', 'Measure convergence'),
    isi: dwi(
      'Berapa layanan yang dibutuhkan benar-benar diterima, desa demi desa. Yang tidak diketahui disebut terpisah.',
      'How many of the services needed are received, village by village. What is not known is said apart.',
    ),
  },
  {
    layar: 'keluarga',
    sasaran: 'keluarga',
    judul: dwi('Temukan keluarga yang terlewat', 'Find families that were missed'),
    isi: dwi(
      'Keluarga yang belum lengkap, yang paling mendesak di atas, dengan OPD yang perlu dihubungi.',
      'Families that lack something, the most urgent first, with the office to contact.',
    ),
  },
  {
    layar: 'hasil',
    sasaran: 'hasil',
    judul: dwi('Tulis ke lembar, lalu kirim', 'Write to sheets, then send'),
    isi: dwi(
      'Tulis hasilnya menjadi lembar di buku kerja, simpan, lalu kirim ke sekretariat.',
      'Write the results into sheets of the workbook, save it, then send it to the secretariat.',
    ),
  },
];
