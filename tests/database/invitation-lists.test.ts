import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { beginInvitationList } from "#lib/domain/groups/begin-invitation-list.ts";
import { findInvitationList } from "#lib/domain/groups/find-invitation-list.ts";
import { forgetInvitationLists } from "#lib/domain/groups/forget-invitation-lists.ts";
import { sendInvitationList } from "#lib/domain/groups/send-invitation-list.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { addressOf, invite } from "#tests/world/invited.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const address = () => `${unique("guest")}@example.org`;

async function aDesk() {
  const group = { ...(await aGroup()), concludedAt: null };
  const moderator = await someone(group, "moderator");
  const begin = async (text: string, by: SignedInActor = moderator) => {
    const begun = await beginInvitationList(by, { groupId: group.id, text, days: 30 });
    return begun.ok ? (begun.value.address.split("/").at(-1) ?? "") : begun.refusal.kind;
  };
  return { group, moderator, begin };
}

const mailsTo = async (addresses: string[]) =>
  (await queuedMails()).filter(({ to }) => addresses.includes(to)).map(({ to }) => to);

describe("a list of people to invite", () => {
  it("sends nothing before it is said, and then to everybody in whose line nothing is wrong, once", async () => {
    const { group, moderator, begin } = await aDesk();
    const [first, second, open] = [address(), address(), address()];
    await invite(moderator, group, { email: open });
    const until = utcDay(inDays(50));
    const member = await addressOf(await someone(group));
    const text = [
      "email,name,role,until,word",
      `${first},First,observer,${until},Welcome.`,
      `${second},Second,,,`,
      `${open},Open,,,`,
      `${member},Member,,,`,
      `${first},Twice,,,`,
      "nobody,Nobody,,,",
    ].join("\n");
    const listId = await begin(text);
    const before = await mailsTo([first, second]);
    expect(before).toEqual([]);
    const list = await findInvitationList(moderator, group, listId);
    expect(list?.lines.map(({ line, problems, again }) => [line, ...problems, again])).toEqual([
      [2, false],
      [3, false],
      [4, true],
      [5, "member", false],
      [6, "emailTwice", false],
      [7, "emailBad", false],
    ]);
    const sent = await Promise.all([1, 2, 3].map(() => sendInvitationList(moderator, { listId, count: 3 })));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((result) => !result.ok && result.refusal.kind === "ListSentBefore")).toHaveLength(2);
    expect((await mailsTo([first, second])).sort()).toEqual([first, second].sort());
    const rows = await db.invitation.findMany({
      where: { groupId: group.id, revokedAt: null },
      select: { email: true, role: true, memberEndsAt: true, word: true, validDays: true },
      orderBy: { name: "asc" },
    });
    const plain = { role: "expert", memberEndsAt: null, word: "", validDays: 30 };
    expect(rows).toEqual([
      { ...plain, email: first, role: "observer", memberEndsAt: endOfDay(until), word: "Welcome." },
      { ...plain, email: open },
      { ...plain, email: second },
    ]);
    expect(await findInvitationList(moderator, group, listId)).toMatchObject({ sent: 3, text: "" });
    const facts = { groupId: group.id, kind: "MemberInvited", personId: moderator.personId };
    expect(await db.fact.count({ where: facts })).toBe(4);
  });

  it("is looked at again where it would invite others than were seen", async () => {
    const { group, moderator, begin } = await aDesk();
    const guest = await someone();
    const listId = await begin(`name,email\nGuest,${await addressOf(guest)}\nOther,${address()}`);
    await db.member.create({ data: { groupId: group.id, personId: guest.personId, role: "expert" } });
    expect(await sendInvitationList(moderator, { listId, count: 2 })).toEqual({
      ok: false,
      refusal: { kind: "ListChanged", count: 1 },
    });
    expect(await db.invitation.count({ where: { groupId: group.id } })).toBe(0);
    expect(await sendInvitationList(moderator, { listId, count: 1 })).toMatchObject({ ok: true });
  });

  it("of two hundred people is sent whole", async () => {
    const { group, moderator, begin } = await aDesk();
    const lines = Array.from({ length: 200 }, (_, place) => `Guest ${place},${place}-${address()}`);
    const listId = await begin(["name,email", ...lines].join("\r\n"));
    expect(await sendInvitationList(moderator, { listId, count: 200 })).toMatchObject({ ok: true });
    expect(await db.invitation.count({ where: { groupId: group.id } })).toBe(200);
  });

  it("is a moderator's own: others neither begin one, see it, nor send it", async () => {
    const { group, moderator, begin } = await aDesk();
    const text = `name,email\nGuest,${address()}`;
    const listId = await begin(text);
    const [expert, second] = [await someone(group), await someone(group, "moderator")];
    const outsider = await someone(await aGroup(), "moderator");
    expect([await begin(text, expert), await begin(text, outsider)]).toEqual(["NotAllowed", "NotVisible"]);
    for (const other of [expert, second, outsider]) {
      expect(await findInvitationList(other, group, listId)).toBeNull();
      expect(await sendInvitationList(other, { listId, count: 1 })).toMatchObject({
        refusal: { kind: "NotVisible" },
      });
    }
    await concludeGroup(moderator, { groupId: group.id, conclusion: "Done." });
    expect(await sendInvitationList(moderator, { listId, count: 1 })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
  });

  it("that cannot be read is refused by its line, and one that can is forgotten after a week", async () => {
    const { group, moderator, begin } = await aDesk();
    expect(await begin('name,email\n"open,x')).toBe("CsvUnreadable");
    const listId = await begin(`name,email\nGuest,${address()}`);
    await forgetInvitationLists(inDays(6));
    expect(await findInvitationList(moderator, group, listId)).not.toBeNull();
    await forgetInvitationLists(inDays(8));
    expect(await findInvitationList(moderator, group, listId)).toBeNull();
  });
});
