import { HEADER_NAMES } from '../../core/schema/header-names';
import { ROLE_SPECS, specOf } from '../../core/schema/role-specs';
import type { Field } from '../../core/table/field';
import type { Role } from '../../core/table/table';
import { PROGRAM } from '../../core/taxonomy/program';
import type { FieldLabel } from './engine';

const ORANG: readonly Role[] = ['keluarga', 'individu'];

/** The fields a column of each kind of sheet may be given: those the analyses need first, then by name. */
export function fieldLabels(): Readonly<Partial<Record<Role, readonly FieldLabel[]>>> {
  return Object.fromEntries(ROLE_SPECS.map(({ role }) => [role, labelsOf(role)]));
}

function labelsOf(role: Role): readonly FieldLabel[] {
  const labels = new Map<Field, string>();
  // The wording of this role alone goes before the wording of any sheet.
  for (const own of [true, false]) {
    for (const { field, roles, names } of HEADER_NAMES) {
      if (own !== (roles !== undefined) || (roles && !roles.includes(role)) || labels.has(field)) continue;
      labels.set(field, capitalised(names[0] ?? field));
    }
  }
  if (ORANG.includes(role)) {
    for (const { id, nama } of PROGRAM) labels.set(`penerima.${id}`, `Penerima ${nama.id}`);
  }
  const required = new Set(specOf(role)?.required);
  return [...labels]
    .map(([field, label]) => ({ field, label }))
    .sort(
      (a, b) => Number(required.has(b.field)) - Number(required.has(a.field)) || (a.label < b.label ? -1 : 1),
    );
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
