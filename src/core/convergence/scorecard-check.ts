import { fold } from '../values/text';
import type { FormLine, ScorecardForm } from './scorecard-form';

/**
 * What is wrong with a line: more received than due; a count typed as a share (7 shown as 700 %); a share of everybody
 * where the service is due to some only; people counted instead of services; figures that differ from the lines they
 * are made of; a share that is not received over due.
 */
export type FormProblemId =
  | 'melebihi-seharusnya'
  | 'jumlah-sebagai-persen'
  | 'dasar-semua-sasaran'
  | 'orang-bukan-layanan'
  | 'rincian-berbeda'
  | 'persen-berbeda';

/** One problem; `dasar` is the number of people a wrong base counts, where there is one. */
export interface FormProblem {
  readonly masalah: FormProblemId;
  readonly dasar: number | null;
}

/** Numerator and denominator. */
export interface Rate {
  readonly diterima: number;
  readonly seharusnya: number;
}

/** One line of a form, what it should say, and what was wrong with it. */
export interface CheckedLine {
  readonly kelompok: string | null;
  readonly nama: string;
  readonly tertulis: {
    readonly diterima: number | null;
    readonly seharusnya: number | null;
    /** In percent. */
    readonly persen: number | null;
  };
  /** `null` where the sheet does not hold what it takes: then the line is in no sum. */
  readonly benar: Rate | null;
  readonly masalah: readonly FormProblem[];
  readonly cells: readonly string[];
}

/** A form worked out anew. */
export interface CheckedForm {
  readonly file: string;
  readonly sheet: string;
  readonly lines: readonly CheckedLine[];
  /** Sum over sum of the lines that can be worked out; lines that cannot are counted apart. */
  readonly benar: Rate;
  readonly tidakDapatDinilai: number;
  /** The total the form writes, where it writes one. */
  readonly total: CheckedLine | null;
}

/** A share is written with one decimal at most; half a unit of the last whole percent is rounding. */
const ROUNDING = 0.5 + 1e-9;

/**
 * Works out the forms of one workbook anew: the share of each line is received over due, that of a group the sum over its
 * services, that of the village the sum over all, never an average and never people.
 */
export function checkScorecardForms(forms: readonly ScorecardForm[]): readonly CheckedForm[] {
  const details = detailsOf(forms);
  return forms.map((form) => checkForm(form, form.rinci ? new Map() : details));
}

interface Detail extends Rate {
  /** The most people one service is due to: how many people the group has, as far as the form says. */
  readonly orang: number;
  readonly complete: boolean;
}

/** What the services of each group add up to; groups by their folded name. */
function detailsOf(forms: readonly ScorecardForm[]): ReadonlyMap<string, Detail> {
  const details = new Map<string, Detail>();
  for (const { rinci, lines } of forms) {
    for (const { kelompok, diterima, seharusnya, isTotal } of rinci ? lines : []) {
      if (kelompok === null || isTotal) continue;
      const known = details.get(fold(kelompok)) ?? { diterima: 0, seharusnya: 0, orang: 0, complete: true };
      const rate = asRate({ diterima, seharusnya });
      details.set(fold(kelompok), {
        diterima: known.diterima + (rate?.diterima ?? 0),
        seharusnya: known.seharusnya + (rate?.seharusnya ?? 0),
        orang: Math.max(known.orang, seharusnya ?? 0),
        complete: known.complete && rate !== null,
      });
    }
  }
  return details;
}

const asRate = ({ diterima, seharusnya }: Pick<FormLine, 'diterima' | 'seharusnya'>): Rate | null =>
  diterima !== null && seharusnya !== null && diterima <= seharusnya ? { diterima, seharusnya } : null;

function checkForm({ file, sheet, lines }: ScorecardForm, details: ReadonlyMap<string, Detail>): CheckedForm {
  const inPercent = percentReader(lines);
  const people = peopleByGroup(lines);
  const checked = lines
    .filter(({ isTotal }) => !isTotal)
    .map((line) => checkLine(line, inPercent(line), details, people.get(fold(line.kelompok ?? '')) ?? null));
  const benar = { diterima: 0, seharusnya: 0 };
  for (const { benar: rate } of checked) {
    benar.diterima += rate?.diterima ?? 0;
    benar.seharusnya += rate?.seharusnya ?? 0;
  }
  const written = lines.find(({ isTotal }) => isTotal);
  return {
    ...{ file, sheet, lines: checked, benar },
    tidakDapatDinilai: checked.filter((line) => line.benar === null).length,
    total: written ? checkTotal(written, inPercent(written), benar) : null,
  };
}

