import { asText } from '../table/cell-readers';
import { closest } from './helpers/closest';
import { otherSettingsSheets, settingsIssues, unreadWaivers } from './helpers/settings-issues';
import { defineBookRule, type BookContext } from './rule';

/** What stands in the settings and nobody knows has no effect; whoever wrote it should hear so. */
export const pengaturanTidakDikenal = defineBookRule({
  meta: {
    id: 'pengaturan-tidak-dikenal',
    scope: 'buku',
    severity: 'warning',
    roles: ['pengaturan'],
    title: { id: 'Pengaturan tanpa akibat', en: 'Settings without effect' },
    next: {
      id: 'Perbaiki ejaannya menurut kolom penjelasan, atau hapus barisnya.',
      en: 'Correct the spelling as the column of explanations has it, or delete the line.',
    },
    source: 'Praktik pelaporan: satu pengaturan yang sama untuk semua perangkat daerah',
    messages: {
      bagian: {
        id: 'Bagian "{{isi}}" tidak dikenal; baris di bawahnya tidak dipakai.',
        en: 'Part "{{isi}}" is not known; the lines below it are not used.',
      },
      luarBagian: {
        id: '"{{isi}}" berada di atas bagian pertama, jadi tidak dipakai.',
        en: '"{{isi}}" stands above the first part, so it is not used.',
      },
      kunci: {
        id: 'Kunci "{{isi}}" tidak dikenal, jadi tidak dipakai.',
        en: 'Key "{{isi}}" is not known, so it is not used.',
      },
      aturan: {
        id: 'Aturan "{{isi}}" tidak ada, jadi tingkatnya tidak berlaku.',
        en: 'There is no rule "{{isi}}", so its severity has no effect.',
      },
      dikunci: {
        id: 'Tingkat aturan {{aturan}} tetap: datanya sudah hilang atau tidak boleh keluar, jadi tidak dapat diturunkan.',
        en: 'The severity of rule {{aturan}} is fixed: the data is lost or must not leave, so it cannot be lowered.',
      },
      baku: {
        id: '"{{isi}}" tidak dikenal sebagai program atau sumber dana, jadi ejaan ini tidak dipakai.',
        en: '"{{isi}}" is no known programme or funding source, so this spelling is not used.',
      },
      sisa: {
        id: '"{{isi}}" berada di kolom yang tidak dipakai bagian ini.',
        en: '"{{isi}}" stands in a column this part does not use.',
      },
      lembarLain: {
        id: 'Lembar {{lembar}} juga bertanda pengaturan, tetapi yang dipakai adalah lembar {{dipakai}}.',
        en: 'Sheet {{lembar}} is marked as settings too, but sheet {{dipakai}} is the one that holds.',
      },
      pengecualian: {
        id: 'Baris ini tidak lengkap sebagai pengecualian (jenis, temuan, alasan, nama, tanggal), jadi temuannya ditampilkan lagi.',
        en: 'This line is not complete as a waiver (kind, finding, reason, name, day), so its finding is shown again.',
      },
    },
  },
  reads: 'any',
  *check(book) {
    for (const { issue, ...place } of settingsIssues(book)) {
      if (issue.kind !== 'tidak-dikenal') continue;
      const { messageId } = issue;
      const suggest = messageId === 'aturan' ? rulesLike(asText(place.at.value), book) : [];
      yield { messageId, field: null, suggest, ...place };
    }
    for (const place of otherSettingsSheets(book)) yield { messageId: 'lembarLain', field: null, ...place };
    for (const place of unreadWaivers(book)) yield { messageId: 'pengecualian', field: null, ...place };
  },
});

function rulesLike(
  written: string,
  { knownRules }: BookContext,
): { label: { id: string; en: string }; value: string }[] {
  const rules = [...new Set(knownRules?.values())];
  return closest(
    written,
    rules.map((rule) => ({ value: rule, names: [rule.id] })),
  ).map(({ id, title }) => ({
    label: { id: `${id}: ${title.id}`, en: `${id}: ${title.en}` },
    value: id,
  }));
}
