/** A row of the table of rooms; rooms.cjs says what each part means. */
interface Room {
  readonly name: string;
  readonly path: string;
  readonly may: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
  readonly selfClosed: boolean;
}

declare const table: { readonly rooms: readonly Room[] };
export = table;
