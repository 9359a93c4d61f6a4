import { KONVERGENSI_EN } from './convergence-en';
import { KESENJANGAN_EN } from './gaps-en';
import type { MessageKey } from './id';
import { BANDING_EN } from './reconcile-en';
import { EJAAN_EN } from './spelling-en';

/** The same sentences in English; `satisfies` makes a missing or surplus one a compile error. */
export const en = {
  'kebutuhan.desil': 'decile {{desil}}',
  'kebutuhan.desilDanHamil': 'decile {{desil}}, {{jumlah}} pregnant',
  'kebutuhan.desilDanAnak': 'decile {{desil}}, {{jumlah}} child(ren) aged 0-6',
  'kebutuhan.desilDanUsiaSekolah': 'decile {{desil}}, {{jumlah}} of school age',
  'kebutuhan.desilDanDisabilitas': 'decile {{desil}}, {{jumlah}} severely disabled',
  'kebutuhan.desilDanLansia': 'decile {{desil}}, {{jumlah}} elderly',
  'kebutuhan.anakSekolah': '{{jumlah}} member(s) of school age',
  'kebutuhan.memasakGas': 'cooks with gas or kerosene',
  'kebutuhan.meteranPln': 'has PLN electricity',
  'kebutuhan.tanpaPln': 'not lit by PLN',
  'kebutuhan.rumah': '{{jumlah}} of 3 parts of the house unfit',
  'kebutuhan.jamban': 'no toilet of its own',
  'kebutuhan.air': 'unprotected drinking water',
  'kebutuhan.tidakBekerja': '{{jumlah}} of working age without work',
  'kebutuhan.usaha': '{{jumlah}} running a business',
  'kebutuhan.disabilitasBerat': 'a severely disabled member',
  'kebutuhan.lansiaSendiri': 'elderly and living alone',

  'berkas.kosong': 'is empty (0 bytes). Ask the sender for it again.',
  'berkas.bukan-buku-kerja': 'is no Excel workbook. Open it in Excel and save it as .xlsx.',
  'berkas.bersandi': 'is protected by a password. Open it in Excel, remove the password and save it again.',
  'berkas.rusak': 'is damaged or cut off. Open it in Excel; if Excel repairs it, save it as a new .xlsx.',
  'berkas.terlalu-besar': 'is too large once opened. Split it into several workbooks.',
  'berkas.batas.bagian': 'holds more than {{batas}} parts. Open it in Excel and save it as a new .xlsx.',
  'berkas.batas.namaBagian':
    'holds the name of a part longer than {{batas}} letters. Open it in Excel and save it as a new .xlsx.',
  'berkas.batas.isiBagian': 'has a part of more than {{batas}} once opened. Split it into several workbooks.',
  'berkas.batas.isi': 'holds more than {{batas}} once opened. Split it into several workbooks.',
  'berkas.batas.rasio':
    'grows more than {{batas}} times once opened, as no workbook does. Open it in Excel and save it as a new .xlsx.',
  'berkas.batas.pustaka':
    'can be read in this format up to {{batas}} only. Open it in Excel and save it as .xlsx.',
  'berkas.batas.sel':
    'has cells that need more than {{batas}} of memory. Clear cells filled far outside the tables, or split it into several workbooks.',
  'berkas.batas.teks': 'has texts that need more than {{batas}} of memory. Split it into several workbooks.',
  'berkas.batas.rumus':
    'has formulas that need more than {{batas}} of memory. Replace formulas by their values, or split it into several workbooks.',
  'berkas.batas.unsur':
    'holds a single cell of more than {{batas}}. Check it in Excel and save it as a new .xlsx.',
  'berkas.tanpa-lembar': 'holds no worksheet. Check that the right file was sent.',
  'berkas.tidak-ada': 'was not found. Check its name and folder.',
  'berkas.folder': 'is a folder. Name the files in it, for example folder/*.xlsx.',
  'berkas.tidak-terbaca': 'cannot be read (permission denied or the device is gone).',
  'berkas.tanpa-data':
    'has no sheet we recognise ({{lembar}}). Make sure there is a header row such as "Sub Kegiatan" and "Pagu", or "NIK" and "Desil".',
  'berkas.tanpa-pemetaan': 'holds no programme mapping sheet, so there is no budget to add up.',
  'berkas.tanpa-keluarga': 'holds no family or individual sheet, so gaps cannot be found.',
  'berkas.format-lama': 'is in the old .xls format; it was read, but better save it as .xlsx.',

  'tulis.format-lain':
    'this file is neither .xlsx nor .xlsm. Open it in Excel, save it as .xlsx and try again.',
  'tulis.bertanda-tangan':
    'this file is digitally signed and any change would void the signature. Remove it in Excel and try again.',
  'tulis.bentuk-asing':
    'the file is not written the way Excel writes. Open it in Excel, save it again as .xlsx and try again.',
  'tulis.lembar-tidak-ada': 'there is no such sheet. Check its name.',
  'tulis.bukan-lembar-kerja': 'this sheet holds a chart or macros, not cells.',
  'tulis.di-luar-lembar': 'this place lies outside an Excel sheet.',
  'tulis.isi-ganda': 'one cell was given two contents. Choose one.',
  'tulis.teks-terlalu-panjang': 'the text is too long for a cell (32,767 characters at most). Shorten it.',
  'tulis.angka-tidak-sah': 'this number cannot be kept in Excel. Check how it was computed.',
  'tulis.sel-gabungan':
    'this cell is covered by a merged cell. Write into its top left cell, or unmerge it in Excel.',
  'tulis.sel-terkunci':
    'this cell is locked on a protected sheet. Unprotect the sheet in Excel and try again.',
  'tulis.rumus-larik':
    'this cell is part of one formula for many cells (an array formula or a data table). Change the formula in Excel.',
  'tulis.rumus-bersama':
    'other cells share the formula of this cell in a way that cannot be taken apart. Change it in Excel.',
  'tulis.judul-tabel': 'this cell is a column heading of an Excel table. Change the heading in Excel.',
  'tulis.tabel-pivot':
    'this cell is the result of a pivot table. Change its source and refresh the pivot in Excel.',
  'tulis.nama-lembar':
    'this sheet name cannot be used or is taken. Choose another (31 characters at most, without / ? * [ ] :).',
  'tulis.nama-dipakai': 'this table or range name cannot be used or is taken. Choose another.',
  'tulis.lembar-dirujuk':
    'other formulas speak of this sheet, so it is neither removed nor renamed. Change it in Excel.',
  'tulis.lembar-terakhir': 'at least one sheet must be visible. Show a sheet first.',
  'tulis.catatan-ada': 'this cell has a note already. Change the note in Excel.',

  'temuan.konfirmasi': 'the OPD has to confirm it, marked by {{oleh}} {{tanggal}} {{alasan}}',
  'temuan.diabaikan': '  {{jumlah}} findings are ignored with a reason, so they do not count:',
  'temuan.diabaikan-oleh': '{{alasan}} ({{oleh}}, {{tanggal}})',
  'temuan.pengecualian-gugur':
    'decision holds no longer, because the cell changed or the finding is gone: {{alasan}} ({{oleh}}, {{tanggal}})',
  'temuan.pengecualian-terkunci':
    'decision does not hold, because findings of this rule cannot be ignored: {{alasan}} ({{oleh}}, {{tanggal}})',

  // Settings on the command line.
  'pengaturan.buku': '  settings: of sheet {{lembar}}',
  'pengaturan.diberikan': '  settings: of the file named with --pengaturan',
  'pengaturan.rusak':
    'sheet {{lembar}} cannot be used, so the defaults hold. The finding pengaturan-rusak names the cell.',
  'pengaturan.tanpa-lembar': '{{berkas}}: holds no settings sheet.',
  'pengaturan.lembar-rusak':
    '{{berkas}}: its settings sheet cannot be used. Run konvergen settings check to see the cell.',
  'pengaturan.bukan-json':
    '{{berkas}}: no file of settings. Use a .json of konvergen settings export, or a workbook with a settings sheet.',
  'pengaturan.bentuk': '{{berkas}}: its form is not known at {{tempat}}.',
  'pengaturan.terlalu-besar': '{{berkas}}: too large for a file of settings.',
  'pengaturan.dilewati':
    '{{berkas}}: the severities of these rules are not used, because there is no such rule or its severity is fixed: {{aturan}}',
  'pengaturan.tanpa-akibat':
    '{{berkas}}: spellings without effect, because what they stand for is not known: {{ejaan}}',
  'pengaturan.baik': '{{berkas}}: the settings can be used.',
  'pengaturan.cara': 'Say: settings check FILE..., settings export FILE, or settings import SETTINGS FILE...',
  'pengaturan.satu-berkas': 'settings export needs exactly one file.',
  'pengaturan.sama': '{{berkas}}: has these settings already.',
  'pengaturan.ubah': '  {{kunci}}: {{dari}} → {{ke}}',
  'pengaturan.bukan-milik':
    '{{berkas}}: sheet {{lembar}} was not made by Konvergen, so it is not replaced. Rename it, then try again.',
  'pengaturan.akan': '{{berkas}}: {{jumlah}} settings will change; not written yet (--dry-run).',
  'pengaturan.ditulis': '{{berkas}}: {{jumlah}} settings changed, written to {{hasil}}.',

  'cli.memakai': 'Usage:',
  'cli.perintah-tidak-dikenal': 'There is no command "{{perintah}}".',
  'cli.opsi-salah': 'Option cannot be used: {{sebab}}',
  'cli.tanpa-berkas': 'Name at least one .xlsx file.',
  'cli.aturan-tidak-dikenal': 'There is no rule "{{aturan}}". Close to it: {{mirip}}.',
  'cli.tanpa-aturan': 'Name one rule, for example: konvergen explain nik-angka',
  'cli.tanggal-salah': 'The date "{{tanggal}}" cannot be read; write YYYY-MM-DD, for example 2025-12-31.',
  'cli.membaca': 'Reading {{berkas}} ({{ke}} of {{dari}}) …',
  'cli.memeriksa': 'Checking {{berkas}} ({{ke}} of {{dari}}) …',
  'cli.dibatalkan': 'Cancelled. No file was changed.',
  'cli.gagal':
    'Konvergen failed because of a bug. Report the version and the command; the file itself is not needed.',
  'cli.rincian-gagal': 'Code: {{kode}}',
  'cli.opsi-bukan-untuk': '{{opsi}} is not for the command {{perintah}}',

  'fix.tanpa-hasil':
    'Say where the result is to be written: --out FILE, --in-place to overwrite the file, or --dry-run only to look.',
  'fix.dua-hasil': 'Choose one: --out or --in-place.',
  'fix.perlu-folder': 'For several files --out must be a folder that exists: {{hasil}}',
  'fix.nama-sama': '{{hasil}}: more than one file would be written here. Mend them one by one.',
  'fix.menimpa':
    '{{hasil}}: this is the file itself. Choose another name, or --in-place if you mean to overwrite it.',
  'fix.akhiran': '{{hasil}}: the result must end in {{akhiran}} like the file it comes from.',
  'fix.tanpa-folder': '{{hasil}}: its folder was not found.',
  'fix.penuh': '{{hasil}}: not enough room on the disk. The old file is unchanged.',
  'fix.ditolak': '{{hasil}}: cannot be written. Check its permissions, and close the file if it is open.',
  'fix.tidak-terbukti': 'what was written does not read back right, so it was not saved. Please report this.',
  'fix.berumus': '{{sel}}: holds a formula, so it was left.',
  'fix.ringkas': 'Cells mended: {{jumlah}}.',
  'fix.tidak-ada': 'Nothing to tidy.',
  'fix.ditulis': 'Written to {{hasil}}.',
  'fix.akan': 'Cells to be mended: {{jumlah}}; not written yet (--dry-run).',
  'fix.sisa': 'What remains: {{error}} errors, {{warning}} warnings, {{info}} tips.',
  'fix.pilihan': '{{jumlah}} of them have proposals you must choose from yourself:',
  'fix.dibatalkan': 'Cancelled. {{jumlah}} files were written, the rest is unchanged.',

  'lembar.dikenali': '{{lembar}}: {{peran}} ({{tata}}), header rows {{awal}}-{{akhir}}, {{jumlah}} data rows',
  'lembar.tidak-dikenali': '{{lembar}}: not recognised ({{sebab}})',
  'lembar.hasil': '{{lembar}}: a summary or result sheet, not counted as data',
  'lembar.pengaturan': "{{lembar}}: Konvergen's settings",
  'lembar.dilewati': 'rows left out: {{rincian}}',
  'lembar.sebab.kosong': 'empty sheet',
  'lembar.sebab.tanpa-judul-kolom': 'no row reads like a header',
  'dilewati.penomoran': 'column numbers',
  'dilewati.judul-ulang': 'repeated header',
  'dilewati.bagian': 'section heading',
  'dilewati.induk': 'parent row',
  'dilewati.total': 'total',
  'dilewati.keterangan': 'notes',
  'dilewati.tanda-tangan': 'signature',
  'dilewati.lain': 'other',

  'peran.pemetaan': 'programme mapping',
  'peran.keluarga': 'families',
  'peran.individu': 'individuals',
  'peran.penerima': 'recipient list',
  'peran.wilayah': 'regions',
  'peran.pengaduan': 'complaints',
  'peran.pengaturan': 'settings',
  'peran.hasil': 'results',
  'peran.lain': 'other',
  'tata.rat-18': 'RAT, 18 columns',
  'tata.laporan-21': 'report, 21 columns, by semester',
  'tata.laporan-23': 'report, 23 columns, by quarter',
  'tata.p3ke-keluarga': 'P3KE families',
  'tata.p3ke-individu': 'P3KE individuals',
  'tata.dtsen': 'DTSEN',
  'tata.konvergen': "Konvergen's own form",
  'tata.bebas': 'free layout',

  'tingkat.error': 'error',
  'tingkat.warning': 'warning',
  'tingkat.info': 'tip',
  'temuan.tidak-ada': 'No findings. {{baris}} rows were checked with {{aturan}} rules.',
  'temuan.seluruh-berkas': 'All files together',
  'temuan.ringkas': '{{error}} errors, {{warning}} warnings, {{info}} tips in {{lembar}} sheets',
  'temuan.usulan': 'suggested: {{usulan}}',
  'temuan.perbaikan': 'tidy up to: {{nilai}}',
  'temuan.juga': 'see also {{sel}}',
  'temuan.dan-lagi': '… and {{jumlah}} more; use --all or --json for all of them',
  'temuan.berikutnya': 'Have a rule explained: konvergen explain <rule>',

  'rekap.judul': 'Budget summary',
  'rekap.subkegiatan': 'Sub-act.',
  'rekap.pagu': 'Budget',
  'rekap.realisasi': 'Realisation',
  'rekap.serapan': 'Share',
  'rekap.sel': 'Budget cells',
  'rekap.sel-di': 'Budget cells in {{lembar}}',
  'rekap.strategi': 'By strategy (Inpres 4/2022, Inpres 8/2025)',
  'rekap.klaster': 'By cluster (Perpres 15/2010 jo. 96/2015)',
  'rekap.permendagri53': 'By the four strategies of Permendagri 53/2020 (crosswalk)',
  'rekap.sumberDana': 'By funding source',
  'rekap.opd': 'By office',
  'rekap.jenisAktivitas': 'By kind of activity',
  'rekap.cocok': 'Every breakdown adds up to the total.',
  'rekap.kolom-kosong': 'the sheet states none; {{jumlah}} rows not mapped yet',
  'rekap.terbaca':
    'Budget cells that cannot be read are not in the sums: {{jumlah}} (see konvergen validate).',

  'konvergensi.judul': 'Convergence of families',
  'konvergensi.ringkas':
    '{{keluarga}} families, {{dinilai}} assessable: {{diterima}} of {{seharusnya}} services received ({{persen}}); {{lengkap}} complete, {{nol}} with none; {{tidakDiketahui}} services unknown',
  'konvergensi.desa': 'By village (sum over sum, never an average of percentages)',
  'konvergensi.kolom.desa': 'Village',
  'konvergensi.kolom.keluarga': 'Families',
  'konvergensi.kolom.layanan': 'Received/due',
  'konvergensi.kolom.persen': 'Rate',
  'konvergensi.kolom.lengkap': 'Complete',
  'konvergensi.kolom.nol': 'None',
  'konvergensi.kolom.tidakDiketahui': 'Unknown',
  'konvergensi.acuan': 'Ages are reckoned at {{tanggal}}.',
  'konvergensi.tanpa-desa': '(village not readable)',

  'kesenjangan.judul': 'Families not complete yet',
  'kesenjangan.ringkas': '{{jumlah}} of {{keluarga}} families lack at least one service due to them',
  'kesenjangan.program': 'Provided by no programme in the mapping sheet: {{daftar}}',
  'kesenjangan.tidak-ada': 'No family plainly lacks a service. {{tidakDiketahui}} services are unknown.',
  'kesenjangan.desil': 'decile {{desil}}',
  'kesenjangan.desil-kosong': 'decile unknown',
  'kesenjangan.belum': 'lacks {{kebutuhan}}: {{alasan}} → {{opd}}',
  'kesenjangan.tanpa-opd': 'no programme in the mapping sheet (programme gap)',
  'kesenjangan.tanpa-pemetaan': 'this file has no mapping sheet',
  'kesenjangan.sudah': 'has: {{daftar}}',
  'kesenjangan.tidak-diketahui': 'receipt unknown: {{daftar}}',
  'kesenjangan.tidak-dinilai': 'cannot be assessed: {{daftar}}',
  'kesenjangan.konfirmasi':
    'The conditions of needs are defaults the secretariat has to confirm (docs/panduan/kebutuhan.md).',
  'kesenjangan.tak-ditemukan': '{{jumlah}} lines of recipient lists point at no family.',

  'jelas.tingkat': 'Severity: {{tingkat}}',
  'jelas.dikunci': '(cannot be lowered)',
  'jelas.lingkup': 'Scope: {{lingkup}}',
  'jelas.dasar': 'Source: {{dasar}}',
  'jelas.lanjut': 'What to do next: {{langkah}}',
  'jelas.pesan': 'What this rule may say:',

  ...EJAAN_EN,

  ...KONVERGENSI_EN,

  ...BANDING_EN,

  ...KESENJANGAN_EN,
} as const satisfies Record<MessageKey, string>;
