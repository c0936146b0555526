import { describe, expect, it } from "vitest";
import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { visitor } from "#lib/base/actor.ts";
import { endCalendarFeed } from "#lib/domain/accounts/end-calendar-feed.ts";
import { makeCalendarFeed } from "#lib/domain/accounts/make-calendar-feed.ts";
import { findActorByCalendarToken, readCalendarFeed } from "#lib/domain/accounts/queries.ts";
import { listDates } from "#lib/domain/obligations/list-dates.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aCommission, anOpenSignOff, aRequestedRelease } from "#tests/world/obligations.ts";
import { aReviewRound } from "#tests/world/reviews.ts";
import {
  aDiscussion,
  aFinding,
  aGroup,
  aLastCall,
  aPaper,
  aReport,
  aSenseCheck,
  inDays,
  someone,
} from "#tests/world/world.ts";

withDatabase();

const span = { from: inDays(-1), until: inDays(100) };

async function aPlannedGroup() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const author = await someone(group);
  const expert = await someone(group);
  const observer = await someone(group, "observer");
  await aCommission(group, { authors: [author], outlineDueOn: inDays(20), dueOn: inDays(60) });
  await aCommission(group, { authors: [author], state: "draft", dueOn: inDays(61) });
  await aLastCall(await aFinding(group, author, "last_call"), moderator);
  await aSenseCheck(group, moderator);
  await aReviewRound(group, await aPaper(group, { state: "in_review" }));
  const report = await aReport(group);
  await anOpenSignOff(group, report, moderator);
  await aRequestedRelease(group, report, moderator);
  const discussion = await aDiscussion(group, { state: "planned" });
  await db.discussion.update({
    where: { id: discussion.id },
    data: { startsAt: inDays(30), endsAt: inDays(30.1) },
  });
  return { group, people: { moderator, author, expert, observer } };
}

const kindsFor = async (actor: Actor, group: { id: string }) =>
  (await listDates(actor, [group.id], span)).map(({ kind, mine }) => (mine ? `${kind} (mine)` : kind)).sort();

describe("a group's calendar", () => {
  it("tells each what is theirs to read, and the instant of a publication to moderators alone", async () => {
    const { group, people } = await aPlannedGroup();
    const shared = ["discussion", "lastCall", "review", "senseCheck", "signOff"];
    expect(await kindsFor(people.expert, group)).toEqual([...shared, "final", "outline"].sort());
    expect(await kindsFor(people.author, group)).toEqual(
      [...shared, "final (mine)", "outline (mine)"].sort(),
    );
    expect(await kindsFor(people.moderator, group)).toEqual(
      // A commission that was not offered yet is theirs alone as well, and is not counted on.
      [...shared, "embargo", "final", "outline"].sort(),
    );
    expect(await kindsFor(people.observer, group)).toEqual(["discussion", "lastCall"]);
  });

  it("tells nothing to strangers, nor of other groups, nor outside the span", async () => {
    const { group, people } = await aPlannedGroup();
    const stranger = await someone(await aGroup(), "moderator");
    expect(await kindsFor(stranger, group)).toEqual([]);
    expect(await kindsFor(visitor, group)).toEqual([]);
    expect(await listDates(people.moderator, [group.id], { from: inDays(200), until: inDays(300) })).toEqual(
      [],
    );
  });

  it("does not tell of a day any more once what was due is in", async () => {
    const { group, people } = await aPlannedGroup();
    await db.commission.updateMany({ where: { groupId: group.id }, data: { outlineAt: new Date() } });
    expect(await kindsFor(people.expert, group)).not.toContain("outline");
  });
});

describe("the secret address of a calendar", () => {
  const tokenOf = async (actor: SignedInActor) => {
    const made = await makeCalendarFeed(actor);
    return made.ok ? made.value : "";
  };

  it("stands for its owner with the memberships of the moment", async () => {
    const { group, people } = await aPlannedGroup();
    const token = await tokenOf(people.author);
    expect(await findActorByCalendarToken(token)).toMatchObject({ personId: people.author.personId });
    await db.member.updateMany({
      where: { groupId: group.id, personId: people.author.personId },
      data: { leftAt: new Date() },
    });
    expect((await findActorByCalendarToken(token))?.memberships).toEqual([]);
  });

  it("ends when another is made, when it is ended, and with the account", async () => {
    const person = await someone(await aGroup());
    const first = await tokenOf(person);
    const second = await tokenOf(person);
    expect(await findActorByCalendarToken(first)).toBeNull();
    expect(await findActorByCalendarToken(second)).not.toBeNull();
    await db.account.update({ where: { id: person.accountId }, data: { disabledAt: new Date() } });
    expect(await findActorByCalendarToken(second)).toBeNull();
    await db.account.update({ where: { id: person.accountId }, data: { disabledAt: null } });
    await endCalendarFeed(person);
    expect(await findActorByCalendarToken(second)).toBeNull();
    expect(await readCalendarFeed(person)).toBeNull();
  });

  it("is stored as a hash alone", async () => {
    const person = await someone(await aGroup());
    const token = await tokenOf(person);
    const [row] = await db.$queryRaw<{ line: string }[]>`
      select feed::text as line from "CalendarFeed" as feed where "accountId" = ${person.accountId}::uuid`;
    expect(row?.line).toBeTruthy();
    expect(row?.line).not.toContain(token);
  });
});
