import { Marked } from "#components/ui/marked.tsx";
import type { SearchHit } from "#lib/domain/publications/types.ts";

/** A piece of a text in which something was found, the words marked. */
export function Excerpt({ excerpt }: Pick<SearchHit, "excerpt">) {
  return (
    <p className="mt-1.5 font-serif text-quiet">
      <Marked runs={excerpt} />
    </p>
  );
}
