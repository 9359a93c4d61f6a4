import type { Message } from './translate';

/** What is said of the files reports are written into, and of the limit complaints are weighed by. */
export const REPORTS_FILE_TEXTS = {
  'cli.apa': {
    id: 'Sebutkan yang diekspor: konvergen export {{pilihan}} BERKAS... --out HASIL',
    en: 'Name what to export: konvergen export {{pilihan}} FILE... --out RESULT',
  },
  'cli.perlu-hasil': {
    id: 'Sebutkan hasilnya: --out HASIL (folder untuk csv)',
    en: 'Name what to write: --out RESULT (a folder for csv)',
  },
  'cli.perlu-berkas': { id: 'Sebutkan buku kerja yang diekspor.', en: 'Name the workbooks to export.' },
  'cli.satu-berkas': {
    id: 'export {{apa}} menerima satu berkas.',
    en: 'export {{apa}} takes one file.',
  },
  'cli.sudah-ada': {
    id: '{{berkas}} sudah ada dan tidak ditimpa. Pilih nama lain.',
    en: '{{berkas}} exists and is not overwritten. Choose another name.',
  },
  'cli.tidak-lengkap': {
    id: 'Tidak ada yang ditulis: ekspor dari sebagian berkas akan tampak lengkap.',
    en: 'Nothing was written: an export of some of the files would pass for all of them.',
  },
  'cli.ditulis': { id: '{{berkas}} ditulis: {{isi}}.', en: '{{berkas}} written: {{isi}}.' },
  'cli.baris': { id: '{{jumlah}} baris', en: '{{jumlah}} rows' },
  'cli.lembar': { id: '{{jumlah}} lembar', en: '{{jumlah}} sheets' },
  'cli.anonim-terbuka': {
    id: 'export anonim tidak pernah berisi NIK atau nama; --unmask tidak berlaku.',
    en: 'export anonim never holds NIK or names; --unmask does not apply.',
  },
  'cli.tidak-ada-isi': {
    id: 'Tidak ada yang dapat diekspor dari buku kerja ini.',
    en: 'There is nothing to export in this workbook.',
  },

  'batas.bawaan': {
    id: 'Batas {{batas}} hari adalah nilai bawaan, perlu dikonfirmasi lewat pengaturan.',
    en: 'The limit of {{batas}} days is a default, to be confirmed in the settings.',
  },
  'batas.pengaturan': {
    id: 'Batas {{batas}} hari menurut pengaturan.',
    en: 'The limit of {{batas}} days is that of the settings.',
  },
  'batas.berbeda': {
    id: 'Buku kerja memakai batas yang berbeda; yang dipakai di sini yang terpendek, {{batas}} hari.',
    en: 'The workbooks state different limits; the shortest holds here, {{batas}} days.',
  },
} as const satisfies Readonly<Record<string, Message>>;
