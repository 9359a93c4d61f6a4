import type { UnitSasaran } from '../../taxonomy/program';
import type { Row } from '../../table/table';
import { itemAt } from '../../values/at';
import { isKeluargaUnit } from '../../values/jumlah';
import { fold } from '../../values/text';

/** Whom a target counts, as far as klaster tell them apart. */
export type UnitKind = 'keluarga' | 'individu' | 'kelompok' | 'usaha';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const USAHA = words('usaha umkm umk ukm ikm wirausaha wirausahawan pengusaha wub');
const KELOMPOK = words('kelompok klp kube poktan gapoktan komunitas koperasi');
const INDIVIDU = words(
  'orang org jiwa individu siswa murid pelajar mahasiswa santri anak balita baduta bayi ibu lansia remaja pasien',
);
const RUMAH_TANGGA = /^(?:rumah tangga|ruta|rt miskin)(?: |$)/;
const LONGEST = 100;

/** The kind a written unit belongs to, `null` for one that says nothing of klaster (`desa`, `unit`, `paket`). */
export function unitKind(unit: string): UnitKind | null {
  const folded = fold(unit.slice(0, LONGEST));
  const parts = folded.split(' ');
  // "orang pelaku usaha" counts businesses, "kelompok usaha" groups.
  if (KELOMPOK.has(itemAt(parts, 0, ''))) return 'kelompok';
  if (parts.some((part) => USAHA.has(part))) return 'usaha';
  if (isKeluargaUnit(folded) || RUMAH_TANGGA.test(folded)) return 'keluarga';
  return INDIVIDU.has(itemAt(parts, 0, '')) ? 'individu' : null;
}

/** The kind a catalogue programme serves. */
export function unitKindOf(unit: UnitSasaran | null): UnitKind | null {
  if (unit === null || unit === 'wilayah') return null;
  return unit === 'rumah tangga' ? 'keluarga' : unit;
}

/** The unit a row counts its target in: its own unit column, or what stands beside the number. */
export function unitOf(
  row: Row,
): { readonly field: 'satuanSasaran' | 'sasaran'; readonly unit: string } | null {
  const stated = row.text('satuanSasaran');
  if (stated !== null && stated !== '') return { field: 'satuanSasaran', unit: stated };
  const beside = row.unit('sasaran');
  return beside === null ? null : { field: 'sasaran', unit: beside };
}
