import { type Loss, type LossKind, lossKinds } from "./types.ts";

/** Counts, while a file is read, what its text cannot keep. */
export type LossCount = {
  add(kind: LossKind, count?: number): void;
  list(): Loss[];
};

/** None so far. */
export function newLossCount(): LossCount {
  const counts = new Map<LossKind, number>();
  return {
    add(kind, count = 1) {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
    },
    list: () =>
      lossKinds.flatMap((kind) => {
        const count = counts.get(kind);
        return count ? [{ kind, count }] : [];
      }),
  };
}
