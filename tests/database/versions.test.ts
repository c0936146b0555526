import { describe, expect, it } from "vitest";
import { ok } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { forgetAutomaticVersions } from "#lib/domain/versions/forget-automatic-versions.ts";
import { keepAutomaticVersions } from "#lib/domain/versions/keep-automatic-versions.ts";
import { markRead } from "#lib/domain/versions/mark-read.ts";
import { nameVersion } from "#lib/domain/versions/name-version.ts";
import { findReading, findTextAt, listVersions } from "#lib/domain/versions/queries.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { restoreVersion } from "#lib/domain/versions/restore-version.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { db, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, someone, textOf } from "#tests/world/world.ts";

withDatabase();

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

async function write(by: { accountId: string }, documentId: string, text: string) {
  const { accountId } = by;
  const written = await transact((tx) =>
    changeText<void, never>(tx, { documentId, accountId }, (doc) => ok(replaceContent(doc, textOf(text)))),
  );
  expect(written.ok).toBe(true);
}

async function aDesk(text = "The first words.") {
  const group = await aGroup();
  const author = await someone(group);
  const paper = await aPaper(group, { authors: [author], text });
  return { group, author, paper, documentId: paper.documentId };
}

const wordsOf = async (documentId: string) => plainText(await readWorkingText(db, documentId));
const soon = (minutes: number) => new Date(Date.now() + minutes * minuteMs);

