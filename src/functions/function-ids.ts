/**
 * The functions of the namespace KONVERGEN, apart from what they do: the pane makes them known to Excel when it loads
 * and fetches the rest when one of them is first called. Ids are permanent: workbooks hold formulas with them.
 */
export const FUNCTION_IDS = [
  'STRATEGI',
  'KLASTER',
  'CEKNIK',
  'RUPIAH',
  'SUBKEGIATAN',
  'KELENGKAPAN',
  'KONVERGENSI',
  'JUMLAHSTRATEGI',
] as const;
/** One of {@link FUNCTION_IDS}. */
export type FunctionId = (typeof FUNCTION_IDS)[number];
