import { translate, type Lang } from '../core/messages/translate';

const LINES: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    '  konvergen validate BERKAS...    mengenali setiap lembar dan memeriksanya',
    '  konvergen summarize BERKAS...   rekap anggaran dan konvergensi',
    '  konvergen gaps BERKAS...        keluarga yang belum lengkap intervensinya',
    '  konvergen explain ATURAN        menjelaskan satu aturan',
    '',
    '  --json           satu dokumen JSON di keluaran (bentuknya: docs/konvergen-1.schema.json)',
    '  --lang id|en     bahasa (bawaan: id)',
    '  --all            semua temuan atau keluarga, bukan hanya yang pertama',
    '  --unmask         NIK dan nama tanpa disamarkan',
    '  --tanggal TTTT-BB-HH   hari acuan umur (bawaan: 31 Desember tahun anggaran buku kerja)',
    '',
    '  Kode keluar: 0 tanpa kesalahan, 1 ada kesalahan dalam data, 2 perintah atau berkas tidak dapat dipakai.',
  ],
  en: [
    '  konvergen validate FILE...      recognise every sheet and check it',
    '  konvergen summarize FILE...     budget and convergence totals',
    '  konvergen gaps FILE...          families missing complementary interventions',
    '  konvergen explain RULE          explain one rule',
    '',
    '  --json           one JSON document on the output (its form: docs/konvergen-1.schema.json)',
    '  --lang id|en     language (default: id)',
    '  --all            every finding or family, not only the first ones',
    '  --unmask         NIK and names in full',
    '  --tanggal YYYY-MM-DD   the day ages are reckoned at (default: 31 December of the budget year)',
    '',
    '  Exit codes: 0 no errors, 1 errors in the data, 2 the command or a file could not be used.',
  ],
};

/** How to use the command line. */
export const usage = (lang: Lang): readonly string[] => [translate('cli.memakai', lang), ...LINES[lang]];
