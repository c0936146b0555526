import { Client } from "pg";
import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { disableAccount } from "#lib/domain/accounts/disable-account.ts";
import { enableAccount } from "#lib/domain/accounts/enable-account.ts";
import { endSignInsOf } from "#lib/domain/accounts/end-sign-ins-of.ts";
import { findAccount, listAccounts } from "#lib/domain/accounts/list-accounts.ts";
import { makeAdministrator } from "#lib/domain/accounts/make-administrator.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { accountChoiceSchema } from "#lib/domain/accounts/schema.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { unmakeAdministrator } from "#lib/domain/accounts/unmake-administrator.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, someone } from "#tests/world/world.ts";

withDatabase();

type Here = SignedInActor & { token: string };

async function anAdministrator(): Promise<Here> {
  const actor = await someone();
  await db.account.update({ where: { id: actor.accountId }, data: { administrator: true } });
  return { ...actor, administrator: true };
}

const refused = (kind: string) => ({ ok: false, refusal: { kind } });
const done = { ok: true, value: undefined };
const factsOn = async (accountId: string) =>
  (await db.fact.findMany({ where: { subjectId: accountId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

/** Everything that an administrator can do to an account. */
const deeds = (actor: Here, of: { accountId: string }) => {
  const input = { accountId: of.accountId };
  return [
    () => disableAccount(actor, input),
    () => enableAccount(actor, input),
    () => endSignInsOf(actor, input),
    () => makeAdministrator(actor, input, actor),
    () => unmakeAdministrator(actor, input, actor),
  ];
};

describe("accounts", () => {
  it("are for administrators alone, of whom nobody does anything to their own", async () => {
    const [administrator, moderator] = [await anAdministrator(), await someone(await aGroup(), "moderator")];
    expect(await listAccounts(moderator, { q: "", page: 1 })).toBeNull();
    expect(await findAccount(moderator, moderator.accountId)).toBeNull();
    for (const deed of deeds(moderator, administrator)) expect(await deed()).toEqual(refused("NotVisible"));
    for (const deed of deeds(administrator, administrator))
      expect(await deed()).toEqual(refused("OwnAccount"));
    // The rights they had when the page was drawn are not those that count.
    await db.account.update({ where: { id: administrator.accountId }, data: { administrator: false } });
    for (const deed of deeds(administrator, moderator)) expect(await deed()).toEqual(refused("NotVisible"));
  });

  it("are found by part of a name or an address, with what they may and when they were last here", async () => {
    const group = await aGroup();
    const [administrator, member] = [await anAdministrator(), await someone(group)];
    const list = async (q: string) => (await listAccounts(administrator, { q, page: 1 }))?.accounts ?? [];
    const [found] = await list(`${member.name}@EXAMPLE`);
    expect(found).toMatchObject({
      name: member.name,
      groups: 1,
      administrator: false,
      hasSecondFactor: false,
    });
    expect(found?.lastSignInAt).toBeInstanceOf(Date);
    expect(await list(member.name.slice(1))).toEqual([found]);
    expect(await list("%")).toEqual([]);
    const factor = { accountId: member.accountId, secret: "x", confirmedAt: new Date() };
    await db.authenticator.create({ data: factor });
    const one = await findAccount(administrator, member.accountId);
    expect(one).toMatchObject({ hasSecondFactor: true, signIns: 1 });
    expect(await findAccount(administrator, group.id)).toBeNull();
  });

  it("are listed by pages; what is no page is the first", async () => {
    const administrator = await anAdministrator();
    const people = Array.from({ length: 55 }, (_, at) => at);
    for (const at of people)
      await db.person.create({
        data: {
          slug: `paged-${at}`,
          name: `Paged ${at}`,
          account: { create: { email: `paged-${at}@example.org` } },
        },
      });
    const list = (page: number) => listAccounts(administrator, { q: "paged-", page });
    const [first, second] = [await list(1), await list(2)];
    expect([first?.accounts.length, second?.accounts.length, first?.total, second?.total]).toEqual([
      50, 5, 55, 55,
    ]);
    expect(accountChoiceSchema.parse({ page: "-3", q: ["a", "b"] })).toEqual({ q: "", page: 1 });
  });
});

describe("what an administrator does to an account", () => {
  it("disables it: its sign-ins end, live connections are told, its owner gets a mail; and enables it again", async () => {
    const [administrator, other] = [await anAdministrator(), await someone(await aGroup())];
    const told = await listening();
    expect(await disableAccount(administrator, other)).toEqual(done);
    expect(await told.stop()).toContain(`account:${other.accountId}`);
    expect(await findActorBySessionToken(other.token)).toBeNull();
    expect(await disableAccount(administrator, other)).toMatchObject(refused("WrongState"));
    expect(await enableAccount(administrator, other)).toEqual(done);
    expect(await enableAccount(administrator, other)).toMatchObject(refused("WrongState"));
    // The sign-in from before does not come back.
    expect(await findActorBySessionToken(other.token)).toBeNull();
    expect(await factsOn(other.accountId)).toEqual(["AccountDisabled", "AccountEnabled"]);
    const mails = (await queuedMails()).filter(({ to }) => to === `${other.name}@example.org`);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain(administrator.name);
  });

  it("ends every sign-in of it, and live connections are told", async () => {
    const [administrator, other] = [await anAdministrator(), await someone()];
    const told = await listening();
    expect(await endSignInsOf(administrator, other)).toEqual(done);
    expect(await told.stop()).toContain(`account:${other.accountId}`);
    expect(await findActorBySessionToken(other.token)).toBeNull();
  });

  it("makes and unmakes administrators, from a sign-in that was proven a moment ago alone", async () => {
    const [administrator, other] = [await anAdministrator(), await someone()];
    const stale = { provenAt: new Date(Date.now() - 86_400_000) };
    const own = { where: { accountId: administrator.accountId } };
    await db.session.updateMany({ ...own, data: stale });
    expect(await makeAdministrator(administrator, other, administrator)).toEqual(refused("NotFresh"));
    await db.session.updateMany({ ...own, data: { provenAt: new Date() } });
    expect(await makeAdministrator(administrator, other, administrator)).toEqual(done);
    expect(await findActorBySessionToken(other.token)).toBeNull();
    const { token } = await startSession(db, { accountId: other.accountId, device: "Anew" });
    expect((await findActorBySessionToken(token))?.administrator).toBe(true);
    expect(await makeAdministrator(administrator, other, administrator)).toMatchObject(refused("WrongState"));
    expect(await unmakeAdministrator(administrator, other, administrator)).toEqual(done);
    expect((await findActorBySessionToken(token))?.administrator).toBe(false);
    expect(await factsOn(other.accountId)).toEqual(["AdministratorMade", "AdministratorUnmade"]);
    await disableAccount(administrator, other);
    expect(await makeAdministrator(administrator, other, administrator)).toEqual(
      refused("AccountIsDisabled"),
    );
  });

  it("never leaves nobody who administers, also when two end each other's rights at once", async () => {
    await db.account.updateMany({ data: { administrator: false } });
    const [one, other] = [await anAdministrator(), await anAdministrator()];
    const results = await Promise.all([
      unmakeAdministrator(one, other, one),
      disableAccount(other, one),
      unmakeAdministrator(other, one, other),
      disableAccount(one, other),
    ]);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await db.account.count({ where: { administrator: true, disabledAt: null } })).toBe(1);
  });
});

/** What is notified of access while something is done. */
async function listening(): Promise<{ stop(): Promise<string[]> }> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("LISTEN access_changed");
  const heard: string[] = [];
  client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  return {
    async stop() {
      await client.query("SELECT 1");
      await client.end();
      return heard;
    },
  };
}
