import type { ReactNode } from "react";

export type TitledSectionProps = {
  /** The heading's address on the page. */
  id: string;
  title: string;
  /** A sentence below the title. */
  lead?: ReactNode;
  /** Beside the title: where to see all of it, what to add. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page with its heading. */
export function TitledSection({ id, title, lead, action, children }: TitledSectionProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id={id} className="scroll-mt-20 font-serif text-xl font-semibold">
            {title}
          </h2>
          {action}
        </div>
        {lead && <div className="max-w-measure text-quiet">{lead}</div>}
      </div>
      {children}
    </section>
  );
}
