import { itemAt } from './at';

/** An exact decimal number: `digits` × 10^`exponent`; the sign is in `digits`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** A decimal rounded to a whole number; `exact` says that nothing but float noise was dropped. */
export interface Whole {
  readonly whole: bigint;
  readonly exact: boolean;
}

/** The decimal a person would read for a finite double: its shortest text that reads back the same. */
export const decimalOf = (value: number): Decimal => {
  const parts = String(value).split('e');
  const mantissa = itemAt(parts, 0, '0').split('.');
  const fraction = itemAt(mantissa, 1, '');
  return {
    digits: BigInt(itemAt(mantissa, 0, '0') + fraction),
    exponent: Number(itemAt(parts, 1, '0')) - fraction.length,
  };
};

/** True when the distance to the nearest whole is what double arithmetic leaves behind (8e-15 of the value), or below a ten-thousandth. */
const isNoise = (distance: bigint, magnitude: bigint, one: bigint): boolean =>
  distance * 1_000_000_000_000_000n <= magnitude * 8n || distance * 10_000n <= one;

/** The nearest whole number, half away from zero. */
export const toWhole = ({ digits, exponent }: Decimal): Whole => {
  if (exponent >= 0) return { whole: digits * 10n ** BigInt(exponent), exact: true };
  const one = 10n ** BigInt(-exponent);
  const magnitude = digits < 0n ? -digits : digits;
  const rest = magnitude % one;
  const up = rest * 2n >= one;
  const whole = magnitude / one + (up ? 1n : 0n);
  return {
    whole: digits < 0n ? -whole : whole,
    exact: rest === 0n || isNoise(up ? one - rest : rest, magnitude, one),
  };
};
