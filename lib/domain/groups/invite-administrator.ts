import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { transact } from "#lib/infra/db.ts";
import { writeInvitation } from "./write-invitation.ts";

/**
 * Invites an administrator. No mail is sent: the link goes to whoever asked.
 * @param email lower case
 * Refuses: NotVisible (whoever is no administrator themselves).
 */
export async function inviteAdministrator(
  actor: Actor,
  email: string,
): Promise<Result<{ link: string }, NotVisible>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx) => {
    const { id, link } = await writeInvitation(tx, actor, { email, name: "", administrator: true });
    await recordFact(tx, actor, { kind: "AdministratorInvited", subjectId: id });
    return ok({ link });
  });
}
