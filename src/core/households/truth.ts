/** Yes, no, or not known. Not known is never counted as no. */
export type Truth = boolean | null;

/** Yes as soon as one is yes; no only when all are known to be no. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let all: Truth = false;
  for (const truth of truths) {
    if (truth === true) return true;
    if (truth === null) all = null;
  }
  return all;
}

/** No as soon as one is no; yes only when all are known to be yes. */
export function allOf(truths: Iterable<Truth>): Truth {
  let all: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === null) all = null;
  }
  return all;
}
