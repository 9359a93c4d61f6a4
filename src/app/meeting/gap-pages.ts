import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import { meetingText } from '../../core/messages/meeting-text';
import type { Message } from '../../core/messages/translate';
import { renderMessage, type Lang } from '../../core/messages/translate';
import { cellList } from '../engine/convergence-view';
import type { ConvergenceView, GapSummary, GapView } from '../engine/engine';
import { showCount, showShare } from '../present/numbers';
import { pageOf, rowOf, shareOfMost, type MeetingMatter, type MeetingPage, type MeetingRow } from './agenda';
import { TOP_LINES } from './budget-pages';
import { groupFamilies, type CountedFamily, type FamilyGroup } from './groups';
import { familiesMatter, needMatter, opdMatter, placeName, villageMatter } from './matters';

/** What the pages about families are made of. */
export interface GapInput {
  readonly gaps: readonly GapView[];
  readonly summary: GapSummary;
  readonly convergence: ConvergenceView | null;
  /** Names of the needs, by id. */
  readonly needs: Readonly<Record<string, Message>>;
  readonly lang: Lang;
}

/** The pages about families, and which families stand behind which line: places in the list of gaps. */
export interface GapPages {
  readonly pages: readonly MeetingPage[];
  readonly families: ReadonlyMap<string, readonly number[]>;
}

type CountedLine = NonNullable<ConvergenceView['keluarga']>['cakupan'][number];

/** The gaps by village, by OPD and by need, the largest first. None where no family lacks anything. */
export function gapPages(input: GapInput): GapPages {
  const families = new Map<string, readonly number[]>();
  const { desa, opd, kebutuhan } = groupFamilies(input.gaps.map(counted));
  if (kebutuhan.length === 0) return { pages: [], families };
  const pages = [
    villagePage(input, desa, families),
    opdPage(input, opd, families),
    needPage(input, kebutuhan, families),
  ];
  return { pages, families };
}

/** A gap as it is counted. */
const counted = ({ tempat, desa, kecamatan, kurang, alasan }: GapView): CountedFamily => ({
  desa: tempat.desa,
  namaDesa: placeName(desa, kecamatan),
  kurang,
  opd: alasan.map(({ opd }) => opd),
});

const cellsOf = (gaps: readonly GapView[], places: readonly number[]): readonly string[] =>
  places.map((at) => gaps[at]?.cell ?? '').filter((cell) => cell !== '');

interface LineOf {
  readonly name: string;
  readonly texts: readonly string[];
  readonly title: string;
  readonly matter: MeetingMatter | null;
}

/** The lines of a page, each with the list of its families behind it. */
function linesOf(
  { gaps, lang }: GapInput,
  kind: string,
  groups: readonly FamilyGroup[],
  families: Map<string, readonly number[]>,
  lineOf: (group: FamilyGroup) => LineOf,
): readonly MeetingRow[] {
  const counts = groups.map(({ places }) => places.length);
  return groups.slice(0, TOP_LINES).map((group, at) => {
    const question = `${kind}:${String(at)}`;
    families.set(question, group.places);
    const { texts, title, matter } = lineOf(group);
    const cells = cellList(cellsOf(gaps, group.places));
    return rowOf({
      key: question,
      texts,
      share: shareOfMost(group.places.length, counts),
      cells,
      matter,
      detail: pageOf({
        key: question,
        title,
        answer: '',
        figures: [
          { label: meetingText('kolom.kurang', lang), value: showCount(group.places.length, lang), cells },
        ],
        head: familyHead(lang),
        families: question,
        notes: [meetingText('keluarga.samar', lang), meetingText('keluarga.kandidat', lang)],
        matter,
      }),
    });
  });
}

const familyHead = (lang: Lang): readonly string[] => [
  meetingText('kolom.siapa', lang),
  meetingText('kolom.desa', lang),
  meetingText('kolom.belum', lang),
  meetingText('kolom.sel', lang),
];

