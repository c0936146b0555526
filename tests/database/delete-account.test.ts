import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { noteFailedMail } from "#lib/domain/institution/failed-mails.ts";
import { portraitKey } from "#lib/domain/people/rules.ts";
import { deleteAccount, deleteAccountOf } from "#lib/domain/personal-data/delete-account.ts";
import { readOutlook, readOutlookOf } from "#lib/domain/personal-data/queries.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { removeFiles } from "#server/jobs/tasks/remove-files.ts";
import { withSecondFactor } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { dumpDatabase } from "#tests/world/dump.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aDiscussion, aFinding, aGroup, aPaper, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

type Somebody = Awaited<ReturnType<typeof someone>>;

const emailOf = ({ name }: Somebody) => `${name}@example.org`;
const leave = (actor: Somebody) => deleteAccount(actor, { email: emailOf(actor) }, actor.token);
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

/** In which tables a word stands. */
async function tablesWith(word: string): Promise<string[]> {
  const rows = await dumpDatabase();
  return [...new Set(rows.filter(({ line }) => line.includes(word)).map(({ table }) => table))].sort();
}

describe("deleting one's account", () => {
  it("leaves of somebody who worked in a group their name and what they said there, and nothing else", async () => {
    const group = await aGroup();
    await someone(group, "moderator");
    const expert = await someone(group);
    const canary = await everythingOf(expert, group);
    const outlook = await readOutlook(expert);
    expect(outlook).toMatchObject({
      block: { groups: [], lastAdministrator: false },
      stays: { memberships: 1, papers: 1, positions: 1, comments: 1, contributions: 1, credits: 0 },
    });
    expect(await leave(expert)).toEqual({ ok: true, value: undefined });
    expect((await lastMails(expert)).map(({ subject }) => subject)).toEqual(["Your account was deleted"]);

    expect(await tablesWith(canary.own)).toEqual([]);
    expect(await tablesWith(emailOf(expert))).toEqual([]);
    expect(await tablesWith(expert.accountId)).toEqual(['public."Fact"']);
    expect(await tablesWith(canary.comment)).toEqual(['public."Comment"']);
    expect(await tablesWith(canary.said)).toEqual(['public."Contribution"']);
    expect(await tablesWith(canary.position)).toEqual(['public."Position"']);
    const person = await db.person.findUniqueOrThrow({ where: { id: expert.personId } });
    expect(person).toMatchObject({
      name: expert.name,
      bio: "",
      affiliation: "",
      orcid: null,
      portrait: null,
    });
    expect(await findActorBySessionToken(expert.token)).toBeNull();
    const membership = await db.member.findFirstOrThrow({ where: { personId: expert.personId } });
    expect(membership.leftAt).not.toBeNull();
    await runRemovals();
    for (const key of canary.files) expect(await fileStore().sizeOf(key)).toBeNull();
  });

  it("leaves nothing of somebody whom nobody relies on, and the chain of facts holds", async () => {
    await someone(await aGroup(), "moderator");
    const alone = await someone();
    await recordFact(db, alone, { kind: "PersonDescribed", subjectId: alone.personId });
    await sealFacts();
    expect((await readOutlook(alone)).stays).toBeNull();
    expect(await leave(alone)).toEqual({ ok: true, value: undefined });
    expect(await lastMails(alone)).toHaveLength(1);
    expect(await tablesWith(alone.name)).toEqual([]);
    expect(await db.person.count({ where: { id: alone.personId } })).toBe(0);
    expect(await db.fact.count({ where: { personId: alone.personId } })).toBe(0);
    expect(await verifySeals()).toMatchObject({ broken: null });
    expect((await verifySeals()).forgotten).toBeGreaterThan(0);
  });

  it("keeps a portrait that is somebody else's too", async () => {
    const [one, other] = [await someone(), await someone()];
    const files = await withPortrait(one, "two people");
    await withPortrait(other, "two people");
    expect(await leave(one)).toMatchObject({ ok: true });
    await runRemovals();
    for (const key of files) expect(await fileStore().sizeOf(key)).not.toBeNull();
  });

  it("waits for another moderator, and for another administrator", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    expect((await readOutlook(moderator)).block.groups).toEqual([{ slug: group.slug, name: group.slug }]);
    expect(await leave(moderator)).toEqual(refusal("LastModeratorOfGroups"));
    const gone = await someone(group, "moderator");
    await db.account.update({ where: { id: gone.accountId }, data: { disabledAt: new Date() } });
    expect(await leave(moderator)).toEqual(refusal("LastModeratorOfGroups"));
    await someone(group, "moderator");
    expect(await leave(moderator)).toMatchObject({ ok: true });

    const administrator = await anAdministrator();
    expect(await leave(administrator)).toEqual(refusal("LastAdministrator"));
    await anAdministrator();
    expect(await leave(administrator)).toMatchObject({ ok: true });
  });

  it("two moderators of one group cannot both leave at once", async () => {
    const group = await aGroup();
    const two = [await someone(group, "moderator"), await someone(group, "moderator")];
    const left = await Promise.all(two.map(leave));
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("asks for a proof a moment ago, and for the address", async () => {
    const actor = await someone();
    expect(await deleteAccount(actor, { email: "another@example.org" }, actor.token)).toEqual(
      refusal("AddressDiffers"),
    );
    expect(await deleteAccount(actor, { email: emailOf(actor) }, "no token")).toEqual(refusal("NotFresh"));
    const session = { where: { tokenHash: hashOf(actor.token) }, data: { provenAt: inDays(-1) } };
    await db.session.update(session);
    expect(await leave(actor)).toEqual(refusal("NotFresh"));
    expect(await db.account.count({ where: { id: actor.accountId } })).toBe(1);
  });

  it("an administrator does it on request; to others no such account is there", async () => {
    const [administrator, other] = [await anAdministrator(), await someone()];
    await db.account.update({ where: { id: other.accountId }, data: { language: "fr" } });
    const order = { accountId: other.accountId, email: emailOf(other) };
    const outsider = await someone();
    expect(await deleteAccountOf(outsider, order, outsider.token)).toEqual(refusal("NotVisible"));
    expect(await readOutlookOf(outsider, other.accountId)).toBeNull();
    const own = { accountId: administrator.accountId, email: emailOf(administrator) };
    expect(await deleteAccountOf(administrator, own, administrator.token)).toEqual(refusal("OwnAccount"));
    const typo = { ...order, email: "another@example.org" };
    expect(await deleteAccountOf(administrator, typo, administrator.token)).toEqual(
      refusal("AddressDiffers"),
    );
    expect(await deleteAccountOf(administrator, order, "no token")).toEqual(refusal("NotFresh"));
    expect(await findActorBySessionToken(other.token)).not.toBeNull();
    expect(await deleteAccountOf(administrator, order, administrator.token)).toMatchObject({ ok: true });
    expect(await findActorBySessionToken(other.token)).toBeNull();
    const [mail] = await lastMails(other);
    expect(mail?.subject).toBe("Votre compte a été supprimé");
    expect(mail?.text).toContain(`${administrator.name}, de l’administration`);
    expect(await tablesWith(emailOf(other))).toEqual([]);
    expect(await db.person.count({ where: { id: other.personId } })).toBe(0);
    const fact = await db.fact.findFirstOrThrow({ where: { subjectId: other.accountId } });
    expect(fact).toMatchObject({ kind: "AccountDeleted", personId: administrator.personId });
    expect(await deleteAccountOf(administrator, order, administrator.token)).toEqual(refusal("NotVisible"));
  });

  it("an administrator reads before what stays, in kinds alone, and cannot leave a group to nobody", async () => {
    const administrator = await anAdministrator();
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const { accountId } = moderator;
    const order = { accountId, email: emailOf(moderator) };
    const outlook = () => readOutlookOf(administrator, accountId);
    expect(await outlook()).toEqual({ moderatesAlone: 1, stays: ["memberships"] });
    expect(await deleteAccountOf(administrator, order, administrator.token)).toEqual(
      refusal("ModeratesAlone"),
    );
    await someone(group, "moderator");
    expect(await outlook()).toEqual({ moderatesAlone: 0, stays: ["memberships"] });
    expect(await readOutlookOf(administrator, (await someone()).accountId)).toEqual({
      moderatesAlone: 0,
      stays: null,
    });
    expect(await deleteAccountOf(administrator, order, administrator.token)).toMatchObject({ ok: true });
    expect(await outlook()).toBeNull();
  });

  it("whoever administers no more by the time it is their turn deletes nobody", async () => {
    const [administrator, other] = [await anAdministrator(), await someone()];
    await anAdministrator();
    const where = { id: administrator.accountId };
    await db.account.update({ where, data: { administrator: false } });
    const order = { accountId: other.accountId, email: emailOf(other) };
    expect(await deleteAccountOf(administrator, order, administrator.token)).toEqual(refusal("NotVisible"));
  });

  it("somebody who left the group before is no longer in the way of anything", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const expert = await someone(group);
    const member = await db.member.findFirstOrThrow({ where: { personId: expert.personId } });
    await removeMember(moderator, member.id);
    expect(await leave(expert)).toMatchObject({ ok: true });
    expect(await db.person.count({ where: { id: expert.personId } })).toBe(1);
  });
});

