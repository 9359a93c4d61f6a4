import { z } from 'zod';
import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';
import { BATAS_PARAMETER, isRentangTerbalik, kebutuhanDaerah } from '../taxonomy/kebutuhan-daerah';
import { findProgram, PROGRAM, type ProgramId } from '../taxonomy/program';
import { ownProgramId } from '../taxonomy/kamus';
import { fold } from '../values/text';

const CATALOGUE: ReadonlySet<string> = new Set(PROGRAM.map(({ id }) => id));

/** How keys of programmes the region added begin. */
const OWN = 'DAERAH-';

const program = z.custom<ProgramId>(
  (value) => typeof value === 'string' && (CATALOGUE.has(value) || value.startsWith(OWN)),
);

/** What a region decided about one need; at least one thing. */
const perubahan = z
  .strictObject({
    id: z.enum(KEBUTUHAN.map(({ id }) => id)),
    /** False: nobody is assessed for it. */
    aktif: z.boolean(),
    /** Numbers of its condition that differ, whole and within what may be written. */
    parameter: z.record(z.string(), z.int()),
    /** The programmes that meet it instead; empty: those of the default set. */
    dipenuhiOleh: z.array(program),
  })
  .refine(
    ({ id, aktif, parameter, dipenuhiOleh }) =>
      (!aktif || Object.keys(parameter).length > 0 || dipenuhiOleh.length > 0) &&
      new Set(dipenuhiOleh).size === dipenuhiOleh.length &&
      Object.entries(parameter).every(([name, value]) => isWithin(id, name, value)) &&
      !kebutuhanDaerah([{ id, parameter }]).some(isRentangTerbalik),
    { message: 'kebutuhan' },
  );

/** Changes to the needs of families, each need once. */
export const kebutuhanSchema = z
  .array(perubahan)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'ganda' });

/** The settings of needs. */
export type KebutuhanSettings = z.infer<typeof kebutuhanSchema>;

/** The numbers a need's condition has, by name. */
export const parameterNames = (id: KebutuhanId): readonly string[] =>
  KEBUTUHAN.flatMap((need) => (need.id === id ? Object.keys(need.parameter) : []));

const isWithin = (id: KebutuhanId, name: string, value: number): boolean => {
  const limits = BATAS_PARAMETER[name];
  return (
    parameterNames(id).includes(name) &&
    limits !== undefined &&
    value >= limits.dari &&
    value <= limits.sampai
  );
};

/** The need a text names, by its key or its name; `null` for any other text. */
export const needNamed = (text: string): KebutuhanId | null =>
  KEBUTUHAN.find(({ id, nama }) => [id, nama.id].some((one) => fold(one) === fold(text)))?.id ?? null;

/**
 * The programme a cell names: by its key, else as a programme of the region, else by any name the catalogue knows it by.
 *
 * @param text the cell.
 * @param own names of the programmes the region added.
 */
export function programNamed(text: string, own: readonly string[]): ProgramId | null {
  if (CATALOGUE.has(text)) return text as ProgramId;
  const ids = own.map(ownProgramId);
  const named = ids.find((id) => id === text || id === ownProgramId(text));
  if (named !== undefined) return named;
  const [first, ...others] = findProgram(text);
  return first?.keyakinan === 1 && others.length === 0 ? first.program : null;
}

/** How a programme is written so that {@link programNamed} finds it again. */
export function programWritten(program: ProgramId, own: readonly string[]): string {
  const nama = own.find((one) => ownProgramId(one) === program);
  return nama !== undefined && programNamed(nama, own) === program ? nama : program;
}
