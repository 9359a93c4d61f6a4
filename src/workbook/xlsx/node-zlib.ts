/** A stream that inflates. */
export interface Gunzip extends AsyncIterable<Uint8Array> {
  /** How many packed bytes were used up. */
  readonly bytesWritten: number;
  readonly write: (packed: Uint8Array) => void;
  readonly end: (packed: Uint8Array) => void;
  readonly destroy: () => void;
}

type Done = (error: Error | null, result: Uint8Array) => void;

/** What we use of Node's zlib. */
export interface NodeZlib {
  readonly createGunzip: (options: {
    readonly chunkSize: number;
    readonly readableHighWaterMark: number;
  }) => Gunzip;
  readonly inflateRaw: (
    packed: Uint8Array,
    options: { readonly chunkSize: number; readonly maxOutputLength: number },
    done: Done,
  ) => void;
  readonly deflateRaw: (
    bytes: Uint8Array,
    options: { readonly chunkSize: number; readonly level: number },
    done: Done,
  ) => void;
  /** Younger than the oldest Node we run on. */
  readonly crc32?: (bytes: Uint8Array, before: number) => number;
}

/**
 * Node's own zlib, `null` elsewhere. Asked for at run time: an import would not load in a browser, and the same bundle of
 * this room serves both.
 */
export function nodeZlib(): NodeZlib | null {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  };
  return (process?.getBuiltinModule?.('node:zlib') as NodeZlib | undefined) ?? null;
}
