import type { SearchHit } from "#lib/domain/publications/types.ts";

/** A piece of a text in which something was found, the words marked. */
export function Excerpt({ excerpt }: Pick<SearchHit, "excerpt">) {
  return (
    <p className="mt-1.5 font-serif text-quiet">
      {excerpt.map(({ text, found }, index) =>
        found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order
          <mark key={index} className="rounded-sm bg-mark px-0.5 text-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}
