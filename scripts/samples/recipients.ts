import type { CellValue } from '../../src/core/values/cell-value';
import { TAHUN } from './district';
import type { Anggota, Keluarga } from './households';
import { sixteenDigits } from './people';
import { createRandom, type Random } from './random';
import { address, type Mistake, type SheetSpec } from './workbook';

/** The columns of Konvergen's own recipient list. */
export const PENERIMA_HEADER = [
  ...[
    'No',
    'Program',
    'NIK',
    'Nomor KK',
    'ID Keluarga',
    'Nama',
    'Kode Wilayah',
    'Tahun',
    'Nilai Manfaat (Rp)',
  ],
  ...['Perangkat Daerah', 'Sumber Dana', 'Keterangan'],
];
/** Column widths that fit the header. */
const PENERIMA_WIDTHS = [7, 20, 20, 20, 14, 30, 15, 8, 18, 40, 16, 24];
/** Number formats by column. */
export const PENERIMA_FORMATS = { 8: '#,##0' };

interface Aid {
  /** Spellings found in lists, the usual one first. */
  readonly names: readonly (readonly [name: string, weight: number])[];
  readonly opd: string | null;
  readonly sumber: string;
  readonly nilai: number | null;
  /** The members of a family who receive it. */
  readonly who: (family: Keluarga, random: Random) => readonly Anggota[];
}

const headIf = (family: Keluarga, yes: boolean): readonly Anggota[] => (yes ? [family.kepala] : []);
const isUnfit = ({ rumah }: Keluarga): boolean =>
  rumah.lantai === 'Tanah' && (rumah.dinding === 'Bambu' || rumah.atap.startsWith('Jerami'));

const AIDS: readonly Aid[] = [
  {
    names: [
      ['PBI-JKN', 8],
      ['PBI JK', 1],
      ['JKN-KIS', 1],
    ],
    opd: 'Dinas Kesehatan',
    sumber: 'APBN (K/L)',
    nilai: 504_000,
    who: (family, random) => headIf(family, random.chance(family.desil <= 5 ? 0.6 : 0.04)),
  },
  {
    names: [
      ['PIP', 9],
      ['KIP', 1],
    ],
    opd: 'Dinas Pendidikan dan Kebudayaan',
    sumber: 'APBN (K/L)',
    nilai: 450_000,
    who: ({ anggota, desil }, random) =>
      anggota.filter(
        ({ pendidikan }) => pendidikan.startsWith('Siswa') && random.chance(desil <= 4 ? 0.45 : 0.03),
      ),
  },
  {
    names: [
      ['BPNT', 4],
      ['BNPT', 1],
    ],
    opd: 'Dinas Sosial',
    sumber: 'APBN (K/L)',
    nilai: 2_400_000,
    // Only the families of one batch: the yes/no columns of the family sheet hold the rest.
    who: (family, random) => headIf(family, family.bantuan.sembako && random.chance(0.03)),
  },
  {
    names: [
      ['RTLH', 6],
      ['Bedah rumah', 2],
      ['Rutilahu', 1],
    ],
    opd: 'Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan',
    sumber: 'DAK Fisik',
    nilai: 20_000_000,
    who: (family, random) => headIf(family, family.desil <= 3 && isUnfit(family) && random.chance(0.35)),
  },
  {
    names: [
      ['BLT Desa', 7],
      ['BLT-DD', 2],
      ['BLT Dana Desa', 1],
    ],
    opd: 'Dinas Pemberdayaan Masyarakat dan Desa',
    sumber: 'Dana Desa',
    nilai: 3_600_000,
    who: (family, random) =>
      headIf(
        family,
        family.desil <= 2 && !family.bantuan.pkh && !family.bantuan.sembako && random.chance(0.55),
      ),
  },
  {
    names: [
      ['LPG 3 kg', 8],
      ['Elpiji 3 kg', 2],
    ],
    opd: 'Sekretariat Daerah Bagian Perekonomian',
    sumber: 'APBN (subsidi)',
    nilai: null,
    who: (family, random) =>
      headIf(family, family.desil <= 4 && family.rumah.bahanBakar === 'Gas' && random.chance(0.75)),
  },
  {
    names: [['Subsidi listrik', 1]],
    opd: 'Sekretariat Daerah Bagian Perekonomian',
    sumber: 'APBN (subsidi)',
    nilai: null,
    who: (family, random) => headIf(family, (family.rumah.daya ?? 9_999) <= 900 && random.chance(0.55)),
  },
];

const line = (aid: Aid, name: string, { id, nomorKk, desa }: Keluarga, member: Anggota): CellValue[] => [
  null,
  name,
  member.nik,
  nomorKk,
  id,
  member.nama,
  desa.kode,
  TAHUN,
  aid.nilai,
  aid.opd,
  aid.sumber,
  null,
];

/** The rows of a recipient list, by programme, numbered from 1. */
export function recipientRows(families: readonly Keluarga[], seed: number): CellValue[][] {
  const random = createRandom(seed);
  const rows = AIDS.flatMap((aid) =>
    families.flatMap((family) =>
      aid.who(family, random).map((member) => line(aid, random.weighted(aid.names), family, member)),
    ),
  );
  rows.forEach((row, at) => (row[0] = at + 1));
  return rows;
}

/** A person of whom no list of families knows. */
const STRANGER = {
  nik: sixteenDigits('990102', { hari: 9, bulan: 9, tahun: 1979 }, 7_777),
  nama: 'Orang Luar Daftar',
};

/** The sheet "Penerima" of the district, and the mistakes in it. */
export function recipientSheet(families: readonly Keluarga[]): {
  readonly sheet: SheetSpec;
  readonly mistakes: readonly Mistake[];
} {
  const name = 'Penerima';
  const rows = recipientRows(families, 12);
  const mistakes: Mistake[] = [];
  const append = (row: CellValue[], column: number, rule: string, note: string): void => {
    row[0] = rows.length + 1;
    rows.push(row);
    mistakes.push({ sheet: name, cell: address(rows.length, column), rule, note });
  };

  const pip = rows.find((row) => row[1] === 'PIP') ?? [];
  append([...pip], 2, 'penerima-ganda', 'Baris PIP yang sama sudah ada di atas.');

  const lpg = rows.find((row) => row[1] === 'LPG 3 kg') ?? [];
  const stranger = [...lpg];
  [stranger[2], stranger[3], stranger[4], stranger[5]] = [STRANGER.nik, null, null, STRANGER.nama];
  append(stranger, 2, 'penerima-bukan-sasaran', 'NIK tidak ada di lembar Keluarga P3KE maupun Anggota.');

  return {
    sheet: { name, cells: [PENERIMA_HEADER, ...rows], widths: PENERIMA_WIDTHS, formats: PENERIMA_FORMATS },
    mistakes,
  };
}
