import { JENIS_AKTIVITAS } from '../../core/taxonomy/jenis-aktivitas';
import { KLASTER } from '../../core/taxonomy/klaster';
import { PROGRAM } from '../../core/taxonomy/program';
import { STRATEGI } from '../../core/taxonomy/strategi';
import { SUBKELOMPOK } from '../../core/taxonomy/subkelompok';
import { SUMBER_DANA } from '../../core/taxonomy/sumber-dana';

/**
 * The choices of the drop-down lists. Those of the house are answers of the P3KE form (handbook B5) that the engine tells
 * apart; the others are the taxonomy's own names, so that a list never offers what a rule would not know.
 */
export const LISTS = {
  strategi: STRATEGI.map(({ nama }) => nama.id),
  subkelompok: SUBKELOMPOK.map(({ id, nama }) => `${id} ${nama.id}`),
  klaster: KLASTER.map(({ id }) => `Klaster ${id.slice(1)}`),
  jenisAktivitas: JENIS_AKTIVITAS.map(({ nama }) => nama.id),
  sumberDana: SUMBER_DANA.map(({ id, nama }) => (id === 'NONPEM' ? nama.id : id)),
  rincianSumberDana: SUMBER_DANA.flatMap(({ rincian }) => rincian.map(({ nama }) => nama.id)),
  program: PROGRAM.map(({ nama }) => nama.id),
  yaTidak: ['Ya', 'Tidak'],
  sifatBantuan: ['Rutin', 'Insidentil'],
  satuan: ['KK', 'orang', 'kelompok', 'unit', 'desa'],
  jenisDukungan: ['Perluasan', 'Pelengkap', 'Mempertebal'],
  sumberData: ['DTSEN', 'P3KE', 'DTKS'],
  jenisKelamin: ['Laki-laki', 'Perempuan'],
  hubungan: [
    'Kepala keluarga',
    'Istri/suami',
    'Anak',
    'Menantu',
    'Cucu',
    'Orang tua',
    'Mertua',
    'Famili lain',
  ],
  statusKawin: ['Belum kawin', 'Kawin', 'Cerai hidup', 'Cerai mati'],
  pendidikan: ['Tidak/belum sekolah', 'SD/sederajat', 'SMP/sederajat', 'SMA/sederajat', 'Perguruan tinggi'],
  disabilitas: ['Tidak', 'Disabilitas ringan', 'Disabilitas sedang', 'Disabilitas berat'],
  kepemilikanRumah: ['Milik sendiri', 'Kontrak/sewa', 'Bebas sewa', 'Menumpang', 'Lainnya'],
  atap: ['Beton', 'Genteng', 'Asbes', 'Seng', 'Bambu', 'Jerami/ijuk/daun-daunan/rumbia'],
  dinding: ['Tembok', 'Seng', 'Kayu', 'Bambu'],
  lantai: ['Keramik', 'Semen', 'Kayu', 'Tanah', 'Bambu'],
  penerangan: ['Listrik PLN', 'Listrik Non-PLN', 'Bukan Listrik'],
  daya: ['450 VA', '900 VA', '1300 VA', '2200 VA'],
  bahanBakar: ['Listrik', 'Gas', 'Minyak tanah', 'Kayu bakar'],
  sumberAir: [
    'Ledeng/PAM',
    'Sumur bor',
    'Sumur terlindung',
    'Sumur tidak terlindung',
    'Air permukaan (sungai)',
    'Air hujan',
    'Air kemasan/isi ulang',
  ],
  jamban: ['Ya, dengan septic tank', 'Ya, tanpa septic tank', 'Tidak, jamban umum/bersama', 'Tidak ada'],
  kanal: ['Tatap muka', 'Telepon', 'Pesan singkat', 'SP4N-LAPOR!', 'Surat', 'Media sosial'],
  statusPengaduan: ['Diterima', 'Diproses', 'Selesai', 'Ditolak'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One of the lists. */
export type ListId = keyof typeof LISTS;