function villagePage(
  input: GapInput,
  groups: readonly FamilyGroup[],
  families: Map<string, readonly number[]>,
): MeetingPage {
  const { summary, convergence, lang } = input;
  const all = new Map((convergence?.keluarga?.desa ?? []).map((place) => [place.key, place.keluarga]));
  const known = groups.filter(({ key }) => key !== UNKNOWN_PLACE);
  const unknown = meetingText('desa.tidak-diketahui', lang);
  return pageOf({
    key: 'desa',
    title: meetingText('desa.judul', lang),
    answer: meetingText('desa.jawab', lang, {
      kurang: showCount(summary.belumLengkap, lang),
      keluarga: showCount(summary.keluarga, lang),
      desa: showCount(known.length, lang),
    }),
    head: [
      meetingText('kolom.desa', lang),
      meetingText('kolom.kurang', lang),
      meetingText('kolom.keluarga', lang),
    ],
    numbers: [1, 2],
    rows: linesOf(input, 'desa', groups, families, ({ key, name, places }) => {
      const shown = name || unknown;
      const total = all.get(key);
      return {
        name: shown,
        texts: [shown, showCount(places.length, lang), total === undefined ? '-' : showCount(total, lang)],
        title: meetingText('desa.rinci', lang, { desa: shown }),
        matter: villageMatter(name),
      };
    }),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [
      ...(summary.tidakDiketahui > 0
        ? [meetingText('keluarga.tidak-diketahui', lang, { jumlah: showCount(summary.tidakDiketahui, lang) })]
        : []),
      meetingText('keluarga.kandidat', lang),
    ],
    matter: familiesMatter(),
  });
}

function opdPage(
  input: GapInput,
  groups: readonly FamilyGroup[],
  families: Map<string, readonly number[]>,
): MeetingPage {
  const { lang } = input;
  const nobody = meetingText('opd.tanpa', lang);
  const [first] = groups;
  return pageOf({
    key: 'opd',
    title: meetingText('opd.judul', lang),
    answer: first
      ? meetingText('opd.jawab', lang, {
          opd: first.name || nobody,
          jumlah: showCount(first.places.length, lang),
        })
      : '',
    head: [meetingText('kolom.opd', lang), meetingText('kolom.menunggu', lang)],
    numbers: [1],
    rows: linesOf(input, 'opd', groups, families, ({ name, places }) => ({
      name: name || nobody,
      texts: [name || nobody, showCount(places.length, lang)],
      title: meetingText('opd.rinci', lang, { opd: name || nobody }),
      matter: opdMatter(name),
    })),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [meetingText('opd.satu-keluarga', lang), meetingText('keluarga.kandidat', lang)],
  });
}

function needPage(
  input: GapInput,
  groups: readonly FamilyGroup[],
  families: Map<string, readonly number[]>,
): MeetingPage {
  const { summary, convergence, needs, lang } = input;
  const covered = new Map<string, CountedLine>(
    (convergence?.keluarga?.cakupan ?? []).map((line) => [line.need, line]),
  );
  const nameOf = (need: string): string => {
    const name = needs[need];
    return name ? renderMessage(name, {}, lang) : need;
  };
  const [first] = groups;
  return pageOf({
    key: 'kebutuhan',
    title: meetingText('kebutuhan.judul', lang),
    answer: first
      ? meetingText('kebutuhan.jawab', lang, {
          kebutuhan: nameOf(first.key),
          jumlah: showCount(first.places.length, lang),
        })
      : '',
    head: [
      meetingText('kolom.kebutuhan', lang),
      meetingText('kolom.kurang', lang),
      meetingText('kolom.cakupan', lang),
    ],
    numbers: [1, 2],
    rows: linesOf(input, 'kebutuhan', groups, families, ({ key, places }) => {
      const line = covered.get(key);
      const gap = summary.hasMapping && summary.kesenjanganProgram.includes(key);
      const name = nameOf(key);
      const suffix = gap ? ` (${meetingText('kebutuhan.tanpa-program', lang)})` : '';
      return {
        name,
        texts: [
          name + suffix,
          showCount(places.length, lang),
          line ? showShare(line.terpenuhi, line.seharusnya, lang) : '-',
        ],
        title: meetingText('kebutuhan.rinci', lang, { kebutuhan: name }),
        matter: needMatter(key),
      };
    }),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [meetingText('keluarga.kandidat', lang)],
  });
}
