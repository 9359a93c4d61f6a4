import type { StageGrid } from '../../core/convergence/stage-grid';
import { LOKUS, TAHAP } from '../../core/taxonomy/tahap';
import type { SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import {
  cellAt,
  cellText,
  headAt,
  LOOK,
  rowAt,
  shareOf,
  shareResult,
  summed,
  type KitCell,
} from '../sheets/sheet-kit';
import type { ResultGround } from './result-ground';

const COUNTS = ['ya', 'tidak', 'tidakDiketahui'] as const;
/** Counts of a locus and their share. */
const WIDTH = COUNTS.length + 1;
/** Stage names stand under village names, figures under figures. */
const LEFT = 2;
const LOOKS = [
  LOOK.wrap,
  LOOK.text,
  ...LOKUS.flatMap(() => [LOOK.count, LOOK.count, LOOK.count, LOOK.share]),
];

/** The grid of four stages by two loci from a row on, its totals and whether they are those of the engine. */
export function stageGrid(
  { say, lang }: ResultGround,
  grid: StageGrid,
  row: number,
): {
  readonly cells: readonly SpecCell[];
  /** Its row of headings. */
  readonly head: number;
  readonly next: number;
  readonly formats: NonNullable<SheetSpec['conditionalFormats']>;
} {
  const { tahap, titik, terpadu, terisi, seharusnya } = grid;
  const head = row + 1;
  const first = head + 1;
  const last = head + tahap.length;
  const [sum, check] = [last + 1, last + 2];
  const at = (line: number, locus: number, count: number): string =>
    cellText(line, LEFT + locus * WIDTH + count);
  const share = (line: number, locus: number, ya: number, tidak: number): KitCell => ({
    formula: shareOf(at(line, locus, 0), `(${at(line, locus, 0)}+${at(line, locus, 1)})`),
    result: shareResult(ya, ya + tidak),
  });
  const lines = tahap.flatMap((stage, place): readonly SpecCell[] => {
    const nama = TAHAP.find(({ id }) => id === stage.tahap)?.nama[lang] ?? stage.tahap;
    return rowAt(
      first + place,
      [
        nama,
        null,
        ...LOKUS.flatMap(({ id }, locus): readonly KitCell[] => {
          const count = stage[id];
          return [...COUNTS.map((one) => count[one]), share(first + place, locus, count.ya, count.tidak)];
        }),
      ],
      LOOKS,
    );
  });
  const sums = LOKUS.flatMap(({ id }, locus): readonly KitCell[] => {
    const total = (one: (typeof COUNTS)[number]): number =>
      tahap.reduce((all, stage) => all + stage[id][one], 0);
    return [
      ...COUNTS.map((one, place): KitCell => ({
        formula: `SUM(${at(first, locus, place)}:${at(last, locus, place)})`,
        result: total(one),
      })),
      share(sum, locus, total('ya'), total('tidak')),
    ];
  });
  const filled = `${at(sum, 0, 0)}+${at(sum, 1, 0)}`;
  const judged = `${filled}+${at(sum, 0, 1)}+${at(sum, 1, 1)}`;
  const agrees = `AND(${filled}=${String(terisi)},${judged}=${String(seharusnya)})`;
  const checked: KitCell = {
    formula: `IF(${agrees},"${say('cocok')}","${say('tidak-cocok')}")`,
    result: say('cocok'),
  };
  return {
    cells: [
      cellAt(row, 0, say('kisi.judul', { titik, terpadu }), LOOK.block),
      ...headAt(
        head,
        [
          say('kisi.tahap'),
          '',
          ...LOKUS.flatMap(({ id }) => [
            say('kisi.ya', { lokus: say(`kisi.${id}`) }),
            say('kisi.tidak', { lokus: say(`kisi.${id}`) }),
            say('kisi.tidak-diketahui', { lokus: say(`kisi.${id}`) }),
            say('kisi.persen'),
          ]),
        ],
        LOOKS,
      ),
      ...lines,
      ...rowAt(
        sum,
        [say('jumlah'), null, ...sums],
        LOOKS.map((look) => summed(look)),
      ),
      ...rowAt(check, [say('kontrol'), null, checked], [LOOK.wrap, LOOK.text, LOOK.text]),
    ],
    head,
    next: check + 1,
    formats: [
      {
        areas: [{ top: check, left: LEFT, bottom: check, right: LEFT }],
        rule: {
          kind: 'formula',
          formula: `${cellText(check, LEFT)}="${say('tidak-cocok')}"`,
          style: LOOK.alarm,
        },
      },
    ],
  };
}
