import type { Certainty } from '../../src/core/taxonomy/entry';
import { KEBUTUHAN, PENGECUALIAN, type KebutuhanBawaan } from '../../src/core/taxonomy/kebutuhan';
import { KLASTER } from '../../src/core/taxonomy/klaster';
import { programOf } from '../../src/core/taxonomy/program';
import { STRATEGI, SUBKELOMPOK } from '../../src/core/taxonomy/strategi';

/** Where the page stands, seen from the root of the repository. */
export const NEEDS_PAGE_PATH = 'docs/panduan/kebutuhan.md';

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  pasti: 'pasti (terbaca dalam dokumen)',
  sedang: 'sedang (disimpulkan dari dokumen)',
  rendah: 'rendah (kesimpulan lemah)',
  'perlu-dikonfirmasi': 'perlu dikonfirmasi sekretariat',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  desilMaks: 'desil tertinggi yang masih termasuk',
  usiaAnakMaks: 'usia tertinggi anak usia dini (tahun)',
  usiaSekolahMin: 'usia sekolah terendah (tahun)',
  usiaSekolahMaks: 'usia sekolah tertinggi (tahun)',
  usiaTanpaStatusMin: 'usia terendah bila status sekolah tidak tercatat (tahun)',
  usiaTanpaStatusMaks: 'usia tertinggi bila status sekolah tidak tercatat (tahun)',
  usiaLansia: 'usia lansia terendah (tahun)',
  usiaMin: 'usia terendah (tahun)',
  usiaMaks: 'usia tertinggi (tahun)',
  dayaVaRendah: 'daya pertama yang disubsidi (VA)',
  dayaVaTinggi: 'daya kedua yang disubsidi (VA)',
  bagianTidakLayakMin: 'jumlah bagian rumah tidak layak, paling sedikit',
};

const HEAD = `<!-- Ditulis oleh \`npm run make:needs\` dari src/core/taxonomy/kebutuhan.ts; jangan diubah dengan tangan. -->

# Kebutuhan keluarga

Konvergen menilai kebutuhan setiap keluarga dari isi lembar keluarga dan individu, lalu mencocokkannya dengan
penerimaan yang tercatat. Syarat dan angka di bawah ini adalah **bawaan yang perlu dikonfirmasi sekretariat**: dokumen
menyebut jenis bantuannya, tetapi tidak menetapkan syaratnya. Umur dihitung pada 31 Desember tahun anggaran buku
kerja, atau pada hari yang disebut dengan \`--tanggal\`.

Setiap kebutuhan dapat dimatikan, diubah angkanya, dan diganti program yang memenuhinya di bagian **Kebutuhan** lembar
pengaturan (lihat [pengaturan](../pengaturan.md)); nama angkanya tertulis di bawah.

## Keluarga dari beberapa lembar dan sumber

Keluarga disatukan menurut id keluarga, lalu nomor KK, lalu NIK (\`NIK_perbaikan\` bila terisi). Dua baris lembar keluarga
dari sumber yang sama tidak pernah digabung. Bila buku kerja memuat beberapa sumber (P3KE, DTSEN, DTKS, daftar sendiri),
yang dipercaya lebih dulu adalah data rezim tahun anggarannya, lalu yang terbaru menurut nama atau judul lembar, lalu
urutan tab. Isi yang berbeda dari sumber lain tidak hilang: dilaporkan sebagai konflik beserta selnya. Baris yang
cocok dengan lebih dari satu keluarga tidak disatukan. Bila baris yang sama-sama dipercaya berbeda isi, isi itu tidak
diketahui.

## Desa, kecamatan, dan kabupaten

Tempat dikenali dari kode wilayahnya. Baris tanpa kode dihitung pada desa yang kodenya tertulis di baris lain buku kerja
yang sama, bila nama desa dan nama kecamatannya sama dan hanya satu kode yang pernah tertulis untuk nama itu; begitu
pula kecamatan dan kabupaten menurut namanya. Baris tidak disatukan bila kedua kabupatennya disebut dan berbeda, bila
nama itu mempunyai lebih dari satu kode, atau bila kodenya terisi tetapi tidak terbaca: baris itu dapat menyebut desa
lain, dan dihitung menurut namanya sendiri. \`konvergen gaps\` menyebut berapa keluarga yang disatukan.

## Kapan kebutuhan tidak dapat dinilai

Kebutuhan hanya dinilai dari yang tertulis. Bila isian yang menentukan kosong, galat, berupa kode angka yang tidak
dijelaskan, atau kolomnya tidak ada, kebutuhan itu **tidak dapat dinilai**: tidak masuk penyebut dan dihitung tersendiri.
Bila anggota keluarga tidak didaftar satu per satu, keadaan kepala keluarga dapat menunjukkan bahwa suatu kebutuhan
ada, tetapi tidak dapat menunjukkan bahwa kebutuhan itu tidak ada.

## Tiga keadaan penerimaan

- **Diterima**: kolom penerima berisi ya, atau keluarga disebut dalam daftar penerima, untuk salah satu program yang
  memenuhi kebutuhan itu.
- **Belum**: buku kerja mencatat penerimaan sedikitnya satu program yang memenuhi kebutuhan itu, dan keluarga ini bukan
  penerimanya.
- **Penerimaan tidak diketahui**: buku kerja tidak mencatatnya untuk keluarga ini; isian ya/tidak kosong atau tidak
  terbaca; atau daftar penerima memuat baris yang mungkin menyebut keluarga ini. Keluarga ini tidak dihitung sebagai
  belum dan tidak dihitung sebagai diterima.

Baris daftar penerima mungkin menyebut suatu keluarga bila:

- nomornya dipakai dua keluarga, dan keluarga ini salah satunya;
- nomor yang dipakai daftar itu tidak terbaca pada keluarga ini, atau nomor pada barisnya sendiri tidak terbaca;
- NIK-nya bukan milik siapa pun di lembar keluarga dan individu, sedangkan anggota keluarga ini tidak didaftar satu per
  satu dengan NIK yang terbaca: baris itu mungkin menyebut anggotanya. Bila baris itu juga memuat nomor KK atau id
  keluarga, sedangkan milik keluarga ini terbaca dan lain, baris itu menyebut keluarga lain.

Isian "Tidak" di kolom penerima tidak mengalahkan baris seperti itu, karena kolom dan daftar dapat berasal dari tahun
yang berbeda. Keluarga yang kolomnya "Tidak" baru dihitung **belum** bila tidak ada baris daftar yang mungkin
menyebutnya. Jumlah baris yang tidak menunjuk keluarga mana pun dilaporkan, agar nomornya dapat diperbaiki.

Terdaftar dalam DTKS, DTSEN, atau P3KE bukan berarti menerima bantuan.

## Daftar kebutuhan

Paket dasar (Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2) diterima bersamaan:
`;

