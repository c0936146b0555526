import { describe, expect, it } from "vitest";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { findOpenInvitation } from "#lib/domain/groups/find-invitation.ts";
import { inviteMember } from "#lib/domain/groups/invite-member.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { revokeInvitation } from "#lib/domain/groups/revoke-invitation.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { invited, mailedToken, password } from "#tests/world/invited.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

const place = { network: "192.0.2.9", device: "Browser" };

describe("an invitation", () => {
  it("makes its holder a member with an account, once", async () => {
    const { group, email, token } = await invited();
    expect(await findOpenInvitation(token)).toMatchObject({ email, name: "Guest", hasAccount: false });
    const input = { token, name: "Guest Person", password };
    const results = await Promise.all([acceptInvitation(input, place), acceptInvitation(input, place)]);
    const sessions = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(sessions).toHaveLength(1);
    const actor = await findActorBySessionToken(sessions[0]?.admission.token ?? "");
    expect(actor).toMatchObject({
      name: "Guest Person",
      memberships: [{ groupId: group.id, role: "expert" }],
    });
    expect(await findOpenInvitation(token)).toBeNull();
  });

  it("to somebody with an account wants that account's password", async () => {
    const first = await invited();
    await acceptInvitation({ token: first.token, name: "Guest", password }, place);
    const group = await aGroup();
    await inviteMember(await someone(group, "moderator"), {
      groupId: group.id,
      email: first.email,
      name: "Guest",
      role: "expert",
      perspective: "",
    });
    const token = await mailedToken();
    expect(
      await acceptInvitation({ token, name: "Guest", password: "some other password" }, place),
    ).toMatchObject({ refusal: { kind: "WrongPassword" } });
    expect((await acceptInvitation({ token, name: "Guest", password }, place)).ok).toBe(true);
    expect(await db.account.count({ where: { email: first.email } })).toBe(1);
  });

  it("is no way to guess the password of the account it was sent to", async () => {
    const first = await invited();
    await acceptInvitation({ token: first.token, name: "Guest", password }, place);
    const group = await aGroup();
    const again = {
      groupId: group.id,
      email: first.email,
      name: "Guest",
      role: "expert",
      perspective: "",
    } as const;
    await inviteMember(await someone(group, "moderator"), again);
    const token = await mailedToken();
    const from = { ...place, network: "192.0.2.77" };
    const guess = (number: number) =>
      acceptInvitation({ token, name: "Guest", password: `a wrong password ${number}` }, from);
    for (let number = 0; number < 10; number += 1) await guess(number);
    expect(await guess(10)).toMatchObject({ refusal: { kind: "TooManyAttempts" } });
    expect((await acceptInvitation({ token, name: "Guest", password }, place)).ok).toBe(true);
  });

  it("that is sent twice at the same moment leaves one link that works", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const email = `${unique("guest")}@example.org`;
    const input = { groupId: group.id, email, name: "Guest", role: "expert", perspective: "" } as const;
    await Promise.all([1, 2, 3].map(() => inviteMember(moderator, input)));
    expect(await db.invitation.count({ where: { email, revokedAt: null } })).toBe(1);
    expect(await db.invitation.count({ where: { email } })).toBe(3);
  });

  it("that was revoked, has expired or never was is the same closed door", async () => {
    const revoked = await invited();
    await revokeInvitation(revoked.moderator, revoked.id);
    const expired = await invited();
    await db.invitation.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
    for (const token of [revoked.token, expired.token, "x".repeat(43)]) {
      expect(await findOpenInvitation(token)).toBeNull();
      expect(await acceptInvitation({ token, name: "Guest", password }, place)).toEqual({
        ok: false,
        refusal: { kind: "InvitationClosed" },
      });
    }
  });

  it("is a moderator's to give", async () => {
    const group = await aGroup();
    const input = {
      groupId: group.id,
      email: "x@example.org",
      name: "X",
      role: "moderator" as const,
      perspective: "",
    };
    expect(await inviteMember(await someone(group), input)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await inviteMember(await someone(), input)).toMatchObject({ refusal: { kind: "NotVisible" } });
  });
});

it("namesakes who join at the same moment both get in", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const tokens: string[] = [];
  for (const place of [1, 2, 3]) {
    const email = `${unique(`guest${place}`)}@example.org`;
    await inviteMember(moderator, {
      groupId: group.id,
      email,
      name: "Same Name",
      role: "expert",
      perspective: "",
    });
    tokens.push(await mailedToken());
  }
  const name = unique("Same Name");
  const results = await Promise.all(
    tokens.map((token) => acceptInvitation({ token, name, password }, place)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
});

describe("removing a member", () => {
  it("never leaves a group without a moderator, not even when two go at once", async () => {
    const group = await aGroup();
    const moderators = [await someone(group, "moderator"), await someone(group, "moderator")];
    const members = await db.member.findMany({
      where: { groupId: group.id },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const results = await Promise.all(
      moderators.map((moderator, index) => removeMember(moderator, members[index]?.id ?? "")),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.member.count({ where: { groupId: group.id, leftAt: null } })).toBe(1);
  });
});
