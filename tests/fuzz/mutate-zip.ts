import { unzipSync, zipSync, type Unzipped } from 'fflate';
import type { Random } from '../../scripts/samples/random';
import { asZip64 } from '../workbook/xlsx/zip';

/** Numbers that programs trip over, for fields of one, two and four bytes. */
const ODD = [0, 1, 2, 7, 8, 0x7f, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];
const NAMES = [
  '',
  '/',
  '../xl/workbook.xml',
  '__proto__',
  'XL/WORKBOOK.XML',
  'xl\\workbook.xml',
  'a'.repeat(2000),
];
const [LOCAL, RECORD, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Bytes of the fields of each kind of record, from its signature to the name or comment. */
const FIELDS = new Map([
  [LOCAL, 30],
  [RECORD, 46],
  [END, 22],
]);
const MIB = 2 ** 20;

type Mutation = (random: Random, bytes: Uint8Array) => Uint8Array;

/** Where records of a zip begin, with how long their fields are. */
function records(bytes: Uint8Array): readonly (readonly [at: number, length: number])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at + 22 <= bytes.length; at += 1) {
    const length = FIELDS.get(view.getUint32(at, true));
    if (length !== undefined && at + length <= bytes.length) found.push([at, length]);
  }
  return found;
}

const someBytes: Mutation = (random, bytes) => {
  const made = bytes.slice();
  for (let hits = random.int(1, 8); hits > 0; hits -= 1) {
    made[random.int(0, made.length - 1)] = random.int(0, 255);
  }
  return made;
};

/** One or two fields of a header, a record of the directory or its end say something else. */
const fields: Mutation = (random, bytes) => {
  const made = bytes.slice();
  const found = records(made);
  if (found.length === 0) return someBytes(random, bytes);
  const view = new DataView(made.buffer);
  for (let hits = random.int(1, 2); hits > 0; hits -= 1) {
    const [at, length] = random.pick(found);
    const field = at + 4 + 2 * random.int(0, (length - 8) / 2);
    const value = random.chance(0.7) ? random.pick(ODD) : random.int(0, 0xffff);
    if (random.chance(0.5)) view.setUint32(field, value, true);
    else view.setUint16(field, value & 0xffff, true);
  }
  return made;
};

const truncated: Mutation = (random, bytes) => bytes.slice(0, random.int(0, bytes.length - 1));

const extended: Mutation = (random, bytes) => {
  const extra = Uint8Array.from({ length: random.int(1, 300) }, () => random.int(0, 255));
  const made = new Uint8Array(bytes.length + extra.length);
  const inFront = random.chance(0.5);
  made.set(bytes, inFront ? extra.length : 0);
  made.set(extra, inFront ? 0 : bytes.length);
  return made;
};

/** A stretch of the file is taken out, doubled or put elsewhere. */
const moved: Mutation = (random, bytes) => {
  const from = random.int(0, bytes.length - 1);
  const to = Math.min(bytes.length, from + random.int(1, 400));
  const at = random.int(0, bytes.length - 1);
  const piece = bytes.subarray(from, to);
  const kept = random.chance(0.5)
    ? bytes
    : Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  return Uint8Array.from([...kept.subarray(0, at), ...piece, ...kept.subarray(at)]);
};

/** The parts are good, but not those of a workbook: one is gone, called otherwise, or is what another was. */
const parts: Mutation = (random, bytes) => {
  const all: Unzipped = unzipSync(bytes);
  const names = Object.keys(all);
  const [one, other] = [random.pick(names), random.pick(names)];
  const content = all[one] ?? new Uint8Array();
  switch (random.int(0, 4)) {
    case 0:
      Reflect.deleteProperty(all, one);
      break;
    case 1:
      Reflect.deleteProperty(all, one);
      all[random.pick(NAMES)] = content;
      break;
    case 2:
      all[one] = all[other] ?? content;
      break;
    case 3:
      all[one] = new Uint8Array(random.int(1, 24) * MIB).fill(random.pick([0, 0x20, 0x3c]));
      break;
    default:
      for (let at = random.int(100, 3000); at > 0; at -= 1)
        all[`xl/${String(at)}.xml`] = content.subarray(0, 9);
  }
  return zipSync(all, { level: random.pick([0, 1, 9]) });
};

/** A part is listed once more: under its own name, or its bytes under another. */
const doubled: Mutation = (random, bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = records(bytes).filter(([at]) => view.getUint32(at, true) === RECORD);
  const end = records(bytes).find(([at]) => view.getUint32(at, true) === END)?.[0];
  if (listed.length === 0 || end === undefined) return someBytes(random, bytes);
  const [at] = random.pick(listed);
  const length =
    46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const record = bytes.slice(at, at + length);
  if (random.chance(0.5)) record[46] = random.int(0x61, 0x7a);
  const made = Uint8Array.from([...bytes.subarray(0, end), ...record, ...bytes.subarray(end)]);
  const made64 = new DataView(made.buffer, end + record.length);
  for (const field of [8, 10]) made64.setUint16(field, made64.getUint16(field, true) + 1, true);
  return made;
};

/** Sizes in the records of zip64, some of them lies. */
const long: Mutation = (random, bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const isOld = view.getUint32(end, true) === END && view.getUint32(end + 16, true) !== 0xffffffff;
  if (!isOld) return fields(random, bytes);
  const made = asZip64(bytes);
  return random.chance(0.3) ? made : fields(random, made);
};

/** Damages a zip, its directory or the list of its parts. */
export function mutateZip(random: Random, bytes: Uint8Array): Uint8Array {
  const mutation = random.weighted<Mutation>([
    [someBytes, 3],
    [fields, 6],
    [truncated, 1],
    [extended, 1],
    [moved, 2],
    [parts, 4],
    [doubled, 2],
    [long, 1],
  ]);
  // A file that is no zip has neither parts nor a directory.
  if (bytes[0] !== 0x50) return random.pick([someBytes, truncated, extended, moved])(random, bytes);
  return mutation(random, bytes);
}
