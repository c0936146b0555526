import type { ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";

export type FilterFormProps = {
  /** What is filtered, for who does not see it. */
  label: string;
  submit: string;
  /** The list's address; the page's own unless told. */
  action?: string;
  /** The link to where nothing is chosen. */
  clear?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** Chooses among what a page lists; the choice stands in the address. */
export function FilterForm({ label, submit, action, clear, className, children }: FilterFormProps) {
  return (
    <search aria-label={label} className={className}>
      <form action={action} method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {children}
        <button type="submit" className={buttonStyle()}>
          {submit}
        </button>
        {clear}
      </form>
    </search>
  );
}
