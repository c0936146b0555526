"use client";
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { askJson } from "#components/ui/ask-json.ts";
import type { Citable } from "#lib/domain/sources/types.ts";

/** What can be cited in the text below, and how to ask again: somebody may have added a source meanwhile. */
export type CitableValue = {
  citable: Citable;
  /** Where the text's library is kept. */
  libraryAddress: string;
  ask: () => void;
};

const CitableContext = createContext<CitableValue | null>(null);

export type CitableSourcesProps = {
  citable: Citable;
  libraryAddress: string;
  /** Where the same is answered as JSON. */
  listAddress: string;
  children: ReactNode;
};

/** Puts what can be cited within reach of the editor. What the page came with is enough to write without a network. */
export function CitableSources({
  citable: initial,
  libraryAddress,
  listAddress,
  children,
}: CitableSourcesProps) {
  const [newer, setNewer] = useState<{ than: Citable; citable: Citable } | null>(null);
  const ask = useCallback(async () => {
    const citable = await askJson<Citable>(listAddress);
    if (citable) setNewer({ than: initial, citable });
  }, [initial, listAddress]);
  // The page may bring newer ones itself.
  const citable = newer?.than === initial ? newer.citable : initial;
  const value = useMemo(
    () => ({ citable, libraryAddress, ask: () => void ask() }),
    [citable, libraryAddress, ask],
  );
  return <CitableContext value={value}>{children}</CitableContext>;
}

/** Null: nothing can be cited here. */
export function useCitable(): CitableValue | null {
  return use(CitableContext);
}
