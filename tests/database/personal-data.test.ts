import { randomBytes, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { utcDay } from "#lib/base/utc-day.ts";
import { forgetExpired } from "#lib/domain/accounts/forget-expired.ts";
import { noteDevice } from "#lib/domain/accounts/note-device.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { forgetTyping } from "#lib/domain/documents/forget-typing.ts";
import { forgetInvitations } from "#lib/domain/groups/forget-invitations.ts";
import { forgetFailedMails, listFailedMails, noteFailedMail } from "#lib/domain/institution/failed-mails.ts";
import { keptDays, readRetention } from "#lib/domain/institution/kept-days.ts";
import { setRetentionSchema } from "#lib/domain/institution/schema.ts";
import { setRetention } from "#lib/domain/institution/set-retention.ts";
import { forgetExports } from "#lib/domain/personal-data/forget-exports.ts";
import { makeExport } from "#lib/domain/personal-data/make-export.ts";
import { findExportFile, listExports } from "#lib/domain/personal-data/queries.ts";
import { requestExport } from "#lib/domain/personal-data/request-export.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { readZip } from "#lib/infra/zip/read-zip.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, aPaper, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

async function exported(actor: Awaited<ReturnType<typeof someone>>) {
  const asked = await requestExport(actor, actor.token);
  if (!asked.ok) throw new Error(asked.refusal.kind);
  const { id } = asked.value;
  await makeExport(id);
  const file = await findExportFile(actor, id);
  if (!file) throw new Error("There is no file");
  const bytes = await new Response(file.stream).bytes();
  expect(bytes.byteLength).toBe(file.sizeBytes);
  const path = join(process.env.DATA_DIR ?? "", `${id}.zip`);
  writeFileSync(path, bytes);
  const files: Record<string, string> = {};
  for await (const entry of readZip(path)) files[entry.path] = new TextDecoder().decode(entry.bytes);
  return { id, files, all: Object.values(files).join("\n") };
}

describe("a copy of what is mine", () => {
  it("holds my words and data, and nobody else's", async () => {
    const group = await aGroup();
    const [me, other] = [await someone(group), await someone(group)];
    const [mine, theirs] = [unique("mine"), unique("theirs")];
    const { documentId } = await aPaper(group, { authors: [me], text: `Paper of ${mine}.` });
    await aPaper(group, { authors: [other], text: `Paper of ${theirs}.` });
    const by = (authorId: string, body: string) => ({ authorId, body });
    const comments = { create: [by(me.personId, `<b>${mine}</b> & more`), by(other.personId, theirs)] };
    await db.commentThread.create({ data: { documentId, number: 1, quote: theirs, comments } });
    const { files, all } = await exported(me);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["README.txt", "index.html", "data/account.json"]),
    );
    expect(JSON.parse(files["data/comments.json"] ?? "")).toMatchObject([{ body: `<b>${mine}</b> & more` }]);
    expect(files["index.html"]).toContain(`&lt;b&gt;${mine}&lt;/b&gt; &amp; more`);
    const paper = Object.entries(files).find(([path]) => path.startsWith("texts/papers/"));
    expect(paper?.[1]).toContain(`Paper of ${mine}.`);
    expect(JSON.parse(files["data/account.json"] ?? "")).toMatchObject([{ email: `${me.name}@example.org` }]);
    expect(all).not.toContain(theirs);
    expect(all).not.toContain(other.name);
  });

  it("tells by what each sign-in was made and when it was used, and holds nothing that lets anybody in", async () => {
    const me = await someone();
    const where = { accountId: me.accountId };
    const tokenHash = hashOf(newToken());
    await db.session.updateMany({ where, data: { way: "passkey" } });
    await db.knownDevice.create({ data: { ...where, tokenHash, seenAt: inDays(-1) } });
    const { files, all } = await exported(me);
    const [signIn] = JSON.parse(files["data/sign-ins.json"] ?? "");
    expect(signIn).toMatchObject({ way: "passkey", usedOn: utcDay(new Date()) });
    expect(Object.keys(signIn)).toEqual(expect.arrayContaining(["provenAt", "device", "expiresAt"]));
    expect(JSON.parse(files["data/known-devices.json"] ?? "")).toHaveLength(1);
    for (const secret of [me.token, hashOf(me.token), tokenHash]) expect(all).not.toContain(secret);
  });

  it("ties nobody to what was said without a name", async () => {
    const group = await aGroup();
    const me = await someone(group);
    const [named, nameless] = [unique("named"), unique("nameless")];
    const open = await aDiscussion(group, { rule: "on_the_record" });
    const closed = await aDiscussion(group);
    await addContribution(me, { discussionId: open.id, id: randomUUID(), body: named });
    const key = randomBytes(32).toString("base64url");
    await addContribution(me, { discussionId: closed.id, id: randomUUID(), key, body: nameless });
    await letPointsAppear(new Date(Date.now() + 7 * 60_000));
    const { all } = await exported(me);
    expect(all).toContain(named);
    expect(all).not.toContain(nameless);
    expect(all).not.toContain(closed.slug);
  });

  it("what a paper became after its author left the group is not in it", async () => {
    const group = await aGroup();
    const me = await someone(group);
    await aPaper(group, { authors: [me], text: "Later words of others." });
    await db.member.updateMany({ where: { personId: me.personId }, data: { leftAt: new Date() } });
    expect((await exported(me)).all).not.toContain("Later words of others.");
  });

  it("is for its owner alone, from a sign-in of a moment ago, one at a time, and for some days", async () => {
    const [me, other] = [await someone(), await someone()];
    expect(await requestExport(me, "no token")).toEqual(refusal("NotFresh"));
    const { id } = await exported(me);
    expect(await findExportFile(other, id)).toBeNull();
    expect(await listExports(other)).toEqual([]);
    await requestExport(me, me.token);
    expect(await requestExport(me, me.token)).toEqual(refusal("ExportWaiting"));
    const { key } = await db.dataExport.findUniqueOrThrow({ where: { id }, select: { key: true } });
    await forgetExports(inDays(6));
    expect(await listExports(me)).toHaveLength(2);
    await forgetExports(inDays(8));
    expect(await listExports(me)).toEqual([]);
    expect(await fileStore().sizeOf(key ?? "")).toBeNull();
  });

  it("is not kept for an account that is gone when it is ready", async () => {
    const me = await someone();
    const asked = await requestExport(me, me.token);
    if (!asked.ok) throw new Error(asked.refusal.kind);
    await db.account.delete({ where: { id: me.accountId } });
    await makeExport(asked.value.id);
    expect(await fileStore().sizeOf(`exports/${asked.value.id}.zip`)).toBeNull();
  });
});