/** The page about needs in Bahasa Indonesia, as Markdown. */
export function needsPage(): string {
  const paket = KEBUTUHAN.filter(({ paketDasar }) => paketDasar).map(({ nama }) => nama.id);
  return [
    `${HEAD}${paket.join(', ')}.`,
    ...KEBUTUHAN.map(section),
    `## Yang tidak diterima bersamaan\n\n${PENGECUALIAN.map(
      ({ nama, source, certainty }) =>
        `- ${nama.id}. Sumber: ${source.dokumen}, ${source.pasal}. Kepastian: ${CERTAINTY[certainty]}.`,
    ).join('\n')}\n`,
  ].join('\n\n');
}

function section(need: KebutuhanBawaan): string {
  const programs = need.dipenuhiOleh.map((id) => {
    const { nama } = programOf(id);
    return nama.id.toLowerCase() === id.toLowerCase() ? nama.id : `${nama.id} (${id})`;
  });
  return [
    `### ${need.id}: ${need.nama.id}\n`,
    `- Syarat: ${need.syarat.id}`,
    ...parameterLines(need),
    `- Dipenuhi oleh salah satu dari: ${programs.join('; ')}.`,
    `- Strategi: ${placeOf(need)}`,
    `- Sumber jenis bantuan: ${need.source.dokumen} ${need.source.pasal}.`,
    `- Kepastian syarat: ${CERTAINTY[need.certainty]}.`,
  ].join('\n');
}

function parameterLines({ id, parameter }: KebutuhanBawaan): readonly string[] {
  const entries = Object.entries(parameter);
  if (entries.length === 0) return ['- Angka: tidak ada.'];
  return [
    '- Angka:',
    ...entries.map(([name, value]) => {
      const label = PARAMETERS[name];
      if (label === undefined) throw new Error(`parameter ${name} of ${id} has no label`);
      return `  - \`${name}\` = ${String(value)}: ${label}`;
    }),
  ];
}

function placeOf({ strategi, subkelompok }: KebutuhanBawaan): string {
  const name = STRATEGI.find(({ id }) => id === strategi)?.nama.id ?? '';
  const parts = SUBKELOMPOK.filter(({ id }) => subkelompok.includes(id));
  const groups = new Set(
    parts.map(({ klaster }) => KLASTER.find(({ id }) => id === klaster)?.kelompok).filter((one) => one),
  );
  const to = groups.size === 0 ? '' : ` Kesenjangan diteruskan ke ${[...groups].join(', ')}.`;
  return `${strategi} ${name} (${parts.map(({ id }) => id).join(', ')}).${to}`;
}
