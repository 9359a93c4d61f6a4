import type { Author, BookModel, Json } from '../workbook/memory/model';

/** An object a request can reach: the name of its type on the wire, and what it stands for. */
export interface HostObject {
  readonly type: string;
  readonly self: unknown;
}

/** An argument: JSON, another object, or arrays of either. */
export type Arg = Json | HostObject | undefined;

/** What objects may ask of the host around them. */
export interface HostContext {
  readonly book: BookModel;
  /** The add-in, as author of what it changes. */
  readonly addin: Author;
  /** Reads a workbook file for insertWorksheetsFromBase64; `null` when the bytes are none. */
  readonly readFile: (bytes: Uint8Array) => BookModel | null;
}

/** An event of office.js: its number, and who is named as its target. */
export interface HostEvent<Self> {
  readonly type: number;
  readonly target: (self: Self) => string;
}

/**
 * One type of Excel's object model: about a line for each member, named as on the wire (PascalCase). A member that is
 * not here answers ApiNotFound. `null` from `nav`, `call` or `item` is a null object.
 */
export interface HostType<Self> {
  /** The key under which its collection finds it again. */
  readonly id?: (self: Self) => string;
  /** True for ranges: office.js keeps them alive between requests by a reference. */
  readonly kept?: true;
  readonly get?: Readonly<Record<string, (self: Self, host: HostContext) => Json>>;
  /** Properties answered only when asked for by name, because they cost too much. */
  readonly onlyNamed?: readonly string[];
  readonly set?: Readonly<Record<string, (self: Self, value: Arg, host: HostContext) => void>>;
  readonly nav?: Readonly<Record<string, (self: Self, host: HostContext) => HostObject | null>>;
  readonly call?: Readonly<
    Record<string, (self: Self, args: readonly Arg[], host: HostContext) => HostObject | Json | undefined>
  >;
  /** Makes it a collection. */
  readonly items?: (self: Self, host: HostContext) => readonly HostObject[];
  /** Finds one item by its key; without it, the key is compared with the items' ids. */
  readonly item?: (self: Self, key: Arg, host: HostContext) => HostObject | null;
  /** By the name between `_Register` and `Event`. */
  readonly events?: Readonly<Record<string, HostEvent<Self>>>;
}

/** A type whose `self` the registry no longer knows. */
export type AnyHostType = HostType<never>;

/** Types by name. */
export type Registry = Readonly<Record<string, AnyHostType>>;

/** True for an argument that is an object of the host. */
export const isHostObject = (arg: Arg): arg is HostObject =>
  typeof arg === 'object' && arg !== null && 'self' in arg && 'type' in arg;
