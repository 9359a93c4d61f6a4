import { describe, expect, test } from '@jest/globals';
import { INDIKATOR, indikatorOf } from '../../../src/core/learning/daftar-indikator';
import type { Indikator, Nilai } from '../../../src/core/learning/indikator';
import { perFamily } from '../../../src/app/present/loci';
import { reportGround, type ReportGround } from '../../../src/app/reports/report-ground';
import { composeTotal } from '../../../src/core/budget/composition';
import { weighComposition } from '../../../src/core/budget/composition-indicator';
import { countUnreadAmounts } from '../../../src/core/budget/unread-amounts';
import { checkBook, recogniseBook } from '../../../src/core/report/checked-book';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { gridOf } from '../../../src/core/table/grid';
import { fromCalendar } from '../../../src/core/values/tanggal';

/** The day the examples that need one are worked out at. */
const HARI = fromCalendar(2026, 6, 30) ?? 0;

function groundOf({ contoh }: Indikator): ReportGround {
  const grids = contoh.lembar.map(({ nama, baris }) => gridOf(nama, baris));
  const book = recogniseBook('contoh.xlsx', grids);
  const input = { books: [book], findings: checkBook(book), assessed: assessBooks([book], null, HARI) };
  return reportGround(input, { lang: 'id', stempel: '', hari: HARI });
}

const jumlah = (count: number | null | undefined): Nilai => ({ jenis: 'jumlah', jumlah: count ?? -1 });
const hari = (count: number | null | undefined): Nilai => ({ jenis: 'hari', jumlah: count ?? -1 });
const rupiah = (sen: bigint | null | undefined): Nilai => ({ jenis: 'rupiah', sen: (sen ?? -1n) as never });
const share =
  (jenis: 'bagian' | 'persen') =>
  (dari: number | bigint | undefined, seluruh: number | bigint | undefined): Nilai => ({
    jenis,
    dari: BigInt(dari ?? -1),
    seluruh: BigInt(seluruh ?? -1),
  });
const bagian = share('bagian');
const persen = share('persen');

const familiesOf = (ground: ReportGround) => ground.converged().keluarga;
const needOf = (ground: ReportGround, id: string) =>
  familiesOf(ground)?.cakupan.find(({ need }) => need === id);
const gedsiOf = (ground: ReportGround, kelompok: string) =>
  familiesOf(ground)?.gedsi.find((one) => one.dimensi === 'kepala' && one.kelompok === kelompok);
const breakOf = (ground: ReportGround, putus: string) =>
  ground.converged().putus.find((one) => one.putus === putus);

