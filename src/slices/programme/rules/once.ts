/**
 * Works something out of a part of a rule once: rules never change, and a list judges tens of thousands of bodies by the
 * same ones.
 */
export const once = <T extends object, R>(work: (part: T) => R): ((part: T) => R) => {
  const known = new WeakMap<T, R>();
  return (part) => {
    const already = known.get(part);
    if (already !== undefined) return already;
    const found = work(part);
    known.set(part, found);
    return found;
  };
};
