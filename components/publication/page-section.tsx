import type { ReactNode } from "react";

export type PageSectionProps = {
  /** Its address on the page. */
  id: string;
  title: ReactNode;
  /** A link that stands beside the title. */
  more?: ReactNode;
  children: ReactNode;
};

/** A part of a public page under a heading of its own. */
export function PageSection({ id, title, more, children }: PageSectionProps) {
  return (
    <section aria-labelledby={`${id}.title`} id={id} className="mt-12 scroll-mt-16">
      <div className="mb-5 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line pb-2">
        <h2 id={`${id}.title`} className="font-serif text-2xl font-semibold">
          {title}
        </h2>
        {more}
      </div>
      {children}
    </section>
  );
}
