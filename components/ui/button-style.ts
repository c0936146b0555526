import { classNames } from "./class-names.ts";

/** `primary`: the one thing to do here. `plain`: everything else. `quiet`: inside toolbars and lists. `danger`: cannot be undone. */
export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

const base =
  // The heights of the variants come after `target`, so a finger's is asked for here once more.
  "target pointer-coarse:min-h-touch inline-flex items-center justify-center gap-2 rounded-md text-base font-medium no-underline " +
  "select-none " +
  "transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  primary:
    "min-h-10 border border-accent bg-accent px-4 text-on-accent hover:bg-ink hover:text-paper pressed:bg-ink pressed:text-paper",
  plain:
    "min-h-10 border border-edge bg-raised px-4 text-ink hover:border-ink hover:bg-sunken pressed:bg-sunken",
  quiet: "min-h-8 px-2.5 text-ink hover:bg-sunken pressed:bg-sunken selected:bg-sunken selected:text-accent",
  danger:
    "min-h-10 border border-danger bg-raised px-4 text-danger hover:bg-danger hover:text-paper pressed:bg-danger pressed:text-paper",
};

/** Class names of a button, also for a link or a native button that should look like one. */
export function buttonStyle(variant: ButtonVariant = "plain", className?: string): string {
  return classNames(base, variants[variant], className);
}
