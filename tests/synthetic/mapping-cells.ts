import { DESA } from '../../scripts/samples/district';
import { nationalSheet } from '../../scripts/samples/layout-matrix';
import type { LayoutProgramme } from '../../scripts/samples/layout-programme';
import { LAYOUT_PROGRAMMES } from '../../scripts/samples/layout-programmes';
import { createRandom, type Random } from '../../scripts/samples/random';
import { asText } from '../../src/core/table/cell-readers';
import type { CellValue } from '../../src/core/values/cell-value';
import { spoil, type Slip, type SyntheticSheet } from './spoil';

const half = (value: CellValue): CellValue => (typeof value === 'number' ? value / 2 : value);
const twice = (value: CellValue): CellValue => (typeof value === 'number' ? value * 2 : value);

const SLIPS: readonly Slip[] = [
  ['Alokasi Anggaran (Rp)', () => null],
  ['Alokasi Anggaran (Rp)', () => 'belum ada'],
  ['Alokasi Anggaran (Rp)', () => '1.500'],
  ['Alokasi Anggaran (Rp)', (value) => `Rp. ${asText(value)},-`],
  ['Alokasi Anggaran (Rp)', (value) => (typeof value === 'number' ? -value : value)],
  ['Alokasi Anggaran (Rp)', (value) => (typeof value === 'number' ? value / 1_000_000 : value)],
  ['Alokasi Anggaran (Rp)', () => ({ error: '#N/A' })],
  ['Alokasi Anggaran (Rp)', half],
  ['Kode', () => 2.1],
  ['Kode', (value) => asText(value).replace(/\./g, ' . ')],
  ['Kode', () => '2.1.6.2.01.0002'],
  ['Kode', (value) => asText(value).replace(/^(\d\.\d\d)\.\d\d/, '$1.01')],
  [
    'Perangkat Daerah',
    (value) => (typeof value === 'string' ? value.replace(', ', '  ').toUpperCase() : value),
  ],
  ['Sub Kegiatan', () => 'Fasilitasi Penyaluran Program Keluarga Harapan (PKH)'],
  ['Sumber Pembiayaan', () => null],
  ['Sumber Pembiayaan', () => 'APBX'],
  ['Sumber Pembiayaan', () => 'APBD'],
  ['Jumlah Sasaran Penerima Manfaat', () => null],
  ['Jumlah Sasaran Penerima Manfaat', (value) => `${asText(value)} KK`],
  ['Lokasi', () => null],
  ['Sem.1', twice],
  ['Sem.2', twice],
  ['Total', half],
  ['Langsung', () => null],
];

const scaled = (amount: bigint, perMille: number): bigint => (amount * BigInt(perMille)) / 1000n;

/** The n-th programme: one of the 24 at another place and size. */
function programmeAt(at: number, base: LayoutProgramme, random: Random): LayoutProgramme {
  const size = random.int(200, 3_000);
  const [tw1, tw2, tw3, tw4] = base.tw;
  return {
    ...base,
    nama: `${base.nama} paket ${String(at + 1)}`,
    pagu: scaled(base.pagu, size),
    tw: [scaled(tw1, size), scaled(tw2, size), scaled(tw3, size), scaled(tw4, size)],
    lokasi: random.chance(0.5) ? `Desa ${random.pick(DESA).nama}` : 'Seluruh Kecamatan',
    sasaran: random.int(1, 5_000),
  };
}

/**
 * A 21-column report with title, two-row header, numbering, sections and totals.
 *
 * @param n number of sub kegiatan; the sheet has some ten rows more.
 * @param seed the same seed gives the same cells.
 */
export function makeMappingCells(n: number, seed: number): SyntheticSheet {
  const random = createRandom(seed);
  const rows = Array.from({ length: n }, (_, at) => {
    // Programmes of one OPD stay together, as they do in real reports.
    const base = LAYOUT_PROGRAMMES[Math.floor((at * LAYOUT_PROGRAMMES.length) / n)];
    return programmeAt(at, base ?? random.pick(LAYOUT_PROGRAMMES), random);
  });
  const { name, cells } = nationalSheet('laporan-21', { rows });
  const copy = cells.map((row) => [...row]);
  const [top = [], sub = []] = copy.slice(3, 5);
  const data = copy.slice(6).filter((row) => typeof row[0] === 'number');
  const labels = top
    .map((label, at) => sub[at] ?? label)
    .map((label) => (typeof label === 'string' ? label : null));
  spoil(data, labels, SLIPS, random);
  return { sheet: name, cells: copy };
}
