/** An amount in sen as a cell number in rupiah, or in a thousandfold unit: exact for everything a double can hold. */
export function amountCell(sen: bigint, zeros: 0 | 3 | 6 = 0): number {
  const places = zeros + 2;
  const digits = String(sen).padStart(places + 1, '0');
  return Number(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
