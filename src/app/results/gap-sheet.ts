import { gapAt, gapOrder, type FamilyGap } from '../../core/households/gaps';
import { STATE } from '../../core/households/need-states';
import { renderMessage } from '../../core/messages/translate';
import { gapPart } from '../../core/report/gap-parts';
import type { SheetSpec } from '../../workbook/sheet-spec';
import { listSheet, LOOK } from '../sheets/sheet-kit';
import { MOST_ROWS, type ResultGround } from './result-ground';

/** What the needs of this workbook are called, those of the region among them, by id. */
export function needNames({ assessed, lang }: ResultGround): (ids: readonly string[]) => string {
  const names = new Map<string, string>(
    (assessed?.assessed.needs ?? []).map(({ need }) => [need.id, renderMessage(need.nama, {}, lang)]),
  );
  return (ids) => ids.map((id) => names.get(id) ?? id).join(', ');
}

/** The families that certainly lack a service, in the order they should be looked at. */
export function gapSheet(ground: ResultGround): SheetSpec {
  const { assessed, names, say, lang, unmask } = ground;
  const order = assessed ? gapOrder(assessed.assessed) : new Uint32Array();
  const shown = order.subarray(0, MOST_ROWS);
  const named = needNames(ground);
  const families = (): Iterable<FamilyGap> => gapsOf(ground, shown);
  let missing = 0;
  for (const { states } of missingStates(ground)) for (const family of shown) missing += states(family);
  return listSheet({
    name: names.kesenjangan,
    title: say('kesenjangan.judul'),
    notes: [
      ground.source,
      ...(assessed
        ? [say('kesenjangan.ringkas', { jumlah: order.length, keluarga: assessed.assessed.length })]
        : []),
      ground.masked,
      ...(order.length > shown.length
        ? [say('kesenjangan.kepotong', { jumlah: order.length - shown.length })]
        : []),
    ],
    columns: [
      { title: say('sel'), width: 20 },
      { title: say('kesenjangan.keluarga'), width: 24, look: LOOK.wrap },
      { title: say('kesenjangan.nik'), width: 20 },
      { title: say('kesenjangan.desa'), width: 24, look: LOOK.wrap },
      { title: say('kesenjangan.kecamatan'), width: 20, look: LOOK.wrap },
      { title: say('kesenjangan.desil'), width: 8, look: LOOK.count },
      { title: say('kesenjangan.jumlah'), width: 12, look: LOOK.count },
      { title: say('kesenjangan.kurang'), width: 36, look: LOOK.wrap },
      { title: say('opd'), width: 36, look: LOOK.wrap },
      { title: say('kesenjangan.alasan'), width: 60, look: LOOK.wrap },
      { title: say('kesenjangan.belum-diketahui'), width: 30, look: LOOK.wrap },
    ],
    count: shown.length,
    *rows() {
      for (const gap of families()) {
        const part = gapPart(gap, { lang, unmask });
        yield [
          part.cell,
          part.nama,
          part.nik,
          part.desa,
          part.kecamatan,
          part.desil,
          part.kurang.length,
          named(part.kurang),
          part.opd.length === 0 ? say('tanpa-opd') : part.opd.join('; '),
          part.alasan.map(({ kalimat }) => kalimat).join('\n'),
          named([...part.tidakDiketahui, ...part.tidakDapatDinilai]),
        ];
      }
    },
    ...(shown.length > 0 && {
      totals: [say('jumlah-terlihat'), null, null, null, null, null, missing],
    }),
    frozenColumns: 2,
    empty: say(assessed ? 'kesenjangan.tidak-ada' : 'konvergensi.tanpa-keluarga'),
  }).sheet;
}

function* gapsOf({ assessed, routes }: ResultGround, families: Uint32Array): Generator<FamilyGap> {
  if (!assessed) return;
  for (const family of families) yield gapAt(assessed.assessed, routes(), family);
}

/** Per need whether a family certainly lacks it, as 1 or 0. */
const missingStates = ({
  assessed,
}: ResultGround): readonly { readonly states: (family: number) => number }[] =>
  (assessed?.assessed.needs ?? []).map(({ states }) => ({
    states: (family) => Number(states[family] === STATE.belum),
  }));
