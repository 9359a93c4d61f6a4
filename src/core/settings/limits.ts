/** Characters of the longest text settings hold. */
export const LONGEST_SETTING = 400;

/** A Kemendagri code with dots, from the province down to the village: `64.02.05.2001`. */
export const REGION_CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** Severities settings may give a rule; `off` silences it. */
export const TINGKAT = ['error', 'warning', 'info', 'off'] as const;
/** One of {@link TINGKAT}. */
export type Tingkat = (typeof TINGKAT)[number];

/** The budget years settings may name. */
export const TAHUN = { dari: 2015, sampai: 2100 } as const;

/** Limits of the thresholds: what may be written, both ends included. */
export const BATAS_AMBANG = {
  pencilanKali: { dari: 2, sampai: 100 },
  miripMinimal: { dari: 0.5, sampai: 1 },
  geserMaksimal: { dari: 0, sampai: 1 },
  pengaduanHari: { dari: 1, sampai: 366 },
} as const;
/** The name of a threshold. */
export type Ambang = keyof typeof BATAS_AMBANG;
/** The thresholds that count days or the like: whole numbers only. */
export const AMBANG_BULAT: ReadonlySet<Ambang> = new Set<Ambang>(['pengaduanHari']);
