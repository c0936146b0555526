import { Fragment } from "react";
import type { PersonName } from "#lib/domain/people/types.ts";

/** Who writes, in the order of the byline, each with the name in its own script where there is one. */
export function Byline({ authors }: { authors: readonly PersonName[] }) {
  return (
    <span>
      {authors.map((author, index) => (
        <Fragment key={author.id}>
          {index > 0 && " · "}
          <bdi>{author.name}</bdi>
          {author.nativeName && (
            <bdi lang={author.nativeLanguage ?? undefined} className="ms-1.5 text-quiet">
              {author.nativeName}
            </bdi>
          )}
        </Fragment>
      ))}
    </span>
  );
}