/** The mails that wait for their address; then they have left. */
async function lastMails(actor: Somebody) {
  const mails = (await queuedMails()).filter(({ to }) => to === emailOf(actor));
  await db.$executeRaw`delete from graphile_worker._private_jobs where payload ->> 'to' = ${emailOf(actor)}`;
  return mails;
}

async function anAdministrator(): Promise<Somebody> {
  const actor = await someone();
  await db.account.update({ where: { id: actor.accountId }, data: { administrator: true } });
  return { ...actor, administrator: true };
}

async function withPortrait({ personId }: Somebody, of: string): Promise<string[]> {
  const portrait = hashOf(of);
  const data = { portrait, portraitWidths: [96, 192], portraitAvif: [96] };
  await db.person.update({ where: { id: personId }, data });
  const keys = [portraitKey(portrait, 96), portraitKey(portrait, 192), portraitKey(portrait, 96, "avif")];
  for (const key of keys) await fileStore().write(key, Buffer.from(of), "image/webp");
  return keys;
}

/** Puts a word of theirs wherever somebody can have one. */
async function everythingOf(expert: Somebody, group: { id: string }) {
  const own = unique("canary");
  const [comment, said, position] = [unique("comment"), unique("said"), unique("position")];
  const { personId, accountId } = expert;
  const email = emailOf(expert);
  const files = await withPortrait(expert, own);
  const described = { bio: own, affiliation: own, position: own, orcid: "0000-0002-1825-0097" };
  await db.person.update({ where: { id: personId }, data: described });
  await db.formerAffiliation.create({
    data: { personId, affiliation: own, position: own, until: new Date() },
  });
  await withSecondFactor({ id: accountId });
  await db.passkey.create({
    data: { accountId, credentialId: own, publicKey: Buffer.from(own), name: own },
  });
  await db.session.create({ data: { accountId, device: own, tokenHash: own, expiresAt: inDays(1) } });
  const invitation = { email, name: own, tokenHash: own, expiresAt: inDays(1), groupId: group.id };
  await db.invitation.create({ data: { ...invitation, role: "expert" } });
  await db.subscription.create({ data: { groupId: group.id, email, tokenHash: own } });
  await noteFailedMail({ to: email, code: 550 });
  await queueMail(db, { to: email, subject: own, text: own });
  const { id: paperId, documentId } = await aPaper(group, { authors: [expert] });
  expect(paperId).toBeTruthy();
  await db.textImport.create({
    data: { documentId, createdById: personId, fileName: own, format: "markdown", source: Buffer.from(own) },
  });
  await db.commentThread.create({
    data: {
      documentId,
      number: 1,
      quote: "words",
      comments: { create: { authorId: personId, body: comment } },
    },
  });
  const { id: discussionId } = await aDiscussion(group, { rule: "on_the_record" });
  await addContribution(expert, { discussionId, id: randomUUID(), body: said });
  const proposer = await someone(group);
  const finding = await aFinding(group, proposer);
  const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
  const value = { value: "reservation", text: position } as const;
  await db.position.create({ data: { findingVersionId: version.id, personId, ...value } });
  const key = `exports/${randomUUID()}.zip`;
  await fileStore().write(key, Buffer.from(own), "application/zip");
  await db.dataExport.create({
    data: { accountId, state: "ready", key, sizeBytes: 1, expiresAt: inDays(1) },
  });
  return { own, comment, said, position, files: [...files, key] };
}

/** What the job does once it is its turn. */
async function runRemovals(): Promise<void> {
  const jobs = await db.$queryRaw<{ payload: unknown }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'remove-files'`;
  for (const { payload } of jobs) await removeFiles(payload, {} as never);
}
