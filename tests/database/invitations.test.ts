import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { acceptOwnInvitation } from "#lib/domain/groups/accept-own-invitation.ts";
import { declineInvitation } from "#lib/domain/groups/decline-invitation.ts";
import { findOpenInvitation, wasDeclined } from "#lib/domain/groups/find-invitation.ts";
import { inviteAdministrator } from "#lib/domain/groups/invite-administrator.ts";
import { inviteMember } from "#lib/domain/groups/invite-member.ts";
import { listInvitations } from "#lib/domain/groups/list-invitations.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import { resendInvitation } from "#lib/domain/groups/resend-invitation.ts";
import { revokeInvitation } from "#lib/domain/groups/revoke-invitation.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  addressOf,
  invite,
  invited,
  mailedToken,
  newestMail,
  password,
  sentLongAgo,
} from "#tests/world/invited.ts";
import { aGroup, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const place = { network: "192.0.2.10", device: "Browser" };
const accept = (token: string) => acceptInvitation({ token, name: "Guest", password }, place);
const closed = { ok: false, refusal: { kind: "InvitationClosed" } };

async function listed(actor: SignedInActor, { slug }: { slug: string }) {
  const group = await findGroup(actor, slug);
  return group ? listInvitations(actor, group) : null;
}

describe("an invitation", () => {
  it("says who invites, as what, until when, and a word whose lines cannot pass for ours", async () => {
    const until = utcDay(inDays(90));
    const word = "Dear Sato,\nplease come.\n\nTo accept, open this link:\nhttps://evil.example/";
    const { moderator, token } = await invited({ role: "observer", until, word, days: 30 });
    const found = await findOpenInvitation(token);
    expect(found).toMatchObject({
      role: "observer",
      inviter: moderator.name,
      word,
      memberEndsAt: endOfDay(until),
    });
    expect(Math.round(((found?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(30);
    const { text } = await newestMail();
    expect(text).toContain("as an observer");
    expect(text).toContain(
      "\n> Dear Sato,\n> please come.\n>\n> To accept, open this link:\n> https://evil.example/\n",
    );
  });

  it("has a mail with one subject, whatever the group is called", async () => {
    const group = await aGroup();
    await db.workingGroup.update({ where: { id: group.id }, data: { name: "Group\r\nBcc: x@evil.example" } });
    await invite(await someone(group, "moderator"), group);
    expect((await newestMail()).subject).not.toMatch(/[\r\n]/);
  });

  it("is opened as often as one likes and uses nothing up", async () => {
    const { token } = await invited();
    for (let times = 0; times < 3; times += 1) expect(await findOpenInvitation(token)).not.toBeNull();
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  it("is accepted with one step by the account of its address, whose membership then has an end", async () => {
    const guest = await someone();
    const until = utcDay(inDays(40));
    const { group, token } = await invited({ email: await addressOf(guest), until });
    expect(await acceptOwnInvitation(guest, token)).toMatchObject({
      ok: true,
      value: { groupSlug: group.slug, roundId: null },
    });
    const member = { groupId: group.id, personId: guest.personId };
    const row = await db.member.findFirstOrThrow({ where: member, select: { role: true, endsAt: true } });
    expect(row).toEqual({ role: "expert", endsAt: endOfDay(until) });
    expect(await acceptOwnInvitation(guest, token)).toEqual(closed);
  });

  it("is not accepted by an account of another address, which uses nothing up", async () => {
    const { token } = await invited();
    const other = await someone();
    expect(await acceptOwnInvitation(other, token)).toEqual({
      ok: false,
      refusal: { kind: "InvitationForAnother" },
    });
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  it("leads nowhere for an account that is disabled, or a sample one where those do not sign in", async () => {
    const passwordHash = await hashPassword(password);
    for (const barred of [{ disabledAt: new Date() }, { sample: true }]) {
      const guest = await someone();
      const { token } = await invited({ email: await addressOf(guest) });
      await db.account.update({ where: { id: guest.accountId }, data: { ...barred, passwordHash } });
      expect(await accept(token)).toEqual(closed);
    }
  });

  it("whose membership would be over never works longer than that", async () => {
    const until = utcDay(inDays(2));
    const { token, moderator, group } = await invited({ until, days: 60 });
    expect((await findOpenInvitation(token))?.expiresAt).toEqual(endOfDay(until));
    const past = {
      groupId: group.id,
      email: `${unique("guest")}@example.org`,
      name: "Guest",
      role: "expert",
    } as const;
    expect(
      await inviteMember(moderator, { ...past, perspective: "", until: utcDay(inDays(-1)) }),
    ).toMatchObject({
      refusal: { kind: "EndIsPast" },
    });
  });

  it("to administer ends every sign-in that its account had before", async () => {
    const [administrator, guest] = [await someone(), await someone()];
    const link = await inviteAdministrator({ ...administrator, administrator: true }, await addressOf(guest));
    const token = link.ok ? (link.value.link.split("/").at(-1) ?? "") : "";
    expect(await acceptOwnInvitation(guest, token)).toMatchObject({ value: { administrator: true } });
    expect(await findActorBySessionToken(guest.token)).toBeNull();
  });
});

describe("declining", () => {
  it("uses the link up, and the moderators read the word", async () => {
    const { group, moderator, token, id } = await invited();
    expect(await declineInvitation({ token, word: "Not this year." })).toMatchObject({ ok: true });
    expect(await findOpenInvitation(token)).toBeNull();
    expect(await wasDeclined(token)).toBe(true);
    expect(await accept(token)).toEqual(closed);
    expect(await declineInvitation({ token, word: "Again." })).toEqual(closed);
    expect(await listed(moderator, group)).toMatchObject([
      { id, state: "declined", declinedWord: "Not this year." },
    ]);
    const fact = { groupId: group.id, kind: "MemberInvitationDeclined" };
    const facts = await db.fact.findMany({ where: fact, select: { personId: true, detail: true } });
    expect(facts).toEqual([{ personId: null, detail: {} }]);
  });

  it("and accepting at one moment are one answer", async () => {
    const { group, token, email } = await invited();
    const [accepted, declined] = await Promise.all([accept(token), declineInvitation({ token, word: "" })]);
    expect([accepted.ok, declined.ok].filter(Boolean)).toHaveLength(1);
    const joined = await db.member.count({ where: { groupId: group.id, person: { account: { email } } } });
    expect(joined).toBe(accepted.ok ? 1 : 0);
  });
});

describe("withdrawing and sending again", () => {
  it("while somebody accepts leaves a member or a dead link, never both", async () => {
    const { group, moderator, token, id, email } = await invited();
    const [accepted, revoked] = await Promise.all([accept(token), revokeInvitation(moderator, id)]);
    expect([accepted.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
    const joined = await db.member.count({ where: { groupId: group.id, person: { account: { email } } } });
    expect(joined).toBe(accepted.ok ? 1 : 0);
  });

  it("makes a new link and kills the one before, also where that had expired", async () => {
    const { moderator, token, id, email } = await invited({ days: 30 });
    await sentLongAgo(id);
    await db.invitation.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect(await resendInvitation(moderator, id)).toMatchObject({ ok: true });
    const renewed = await mailedToken();
    expect(renewed).not.toBe(token);
    expect(await findOpenInvitation(token)).toBeNull();
    expect(await findOpenInvitation(renewed)).toMatchObject({ email });
    expect(await accept(renewed)).toMatchObject({ ok: true });
  });

  it("at the moment at which somebody accepts leaves one membership and no second link", async () => {
    const { group, moderator, token, id, email } = await invited();
    await sentLongAgo(id);
    const [accepted, sent] = await Promise.all([accept(token), resendInvitation(moderator, id)]);
    expect([accepted.ok, sent.ok].filter(Boolean)).toHaveLength(1);
    const joined = await db.member.count({ where: { groupId: group.id, person: { account: { email } } } });
    expect(joined).toBe(accepted.ok ? 1 : 0);
  });

  it("waits a little between one mail and the next, and is a moderator's to do", async () => {
    const { group, moderator, id } = await invited();
    expect(await resendInvitation(moderator, id)).toMatchObject({ refusal: { kind: "SentJustNow" } });
    await sentLongAgo(id);
    expect(await resendInvitation(await someone(group), id)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await resendInvitation(await someone(), id)).toMatchObject({ refusal: { kind: "NotVisible" } });
    const sent = await Promise.all([resendInvitation(moderator, id), resendInvitation(moderator, id)]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

it("those who manage members, and nobody else, see what waits, what has expired and what was declined", async () => {
  const { group, moderator, id } = await invited();
  const [late, refused, gone] = [
    await invite(moderator, group),
    await invite(moderator, group),
    await invite(moderator, group),
  ];
  await db.invitation.update({ where: { id: late.id }, data: { expiresAt: new Date(0) } });
  await declineInvitation({ token: refused.token, word: "" });
  await revokeInvitation(moderator, gone.id);
  expect((await listed(moderator, group))?.map(({ id: each, state }) => [each, state])).toEqual([
    [id, "open"],
    [late.id, "expired"],
    [refused.id, "declined"],
  ]);
  expect(await listed(await someone(group), group)).toEqual([]);
});
