import fc from 'fast-check';
import { STATUS_TINDAK_LANJUT, type FollowUp } from '../../../src/core/followup/follow-up';
import { fromCalendar } from '../../../src/core/values/tanggal';
import { visibleText } from '../../../src/core/values/text';

const first = fromCalendar(1999, 1, 1) ?? 0;
const last = fromCalendar(2100, 12, 31) ?? 0;
const day = fc.option(fc.integer({ min: first, max: last }), { nil: null });

/** Texts as people type them, also such as look like formulas, numbers and days. */
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('=1+1', '+62', '-', '@nama', '007', '12/12/2026', 'true', 'Perihal', 'Konvergen · hasil'),
  )
  .map(visibleText);

/** Any follow-ups our own form could have made, each with a number of its own. */
export const anyFollowUps = (maxLength = 12): fc.Arbitrary<readonly FollowUp[]> =>
  fc
    .array(
      fc.record({
        perihal: typed.filter((text) => text !== ''),
        jenis: typed,
        opd: typed,
        penanggungJawab: typed,
        tenggat: day,
        keputusan: fc
          .array(
            typed.filter((text) => text !== ''),
            { maxLength: 3 },
          )
          .map((lines) => lines.join('\n')),
        status: fc.constantFrom(...STATUS_TINDAK_LANJUT),
        rapat: day,
        dicatat: day,
      }),
      { maxLength },
    )
    .map((list) => list.map((one, at) => ({ id: `TL-${String(at + 1).padStart(3, '0')}`, ...one })));
