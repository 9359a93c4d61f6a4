import type { Field } from '../table/field';
import type { Layout, Role } from '../table/table';
import { fold } from '../values/text';
import type { FoundHeader } from './find-header';
import { PERIODS } from './mapping-row';
import { RAT_18 } from './template-order';

const RAT: readonly Field[] = RAT_18.filter((field) => field !== 'no');
// A district that dropped a few columns still fills the national form.
const RAT_LEAST = 13;
const [SEMESTER, TRIWULAN] = PERIODS;
const KONVERGEN: readonly Field[] = [
  'subkelompok',
  'klaster',
  'jenisAktivitas',
  'programKatalog',
  'tahapPerencanaan',
];

/**
 * The known form a sheet follows, from its columns alone, whatever their order.
 * Sources: handbook B6 (RAT 18, Laporan 21 and 23), B5 (P3KE, DTSEN).
 */
export function layoutOf({ role, columns }: Pick<FoundHeader, 'role' | 'columns'>): Layout {
  const fields = new Set(columns.flatMap(({ match }) => (match ? [match.field] : [])));
  const has = (wanted: readonly Field[]): boolean => wanted.every((field) => fields.has(field));
  const headers = new Set(columns.map(({ header }) => fold(header.joined)));
  return LAYOUTS[role]?.(has, fields, headers) ?? 'bebas';
}

type Guess = (
  has: (wanted: readonly Field[]) => boolean,
  fields: ReadonlySet<Field>,
  headers: ReadonlySet<string>,
) => Layout;

const orang: Guess = (has, fields, headers) => {
  const any = (pattern: RegExp): boolean => [...headers].some((header) => pattern.test(header));
  if (any(/\bdtsen\b|^desil nasional$|^b\d_r\d{3}/)) return 'dtsen';
  if (any(/\bp3ke\b/) || (has(['padanDukcapil', 'desil']) && fields.has('kodeWilayah'))) {
    return fields.has('hubungan') || fields.has('idIndividu') ? 'p3ke-individu' : 'p3ke-keluarga';
  }
  return 'bebas';
};

const konvergenWhen =
  (wanted: readonly Field[]): Guess =>
  (has) =>
    has(wanted) ? 'konvergen' : 'bebas';

const LAYOUTS: Readonly<Partial<Record<Role, Guess>>> = {
  pemetaan: (has, fields) => {
    if (has(KONVERGEN)) return 'konvergen';
    if (RAT.filter((field) => fields.has(field)).length < RAT_LEAST) return 'bebas';
    if (has(TRIWULAN)) return 'laporan-23';
    return has(SEMESTER) ? 'laporan-21' : 'rat-18';
  },
  keluarga: orang,
  individu: orang,
  penerima: konvergenWhen(['programKatalog', 'nik', 'nomorKk', 'nilaiManfaat', 'tahun']),
  wilayah: konvergenWhen(['kodeWilayah', 'lokusPrioritas', 'tahunPenetapan', 'dasarPenetapan']),
  pengaduan: konvergenWhen(['tanggal', 'kanal', 'uraian', 'status', 'tanggalSelesai']),
};
