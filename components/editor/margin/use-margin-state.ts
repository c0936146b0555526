import { useMemo, useState } from "react";

/** Which card of the margin is active, and whether the panel stands open that holds the cards on a narrow screen. */
export type MarginState = {
  activeId: string | null;
  isOpen: boolean;
  /** Makes a card the active one; null: none. `reveal` also opens the panel where there is no room for a margin. */
  activate(id: string | null, options?: { reveal?: boolean }): void;
  setOpen(isOpen: boolean): void;
};

export function useMarginState(first: string | null = null): MarginState {
  const [activeId, setActiveId] = useState(first);
  const [isOpen, setOpen] = useState(false);
  return useMemo(
    () => ({
      activeId,
      isOpen,
      activate(id, { reveal = false } = {}) {
        setActiveId(id);
        if (reveal) setOpen(true);
      },
      setOpen,
    }),
    [activeId, isOpen],
  );
}
