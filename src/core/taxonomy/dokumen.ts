import type { Berlaku, Source } from './entry';

/** Cites the provincial guideline most of the taxonomy was read in (its printed copy bears no date). */
export const pedoman = (pasal: string): Source => ({
  dokumen: 'Pedoman Koordinasi TKPK Provinsi Bengkulu',
  pasal,
});

/** Cites the press release of 23 August 2024 in which Kayong Utara quotes Permendagri 53/2020. */
export const rilisKayongUtara = (pasal: string): Source => ({
  dokumen: 'Rilis Pemkab Kayong Utara, rakor 23 Agustus 2024',
  pasal,
});

/** Cites Inpres 8/2025 as the press reported it; its own text was not at hand. */
export const inpres82025 = (pasal: string): Source => ({
  dokumen: 'Inpres 8/2025 (menurut pemberitaan April 2025)',
  pasal,
});

/** Validity of what Inpres 8/2025 introduced: signed on 27 March 2025, no last day reported. */
export const SEJAK_INPRES_8_2025: Berlaku = { sejak: '2025-03-27', sampai: null };
