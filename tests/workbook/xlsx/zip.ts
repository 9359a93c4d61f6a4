/** One part of a zip written down in a test; `declared` is the size its directory claims. */
export interface ZipPart {
  readonly name: string;
  readonly content?: string;
  readonly declared?: number;
}

const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);

/** The same zip with every number moved into records of zip64, as programs write it that stream their output. */
export function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const parts = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const directory: number[] = [];
  let at = start;
  for (let part = 0; part < parts; part += 1) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const record = [...zip.subarray(at, nameEnd)];
    const numbers = [24, 20, 42].flatMap((offset) => le(view.getUint32(at + offset, true), 8));
    for (const offset of [20, 24, 42]) record.splice(offset, 4, 0xff, 0xff, 0xff, 0xff);
    // A field of another kind stands in front of ours.
    record.splice(30, 2, ...le(5 + 4 + numbers.length, 2));
    directory.push(...record, ...le(0x9999, 2), ...le(1, 2), 7, ...le(1, 2), ...le(numbers.length, 2));
    directory.push(...numbers);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const record64 = [...le(0x06064b50, 4), ...le(44, 8), ...le(45, 2), ...le(45, 2), ...le(0, 8)];
  record64.push(...le(parts, 8), ...le(parts, 8), ...le(directory.length, 8), ...le(start, 8));
  const locator = [...le(0x07064b50, 4), ...le(0, 4), ...le(start + directory.length, 8), ...le(1, 4)];
  const old = [...zip.subarray(end)].map((byte, offset) => (offset >= 8 && offset < 20 ? 0xff : byte));
  return Uint8Array.from([...zip.subarray(0, start), ...directory, ...record64, ...locator, ...old]);
}

/** A zip of stored parts, written byte by byte so that its directory can be made to lie. CRCs are left 0. */
export function zipOf(parts: readonly ZipPart[], comment = ''): Uint8Array {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const { name, content = '', declared } of parts) {
    const [label, body] = [encoder.encode(name), encoder.encode(content)];
    const size = [...le(0, 4), ...le(body.length, 4), ...le(declared ?? body.length, 4)];
    const offset = bytes.length;
    bytes.push(...le(0x04034b50, 4), ...le(20, 2), ...le(0, 8), ...size, ...le(label.length, 2), ...le(0, 2));
    for (const byte of [label, body].flatMap((part) => Array.from(part))) bytes.push(byte);
    directory.push(...le(0x02014b50, 4), ...le(20, 2), ...le(20, 2), ...le(0, 8), ...size);
    directory.push(...le(label.length, 2), ...le(0, 12), ...le(offset, 4), ...label);
  }
  const end = [...le(0x06054b50, 4), ...le(0, 4), ...le(parts.length, 2), ...le(parts.length, 2)];
  end.push(...le(directory.length, 4), ...le(bytes.length, 4), ...le(comment.length, 2));
  return Uint8Array.from([...bytes, ...directory, ...end, ...encoder.encode(comment)]);
}
