import { fold } from '../values/text';
import type { Grid } from '../table/grid';
import { isBlank } from '../values/cell-value';
import { makeKamus, ownProgramId } from '../taxonomy/kamus';
import type { KnownRules } from './known-rules';
import { lineReader, type Line, type SettingsIssue } from './read-line';
import { emptyNeeds, needsOf, settleNeeds, takeNeed, type NeedDraft } from './read-kebutuhan';
import { AMBANG, BAGIAN, HEADS, KOLOM, UMUM, type Bagian } from './sections';
import type { Ambang, Tingkat } from './limits';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from './settings';

/** What a settings sheet says. */
export interface ReadSettings {
  /** What holds: the sheet's settings, or the defaults where the sheet is damaged. */
  readonly settings: Settings;
  /** Everything that is wrong with the sheet. */
  readonly issues: readonly SettingsIssue[];
  /** True where something that was written cannot be used: then nothing of the sheet is used. */
  readonly damaged: boolean;
}

/** Settings on their way out of a sheet. */
interface Draft {
  readonly single: Partial<Pick<Settings, 'tahun' | 'rezim' | 'wilayah' | 'versiTemplat' | 'tenggat'>>;
  readonly ambang: Partial<Settings['ambang']>;
  readonly aturan: Map<string, Tingkat>;
  /** By their key: a programme stands in a line of its own for every synonym. */
  readonly program: Map<string, Settings['program'][number]>;
  /** With the line each stands in. */
  readonly sinonim: { readonly entry: Settings['sinonim'][number]; readonly line: Line }[];
  readonly nomenklatur: Settings['nomenklatur'];
  readonly lokus: Settings['lokus'];
  readonly pengirim: Settings['pengirim'];
  readonly kebutuhan: NeedDraft;
}

const emptyDraft = (): Draft => ({
  single: {},
  ambang: {},
  aturan: new Map(),
  program: new Map(),
  sinonim: [],
  nomenklatur: [],
  lokus: [],
  pengirim: [],
  kebutuhan: emptyNeeds(),
});

const settingsOf = (draft: Draft): Settings => ({
  ...DEFAULT_SETTINGS,
  ...draft.single,
  ambang: { ...DEFAULT_SETTINGS.ambang, ...draft.ambang },
  aturan: Object.fromEntries(draft.aturan),
  program: [...draft.program.values()],
  sinonim: draft.sinonim.map(({ entry }) => entry),
  nomenklatur: draft.nomenklatur,
  lokus: draft.lokus,
  pengirim: draft.pengirim,
  kebutuhan: needsOf(draft.kebutuhan),
});

/**
 * Reads a settings sheet. Never throws, never guesses: a key or rule nobody knows is left out and told; a value that
 * cannot be used damages the whole sheet, because half of a secretariat's settings would check something else than what
 * it asked for.
 *
 * @param grid the sheet, as {@link settingsRows} writes it; its first cell is not looked at.
 * @param rules the rules there are; without them rule ids are taken as they are.
 */
export function readSettings(grid: Grid, rules: KnownRules | null = null): ReadSettings {
  const issues: SettingsIssue[] = [];
  const draft = emptyDraft();
  const seen = new Set<string>();
  let bagian: Bagian | null | 'belum' = 'belum';
  for (const row of grid.usedRows) {
    // The first cell is the mark, the rest of its row an explanation.
    if (row === grid.usedRows[0]) continue;
    const line = lineReader(grid, row, issues);
    const head = grid.value(row, KOLOM.bagian);
    if (!isBlank(head)) {
      bagian = bagianOf(line.shown(KOLOM.bagian));
      if (bagian === null) line.unknown('bagian', KOLOM.bagian);
    } else if (bagian === 'belum') {
      if (!line.isEmpty) line.unknown('luarBagian', line.first);
    } else if (bagian !== null && !line.isEmpty) {
      takeLine(bagian, line, draft, { rules, seen });
    }
  }
  if (!seen.has('umum versi')) {
    const row = grid.usedRows[0] ?? 0;
    issues.push({ kind: 'rusak', messageId: 'tanpaVersi', row, column: grid.usedColumns[0] ?? 0, data: {} });
  }
  settleNeeds(
    draft.kebutuhan,
    [...draft.program.values()].map(({ nama }) => nama),
  );
  const read = settingsOf(draft);
  // A spelling may point at a programme of the region, wherever that stands in the sheet.
  for (const at of makeKamus(read).unresolved) draft.sinonim[at]?.line.unknown('baku', KOLOM.isi);
  const parsed = settingsSchema.safeParse(read);
  const damaged = issues.some(({ kind }) => kind === 'rusak') || !parsed.success;
  return { settings: damaged ? DEFAULT_SETTINGS : parsed.data, issues, damaged };
}

const bagianOf = (text: string): Bagian | null =>
  BAGIAN.find((one) => fold(HEADS[one].nama) === fold(text) || one === fold(text)) ?? null;

interface Ground {
  readonly rules: KnownRules | null;
  /** Keys that were written before. */
  readonly seen: Set<string>;
}

