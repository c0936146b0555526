import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export type DisclosureProps = {
  summary: ReactNode;
  /** Open from the start. */
  open?: boolean;
  id?: string;
  children: ReactNode;
};

/** More, for whoever asks for it. The browser's own: works without script, and opens for find-in-page. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details id={id} open={open} className="group/disclosure">
      <summary className="target flex list-none items-center gap-1.5 font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90 rtl:rotate-180"
        />
        {summary}
      </summary>
      <div className="ps-5.5 pt-2">{children}</div>
    </details>
  );
}
