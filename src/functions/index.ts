import { cekNik } from './cek-nik';
import type { FunctionId } from './function-ids';
import type { FunctionSpec } from './function-spec';
import { jumlahStrategi } from './jumlah-strategi';
import { kelengkapan } from './kelengkapan';
import { klaster } from './klaster';
import { konvergensi } from './konvergensi';
import { rupiah } from './rupiah';
import { strategi } from './strategi';
import { subkegiatan } from './subkegiatan';

/** Every function of the namespace KONVERGEN, by its id. */
export const FUNCTIONS: Readonly<Record<FunctionId, FunctionSpec>> = {
  STRATEGI: strategi,
  KLASTER: klaster,
  CEKNIK: cekNik,
  RUPIAH: rupiah,
  SUBKEGIATAN: subkegiatan,
  KELENGKAPAN: kelengkapan,
  KONVERGENSI: konvergensi,
  JUMLAHSTRATEGI: jumlahStrategi,
};
