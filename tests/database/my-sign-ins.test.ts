import { describe, expect, it } from "vitest";
import { findSession, listSessions } from "#lib/domain/accounts/queries.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { db } from "#lib/infra/db.ts";
import { anAccount, itsPassword as password, withSecondFactor } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { signedIn } from "#tests/world/signed-in.ts";

withDatabase();

const origin = { network: "192.0.2.1", device: "Firefox · Linux", sampleAllowed: true };

describe("my sign-ins", () => {
  it("say by what and where they were made, and which is this one", async () => {
    const account = await anAccount();
    const { actor } = await signedIn(account);
    const entered = await signIn({ email: account.email, password }, origin);
    const sessions = await listSessions(actor, entered.ok ? entered.value.token : "");
    expect(sessions.map(({ way, device, current }) => ({ way, device, current }))).toEqual([
      { way: "password", device: "Firefox · Linux", current: true },
      { way: null, device: "Browser", current: false },
    ]);
  });

  it("remember what was proven first while they wait for the second", async () => {
    const account = await anAccount();
    await withSecondFactor(account);
    await signIn({ email: account.email, password }, origin);
    const waiting = await db.pendingSignIn.findFirstOrThrow({
      where: { accountId: account.id },
      select: { way: true },
    });
    expect(waiting.way).toBe("password");
  });

  it("say on which day they were last used, and nothing nearer", async () => {
    const { actor, here } = await signedIn(await anAccount());
    await db.session.updateMany({
      where: { accountId: actor.accountId },
      data: { usedOn: new Date("2026-01-02") },
    });
    expect((await listSessions(actor, here.token))[0]?.usedOn).toEqual(new Date("2026-01-02"));
    await findSession(here.token);
    const [used] = await listSessions(actor, here.token);
    expect(used?.usedOn.toISOString()).toBe(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);
  });
});
