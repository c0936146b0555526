import type { TakenIn } from "#lib/domain/groups/take-in.ts";

/** Where somebody who was signed in goes to once they have accepted. Whoever has become an administrator signs in anew. */
export function placeOf({ groupSlug, roundId, administrator }: TakenIn): string {
  if (administrator) return "/sign-in?next=/admin";
  if (roundId) return `/reviews/${roundId}`;
  return groupSlug ? `/workspace/${groupSlug}` : "/workspace";
}
