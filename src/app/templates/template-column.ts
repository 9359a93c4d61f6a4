import type { Message } from '../../core/messages/translate';
import type { Field } from '../../core/table/field';
import type { ListId } from './lists';

/**
 * How the cells of a column are typed: `kode` is text that looks like a number (codes), `nik` a text of 16 digits, `bulat`
 * a whole count, `rupiah` an amount that may carry sen.
 */
export type Entry = 'teks' | 'kode' | 'nik' | 'rupiah' | 'bulat' | 'tanggal' | 'desil' | 'tahun';

/** One column of a template. */
export interface TemplateColumn {
  readonly field: Field;
  /** Its heading, as the form words it; Indonesian in both languages, because the form is. */
  readonly judul: string;
  /** The heading above it and its neighbours. */
  readonly grup?: string;
  /** In characters. */
  readonly lebar: number;
  readonly isian: Entry;
  /** What is to be typed; shown when a cell is selected, at most 255 characters. */
  readonly petunjuk: Message;
  /** Choices of the cell. */
  readonly daftar?: ListId;
  /** True where other words than those of the list are right too: they are asked about, not refused. */
  readonly bebas?: boolean;
  /** True where a row without it cannot be used. */
  readonly wajib?: boolean;
}
