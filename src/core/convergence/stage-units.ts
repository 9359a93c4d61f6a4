import type { BudgetRow } from '../budget/composition';
import { targetOf, type TargetState } from '../budget/composition-row';
import { allOf, anyOf, type Truth } from '../households/truth';
import { jenisAktivitasOf, realisasiOf } from '../schema/mapping-row';
import { TAHAP, type LokusId, type TahapId } from '../taxonomy/tahap';
import { CELL_STATE } from '../table/column';
import type { Field } from '../table/field';
import { rowsOf, type Row } from '../table/table';
import { readKode } from '../values/kode-subkegiatan';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import { placeKey, statedPlace, type MappingBook } from './locus-places';
import { findPlans, isPlan, plannedAt } from './stage-plans';

/** The column that marks each of the four stages. */
const STAGE_MARK: Readonly<Record<TahapId, Field>> = {
  perencanaan: 'tahapPerencanaan',
  'alokasi-anggaran': 'tahapPenganggaran',
  'penetapan-sasaran': 'tahapPenetapanSasaran',
  pelaksanaan: 'tahapPelaksanaan',
};

/** One row of a unit and, by stage, the columns that speak of it. */
export interface StageRow extends BudgetRow {
  readonly speaks: Readonly<Record<TahapId, readonly Field[]>>;
  readonly target: TargetState;
}

/**
 * One sub kegiatan at one place: the rows of an OPD, a budget year and a workbook that name the same sub kegiatan and the
 * same place, wherever they stand, so that a plan and a report of one thing are one unit.
 */
export interface StageUnit {
  /** The sub kegiatan, without its place. */
  readonly subKey: string;
  readonly kode: string | null;
  readonly nama: string;
  readonly opd: string | null;
  readonly place: ReturnType<typeof statedPlace>;
  readonly rows: readonly StageRow[];
  /** Whether each stage was carried out at this place, and for this target. */
  readonly cells: Readonly<Record<TahapId, Readonly<Record<LokusId, Truth>>>>;
  /** The stage of planning by itself: at this place, and at all. */
  readonly planned: Readonly<Record<LokusId, Truth>>;
}

/** The units of a workbook, and how many rows are supporting: they serve no place and no target of their own. */
export interface StageUnits {
  readonly units: readonly StageUnit[];
  readonly penunjang: number;
}

interface Draft {
  readonly subKey: string;
  readonly kode: string | null;
  nama: string;
  readonly opd: string | null;
  readonly place: ReturnType<typeof statedPlace>;
  readonly scope: string;
  readonly rows: StageRow[];
  readonly said: Record<TahapId, Truth[]>;
  readonly target: Truth[];
  isInPlan: boolean;
}

/**
 * Reads the stages of every sub kegiatan of a workbook: by the mark of the stage where it is filled, else by what the row
 * shows (a row of a plan is planned, a budget allocated, a target set, a realisation carried out). What nothing speaks of is
 * not known. Source: WahanaNews 2021, four stages at one locus, of area and of people.
 */
export function readStageUnits(book: MappingBook): StageUnits {
  const plans = findPlans(book.pemetaan, subKeysOf);
  const codes = codesByName(book);
  const drafts = new Map<string, Draft>();
  let penunjang = 0;
  for (const { table, tahun } of book.pemetaan) {
    for (const row of rowsOf(table)) {
      const jenis = jenisAktivitasOf(row);
      if (jenis === 'penunjang') {
        penunjang += 1;
        continue;
      }
      const opd = row.text('opd');
      const scope = `${String(tahun ?? '')}|${opdKey(opd ?? '')}`;
      const name = row.text('subkegiatan') ?? '';
      const kode = subCode(row) ?? onlyCode(codes.get(`${scope}|${fold(name)}`));
      const bare = kode ?? fold(name);
      const own = bare === '' ? `baris:${table.sheet}:${String(row.row)}` : bare;
      const subKey = `${scope}|${own}`;
      const place = statedPlace(row);
      const key = `${subKey}|${placeKey(place)}`;
      const draft = drafts.get(key) ?? start({ subKey, kode, nama: name, opd, place, scope });
      drafts.set(key, draft);
      if (name !== '' && (draft.nama === '' || name < draft.nama)) draft.nama = name;
      add(draft, row, targetOf(row, jenis));
    }
  }
  return { units: [...drafts.values()].map((draft) => finish(draft, plans)), penunjang };
}

const start = (base: Pick<Draft, 'subKey' | 'kode' | 'nama' | 'opd' | 'place' | 'scope'>): Draft => ({
  ...base,
  rows: [],
  said: { perencanaan: [], 'alokasi-anggaran': [], 'penetapan-sasaran': [], pelaksanaan: [] },
  target: [],
  isInPlan: false,
});

