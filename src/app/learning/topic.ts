/** What help is open: of a screen, of a number, of a rule; or what stands in no other place. */
export interface HelpTopic {
  readonly jenis: 'layar' | 'angka' | 'aturan' | 'lain';
  readonly id: string;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The topic an address asks for: `#bantuan/angka/pagu`. `null` for the list of all help, `undefined` where the address does
 * not ask for help at all.
 */
export function topicOfHash(hash: string): HelpTopic | null | undefined {
  const [name, jenis, id] = hash.replace(/^#/, '').split('/');
  if (name !== 'bantuan') return undefined;
  if (jenis === undefined || id === undefined || !ID.test(id)) return null;
  return jenis === 'layar' || jenis === 'angka' || jenis === 'aturan' ? { jenis, id } : null;
}
