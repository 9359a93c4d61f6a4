import { createRegions } from '../../../src/core/regions/create-regions';

/** A fictional province with everything names can do: twins, numerals, apostrophes, a kota beside its kabupaten. */
export const SAMPLE_TEXT = `# Keputusan Contoh 1 Tahun 2025
98 Provinsi Contoh
9801 Kabupaten Contoh
9802 Kabupaten Kotabatu
9871 Kota Contoh
980101 Misal Utara
980102 Misal Selatan
980201 Andai
987101 Umpama
9801011001 Sukamaju
9801012002 Sidomulyo
9801012003 Sukajaya I
9801012004 Sukajaya II
9801012005 Ra"as
9801012006 Desa Baru
9801012007 Baru
9801012008 Tanjung Harapan
9801012009 Tanjung Harapas
9801022001 Sidomulyo
9801022002 Kembar
9801022003 Kembar
9801022004 Sidomulya
9802012001 Sei Tawar
9871011001 Sukamaju
`;

/** {@link SAMPLE_TEXT}, loaded. */
export const SAMPLE_REGIONS = createRegions([SAMPLE_TEXT]);
