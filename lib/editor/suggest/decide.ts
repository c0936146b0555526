import type { Authorship } from "./suggestion.ts";

export type Decision = "accept" | "reject" | "keep";

/** What becomes of each suggestion; asked by id and author, so that all parts of one suggestion fare alike. */
export type Decide = (suggestion: Pick<Authorship, "id" | "author">) => Decision;

/** The text as it would be. */
export const acceptAll: Decide = () => "accept";

/** The text as it stands. */
export const rejectAll: Decide = () => "reject";

/** Rejects what one person suggests and leaves the rest pending. */
export function rejectOf(author: string): Decide {
  return (suggestion) => (suggestion.author === author ? "reject" : "keep");
}

/** Decides some suggestions and leaves the rest pending. */
export function decideSome(ids: ReadonlySet<string>, decision: Decision): Decide {
  return ({ id }) => (ids.has(id) ? decision : "keep");
}