/** What the engine itself makes of each example, in the order the example states its results. */
const ENGINE: Readonly<Record<string, (ground: ReportGround) => readonly Nilai[]>> = {
  temuan: ({ findings }) => [jumlah(findings.filter(({ severity }) => severity === 'error').length)],
  pagu: (g) => [
    rupiah(g.budget()?.total.pagu),
    rupiah(g.budget()?.strategi.find(({ key }) => key === 'S1')?.pagu),
  ],
  realisasi: (g) => [rupiah(g.budget()?.total.realisasi)],
  serapan: (g) => [persen(g.budget()?.total.realisasi, g.budget()?.total.pagu)],
  'sub-kegiatan': (g) => [jumlah(g.budget()?.total.subkegiatan)],
  'sel-tak-terbaca': (g) => [jumlah(countUnreadAmounts(g.mapping))],
  'komposisi-belanja': (g) => {
    const { bagian: parts } = composeTotal(g.mapping);
    const whole = g.budget()?.total.pagu;
    return [
      persen(parts.langsung.pagu, whole),
      persen(parts['tidak-langsung'].pagu, whole),
      persen(parts.penunjang.pagu, whole),
      rupiah(parts.takTerklasifikasi.pagu),
    ];
  },
  'indeks-komposisi': (g) => {
    const { pembilang, pembagi } = weighComposition(composeTotal(g.mapping), 'terklasifikasi', 2023);
    // Both carry sen and hundredths of a weight; what the page states is whole rupiah.
    return [persen(pembilang / 10_000n, pembagi / 10_000n)];
  },
  konvergensi: (g) => [bagian(familiesOf(g)?.desa[0]?.diterima, familiesOf(g)?.desa[0]?.seharusnya)],
  'kelas-keluarga': (g) => {
    const total = familiesOf(g)?.total;
    return [
      jumlah(total?.lengkap),
      jumlah(total?.sebagian),
      jumlah(total?.nol),
      jumlah(total?.tidakDapatDinilai),
    ];
  },
  'layanan-tidak-diketahui': (g) => [jumlah(familiesOf(g)?.total.tidakDiketahui)],
  'sebaran-layanan': (g) => (familiesOf(g)?.total.distribusi ?? []).map(jumlah),
  cakupan: (g) => [
    bagian(needOf(g, 'SEMBAKO')?.terpenuhi, needOf(g, 'SEMBAKO')?.seharusnya),
    bagian(needOf(g, 'PBI-JKN')?.terpenuhi, needOf(g, 'PBI-JKN')?.seharusnya),
    jumlah(needOf(g, 'PBI-JKN')?.penerimaanTidakDiketahui),
  ],
  gedsi: (g) => [
    bagian(gedsiOf(g, 'perempuan')?.diterima, gedsiOf(g, 'perempuan')?.seharusnya),
    bagian(gedsiOf(g, 'laki-laki')?.diterima, gedsiOf(g, 'laki-laki')?.seharusnya),
  ],
  'tahap-lokus': (g) => {
    const total = g.converged().tahap?.total;
    return [bagian(total?.terisi, total?.seharusnya), jumlah(total?.titik), jumlah(total?.terpadu)];
  },
  'rantai-putus': (g) => [
    jumlah(breakOf(g, 'anggaran-tanpa-sasaran')?.jumlah),
    rupiah(breakOf(g, 'anggaran-tanpa-sasaran')?.pagu),
    jumlah(breakOf(g, 'lokus-tanpa-program')?.jumlah),
  ],
  'anggaran-lokus': (g) => {
    const parts = g.converged().lokus?.bagian;
    const whole = Object.values(parts ?? {}).reduce((sum, { pagu }) => sum + pagu, 0n);
    return [
      persen(parts?.diLokus.pagu, whole),
      persen(parts?.diLuar.pagu, whole),
      persen(parts?.tidakDiketahui.pagu, whole),
    ];
  },
  'pagu-per-keluarga': (g) => {
    const line = g.converged().lokus?.desa[0];
    return [rupiah(line && perFamily(line))];
  },
  'keterkaitan-opd': (g) => [jumlah(g.converged().keterkaitan?.pasangan[0]?.desa)],
  'formulir-desa': (g) => {
    const right = g.converged().formulir[0]?.benar;
    return [bagian(right?.diterima, right?.seharusnya)];
  },
  kesenjangan: (g) => [
    jumlah(g.gaps().gaps.length),
    jumlah(g.gaps().gaps.reduce((sum, { kurang }) => sum + kurang.length, 0)),
  ],
  'paket-dasar': (g) => {
    const found = g.gaps().books[0]?.paket.jumlah;
    return [jumlah(found?.sebagian), jumlah(found?.['tidak-diketahui']), jumlah(found?.lengkap)];
  },
  sinergi: (g) => {
    const found = g.gaps().books[0]?.sinergi;
    return [jumlah(found?.keluarga.ya), jumlah(found?.keluarga.tidak), jumlah(found?.tanpa.S2)];
  },
  'tumpang-tindih': (g) => [jumlah(g.gaps().books[0]?.tumpangTindih[0]?.keluarga.length)],
  'tanpa-program': (g) => [jumlah(g.gaps().books[0]?.tanpaProgram.keluarga.length)],
  'calon-tereksklusi': (g) => [jumlah(g.gaps().books[0]?.calonTereksklusi?.length)],
  'program-rangkap': (g) => [
    jumlah(
      g.gaps().books[0]?.pengecualian.find(({ pengecualian }) => pengecualian.id === 'BLT-DD/PKH')?.keluarga
        .length,
    ),
  ],
  pengaduan: (g) => {
    const total = g.complaints()?.total;
    return [
      jumlah(total?.selesai.jumlah),
      hari(total?.selesai.median),
      jumlah(total?.terbuka.jumlah),
      jumlah(total?.terbuka.lewatBatas),
    ];
  },
};

test('the engine works out the example of every definition, and none without one', () => {
  expect(Object.keys(ENGINE).sort()).toEqual(INDIKATOR.map(({ id }) => id).sort());
});

describe.each(INDIKATOR.map((one) => [one.id, one] as const))('%s', (id, one) => {
  test('comes to what its example says', () => {
    expect(ENGINE[id]?.(groundOf(one))).toEqual(one.contoh.hasil.map(({ nilai }) => nilai));
  });
  test('is found by its id and says where it is from', () => {
    expect(indikatorOf(id)).toBe(one);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(one.sumber.length).toBeGreaterThan(0);
    expect(one.contoh.hitungan.length).toBeGreaterThan(0);
  });
  test('a share has a numerator and a denominator, anything else has neither', () => {
    const isShare = one.contoh.hasil.some(
      ({ nilai }) => nilai.jenis === 'bagian' || nilai.jenis === 'persen',
    );
    expect(one.pembilang !== null).toBe(one.penyebut !== null);
    expect(isShare && one.pembilang === null).toBe(false);
  });
});

test('an id nobody gave is none', () => {
  expect(indikatorOf('bukan-indikator')).toBeNull();
});
