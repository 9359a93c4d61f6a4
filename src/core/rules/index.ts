import { aktivitasTidakTerklasifikasi } from './aktivitas-tidak-terklasifikasi';
import { angkaMendua } from './angka-mendua';
import { bantuanSalingMengecualikan } from './bantuan-saling-mengecualikan';
import { belumMengirim } from './belum-mengirim';
import { danaDihitungDuaKali } from './dana-dihitung-dua-kali';
import { danaDihitungDuaTingkat } from './dana-dihitung-dua-tingkat';
import { dataSasaranTanpaVersi } from './data-sasaran-tanpa-versi';
import { desilKosong } from './desil-kosong';
import { desilTidakSah } from './desil-tidak-sah';
import { isianYaTidakTidakDikenal } from './isian-ya-tidak-tidak-dikenal';
import { istilahLama } from './istilah-lama';
import { kegiatanDiDuaKabupaten } from './kegiatan-di-dua-kabupaten';
import { kegiatanGanda } from './kegiatan-ganda';
import { keluargaDiDuaKabupaten } from './keluarga-di-dua-kabupaten';
import { keluargaTanpaKepala } from './keluarga-tanpa-kepala';
import { kirimanLama } from './kiriman-lama';
import { kkFormat } from './kk-format';
import { kkKepalaGanda } from './kk-kepala-ganda';
import { kkKosong } from './kk-kosong';
import { klasterKosong } from './klaster-kosong';
import { klasterTidakDikenal } from './klaster-tidak-dikenal';
import { kodeOrganisasiSalahKolom } from './kode-organisasi-salah-kolom';
import { kodeSebagaiAngka } from './kode-sebagai-angka';
import { kodeSubkegiatanFormat } from './kode-subkegiatan-format';
import { kodeSubkegiatanNamaBerbeda } from './kode-subkegiatan-nama-berbeda';
import { kodeWilayahBps } from './kode-wilayah-bps';
import { kodeWilayahFormat } from './kode-wilayah-format';
import { kodeWilayahTidakDikenal } from './kode-wilayah-tidak-dikenal';
import { kolomGanda } from './kolom-ganda';
import { kolomTidakDikenal } from './kolom-tidak-dikenal';
import { kolomWajibHilang } from './kolom-wajib-hilang';
import { komentarBerutas } from './komentar-berutas';
import { lembarTersembunyi } from './lembar-tersembunyi';
import { lembarTidakDikenal } from './lembar-tidak-dikenal';
import { lokasiDiLuarLokus } from './lokasi-di-luar-lokus';
import { lokasiKosong } from './lokasi-kosong';
import { lokusTanpaProgram } from './lokus-tanpa-program';
import { namaDesaSalahKetik } from './nama-desa-salah-ketik';
import { namaDesaTidakUnik } from './nama-desa-tidak-unik';
import { namaKosong } from './nama-kosong';
import { namaWilayahTidakCocok } from './nama-wilayah-tidak-cocok';
import { nikAngka } from './nik-angka';
import { nikBedaNama } from './nik-beda-nama';
import { nikGanda } from './nik-ganda';
import { nikJenisKelamin } from './nik-jenis-kelamin';
import { nikKosong } from './nik-kosong';
import { nikNotasiIlmiah } from './nik-notasi-ilmiah';
import { nikPanjang } from './nik-panjang';
import { nikSerialNol } from './nik-serial-nol';
import { nikTanggalLahirBerbeda } from './nik-tanggal-lahir-berbeda';
import { nikTanggalMustahil } from './nik-tanggal-mustahil';
import { nikWilayahBerbeda } from './nik-wilayah-berbeda';
import { nilaiGalat } from './nilai-galat';
import { opdEjaanBerbeda } from './opd-ejaan-berbeda';
import { paguBukanAngka } from './pagu-bukan-angka';
import { paguKosong } from './pagu-kosong';
import { paguNegatif } from './pagu-negatif';
import { paguPencilan } from './pagu-pencilan';
import { paguSatuan } from './pagu-satuan';
import { paguTeks } from './pagu-teks';
import { penerimaBukanSasaran } from './penerima-bukan-sasaran';
import { penerimaGanda } from './penerima-ganda';
import { pengaturanRusak } from './pengaturan-rusak';
import { pengaturanTidakDikenal } from './pengaturan-tidak-dikenal';
import { penunjangDominan } from './penunjang-dominan';
import { penunjangSebagaiLangsung } from './penunjang-sebagai-langsung';
import { programProvinsiDiklaim } from './program-provinsi-diklaim';
import { programSalahStrategi } from './program-salah-strategi';
import { programTidakDipetakan } from './program-tidak-dipetakan';
import { realisasiKumulatifGanda } from './realisasi-kumulatif-ganda';
import { realisasiMelebihiPagu } from './realisasi-melebihi-pagu';
import { realisasiNol } from './realisasi-nol';
import { realisasiTotalTidakSama } from './realisasi-total-tidak-sama';
import { rumusDiubah } from './rumus-diubah';
import { sasaranBukanAngka } from './sasaran-bukan-angka';
import { sasaranKlasterTidakSelaras } from './sasaran-klaster-tidak-selaras';
import { sasaranKosong } from './sasaran-kosong';
import { skemaBergeser } from './skema-bergeser';
import { strategiKlasterTidakSelaras } from './strategi-klaster-tidak-selaras';
import { strategiKosong } from './strategi-kosong';
import { strategiTidakDikenal } from './strategi-tidak-dikenal';
import { subkelompokTidakCocok } from './subkelompok-tidak-cocok';
import { sumberDanaKosong } from './sumber-dana-kosong';
import { sumberDanaKurangRinci } from './sumber-dana-kurang-rinci';
import { sumberDanaTidakDikenal } from './sumber-dana-tidak-dikenal';
import { tahapTerputus } from './tahap-terputus';
import { tahunKirimanBerbeda } from './tahun-kiriman-berbeda';
import { tanpaNonpemerintah } from './tanpa-nonpemerintah';
import { tautanEksternal } from './tautan-eksternal';
import { totalTidakCocok } from './total-tidak-cocok';
import { umurTidakSesuai } from './umur-tidak-sesuai';
import { urutanKolomBerubah } from './urutan-kolom-berubah';
import { versiTemplatLama } from './versi-templat-lama';
import type { CollectionRule } from '../consolidation/collection-rule';
import type { Rule } from './rule';

