/** A set of listeners of one kind of event. */
export interface Listeners<T extends readonly unknown[]> {
  /** Answers how to stop listening. */
  readonly add: (listener: (...args: T) => void) => () => void;
  readonly tell: (...args: T) => void;
}

/** Starts an empty set; a listener may leave while it is being told. */
export function createListeners<T extends readonly unknown[]>(): Listeners<T> {
  const all = new Set<{ readonly listener: (...args: T) => void }>();
  return {
    add(listener) {
      const own = { listener };
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    tell(...args) {
      for (const { listener } of [...all]) listener(...args);
    },
  };
}
