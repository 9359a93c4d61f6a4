import { DESA, TAHUN, type Desa } from './district';
import { housingOf, type Housing } from './housing';
import { ageOf, bornAt, numberIssuer, personName, type Lahir } from './people';
import { createRandom, type Random } from './random';

/** One member of a family of the fictional district. */
export interface Anggota {
  readonly idIndividu: string;
  readonly nama: string;
  readonly nik: string;
  readonly perempuan: boolean;
  readonly lahir: Lahir;
  readonly hubungan: 'Kepala Keluarga' | 'Istri' | 'Anak' | 'Orang tua';
  readonly statusKawin: string;
  readonly pekerjaan: string;
  readonly pendidikan: string;
}

/** One family; the first member is its head. */
export interface Keluarga {
  readonly id: string;
  readonly nomorKk: string;
  readonly desa: Desa;
  readonly desil: number;
  readonly alamat: string;
  readonly rumah: Housing;
  readonly kepala: Anggota;
  readonly anggota: readonly Anggota[];
  readonly bantuan: { readonly pkh: boolean; readonly sembako: boolean };
  readonly risikoStunting: boolean;
}

const DESIL_WEIGHTS = [
  ...([
    [1, 18],
    [2, 20],
    [3, 20],
    [4, 18],
    [5, 8],
  ] as const),
  ...([
    [6, 5],
    [7, 4],
    [8, 3],
    [9, 2],
    [10, 2],
  ] as const),
];

const DAY_WORK = [
  ...(['Petani', 'Buruh tani', 'Nelayan', 'Pedagang', 'Buruh harian lepas'] as const),
  ...(['Wiraswasta', 'Tukang', 'Sopir'] as const),
];
const SCHOOL_LEVELS: readonly (readonly [leastAge: number, pupil: string])[] = [
  [19, 'Mahasiswa perguruan tinggi'],
  [16, 'Siswa SMA/sederajat'],
  [13, 'Siswa SMP/sederajat'],
  [7, 'Siswa SD/sederajat'],
];

function schoolingOf(
  age: number,
  desil: number,
  random: Random,
): { readonly pekerjaan: string; readonly pendidikan: string } {
  const idle = 'Tidak/belum bekerja';
  if (age < 7) return { pekerjaan: idle, pendidikan: 'Tidak/belum sekolah' };
  const stays = age < 16 ? 0.97 : age < 19 ? 0.85 + desil * 0.01 : age < 23 ? 0.05 + desil * 0.05 : 0;
  if (random.chance(stays)) {
    return {
      pekerjaan: idle,
      pendidikan: SCHOOL_LEVELS.find(([least]) => age >= least)?.[1] ?? 'Tidak/belum sekolah',
    };
  }
  const pendidikan = random.weighted([
    ['Tidak tamat SD/sederajat', age < 16 ? 0 : Math.max(1, 8 - desil)],
    ['Tamat SD/sederajat', 10 - desil / 2],
    ['Tamat SMP/sederajat', age < 16 ? 0 : 6],
    ['Tamat SMA/sederajat', age < 19 ? 0 : 2 + desil],
    ['Tamat perguruan tinggi', age < 23 ? 0 : desil / 2],
  ]);
  return { pekerjaan: age < 16 || random.chance(0.25) ? idle : workOf(desil, random), pendidikan };
}

const workOf = (desil: number, random: Random): string =>
  random.chance(desil / 25) ? random.pick(['Karyawan swasta', 'PNS/TNI/Polri']) : random.pick(DAY_WORK);

interface Plan {
  readonly age: number;
  readonly perempuan: boolean;
  readonly hubungan: Anggota['hubungan'];
  readonly statusKawin: string;
}

