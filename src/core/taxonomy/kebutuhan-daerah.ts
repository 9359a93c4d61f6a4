import { KEBUTUHAN, type Kebutuhan, type KebutuhanId } from './kebutuhan';
import type { ProgramId } from './program-entry';

/** The parameters there are, with what a secretariat may write: both ends included, whole numbers. */
export const BATAS_PARAMETER: Readonly<Record<string, { readonly dari: number; readonly sampai: number }>> = {
  desilMaks: { dari: 1, sampai: 10 },
  usiaAnakMaks: { dari: 0, sampai: 18 },
  usiaSekolahMin: { dari: 3, sampai: 25 },
  usiaSekolahMaks: { dari: 3, sampai: 25 },
  usiaTanpaStatusMin: { dari: 3, sampai: 25 },
  usiaTanpaStatusMaks: { dari: 3, sampai: 25 },
  usiaLansia: { dari: 50, sampai: 90 },
  usiaMin: { dari: 10, sampai: 90 },
  usiaMaks: { dari: 10, sampai: 90 },
  dayaVaRendah: { dari: 1, sampai: 5500 },
  dayaVaTinggi: { dari: 1, sampai: 5500 },
  bagianTidakLayakMin: { dari: 1, sampai: 3 },
};

/** What a region decided about one need; what it leaves out stays as it is. */
export interface PerubahanKebutuhan {
  readonly id: KebutuhanId;
  /** False: nobody is assessed for it. */
  readonly aktif?: boolean | undefined;
  /** Numbers that differ, by the name of the parameter; names the need does not have are left aside. */
  readonly parameter?: Readonly<Record<string, number>> | undefined;
  /** The programmes that meet it instead; an empty list leaves those there were. */
  readonly dipenuhiOleh?: readonly ProgramId[] | undefined;
}

/** Pairs of parameters of which the first may not exceed the second. */
const RENTANG = [
  ['usiaSekolahMin', 'usiaSekolahMaks'],
  ['usiaTanpaStatusMin', 'usiaTanpaStatusMaks'],
  ['usiaMin', 'usiaMaks'],
] as const;

/** True where a range of a need ends before it begins: nobody would have it. */
export const isRentangTerbalik = ({ parameter }: Pick<Kebutuhan, 'parameter'>): boolean =>
  RENTANG.some(([min, maks]) => (parameter[min] ?? 0) > (parameter[maks] ?? Infinity));

/** The needs families are assessed for: the default set with what the region decided, without those it turned off. */
export function kebutuhanDaerah(perubahan: readonly PerubahanKebutuhan[]): readonly Kebutuhan[] {
  if (perubahan.length === 0) return KEBUTUHAN;
  const changes = new Map(perubahan.map((one) => [one.id, one]));
  return KEBUTUHAN.flatMap((need): Kebutuhan[] => {
    const change = changes.get(need.id);
    if (!change) return [need];
    if (change.aktif === false) return [];
    const own = Object.entries(change.parameter ?? {}).filter(([name]) => name in need.parameter);
    const programs = change.dipenuhiOleh ?? [];
    return [
      {
        ...need,
        parameter: { ...need.parameter, ...Object.fromEntries(own) },
        dipenuhiOleh: programs.length > 0 ? programs : need.dipenuhiOleh,
      },
    ];
  });
}
