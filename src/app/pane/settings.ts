import type { Lang } from '../../core/messages/translate';
import type { Field } from '../../core/table/field';
import type { Role } from '../../core/table/table';
import type { SheetChoice, SheetChoices } from '../engine/sheet-choice';

/** A place to keep small texts between sessions; localStorage fits. Both may fail silently: then nothing is kept. */
export interface KeyValue {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}

/** Colours of the pane; `otomatis` follows Office and the system. */
export const THEMES = ['otomatis', 'terang', 'gelap', 'kontras'] as const;
/** One of {@link THEMES}. */
export type ThemeChoice = (typeof THEMES)[number];

/** Whose eyes the pane is for: an OPD, the secretariat, or a meeting, where no identity is ever shown in full. */
export const PERAN = ['opd', 'sekretariat', 'rapat'] as const;
/** One of {@link PERAN}. */
export type Peran = (typeof PERAN)[number];

/** What a person set, kept between sessions. */
export interface Settings {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  readonly peran: Peran;
  /** Check again by itself after an edit, where a check takes no time to speak of. */
  readonly autoRecheck: boolean;
}

/** Bahasa Indonesia until someone asks otherwise: Indonesian offices often run an English Excel. */
export const DEFAULT_SETTINGS: Settings = { lang: 'id', theme: 'otomatis', peran: 'opd', autoRecheck: true };

const SETTINGS_KEY = 'konvergen.pengaturan.1';
const CHOICES_KEY = 'konvergen.susunan.1';
const WELCOMED_KEY = 'konvergen.sambutan.1';
const NAME_KEY = 'konvergen.nama.1';

/** Settings as kept; whatever is missing or not understood is as by default. */
export function loadSettings(storage: KeyValue): Settings {
  const kept = readRecord(storage, SETTINGS_KEY);
  const oneOf = <T extends string>(value: unknown, known: readonly T[], otherwise: T): T =>
    known.find((one) => one === value) ?? otherwise;
  return {
    lang: oneOf(kept['lang'], ['id', 'en'], DEFAULT_SETTINGS.lang),
    theme: oneOf(kept['theme'], THEMES, DEFAULT_SETTINGS.theme),
    peran: oneOf(kept['peran'], PERAN, DEFAULT_SETTINGS.peran),
    autoRecheck: kept['autoRecheck'] !== false,
  };
}

/** Keeps the settings. */
export const saveSettings = (storage: KeyValue, settings: Settings): void => {
  storage.set(SETTINGS_KEY, JSON.stringify(settings));
};

/** Column arrangements as kept, by template; an arrangement that is not understood is left out. */
export function loadChoices(storage: KeyValue): SheetChoices {
  const kept = readRecord(storage, CHOICES_KEY);
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]) => {
      const choice = readChoice(value);
      return choice ? [[key, choice]] : [];
    }),
  );
}

/** Keeps the column arrangements: keys are marks of templates, values are field names; no content of any cell. */
export const saveChoices = (storage: KeyValue, choices: SheetChoices): void => {
  storage.set(CHOICES_KEY, JSON.stringify(choices));
};

/** The name a person signs decisions with; '' until one was given. */
export const loadName = (storage: KeyValue): string => storage.get(NAME_KEY) ?? '';

/** Remembers the name on this computer only. */
export const saveName = (storage: KeyValue, nama: string): void => {
  storage.set(NAME_KEY, nama);
};

/** True once the first card was answered or skipped. */
export const wasWelcomed = (storage: KeyValue): boolean => storage.get(WELCOMED_KEY) !== null;

/** Remembers that the first card is done with. */
export const setWelcomed = (storage: KeyValue): void => {
  storage.set(WELCOMED_KEY, '1');
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRecord(storage: KeyValue, key: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.get(key) ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {}; // text of an older version or of someone else: start afresh
  }
}

const ROLES: readonly Role[] = [
  'pemetaan',
  'keluarga',
  'individu',
  'penerima',
  'wilayah',
  'pengaduan',
  'lain',
];

function readChoice(value: unknown): SheetChoice | null {
  if (!isRecord(value) || !isRecord(value['columns'])) return null;
  const rows: unknown = value['headerRows'];
  const numbers = Array.isArray(rows) ? rows.filter((row) => Number.isInteger(row) && Number(row) > 0) : [];
  const [first, last] = numbers.map(Number);
  return {
    role: ROLES.find((role) => role === value['role']) ?? null,
    headerRows: first === undefined || last === undefined ? null : [first, last],
    columns: Object.fromEntries(
      Object.entries(value['columns']).flatMap(([column, field]) =>
        /^\d+$/.test(column) && (field === null || typeof field === 'string')
          ? [[column, field as Field | null]]
          : [],
      ),
    ),
  };
}
