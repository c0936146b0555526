/** A card that wants to stand at a height: `wanted` and `height` in pixels from the top of the margin. */
export type CardSlot = { id: string; wanted: number; height: number };

export type StackOptions = {
  /** Between two cards, in pixels. */
  gap: number;
  /** The card that stands exactly where it wants to, as far as there is room above it. */
  activeId?: string | null;
};

/** Where cards stand that want to be beside their passages and may not overlap: in the order given, each as high as the
 *  one above it allows, none above the top of the margin. The active one pushes its neighbours away instead.
 *  @param slots in the order of the text
 *  @returns the top of each card by its id, in pixels */
export function stackCards(slots: readonly CardSlot[], { gap, activeId }: StackOptions): Map<string, number> {
  const tops = slots.map(({ wanted }) => wanted);
  const active = slots.findIndex(({ id }) => id === activeId);
  for (let index = active - 1; index >= 0; index--)
    tops[index] = Math.min(at(tops, index), at(tops, index + 1) - gap - heightAt(slots, index));
  let free = 0;
  const placed = new Map<string, number>();
  for (const [index, { id, height }] of slots.entries()) {
    const top = Math.max(at(tops, index), free);
    placed.set(id, top);
    free = top + height + gap;
  }
  return placed;
}

function at(tops: readonly number[], index: number): number {
  return tops[index] ?? 0;
}

function heightAt(slots: readonly CardSlot[], index: number): number {
  return slots[index]?.height ?? 0;
}
