"use client";
import type { ReactNode } from "react";
import { Separator } from "react-aria-components/Separator";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";

export type ToolbarProps = { label: string; children: ReactNode };

/** A row of tools that is one stop of the Tab key; arrows move inside. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className="flex flex-wrap items-center gap-0.5">
      {children}
    </AriaToolbar>
  );
}

export function ToolbarSeparator() {
  return <Separator orientation="vertical" className="mx-1 h-6 w-px bg-line" />;
}
