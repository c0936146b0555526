import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { invitationDays } from "./rules.ts";
import type { CreateGroupInput } from "./schema.ts";
import { sendInvitations } from "./send-invitations.ts";
import { writeInvitation } from "./write-invitation.ts";

const plainly = { perspective: "", memberEndsAt: null, word: "", validDays: invitationDays.usual };

/**
 * Opens a working group, which nobody is in yet, and invites its first moderator by mail. The public sees
 * nothing of it until it is announced.
 * Refuses: NotVisible (whoever is no administrator).
 */
export async function createGroup(
  actor: Actor,
  input: CreateGroupInput,
): Promise<Result<{ slug: string }, NotVisible>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx) => {
    const { name, shortName, summary } = input;
    const slug = await freeGroupSlug(tx, name);
    const { id: groupId } = await tx.workingGroup.create({
      data: { slug, name, shortName, summary, openedOn: new Date() },
      select: { id: true },
    });
    const moderator = { email: input.moderatorEmail, name: input.moderatorName, role: "moderator" } as const;
    const draft = { ...moderator, ...plainly, groupId };
    await sendInvitations(tx, { actor, group: name }, [await writeInvitation(tx, actor, draft)]);
    await recordFact(tx, actor, { kind: "GroupOpened", groupId, subjectId: groupId });
    return ok({ slug });
  });
}

/** Where the workshop has a page that is no group's. */
const ownPages = ["notifications"];

/** Former slugs are taken as well: they lead to the group that had them. */
async function freeGroupSlug(tx: Tx, name: string): Promise<string> {
  return freeSlug(name, async (start) => {
    const where = { slug: { startsWith: start } };
    const [present, former] = await Promise.all([
      tx.workingGroup.findMany({ where, select: { slug: true } }),
      tx.groupFormerName.findMany({ where, select: { slug: true } }),
    ]);
    return [...ownPages, ...[...present, ...former].map(({ slug }) => slug)];
  });
}
