import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callFunction } from '../../src/functions/call-function';
import { FUNCTION_IDS } from '../../src/functions/function-ids';
import { findKlaster } from '../../src/core/taxonomy/klaster';
import { PROGRAM, findProgram, programOf } from '../../src/core/taxonomy/program';
import { STRATEGI, SUBKELOMPOK, findStrategi, findSubkelompok } from '../../src/core/taxonomy/strategi';
import { settingsRows } from '../../src/core/settings/settings-rows';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { describeNik, readNik } from '../../src/core/values/identity';
import { readKode } from '../../src/core/values/kode-subkegiatan';
import { readRupiah, senToNumber } from '../../src/core/values/rupiah';
import { call, column, given } from './call';

const isError = (answer: unknown): boolean => typeof answer === 'string' && answer.startsWith('#');

describe('STRATEGI', () => {
  test('reads strategies, subgroups and programmes, in a longer text too', () => {
    expect(
      column('STRATEGI', ['S1', 2, 'Strategi III', 'S2.d', 'PKH', 'Penyaluran bantuan PKH tahap 2']),
    ).toEqual(['S1', 'S2', 'S3', 'S2', 'S1', 'S1']);
  });

  test('blank stays blank, in every way Excel has blank cells', () => {
    expect(column('STRATEGI', [null, '', 0, '-', '  '])).toEqual(['', '', '', '', '']);
  });

  test('never guesses', () => {
    const [unknown, two, open] = column('STRATEGI', ['Rapat koordinasi', 'PKH dan KUR', 'ZIS']);
    expect(unknown).toMatch(/^#N\/A Teks ini bukan/);
    expect(two).toMatch(/^#N\/A .*berbeda tempatnya/);
    expect(open).toMatch(/^#N\/A .*lebih dari satu/);
  });

  test('writes names when asked, and no other form', () => {
    expect(call('STRATEGI', 'S3', 'nama')).toEqual([['Penurunan jumlah kantong-kantong kemiskinan']]);
    expect(call('STRATEGI', 'S3', 'angka')).toMatch(/^#VALUE!/);
  });

  test('knows the programmes of a region by its settings sheet only', () => {
    const rows = settingsRows({
      ...DEFAULT_SETTINGS,
      program: [{ nama: 'Bedah Warung', strategi: 'S2', sinonim: ['Warung Bangkit'] }],
    });
    expect(column('STRATEGI', ['Warung Bangkit'])).toEqual([expect.stringMatching(/^#N\/A/)]);
    for (const blank of [null, 0, ''] as const) {
      expect(column('STRATEGI', ['Warung Bangkit', 'PKH'], null, given(rows, blank))).toEqual(['S2', 'S1']);
    }
    expect(call('STRATEGI', 'PKH', null, [['bukan'], ['pengaturan']])).toMatch(/^#VALUE! Rentang pengaturan/);
  });

  test('says of every catalogue programme what the catalogue says', () => {
    // A name may be a strategy's or a subgroup's own wording too; else the programme found decides.
    const alone = PROGRAM.flatMap(({ id, nama, strategi }) =>
      [id, nama.id]
        .filter((text) => findStrategi(text) === null && findSubkelompok(text) === null)
        .filter((text) => findProgram(text).length === 1 && findProgram(text)[0]?.program === id)
        .map((text) => ({ text, strategi: strategi ?? 'galat' })),
    );
    expect(alone.length).toBeGreaterThan(PROGRAM.length);
    expect(
      alone.map(({ text }) => {
        const [answer] = column('STRATEGI', [text]);
        return { text, strategi: isError(answer) ? 'galat' : answer };
      }),
    ).toEqual(alone);
  });
});

describe('KLASTER', () => {
  test('reads klaster, subgroups and programmes', () => {
    expect(column('KLASTER', ['K1', 2, 'Klaster III', 'S1.a', 'KUR', 'PKH'])).toEqual([
      'K1',
      'K2',
      'K3',
      'K1',
      'K3',
      'K1',
    ]);
  });

  test('does not answer what is only inferred from a subgroup', () => {
    const weak = SUBKELOMPOK.filter(({ klasterCertainty }) => klasterCertainty === 'rendah');
    const firm = SUBKELOMPOK.filter(({ klasterCertainty }) => klasterCertainty !== 'rendah');
    expect(
      column(
        'KLASTER',
        firm.map(({ id }) => id),
      ),
    ).toEqual(firm.map(({ klaster }) => klaster));
    expect(
      column(
        'KLASTER',
        weak.map(({ id }) => id),
      ),
    ).toEqual(weak.map(({ klaster }): unknown => expect.stringMatching(`^#N/A .*${klaster} hanya dugaan`)));
    expect(column('KLASTER', ['Prakerja', 'KUBE'])).toEqual([
      expect.stringContaining('hanya dugaan'),
      expect.stringContaining('lebih dari satu'),
    ]);
  });

  test('agrees with what the panel reads in a klaster column', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1', 'II', 'Klaster 3', 'K2', 'klaster 1 dan 2', '4', 'Pemberdayaan masyarakat'),
        (text) => {
          const [answer] = column('KLASTER', [text]);
          const read = findKlaster(text);
          return read === null ? isError(answer) : answer === read;
        },
      ),
    );
  });
});

describe('CEKNIK', () => {
  test('says what is wrong, as the panel does', () => {
    expect(
      column('CEKNIK', [
        '9901011508900001',
        "'9901 0115 0890 0001",
        9_901_011_508_900_000,
        '9,90101E+15',
        '990101150890000',
        '99010115O8900001',
        '9901013113900001',
        '9901011508900000',
        null,
        0,
      ]),
    ).toEqual([
      'benar',
      'benar',
      'angka',
      'notasi ilmiah',
      'bukan 16 digit',
      'bukan digit',
      'tanggal mustahil',
      'nomor urut 0000',
      '',
      '',
    ]);
  });

  test('never says a NIK again, whatever it is given', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(digits, (all) => {
        const nik = all.join('');
        const shown = JSON.stringify(column('CEKNIK', [nik, `'${nik}`, Number(nik), `${nik}x`]));
        return !shown.includes(nik.replace(/^0+/, '') || 'tidak ada');
      }),
    );
  });

  test('no error sentence of any function repeats what was in the cells', () => {
    const nik = '9901011508900001';
    // Money and codes are answered as they stand; a NIK is an amount too large and no code.
    for (const id of FUNCTION_IDS) expect(JSON.stringify(call(id, [[nik]], null, null))).not.toContain(nik);
  });

  test('answers "benar" exactly where the core finds nothing wrong', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .'-]{14,20}$/), (text) => {
        const reading = readNik(text);
        const detail = reading.ok ? describeNik(reading.value) : null;
        const sound = detail !== null && detail.tanggalMungkin && !detail.serialNol;
        return (column('CEKNIK', [text])[0] === 'benar') === sound;
      }),
    );
  });
});

