import type { Indikator, Nilai } from '../../core/learning/indikator';
import type { Lang } from '../../core/messages/translate';
import { isCellError, type CellValue } from '../../core/values/cell-value';
import { showCount, showRupiah, showShare } from '../present/numbers';

/** A figure of a worked example as the screens show such figures: `4 dari 7 (57,1%)`. */
export function showNilai(nilai: Nilai, lang: Lang): string {
  switch (nilai.jenis) {
    case 'rupiah':
      return showRupiah(nilai.sen, lang);
    case 'jumlah':
      return showCount(nilai.jumlah, lang);
    case 'hari':
      return `${showCount(nilai.jumlah, lang)} ${lang === 'id' ? 'hari' : 'days'}`;
    case 'persen':
      return showShare(nilai.dari, nilai.seluruh, lang);
    case 'bagian':
      return `${String(nilai.dari)} ${lang === 'id' ? 'dari' : 'of'} ${String(nilai.seluruh)} (${showShare(nilai.dari, nilai.seluruh, lang)})`;
  }
}

/** A cell of an example sheet: numbers grouped, an empty cell empty. Years and codes in examples are text. */
export function showCell(cell: CellValue, lang: Lang): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== 'number') return String(cell);
  if (!Number.isInteger(cell)) return lang === 'id' ? String(cell).replace('.', ',') : String(cell);
  return cell < 0 ? `-${showCount(-cell, lang)}` : showCount(cell, lang);
}

/** The documents a definition is from, one after the other. */
export const showSumber = ({ sumber }: Pick<Indikator, 'sumber'>): string =>
  sumber.map(({ dokumen, pasal }) => `${dokumen}, ${pasal}`).join('; ');
