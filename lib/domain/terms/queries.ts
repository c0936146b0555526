import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { termRights, visibleTerms } from "./policy.ts";
import { maxTerms } from "./rules.ts";
import { type TermVerb, type TermView, termVerbs } from "./types.ts";

/** The names a group has chosen, by the alphabet; at most `maxTerms`, of which a group cannot have more. */
export async function listTerms(actor: Actor, groupId: string, client: Tx = db): Promise<TermView[]> {
  const rows = await client.term.findMany({
    where: { AND: [{ groupId }, visibleTerms(actor)] },
    select: { id: true, term: true, variants: true, abbreviation: true, note: true },
    orderBy: { term: "asc" },
    take: maxTerms,
  });
  return rows.toSorted((one, other) => one.term.localeCompare(other.term, "en"));
}

/** What the actor may do with the names of a group. */
export function mayWithTerms(
  actor: Actor,
  group: { id: string; concludedAt: Date | null },
): Record<TermVerb, boolean> {
  return mayOf(termRights, rolesIn(actor, group.id), group.concludedAt ? "concluded" : "open", termVerbs);
}
