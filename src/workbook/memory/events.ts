import type { BookModel, ModelEvent } from './model';

/**
 * Tells every listener; one that throws does not keep the others from hearing.
 *
 * @throws what the first listener threw, after all have heard.
 */
export function emit(book: BookModel, event: ModelEvent): void {
  let failure: { readonly error: unknown } | null = null;
  for (const listener of [...book.listeners]) {
    try {
      listener(event);
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure) throw failure.error;
}

/** Calls the listener on every event until the answered function is called. */
export function subscribe(book: BookModel, listener: (event: ModelEvent) => void): () => void {
  // A function of its own, so that the same listener may be given twice.
  const own = (event: ModelEvent): void => {
    listener(event);
  };
  book.listeners.add(own);
  return () => {
    book.listeners.delete(own);
  };
}
