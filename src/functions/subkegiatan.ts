import { isCellError } from '../core/values/cell-value';
import { kodeCandidates, readKode, splitKodeNama, type Kode } from '../core/values/kode-subkegiatan';
import { cellsOf } from './arguments';
import { GALAT, rememberingTexts } from './each-cell';
import { refuse, type FunctionSpec, type Refusal, type ResultCell } from './function-spec';

const BUKAN_KODE: Refusal = refuse('#N/A', {
  id: 'Bukan kode nomenklatur yang lengkap; nol di depan tidak pernah ditambahkan.',
  en: 'Not a whole code of the nomenclature; leading zeros are never added.',
});
const SATU_KOLOM = refuse('#VALUE!', {
  id: 'Beri satu kolom saja; setiap kode dijawab dalam satu baris.',
  en: 'Give one column only; every code is answered in a row.',
});

/** Segments up to urusan, bidang, program, kegiatan and sub kegiatan. */
const LEVELS = [1, 2, 3, 5, 6] as const;
const COLUMNS = 4 + LEVELS.length;
const NOTHING: readonly ResultCell[] = Array<ResultCell>(COLUMNS).fill('');
const onlyFirst = (first: ResultCell): readonly ResultCell[] => [first, ...NOTHING.slice(1)];
const MOST_SHOWN = 3;

function partsOf({ jenis, kode, segmen, tingkat, subkegiatan }: Kode, nama: string): readonly ResultCell[] {
  const isNomenclature = jenis !== 'organisasi' && (jenis !== 'rekening' || subkegiatan !== null);
  return [
    jenis,
    kode,
    ...LEVELS.map((length) =>
      isNomenclature && segmen.length >= length ? segmen.slice(0, length).join('.') : '',
    ),
    tingkat ?? '',
    nama,
  ];
}

function refusalOf(cell: string | number | boolean): Refusal {
  const mungkin = kodeCandidates(cell).slice(0, MOST_SHOWN).join(' / ');
  if (mungkin === '') return BUKAN_KODE;
  return refuse('#N/A', typeof cell === 'number' ? SEBAGAI_ANGKA : TIDAK_LENGKAP, { mungkin });
}

const SEBAGAI_ANGKA = {
  id: 'Tersimpan sebagai angka, nolnya mungkin hilang: {{mungkin}}. Tulis sebagai teks.',
  en: 'Kept as a number, zeros may be lost: {{mungkin}}. Write it as text.',
};
const TIDAK_LENGKAP = {
  id: 'Kode tidak lengkap, mungkin {{mungkin}}. Nol di depan tidak pernah ditambahkan sendiri.',
  en: 'The code is not whole, perhaps {{mungkin}}. Leading zeros are never added here.',
};

const readParts = rememberingTexts((cell): readonly ResultCell[] => {
  const reading = readKode(cell);
  if (reading.ok) return partsOf(reading.value, '');
  if (reading.reason === 'empty') return NOTHING;
  const named = typeof cell === 'string' ? splitKodeNama(cell.slice(0, LONGEST_NAMED)) : null;
  return named ? partsOf(named.kode, named.nama) : onlyFirst(refusalOf(cell));
});

/** No name of a sub kegiatan comes near this many characters. */
const LONGEST_NAMED = 2_000;

/** The parts of codes of the budget nomenclature, one row of cells per code. */
export const subkegiatan: FunctionSpec = {
  id: 'SUBKEGIATAN',
  description: {
    id: 'Mengurai kode: jenis, kode baku, urusan, bidang, program, kegiatan, sub kegiatan, tingkat, nama. Satu baris tiap kode.',
    en: 'Takes codes apart: kind, canonical code, urusan, bidang, program, kegiatan, sub kegiatan, level, name. A row per code.',
  },
  parameters: [
    {
      name: 'kode',
      kind: 'rentang',
      description: {
        id: 'Satu sel atau satu kolom berisi kode, boleh diikuti namanya.',
        en: 'A cell or one column with codes; a name may follow.',
      },
    },
  ],
  run([kode]) {
    const cells = cellsOf(kode);
    if (cells.some((line) => line.length > 1)) return SATU_KOLOM;
    return cells.map((line): readonly ResultCell[] => {
      const cell = line[0] ?? null;
      if (cell === null || cell === '' || cell === 0) return NOTHING;
      if (isCellError(cell)) return onlyFirst(GALAT);
      return readParts(cell);
    });
  },
};
