/** A number of a condition: written as it is, or the name of one of the need's parameters. */
export type Angka = number | string;

/** What can be true of a family as a whole. */
export type FaktaKeluarga =
  | 'lantaiTidakLayak'
  | 'dindingTidakLayak'
  | 'atapTidakLayak'
  | 'peneranganPln'
  | 'memasakGasAtauMinyakTanah'
  | 'tanpaJambanSendiri'
  | 'airTidakTerlindung';

/** What can be true of one person. `tidakBersekolah` is the occupation's word where no column records schooling. */
export type SifatAnggota =
  | 'hamil'
  | 'disabilitas'
  | 'disabilitasBerat'
  | 'bersekolah'
  | 'tidakBersekolah'
  | 'tidakBekerja'
  | 'berusaha';

/** A condition one person meets or does not meet. Ages in completed years, both ends inclusive. */
export type KondisiAnggota =
  | { readonly sifat: SifatAnggota }
  | { readonly usiaDari: Angka; readonly usiaSampai?: Angka }
  | { readonly semua: readonly KondisiAnggota[] };

/** Sentences that say why a family has a need; the texts are in core/messages. */
export type AlasanId =
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

/**
 * The condition of a need as a tree. Every node is yes, no or not known; `alasan` is said where its node is yes, and
 * then its parts keep silent.
 */
export type Kondisi = { readonly alasan?: AlasanId } & (
  | { readonly fakta: FaktaKeluarga }
  | { readonly desilSampai: Angka }
  /** The recorded power is one of these, in volt-ampere; also yes where none is recorded. */
  | { readonly daya: readonly Angka[] }
  /** Some member meets it. Where members are not listed, the head can only say yes. */
  | { readonly adaAnggota: KondisiAnggota }
  /** The family is one person, and that person meets it. */
  | { readonly sendirian: KondisiAnggota }
  | { readonly semua: readonly Kondisi[] }
  | { readonly salahSatu: readonly Kondisi[] }
  | { readonly sedikitnya: Angka; readonly dari: readonly Kondisi[] }
  | { readonly bukan: Kondisi }
  /** One condition where the sheet records schooling, another where it does not. */
  | { readonly bilaSekolahTercatat: Kondisi; readonly bilaTidak: Kondisi }
);

/** Every parameter a condition names, each once. */
export function parameterOf(kondisi: Kondisi | KondisiAnggota): readonly string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const numbers: unknown[] = key === 'daya' ? (value as unknown[]) : [value];
      if (NUMBERS.has(key)) for (const one of numbers) if (typeof one === 'string') names.add(one);
      if (Array.isArray(value)) value.forEach(walk);
      else walk(value);
    }
  };
  walk(kondisi);
  return [...names];
}

const NUMBERS: ReadonlySet<string> = new Set(['desilSampai', 'daya', 'usiaDari', 'usiaSampai', 'sedikitnya']);
