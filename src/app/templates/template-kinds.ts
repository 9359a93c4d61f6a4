/** The templates there are; `lengkap` holds one of each a district fills in. */
export const TEMPLATE_KINDS = [
  'rat',
  'laporan',
  'laporan-23',
  'pemetaan',
  'keluarga',
  'penerima',
  'wilayah',
  'pengaduan',
  'pengaturan',
  'lengkap',
] as const;
/** One of {@link TEMPLATE_KINDS}. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