describe('RUPIAH', () => {
  test('reads the ways people write money', () => {
    expect(
      column('RUPIAH', ['Rp 1.250.000,50', '-Rp 500.000,00', '1,5 miliar', 'Rp 50.000.000,-', 1234.5, 0]),
    ).toEqual([1_250_000.5, -500_000, 1_500_000_000, 50_000_000, 1234.5, 0]);
    expect(column('RUPIAH', [null, '', 'Rp -'])).toEqual(['', '', '']);
  });

  test('takes the unit of the column, unless the cell has one', () => {
    expect(column('RUPIAH', [125, '1,5', '2 miliar'], 'juta')).toEqual([
      125_000_000, 1_500_000, 2_000_000_000,
    ]);
    expect(column('RUPIAH', [125], 1_000)).toEqual([125_000]);
    expect(column('RUPIAH', [125], '(dalam juta rupiah)')).toEqual([125_000_000]);
    expect(call('RUPIAH', 125, 'km')).toMatch(/^#VALUE! Satuan/);
    expect(call('RUPIAH', 125, 7)).toMatch(/^#VALUE! Satuan/);
  });

  test('leaves what has two readings, is no money or is too large', () => {
    const [two, none, large, inexact] = column('RUPIAH', [
      '1.500',
      'lima',
      '9007199254740992',
      '9000000000000000,01',
    ]);
    expect(two).toBe('#N/A Angka mendua: Rp1.500 atau Rp1,50. Tulis sebagai angka.');
    expect(none).toMatch(/^#N\/A Bukan satu jumlah/);
    expect(large).toMatch(/^#NUM!/);
    expect(inexact).toMatch(/^#NUM!/);
  });

  test('answers exactly what the core reads', () => {
    const texts = fc.oneof(
      fc.double({ noNaN: true, min: -1e14, max: 1e14 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((one) => `Rp ${one.toLocaleString('id-ID')}`),
      fc.stringMatching(/^[0-9.,]{1,12}$/),
    );
    fc.assert(
      fc.property(texts, (value) => {
        const [answer] = column('RUPIAH', [value]);
        const reading = readRupiah(value);
        if (!reading.ok) return reading.reason === 'empty' ? answer === '' : isError(answer);
        const number = senToNumber(reading.value);
        const back = readRupiah(number);
        return back.ok && back.value === reading.value ? answer === number : isError(answer);
      }),
    );
  });
});

describe('SUBKEGIATAN', () => {
  const PARTS = ['1', '1.02', '1.02.02', '1.02.02.2.01', '1.02.02.2.01.0014'];

  test('takes a code apart, with the name behind it', () => {
    expect(call('SUBKEGIATAN', '1.02.02.02.01.0014')).toEqual([
      ['subkegiatan', '1.02.02.2.01.0014', ...PARTS, 'kabupaten', ''],
    ]);
    expect(call('SUBKEGIATAN', '1.02.02.2.01.0014 Pengelolaan Pelayanan')).toEqual([
      ['subkegiatan', '1.02.02.2.01.0014', ...PARTS, 'kabupaten', 'Pengelolaan Pelayanan'],
    ]);
    expect(call('SUBKEGIATAN', '1.02.02')).toEqual([
      ['program', '1.02.02', '1', '1.02', '1.02.02', '', '', '', ''],
    ]);
    expect(call('SUBKEGIATAN', '5.1.02.01.001.00039')).toEqual([
      ['rekening', '5.1.02.01.001.00039', '', '', '', '', '', '', ''],
    ]);
  });

  test('one row of nine cells for every code, blank ones too', () => {
    const answer = call('SUBKEGIATAN', [['1.02.02'], [null], [0], ['x'], [1.02]]);
    expect(typeof answer === 'string' ? [] : answer.map((line) => line.length)).toEqual([9, 9, 9, 9, 9]);
    expect(column('SUBKEGIATAN', [null, 'y', 1.1, '1.2.02'])).toEqual([
      '',
      expect.stringMatching(/^#N\/A Bukan kode/),
      expect.stringMatching(/^#N\/A Tersimpan sebagai angka, nolnya mungkin hilang: 1\.10 \/ 1\.01\./),
      expect.stringMatching(/^#N\/A Kode tidak lengkap, mungkin 1\.02\.02\./),
    ]);
    expect(call('SUBKEGIATAN', [['1.02', '1.03']])).toMatch(/^#VALUE! Beri satu kolom/);
  });

  test('reads what the core reads and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X.]{1,22}$/), (text) => {
        const [answer] = call('SUBKEGIATAN', text) as readonly (readonly unknown[])[];
        const reading = readKode(text);
        return reading.ok ? answer?.[1] === reading.value.kode : isError(answer?.[0]) || answer?.[0] === '';
      }),
    );
  });
});

describe('every function of cells', () => {
  test('an error in a cell is an error beside it, and nothing else is touched', () => {
    for (const id of ['STRATEGI', 'KLASTER', 'CEKNIK', 'RUPIAH', 'SUBKEGIATAN'] as const) {
      const [error, , blank] = column(id, [{ code: '#REF!', type: 'Error' }, 'x', null]);
      expect(error).toBe('#N/A Sel ini berisi galat Excel; perbaiki dahulu rumusnya.');
      expect(blank).toBe('');
    }
  });

  test('the answer has the shape of the range, and a cell of its own answers the same alone', () => {
    const cell = fc.oneof(
      fc.constantFrom('PKH', 'S2', '1.500', 'x', '', null, 0, true),
      fc.string(),
      fc.double(),
    );
    const range = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(range, fc.constantFrom('STRATEGI', 'KLASTER', 'CEKNIK', 'RUPIAH'), (cells, id) => {
        const whole = call(id, cells);
        expect(whole).toEqual(
          cells.map((line) => line.map((one) => (call(id, [[one]]) as unknown[][])[0]?.[0])),
        );
      }),
    );
  });

  test('hostile texts are answered at once', () => {
    const long = ['9'.repeat(100_000), '1.'.repeat(50_000), `${'PKH '.repeat(40_000)}x`, '('.repeat(100_000)];
    const start = performance.now();
    for (const id of ['STRATEGI', 'KLASTER', 'CEKNIK', 'RUPIAH', 'SUBKEGIATAN'] as const) column(id, long);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('richer cells count by their plain value', () => {
    expect(column('STRATEGI', [{ basicValue: 'PKH', type: 'FormattedNumber' }])).toEqual(['S1']);
    expect(column('RUPIAH', [{ basicValue: 5, type: 'FormattedNumber' }])).toEqual([5]);
    expect(column('STRATEGI', [{ basicValue: '#VALUE!', type: 'Entity' }])[0]).toMatch(/galat Excel/);
  });

  test('sentences come in English too', () => {
    const lang = 'en';
    const makeError = (code: string, text: string): string => `${code} ${text}`;
    expect(callFunction('RUPIAH', ['1.500'], { lang, makeError })).toEqual([
      ['#N/A Two readings: Rp1,500 or Rp1.50. Write it as a number.'],
    ]);
  });

  test('a range of no cells is one empty answer', () => {
    expect(call('STRATEGI', null)).toEqual([['']]);
  });

  test('names are those of the law', () => {
    expect(STRATEGI.map(({ id }) => call('STRATEGI', id, 'nama'))).toEqual(
      STRATEGI.map(({ nama }) => [[nama.id]]),
    );
    expect(programOf('PKH').strategi).toBe('S1');
  });
});
