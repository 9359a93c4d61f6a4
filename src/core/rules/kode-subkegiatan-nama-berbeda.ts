import { sameName } from '../nomenclature/name-agreement';
import { nomenclatureOf } from '../nomenclature/nomenclature';
import type { Field } from '../table/field';
import type { Row } from '../table/table';
import { readKode, splitKodeNama, type Kode } from '../values/kode-subkegiatan';
import { isOwn, shown } from './helpers/mapping-cells';
import { defineRowRule, same } from './rule';

/** A code and a name that the region's own nomenclature does not put together. */
export const kodeSubkegiatanNamaBerbeda = defineRowRule({
  meta: {
    id: 'kode-subkegiatan-nama-berbeda',
    scope: 'baris',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Kode dan nama sub kegiatan berbeda', en: 'Code and name of the sub kegiatan disagree' },
    next: {
      id: 'Tentukan mana yang benar, kode atau namanya, menurut nomenklatur yang berlaku.',
      en: 'Decide which is right, the code or the name, by the nomenclature in force.',
    },
    source: 'Nomenklatur Permendagri 90/2019 dan pemutakhirannya, menurut daftar yang dimuat daerah sendiri',
    messages: {
      nama: {
        id: 'Kode {{kode}} dalam nomenklatur adalah “{{resmi}}”, tetapi namanya ditulis “{{isi}}”.',
        en: 'Code {{kode}} is “{{resmi}}” in the nomenclature, but the name is written “{{isi}}”.',
      },
      kode: {
        id: 'Kode {{kode}} dalam nomenklatur adalah “{{resmi}}”; “{{isi}}” berkode {{lain}}.',
        en: 'Code {{kode}} is “{{resmi}}” in the nomenclature; “{{isi}}” has the code {{lain}}.',
      },
    },
  },
  needs: ['kode'],
  *check(row, { settings }) {
    if (settings.nomenklatur.length === 0) return;
    const asked = codeAndName(row);
    if (!asked || (!isOwn(row, 'kode') && !isOwn(row, asked.field))) return;
    const { field, kode, nama } = asked;
    const least = settings.ambang.miripMinimal;
    const nomenclature = nomenclatureOf(settings.nomenklatur);
    const names = nomenclature.namesOf(kode);
    const [resmi] = names;
    if (resmi === undefined || names.some((one) => sameName(one, nama, least))) return;
    const others = nomenclature.codesNamed(nama, kode, least);
    const data = { kode, resmi: shown(resmi), isi: shown(nama) };
    const inOneCell = row.cell('kode') === row.cell(field);
    if (others.length === 0) {
      yield {
        messageId: 'nama',
        field,
        data,
        related: inOneCell ? [] : [row.cell('kode')],
        suggest: names.map((one) => suggestion(inOneCell ? `${kode} ${one}` : one)),
      };
      return;
    }
    yield {
      messageId: 'kode',
      field: 'kode',
      data: { ...data, lain: others.map((one) => one.kode).join(', ') },
      related: inOneCell ? [] : [row.cell(field)],
      suggest: inOneCell
        ? [`${kode} ${resmi}`, ...others.map((one) => `${one.kode} ${one.nama}`)].map(suggestion)
        : others.map((one) => ({ label: same(`${one.kode} ${one.nama}`), value: one.kode })),
    };
  },
});

const suggestion = (value: string): { readonly label: ReturnType<typeof same>; readonly value: string } => ({
  label: same(value),
  value,
});

type NameField = Extract<Field, 'program' | 'kegiatan' | 'subkegiatan'>;

interface CodeAndName {
  readonly field: NameField;
  readonly kode: string;
  readonly nama: string;
}

/** The code of the row without its account, and the name at the same depth. */
function codeAndName(row: Row): CodeAndName | null {
  const reading = readKode(row.text('kode'));
  if (!reading.ok) return null;
  const { subkegiatan, jenis, kode } = reading.value;
  const field = subkegiatan === null ? nameFieldOf(jenis) : 'subkegiatan';
  const text = field && row.text(field);
  if (!field || text === null) return null;
  return { field, kode: subkegiatan ?? kode, nama: splitKodeNama(text)?.nama ?? text };
}

const nameFieldOf = (jenis: Kode['jenis']): NameField | null =>
  jenis === 'program' || jenis === 'kegiatan' ? jenis : null;
