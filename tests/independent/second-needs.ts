import { ageOf, textOf, yesNoOf, type RowObject } from './rows';

/** Yes, no, or not known. */
export type Answer = boolean | null;

/** What the second implementation knows of a family when it looks at needs. */
export interface FamilyFacts {
  readonly desil: number | null;
  /** Rows of the family sheet and of its members. */
  readonly rows: readonly RowObject[];
  /** One row for each known person; only the head where members are not listed. */
  readonly people: readonly RowObject[];
  readonly membersListed: boolean;
}

const not = (answer: Answer): Answer => (answer === null ? null : !answer);

function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/** Whether some member is so; the head alone can only say yes. */
function someMember({ people, membersListed }: FamilyFacts, is: (row: RowObject) => Answer): Answer {
  const answer = any(people.map(is));
  return answer === true || membersListed ? answer : null;
}

const aged =
  (least: number, most = 200) =>
  (row: RowObject): Answer => {
    const age = ageOf(row);
    return age === null ? null : age >= least && age <= most;
  };

const desilTo = ({ desil }: FamilyFacts, most: number): Answer => (desil === null ? null : desil <= most);

/** What a word of the house says, by the words of the P3KE form; any other word says nothing. */
function house(
  { rows }: FamilyFacts,
  heading: string,
  yes: readonly string[],
  no: readonly string[],
): Answer {
  for (const row of rows) {
    const word = textOf(row, heading);
    if (word !== null && yes.includes(word)) return true;
    if (word !== null && no.includes(word)) return false;
  }
  return null;
}

const isPln = (facts: FamilyFacts): Answer =>
  house(facts, 'sumber_penerangan', ['Listrik PLN'], ['Listrik Non-PLN', 'Bukan Listrik']);

function twoOfThree(answers: readonly Answer[]): Answer {
  const yes = answers.filter((answer) => answer === true).length;
  const open = answers.filter((answer) => answer === null).length;
  if (yes >= 2) return true;
  return yes + open >= 2 ? null : false;
}

const pregnant = (row: RowObject): Answer => yesNoOf(row, 'status_hamil');
const severelyDisabled = (row: RowObject): Answer => {
  const word = textOf(row, 'disabilitas');
  return word === null ? null : word === 'Disabilitas berat';
};
/** Where the column cannot be read, the occupation of a pupil or student still says it. */
const inSchool = (row: RowObject): Answer =>
  yesNoOf(row, 'masih_sekolah') ?? (textOf(row, 'pekerjaan') === 'Pelajar/Mahasiswa' ? true : null);
const recordsSchooling = ({ people }: FamilyFacts): boolean =>
  people.some(({ cells }) => cells.has('masih_sekolah'));

const works = (row: RowObject): Answer => {
  const word = textOf(row, 'pekerjaan');
  if (word === null) return null;
  return word !== 'Tidak/belum bekerja' && word !== 'Pelajar/Mahasiswa';
};
const trades = (row: RowObject): Answer => {
  const word = textOf(row, 'pekerjaan');
  return word === null ? null : word === 'Pedagang' || word === 'Wiraswasta';
};
const studentByOccupation = (row: RowObject): Answer => {
  const word = textOf(row, 'pekerjaan');
  return word === null ? null : word === 'Pelajar/Mahasiswa';
};

function elderlyAlone({ people, membersListed }: FamilyFacts): Answer {
  if (!membersListed) return null;
  const [only, ...others] = people;
  return only === undefined || others.length > 0 ? false : aged(60)(only);
}

