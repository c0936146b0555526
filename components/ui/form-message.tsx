import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names.ts";

export type MessageTone = "success" | "info" | "warning" | "problem";

export type FormMessageProps = {
  tone: MessageTone;
  children: ReactNode;
  /** To move the focus here after an answer has come. */
  ref?: Ref<HTMLDivElement>;
};

const tones = {
  success: { Icon: CircleCheck, style: "border-success text-success" },
  info: { Icon: Info, style: "border-accent text-accent" },
  warning: { Icon: TriangleAlert, style: "border-warn text-warn" },
  problem: { Icon: TriangleAlert, style: "border-danger text-danger" },
};

/** What happened and what to do now. A problem interrupts a screen reader; the rest waits for a pause. */
export function FormMessage({ tone, children, ref }: FormMessageProps) {
  const { Icon, style } = tones[tone];
  return (
    <div
      ref={ref}
      role={tone === "problem" ? "alert" : "status"}
      tabIndex={-1}
      className={classNames(
        "flex max-w-measure gap-3 rounded-md border border-s-4 bg-raised px-4 py-3",
        style,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 text-ink">{children}</div>
    </div>
  );
}
