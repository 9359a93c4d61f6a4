import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file. */
export interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first day a zip can name: the same bytes on every day. */
const DATE = 0x0021;

type Fields = readonly (readonly [value: number, bytes: 2 | 4])[];

function record(signature: number, fields: Fields, name: Uint8Array): Buffer {
  const size = fields.reduce((sum, [, bytes]) => sum + bytes, 4);
  const out = Buffer.alloc(size + name.length);
  out.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [value, bytes] of fields) at = out.writeUIntLE(value, at, bytes);
  out.set(name, at);
  return out;
}

/** The bytes of a zip with the parts in the order given. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const pressed = deflateRawSync(content, { level: 9 });
    const encoded = new TextEncoder().encode(name);
    const common: Fields = [
      ...([
        [VERSION, 2],
        [0, 2],
        [DEFLATED, 2],
        [0, 2],
        [DATE, 2],
      ] as const),
      ...([
        [crc32(content), 4],
        [pressed.length, 4],
        [content.length, 4],
        [encoded.length, 2],
        [0, 2],
      ] as const),
    ];
    const local = record(0x04034b50, common, encoded);
    directory.push(
      record(0x02014b50, [[VERSION, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]], encoded),
    );
    files.push(local, pressed);
    offset += local.length + pressed.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = parts.length;
  const end = record(
    0x06054b50,
    [
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [size, 4],
      [offset, 4],
      [0, 2],
    ],
    new Uint8Array(0),
  );
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}
