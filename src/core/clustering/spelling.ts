import type { RecognisedSheet } from '../schema/recognise';
import type { Table } from '../table/table';
import type { JenisEjaan } from '../taxonomy/kamus';

/** A sheet whose names are looked at, with the table read from it. */
export interface SpellingSource {
  readonly sheet: RecognisedSheet;
  readonly table: Table;
}

/** Cells of one column of one sheet that hold exactly the same text. */
export interface SpellingPlace {
  /** Position of the sheet in the list that was looked at. */
  readonly at: number;
  readonly sheet: string;
  /** 0-based sheet column. */
  readonly column: number;
  /** The cells as submitted, spaces and line breaks included. */
  readonly raw: string;
  /** 1-based sheet rows, ascending. */
  readonly rows: readonly number[];
}

/** Inside what names are compared: villages of one kecamatan, programmes of one kind of column. */
export interface SpellingDomain {
  readonly key: string;
  /** What it is called, as the workbook writes it; empty where there is nothing to tell apart. */
  readonly label: string;
  /** Dotted code of the kecamatan, where one is known. */
  readonly kode: string | null;
  /** False where nobody can say what the names belong to: only the same letters are the same name there. */
  readonly known: boolean;
}

/** One way a name is written. */
export interface Spelling {
  readonly domain: SpellingDomain;
  /** As submitted, on one line. */
  readonly text: string;
  /** What it is read as by the settings of the region; the text itself where they say nothing. */
  readonly read: string;
  /** Rows that carry it, also where it stands above them. */
  readonly rows: number;
  /** Cells that hold it. */
  readonly cells: number;
  readonly places: readonly SpellingPlace[];
}

/**
 * Why two spellings are put together. `bentuk`: the same letters. `pendek`: a short word or a numeral written out.
 * `pengaturan`: the settings say so. `katalog`: both are names of one programme of the catalogue. `singkatan`: an
 * acronym of the other, or an abbreviation offices use for it. `sebutan`: one has the word for its kind in front (Desa …). `kata`: the same
 * words or letters in another order. `ketik`: a slip of the keyboard apart.
 */
export const CARA_EJAAN = [
  'bentuk',
  'pendek',
  'pengaturan',
  'katalog',
  'singkatan',
  'sebutan',
  'kata',
  'ketik',
] as const;
/** One of {@link CARA_EJAAN}. */
export type CaraEjaan = (typeof CARA_EJAAN)[number];

const SURE: ReadonlySet<CaraEjaan> = new Set(['bentuk', 'pendek', 'pengaturan']);

/** True where nothing but the writing differs; false where only a person can say whether the same thing is meant. */
export const isSureWay = (cara: CaraEjaan): boolean => SURE.has(cara);

/** A spelling of a cluster. */
export interface ClusterMember extends Omit<Spelling, 'domain'> {
  /** How it is known to belong to the proposed spelling; `null` for that spelling itself. */
  readonly cara: CaraEjaan | null;
  /** How alike it is to the proposed spelling, 0 to 1, short words written out. */
  readonly likeness: number;
  /** True where the same text stands for something else too: a village of another kecamatan. */
  readonly elsewhere: boolean;
}

/** Spellings that seem to be one name. */
export interface SpellingCluster {
  readonly jenis: JenisEjaan;
  readonly domain: SpellingDomain;
  /** The spelling proposed for all; it need not be among the members. */
  readonly baku: string;
  /** Who vouches for the proposal; `null` where it is the spelling of most rows. */
  readonly resmi: 'pengaturan' | 'katalog' | 'wilayah' | null;
  /** The least sure way by which a member belongs to it. */
  readonly cara: CaraEjaan;
  /** The likeness of the member least alike. */
  readonly likeness: number;
  /** The proposed spelling first where it is among them, then by rows; at least two. */
  readonly members: readonly ClusterMember[];
  /**
   * The spellings of it that settings can take others to mean, because they are known names; `null` where any text will
   * do.
   */
  readonly meanable: readonly string[] | null;
}
