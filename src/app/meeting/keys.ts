/** What a key does in a meeting. */
export type Command =
  | 'berikut'
  | 'sebelum'
  | 'awal'
  | 'akhir'
  | 'atas'
  | 'bawah'
  | 'buka'
  | 'naik'
  | 'putuskan'
  | 'cetak'
  | 'salindia'
  | 'kunci';

/** The keys of a meeting, those a person is told first. Remote controls for slides send Page Up and Page Down. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: 'berikut',
  PageDown: 'berikut',
  ArrowLeft: 'sebelum',
  PageUp: 'sebelum',
  Home: 'awal',
  End: 'akhir',
  ArrowUp: 'atas',
  ArrowDown: 'bawah',
  Enter: 'buka',
  Escape: 'naik',
  Backspace: 'naik',
  d: 'putuskan',
  p: 'cetak',
  s: 'salindia',
  '?': 'kunci',
};

/** The command of a key pressed alone; `null` for any other. */
export function commandOf(pressed: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Command | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}
