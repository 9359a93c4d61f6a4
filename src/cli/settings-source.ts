import { translate } from '../core/messages/translate';
import { KNOWN_RULES } from '../core/report/known-rules';
import { settingsGridOf } from '../core/settings/find-settings';
import { readSettings } from '../core/settings/read-settings';
import { readSettingsText } from '../core/settings/settings-file';
import type { Settings } from '../core/settings/settings';
import { readWorkbook } from '../workbook/xlsx/read-workbook';
import type { Io } from './io';
import type { Options } from './options';

/** Settings of a file, or one line that says why there are none. */
export type SettingsSource<T> =
  { readonly ok: true; readonly settings: T } | { readonly ok: false; readonly message: string };

/** The settings a person named for all workbooks; `null` where none were named. */
export async function loadSettings(options: Options, io: Io): Promise<SettingsSource<Settings | null>> {
  const { berkasPengaturan: path } = options;
  return path === null ? { ok: true, settings: null } : await readSettingsFile(path, options, io);
}

/**
 * The settings of a file: JSON, or the settings sheet of a workbook. What the file says without effect is told; a file
 * that cannot be used as a whole is refused.
 */
export async function readSettingsFile(
  path: string,
  { lang }: Options,
  io: Io,
): Promise<SettingsSource<Settings>> {
  const no = (key: Parameters<typeof translate>[0], data: Readonly<Record<string, string>> = {}) =>
    ({ ok: false, message: translate(key, lang, { berkas: path, ...data }) }) as const;
  const read = await io.readFile(path);
  if (!read.ok) return { ok: false, message: `${path}: ${translate(`berkas.${read.reason}`, lang)}` };
  if (isWorkbook(read.bytes)) return await ofWorkbook(path, read.bytes, no);
  const file = readSettingsText(new TextDecoder().decode(read.bytes), KNOWN_RULES);
  if (!file.ok) return no(`pengaturan.${file.reason}`, { tempat: file.at.join(', ') });
  if (file.leftOut.length > 0)
    io.err(translate('pengaturan.dilewati', lang, { berkas: path, aturan: file.leftOut.join(', ') }));
  if (file.withoutEffect.length > 0)
    io.err(
      translate('pengaturan.tanpa-akibat', lang, { berkas: path, ejaan: file.withoutEffect.join(', ') }),
    );
  return { ok: true, settings: file.settings };
}

/** A zip, or the old binary form. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

async function ofWorkbook(
  path: string,
  bytes: Uint8Array,
  no: (key: 'pengaturan.tanpa-lembar' | 'pengaturan.lembar-rusak' | 'pengaturan.bukan-json') => {
    readonly ok: false;
    readonly message: string;
  },
): Promise<SettingsSource<Settings>> {
  const read = await readWorkbook(path, bytes);
  if (!read.ok) return no('pengaturan.bukan-json');
  const sheets = await read.workbook.sheets();
  const grid = settingsGridOf(await read.workbook.readGrids(sheets.map(({ name }) => name)));
  if (!grid) return no('pengaturan.tanpa-lembar');
  const { settings, damaged } = readSettings(grid, KNOWN_RULES);
  return damaged ? no('pengaturan.lembar-rusak') : { ok: true, settings };
}
