import type { KESENJANGAN_ID } from './gaps-id';

/** Sentences about needs of families and what is missing; in English. */
export const KESENJANGAN_EN = {
  'kebutuhan.keadaan.diterima': 'received',
  'kebutuhan.keadaan.belum': 'not received yet',
  'kebutuhan.keadaan.penerimaan-tidak-diketahui': 'receipt unknown',
  'kebutuhan.keadaan.tidak-dapat-dinilai': 'cannot be assessed, what it depends on is empty or unreadable',

  'kesenjangan.oleh.desa': 'Gaps by village',
  'kesenjangan.oleh.kecamatan': 'Gaps by kecamatan',
  'kesenjangan.oleh.opd': 'Gaps by OPD to turn to',
  'kesenjangan.oleh.kelompok': 'Gaps by working group',
  'kesenjangan.kolom.nama': 'Name',
  'kesenjangan.kolom.keluarga': 'Families',
  'kesenjangan.kolom.belumLengkap': 'Not complete',
  'kesenjangan.kolom.kurang': 'Services missing',
  'kesenjangan.kolom.terbanyak': 'Most often',
  'kesenjangan.tempat-kosong': '(not readable)',
  'kesenjangan.opd-kosong': '(no programme in the mapping sheet)',
  'kesenjangan.G1': 'G1: social aid and social security (Cluster 1)',
  'kesenjangan.G2': 'G2: empowerment and micro enterprises (Clusters 2 and 3)',
  'kesenjangan.program-keluarga': '{{kebutuhan}} ({{jumlah}} families)',
  'kesenjangan.paket':
    'Basic package ({{daftar}}): {{lengkap}} families complete, {{sebagian}} in part, {{nol}} nothing yet, {{tidakDiketahui}} unknown, {{tidakBerhak}} not entitled',
  'kesenjangan.pelengkap': 'Has {{diterima}}, still lacks {{kurang}}: {{jumlah}} families',
  'kesenjangan.sinergi':
    'Synergy of strategies 1, 2 and 3: {{ya}} families yes, {{tidak}} no (without S1 {{s1}}, without S2 {{s2}}, without S3 {{s3}}), {{tidakDiketahui}} unknown',
  'kesenjangan.tanpa-program':
    'No programme at all: {{jumlah}} families that still have needs; {{tidakDiketahui}} families unknown',
  'kesenjangan.pengecualian':
    '{{nama}} (since {{sejak}}, {{sumber}}; to be confirmed): {{jumlah}} families hold both',
  'kesenjangan.tumpang-tindih': '{{program}} together for {{kebutuhan}}: {{jumlah}} families',
  'kesenjangan.tereksklusi':
    'Possibly left out in priority villages, to be verified: {{jumlah}} families ({{rincian}})',
  'kesenjangan.sebab.di-luar-data': 'not in the regime’s data {{jumlah}}',
  'kesenjangan.sebab.tanpa-desil': 'without decile {{jumlah}}',
  'kesenjangan.sebab.tanpa-program': 'without programme {{jumlah}}',
  'kesenjangan.konflik':
    '{{jumlah}} families have rows that contradict each other; details in --json (konflik).',
  'kesenjangan.desa-disatukan':
    '{{jumlah}} families without a village code are counted in the village whose code stands in other rows of the same village and kecamatan name.',
  'kesenjangan.konflik-baris': 'conflict in {{kolom}}: {{berlaku}}; differs: {{lain}}',
  'kesenjangan.konflik-tanpa': 'nothing holds',
  'kesenjangan.sumber': 'Sources of family data: {{daftar}}',
  'kesenjangan.sumber-sendiri': 'own list',
  'kesenjangan.di-sel': 'cells {{sel}}',
  'cli.oleh-salah': '--by {{isi}} is not known. Use {{pilihan}}.',
} as const satisfies Readonly<Record<keyof typeof KESENJANGAN_ID, string>>;