function add(draft: Draft, row: Row, target: TargetState): void {
  const { table, index } = row;
  const speaks: Record<TahapId, readonly Field[]> = {
    perencanaan: [],
    'alokasi-anggaran': [],
    'penetapan-sasaran': [],
    pelaksanaan: [],
  };
  for (const { id } of TAHAP) {
    const { truth, fields } = stageOf(row, id, target);
    draft.said[id].push(truth);
    speaks[id] = fields;
  }
  draft.target.push(isTargeted(row, target));
  if (isPlan(table)) draft.isInPlan = true;
  draft.rows.push({ table, index, speaks, target });
}

/** What a row says of a stage, and the columns it says it in. */
function stageOf(
  row: Row,
  tahap: TahapId,
  target: TargetState,
): { readonly truth: Truth; readonly fields: readonly Field[] } {
  const mark = STAGE_MARK[tahap];
  if (row.state(mark) === CELL_STATE.read) return { truth: row.number(mark) === 1, fields: [mark] };
  switch (tahap) {
    case 'perencanaan':
      return isPlan(row.table) ? { truth: true, fields: ['subkegiatan'] } : { truth: null, fields: [] };
    case 'alokasi-anggaran': {
      const pagu = row.sen('pagu');
      return pagu === null ? { truth: null, fields: [] } : { truth: pagu > 0n, fields: ['pagu'] };
    }
    case 'penetapan-sasaran':
      return target === 'ada' || target === 'nol'
        ? { truth: target === 'ada', fields: ['sasaran'] }
        : { truth: null, fields: [] };
    case 'pelaksanaan': {
      const realisasi = realisasiOf(row);
      return realisasi
        ? { truth: realisasi.sen > 0n, fields: realisasi.fields }
        : { truth: null, fields: [] };
    }
  }
}

const NAMES_TARGET: readonly Field[] = ['desilSasaran', 'sumberDataSasaran'];

/** Whether a row names the people it is for: a count, or the data or decile they are taken from. */
function isTargeted(row: Row, target: TargetState): Truth {
  if (target === 'ada' || target === 'nol') return target === 'ada';
  return NAMES_TARGET.some((field) => fold(row.text(field) ?? '') !== '') ? true : null;
}

function finish(draft: Draft, plans: ReturnType<typeof findPlans>): StageUnit {
  const { subKey, kode, nama, opd, place, rows, said } = draft;
  const found = draft.isInPlan ? null : plannedAt(plans, draft.scope, [kode, fold(nama)], place);
  // Marks and a plan beside the report are two witnesses; where both are silent nothing is known.
  const witnesses = said.perencanaan.filter((one) => one !== null);
  const planned = (lokus: LokusId): Truth => {
    const other = found?.[lokus] ?? null;
    const heard = other === null ? witnesses : [...witnesses, other];
    return heard.length === 0 ? null : anyOf(heard);
  };
  const stages = { wilayah: planned('wilayah'), sasaran: planned('sasaran') };
  const locus: Readonly<Record<LokusId, Truth>> = {
    wilayah: typeof place === 'string' ? null : true,
    sasaran: anyOf(draft.target),
  };
  const cell = (tahap: TahapId, lokus: LokusId): Truth =>
    allOf([tahap === 'perencanaan' ? stages[lokus] : anyOf(said[tahap]), locus[lokus]]);
  const both = (tahap: TahapId): Readonly<Record<LokusId, Truth>> => ({
    wilayah: cell(tahap, 'wilayah'),
    sasaran: cell(tahap, 'sasaran'),
  });
  return {
    ...{ subKey, kode, nama, opd, place, rows, planned: stages },
    cells: {
      perencanaan: both('perencanaan'),
      'alokasi-anggaran': both('alokasi-anggaran'),
      'penetapan-sasaran': both('penetapan-sasaran'),
      pelaksanaan: both('pelaksanaan'),
    },
  };
}

/** The code of a sub kegiatan; codes of whole programmes and offices are shared by many and tell none apart. */
function subCode(row: Row): string | null {
  const kode = row.text('kode');
  if (kode === null || kode === '') return null;
  const reading = readKode(kode);
  return reading.ok ? reading.value.subkegiatan : null;
}

/** What a row may be found under in a plan: its code and its name. */
function subKeysOf(row: Row): readonly string[] {
  const name = fold(row.text('subkegiatan') ?? '');
  return [...[subCode(row)].filter((code) => code !== null), ...(name === '' ? [] : [name])];
}

/** The codes each name stands beside, so that a row without its code meets those that have it. */
function codesByName({ pemetaan }: MappingBook): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { table, tahun } of pemetaan) {
    for (const row of rowsOf(table)) {
      const code = subCode(row);
      const name = fold(row.text('subkegiatan') ?? '');
      if (code === null || name === '') continue;
      const key = `${String(tahun ?? '')}|${opdKey(row.text('opd') ?? '')}|${name}`;
      codes.set(key, (codes.get(key) ?? new Set()).add(code));
    }
  }
  return codes;
}

function onlyCode(codes: ReadonlySet<string> | undefined): string | null {
  const [only, ...others] = codes ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}
