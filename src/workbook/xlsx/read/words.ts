/** Up to four ASCII characters as one number, which is read and compared at once. */
export function littleEndian(text: string): number {
  let word = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) word = word * 256 + text.charCodeAt(at);
  return word;
}

/** A view on a window; the one that is there already when it is on the same. */
export const viewOf = (bytes: Uint8Array, view: DataView): DataView =>
  view.buffer === bytes.buffer && view.byteOffset === bytes.byteOffset
    ? view
    : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A view on nothing, to begin with. */
export const noView = (): DataView => new DataView(new ArrayBuffer(0));