/** The needs of needs.md in its order: the working group, what meets each, and whether a family has it. */
export const NEEDS: readonly {
  readonly id: string;
  readonly group: 'G1' | 'G2';
  readonly metBy: readonly string[];
  readonly has: (facts: FamilyFacts) => Answer;
}[] = [
  { id: 'SEMBAKO', group: 'G1', metBy: ['SEMBAKO'], has: (facts) => desilTo(facts, 5) },
  {
    id: 'PKH',
    group: 'G1',
    metBy: ['PKH'],
    has: (facts) =>
      all([
        desilTo(facts, 4),
        any([
          someMember(facts, pregnant),
          someMember(facts, aged(0, 6)),
          someMember(facts, aged(7, 18)),
          someMember(facts, severelyDisabled),
          someMember(facts, aged(60)),
        ]),
      ]),
  },
  { id: 'PBI-JKN', group: 'G1', metBy: ['PBI-JKN', 'PBI-APBD'], has: (facts) => desilTo(facts, 5) },
  {
    id: 'PIP',
    group: 'G1',
    metBy: ['PIP'],
    has: (facts) =>
      recordsSchooling(facts)
        ? someMember(facts, (row) => all([aged(6, 21)(row), inSchool(row)]))
        : someMember(facts, aged(7, 18)),
  },
  {
    id: 'LPG-3KG',
    group: 'G1',
    metBy: ['LPG-3KG'],
    has: (facts) =>
      all([
        desilTo(facts, 4),
        house(facts, 'bahan_bakar_memasak', ['Gas', 'Minyak tanah'], ['Listrik', 'Kayu bakar']),
      ]),
  },
  { id: 'SUBSIDI-LISTRIK', group: 'G1', metBy: ['SUBSIDI-LISTRIK'], has: isPln },
  { id: 'BPBL', group: 'G1', metBy: ['BPBL'], has: (facts) => not(isPln(facts)) },
  {
    id: 'RTLH',
    group: 'G2',
    metBy: ['RTLH'],
    has: (facts) =>
      twoOfThree([
        house(facts, 'jenis_lantai', ['Tanah', 'Bambu'], ['Keramik', 'Semen']),
        house(facts, 'jenis_dinding', ['Bambu'], ['Tembok', 'Kayu']),
        house(facts, 'jenis_atap', ['Jerami/ijuk/daun-daunan/rumbia'], ['Beton', 'Genteng', 'Seng']),
      ]),
  },
  {
    id: 'SANITASI',
    group: 'G2',
    metBy: ['SANITASI'],
    has: (facts) =>
      house(
        facts,
        'memiliki_fasilitas_buang_air_besar',
        ['Tidak, jamban umum', 'Tidak ada'],
        ['Ya, dengan septic tank', 'Ya, tanpa septic tank'],
      ),
  },
  {
    id: 'AIR-MINUM',
    group: 'G2',
    metBy: ['AIR-MINUM'],
    has: (facts) =>
      house(
        facts,
        'sumber_air_minum',
        ['Sumur tidak terlindung', 'Air permukaan (sungai)', 'Air hujan'],
        ['Ledeng/PAM', 'Sumur bor', 'Sumur terlindung'],
      ),
  },
  {
    id: 'KERJA',
    group: 'G2',
    metBy: ['PKT', 'PRAKERJA', 'VOKASI'],
    has: (facts) =>
      someMember(facts, (row) =>
        all([
          aged(18, 59)(row),
          not(works(row)),
          not(recordsSchooling(facts) ? inSchool(row) : studentByOccupation(row)),
        ]),
      ),
  },
  {
    id: 'USAHA',
    group: 'G2',
    metBy: ['KUR', 'PENDAMPINGAN', 'KUBE', 'BPUM', 'UEP'],
    has: (facts) => someMember(facts, trades),
  },
  {
    id: 'ATENSI',
    group: 'G1',
    metBy: ['ATENSI'],
    has: (facts) => any([someMember(facts, severelyDisabled), elderlyAlone(facts)]),
  },
];

/** How many of the four vulnerabilities of needs.md a family has for certain. */
export const vulnerabilityOf = (facts: FamilyFacts): number =>
  [
    someMember(facts, pregnant),
    someMember(facts, aged(0, 6)),
    someMember(facts, (row) => {
      const word = textOf(row, 'disabilitas');
      return word === null ? null : word !== 'Tidak';
    }),
    elderlyAlone(facts),
  ].filter((answer) => answer === true).length;
