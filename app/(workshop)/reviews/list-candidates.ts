import "#server-only";
import { getTranslations } from "next-intl/server";
import type { Candidate } from "#components/review/member-choice.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listMembers } from "#lib/domain/groups/queries.ts";

/** The members of a group who can be asked to review, with what they are in it. */
export async function listCandidates(actor: SignedInActor, groupId: string): Promise<Candidate[]> {
  const [members, t] = await Promise.all([listMembers(actor, groupId), getTranslations("domain.role")]);
  return members.map(({ person, role }) => ({ id: person.id, name: person.name, role: t(role) }));
}
