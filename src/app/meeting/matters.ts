import { LONGEST_FOLLOW_UP } from '../../core/followup/follow-up';
import { renderMessage, translate } from '../../core/messages/translate';
import { maskRuns } from '../../core/report/mask';
import { KEBUTUHAN } from '../../core/taxonomy/kebutuhan';
import type { StageBreak } from '../../core/convergence/stage-breaks';
import type { MeetingMatter } from './agenda';

/**
 * What a decision is about, made here for the pages of a meeting and for the sheet that is written beforehand: the words
 * are how the next meeting knows a matter again. They are Indonesian whatever the language of the pane, without figures,
 * without a NIK, and short enough to be read back.
 */
const matterOf = (jenis: MeetingMatter['jenis'], perihal: string, opd = ''): MeetingMatter => ({
  jenis,
  perihal: cut(maskRuns(perihal)),
  opd: cut(maskRuns(opd)),
});

/** A text as long as a line of the sheet may be; no letter of two halves is cut in two. */
function cut(text: string): string {
  if (text.length <= LONGEST_FOLLOW_UP) return text;
  return text.slice(0, LONGEST_FOLLOW_UP).replace(/[\uD800-\uDBFF]$/, '');
}

/** The whole budget that is mapped. */
export const budgetMatter = (): MeetingMatter => matterOf('Anggaran', 'Anggaran yang dipetakan');

/** The budget of one strategy, by its Indonesian name. */
export const strategiMatter = (name: string): MeetingMatter => matterOf('Anggaran', `Anggaran ${name}`);

/**
 * What an OPD has still to spend.
 *
 * @param name the OPD, or what stands for rows that name none.
 * @param opd the OPD it falls to; `''` where `name` is none.
 */
export const unspentMatter = (name: string, opd: string): MeetingMatter =>
  matterOf('Anggaran', `Serapan anggaran ${name}`, opd);

/** One kind of break in the chain of stages. */
export const breakMatter = (putus: StageBreak['putus']): MeetingMatter =>
  matterOf('Tahapan', translate(`putus.${putus}`, 'id'));

/** The errors of one rule. Its title may be reworded; its id stays, and is Indonesian. */
export const findingMatter = (rule: string, opd: string): MeetingMatter =>
  matterOf('Temuan', `Temuan ${rule}`, opd);

/** All families that lack something. */
export const familiesMatter = (): MeetingMatter =>
  matterOf('Keluarga', 'Keluarga belum lengkap intervensinya');

/** A village as matters call it, with its kecamatan where that is known; `''` for neither. */
export const placeName = (desa: string | null, kecamatan: string | null): string =>
  [desa, kecamatan].filter((part) => part !== null && part !== '').join(', ');

/** The families of one village that lack something; `''` for those whose village is not known. */
export const villageMatter = (name: string): MeetingMatter =>
  matterOf(
    'Desa',
    name === '' ? 'Keluarga belum lengkap, desa tidak diketahui' : `Keluarga belum lengkap di ${name}`,
  );

/** The families that wait for one OPD; `''` for needs no OPD provides. */
export const opdMatter = (name: string): MeetingMatter =>
  matterOf('OPD', name === '' ? 'Kebutuhan keluarga tanpa OPD' : `Keluarga yang menunggu ${name}`, name);

const NEEDS: ReadonlyMap<string, string> = new Map(
  KEBUTUHAN.map(({ id, nama }) => [id, renderMessage(nama, {}, 'id')]),
);

/** One need families have and nobody met. */
export const needMatter = (need: string): MeetingMatter =>
  matterOf('Keluarga', `Kebutuhan belum terpenuhi: ${NEEDS.get(need) ?? need}`);
