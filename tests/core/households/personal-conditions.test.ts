import { describe, expect, test } from '@jest/globals';
import {
  hasNoWork,
  isDisabled,
  isSeverelyDisabled,
  isStudentByWork,
  runsBusiness,
} from '../../../src/core/households/personal-conditions';
import type { Truth } from '../../../src/core/households/truth';

const READERS: readonly (readonly [
  name: string,
  read: (text: string | null) => Truth,
  answers: Readonly<Record<'yes' | 'no' | 'unknown', readonly string[]>>,
])[] = [
  [
    'has no work',
    hasNoWork,
    {
      yes: [
        'Tidak/belum bekerja',
        'BELUM/TIDAK BEKERJA',
        'Tidak bekerja',
        'Pengangguran',
        'Menganggur',
        '1. Tidak bekerja',
        'Sedang mencari kerja',
      ],
      no: [
        'Petani',
        'Pedagang',
        'Mengurus rumah tangga',
        'Pensiunan',
        'Pelajar/Mahasiswa',
        'Pekerja tidak tetap',
        'Pekerja keluarga/tidak dibayar',
        'Lainnya',
      ],
      unknown: ['Tidak ada', 'Tidak tahu'],
    },
  ],
  [
    'in school by occupation',
    isStudentByWork,
    {
      yes: ['Pelajar/Mahasiswa', 'Masih sekolah', 'Siswa'],
      no: ['Tidak sekolah', 'Penjaga sekolah', 'Guru sekolah dasar', 'Petani'],
      unknown: [],
    },
  ],
  [
    'runs a business',
    runsBusiness,
    {
      yes: [
        'Pedagang',
        'Wiraswasta',
        'Usaha warung',
        'Berusaha dibantu buruh tidak tetap',
        'Berusaha sendiri',
      ],
      no: [
        'Petani',
        'Karyawan badan usaha milik negara',
        'Buruh warung',
        'Tidak berusaha',
        'Tidak/belum bekerja',
        'PNS/TNI/Polri',
      ],
      unknown: ['Tidak diketahui'],
    },
  ],
  [
    'disabled',
    isDisabled,
    {
      yes: ['Ya', 'Disabilitas fisik', 'Tuna netra', 'Cacat mental berat', 'Penyandang disabilitas'],
      no: [
        'Tidak',
        'Tidak ada',
        'Bukan penyandang disabilitas',
        'Non disabilitas',
        '0',
        'Tidak mengalami kesulitan',
      ],
      unknown: [
        'Tidak dapat berjalan',
        'Tidak berat',
        'Bukan disabilitas berat',
        'Tidak tahu',
        'Memakai kacamata',
      ],
    },
  ],
  [
    'severely disabled',
    isSeverelyDisabled,
    {
      yes: ['Disabilitas berat', 'Berat', 'Lumpuh total'],
      no: ['Tidak', 'Tidak ada', 'Disabilitas ringan', 'Sedang', '0', 'Bukan disabilitas berat'],
      // A kind, or a bare yes, does not say how severe it is.
      unknown: ['Disabilitas fisik', 'Tuna rungu', 'Cacat ganda', 'Ya', 'Tidak dapat melihat', 'Tidak tahu'],
    },
  ],
];

describe.each(READERS)('%s', (_, read, { yes, no, unknown }) => {
  test.each(yes)('yes: %s', (text) => {
    expect(read(text)).toBe(true);
  });
  test.each(no)('no: %s', (text) => {
    expect(read(text)).toBe(false);
  });
  test.each([...unknown, '', '-', '1', '2', '07', 'Tidak diketahui'])('not known: %j', (text) => {
    expect(read(text)).toBeNull();
  });
  test('not known without an answer', () => {
    expect(read(null)).toBeNull();
  });
});

test('under a header that asks for severe disability a bare yes says it', () => {
  expect(isSeverelyDisabled('Ya', 'disabilitas_berat')).toBe(true);
  expect(isSeverelyDisabled('Tidak', 'Disabilitas berat')).toBe(false);
  expect(isSeverelyDisabled('Ya', 'Penyandang disabilitas')).toBeNull();
});
