import type { Settings } from '../settings/settings';
import type { Role } from '../table/table';
import { fold } from '../values/text';
import type { Hari } from '../values/tanggal';
import { compareTexts } from './compare-texts';
import { columnDrift } from './column-drift';
import type { Counted, SentPart } from './counted';
import { compareDistricts, districtName, type District } from './district';
import { senderOf } from './sender';
import type { BoardLine, BookPart, FailedBook, OldTemplateSign } from './part';

/** What the board is made by. */
export interface BoardGround {
  /** Whom workbooks are expected from, the version of the template and how far columns may differ. */
  readonly settings: Pick<Settings, 'pengirim' | 'versiTemplat' | 'ambang'>;
  /** The day the board is made and the day the workbooks were due; `null` where nobody named one. */
  readonly hariIni: Hari | null;
  readonly tenggat: Hari | null;
}

/**
 * Lists who sent what: every expected district and what came from it, then what came from others, files that name no
 * district, and files that cannot be read.
 */
export function boardOf(
  { counted, leftOut }: Counted,
  failed: readonly FailedBook[],
  { settings, hariIni, tenggat }: BoardGround,
): readonly BoardLine[] {
  const terlambat = hariIni === null || tenggat === null ? null : Math.max(0, hariIni - tenggat);
  const signsOf = oldTemplates(counted, settings);
  const lines = [
    ...counted.map((sent): SentLine => {
      const sebab = signsOf(sent);
      return {
        ...sentLine(sent.part, senderOf(sent)),
        state: sebab.length > 0 ? 'templat-lama' : 'diterima',
        sebab,
      };
    }),
    ...leftOut.map(({ part, district, why, oleh }): SentLine => ({
      ...sentLine(part, district),
      state: why,
      keterangan: oleh,
    })),
  ].sort((a, b) => compareTexts(a.file, b.file));
  const expected = [...settings.pengirim].sort(
    (a, b) => compareTexts(a.kode, b.kode) || compareTexts(a.nama, b.nama),
  );
  const taken = new Set<SentLine>();
  const asked = expected.flatMap((one): readonly BoardLine[] => {
    const own = lines.filter((line) => !taken.has(line) && isOf(line.district, one));
    for (const line of own) taken.add(line);
    if (own.length > 0) return own;
    // Two entries of the list may mean one district: what came from it was shown above.
    if (lines.some(({ district }) => isOf(district, one))) return [];
    const district = { key: one.kode, nama: one.nama };
    return [{ ...EMPTY_LINE, district, state: 'belum', terlambat }];
  });
  return [
    ...asked,
    ...lines.filter((line) => !taken.has(line)).sort((a, b) => compareDistricts(a.district, b.district)),
    ...failed.map(({ file, message }): BoardLine => ({
      ...EMPTY_LINE,
      file,
      state: 'gagal',
      terlambat,
      keterangan: message,
    })),
  ];
}

const EMPTY_LINE: Omit<BoardLine, 'state'> = {
  district: null,
  file: null,
  templat: null,
  sebab: [],
  modified: null,
  error: 0,
  warning: 0,
  info: 0,
  terlambat: null,
  keterangan: null,
};

/** A line of a workbook that was sent. */
interface SentLine extends BoardLine {
  readonly file: string;
}

function sentLine(part: BookPart, district: District | null): SentLine {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, jumlah } of part.totals.temuan) counts[severity] += jumlah;
  return {
    ...EMPTY_LINE,
    ...counts,
    state: 'diterima',
    district,
    file: part.file,
    templat: part.templat,
    modified: part.summary.modified,
  };
}

const KABUPATEN = 5;

/** Whether a district is the one of an entry of the list of senders; an entry may name a whole province. */
const isOf = (district: District | null, { kode, nama }: Settings['pengirim'][number]): boolean =>
  district !== null &&
  (district.key === kode.slice(0, KABUPATEN) ||
    district.key.startsWith(`${kode}.`) ||
    district.key === districtName(nama) ||
    district.key === fold(nama));

const ROLES: readonly Role[] = ['pemetaan', 'keluarga', 'individu', 'penerima', 'wilayah', 'pengaduan'];

/** Whose template is old, and by what it shows. */
function oldTemplates(
  counted: readonly SentPart[],
  { versiTemplat, ambang }: BoardGround['settings'],
): (sent: SentPart) => readonly OldTemplateSign[] {
  const asked = versiTemplat ?? newestOf(counted.flatMap(({ part }) => part.templat ?? []));
  const drifted = new Set(
    ROLES.flatMap((role) =>
      columnDrift(counted, role).flatMap(({ sent, share }) =>
        share > ambang.geserMaksimal ? [sent.book.file] : [],
      ),
    ),
  );
  return ({ part: { templat, totals, file } }) => {
    const isOld = asked !== null && templat !== null && fold(templat) !== fold(asked);
    // The rule speaks of the stamp, the year or the regime, whichever is surest.
    const isTold = totals.temuan.some(({ rule }) => rule === 'versi-templat-lama');
    return [
      ...(isOld ? (['versi'] as const) : []),
      ...(isTold && !isOld ? (['judul'] as const) : []),
      ...(drifted.has(file) ? (['kolom'] as const) : []),
    ];
  };
}

/** The newest of some versions: numbers in them count as numbers, `2025.10` after `2025.9`. */
function newestOf(versions: readonly string[]): string | null {
  return versions.reduce<string | null>(
    (newest, one) => (newest === null || compareVersions(one, newest) > 0 ? one : newest),
    null,
  );
}

function compareVersions(a: string, b: string): number {
  const [partsOfA, partsOfB] = [fold(a).split(' '), fold(b).split(' ')];
  for (let at = 0; at < Math.max(partsOfA.length, partsOfB.length); at += 1) {
    const [one = '', other = ''] = [partsOfA[at], partsOfB[at]];
    const [left, right] = [Number(one), Number(other)];
    const order =
      one !== '' && other !== '' && !Number.isNaN(left) && !Number.isNaN(right)
        ? left - right
        : compareTexts(one, other);
    if (order !== 0) return order;
  }
  return 0;
}
