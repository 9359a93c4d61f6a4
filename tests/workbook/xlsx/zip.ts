/** One part of a zip written down in a test; `declared` is the size its directory claims. */
export interface ZipPart {
  readonly name: string;
  readonly content?: string;
  readonly declared?: number;
}

const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);

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
