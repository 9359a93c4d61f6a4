import { meetingText } from '../../core/messages/meeting-text';
import { renderMessage, type Lang, type Message } from '../../core/messages/translate';
import type { GapView } from '../engine/engine';
import { rowOf, wholeCell, type MeetingRow } from './agenda';

/** Families of one list that are shown; nobody reads on in a meeting. */
const FAMILIES_SHOWN = 200;

/**
 * Families as lines of a page: who, where, what is lacking and who provides it, and the cell.
 *
 * @param gaps the list of gaps; its identities have to be masked already.
 * @param places which of them.
 */
export const familyRows = (
  gaps: readonly GapView[],
  places: readonly number[],
  needs: Readonly<Record<string, Message>>,
  lang: Lang,
): readonly MeetingRow[] =>
  places.slice(0, FAMILIES_SHOWN).flatMap((at) => {
    const gap = gaps[at];
    return gap ? [familyRow(gap, at, needs, lang)] : [];
  });

function familyRow(
  { nik, nama, id, desa, desil, alasan, cell }: GapView,
  at: number,
  needs: Readonly<Record<string, Message>>,
  lang: Lang,
): MeetingRow {
  const lacking = alasan.map(({ kebutuhan, opd }) => {
    const name = needs[kebutuhan];
    const text = name ? renderMessage(name, {}, lang) : kebutuhan;
    return opd.length > 0 ? `${text} (${opd.join(', ')})` : text;
  });
  const decile = desil === null ? meetingText('desil.kosong', lang) : meetingText('desil', lang, { desil });
  return rowOf({
    key: String(at),
    texts: [
      [nama, nik ?? id].filter((part) => part !== null && part !== '').join(', '),
      [desa, decile].filter((part) => part !== null && part !== '').join(', '),
      lacking.join('; '),
      wholeCell(cell),
    ],
  });
}
