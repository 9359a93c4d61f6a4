import { gapOrder, identify } from '../../core/households/gaps';
import { STATE } from '../../core/households/need-states';
import { sheetPrefix } from '../../core/table/address';
import { maskIdentity } from '../../core/values/identity';
import { maskName } from '../../core/report/mask';
import { opdKey } from '../../core/values/opd';
import type { CellValue } from '../../core/values/cell-value';
import type { Finding } from '../../core/findings/finding';
import type { SheetSpec } from '../../workbook/sheet-spec';
import { findingWords, SEVERITIES } from '../sheets/finding-lines';
import { listSheet, LOOK } from '../sheets/sheet-kit';
import { countSeverities } from './finding-sheet';
import { needNames } from './gap-sheet';
import { MOST_ROWS, type ResultGround } from './result-ground';

/** What one OPD has to do: what was found in its rows, and the families it has to serve with what. */
export interface Duties {
  readonly name: string;
  readonly findings: Finding[];
  readonly families: { readonly family: number; readonly needs: string[] }[];
}

/** What nobody is named for: findings in rows without an OPD, and needs no mapping row provides. */
const NOBODY = { temuan: '\u0001', kebutuhan: '\u0002' } as const;

/** What each OPD has to do, one below the other: a summary, its findings, the families it has to serve. */
export function opdSheet(ground: ResultGround): SheetSpec {
  const { names, say } = ground;
  const duties = dutiesOf(ground);
  const count = duties.reduce(
    (sum, { findings, families }) => sum + 1 + findings.length + families.length,
    0,
  );
  return listSheet({
    name: names.opd,
    title: say('opd.judul'),
    notes: [ground.source, say('opd.arti'), ground.masked],
    columns: [
      { title: say('opd'), width: 36, look: LOOK.wrap },
      { title: say('opd.hal'), width: 13 },
      { title: say('sel'), width: 24, look: LOOK.wrap },
      { title: say('opd.uraian'), width: 64, look: LOOK.wrap },
      { title: say('temuan.langkah'), width: 56, look: LOOK.wrap },
    ],
    count: Math.min(count, MOST_ROWS),
    *rows() {
      let left = MOST_ROWS;
      for (const row of rowsOf(ground, duties)) {
        if (left === 0) return;
        left -= 1;
        yield row;
      }
    },
    colours: (rows) => [
      {
        areas: [rows],
        rule: {
          kind: 'formula',
          formula: `$B${String(rows.top + 1)}="${say('opd.hal.ringkasan')}"`,
          style: { 'fill.color': '#DDEBF7', 'font.bold': true },
        },
      },
    ],
    frozenColumns: 1,
    empty: say('opd.tidak-ada'),
  }).sheet;
}

function* rowsOf(ground: ResultGround, duties: readonly Duties[]): Generator<readonly CellValue[]> {
  const { say, lang, unmask } = ground;
  const named = needNames(ground);
  for (const { name, findings, families } of duties) {
    const keluarga = families.length;
    yield [
      name,
      say('opd.hal.ringkasan'),
      '',
      say('opd.ringkas', { ...countSeverities(findings), keluarga }),
      '',
    ];
    for (const severity of SEVERITIES) {
      for (const finding of findings) {
        if (finding.severity !== severity) continue;
        const { message, next } = findingWords(finding, { lang, unmask });
        const cell = `${sheetPrefix(finding.sheet)}!${finding.cell}`;
        yield [name, say(`temuan.tingkat.${severity}`), cell, message, next];
      }
    }
    for (const { family, needs } of families) {
      const { cell, words } = familyWords(ground, family);
      yield [name, say('opd.hal.keluarga'), cell, words, say('opd.layani', { kebutuhan: named(needs) })];
    }
  }
}

/** Where a family stands and who it is, masked unless asked for. */
export function familyWords(
  { assessed, unmask, say }: ResultGround,
  family: number,
): { readonly cell: string; readonly words: string } {
  if (!assessed) return { cell: '', words: '' };
  const { cell, nama, nik, desa, kecamatan, desil } = identify(assessed.assessed, family);
  const words = [
    nama === null ? null : unmask ? nama : maskName(nama),
    nik === null ? null : unmask ? nik : maskIdentity(nik),
    desa,
    kecamatan,
    desil === null ? null : `${say('kesenjangan.desil').toLowerCase()} ${String(desil)}`,
  ];
  return { cell, words: words.filter((word) => word !== null && word !== '').join(', ') };
}

/** By OPD in order of the alphabet, what nobody is named for last; spellings of one name are one OPD. */
export function dutiesOf(ground: ResultGround): readonly Duties[] {
  const { say } = ground;
  const duties = new Map<string, Duties>();
  const of = (name: string | null, nobody: keyof typeof NOBODY): Duties => {
    const key = name === null ? NOBODY[nobody] : opdKey(name) || NOBODY[nobody];
    const known = duties.get(key);
    if (known) return known;
    const own: Duties = {
      name:
        name !== null && opdKey(name) !== ''
          ? name
          : say(nobody === 'temuan' ? 'opd-tak-disebut' : 'tanpa-opd'),
      findings: [],
      families: [],
    };
    duties.set(key, own);
    return own;
  };
  for (const finding of ground.findings) of(ground.opdOf(finding), 'temuan').findings.push(finding);
  addFamilies(ground, (name) => of(name, 'kebutuhan'));
  const rank = (key: string): number => Object.values<string>(NOBODY).indexOf(key) + 1;
  return [...duties]
    .sort(
      ([a, one], [b, two]) => rank(a) - rank(b) || compare(one.name.toLowerCase(), two.name.toLowerCase()),
    )
    .map(([, own]) => own);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Puts every family before each OPD that provides what it lacks, in the order families should be looked at. */
function addFamilies({ assessed, routes }: ResultGround, of: (name: string | null) => Duties): void {
  if (!assessed) return;
  const { needs, places } = assessed.assessed;
  for (const family of gapOrder(assessed.assessed)) {
    const place = places.of[family] ?? 0;
    const home = places.list[place];
    for (const { need, states } of needs) {
      if (states[family] !== STATE.belum || !home) continue;
      const opds = routes().opds(need, place, home);
      for (const opd of opds.length === 0 ? [null] : opds) {
        const { families } = of(opd);
        const last = families.at(-1);
        if (last?.family === family) last.needs.push(need.id);
        else families.push({ family, needs: [need.id] });
      }
    }
  }
}
