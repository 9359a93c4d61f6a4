import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anonymousBook, type Draw } from '../../../src/app/reports/anonymous-book';
import { blurPlaces, hideRare, K } from '../../../src/app/reports/anonymous-places';
import type { RecognisedBook } from '../../../src/core/report/checked-book';
import { asText } from '../../../src/core/table/cell-readers';
import type { CellValue } from '../../../src/core/values/cell-value';
import { describeWithLibreOffice } from '../../libre-office';
import { problemsOf } from '../../workbook/xlsx/patch/strict';
import { shownRows } from '../consolidation/made-province';
import { bookOf, bytesOf, groundOf, sample, shownAndComputed } from './made';

const last: Draw = (below) => below - 1;
const first: Draw = () => 0;
const nik = (serial: number): string => `990101010180${String(serial).padStart(4, '0')}`;

/** Kecamatan, village and how many families live there. */
type Place = readonly [kecamatan: string, desa: string, count: number];

/** Families by village. */
const families = (...places: readonly Place[]): Promise<RecognisedBook> =>
  bookOf({
    name: 'Keluarga',
    cells: [
      [
        ...['id_keluarga', 'kepala_keluarga', 'nik', 'alamat', 'kecamatan', 'desa_kelurahan'],
        ...['desil_kesejahteraan', 'tanggal_lahir', 'penerima_sembako'],
      ],
      ...places.flatMap(([kecamatan, desa, count], place) =>
        Array.from({ length: count }, (_, at): CellValue[] => {
          const serial = place * 100 + at + 1;
          return [
            ...[`KODE-${String(serial)}`, `Orang Rahasia ${String(serial)}`, nik(serial), `Dusun Rahasia`],
            ...[kecamatan, desa, 1, '17/08/1980', 'Tidak'],
          ];
        }),
      ),
    ],
  });

const rowsOf = (book: RecognisedBook, draw = last, unmask = false): readonly (readonly CellValue[])[] => {
  const made = anonymousBook(groundOf([book], { unmask }), draw);
  if (!made.ok) throw new Error(made.reason);
  const [sheet] = made.spec.sheets;
  const rows = sheet ? shownRows(sheet) : [];
  return rows.slice(rows.findIndex(([cell]) => cell === 'Nomor') + 1);
};
const places = async (...given: readonly Place[]): Promise<readonly string[]> => {
  const rows = rowsOf(await families(...given));
  return [...new Set(rows.map((row) => `${asText(row[1] ?? null)} / ${asText(row[2] ?? null)}`))].sort();
};

describe('places', () => {
  test('a village of four is merged into its kecamatan, and one of five is not', async () => {
    expect(
      await places(['Misal', 'Besar', 6], ['Misal', 'Lima', 5], ['Misal', 'A', 3], ['Misal', 'B', 4]),
    ).toEqual(['Misal / (desa digabung)', 'Misal / Besar', 'Misal / Lima']);
  });

  test('a lone small village takes the smallest beside it along: what is left over hides nobody', async () => {
    expect(await places(['Misal', 'Besar', 6], ['Misal', 'Lima', 5], ['Misal', 'A', 3])).toEqual([
      'Misal / (desa digabung)',
      'Misal / Besar',
    ]);
  });

  test('a kecamatan still short of families is merged into the whole', async () => {
    expect(await places(['Misal', 'Besar', 9], ['Kecil', 'A', 2], ['Mini', 'B', 4])).toEqual([
      '(wilayah digabung) / (desa digabung)',
      'Misal / Besar',
    ]);
  });

  test('fewer than five families are not written at all', async () => {
    const made = anonymousBook(groundOf([await families(['Misal', 'A', 4])]), last);
    expect(made).toEqual({ ok: false, reason: 'terlalu-sedikit', keluarga: 4 });
  });

  test('whatever villages there are, each place that is written has five families', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom('Misal', 'Umpama', 'Contoh'), fc.constantFrom('A', 'B', 'C'), fc.nat(7)),
          { minLength: 1, maxLength: 6 },
        ),
        async (given) => {
          const book = await families(...given);
          const assessed = groundOf([book]).assessed.map((one) => one.assessed);
          const blurred = blurPlaces(assessed);
          const all = given.reduce((sum, [, , count]) => sum + count, 0);
          expect(blurred === null).toBe(all < K);
          for (const place of (blurred?.list ?? []).keys())
            expect(blurred?.of.filter((one) => one === place).length).toBeGreaterThanOrEqual(K);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('whatever values there are, those written and those hidden are shared by five', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { maxLength: 60 }), (given) => {
      const groups = given.map(([group]) => group);
      const values = given.map(([, value]) => value);
      const hidden = hideRare(groups, values);
      const counts = new Map<string, number>();
      const sizes = new Map<number, number>();
      given.forEach(([group, value], at) => {
        const key = `${String(group)} ${hidden[at] === 1 ? 'hidden' : String(value)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        sizes.set(group, (sizes.get(group) ?? 0) + 1);
      });
      for (const [key, count] of counts)
        expect(count).toBeGreaterThanOrEqual(Math.min(K, sizes.get(Number(key.split(' ')[0])) ?? 0));
    }),
  );
});

describe('the export', () => {
  test.each([false, true])('holds no identity, also when they are asked for (%s)', async (unmask) => {
    const made = anonymousBook(groundOf([await families(['Misal', 'A', 8])], { unmask }), last);
    const said = JSON.stringify(made.ok ? made.spec.sheets.map(shownRows) : null);
    expect(said).not.toMatch(/Rahasia|KODE-|990101|1980|\d{16}/);
    expect(said).toContain('45–59');
    expect(said).toContain('k-anonimitas');
  });

  test('numbers are drawn: another draw gives the families other numbers, and none is lost', async () => {
    const book = await families(['Misal', 'A', 5], ['Misal', 'B', 7]);
    const [one, other] = [rowsOf(book, last), rowsOf(book, first)];
    const villages = (rows: readonly (readonly CellValue[])[]): readonly (CellValue | undefined)[] =>
      rows.map((row) => row[2]);
    expect(villages(one)).not.toEqual(villages(other));
    expect([...villages(one)].sort()).toEqual([...villages(other)].sort());
    expect(one.map(([number]) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  test('of the sample opens without repair', async () => {
    const made = anonymousBook(groundOf([await sample()]), last);
    expect(problemsOf(await bytesOf(made.ok ? made.spec : null))).toEqual([]);
  });
});

describeWithLibreOffice('in LibreOffice', () => {
  test('it shows the same', async () => {
    const made = anonymousBook(groundOf([await sample()]), last);
    const [shown, computed] = await shownAndComputed(await bytesOf(made.ok ? made.spec : null));
    expect(computed).toEqual(shown);
  }, 160_000);
});
