/**
 * What ribbon, cell menu and keys can ask for, as the manifest calls it. The names are permanent: an installed manifest
 * goes on calling them. None is the id of an element: office.js looks for a global of that name first.
 */
export const COMMANDS = [
  'bukaPanel',
  'periksa',
  'temuanBerikutnya',
  'temuanSebelumnya',
  'rekap',
  'gabungkan',
  'modeRapat',
  'bantuan',
  'periksaPilihan',
  'jelaskanTemuan',
] as const;

/** One of {@link COMMANDS}. */
export type Command = (typeof COMMANDS)[number];

/** Ids, in the manifest, of the buttons that have nothing to do once nothing is found. */
export const STEP_BUTTONS = ['Konvergen.TemuanBerikutnya', 'Konvergen.TemuanSebelumnya'] as const;
