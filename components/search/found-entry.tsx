import type { ReactNode } from "react";
import { Marked } from "#components/ui/marked.tsx";
import type { Run } from "#lib/base/mark-terms.ts";

export type FoundEntryProps = {
  href: string;
  title: readonly Run[];
  /** Beside the title: a name in its own script. */
  beside?: ReactNode;
  /** A piece of what it is about. */
  excerpt?: readonly Run[];
  /** Below it, in small type. */
  facts?: ReactNode;
};

/** One thing that was found, whatever it is. */
export function FoundEntry({ href, title, beside, excerpt = [], facts }: FoundEntryProps) {
  return (
    <li className="py-4 first:pt-0">
      <h3 className="font-serif text-lg font-semibold">
        <a href={href} className="hover:text-accent hover:underline">
          <Marked runs={title} />
        </a>
        {beside}
      </h3>
      {excerpt.length > 0 && (
        <p className="mt-1 font-serif text-quiet">
          <Marked runs={excerpt} />
        </p>
      )}
      {facts && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">{facts}</p>
      )}
    </li>
  );
}
