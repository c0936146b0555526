import type { ReactNode } from "react";

export type PageHeadingProps = {
  /** The page's one `h1`. */
  title: ReactNode;
  /** Above the title: type, series, group. */
  overline?: ReactNode;
  /** Below it: a sentence or two. */
  standfirst?: ReactNode;
  /** State badges, dates. */
  facts?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
};

/** How a page begins. */
export function PageHeading({ title, overline, standfirst, facts, actions }: PageHeadingProps) {
  return (
    <header className="mb-8 grid gap-3">
      {overline && <p className="overline-label text-quiet">{overline}</p>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="max-w-4xl font-serif text-3xl font-semibold">{title}</h1>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {standfirst && <p className="max-w-measure font-serif text-lg text-quiet">{standfirst}</p>}
      {facts && <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-quiet">{facts}</div>}
    </header>
  );
}