function takeLine(bagian: Bagian, line: Line, draft: Draft, { rules, seen }: Ground): void {
  const first = (key: string): boolean => {
    const isFirst = !seen.has(`${bagian} ${key}`);
    seen.add(`${bagian} ${key}`);
    if (!isFirst) line.broken('ganda', KOLOM.kunci, { kunci: line.shown(KOLOM.kunci) });
    return isFirst;
  };
  line.nothingAfter(HEADS[bagian].kolom.length);
  switch (bagian) {
    case 'umum': {
      const key = keyOf(UMUM, line);
      if (key === null) line.unknown('kunci', KOLOM.kunci);
      else if (first(key)) takeUmum(key, line, draft);
      return;
    }
    case 'ambang': {
      const key = keyOf(AMBANG, line);
      if (key === null) line.unknown('kunci', KOLOM.kunci);
      else if (first(key)) takeAmbang(key, line, draft);
      return;
    }
    case 'aturan':
      takeAturan(line, draft, rules, first);
      return;
    case 'program':
      takeProgram(line, draft);
      return;
    case 'ejaan': {
      const tulisan = line.text(KOLOM.kunci, HEADS.ejaan.kolom[0]);
      const baku = line.text(KOLOM.isi, HEADS.ejaan.kolom[1]);
      const jenis = line.jenis(KOLOM.isi2);
      if (tulisan === null || baku === null || jenis === null) return;
      draft.sinonim.push({ entry: { jenis, tulisan, baku }, line });
      return;
    }
    case 'nomenklatur': {
      const kode = line.text(KOLOM.kunci, HEADS.nomenklatur.kolom[0]);
      const nama = line.text(KOLOM.isi, HEADS.nomenklatur.kolom[1]);
      if (kode !== null && nama !== null) draft.nomenklatur.push({ kode, nama });
      return;
    }
    case 'lokus': {
      const desa = line.text(KOLOM.kunci, HEADS.lokus.kolom[0]);
      const kecamatan = line.optionalText(KOLOM.isi);
      const kode = line.optionalCode(KOLOM.isi2);
      if (desa !== null) draft.lokus.push({ desa, kecamatan, kode });
      return;
    }
    case 'pengirim': {
      const kode = line.code(KOLOM.kunci, HEADS.pengirim.kolom[0]);
      const nama = line.text(KOLOM.isi, HEADS.pengirim.kolom[1]);
      if (kode !== null && nama !== null) draft.pengirim.push({ kode, nama });
      return;
    }
    case 'kebutuhan':
      takeNeed(line, draft.kebutuhan, first);
  }
}

/** The key a line is about, by the name it is written under or by the name it has in a file of settings. */
function keyOf<K extends string>(
  heads: Readonly<Record<K, { readonly nama: string }>>,
  line: Line,
): K | null {
  const written = fold(line.shown(KOLOM.kunci));
  const keys = Object.keys(heads) as K[];
  return keys.find((key) => fold(heads[key].nama) === written || fold(key) === written) ?? null;
}

function takeUmum(key: keyof typeof UMUM, line: Line, draft: Draft): void {
  switch (key) {
    case 'versi':
      line.versi(KOLOM.isi);
      return;
    case 'tahun':
      draft.single.tahun = line.tahun(KOLOM.isi);
      return;
    case 'rezim':
      draft.single.rezim = line.rezim(KOLOM.isi);
      return;
    case 'wilayah':
      draft.single.wilayah = line.optionalCode(KOLOM.isi);
      return;
    case 'versiTemplat':
      draft.single.versiTemplat = line.optionalText(KOLOM.isi);
      return;
    case 'tenggat':
      draft.single.tenggat = line.tanggal(KOLOM.isi);
  }
}

function takeAmbang(key: Ambang, line: Line, draft: Draft): void {
  const value = line.ambang(KOLOM.isi, key, AMBANG[key].nama);
  if (value !== null) draft.ambang[key] = value;
}

function takeAturan(
  line: Line,
  draft: Draft,
  rules: KnownRules | null,
  first: (key: string) => boolean,
): void {
  const written = line.text(KOLOM.kunci, HEADS.aturan.kolom[0]);
  const tingkat = line.tingkat(KOLOM.isi);
  if (written === null || tingkat === null) return;
  const rule = rules?.get(written);
  const id = rule?.id ?? written;
  if (!first(id)) return;
  if (rules !== null && rule === undefined) line.unknown('aturan', KOLOM.kunci);
  else if (rule?.locked === true && tingkat !== rule.severity)
    line.unknown('dikunci', KOLOM.isi, { aturan: id });
  else draft.aturan.set(id, tingkat);
}

function takeProgram(line: Line, draft: Draft): void {
  const nama = line.text(KOLOM.kunci, HEADS.program.kolom[0]);
  const strategi = line.strategi(KOLOM.isi);
  const sinonim = line.optionalText(KOLOM.isi2);
  if (nama === null || strategi === null) return;
  const key = ownProgramId(nama);
  const known = draft.program.get(key);
  const added = sinonim === null ? [] : [sinonim];
  if (!known) draft.program.set(key, { nama, strategi, sinonim: added });
  else if (known.strategi !== strategi) line.broken('ganda', KOLOM.kunci, { kunci: nama });
  else known.sinonim.push(...added);
}
