import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmByIdentity } from "#lib/domain/accounts/confirm-by-identity.ts";
import { linkIdentity } from "#lib/domain/accounts/link-identity.ts";
import { listIdentities } from "#lib/domain/accounts/list-identities.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { signInByIdentity } from "#lib/domain/accounts/sign-in-by-identity.ts";
import type { Identity } from "#lib/domain/accounts/types.ts";
import { unlinkIdentity } from "#lib/domain/accounts/unlink-identity.ts";
import { db } from "#lib/infra/db.ts";
import { authConfig } from "#lib/web/auth-config.ts";
import { anAccount, withSecondFactor } from "#tests/world/an-account.ts";
import { withDatabase } from "#tests/world/database.ts";
import { IdentityBrowser, returnTo } from "#tests/world/identity-browser.ts";
import { type IdentityService, startIdentityService } from "#tests/world/identity-service.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { proofsGrowOld, signedIn } from "#tests/world/signed-in.ts";
import { unique } from "#tests/world/world.ts";

withDatabase();

const origin = { device: "Browser", sampleAllowed: true };

const anIdentity = (more: Partial<Identity> = {}): Identity => ({
  issuer: "https://login.example.org",
  subject: unique("subject"),
  label: "jin@example.org",
  twoFactors: false,
  ...more,
});

/** An account that has linked an identity, signed in a moment ago. */
async function linked(data: Parameters<typeof anAccount>[0] = {}, identity = anIdentity()) {
  const account = await anAccount(data);
  const { actor, here } = await signedIn(account);
  expect(await linkIdentity(actor, identity, here)).toEqual({ ok: true });
  return { account, actor, here, identity };
}

