import type { AuthorChoiceProps } from "#components/commission/author-choice.tsx";
import type { MemberView } from "#lib/domain/groups/types.ts";

/** Those of a group's members who can be asked for a paper. */
export function authorCandidates(members: readonly MemberView[]): AuthorChoiceProps["candidates"] {
  return members
    .filter(({ role }) => role !== "observer")
    .map(({ person: { id, name }, perspective }) => ({ id, name, perspective }));
}
