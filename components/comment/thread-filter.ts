import type { ThreadView } from "#lib/domain/comments/types.ts";

/** Which threads are shown: by how they stand, by what they are to whoever looks on, or by who spoke in them. */
export type ThreadFilter = (typeof ownFilters)[number] | `person:${string}`;

export const ownFilters = ["open", "resolved", "all", "mine", "assigned", "mentioned"] as const;

/** Reads a filter from a list of choices; what is none counts as "open". */
export function readFilter(value: string): ThreadFilter {
  if (value.startsWith("person:")) return value as ThreadFilter;
  return ownFilters.find((known) => known === value) ?? "open";
}

/** @param personId whoever looks on */
export function isShown(thread: ThreadView, filter: ThreadFilter, personId: string): boolean {
  switch (filter) {
    case "open":
      return thread.resolved === null;
    case "resolved":
      return thread.resolved !== null;
    case "all":
      return true;
    case "mine":
      return speaksIn(thread, personId);
    case "assigned":
      return thread.assignee?.id === personId;
    case "mentioned":
      return thread.comments.some(({ mentioned }) => mentioned.includes(personId));
    default:
      return speaksIn(thread, filter.slice("person:".length));
  }
}

function speaksIn({ comments }: ThreadView, personId: string): boolean {
  return comments.some(({ author, isRemoved }) => !isRemoved && author?.id === personId);
}
