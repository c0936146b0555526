import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findActorBySessionToken, findActorsBySessionTokens } from "#lib/domain/accounts/queries.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { signInByMailLink } from "#lib/domain/accounts/sign-in-by-mail-link.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { findMailLink } from "#lib/domain/accounts/take-mail-link.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { findPending } from "#lib/domain/factors/find-pending.ts";
import { findOpenInvitation } from "#lib/domain/groups/find-invitation.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { anAccount } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { invited } from "#tests/world/invited.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";
import { atWrongClock } from "#tests/world/wrong-clock.ts";

// Two instances whose clocks differ do the same: what ends at an instant ends by the database's clock.

withDatabase();

const minuteMs = 60_000;
const inMinutes = async (minutes: number) => new Date((await readClock()).getTime() + minutes * minuteMs);
const from = { network: "192.0.2.9", device: "Browser", sampleAllowed: true };

describe.each([
  ["ahead", 10 * minuteMs],
  ["behind", -10 * minuteMs],
] as const)("an instance whose clock is ten minutes %s", (_, aheadMs) => {
  const there = <T>(work: () => Promise<T>) => atWrongClock(aheadMs, work);

  it("knows what the database's clock shows, also after its own was set right", async () => {
    for (const place of [there, <T>(work: () => Promise<T>) => work()]) {
      const told = await place(sharedNow);
      expect(Math.abs(told.getTime() - (await readClock()).getTime())).toBeLessThan(minuteMs);
    }
  });

  it("holds a sign-in to its instant, and makes one that is good for as long, and fresh, everywhere", async () => {
    const [open, over] = [await someone(), await someone()];
    for (const [{ accountId }, minutes] of [
      [open, 5],
      [over, -5],
    ] as const)
      await db.session.updateMany({ where: { accountId }, data: { expiresAt: await inMinutes(minutes) } });
    expect(await there(() => findActorBySessionToken(open.token))).toMatchObject({ name: open.name });
    expect(await there(() => findActorBySessionToken(over.token))).toBeNull();
    const both = await there(() => findActorsBySessionTokens([open.token, over.token]));
    expect([...both.keys()]).toEqual([open.token]);

    const { accountId } = open;
    const made = await there(() => startSession(db, { accountId, device: "Another" }));
    const usual = await startSession(db, { accountId, device: "A third" });
    expect(Math.abs(made.expiresAt.getTime() - usual.expiresAt.getTime())).toBeLessThan(minuteMs);
    const { provenAt } = await db.session.findUniqueOrThrow({ where: { tokenHash: hashOf(made.token) } });
    expect(Math.abs(provenAt.getTime() - (await readClock()).getTime())).toBeLessThan(minuteMs);
    expect((await requireFresh(open, made.token)).ok).toBe(true);
  });

  it("opens a link in a mail as long as it is good, and no longer", async () => {
    const { id: accountId } = await anAccount();
    const look = async (minutes: number) => {
      const token = newToken();
      const link = { tokenHash: hashOf(token), accountId, purpose: "sign_in" as const, next: "" };
      await db.mailLink.create({ data: { ...link, expiresAt: await inMinutes(minutes) } });
      return there(async () => [
        (await findMailLink("sign_in", { token, sampleAllowed: true })) !== null,
        (await signInByMailLink({ token }, from)).ok,
      ]);
    };
    expect([await look(5), await look(-5)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("waits for a second proof as long as elsewhere", async () => {
    const { id: accountId } = await anAccount();
    const look = async (minutes: number) => {
      const token = newToken();
      const waiting = { tokenHash: hashOf(token), accountId, expiresAt: await inMinutes(minutes) };
      await db.pendingSignIn.create({ data: waiting });
      return (await there(() => findPending(token))) !== null;
    };
    expect([await look(5), await look(-5)]).toEqual([true, false]);
  });

  it("opens an invitation as long as it is good, and writes one that is good for as long as elsewhere", async () => {
    const { id, token } = await there(() => invited({ days: 3 }));
    const { expiresAt } = await db.invitation.findUniqueOrThrow({ where: { id } });
    const usual = await inMinutes(3 * 24 * 60);
    expect(Math.abs(expiresAt.getTime() - usual.getTime())).toBeLessThan(minuteMs);
    const look = async (minutes: number) => {
      await db.invitation.update({ where: { id }, data: { expiresAt: await inMinutes(minutes) } });
      return (await there(() => findOpenInvitation(token))) !== null;
    };
    expect([await look(5), await look(-5)]).toEqual([true, false]);
  });

  it("lets a membership end at its instant", async () => {
    const expert = await someone(await aGroup());
    const look = async (minutes: number) => {
      const ends = { where: { personId: expert.personId }, data: { endsAt: await inMinutes(minutes) } };
      await db.member.updateMany(ends);
      return (await there(() => findActorBySessionToken(expert.token)))?.memberships.length;
    };
    expect([await look(5), await look(-5)]).toEqual([1, 0]);
  });

  it("lets what is said not for attribution appear together with what is said elsewhere", async () => {
    const group = await aGroup();
    const [ana, ben] = [await someone(group), await someone(group)];
    const { id: discussionId } = await aDiscussion(group, { state: "held" });
    const say = (body: string) => ({ id: randomUUID(), discussionId, body });
    const spoken = async () => [
      await addContribution(ana, say("Here.")),
      await there(() => addContribution(ben, say("There."))),
    ];
    const instants = (await spoken()).map((each) => (each.ok ? each.value.appearsAt?.getTime() : null));
    expect(instants[0]).toBeTypeOf("number");
    // Where the next batch begins between the two, they are one batch apart and not three.
    expect((instants[1] ?? 0) - (instants[0] ?? 0)).toBeLessThanOrEqual(5 * minuteMs);
    expect((instants[1] ?? 0) - (instants[0] ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it("records what happened at the time at which it did", async () => {
    const { id: subjectId } = await aGroup();
    await there(() => db.fact.create({ data: { kind: "Planted", subjectId } }));
    const { at } = await db.fact.findFirstOrThrow({ where: { subjectId, kind: "Planted" } });
    expect(Math.abs(at.getTime() - (await readClock()).getTime())).toBeLessThan(minuteMs);
  });
});
