import { TAHUN } from './district';
import type { Random } from './random';

/** A day of birth. */
export interface Lahir {
  readonly tahun: number;
  readonly bulan: number;
  readonly hari: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `dd/mm/yyyy`. */
export const dayText = ({ hari, bulan, tahun }: Lahir): string =>
  `${two(hari)}/${two(bulan)}/${String(tahun)}`;

/** Excel's serial number of a day from March 1900 on. */
export const daySerial = ({ hari, bulan, tahun }: Lahir): number =>
  Date.UTC(tahun, bulan - 1, hari) / 86_400_000 + 25_569;

/** Age in whole years at the end of the samples' budget year. */
export const ageOf = ({ tahun }: Lahir): number => TAHUN - tahun;

/** Ages at which an age bucket of the P3KE form begins. */
const BUCKET_STARTS = new Set([7, 13, 16, 19, 22, 60]);

/**
 * A day of birth of someone of about this age. Nobody changes age bucket within the budget year, so that the buckets of
 * the samples are right on any day of it.
 */
export function bornAt(age: number, random: Random): Lahir {
  const settled = BUCKET_STARTS.has(age) ? age + 1 : age;
  return { tahun: TAHUN - settled, bulan: random.int(1, 12), hari: random.int(1, 28) };
}

/** Sixteen digits in the form of a NIK or nomor KK: region, day (+40 for women), month, year, serial. */
export const sixteenDigits = (kodeNik: string, day: Lahir, serial: number, perempuan = false): string =>
  [
    kodeNik,
    two(day.hari + (perempuan ? 40 : 0)),
    two(day.bulan),
    two(day.tahun % 100),
    String(serial).padStart(4, '0'),
  ].join('');

/** Gives out numbers of which no two are alike. */
export function numberIssuer(): (kodeNik: string, day: Lahir, perempuan?: boolean) => string {
  const issued = new Map<string, number>();
  return (kodeNik, day, perempuan = false) => {
    const prefix = sixteenDigits(kodeNik, day, 0, perempuan).slice(0, 12);
    const serial = (issued.get(prefix) ?? 0) + 1;
    if (serial > 9_999) throw new RangeError(`no serial left after ${prefix}`);
    issued.set(prefix, serial);
    return `${prefix}${String(serial).padStart(4, '0')}`;
  };
}

const WORDS = [
  ...['', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan'],
  ...['Sepuluh', 'Sebelas'],
];

/** A whole number from 1 to 999 in words, each with a capital. */
function inWords(n: number): string {
  if (n < 12) return WORDS[n] ?? '';
  if (n < 20) return `${WORDS[n - 10] ?? ''} Belas`;
  if (n < 100) return `${WORDS[Math.floor(n / 10)] ?? ''} Puluh ${inWords(n % 10)}`.trim();
  if (n < 200) return `Seratus ${inWords(n - 100)}`.trim();
  return `${WORDS[Math.floor(n / 100)] ?? ''} Ratus ${inWords(n % 100)}`.trim();
}

const PARTS = [
  ...['Contoh', 'Uji', 'Misal', 'Peraga', 'Rekaan', 'Sampel', 'Umpama', 'Andai', 'Tiruan', 'Latihan'],
  ...[
    'Warga',
    'Purwarupa',
    'Ilustrasi',
    'Simulasi',
    'Khayal',
    'Bayangan',
    'Percobaan',
    'Ibarat',
    'Model',
    'Pola',
  ],
];

/** A name that no person bears, different for every index: `Contoh Satu`, `Uji Dua Puluh Tiga`. */
export function personName(index: number): string {
  const first = PARTS[index % PARTS.length] ?? '';
  const counted = Math.floor(index / PARTS.length);
  const round = Math.floor(counted / 999);
  const middle = round === 0 ? '' : ` ${PARTS[(round - 1) % PARTS.length] ?? ''}`;
  return `${first}${middle} ${inWords((counted % 999) + 1)}`;
}
