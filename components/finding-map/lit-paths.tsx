"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { pathThrough } from "./path-through.ts";

export type LitPathsProps = {
  /** Of the box that scrolls. */
  label: string;
  lines: readonly { from: string; to: string }[];
  children: ReactNode;
};

/** Lights what lies on the way through the box under the pointer, or the one with the focus. Nothing depends on it. */
export function LitPaths({ label, lines, children }: LitPathsProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const show = (event: Event) => light(root, nodeAt(event.target), lines);
    const hide = () => light(root, nodeAt(document.activeElement), lines);
    const controller = new AbortController();
    const { signal } = controller;
    root.addEventListener("pointerover", show, { signal });
    root.addEventListener("focusin", show, { signal });
    root.addEventListener("pointerleave", hide, { signal });
    root.addEventListener("focusout", () => light(root, null, lines), { signal });
    return () => controller.abort();
  }, [lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section ref={box} aria-label={label} tabIndex={0} className="group/map overflow-x-auto">
      {children}
    </section>
  );
}

function nodeAt(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest("[data-node]")?.getAttribute("data-node") ?? null)
    : null;
}

function light(root: HTMLElement, node: string | null, lines: LitPathsProps["lines"]): void {
  const lit = node === null ? new Set<string>() : pathThrough(node, lines);
  root.toggleAttribute("data-lighting", node !== null);
  for (const box of root.querySelectorAll("[data-node]"))
    box.toggleAttribute("data-lit", lit.has(box.getAttribute("data-node") ?? ""));
  for (const line of root.querySelectorAll("[data-from]")) {
    const ends = [line.getAttribute("data-from") ?? "", line.getAttribute("data-to") ?? ""];
    line.toggleAttribute(
      "data-lit",
      ends.every((end) => lit.has(end)),
    );
  }
}
