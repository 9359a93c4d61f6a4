/** Parts of a made-up NIK; region 99 exists nowhere. */
interface NikParts {
  /** Six digits, PPKKCC. */
  readonly wilayah?: string;
  readonly hari?: number;
  readonly bulan?: number;
  readonly tahun2?: number;
  readonly serial?: number;
  readonly perempuan?: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A NIK of nobody, by default a man born on 15 August 1990. Impossible parts make an impossible NIK. */
export const syntheticNik = (parts: NikParts = {}): string => {
  const { wilayah = '990101', hari = 15, bulan = 8, tahun2 = 90, serial = 1, perempuan = false } = parts;
  const day = two(hari + (perempuan ? 40 : 0));
  return `${wilayah}${day}${two(bulan)}${two(tahun2)}${String(serial).padStart(4, '0')}`;
};

/** A nomor KK of nobody, issued on 1 February 2015. */
export const syntheticKk = (serial = 1): string => `990101010215${String(serial).padStart(4, '0')}`;
