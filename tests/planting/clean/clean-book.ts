import { households } from '../../../scripts/samples/households';
import type { Chance } from '../chance';
import {
  dataLines,
  line,
  type DraftBook,
  type DraftSheet,
  type MappingForm,
  type PeopleForm,
} from '../draft';
import { mappingSheet, type MappingWish } from './mapping';
import { peopleSheet, RECEIVED, recipientsSheet, regionSheet } from './people';
import { programmes, type ProgrammePlan } from './programmes';
import { TEMPLATES } from './programme-templates';
import { regionSettings, settingsSheet } from './settings';

/** What a workbook is to hold; what is left out is left to chance where `cleanBook` says so, else is not there. */
export interface BookPlan {
  readonly mapping: readonly MappingForm[];
  readonly people: readonly PeopleForm[];
  readonly penerima: boolean;
  readonly wilayah: boolean;
  /** Settings in the workbook, and priority villages in them. */
  readonly pengaturan: 'tanpa' | 'biasa' | 'lokus';
  /** A nomenclature as a sheet of its own. */
  readonly nomenklatur: boolean;
  /** The year titles state; `null` for none. */
  readonly tahun: number | null;
  readonly rows: number;
  readonly families: number;
  readonly sheet: MappingWish;
  readonly programmes: Partial<Omit<ProgrammePlan, 'size' | 'katalog'>>;
}

const CURRENT = 2025;
/** A list of families of the old regime is right in its years, and where nobody has said otherwise. */
const YEARS = [2023, 2024, 2025, 2026] as const;

const nomenclatureSheet = (): DraftSheet => ({
  name: 'Nomenklatur',
  visibility: 'visible',
  lines: [
    line('kepala', ['Kode', 'Nomenklatur Urusan Kabupaten/Kota']),
    ...TEMPLATES.map(({ kode, nama }) => line('judul', [kode, nama])),
  ],
  columns: new Map(),
  sums: [],
  formulaTotals: false,
  links: [],
  form: 'nomenklatur',
});

/** A plan for any workbook that may be handed in. */
export function anyPlan(chance: Chance): BookPlan {
  const tahun = chance.pick([null, ...YEARS]);
  const people = chance.weighted<readonly PeopleForm[]>([
    [[], 4],
    [['p3ke-keluarga'], 2],
    [['p3ke-individu'], 2],
    [['p3ke-keluarga', 'p3ke-individu'], 2],
    [['dtsen'], 2],
  ]);
  const mapping = chance.weighted<readonly MappingForm[]>([
    [['rat-18'], 2],
    [['laporan-21'], 3],
    [['laporan-23'], 3],
    [['konvergen'], 3],
    [['bebas'], 2],
    [[], people.length > 0 ? 3 : 0],
  ]);
  // Old data in the new regime are said to be old only where somebody has stated the year.
  const isOld = people.some((form) => form.startsWith('p3ke'));
  const settled = !isOld || (tahun !== null && tahun < CURRENT);
  return {
    mapping,
    people,
    penerima: people.length > 0 && chance.chance(0.4),
    wilayah: chance.chance(0.3),
    pengaturan: settled
      ? chance.weighted([
          ['tanpa', 5],
          ['biasa', 2],
          ['lokus', 2],
        ])
      : 'tanpa',
    nomenklatur: mapping.length > 0 && chance.chance(0.2),
    tahun,
    rows: chance.int(3, 30),
    families: chance.int(2, 25),
    sheet: {},
    programmes: {},
  };
}

/** A workbook in which nothing is wrong. */
export function cleanBook(plan: BookPlan, chance: Chance): DraftBook {
  const { mapping, people, tahun } = plan;
  const year = tahun ?? CURRENT;
  const families =
    people.length > 0 || plan.penerima ? households(plan.families, chance.int(1, 1_000_000)) : [];
  const lokusOnly = plan.wilayah || plan.pengaturan === 'lokus';
  const maps = mapping.map((form) => {
    const rows = programmes(
      {
        size: plan.rows,
        katalog: families.length > 0 ? RECEIVED : [],
        lokusOnly,
        penunjang: chance.chance(0.5),
        // Running totals need a column that says which of them is the whole.
        kumulatif: form !== 'bebas' && chance.chance(0.2),
        ...plan.programmes,
      },
      chance,
    );
    return mappingSheet(form, rows, tahun, plan.sheet, chance);
  });
  return {
    file: `${chance.pick(['laporan', 'pemetaan', 'data kemiskinan'])} ${String(chance.int(1, 999))}.xlsx`,
    sheets: [
      ...maps,
      ...people.map((form) => peopleSheet(form, families, year, chance)),
      // A few families may receive nothing that is listed: then there is no list.
      ...(plan.penerima ? [recipientsSheet(families, year, chance)] : []).filter(
        (one) => dataLines(one).length > 0,
      ),
      ...(plan.wilayah ? [regionSheet(year, chance)] : []),
      ...(plan.nomenklatur ? [nomenclatureSheet()] : []),
      ...(plan.pengaturan === 'tanpa'
        ? []
        : [settingsSheet(regionSettings(chance.pick([null, tahun]), plan.pengaturan === 'lokus', chance))]),
    ],
    comments: [],
    modified: null,
  };
}
