import type { Indikator } from './indikator';
import { anggaranLokus } from './indikator/anggaran-lokus';
import { cakupan } from './indikator/cakupan';
import { calonTereksklusi } from './indikator/calon-tereksklusi';
import { formulirDesa } from './indikator/formulir-desa';
import { gedsi } from './indikator/gedsi';
import { indeksKomposisi } from './indikator/indeks-komposisi';
import { kelasKeluarga } from './indikator/kelas-keluarga';
import { kesenjangan } from './indikator/kesenjangan';
import { keterkaitanOpd } from './indikator/keterkaitan-opd';
import { komposisiBelanja } from './indikator/komposisi-belanja';
import { konvergensi } from './indikator/konvergensi';
import { layananTidakDiketahui } from './indikator/layanan-tidak-diketahui';
import { pagu } from './indikator/pagu';
import { paguPerKeluarga } from './indikator/pagu-per-keluarga';
import { paketDasar } from './indikator/paket-dasar';
import { pengaduan } from './indikator/pengaduan';
import { programRangkap } from './indikator/program-rangkap';
import { rantaiPutus } from './indikator/rantai-putus';
import { realisasi } from './indikator/realisasi';
import { sebaranLayanan } from './indikator/sebaran-layanan';
import { selTakTerbaca } from './indikator/sel-tak-terbaca';
import { serapan } from './indikator/serapan';
import { sinergi } from './indikator/sinergi';
import { subKegiatan } from './indikator/sub-kegiatan';
import { tahapLokus } from './indikator/tahap-lokus';
import { tanpaProgram } from './indikator/tanpa-program';
import { temuan } from './indikator/temuan';
import { tumpangTindih } from './indikator/tumpang-tindih';

/** Every number the product shows, in the order people meet them: findings, budget, convergence, families, complaints. */
export const INDIKATOR: readonly Indikator[] = [
  temuan,
  pagu,
  realisasi,
  serapan,
  subKegiatan,
  selTakTerbaca,
  komposisiBelanja,
  indeksKomposisi,
  konvergensi,
  kelasKeluarga,
  layananTidakDiketahui,
  sebaranLayanan,
  cakupan,
  gedsi,
  tahapLokus,
  rantaiPutus,
  anggaranLokus,
  paguPerKeluarga,
  keterkaitanOpd,
  formulirDesa,
  kesenjangan,
  paketDasar,
  sinergi,
  tumpangTindih,
  tanpaProgram,
  calonTereksklusi,
  programRangkap,
  pengaduan,
];

/** The definition of a number, or `null` where nothing has that id. */
export const indikatorOf = (id: string): Indikator | null => INDIKATOR.find((one) => one.id === id) ?? null;
