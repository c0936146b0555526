import { expect, it } from "vitest";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { findOpenMatters } from "#lib/domain/archives/count-open.ts";
import { mayReopenStill } from "#lib/domain/archives/queries.ts";
import { reopenGroup } from "#lib/domain/archives/reopen-group.ts";
import { readTextComments } from "#lib/domain/comments/queries.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { findOpenInvitation } from "#lib/domain/groups/find-invitation.ts";
import { findAnnouncedGroup, findGroup, listMyGroups } from "#lib/domain/groups/queries.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aReviewRound } from "#tests/world/reviews.ts";
import {
  aCommission,
  aDiscussion,
  aFinding,
  aGroup,
  aLastCall,
  aPaper,
  inDays,
  someone,
  unique,
} from "#tests/world/world.ts";

withDatabase();

const conclusion = "Four years, twelve papers, one report. We thank everybody who read with us.";

async function aWorkingGroup() {
  const group = await aGroup();
  const [moderator, author] = [await someone(group, "moderator"), await someone(group)];
  const paper = await aPaper(group, { authors: [author], text: "Half a paper, nowhere handed in." });
  return { group, moderator, author, paper, input: { groupId: group.id, conclusion } };
}

it("concluding says what still waits, and changes nothing while something does", async () => {
  const { group, moderator, author, paper, input } = await aWorkingGroup();
  await aLastCall(await aFinding(group, author), moderator);
  await aReviewRound(group, paper);
  await aCommission(group, { state: "offered" });
  await aCommission(group, { state: "delivered" });
  await aDiscussion(group, { state: "planned" });
  const open = { releases: 0, signOffs: 0, calls: 1, rounds: 1, commissions: 1, discussions: 1 };
  expect(await findOpenMatters(moderator, group.id)).toEqual(open);
  expect(await findOpenMatters(author, group.id)).toBeNull();
  expect(await concludeGroup(moderator, input)).toEqual({
    ok: false,
    refusal: { kind: "StillOpen", ...open },
  });
  expect(await findGroup(moderator, group.slug)).toMatchObject({ concludedAt: null, conclusion: "" });
});

it("concluding is a moderator’s, and the public reads the word of conclusion", async () => {
  const { group, moderator, author, input } = await aWorkingGroup();
  const outsider = await someone(await aGroup(), "moderator");
  expect(await concludeGroup(author, input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
  expect(await concludeGroup(outsider, input)).toMatchObject({ refusal: { kind: "NotVisible" } });
  expect(await concludeGroup(moderator, input)).toEqual({ ok: true });
  expect(await concludeGroup(moderator, input)).toMatchObject({ refusal: { kind: "WrongState" } });
  const shown = await findAnnouncedGroup(group.slug);
  expect(shown).toMatchObject({ conclusion, concludedAt: expect.any(Date) });
});

it("what was being written and said stays readable, and is neither written nor said on", async () => {
  const { moderator, author, paper, input } = await aWorkingGroup();
  const { documentId } = paper;
  const thread = { id: crypto.randomUUID(), documentId, body: "Is this so?" };
  expect(await startThread(author, thread)).toMatchObject({ ok: true });
  await concludeGroup(moderator, input);
  expect(await findTextAccess(author, documentId)).toMatchObject({ read: true, suggest: false, edit: false });
  expect(JSON.stringify(await readText(author, documentId))).toContain("Half a paper");
  const read = await readTextComments(author, documentId);
  expect(read).toMatchObject({ isClosed: true, threads: [{ comments: [{ may: { edit: false } }] }] });
  const another = { ...thread, id: crypto.randomUUID() };
  expect(await startThread(author, another)).toMatchObject({ refusal: { kind: "NotAllowed" } });
});

it("nobody joins by an invitation that was waiting", async () => {
  const { group, moderator, input } = await aWorkingGroup();
  const token = unique("a-token-that-is-long-enough");
  const email = `${unique("guest")}@example.org`;
  await db.invitation.create({
    data: {
      groupId: group.id,
      email,
      name: "A Guest",
      role: "expert",
      tokenHash: hashOf(token),
      expiresAt: inDays(5),
    },
  });
  expect(await findOpenInvitation(token)).not.toBeNull();
  await concludeGroup(moderator, input);
  expect(await findOpenInvitation(token)).toBeNull();
  const accepted = { token, name: "A Guest", password: "a long enough password" };
  expect(await acceptInvitation(accepted, { network: unique("network"), device: "test" })).toMatchObject({
    refusal: { kind: "InvitationClosed" },
  });
});

it("a moderator opens the group again within thirty days, with the texts that closed with it and no others", async () => {
  const { group, moderator, author, paper, input } = await aWorkingGroup();
  const submitted = await aPaper(group, { authors: [author], state: "submitted" });
  await db.document.update({ where: { id: submitted.documentId }, data: { closedAt: inDays(-3) } });
  await concludeGroup(moderator, input);
  expect(await reopenGroup(author, { groupId: group.id })).toMatchObject({ refusal: { kind: "NotAllowed" } });
  const concluded = { id: group.id, concludedAt: inDays(-29) };
  expect(await mayReopenStill(moderator, concluded)).toBe(true);
  expect(await mayReopenStill(author, concluded)).toBe(false);
  expect(await reopenGroup(moderator, { groupId: group.id })).toEqual({ ok: true });
  expect(await findTextAccess(author, paper.documentId)).toMatchObject({ edit: true });
  expect(await findTextAccess(author, submitted.documentId)).toMatchObject({ edit: false });
  expect(await findGroup(moderator, group.slug)).toMatchObject({ concludedAt: null, conclusion: "" });
  expect(await reopenGroup(moderator, { groupId: group.id })).toMatchObject({
    refusal: { kind: "WrongState" },
  });
});

it("after thirty days it stays concluded", async () => {
  const { group, moderator } = await aWorkingGroup();
  await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: inDays(-31) } });
  expect(await reopenGroup(moderator, { groupId: group.id })).toEqual({
    ok: false,
    refusal: { kind: "ReopenTooLate", days: 30 },
  });
  expect(await mayReopenStill(moderator, { id: group.id, concludedAt: inDays(-31) })).toBe(false);
});

it("a concluded group stands behind those that work in one's list", async () => {
  const [ended, working] = [await aGroup(), await aGroup()];
  const [one, other] = [await someone(ended), await someone(working)];
  const actor = { ...one, memberships: [...one.memberships, ...other.memberships] };
  await db.workingGroup.update({ where: { id: ended.id }, data: { name: "A", concludedAt: inDays(-1) } });
  await db.workingGroup.update({ where: { id: working.id }, data: { name: "B" } });
  const groups = await listMyGroups(actor);
  expect(groups.map(({ name, concludedAt }) => [name, concludedAt !== null])).toEqual([
    ["B", false],
    ["A", true],
  ]);
});
