import { Marked } from "#components/ui/marked.tsx";
import { directionOf } from "#lib/base/language-tag.ts";
import type { SearchHit } from "#lib/domain/publications/types.ts";

/** A piece of a text in which something was found, the words marked. */
export function Excerpt({ excerpt, card: { language } }: Pick<SearchHit, "excerpt" | "card">) {
  return (
    <p lang={language} dir={directionOf(language)} className="mt-1.5 font-serif text-quiet">
      <Marked runs={excerpt} />
    </p>
  );
}
