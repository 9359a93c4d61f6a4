/**
 * What stands at an index that is known to be inside, as all columns of a table are read. There is nothing outside: asked
 * for it, they answer `outside` and change nothing. One for each kind of array, so that a loop meets one kind only and
 * runs as fast as one that reads the array itself.
 */
export const uint8At = (column: Uint8Array, at: number, outside = 0): number => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const uint16At = (column: Uint16Array, at: number, outside = 0): number => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const uint32At = (column: Uint32Array, at: number, outside = 0): number => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const int32At = (column: Int32Array, at: number, outside = 0): number => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const float64At = (column: Float64Array, at: number, outside = 0): number => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const bigInt64At = (column: BigInt64Array, at: number, outside = 0n): bigint => column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const bigUint64At = (column: BigUint64Array, at: number, outside = 0n): bigint =>
  column[at] ?? outside;
/** {@inheritDoc uint8At} */
export const itemAt = <T>(list: readonly T[], at: number, outside: T): T => list[at] ?? outside;
