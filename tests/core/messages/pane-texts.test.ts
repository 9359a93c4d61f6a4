import { expect, test } from '@jest/globals';
import { learningText } from '../../../src/core/messages/learning-text';
import { reportsScreenText } from '../../../src/core/messages/reports-screen-text';
import { uiText } from '../../../src/core/messages/ui-text';

test('a sentence without a gap needs nothing to fill it', () => {
  expect([uiText('tutup', 'id'), uiText('tutup', 'en')]).toEqual(['Tutup', 'Close']);
  expect([learningText('tur.judul', 'id'), learningText('tur.judul', 'en')]).toEqual([
    'Tur berpandu',
    'Guided tour',
  ]);
  expect(reportsScreenText('templat.tahun', 'id')).toBe('Tahun anggaran');
  expect(reportsScreenText('templat.tahun', 'en')).toBe('Budget year');
});

test('a sentence with gaps says what it is given', () => {
  expect(uiText('dan-lagi', 'id', { jumlah: 7 })).toBe('… dan 7 lagi');
  expect(learningText('tur.langkah', 'en', { ke: 2, dari: 8 })).toBe('Step 2 of 8');
});
