import { codeAt } from '../regions/regions';
import { soundNikOf } from './helpers/identity-cells';
import { PEOPLE_ROLES } from './helpers/table-roles';
import { defineRowRule } from './rule';

/** The region in a NIK is that of first issue and stays for life, so another residence is worth knowing, never wrong. */
export const nikWilayahBerbeda = defineRowRule({
  meta: {
    id: 'nik-wilayah-berbeda',
    scope: 'sel',
    severity: 'info',
    roles: PEOPLE_ROLES,
    title: { id: 'NIK terbit di wilayah lain', en: 'NIK was issued in another region' },
    next: {
      id: 'Tidak perlu diubah bila orangnya memang pindah; bila banyak sekaligus, periksa apakah kolomnya bergeser.',
      en: 'Nothing to change when the person moved; when many rows say so, check whether a column has shifted.',
    },
    source: 'Dukcapil Klaten dan Temanggung: NIK memuat wilayah penerbitan pertama dan berlaku seumur hidup',
    messages: {
      berbeda: {
        id: 'NIK terbit di kabupaten/kota {{asal}}, alamatnya di {{tinggal}}.',
        en: 'The NIK was issued in regency/city {{asal}}, the address is in {{tinggal}}.',
      },
    },
  },
  needs: ['nik', 'kodeWilayah'],
  *check(row) {
    const detail = soundNikOf(row);
    const kode = row.text('kodeWilayah');
    const tinggal = kode === null ? null : codeAt(kode, 'kabupaten');
    if (!detail || tinggal === null) return;
    const asal = `${detail.wilayah.slice(0, 2)}.${detail.wilayah.slice(2, 4)}`;
    if (asal === tinggal) return;
    yield {
      messageId: 'berbeda',
      field: 'nik',
      data: { asal, tinggal },
      related: [row.cell('kodeWilayah')],
    };
  },
});