const peopleByGroup = (lines: readonly FormLine[]): ReadonlyMap<string, number> => {
  const people = new Map<string, number>();
  for (const { kelompok, seharusnya, isTotal } of lines) {
    if (kelompok === null || isTotal) continue;
    people.set(fold(kelompok), Math.max(people.get(fold(kelompok)) ?? 0, seharusnya ?? 0));
  }
  return people;
};

/**
 * How the shares of a form are written. A cell shown as 95 % holds 0,95, and one shown as 700 % holds 7: what most lines
 * that come out right are written as holds for all.
 */
function percentReader(lines: readonly FormLine[]): (line: FormLine) => number | null {
  let fractions = 0;
  let percents = 0;
  for (const { diterima, seharusnya, share } of lines) {
    if (!share || share.persen || diterima === null || seharusnya === null || seharusnya === 0) continue;
    const right = (diterima / seharusnya) * 100;
    if (Math.abs(share.angka * 100 - right) <= ROUNDING) fractions += 1;
    else if (Math.abs(share.angka - right) <= ROUNDING) percents += 1;
  }
  const isFraction = fractions > percents;
  return ({ share }) => {
    if (!share) return null;
    return share.persen || !isFraction ? share.angka : Math.round(share.angka * 1e9) / 1e7;
  };
}

const lineOf = (line: FormLine, persen: number | null): Omit<CheckedLine, 'benar' | 'masalah'> => ({
  kelompok: line.kelompok,
  nama: line.nama,
  tertulis: { diterima: line.diterima, seharusnya: line.seharusnya, persen },
  cells: line.cells,
});

function checkLine(
  line: FormLine,
  persen: number | null,
  details: ReadonlyMap<string, Detail>,
  orang: number | null,
): CheckedLine {
  const base = lineOf(line, persen);
  const detail = details.get(fold(line.nama));
  if (detail?.complete === true) {
    const { diterima, seharusnya } = detail;
    const same = line.diterima === diterima && line.seharusnya === seharusnya;
    const benar = { diterima, seharusnya };
    if (!same) {
      const counts = line.seharusnya === detail.orang && seharusnya !== detail.orang;
      const masalah = counts ? 'orang-bukan-layanan' : 'rincian-berbeda';
      return { ...base, benar, masalah: [{ masalah, dasar: counts ? detail.orang : null }] };
    }
  }
  const benar = asRate(line);
  if (benar === null) {
    const { diterima, seharusnya } = line;
    const isOver = diterima !== null && seharusnya !== null;
    return { ...base, benar, masalah: isOver ? [{ masalah: 'melebihi-seharusnya', dasar: seharusnya }] : [] };
  }
  return { ...base, benar, masalah: shareProblems(benar, persen, orang) };
}

function shareProblems(
  { diterima, seharusnya }: Rate,
  persen: number | null,
  orang: number | null,
): readonly FormProblem[] {
  if (persen === null || seharusnya === 0) return [];
  const near = (share: number): boolean => Math.abs(share - persen) <= ROUNDING;
  if (near((diterima / seharusnya) * 100)) return [];
  if (diterima > 0 && near(diterima * 100)) return [{ masalah: 'jumlah-sebagai-persen', dasar: null }];
  if (orang !== null && orang > seharusnya && near((diterima / orang) * 100)) {
    return [{ masalah: 'dasar-semua-sasaran', dasar: orang }];
  }
  return [{ masalah: 'persen-berbeda', dasar: null }];
}

function checkTotal(line: FormLine, persen: number | null, benar: Rate): CheckedLine {
  const stated = asRate(line);
  const same =
    stated === null || (stated.diterima === benar.diterima && stated.seharusnya === benar.seharusnya);
  const masalah: readonly FormProblem[] = same
    ? shareProblems(benar, persen, null)
    : [{ masalah: 'rincian-berbeda', dasar: null }];
  return { ...lineOf(line, persen), benar, masalah };
}
