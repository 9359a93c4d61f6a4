import type { Kebutuhan } from '../taxonomy/kebutuhan';
import type { AlasanId, Kondisi } from '../taxonomy/kondisi';
import { uint8At } from '../values/at';
import type { AnsweredCondition, Ground } from './conditions';
import { YES } from './kleene';

/** Sentences of {@link NeedReason}; the texts are in core/messages. */
export type NeedReasonId = AlasanId;

/** Why a family has a need, in terms a person can check. */
export interface NeedReason {
  readonly messageId: NeedReasonId;
  readonly data: Readonly<Record<string, number>>;
}

/** Why a family has a need it plainly has, most telling first; empty where it has it not. */
export function reasonsOf(
  { kondisi }: Pick<Kebutuhan, 'kondisi'>,
  condition: AnsweredCondition,
  { facts, people }: Ground,
  family: number,
): readonly NeedReason[] {
  const { of, numbers } = condition;
  const isYes = (node: Kondisi): boolean => of(node)[family] === YES;
  const reason = (node: Kondisi, messageId: AlasanId): NeedReason => ({
    messageId,
    data: {
      ...(messageId.startsWith('desil') ? { desil: uint8At(facts.desil(), family) } : {}),
      ...('adaAnggota' in node
        ? COUNTED.has(messageId)
          ? { jumlah: people.meeting(family, node.adaAnggota, numbers).length }
          : {}
        : 'sedikitnya' in node
          ? { jumlah: node.dari.filter(isYes).length }
          : {}),
    },
  });
  const walk = (node: Kondisi): readonly NeedReason[] => {
    if (!isYes(node)) return [];
    if (node.alasan !== undefined) return [reason(node, node.alasan)];
    return partsOf(node, people.schoolingRecorded[family] === 1).flatMap(walk);
  };
  return walk(kondisi);
}

/** Reasons that say how many persons make the need. */
const COUNTED: ReadonlySet<AlasanId> = new Set<AlasanId>([
  'desilDanHamil',
  'desilDanAnak',
  'desilDanUsiaSekolah',
  'desilDanDisabilitas',
  'desilDanLansia',
  'anakSekolah',
  'tidakBekerja',
  'usaha',
]);

/** The nodes a yes is made of; of two that exclude each other the one that held. What must not be makes none. */
export function partsOf(node: Kondisi, schoolingRecorded: boolean): readonly Kondisi[] {
  if ('semua' in node) return node.semua;
  if ('salahSatu' in node) return node.salahSatu;
  if ('sedikitnya' in node) return node.dari;
  if ('bilaSekolahTercatat' in node) return [schoolingRecorded ? node.bilaSekolahTercatat : node.bilaTidak];
  return [];
}
