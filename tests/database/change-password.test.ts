import { describe, expect, it } from "vitest";
import { changePassword } from "#lib/domain/accounts/change-password.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { db } from "#lib/infra/db.ts";
import { anAccount, itsPassword } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { proofsGrowOld, signedIn } from "#tests/world/signed-in.ts";

withDatabase();

const password = "tin harbour violet";

describe("changing the password", () => {
  it("ends every sign-in, gives this device a new one, and tells the owner", async () => {
    const account = await anAccount();
    const elsewhere = await signedIn(account);
    const { actor, here } = await signedIn(account);
    const changed = await changePassword(actor, { password }, here);
    const renewed = changed.ok ? changed.value.token : "";
    expect(await findActorBySessionToken(renewed)).toMatchObject({ accountId: account.id });
    for (const { token } of [here, elsewhere.here]) expect(await findActorBySessionToken(token)).toBeNull();
    expect((await signIn({ email: account.email, password: itsPassword }, here)).ok).toBe(false);
    expect((await signIn({ email: account.email, password }, here)).ok).toBe(true);
    expect((await queuedMails()).filter(({ to }) => to === account.email)).toMatchObject([
      { subject: "Your password was changed" },
    ]);
    expect(await db.fact.count({ where: { kind: "PasswordSet", subjectId: account.id } })).toBe(1);
  });

  it("wants a proof of a moment ago", async () => {
    const account = await anAccount();
    const { actor, here } = await signedIn(account);
    await proofsGrowOld();
    const refused = { ok: false, refusal: { kind: "NotFresh" } };
    expect(await changePassword(actor, { password }, here)).toEqual(refused);
    expect((await signIn({ email: account.email, password: itsPassword }, here)).ok).toBe(true);
  });

  it("refuses what anybody would try first, and leaves all as it was", async () => {
    const account = await anAccount();
    const { actor, here } = await signedIn(account);
    expect(await changePassword(actor, { password: account.email }, here)).toEqual({
      ok: false,
      refusal: { kind: "GuessablePassword" },
    });
    await db.institution.upsert({
      where: { id: 1 },
      create: { name: "Institute of Quiet Seas" },
      update: { name: "Institute of Quiet Seas" },
      select: { id: true },
    });
    expect((await changePassword(actor, { password: "instituteofquietseas" }, here)).ok).toBe(false);
    expect(await findActorBySessionToken(here.token)).not.toBeNull();
  });

  it("gives an account its first", async () => {
    const account = await anAccount({ passwordHash: null });
    const { actor, here } = await signedIn(account);
    expect((await changePassword(actor, { password }, here)).ok).toBe(true);
    expect((await signIn({ email: account.email, password }, here)).ok).toBe(true);
  });
});
