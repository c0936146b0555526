"use client";
import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";

export { TooltipTrigger };

/** A name for what has none in sight. Never the only place where something is said. */
export function Tooltip({ children }: { children: ReactNode }) {
  return (
    <AriaTooltip
      offset={6}
      className="max-w-64 rounded-sm bg-ink px-2 py-1 text-sm text-paper shadow-overlay"
    >
      {children}
    </AriaTooltip>
  );
}
