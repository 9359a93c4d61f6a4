/** Sentences about needs of families and what is missing; in Bahasa Indonesia. */
export const KESENJANGAN_ID = {
  'kebutuhan.keadaan.diterima': 'sudah menerima',
  'kebutuhan.keadaan.belum': 'belum menerima',
  'kebutuhan.keadaan.penerimaan-tidak-diketahui': 'penerimaan tidak diketahui',
  'kebutuhan.keadaan.tidak-dapat-dinilai':
    'tidak dapat dinilai, isian yang menentukan kosong atau tidak terbaca',

  'kesenjangan.oleh.desa': 'Kesenjangan per desa/kelurahan',
  'kesenjangan.oleh.kecamatan': 'Kesenjangan per kecamatan',
  'kesenjangan.oleh.opd': 'Kesenjangan per perangkat daerah yang perlu dihubungi',
  'kesenjangan.oleh.kelompok': 'Kesenjangan per kelompok pengelola program',
  'kesenjangan.kolom.nama': 'Nama',
  'kesenjangan.kolom.keluarga': 'Keluarga',
  'kesenjangan.kolom.belumLengkap': 'Belum lengkap',
  'kesenjangan.kolom.kurang': 'Layanan kurang',
  'kesenjangan.kolom.terbanyak': 'Terbanyak',
  'kesenjangan.tempat-kosong': '(tidak terbaca)',
  'kesenjangan.opd-kosong': '(tidak ada program di lembar pemetaan)',
  'kesenjangan.G1': 'G1: bantuan sosial dan jaminan sosial (Klaster 1)',
  'kesenjangan.G2': 'G2: pemberdayaan dan usaha mikro kecil (Klaster 2 dan 3)',
  'kesenjangan.program-keluarga': '{{kebutuhan}} ({{jumlah}} keluarga)',
  'kesenjangan.paket':
    'Paket dasar ({{daftar}}): {{lengkap}} keluarga lengkap, {{sebagian}} sebagian, {{nol}} belum sama sekali, {{tidakDiketahui}} tidak diketahui, {{tidakBerhak}} tidak berhak',
  'kesenjangan.pelengkap': 'Sudah {{diterima}}, perlu dilengkapi {{kurang}}: {{jumlah}} keluarga',
  'kesenjangan.sinergi':
    'Sinergi strategi 1, 2, dan 3: {{ya}} keluarga ya, {{tidak}} tidak (tanpa S1 {{s1}}, tanpa S2 {{s2}}, tanpa S3 {{s3}}), {{tidakDiketahui}} tidak diketahui',
  'kesenjangan.tanpa-program':
    'Tanpa program apa pun: {{jumlah}} keluarga yang masih mempunyai kebutuhan; {{tidakDiketahui}} keluarga tidak diketahui',
  'kesenjangan.pengecualian':
    '{{nama}} (sejak {{sejak}}, {{sumber}}; perlu dikonfirmasi): {{jumlah}} keluarga memegang keduanya',
  'kesenjangan.tumpang-tindih': '{{program}} sekaligus untuk {{kebutuhan}}: {{jumlah}} keluarga',
  'kesenjangan.tereksklusi':
    'Calon tereksklusi di desa prioritas, perlu diverifikasi: {{jumlah}} keluarga ({{rincian}})',
  'kesenjangan.sebab.di-luar-data': 'tidak ada di data rezim {{jumlah}}',
  'kesenjangan.sebab.tanpa-desil': 'tanpa desil {{jumlah}}',
  'kesenjangan.sebab.tanpa-program': 'tanpa program {{jumlah}}',
  'kesenjangan.konflik':
    '{{jumlah}} keluarga mempunyai baris yang saling bertentangan; rinciannya di --json (konflik).',
  'kesenjangan.desa-disatukan':
    '{{jumlah}} keluarga tanpa kode desa dihitung pada desa yang kodenya tertulis di baris lain dengan nama desa dan kecamatan yang sama.',
  'kesenjangan.konflik-baris': 'konflik {{kolom}}: {{berlaku}}; berbeda: {{lain}}',
  'kesenjangan.konflik-tanpa': 'tidak ada yang berlaku',
  'kesenjangan.sumber': 'Sumber data keluarga: {{daftar}}',
  'kesenjangan.sumber-sendiri': 'daftar sendiri',
  'kesenjangan.di-sel': 'sel {{sel}}',
  'cli.oleh-salah': '--by {{isi}} tidak dikenal. Pakai {{pilihan}}.',
} as const;