/** Every rule, by id in alphabetical order; a test holds each to its file, test and docs page. */
export const RULES: readonly Rule[] = [
  aktivitasTidakTerklasifikasi,
  angkaMendua,
  bantuanSalingMengecualikan,
  danaDihitungDuaKali,
  dataSasaranTanpaVersi,
  desilKosong,
  desilTidakSah,
  isianYaTidakTidakDikenal,
  istilahLama,
  kegiatanGanda,
  keluargaTanpaKepala,
  kkFormat,
  kkKepalaGanda,
  kkKosong,
  klasterKosong,
  klasterTidakDikenal,
  kodeOrganisasiSalahKolom,
  kodeSebagaiAngka,
  kodeSubkegiatanFormat,
  kodeSubkegiatanNamaBerbeda,
  kodeWilayahBps,
  kodeWilayahFormat,
  kodeWilayahTidakDikenal,
  kolomGanda,
  kolomTidakDikenal,
  kolomWajibHilang,
  komentarBerutas,
  lembarTersembunyi,
  lembarTidakDikenal,
  lokasiDiLuarLokus,
  lokasiKosong,
  lokusTanpaProgram,
  namaDesaSalahKetik,
  namaDesaTidakUnik,
  namaKosong,
  namaWilayahTidakCocok,
  nikAngka,
  nikBedaNama,
  nikGanda,
  nikJenisKelamin,
  nikKosong,
  nikNotasiIlmiah,
  nikPanjang,
  nikSerialNol,
  nikTanggalLahirBerbeda,
  nikTanggalMustahil,
  nikWilayahBerbeda,
  nilaiGalat,
  opdEjaanBerbeda,
  paguBukanAngka,
  paguKosong,
  paguNegatif,
  paguPencilan,
  paguSatuan,
  paguTeks,
  penerimaBukanSasaran,
  penerimaGanda,
  pengaturanRusak,
  pengaturanTidakDikenal,
  penunjangDominan,
  penunjangSebagaiLangsung,
  programSalahStrategi,
  programTidakDipetakan,
  realisasiKumulatifGanda,
  realisasiMelebihiPagu,
  realisasiNol,
  realisasiTotalTidakSama,
  rumusDiubah,
  sasaranBukanAngka,
  sasaranKlasterTidakSelaras,
  sasaranKosong,
  strategiKlasterTidakSelaras,
  strategiKosong,
  strategiTidakDikenal,
  subkelompokTidakCocok,
  sumberDanaKosong,
  sumberDanaKurangRinci,
  sumberDanaTidakDikenal,
  tahapTerputus,
  tanpaNonpemerintah,
  tautanEksternal,
  totalTidakCocok,
  umurTidakSesuai,
  urutanKolomBerubah,
  versiTemplatLama,
];

/** Every rule over many workbooks, by id in alphabetical order. */
export const COLLECTION_RULES: readonly CollectionRule[] = [
  belumMengirim,
  danaDihitungDuaTingkat,
  kegiatanDiDuaKabupaten,
  keluargaDiDuaKabupaten,
  kirimanLama,
  programProvinsiDiklaim,
  skemaBergeser,
  tahunKirimanBerbeda,
];

/** Every rule there is, by id in alphabetical order: for lists of rules, not for running them. */
export const ALL_RULES: readonly (Rule | CollectionRule)[] = [...RULES, ...COLLECTION_RULES].sort((a, b) =>
  a.meta.id < b.meta.id ? -1 : 1,
);

/** The rule of an id or of one of its older ids. */
export const ruleOf = (id: string): Rule | CollectionRule | undefined =>
  ALL_RULES.find(({ meta }) => meta.id === id || meta.aliases?.includes(id) === true);
