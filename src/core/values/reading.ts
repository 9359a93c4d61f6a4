/** A value that was read. `assumed` names a harmless normalisation that was needed to read it. */
export interface Read<T, Assumed extends string = never> {
  readonly ok: true;
  readonly value: T;
  readonly assumed?: Assumed;
}

/** A cell that could not be read, and why. A bad cell is data, never an exception. */
export interface Unread<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
}

/** What every parser of core/values answers: the value, or the reason there is none. Never throws. */
export type Reading<T, Reason extends string, Assumed extends string = never> =
  Read<T, Assumed> | Unread<Reason>;
