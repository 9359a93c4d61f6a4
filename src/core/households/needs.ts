import type { KebutuhanId } from '../taxonomy/kebutuhan';
import { anyPerson, countPersons, isElderlyAlone, type FamilyFacts } from './family-facts';
import { isAged, OLDEST, type Person } from './person';
import { allOf, anyOf, atLeast, type Truth } from './truth';

/** The numbers of a need's condition, as the taxonomy or the workbook's settings give them. */
export type Parameters = Readonly<Record<string, number>>;

/** Why a family has a need, in terms a person can check. */
export interface NeedReason {
  readonly messageId: NeedReasonId;
  readonly data: Readonly<Record<string, number>>;
}

/** Sentences of {@link NeedReason}; the texts are in core/messages. */
export type NeedReasonId =
  | 'desil'
  | 'desilDanHamil'
  | 'desilDanAnak'
  | 'desilDanUsiaSekolah'
  | 'desilDanDisabilitas'
  | 'desilDanLansia'
  | 'anakSekolah'
  | 'memasakGas'
  | 'meteranPln'
  | 'tanpaPln'
  | 'rumah'
  | 'jamban'
  | 'air'
  | 'tidakBekerja'
  | 'usaha'
  | 'disabilitasBerat'
  | 'lansiaSendiri';

/** Whether a family has a need, and why. `null` means it cannot be assessed: a field is missing or unreadable. */
export interface Assessment {
  readonly has: Truth;
  readonly reasons: readonly NeedReason[];
}

/** The condition of one need. */
export type Condition = (facts: FamilyFacts, parameters: Parameters) => Assessment;

const param = (parameters: Parameters, name: string): number => {
  const value = parameters[name];
  if (value === undefined) throw new Error(`need parameter ${name} is missing`);
  return value;
};

const inDesil = ({ desil }: FamilyFacts, parameters: Parameters): Truth =>
  desil === null ? null : desil <= param(parameters, 'desilMaks');

/** A condition with one sentence; the reason stands only where the answer is yes. */
const because = (
  has: Truth,
  messageId: NeedReasonId,
  data: Readonly<Record<string, number>> = {},
): Assessment => ({
  has,
  reasons: has === true ? [{ messageId, data }] : [],
});

const byDesil: Condition = (facts, parameters) =>
  because(inDesil(facts, parameters), 'desil', { desil: facts.desil ?? 0 });

const pkh: Condition = (facts, parameters) => {
  const aged =
    (from: string | number, to: string | number) =>
    ({ age }: Person): Truth =>
      isAged(
        age,
        typeof from === 'number' ? from : param(parameters, from),
        typeof to === 'number' ? to : param(parameters, to),
      );
  const components: readonly (readonly [NeedReasonId, (person: Person) => Truth])[] = [
    ['desilDanHamil', ({ pregnant }) => pregnant],
    ['desilDanAnak', aged(0, 'usiaAnakMaks')],
    ['desilDanUsiaSekolah', aged('usiaSekolahMin', 'usiaSekolahMaks')],
    ['desilDanDisabilitas', ({ severelyDisabled }) => severelyDisabled],
    ['desilDanLansia', aged('usiaLansia', OLDEST)],
  ];
  const has = allOf([
    inDesil(facts, parameters),
    anyOf(components.map(([, meets]) => anyPerson(facts, meets))),
  ]);
  const reasons = components.flatMap(([messageId, meets]): NeedReason[] => {
    const jumlah = countPersons(facts, meets);
    return jumlah === 0 ? [] : [{ messageId, data: { desil: facts.desil ?? 0, jumlah } }];
  });
  return { has, reasons: has === true ? reasons : [] };
};

const pip: Condition = (facts, parameters) => {
  const meets = facts.schoolingRecorded
    ? ({ age, inSchool }: Person): Truth =>
        allOf([
          isAged(age, param(parameters, 'usiaSekolahMin'), param(parameters, 'usiaSekolahMaks')),
          inSchool,
        ])
    : ({ age }: Person): Truth =>
        isAged(age, param(parameters, 'usiaTanpaStatusMin'), param(parameters, 'usiaTanpaStatusMaks'));
  return because(anyPerson(facts, meets), 'anakSekolah', { jumlah: countPersons(facts, meets) });
};

const subsidiListrik: Condition = (facts, parameters) => {
  const { power } = facts;
  const fits: Truth =
    power === null
      ? true
      : power === 'tidak-terbaca'
        ? null
        : power === param(parameters, 'dayaVaRendah') || power === param(parameters, 'dayaVaTinggi');
  return because(allOf([facts.litByPln, fits]), 'meteranPln');
};

const kerja: Condition = (facts, parameters) => {
  const meets = ({ age, noWork, inSchool }: Person): Truth =>
    allOf([
      isAged(age, param(parameters, 'usiaMin'), param(parameters, 'usiaMaks')),
      noWork,
      // Where no column records schooling the occupation does: pupils have an answer of their own there.
      inSchool === null ? (facts.schoolingRecorded ? null : true) : !inSchool,
    ]);
  return because(anyPerson(facts, meets), 'tidakBekerja', { jumlah: countPersons(facts, meets) });
};

const atensi: Condition = (facts, parameters) => {
  const severe = anyPerson(facts, ({ severelyDisabled }) => severelyDisabled);
  const alone = isElderlyAlone(facts, param(parameters, 'usiaLansia'));
  const reasons: NeedReason[] = [];
  if (severe === true) reasons.push({ messageId: 'disabilitasBerat', data: {} });
  if (alone === true) reasons.push({ messageId: 'lansiaSendiri', data: {} });
  return { has: anyOf([severe, alone]), reasons };
};

/** The conditions of the default needs (needs table; source 001 §3.2). Numbers come from the taxonomy. */
export const CONDITIONS: Readonly<Record<KebutuhanId, Condition>> = {
  SEMBAKO: byDesil,
  PKH: pkh,
  'PBI-JKN': byDesil,
  PIP: pip,
  'LPG-3KG': (facts, parameters) =>
    because(allOf([inDesil(facts, parameters), facts.gasOrKerosene]), 'memasakGas'),
  'SUBSIDI-LISTRIK': subsidiListrik,
  BPBL: ({ litByPln }) => because(litByPln === null ? null : !litByPln, 'tanpaPln'),
  RTLH: ({ poorFloor, poorWall, poorRoof }, parameters) => {
    const parts = [poorFloor, poorWall, poorRoof];
    const has = atLeast(param(parameters, 'bagianTidakLayakMin'), parts);
    return because(has, 'rumah', { jumlah: parts.filter((part) => part === true).length });
  },
  SANITASI: ({ noOwnToilet }) => because(noOwnToilet, 'jamban'),
  'AIR-MINUM': ({ unsafeWater }) => because(unsafeWater, 'air'),
  KERJA: kerja,
  USAHA: (facts) => {
    const meets = ({ runsBusiness }: Person): Truth => runsBusiness;
    return because(anyPerson(facts, meets), 'usaha', { jumlah: countPersons(facts, meets) });
  },
  ATENSI: atensi,
};
