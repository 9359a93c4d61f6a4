import { fromCalendar, type Hari } from '../../core/values/tanggal';

/** Who hands in an LP2KD. */
export const PELAPOR = ['kabupaten', 'provinsi'] as const;
/** One of {@link PELAPOR}. */
export type Pelapor = (typeof PELAPOR)[number];

/**
 * The last day an LP2KD may be handed in: one month after the budget year ends for a district, two for a province. Source:
 * Pedoman Koordinasi TKPK Provinsi Bengkulu §3.2 angka 6 huruf a and b.
 *
 * @param pelapor who hands it in.
 * @param tahun the budget year reported on; it ends on 31 December.
 */
export const lp2kdDeadline = (pelapor: Pelapor, tahun: number): Hari =>
  (fromCalendar(tahun + 1, pelapor === 'kabupaten' ? 2 : 3, 1) ?? 0) - 1;