/** Who lives in the family: ages that fit each other, the head first. */
function membersOf(desil: number, random: Random): readonly Plan[] {
  const widow = random.chance(0.13);
  const headAge = widow ? random.int(32, 82) : random.int(24, 66);
  const single = !widow && random.chance(0.08);
  const plans: Plan[] = [
    {
      age: headAge,
      perempuan: widow,
      hubungan: 'Kepala Keluarga',
      statusKawin: widow ? random.pick(['Cerai mati', 'Cerai hidup']) : single ? 'Belum kawin' : 'Kawin',
    },
  ];
  const motherAge = widow ? headAge : Math.max(19, headAge - random.int(0, 6));
  if (!widow && !single)
    plans.push({ age: motherAge, perempuan: true, hubungan: 'Istri', statusKawin: 'Kawin' });
  const children = single
    ? 0
    : random.weighted([
        [0, 0.5],
        [1, 3],
        [2, 6],
        [3, desil <= 4 ? 7 : 3],
        [4, desil <= 2 ? 4 : 0],
      ]);
  for (let born = 0, gap = random.int(19, 26); born < children; born += 1, gap += random.int(2, 5)) {
    const age = motherAge - gap;
    // Grown children have left; a younger one cannot have been born after the mother was 44.
    if (age < 0 || gap > 44 || age > 30) continue;
    plans.push({ age, perempuan: random.chance(0.49), hubungan: 'Anak', statusKawin: 'Belum kawin' });
  }
  if (random.chance(0.22) && headAge < 52) {
    plans.push({
      age: headAge + random.int(22, 30),
      perempuan: random.chance(0.6),
      hubungan: 'Orang tua',
      statusKawin: 'Cerai mati',
    });
  }
  return plans;
}

function workAndSchool(
  plan: Plan,
  desil: number,
  random: Random,
): { readonly pekerjaan: string; readonly pendidikan: string } {
  const learned = schoolingOf(plan.age, desil, random);
  if (plan.hubungan === 'Istri' && random.chance(0.65))
    return { ...learned, pekerjaan: 'Mengurus rumah tangga' };
  if (plan.age > 72) return { ...learned, pekerjaan: 'Tidak/belum bekerja' };
  if (plan.hubungan === 'Kepala Keluarga') {
    return { ...learned, pekerjaan: random.chance(0.94) ? workOf(desil, random) : 'Tidak/belum bekerja' };
  }
  return learned;
}

/**
 * Families spread evenly over the villages, in village order.
 *
 * @param count number of families; the members are about three and a half times as many.
 */
export function households(count: number, seed: number): readonly Keluarga[] {
  const random = createRandom(seed);
  const issueNik = numberIssuer();
  const issueKk = numberIssuer();
  let people = 0;

  const person = (plan: Plan, desa: Desa, desil: number): Anggota => {
    const lahir = bornAt(plan.age, random);
    const index = people;
    people += 1;
    return {
      idIndividu: `C${String(index + 1).padStart(8, '0')}`,
      nama: personName(index),
      nik: issueNik(desa.kodeNik, lahir, plan.perempuan),
      perempuan: plan.perempuan,
      lahir,
      hubungan: plan.hubungan,
      statusKawin: plan.statusKawin,
      ...workAndSchool(plan, desil, random),
    };
  };

  return Array.from({ length: count }, (_, at): Keluarga => {
    const desa = DESA[Math.floor((at * DESA.length) / count)] ?? random.pick(DESA);
    const desil = random.weighted(DESIL_WEIGHTS);
    const [headPlan, ...others] = membersOf(desil, random);
    if (headPlan === undefined) throw new Error('a family without a head');
    const kepala = person(headPlan, desa, desil);
    const anggota = [kepala, ...others.map((plan) => person(plan, desa, desil))];
    const ages = anggota.map(({ lahir }) => ageOf(lahir));
    const component = ages.some((age) => age < 19 || age >= 60);
    const issued: Lahir = {
      tahun: TAHUN - random.int(1, 15),
      bulan: random.int(1, 12),
      hari: random.int(1, 28),
    };
    return {
      id: `K99${String(at + 1).padStart(7, '0')}`,
      nomorKk: issueKk(desa.kodeNik, issued),
      desa,
      desil,
      alamat: `RT ${String(random.int(1, 6)).padStart(2, '0')} RW ${String(random.int(1, 3)).padStart(2, '0')} Dusun ${random.pick(['Satu', 'Dua', 'Tiga'])}`,
      rumah: housingOf(desil, random),
      kepala,
      anggota,
      bantuan: {
        pkh: component && random.chance(desil <= 4 ? 0.62 : 0.02),
        sembako: random.chance(desil <= 5 ? 0.66 : 0.03),
      },
      risikoStunting: ages.some((age) => age < 5) && random.chance(0.6 - desil * 0.05),
    };
  });
}
