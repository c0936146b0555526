import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { makeCalendarFeed } from "#lib/domain/accounts/make-calendar-feed.ts";
import { findActorByCalendarToken, findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { changeMemberRole } from "#lib/domain/groups/change-member-role.ts";
import { endMemberships } from "#lib/domain/groups/end-memberships.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import { leaveGroup } from "#lib/domain/groups/leave-group.ts";
import { listMemberEnds } from "#lib/domain/groups/list-member-ends.ts";
import { findGroup, listMembers } from "#lib/domain/groups/queries.ts";
import { setMemberEnd } from "#lib/domain/groups/set-member-end.ts";
import { tellOfEnds } from "#lib/domain/groups/tell-of-ends.ts";
import { listOwnObligations } from "#lib/domain/obligations/list-obligations.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { addressOf } from "#tests/world/invited.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aCommission, aGroup, inDays, someone } from "#tests/world/world.ts";

withDatabase();

const refused = (kind: string) => ({ ok: false, refusal: { kind } });

async function aTable() {
  const group = await aGroup();
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  return { group, moderator, expert, memberId: await membershipOf(expert) };
}

/** Who somebody is when they ask anew. */
const anew = async ({ token }: { token: string }) => {
  const actor = await findActorBySessionToken(token);
  if (!actor) throw new Error("The sign-in has ended");
  return actor;
};

/** The memberships somebody has had in a group, the first first. */
const historyOf = ({ personId }: SignedInActor) =>
  db.member.findMany({ where: { personId }, orderBy: [{ joinedAt: "asc" }, { id: "asc" }] });

const mailedTo = async (who: SignedInActor) => {
  const address = await addressOf(who);
  return (await queuedMails()).filter(({ to }) => to === address).map(({ subject }) => subject);
};

/** Lets the end of somebody's membership have come a moment ago. */
const letEnd = ({ personId }: SignedInActor) =>
  db.member.updateMany({ where: { personId, leftAt: null }, data: { endsAt: new Date(Date.now() - 1_000) } });

describe("another role", () => {
  it("holds at once, and what somebody was stays told", async () => {
    const { group, moderator, expert, memberId } = await aTable();
    expect(await changeMemberRole(moderator, { memberId, role: "observer" })).toMatchObject({ ok: true });
    expect((await anew(expert)).memberships).toEqual([{ groupId: group.id, role: "observer" }]);
    const [was, is] = await historyOf(expert);
    expect([was?.role, is?.role, is?.perspective]).toEqual(["expert", "observer", "Somewhere"]);
    expect(was?.leftAt).toEqual(is?.joinedAt);
    const latest = (await latestMemberships(db, group.id)).get(expert.personId);
    expect(latest).toEqual({ role: "observer", perspective: "Somewhere", leftAt: null });
    expect(await isMemberStill(db, expert, group.id)).toBe(false);
  });

  it("that is a rise holds at once as well, and ends no sign-in", async () => {
    const { group, moderator, expert, memberId } = await aTable();
    const old = { where: { accountId: expert.accountId }, data: { provenAt: inDays(-9) } };
    await db.session.updateMany(old);
    expect(await changeMemberRole(moderator, { memberId, role: "moderator" })).toMatchObject({ ok: true });
    expect((await anew(expert)).memberships).toEqual([{ groupId: group.id, role: "moderator" }]);
  });

  it("that somebody has already changes nothing", async () => {
    const { moderator, expert, memberId } = await aTable();
    expect(await changeMemberRole(moderator, { memberId, role: "expert" })).toMatchObject({ ok: true });
    expect(await historyOf(expert)).toHaveLength(1);
  });

  it("is a moderator's to give, in a group that works, and never takes the last one away", async () => {
    const { group, moderator, expert, memberId } = await aTable();
    const own = await membershipOf(moderator);
    const observe = { memberId: own, role: "observer" } as const;
    expect(await changeMemberRole(moderator, observe)).toEqual(refused("LastModerator"));
    expect(await changeMemberRole(expert, observe)).toEqual(refused("NotAllowed"));
    expect(await changeMemberRole(await someone(), observe)).toEqual(refused("NotVisible"));
    await concludeGroup(moderator, { groupId: group.id, conclusion: "Done." });
    expect(await changeMemberRole(moderator, { memberId, role: "moderator" })).toEqual(refused("NotAllowed"));
  });

  it("of two moderators who demote one another, one stays", async () => {
    const group = await aGroup();
    const [a, b] = [await someone(group, "moderator"), await someone(group, "moderator")];
    const [ofA, ofB] = [await membershipOf(a), await membershipOf(b)];
    const results = await Promise.all([
      changeMemberRole(a, { memberId: ofB, role: "expert" }),
      changeMemberRole(b, { memberId: ofA, role: "expert" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const present = await db.member.findMany({
      where: { groupId: group.id, leftAt: null },
      select: { role: true },
    });
    expect(present.map(({ role }) => role).sort()).toEqual(["expert", "moderator"]);
  });
});

describe("a membership that ends by itself", () => {
  it("gives no right from that instant on, before anything has closed it", async () => {
    const { group, expert } = await aTable();
    const feed = await makeCalendarFeed(expert);
    await letEnd(expert);
    const now = await anew(expert);
    expect(now.memberships).toEqual([]);
    expect((await findActorByCalendarToken(feed.value))?.memberships).toEqual([]);
    expect(await findGroup(now, group.slug)).toBeNull();
    expect(await isMemberStill(db, expert, group.id)).toBe(false);
  });

  it("is closed with that instant, once, and the member and the moderators are told", async () => {
    const { group, moderator, expert, memberId } = await aTable();
    await aCommission(group, { authors: [expert] });
    expect((await listOwnObligations(expert, new Date())).length).toBeGreaterThan(0);
    await letEnd(expert);
    await Promise.all([endMemberships(), endMemberships(), endMemberships()]);
    const row = await db.member.findUniqueOrThrow({ where: { id: memberId } });
    expect(row.leftAt).toEqual(row.endsAt);
    expect((await listMembers(moderator, group.id)).map(({ person }) => person.id)).toEqual([
      moderator.personId,
    ]);
    expect(await listOwnObligations(await anew(expert), new Date())).toEqual([]);
    const { name } = await db.workingGroup.findUniqueOrThrow({ where: { id: group.id } });
    expect(await mailedTo(expert)).toEqual([`Your membership of ${name} has ended`]);
    expect(await mailedTo(moderator)).toEqual([`The membership of ${expert.name} has ended`]);
    const fact = { groupId: group.id, kind: "MemberEnded", subjectId: memberId };
    expect(await db.fact.findMany({ where: fact, select: { personId: true } })).toEqual([{ personId: null }]);
  });

  it("goes on where a moderator says another day, and ends on that one", async () => {
    const { group, moderator, expert, memberId } = await aTable();
    const until = utcDay(inDays(5));
    expect(await setMemberEnd(moderator, { memberId, until })).toMatchObject({ ok: true });
    const view = await findGroup(moderator, group.slug);
    expect(view && (await listMemberEnds(moderator, view))).toEqual(new Map([[memberId, endOfDay(until)]]));
    expect(await setMemberEnd(moderator, { memberId })).toMatchObject({ ok: true });
    await endMemberships();
    expect((await anew(expert)).memberships).toHaveLength(1);
    expect(await setMemberEnd(moderator, { memberId, until: utcDay(inDays(-1)) })).toEqual(
      refused("EndIsPast"),
    );
    expect(await setMemberEnd(expert, { memberId })).toEqual(refused("NotAllowed"));
  });

  it("that has ended while somebody said another day stays ended", async () => {
    const { moderator, expert, memberId } = await aTable();
    await letEnd(expert);
    const [, extended] = await Promise.all([
      endMemberships(),
      setMemberEnd(moderator, { memberId, until: utcDay(inDays(30)) }),
    ]);
    const row = await db.member.findUniqueOrThrow({ where: { id: memberId } });
    expect(row.leftAt === null).toBe(extended.ok);
    expect((await anew(expert)).memberships).toHaveLength(extended.ok ? 1 : 0);
  });

  it("is told of within its last week, once for each day that was said", async () => {
    const { moderator, expert, memberId } = await aTable();
    await setMemberEnd(moderator, { memberId, until: utcDay(inDays(20)) });
    await tellOfEnds();
    expect(await mailedTo(expert)).toEqual([]);
    await setMemberEnd(moderator, { memberId, until: utcDay(inDays(4)) });
    await Promise.all([tellOfEnds(), tellOfEnds()]);
    await tellOfEnds();
    expect([(await mailedTo(expert)).length, (await mailedTo(moderator)).length]).toEqual([1, 1]);
    await setMemberEnd(moderator, { memberId, until: utcDay(inDays(5)) });
    await tellOfEnds();
    expect(await mailedTo(expert)).toHaveLength(2);
  });

  it("is no last moderator's: nobody is left with a group in which everybody's time runs out", async () => {
    const { group, moderator } = await aTable();
    const own = await membershipOf(moderator);
    expect(await setMemberEnd(moderator, { memberId: own, until: utcDay(inDays(9)) })).toEqual(
      refused("LastModerator"),
    );
    const second = await someone(group, "moderator");
    expect(await setMemberEnd(second, { memberId: own, until: utcDay(inDays(9)) })).toMatchObject({
      ok: true,
    });
    expect(await leaveGroup(second, group.id)).toEqual(refused("LastModerator"));
  });
});

describe("leaving", () => {
  it("ends one's own membership at once; what one wrote stays", async () => {
    const { group, expert } = await aTable();
    expect(await leaveGroup(expert, group.id)).toMatchObject({ ok: true });
    expect((await anew(expert)).memberships).toEqual([]);
    expect((await latestMemberships(db, group.id)).get(expert.personId)).toMatchObject({ role: "expert" });
    expect(await leaveGroup(await anew(expert), group.id)).toEqual(refused("NotVisible"));
    const fact = { groupId: group.id, kind: "MemberLeft" };
    expect(await db.fact.findMany({ where: fact, select: { personId: true } })).toEqual([
      { personId: expert.personId },
    ]);
  });

  it("a group that has concluded is possible as well", async () => {
    const { group, moderator, expert } = await aTable();
    await concludeGroup(moderator, { groupId: group.id, conclusion: "Done." });
    expect(await leaveGroup(expert, group.id)).toMatchObject({ ok: true });
    expect(await leaveGroup(moderator, group.id)).toEqual(refused("LastModerator"));
  });

  it("of two moderators at one moment leaves one", async () => {
    const group = await aGroup();
    const moderators = [await someone(group, "moderator"), await someone(group, "moderator")];
    const results = await Promise.all(moderators.map((moderator) => leaveGroup(moderator, group.id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
