import { settingsIssues } from './helpers/settings-issues';
import { defineBookRule } from './rule';

/** A settings sheet with a value nobody can use is not used at all: the check goes by the defaults instead. */
export const pengaturanRusak = defineBookRule({
  meta: {
    id: 'pengaturan-rusak',
    scope: 'buku',
    severity: 'error',
    roles: ['pengaturan'],
    title: { id: 'Pengaturan tidak dapat dipakai', en: 'Settings cannot be used' },
    next: {
      id: 'Perbaiki isi sel ini di lembar pengaturan, atau impor lagi pengaturan dari sekretariat.',
      en: 'Correct this cell of the settings sheet, or import the secretariat’s settings again.',
    },
    source: 'Praktik pelaporan: satu pengaturan yang sama untuk semua perangkat daerah',
    messages: {
      tanpaVersi: {
        id: 'Lembar pengaturan tidak menyebut versinya, jadi tidak dipakai; pemeriksaan memakai pengaturan bawaan.',
        en: 'The settings sheet does not state its version, so it is not used; the defaults hold.',
      },
      versi: {
        id: 'Versi lembar pengaturan {{isi}} tidak dipahami (yang dipahami: 1); pemeriksaan memakai pengaturan bawaan.',
        en: 'Version {{isi}} of the settings sheet is not understood (1 is); the defaults hold.',
      },
      tahun: {
        id: '"{{isi}}" bukan tahun anggaran antara {{dari}} dan {{sampai}}; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no budget year between {{dari}} and {{sampai}}; the defaults hold.',
      },
      tanggal: {
        id: '"{{isi}}" bukan tanggal yang pasti, misalnya 2026-01-31; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no date that can be meant one way only, such as 2026-01-31; the defaults hold.',
      },
      rezim: {
        id: '"{{isi}}" bukan rezim yang dikenal ({{pilihan}}); pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no known regime ({{pilihan}}); the defaults hold.',
      },
      kode: {
        id: '"{{isi}}" bukan kode wilayah bertitik yang ditulis sebagai teks, misalnya 64.02; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no region code with dots kept as text, such as 64.02; the defaults hold.',
      },
      angka: {
        id: '{{kunci}} harus angka antara {{dari}} dan {{sampai}}, bukan "{{isi}}"; pemeriksaan memakai pengaturan bawaan.',
        en: '{{kunci}} must be a number between {{dari}} and {{sampai}}, not "{{isi}}"; the defaults hold.',
      },
      tingkat: {
        id: '"{{isi}}" bukan tingkat: tulis kesalahan, peringatan, saran, atau mati; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no severity: write kesalahan, peringatan, saran or mati; the defaults hold.',
      },
      strategi: {
        id: '"{{isi}}" bukan strategi: tulis S1, S2, atau S3; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no strategy: write S1, S2 or S3; the defaults hold.',
      },
      jenis: {
        id: '"{{isi}}" bukan jenis ejaan: tulis opd, desa, program, atau sumber-dana; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no kind of spelling: write opd, desa, program or sumber-dana; the defaults hold.',
      },
      teks: {
        id: '"{{isi}}" bukan teks sepanjang paling banyak {{panjang}} huruf; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no text of at most {{panjang}} characters; the defaults hold.',
      },
      wajib: {
        id: '{{kolom}} belum diisi pada baris ini; pemeriksaan memakai pengaturan bawaan.',
        en: '{{kolom}} is missing in this line; the defaults hold.',
      },
      yaTidak: {
        id: '"{{isi}}" bukan ya atau tidak; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is neither ya nor tidak; the defaults hold.',
      },
      program: {
        id: '"{{isi}}" bukan program yang dikenal, dalam katalog maupun di antara program daerah; pemeriksaan memakai pengaturan bawaan.',
        en: '"{{isi}}" is no known programme, of the catalogue or of the region; the defaults hold.',
      },
      rentang: {
        id: 'Kebutuhan {{kunci}} mempunyai rentang yang berakhir sebelum dimulai; pemeriksaan memakai pengaturan bawaan.',
        en: 'Need {{kunci}} has a range that ends before it begins; the defaults hold.',
      },
      ganda: {
        id: '{{kunci}} tertulis lebih dari sekali; pemeriksaan memakai pengaturan bawaan.',
        en: '{{kunci}} stands more than once; the defaults hold.',
      },
    },
  },
  reads: 'any',
  *check(book) {
    for (const { issue, ...place } of settingsIssues(book)) {
      if (issue.kind === 'rusak') yield { messageId: issue.messageId, field: null, ...place };
    }
  },
});
