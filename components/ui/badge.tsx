import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type BadgeTone =
  | "neutral"
  | "accent"
  | "success"
  | "warn"
  | "danger"
  | "support"
  | "accept"
  | "reservation"
  | "objection"
  | "abstain";

const tones: Record<BadgeTone, string> = {
  neutral: "border-edge text-quiet",
  accent: "border-accent text-accent",
  success: "border-success text-success",
  warn: "border-warn text-warn",
  danger: "border-danger text-danger",
  support: "border-support text-support",
  accept: "border-accept text-accept",
  reservation: "border-reservation text-reservation",
  objection: "border-objection text-objection",
  abstain: "border-abstain text-abstain",
};

/** The state of a thing, in a word. The word tells it; the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border bg-raised px-1.5 py-px font-sans text-xs font-medium whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
