import { UNKNOWN_PLACE } from '../../core/convergence/place-groups';
import { meetingText } from '../../core/messages/meeting-text';
import type { Message } from '../../core/messages/translate';
import { renderMessage, type Lang } from '../../core/messages/translate';
import { cellList } from '../engine/convergence-view';
import type { ConvergenceView, GapSummary, GapView } from '../engine/engine';
import { showCount, showShare } from '../present/numbers';
import { pageOf, rowOf, shareOfMost, type MeetingMatter, type MeetingPage, type MeetingRow } from './agenda';
import { TOP_LINES } from './budget-pages';

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

/** Families counted by one thing they have in common. */
interface Group {
  readonly key: string;
  readonly name: string;
  readonly places: readonly number[];
}

type CountedLine = NonNullable<ConvergenceView['keluarga']>['cakupan'][number];

/** The gaps by village, by OPD and by need, the largest first. None where no family lacks anything. */
export function gapPages(input: GapInput): GapPages {
  const families = new Map<string, readonly number[]>();
  const lacking = input.gaps.flatMap(({ kurang }, at) => (kurang.length > 0 ? [at] : []));
  if (lacking.length === 0) return { pages: [], families };
  const pages = [
    villagePage(input, groupBy(input.gaps, lacking, villageOf), families),
    opdPage(input, groupBy(input.gaps, lacking, opdsOf), families),
    needPage(input, groupBy(input.gaps, lacking, needsOf), families),
  ];
  return { pages, families };
}

/** A key and how it is written. */
type Named = readonly [key: string, name: string];

const villageOf = ({ tempat, desa, kecamatan }: GapView): readonly Named[] => [
  [tempat.desa, [desa, kecamatan].filter((part) => part !== null && part !== '').join(', ')],
];
/** The empty name stands for needs no OPD provides. */
const opdsOf = ({ alasan }: GapView): readonly Named[] =>
  [...new Set(alasan.flatMap(({ opd }) => (opd.length > 0 ? opd : [''])))].map((name) => [name, name]);
const needsOf = ({ kurang }: GapView): readonly Named[] => kurang.map((need) => [need, need]);

/** The groups with most families first, equal ones by name: the order of lines in the workbook does not matter. */
function groupBy(
  gaps: readonly GapView[],
  lacking: readonly number[],
  keysOf: (gap: GapView) => readonly Named[],
): readonly Group[] {
  const groups = new Map<string, { key: string; name: string; places: number[] }>();
  for (const at of lacking) {
    const gap = gaps[at];
    if (!gap) continue;
    for (const [key, name] of keysOf(gap)) {
      const known = groups.get(key);
      if (!known) groups.set(key, { key, name, places: [at] });
      else {
        known.places.push(at);
        if (name !== '' && (known.name === '' || name < known.name)) known.name = name;
      }
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

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
  groups: readonly Group[],
  families: Map<string, readonly number[]>,
  lineOf: (group: Group) => LineOf,
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
  groups: readonly Group[],
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
      const shown = key === UNKNOWN_PLACE ? unknown : name;
      const total = all.get(key);
      return {
        name: shown,
        texts: [shown, showCount(places.length, lang), total === undefined ? '-' : showCount(total, lang)],
        title: meetingText('desa.rinci', lang, { desa: shown }),
        matter: {
          jenis: 'Desa',
          perihal:
            key === UNKNOWN_PLACE
              ? `Keluarga belum lengkap, ${meetingText('desa.tidak-diketahui', 'id').toLowerCase()}`
              : `Keluarga belum lengkap di ${name}`,
          opd: '',
        },
      };
    }),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [
      ...(summary.tidakDiketahui > 0
        ? [meetingText('keluarga.tidak-diketahui', lang, { jumlah: showCount(summary.tidakDiketahui, lang) })]
        : []),
      meetingText('keluarga.kandidat', lang),
    ],
    matter: { jenis: 'Keluarga', perihal: 'Keluarga belum lengkap intervensinya', opd: '' },
  });
}

function opdPage(
  input: GapInput,
  groups: readonly Group[],
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
      matter: {
        jenis: 'OPD',
        perihal: name === '' ? 'Kebutuhan keluarga tanpa OPD' : `Keluarga yang menunggu ${name}`,
        opd: name,
      },
    })),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [meetingText('opd.satu-keluarga', lang), meetingText('keluarga.kandidat', lang)],
  });
}

function needPage(
  input: GapInput,
  groups: readonly Group[],
  families: Map<string, readonly number[]>,
): MeetingPage {
  const { summary, convergence, needs, lang } = input;
  const covered = new Map<string, CountedLine>(
    (convergence?.keluarga?.cakupan ?? []).map((line) => [line.need, line]),
  );
  const nameOf = (need: string, shown: Lang): string => {
    const name = needs[need];
    return name ? renderMessage(name, {}, shown) : need;
  };
  const [first] = groups;
  return pageOf({
    key: 'kebutuhan',
    title: meetingText('kebutuhan.judul', lang),
    answer: first
      ? meetingText('kebutuhan.jawab', lang, {
          kebutuhan: nameOf(first.key, lang),
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
      const name = nameOf(key, lang);
      const suffix = gap ? ` (${meetingText('kebutuhan.tanpa-program', lang)})` : '';
      return {
        name,
        texts: [
          name + suffix,
          showCount(places.length, lang),
          line ? showShare(line.terpenuhi, line.seharusnya, lang) : '-',
        ],
        title: meetingText('kebutuhan.rinci', lang, { kebutuhan: name }),
        matter: { jenis: 'Keluarga', perihal: `Kebutuhan belum terpenuhi: ${nameOf(key, 'id')}`, opd: '' },
      };
    }),
    more: Math.max(0, groups.length - TOP_LINES),
    notes: [meetingText('keluarga.kandidat', lang)],
  });
}
