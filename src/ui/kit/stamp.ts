/** The day and minute where the person sits: `2026-06-30 14:05`. */
export function stamp(): string {
  const now = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000);
  return now.toISOString().slice(0, 16).replace('T', ' ');
}
