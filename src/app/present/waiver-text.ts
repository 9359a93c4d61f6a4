import {
  LONGEST_REASON,
  reasonProblem,
  SHORTEST_REASON,
  type JenisPengecualian,
} from '../../core/findings/waiver';
import type { MessageData } from '../../core/messages/translate';
import type { UiKey } from '../../core/messages/ui-text';

/** What keeps a reason from being taken, as the pane says it; `null` for a good one. */
export function reasonTrouble(
  jenis: JenisPengecualian,
  alasan: string,
): { readonly key: UiKey; readonly data: MessageData } | null {
  const problem = reasonProblem(jenis, alasan);
  if (problem === null) return null;
  return {
    key: `abaikan.${problem}`,
    data: { jumlah: problem === 'pendek' ? SHORTEST_REASON : LONGEST_REASON },
  };
}