describe("an identity elsewhere", () => {
  it("signs its account in once it is linked, and the owner is told of the link", async () => {
    const { account, identity } = await linked();
    const entered = await signInByIdentity(identity, origin);
    const token = entered.ok ? entered.value.token : "";
    expect(await findActorBySessionToken(token)).toMatchObject({ accountId: account.id });
    const [told, ...more] = (await queuedMails()).filter(({ to }) => to === account.email);
    expect(told?.subject).toBe("A way to sign in was added");
    expect(more).toEqual([]);
  });

  it("that nobody has linked signs nobody in, whatever address it names", async () => {
    const account = await anAccount();
    const stranger = anIdentity({ label: account.email });
    const unknown = { ok: false, refusal: { kind: "UnknownIdentity" } };
    expect(await signInByIdentity(stranger, origin)).toEqual(unknown);
    const { account: disabled, identity } = await linked();
    await db.account.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    expect(await signInByIdentity(identity, origin)).toEqual(unknown);
    const sample = await linked({ sample: true });
    expect(await signInByIdentity(sample.identity, { ...origin, sampleAllowed: false })).toEqual(unknown);
  });

  it("of another issuer is another one", async () => {
    const { identity } = await linked();
    const other = { ...identity, issuer: "https://elsewhere.example" };
    expect((await signInByIdentity(other, origin)).ok).toBe(false);
  });

  it("leaves a second factor to be asked for, unless its service asked for two things itself", async () => {
    const { account, identity } = await linked();
    await withSecondFactor(account);
    expect(await signInByIdentity(identity, origin)).toMatchObject({ value: { kind: "secondFactorWanted" } });
    expect(await signInByIdentity({ ...identity, twoFactors: true }, origin)).toMatchObject({
      value: { kind: "signedIn" },
    });
    const sessions = await db.session.findMany({
      where: { accountId: account.id },
      select: { twoFactors: true },
      orderBy: { id: "desc" },
    });
    expect(sessions[0]).toEqual({ twoFactors: true });
  });

  it("is one account's: another cannot link it, and linking it twice changes nothing", async () => {
    const { actor, here, identity } = await linked();
    expect(await linkIdentity(actor, identity, here)).toEqual({ ok: true });
    expect(await listIdentities(actor)).toHaveLength(1);
    const other = await signedIn(await anAccount());
    expect(await linkIdentity(other.actor, identity, other.here)).toEqual({
      ok: false,
      refusal: { kind: "IdentityElsewhere" },
    });
  });

  it("confirms who is signed in, under a new token, where its service says that it has just asked", async () => {
    const { account, actor, here, identity } = await linked({ passwordHash: null });
    await proofsGrowOld();
    const confirm = (given: Identity, token = here.token) => confirmByIdentity(actor, given, { token });
    const long = { ok: false, refusal: { kind: "ProvenLongAgo" } };
    const seconds = Math.floor(Date.now() / 1000);
    expect(await confirm(identity)).toEqual(long);
    expect(await confirm({ ...identity, provenAt: seconds - 3600 })).toEqual(long);
    const stranger = { ok: false, refusal: { kind: "IdentityNotOwn" } };
    expect(await confirm(anIdentity({ provenAt: seconds }))).toEqual(stranger);
    expect(await confirm({ ...(await linked()).identity, provenAt: seconds })).toEqual(stranger);
    expect(await requireFresh(actor, here.token)).toMatchObject({ ok: false });
    const confirmed = await confirm({ ...identity, provenAt: seconds });
    const token = confirmed.ok ? confirmed.value.token : "";
    expect((await requireFresh(actor, token)).ok).toBe(true);
    expect(await findActorBySessionToken(here.token)).toBeNull();
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(1);
    expect(await confirm({ ...identity, provenAt: seconds })).toMatchObject({
      refusal: { kind: "SignedOut" },
    });
  });

  it("signs in whoever was still signed in there, and that is no proof of a moment ago", async () => {
    const { identity } = await linked();
    const provenAt = Math.floor(Date.now() / 1000) - 3600;
    for (const [said, fresh] of [
      [{ provenAt }, false],
      [{ provenAt: provenAt + 7200 }, true],
      [{}, true],
    ] as const) {
      const entered = await signInByIdentity({ ...identity, ...said }, origin);
      const token = entered.ok ? entered.value.token : "";
      const actor = await findActorBySessionToken(token);
      expect(actor && (await requireFresh(actor, token)).ok).toBe(fresh);
    }
  });

  it("is linked and unlinked by a proof of a moment ago alone", async () => {
    const { actor, here } = await linked();
    const [identity] = await listIdentities(actor);
    await proofsGrowOld();
    const refused = { ok: false, refusal: { kind: "NotFresh" } };
    expect(await linkIdentity(actor, anIdentity(), here)).toEqual(refused);
    expect(await unlinkIdentity(actor, { identityId: identity?.id ?? "" }, here)).toEqual(refused);
  });

  it("signs nobody in any more once it is unlinked", async () => {
    const { actor, here, identity } = await linked();
    const [row] = await listIdentities(actor);
    expect(await unlinkIdentity(actor, { identityId: row?.id ?? "" }, here)).toEqual({ ok: true });
    expect((await signInByIdentity(identity, origin)).ok).toBe(false);
  });

  it("is not unlinked by others", async () => {
    const { actor } = await linked();
    const [row] = await listIdentities(actor);
    const other = await linked();
    expect(await unlinkIdentity(other.actor, { identityId: row?.id ?? "" }, other.here)).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("stays where it is the last way in, also of two that are unlinked at once", async () => {
    const { actor, here } = await linked({ passwordHash: null });
    const [only] = await listIdentities(actor);
    const last = { ok: false, refusal: { kind: "LastWayIn" } };
    expect(await unlinkIdentity(actor, { identityId: only?.id ?? "" }, here)).toEqual(last);
    await linkIdentity(actor, anIdentity(), here);
    const both = await listIdentities(actor);
    const answers = await Promise.all(both.map(({ id }) => unlinkIdentity(actor, { identityId: id }, here)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(last);
  });

  it("is one of ten at most", async () => {
    const { actor, here } = await linked();
    for (let time = 0; time < 9; time += 1)
      expect((await linkIdentity(actor, anIdentity(), here)).ok).toBe(true);
    expect(await linkIdentity(actor, anIdentity(), here)).toMatchObject({
      refusal: { kind: "TooManyIdentities" },
    });
  });
});

describe("a service that vouches for people", () => {
  let service: IdentityService;
  const received: Identity[] = [];

  beforeAll(async () => {
    service = await startIdentityService();
    service.returnsTo(returnTo);
  });
  afterAll(() => service.stop());

  /** What becomes of somebody whom the service sends: signed in, or told that nobody has linked them. */
  async function receive(identity: Identity): Promise<string> {
    received.push(identity);
    const entered = await signInByIdentity(identity, origin);
    return entered.ok ? "/workspace" : "/sign-in/unlinked";
  }

  const aBrowser = (oidc = service.oidc) => new IdentityBrowser(authConfig(oidc, receive));

  it("is believed who it is, and lets in whoever has linked them", async () => {
    const person = { sub: unique("person"), email: "jin@example.org" };
    service.comes(person);
    const browser = aBrowser();
    expect(await browser.comeBack(await browser.leave())).toBe("/sign-in/unlinked");
    const identity = received.at(-1);
    expect(identity).toEqual({
      issuer: service.oidc.issuer,
      subject: person.sub,
      label: person.email,
      twoFactors: false,
    });
    const { account } = await linked({}, identity);
    expect(await browser.comeBack(await browser.leave())).toBe("/workspace");
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(2);
  });

  it("that names the address of an account takes nobody into it", async () => {
    const account = await anAccount();
    service.comes({ sub: unique("person"), email: account.email });
    const browser = aBrowser();
    expect(await browser.comeBack(await browser.leave())).toBe("/sign-in/unlinked");
    expect(await db.session.count({ where: { accountId: account.id } })).toBe(0);
    expect(await db.account.count({ where: { email: account.email } })).toBe(1);
  });

  it("says itself whether it asked for two things", async () => {
    service.comes({ sub: unique("person"), amr: ["pwd", "mfa"] });
    const browser = aBrowser();
    await browser.comeBack(await browser.leave());
    expect(received.at(-1)?.twoFactors).toBe(true);
  });

  it("says when it asked, where it was to ask anew", async () => {
    service.comes({ sub: unique("person") });
    const browser = aBrowser();
    const before = Math.floor(Date.now() / 1000);
    await browser.comeBack(await browser.leave("prompt=login&max_age=0"));
    const { provenAt } = received.at(-1) ?? {};
    expect(provenAt).toBeGreaterThanOrEqual(before - 1);
    expect(provenAt).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
  });

  it("is not believed in a browser that did not leave for it, with another state, or a second time", async () => {
    service.comes({ sub: unique("person") });
    const browser = aBrowser();
    const back = await browser.leave();
    const before = received.length;
    expect(await aBrowser().comeBack(back)).toMatch(/^\/sign-in\?error=/);
    const other = aBrowser();
    const theirs = new URL(await other.leave());
    theirs.searchParams.set("state", new URL(back).searchParams.get("state") ?? "");
    expect(await other.comeBack(theirs.href)).toMatch(/^\/sign-in\?error=/);
    expect(received).toHaveLength(before);
    expect(await browser.comeBack(back)).toBe("/sign-in/unlinked");
    expect(await browser.comeBack(back)).toMatch(/^\/sign-in\?error=/);
    expect(received).toHaveLength(before + 1);
  });

  it("is not believed with a code of somebody else's visit", async () => {
    service.comes({ sub: unique("victim") });
    const [victim, attacker] = [aBrowser(), aBrowser()];
    const back = new URL(await victim.leave());
    const own = new URL(await attacker.leave());
    own.searchParams.set("code", back.searchParams.get("code") ?? "");
    const before = received.length;
    expect(await attacker.comeBack(own.href)).toMatch(/^\/sign-in\?error=/);
    expect(received).toHaveLength(before);
  });

  it("is not believed in the name of another", async () => {
    service.comes({ sub: unique("person") });
    const before = received.length;
    const other = { ...service.oidc, issuer: service.oidc.issuer.replace("localhost", "127.0.0.1") };
    expect(await aBrowser(other).leave()).toMatch(/\/sign-in\?error=/);
    const browser = aBrowser();
    const back = new URL(await browser.leave());
    back.searchParams.set("iss", "https://elsewhere.example");
    expect(await browser.comeBack(back.href)).toMatch(/^\/sign-in\?error=/);
    expect(received).toHaveLength(before);
  });
});