describe("a named version", () => {
  it("keeps the text as it is, with who wrote it", async () => {
    const { author, documentId } = await aDesk();
    await write(author, documentId, "Other words.");
    expect(await nameVersion(author, { documentId, name: "Before the meeting" })).toEqual(ok({ number: 1 }));
    const [version] = await listVersions(author, documentId);
    expect(version).toMatchObject({ number: 1, kind: "named", name: "Before the meeting", wordCount: 2 });
    expect(version?.contributors.map(({ id }) => id)).toEqual([author.personId]);
    await write(author, documentId, "Later words altogether.");
    const kept = await findTextAt(author, documentId, 1);
    expect(kept && plainText(kept.document)).toBe("Other words.");
  });

  it("takes over the automatic one that says the same, and a second name makes a second version", async () => {
    const { author, documentId } = await aDesk();
    await markRead(author, { documentId });
    await nameVersion(author, { documentId, name: "One" });
    await nameVersion(author, { documentId, name: "Two" });
    const versions = await listVersions(author, documentId);
    expect(versions.map(({ number, kind, name }) => [number, kind, name])).toEqual([
      [2, "named", "Two"],
      [1, "named", "One"],
    ]);
  });

  it("is made by those who may edit, and no outsider learns of any", async () => {
    const { group, documentId } = await aDesk();
    const input = { documentId, name: "Mine" };
    expect(await nameVersion(await someone(group), input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    const outsider = await someone();
    expect(await nameVersion(outsider, input)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await listVersions(outsider, documentId)).toEqual([]);
    expect(await findTextAt(outsider, documentId, "now")).toBeNull();
  });
});

describe("restoring", () => {
  it("brings the words back, keeps what stood there, and is a version itself", async () => {
    const { author, documentId } = await aDesk("What we wrote first.");
    await nameVersion(author, { documentId, name: "First" });
    await write(author, documentId, "What we wrote later.");
    const restored = await restoreVersion(author, { documentId, number: 1, name: "Restored from version 1" });
    expect(restored).toEqual(ok({ number: 3 }));
    expect(await wordsOf(documentId)).toBe("What we wrote first.");
    const versions = await listVersions(author, documentId);
    expect(versions.map(({ kind, restoredFrom }) => [kind, restoredFrom])).toEqual([
      ["named", 1],
      ["automatic", null],
      ["named", null],
    ]);
    const before = await findTextAt(author, documentId, 2);
    expect(before && plainText(before.document)).toBe("What we wrote later.");
  });

  it("is refused for a frozen text, and for those who may not edit", async () => {
    const { group, author, paper, documentId } = await aDesk();
    await nameVersion(author, { documentId, name: "First" });
    const input = { documentId, number: 1, name: "Again" };
    expect(await restoreVersion(await someone(group, "moderator"), input)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    await submitPaper(author, { paperId: paper.id });
    expect((await restoreVersion(author, input)).ok).toBe(false);
    expect(await restoreVersion(author, { ...input, number: 99 })).toMatchObject({ ok: false });
  });
});

describe("automatic versions", () => {
  it("are kept once a text has rested, and not twice", async () => {
    const { author, documentId } = await aDesk();
    await write(author, documentId, "Something new.");
    await keepAutomaticVersions(soon(5));
    expect(await listVersions(author, documentId)).toEqual([]);
    await keepAutomaticVersions(soon(11));
    await keepAutomaticVersions(soon(12));
    const versions = await listVersions(author, documentId);
    expect(versions).toMatchObject([
      { kind: "automatic", name: "", contributors: [{ id: author.personId }] },
    ]);
  });

  it("are kept hourly of a text that never rests", async () => {
    const { author, documentId } = await aDesk();
    await write(author, documentId, "Something new.");
    await db.documentUpdate.updateMany({
      where: { documentId },
      data: { createdAt: new Date(Date.now() - 55 * minuteMs) },
    });
    await db.document.update({
      where: { id: documentId },
      data: { createdAt: new Date(Date.now() - 2 * 60 * minuteMs) },
      select: { id: true },
    });
    await write(author, documentId, "Something newer.");
    await keepAutomaticVersions(new Date());
    expect(await listVersions(author, documentId)).toEqual([]);
    await keepAutomaticVersions(soon(6));
    expect(await listVersions(author, documentId)).toHaveLength(1);
  });

  it("are not made of a text that nobody touched", async () => {
    const { author, documentId } = await aDesk();
    await nameVersion(author, { documentId, name: "All there is" });
    await keepAutomaticVersions(soon(600));
    expect(await listVersions(author, documentId)).toHaveLength(1);
  });

  it("are thinned out with age, but not one that somebody needs", async () => {
    const { author, documentId } = await aDesk();
    const at = Math.floor((Date.now() - 3 * dayMs) / (60 * minuteMs)) * 60 * minuteMs;
    for (const minute of [1, 2, 3, 61]) {
      await write(author, documentId, `Minute ${minute}.`);
      await markRead(author, { documentId });
      await shiftVersion(documentId, new Date(at + minute * minuteMs));
    }
    const reader = await someone();
    const first = await db.documentVersion.findFirst({
      where: { documentId, number: 1 },
      select: { id: true },
    });
    await db.documentReading.create({
      data: { documentId, personId: reader.personId, versionId: first?.id ?? "" },
      select: { documentId: true },
    });
    await forgetAutomaticVersions(new Date());
    expect((await listVersions(author, documentId)).map(({ number }) => number)).toEqual([4, 3, 1]);
  });

  it("can be forgotten, others cannot", async () => {
    const { author, documentId } = await aDesk();
    await nameVersion(author, { documentId, name: "Named" });
    await expect(db.documentVersion.deleteMany({ where: { documentId } })).rejects.toThrow(/never changed/);
    await expect(
      db.documentVersion.updateMany({ where: { documentId }, data: { name: "Other" } }),
    ).rejects.toThrow(/never changed/);
  });
});

/** The past cannot be written by verbs; the trigger looks away for a foreign key's actions only, so it is put aside. */
async function shiftVersion(documentId: string, createdAt: Date) {
  await db.$transaction([
    db.$executeRaw`ALTER TABLE "DocumentVersion" DISABLE TRIGGER "DocumentVersion_append_only"`,
    db.$executeRaw`UPDATE "DocumentVersion" SET "createdAt" = ${createdAt} WHERE "documentId" = ${documentId}::uuid
      AND "number" = (SELECT max("number") FROM "DocumentVersion" WHERE "documentId" = ${documentId}::uuid)`,
    db.$executeRaw`ALTER TABLE "DocumentVersion" ENABLE TRIGGER "DocumentVersion_append_only"`,
  ]);
}

describe("what changed since somebody last read", () => {
  it("is known once they marked the text as read", async () => {
    const { group, author, documentId } = await aDesk();
    const reader = await someone(group);
    const now = async () => (await readText(reader, documentId))?.document ?? textOf("");
    expect(await findReading(reader, documentId, await now())).toBeNull();
    await markRead(reader, { documentId });
    expect(await findReading(reader, documentId, await now())).toMatchObject({ version: 1, changed: false });
    await write(author, documentId, "Something else.");
    expect(await findReading(reader, documentId, await now())).toMatchObject({ version: 1, changed: true });
    await markRead(reader, { documentId });
    expect(await findReading(reader, documentId, await now())).toMatchObject({ version: 2, changed: false });
  });
});

describe("who reads what", () => {
  it("an observer reads the version that was handed in, and no other", async () => {
    const { group, author, paper, documentId } = await aDesk();
    await nameVersion(author, { documentId, name: "On the way" });
    await write(author, documentId, "Handed in.");
    await submitPaper(author, { paperId: paper.id });
    await db.paper.update({ where: { id: paper.id }, data: { state: "accepted" }, select: { id: true } });
    const observer = await someone(group, "observer");
    expect((await listVersions(observer, documentId)).map(({ number }) => number)).toEqual([2]);
    expect(await findTextAt(observer, documentId, 1)).toBeNull();
    expect(await findTextAt(observer, documentId, "now")).toBeNull();
    const read = await readText(observer, documentId);
    expect(read && plainText(read.document)).toBe("Handed in.");
  });

  it("members read the working text while it is open, and the version once it is frozen", async () => {
    const { group, author, paper, documentId } = await aDesk("Open words.");
    const member = await someone(group);
    expect((await readText(member, documentId))?.version).toBeNull();
    await submitPaper(author, { paperId: paper.id });
    expect((await readText(member, documentId))?.version).toMatchObject({ kind: "submitted", number: 1 });
  });

  it("a report has versions as a paper has", async () => {
    const group = await aGroup();
    const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
    const { documentId } = await aReport(group);
    expect(await nameVersion(moderator, { documentId, name: "Outline" })).toEqual(ok({ number: 1 }));
    expect(await listVersions(expert, documentId)).toHaveLength(1);
    expect(await listVersions(await someone(group, "observer"), documentId)).toEqual([]);
  });
});

it("what is only suggested is in no version and not read", async () => {
  const group = await aGroup();
  const author = await someone(group);
  const insertion = { type: "insertion", attrs: { id: "s1", author: author.personId, at: "" } };
  const content = {
    type: "doc" as const,
    content: [
      {
        type: "paragraph",
        attrs: { id: "a" },
        content: [
          { type: "text", text: "Agreed" },
          { type: "text", text: " and suggested", marks: [insertion] },
        ],
      },
    ],
  };
  const documentId = await db.$transaction((tx) =>
    createDocument(tx, { groupId: group.id, kind: "report", content }),
  );
  await db.report.create({
    data: { groupId: group.id, documentId, slug: "suggested", title: "Report", state: "drafting" },
    select: { id: true },
  });
  const moderator = await someone(group, "moderator");
  await nameVersion(moderator, { documentId, name: "Now" });
  for (const moment of [1, "now"] as const) {
    const text = await findTextAt(moderator, documentId, moment);
    expect(text && plainText(text.document)).toBe("Agreed");
  }
});