describe("how long things are kept", () => {
  const usual = {
    invitations: 90,
    failedMails: 90,
    exports: 7,
    imports: 7,
    automaticVersions: 3650,
    typing: 90,
    signIns: 30,
    devices: 400,
  };

  it("is set by administrators, within bounds", async () => {
    const actor = await someone();
    const administrator = { ...actor, administrator: true };
    expect(await readRetention(actor)).toBeNull();
    expect(await setRetention(actor, usual)).toEqual(refusal("NotVisible"));
    for (const [kind, days] of [
      ["typing", 30],
      ["exports", 0],
      ["invitations", 1.5],
      ["failedMails", 366],
      ["signIns", 0],
      ["signIns", 91],
    ])
      expect(setRetentionSchema.safeParse({ ...usual, [String(kind)]: days }).success).toBe(false);
    expect(await setRetention(administrator, { ...usual, exports: 3 })).toMatchObject({ ok: true });
    expect(await keptDays(db, "exports")).toBe(3);
    const read = await readRetention(administrator);
    expect(Object.fromEntries(read?.map(({ kind, days }) => [kind, days]) ?? [])).toEqual({
      ...usual,
      exports: 3,
    });
  });

  it("invitations go once they ended so long ago", async () => {
    const group = await aGroup();
    const draft = { groupId: group.id, role: "expert", name: "N" } as const;
    const invite = (email: string, dates: object) =>
      db.invitation.create({
        data: { ...draft, email, tokenHash: unique("hash"), expiresAt: inDays(5), ...dates },
      });
    await invite("open@example.org", {});
    await invite("recent@example.org", { expiresAt: inDays(-80) });
    await invite("expired@example.org", { expiresAt: inDays(-100) });
    await invite("revoked@example.org", { revokedAt: inDays(-100) });
    await forgetInvitations(new Date());
    const left = await db.invitation.findMany({ where: { groupId: group.id }, orderBy: { id: "asc" } });
    expect(left.map(({ email }) => email)).toEqual(["open@example.org", "recent@example.org"]);
  });

  it("mails that were given up go after the days that were chosen", async () => {
    const administrator = { ...(await someone()), administrator: true };
    await setRetention(administrator, { ...usual, failedMails: 30 });
    await noteFailedMail({ to: "failed@example.org", code: 550 });
    await forgetFailedMails(inDays(29));
    expect(await listFailedMails(administrator)).toHaveLength(1);
    await forgetFailedMails(inDays(31));
    expect(await listFailedMails(administrator)).toEqual([]);
  });

  it("who signed in, and on which devices, is forgotten after the days that were chosen", async () => {
    const administrator = { ...(await someone()), administrator: true };
    const actor = await someone();
    await noteDevice(actor.token, { device: "Browser", deviceToken: newToken() });
    await setRetention(administrator, { ...usual, signIns: 5, devices: 60 });
    const known = () =>
      Promise.all([
        db.fact.count({ where: { kind: "SignedIn", personId: actor.personId } }),
        db.knownDevice.count({ where: { accountId: actor.accountId } }),
      ]);
    await forgetExpired(inDays(4));
    expect(await known()).toEqual([1, 1]);
    await forgetExpired(inDays(6));
    expect(await known()).toEqual([0, 1]);
    await forgetExpired(inDays(61));
    expect(await known()).toEqual([0, 0]);
  });

  it("who typed what is forgotten in groups that concluded, and texts stay as they are", async () => {
    const [open, concluded] = [await aGroup(), await aGroup()];
    const data = { concludedAt: inDays(-100) };
    await db.workingGroup.update({ where: { id: concluded.id }, data });
    const typed = async (group: { id: string }) => {
      const author = await someone(group);
      const { documentId } = await aPaper(group, { authors: [author] });
      await db.document.update({ where: { id: documentId }, data: { closedAt: inDays(-100) } });
      const { accountId } = author;
      await db.documentUpdate.create({ data: { documentId, accountId, data: Buffer.from("bytes") } });
      await db.documentClient.create({ data: { documentId, accountId, clientNumber: 7n } });
      return documentId;
    };
    const [working, closed] = [await typed(open), await typed(concluded)];
    const before = await db.documentUpdate.count({ where: { documentId: closed } });
    await forgetTyping(new Date());
    const named = (documentId: string) =>
      db.documentUpdate.count({ where: { documentId, accountId: { not: null } } });
    expect([await named(working), await named(closed)]).toEqual([1, 0]);
    expect(await db.documentClient.count({ where: { documentId: { in: [working, closed] } } })).toBe(1);
    expect(await db.documentUpdate.count({ where: { documentId: closed } })).toBe(before);
  });
});
