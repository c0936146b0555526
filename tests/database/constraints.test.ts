import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, aPaper, someone, unique } from "#tests/world/world.ts";

withDatabase();

async function aPublication() {
  const { id } = await db.publication.create({
    data: { slug: unique("publication"), type: "analysis" },
    select: { id: true },
  });
  return id;
}

const content = JSON.stringify({ title: "Words" });
const anEdition = (publicationId: string, more: object = {}) =>
  db.edition.create({
    data: {
      publicationId,
      number: 1,
      state: "public",
      title: "On Gödel and ships",
      content,
      hash: hashOf(content),
      wordCount: 1,
      plainText: "Harbours of the north",
      bigrams: [],
      publishedAt: new Date(),
      ...more,
    },
    select: { id: true },
  });

async function aPosition() {
  const group = await aGroup();
  const member = await someone(group);
  const finding = await aFinding(group, member);
  const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
  const position = { findingVersionId: version.id, personId: member.personId };
  const { id } = await db.position.create({ data: { ...position, value: "support" } });
  return { group, id, findingId: finding.id, ...position };
}

describe("the database refuses", () => {
  it("an edition whose hash is not of its text", async () => {
    const publicationId = await aPublication();
    await expect(anEdition(publicationId, { hash: hashOf("other") })).rejects.toThrow(/Edition_hash_check/);
  });

  it("to change, delete or take back an edition, but not to withdraw it with a reason", async () => {
    const { id } = await anEdition(await aPublication());
    const update = (data: object) => db.edition.update({ where: { id }, data });
    await expect(update({ title: "Other" })).rejects.toThrow(/never changed/);
    await expect(update({ content: "Other", hash: hashOf("Other") })).rejects.toThrow(/never changed/);
    await expect(update({ state: "scheduled" })).rejects.toThrow(/does not go back/);
    await expect(update({ state: "withdrawn", withdrawnAt: new Date() })).rejects.toThrow(
      /Edition_withdrawal_check/,
    );
    await expect(db.edition.delete({ where: { id } })).rejects.toThrow(/never changed or deleted/);
    await update({ state: "withdrawn", withdrawnAt: new Date(), withdrawalReason: "A table was wrong." });
    await expect(update({ state: "public", withdrawnAt: null, withdrawalReason: null })).rejects.toThrow(
      /does not go back/,
    );
  });

  it("two public editions of one publication", async () => {
    const publicationId = await aPublication();
    const { id } = await anEdition(publicationId);
    await expect(anEdition(publicationId, { number: 2 })).rejects.toThrow(/Unique constraint/);
    await db.edition.update({ where: { id }, data: { state: "superseded" } });
    await anEdition(publicationId, { number: 2 });
  });

  it("to change or delete a position, a version or a fact, which go only with what they belong to", async () => {
    const { id, group, findingId } = await aPosition();
    await expect(db.position.update({ where: { id }, data: { value: "abstain" } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db.position.delete({ where: { id } })).rejects.toThrow(/never changed/);
    await db.finding.delete({ where: { id: findingId } });
    expect(await db.position.count({ where: { id } })).toBe(0);

    const author = await someone(group);
    await recordFact(db, author, { kind: "GroupCreated", groupId: group.id, subjectId: group.id });
    await expect(db.fact.deleteMany({ where: { groupId: group.id } })).rejects.toThrow(/never changed/);
    const { documentId } = await aPaper(group, { authors: [author] });
    await db.$transaction((tx) =>
      freezeDocument(tx, { documentId, name: "First", createdById: author.personId }),
    );
    const version = { where: { documentId_number: { documentId, number: 1 } } };
    await expect(db.documentVersion.update({ ...version, data: { name: "Other" } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db.documentVersion.delete(version)).rejects.toThrow(/never changed/);
  });

  it("a reservation or an objection without words", async () => {
    const { findingVersionId, personId } = await aPosition();
    for (const value of ["reservation", "objection"] as const) {
      const without = { data: { findingVersionId, personId, value, text: " \n" } };
      await expect(db.position.create(without)).rejects.toThrow(/Position_text_check/);
    }
  });

  it("evidence that does not hold what its kind needs", async () => {
    const { findingId } = await aPosition();
    const add = (data: object) => db.evidence.create({ data: { findingId, kind: "source", ...data } });
    await expect(add({ kind: "source" })).rejects.toThrow(/Evidence_kind_check/);
    await expect(add({ kind: "passage", quote: "Words" })).rejects.toThrow(/Evidence_kind_check/);
    await expect(add({ kind: "finding", otherFindingId: findingId })).rejects.toThrow(/Evidence_kind_check/);
    await expect(add({ sourceTitle: "A", sourceUrl: "javascript:alert(1)" })).rejects.toThrow(
      /Evidence_sourceUrl/,
    );
    await add({ sourceTitle: "A yearbook", sourceUrl: "https://example.org" });
  });

  it("somebody twice in one group at a time", async () => {
    const group = await aGroup();
    const { personId } = await someone(group);
    const again = { data: { groupId: group.id, personId, role: "expert" as const } };
    await expect(db.member.create(again)).rejects.toThrow(/Unique constraint/);
    await db.member.updateMany({ where: { groupId: group.id, personId }, data: { leftAt: new Date() } });
    await db.member.create(again);
  });

  it.each(["Capital", "two--lines", "-a", "a-", "a/b", "ä", ""])("the slug %j", async (slug) => {
    await expect(db.topic.create({ data: { slug, name: "A topic" } })).rejects.toThrow(/Topic_slug_check/);
  });

  it("an address of mail in capitals, and a second institution", async () => {
    const person = { create: { slug: unique("person"), name: "A person" } };
    await expect(db.account.create({ data: { email: "A@b.example", person } })).rejects.toThrow(
      /Account_email_check/,
    );
    await expect(db.institution.create({ data: { id: 2, name: "Other" } })).rejects.toThrow(
      /Institution_single/,
    );
  });
});

describe("an edition's search", () => {
  it.each(["godel", "Gödel", "ship", "harbour"])("finds it by %s", async (words) => {
    const publicationId = await aPublication();
    await anEdition(publicationId);
    const found = await db.$queryRaw`
      SELECT 1 FROM "Edition"
      WHERE "publicationId" = ${publicationId}::uuid AND search @@ websearch_to_tsquery('public.colloquy', ${words})`;
    expect(found).toHaveLength(1);
  });
});

describe("after a commit is told", () => {
  it("whose access changed", async () => {
    const group = await aGroup();
    const member = await someone(group);
    const { documentId, id: paperId } = await aPaper(group, { authors: [member] });
    const told = await heard("access_changed", async () => {
      await db.member.updateMany({ where: { personId: member.personId }, data: { leftAt: new Date() } });
      await db.session.deleteMany({ where: { accountId: member.accountId } });
      await db.document.update({ where: { id: documentId }, data: { closedAt: new Date() } });
    });
    expect(told).toEqual([
      `person:${member.personId}`,
      `account:${member.accountId}`,
      `document:${documentId}`,
    ]);
    const authors = () => db.paperAuthor.deleteMany({ where: { paperId } });
    expect(await heard("access_changed", authors)).toEqual([`document:${documentId}`]);
  });

  it("that something public changed, and nothing for what the public does not see", async () => {
    const group = await aGroup();
    const rename = () => db.workingGroup.update({ where: { id: group.id }, data: { name: "Other" } });
    expect(await heard("public_changed", rename)).toEqual([""]);
    const { findingVersionId, personId } = await aPosition();
    const another = () => db.position.create({ data: { findingVersionId, personId, value: "accept" } });
    expect(await heard("public_changed", another)).toEqual([]);
  });

  it("nothing when the change is rolled back", async () => {
    const group = await aGroup();
    const failing = async () => {
      const change = db.$transaction(async (tx) => {
        await tx.workingGroup.update({ where: { id: group.id }, data: { name: "Other" } });
        throw new Error("rolled back");
      });
      await expect(change).rejects.toThrow("rolled back");
    };
    expect(await heard("public_changed", failing)).toEqual([]);
  });
});

/** What a listener hears on a channel while `work` runs. */
async function heard(channel: string, work: () => Promise<unknown>): Promise<string[]> {
  const listener = new Client({ connectionString: process.env.DATABASE_URL });
  const payloads: string[] = [];
  listener.on("notification", ({ payload }) => payloads.push(payload ?? ""));
  await listener.connect();
  await listener.query(`LISTEN ${channel}`);
  await work();
  await listener.query("SELECT 1"); // what was told before arrives before its answer
  await listener.end();
  return payloads;
}
