import type { Lang, MessageData } from '../../core/messages/translate';
import type { UiKey } from '../../core/messages/ui-text';
import {
  AMBANG_BULAT,
  BATAS_AMBANG,
  LONGEST_SETTING,
  REGION_CODE,
  TAHUN,
  TINGKAT,
  type Ambang,
} from '../../core/settings/limits';
import type { Settings } from '../../core/settings/settings';
import { REZIM } from '../../core/taxonomy/rezim';
import type { RuleView } from '../engine/engine';
import { dayOf } from './days';

/** What can be changed in the pane, as it is typed; the lists of the settings stay as they are. */
export interface SettingsForm {
  readonly tahun: string;
  /** '' follows the budget year. */
  readonly rezim: string;
  readonly wilayah: string;
  readonly versiTemplat: string;
  /** As a field for dates holds it, `yyyy-mm-dd`; '' for none. */
  readonly tenggat: string;
  readonly ambang: Readonly<Record<Ambang, string>>;
  readonly aturan: Settings['aturan'];
}

/** The thresholds in the order they are shown. */
export const AMBANG_SHOWN = Object.keys(BATAS_AMBANG) as readonly Ambang[];
/** The severities a rule may be given, the loudest first. */
export const TINGKAT_SHOWN = TINGKAT;
/** The regimes by id. */
export const REZIM_SHOWN = REZIM.map(({ id, nama }) => ({ id, nama }));
/** Characters of the longest text of the form. */
export const LONGEST_TEXT = LONGEST_SETTING;

/** Why something typed cannot be kept. */
export interface Trouble {
  readonly key: UiKey;
  readonly data: MessageData;
}

/** The settings as the form shows them, with the decimal sign of the language. */
export function formOf(settings: Settings, lang: Lang): SettingsForm {
  const number = (value: number): string => String(value).replace('.', lang === 'id' ? ',' : '.');
  return {
    tahun: settings.tahun === null ? '' : String(settings.tahun),
    rezim: settings.rezim ?? '',
    wilayah: settings.wilayah ?? '',
    versiTemplat: settings.versiTemplat ?? '',
    tenggat: settings.tenggat ?? '',
    ambang: perAmbang((key) => number(settings.ambang[key])),
    aturan: settings.aturan,
  };
}

/** What of the form cannot be kept, by field. */
export function troublesIn(
  form: SettingsForm,
): Readonly<Partial<Record<'tahun' | 'wilayah' | 'tenggat' | Ambang, Trouble>>> {
  const tahun = form.tahun.trim();
  const wilayah = form.wilayah.trim();
  const ambang = AMBANG_SHOWN.flatMap((key) => {
    const { dari, sampai } = BATAS_AMBANG[key];
    const value = numberIn(form.ambang[key]);
    const isWhole = AMBANG_BULAT.has(key);
    if (value >= dari && value <= sampai && (!isWhole || Number.isInteger(value))) return [];
    return [
      [key, { key: isWhole ? 'atur.bulat.salah' : 'atur.angka.salah', data: { dari, sampai } }] as const,
    ];
  });
  const isYear = /^\d{4}$/.test(tahun) && Number(tahun) >= TAHUN.dari && Number(tahun) <= TAHUN.sampai;
  return {
    ...Object.fromEntries(ambang),
    ...(tahun === '' || isYear ? {} : { tahun: { key: 'atur.tahun.salah', data: { ...TAHUN } } }),
    ...(wilayah === '' || REGION_CODE.test(wilayah)
      ? {}
      : { wilayah: { key: 'atur.wilayah.salah', data: {} } }),
    ...(form.tenggat === '' || dayOf(form.tenggat) !== null
      ? {}
      : { tenggat: { key: 'atur.tenggat.salah', data: {} } }),
  };
}

/** The settings a form without troubles stands for. `base` gives what the form does not show. */
export function settingsFrom(form: SettingsForm, base: Settings): Settings {
  const text = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
  return {
    ...base,
    tahun: form.tahun.trim() === '' ? null : Number(form.tahun),
    rezim: REZIM.find(({ id }) => id === form.rezim)?.id ?? null,
    wilayah: text(form.wilayah),
    versiTemplat: text(form.versiTemplat),
    tenggat: text(form.tenggat),
    ambang: perAmbang((key) => numberIn(form.ambang[key])),
    aturan: form.aturan,
  };
}

const perAmbang = <T>(of: (key: Ambang) => T): Record<Ambang, T> =>
  Object.fromEntries(AMBANG_SHOWN.map((key) => [key, of(key)])) as Record<Ambang, T>;

/** NaN for what is no plain number. */
const numberIn = (typed: string): number => {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,17})?$/.test(text) ? Number(text) : Number.NaN;
};

/** The rules whose id or title holds every word, in the order of the registry. */
export function rulesLike(
  rules: Readonly<Record<string, RuleView>>,
  search: string,
  lang: Lang,
): readonly RuleView[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return Object.values(rules).filter(({ id, title }) => {
    const text = `${id} ${title[lang]}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
