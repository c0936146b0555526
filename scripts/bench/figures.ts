/** One thing that was measured. */
export type Figure = {
  what: string;
  unit: "ms" | "s" | "requests/s" | "×" | "queries" | "B" | "kB" | "MB" | "rows" | "points";
  /** How many samples it comes from. */
  n: number;
  /** The median; of one sample, that sample. */
  p50: number;
  /** Null where there is one sample only. */
  p95: number | null;
  p99: number | null;
  /** What it should be, for whoever reads; nothing is refused because of it. Empty: nobody said. */
  target: string;
};

type Naming = Pick<Figure, "what" | "unit"> & { target?: string };

/** One measurement. */
export function single(value: number, { target = "", ...naming }: Naming): Figure {
  return { ...naming, n: 1, p50: value, p95: null, p99: null, target };
}

/** Many measurements of one thing. Throws: RangeError without any. */
export function distribution(samples: readonly number[], { target = "", ...naming }: Naming): Figure {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(samples, share));
  return { ...naming, n: samples.length, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, target };
}

/** The smallest sample that is not below this share of all of them (nearest rank). Throws: RangeError without any. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("There is nothing to take a percentile of");
  return found;
}
