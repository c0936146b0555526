import { type Actor, system } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { lockInstitution } from "#lib/domain/institution/lock-institution.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { findBlock } from "./find-block.ts";
import { isNeeded } from "./is-needed.ts";
import { queueRemoval } from "./queue-removal.ts";
import { type DeletionRefusal, decideDeletion } from "./rules.ts";
import { tellDeleted } from "./tell-deleted.ts";
import type { ErasedAccount } from "./types.ts";

/**
 * Takes away everything that is somebody's own: the account with all that lets them in, what they said of themselves, what
 * waits for them, and tells them so by a last mail. What others rely on keeps the name; whoever is named nowhere is gone
 * altogether. For the verbs that have asked who they work for.
 * Refuses: LastModeratorOfGroups, LastAdministrator.
 */
export async function eraseAccount(
  tx: Tx,
  actor: Actor,
  account: ErasedAccount,
): Promise<Result<undefined, DeletionRefusal>> {
  const { id, personId, email } = account;
  await lockWhatMayBlock(tx, personId);
  const decided = decideDeletion(await findBlock(tx, personId));
  if (!decided.ok) return decided;
  await queueRemoval(tx, { accountId: id, personId });
  await endMemberships(tx, actor, personId);
  await forgetAddress(tx, { email, personId });
  await tellDeleted(tx, actor, account);
  await tx.account.delete({ where: { id }, select: { id: true } });
  await forgetOwnThings(tx, personId);
  await forgetDoings(tx, personId);
  if (await isNeeded(tx, personId)) await forgetProfile(tx, personId);
  else await tx.person.delete({ where: { id: personId }, select: { id: true } });
  await recordFact(tx, isTheirs(actor, personId) ? system : actor, { kind: "AccountDeleted", subjectId: id });
  return ok();
}

async function lockWhatMayBlock(tx: Tx, personId: string): Promise<void> {
  await lockInstitution(tx);
  await tx.$queryRaw`
    select id from "WorkingGroup" where id in (
      select "groupId" from "Member" where "personId" = ${personId}::uuid and "leftAt" is null)
    order by id for update`;
}

async function endMemberships(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const ended = await tx.member.updateManyAndReturn({
    where: { personId, leftAt: null },
    data: { leftAt: await readClock(tx) },
    select: { id: true, groupId: true },
  });
  const kind = isTheirs(actor, personId) ? "MemberLeft" : "MemberRemoved";
  for (const { id, groupId } of ended) await recordFact(tx, actor, { kind, groupId, subjectId: id });
}

/** Where the address stands beside the account: invitations, what the public asked to be told, previews, mails that wait. */
async function forgetAddress(
  tx: Tx,
  { email, personId }: Pick<ErasedAccount, "email" | "personId">,
): Promise<void> {
  await tx.invitation.deleteMany({ where: { OR: [{ email }, { acceptedById: personId }] } });
  await tx.subscription.deleteMany({ where: { email } });
  await tx.preview.deleteMany({ where: { email } });
  await tx.failedMail.deleteMany({ where: { to: email } });
  await tx.$executeRaw`
    delete from graphile_worker._private_jobs
    where locked_at is null and lower(coalesce(payload ->> 'to', payload ->> 'email')) = ${email}`;
}

async function forgetOwnThings(tx: Tx, personId: string): Promise<void> {
  await tx.formerAffiliation.deleteMany({ where: { personId } });
  await tx.documentReading.deleteMany({ where: { personId } });
  await tx.dueReminder.deleteMany({ where: { personId } });
  await tx.lastCallReminder.deleteMany({ where: { personId } });
  await tx.sourceImport.deleteMany({ where: { createdById: personId } });
  await tx.textImport.deleteMany({ where: { createdById: personId } });
}

/** The name stays as it was printed; the rest was theirs to say. */
async function forgetProfile(tx: Tx, personId: string): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: {
      affiliation: "",
      position: "",
      country: "",
      orcid: null,
      bio: "",
      portrait: null,
      portraitWidths: [],
      portraitAvif: [],
      portraitAvifAt: null,
    },
    select: { id: true },
  });
}

/** What they did outside of groups, signing in above all: facts say from then on that somebody did it, and their seals still
 *  hold (decision 69). */
async function forgetDoings(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    update "Fact" set "personId" = null where "personId" = ${personId}::uuid and "groupId" is null`;
}

function isTheirs(actor: Actor, personId: string): boolean {
  return actor.kind === "member" && actor.personId === personId;
}
