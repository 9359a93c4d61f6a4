import { touches } from '../../workbook/a1';
import type { JsonRecord, ValidationModel } from '../../workbook/memory/model';
import { flagArg, recordArg } from '../arguments';
import { HostError } from '../host-error';
import { isFormatLocked } from '../../workbook/memory/protection';
import type { HostType } from '../host-type';
import type { AreasSelf } from './selves';

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const EMPTY: Omit<ValidationModel, 'areas'> = {
  rule: {},
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
};

const find = ({ sheet, areas }: AreasSelf): ValidationModel | undefined =>
  sheet.validations.find((rule) => rule.areas.some((area) => areas.some((other) => touches(area, other))));

/**
 * Rules that lie under the new one give way, as a whole: this host does not cut areas into pieces.
 *
 * @throws HostError `AccessDenied` on a protected sheet.
 */
function change(self: AreasSelf, patch: Partial<ValidationModel>): void {
  if (isFormatLocked(self.sheet)) throw new HostError('AccessDenied', 'The sheet is protected.');
  const old = find(self);
  const made: ValidationModel = { ...EMPTY, ...old, areas: self.areas, ...patch };
  const { validations } = self.sheet;
  if (old) validations.splice(validations.indexOf(old), 1);
  validations.push(made);
}

const kindOf = (rule: JsonRecord | undefined): string => {
  const key = Object.keys(rule ?? {}).find((name) => KINDS[name] !== undefined);
  return key === undefined ? 'None' : (KINDS[key] ?? 'None');
};

/** Excel.DataValidation; rules are kept, not applied. */
export const dataValidation: HostType<AreasSelf> = {
  get: {
    Rule: (self) => find(self)?.rule ?? {},
    Type: (self) => kindOf(find(self)?.rule),
    ErrorAlert: (self) => (find(self) ?? EMPTY).errorAlert,
    Prompt: (self) => (find(self) ?? EMPTY).prompt,
    IgnoreBlanks: (self) => (find(self) ?? EMPTY).ignoreBlanks,
  },
  set: {
    Rule: (self, value) => {
      change(self, { rule: recordArg(value, 'rule') });
    },
    ErrorAlert: (self, value) => {
      change(self, { errorAlert: recordArg(value, 'errorAlert') });
    },
    Prompt: (self, value) => {
      change(self, { prompt: recordArg(value, 'prompt') });
    },
    IgnoreBlanks: (self, value) => {
      change(self, { ignoreBlanks: flagArg(value) });
    },
  },
  call: {
    Clear: (self) => {
      const { validations } = self.sheet;
      for (let old = find(self); old; old = find(self)) validations.splice(validations.indexOf(old), 1);
      return undefined;
    },
  },
};
