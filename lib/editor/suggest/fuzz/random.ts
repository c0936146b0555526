/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 to `below - 1`. */
  upTo: (below: number) => number;
  /** True once in `times`. */
  oneIn: (times: number) => boolean;
  pick: <T>(of: readonly T[]) => T;
};

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    oneIn: (times) => upTo(times) === 0,
    pick: <T>(of: readonly T[]) => of[upTo(of.length)] as T,
  };
}
