import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { discardImport } from "#lib/domain/imports/discard-import.ts";
import { forgetImports } from "#lib/domain/imports/forget-imports.ts";
import { findImport, listOpenImports } from "#lib/domain/imports/queries.ts";
import { readImport } from "#lib/domain/imports/read-import.ts";
import { startImport } from "#lib/domain/imports/start-import.ts";
import { takeImport } from "#lib/domain/imports/take-import.ts";
import { readWorkingMaterial } from "#lib/domain/imports/working-material.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { db } from "#lib/infra/db.ts";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { buildModel, buildWorkingModel } from "#lib/publish/model.ts";
import { withDatabase } from "#tests/world/database.ts";
import { exportLabels, exportReferences } from "#tests/world/export-material.ts";
import { aGroup, aPaper, aReport, someone, textOf } from "#tests/world/world.ts";

withDatabase();

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** Brings a file in and reads it, as its job does. */
async function brought(actor: Actor, documentId: string, fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const started = await startImport(actor, { documentId, fileName, bytes });
  if (!started.ok) throw new Error(started.refusal.kind);
  await readImport(started.value.id);
  return started.value.id;
}

async function aDraft(text = "Some words of a paper.") {
  const group = await aGroup();
  const author = await someone(group);
  const paper = await aPaper(group, { authors: [author], text });
  return { group, author, ...paper };
}

const words = async (documentId: string) => plainText(await readWorkingText(db, documentId));

describe("a file that was brought in", () => {
  it("is shown before anything changes, then replaces the text, and what stood there is kept", async () => {
    const { author, documentId, group, slug } = await aDraft("What stood there.");
    const id = await brought(
      author,
      documentId,
      "C:\\papers\\draft.md",
      bytesOf("## New\n\nWords.[^1]\n\n[^1]: A note."),
    );
    const view = await findImport(author, documentId, id);
    expect(view).toMatchObject({
      state: "ready",
      progress: 100,
      fileName: "draft.md",
      losses: [],
      failure: null,
    });
    expect(await words(documentId)).toBe("What stood there.");
    const taken = await takeImport(author, { importId: id, how: "replace" });
    expect(taken).toEqual({ ok: true, value: { group: group.slug, paper: slug, earlier: null } });
    expect(await words(documentId)).toBe("New\n\nWords.\n\nA note.");
    const versions = await db.documentVersion.findMany({
      where: { documentId },
      select: { kind: true, plainText: true },
    });
    expect(versions).toEqual([{ kind: "automatic", plainText: "What stood there." }]);
  });

  it("is taken once only, and can be added at the end", async () => {
    const { author, documentId } = await aDraft("What stands there.");
    const id = await brought(author, documentId, "more.md", bytesOf("More."));
    const both = await Promise.all([
      takeImport(author, { importId: id, how: "append" }),
      takeImport(author, { importId: id, how: "append" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await words(documentId)).toBe("What stands there.\n\nMore.");
    expect(await listOpenImports(author, documentId)).toEqual([]);
  });

  it("takes the place of a text that says nothing, added at its end or not", async () => {
    const { author, documentId } = await aDraft(" ");
    const id = await brought(author, documentId, "all.md", bytesOf("All."));
    await takeImport(author, { importId: id, how: "append" });
    expect((await readWorkingText(db, documentId)).content).toHaveLength(1);
  });

  it("is nobody else's, and nobody's who may not write", async () => {
    const group = await aGroup();
    const [author, coauthor, expert] = [await someone(group), await someone(group), await someone(group)];
    const { documentId } = await aPaper(group, { authors: [author, coauthor] });
    const id = await brought(author, documentId, "mine.md", bytesOf("Mine."));
    expect(await findImport(coauthor, documentId, id)).toBeNull();
    expect(await takeImport(coauthor, { importId: id, how: "replace" })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    expect(await discardImport(coauthor, { importId: id })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    const file = { documentId, fileName: "x.md", bytes: bytesOf("x") };
    expect(await startImport(expert, file)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await startImport(await someone(await aGroup()), file)).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("cannot be taken into a text that was frozen meanwhile", async () => {
    const { author, documentId } = await aDraft();
    const id = await brought(author, documentId, "late.md", bytesOf("Late."));
    await db.document.update({
      where: { id: documentId },
      data: { closedAt: new Date() },
      select: { id: true },
    });
    expect((await takeImport(author, { importId: id, how: "replace" })).ok).toBe(false);
    expect(await words(documentId)).toBe("Some words of a paper.");
  });

  it("that cannot be read says why, and leaves the text", async () => {
    const { author, documentId } = await aDraft();
    const id = await brought(author, documentId, "cut.docx", bytesOf("PK\x03\x04 cut off"));
    expect(await findImport(author, documentId, id)).toMatchObject({
      state: "failed",
      failure: "DamagedFile",
    });
    expect(await takeImport(author, { importId: id, how: "replace" })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect(await words(documentId)).toBe("Some words of a paper.");
  });

  it("that is given up stays given up when its job comes, and the next one replaces it", async () => {
    const { author, documentId } = await aDraft();
    const started = await startImport(author, { documentId, fileName: "a.md", bytes: bytesOf("A.") });
    if (!started.ok) throw new Error("refused");
    expect((await discardImport(author, { importId: started.value.id })).ok).toBe(true);
    await readImport(started.value.id);
    expect(await listOpenImports(author, documentId)).toEqual([]);
    const id = await brought(author, documentId, "b.md", bytesOf("B."));
    const next = await brought(author, documentId, "c.md", bytesOf("C."));
    expect((await listOpenImports(author, documentId)).map((open) => open.id)).toEqual([next]);
    expect(await findImport(author, documentId, id)).toBeNull();
  });

  it("is forgotten after a week", async () => {
    const { author, documentId } = await aDraft();
    const id = await brought(author, documentId, "old.md", bytesOf("Old."));
    await forgetImports(new Date(Date.now() + 6 * 86_400_000));
    expect(await findImport(author, documentId, id)).not.toBeNull();
    await forgetImports(new Date(Date.now() + 8 * 86_400_000));
    expect(await findImport(author, documentId, id)).toBeNull();
  });
});

describe("a Word file", () => {
  it("brings its pictures along; they are stored as if they had been uploaded", async () => {
    const { author, documentId } = await aDraft();
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#336699" } })
      .png()
      .toBuffer();
    const picture = { id: "00000000-0000-7000-8000-000000000001", width: 40, height: 20, widths: [40] };
    const figure = {
      type: "figure",
      attrs: { pictureId: picture.id, alt: "A blue field", credit: "Ours" },
      content: [{ type: "caption", content: [{ type: "text", text: "Blue" }] }],
    };
    const read = readDocumentJson({ type: "doc", content: [figure] });
    if (!read.ok) throw new Error("not of the schema");
    const model = buildModel(read.value, { ...exportReferences, picture: () => picture });
    const file = await writeWord(model, {
      ...{ title: "T", authors: [], labels: exportLabels, working: null },
      pictures: { [picture.id]: { type: "png", width: 40, height: 20, bytes: new Uint8Array(png) } },
    });
    const id = await brought(author, documentId, "figure.docx", new Uint8Array(file));
    await takeImport(author, { importId: id, how: "replace" });
    const [stored] = await listPictures(author, documentId);
    const [taken] = (await readWorkingText(db, documentId)).content;
    expect(taken).toMatchObject({
      type: "figure",
      attrs: { pictureId: stored?.id, alt: "A blue field", credit: "Ours" },
    });
  });

  it("brings tracked changes as suggestions: of members who have that name, otherwise of who takes it", async () => {
    const { group, author, documentId } = await aDraft();
    const member = await someone(group);
    const mark = (name: string) => ({
      type: "insertion",
      attrs: { id: name, author: name, at: "2026-11-22T09:00:00.000Z" },
    });
    const text = textOf("Kept.");
    text.content.push({
      type: "paragraph",
      content: ["stranger", member.name].map((name) => ({
        type: "text",
        text: `by ${name}`,
        marks: [mark(name)],
      })),
    });
    const file = await writeWord(buildWorkingModel(text), {
      ...{ title: "T", authors: [], labels: exportLabels, pictures: {} },
      working: { names: { stranger: "stranger", [member.name]: member.name }, threads: [] },
    });
    const id = await brought(author, documentId, "tracked.docx", new Uint8Array(file));
    await takeImport(author, { importId: id, how: "replace" });
    const runs = (await readWorkingText(db, documentId)).content[1]?.content ?? [];
    expect(runs.map(({ marks }) => marks?.[0]?.attrs?.author)).toEqual([author.personId, member.personId]);
  });
});

describe("what goes into a file", () => {
  it("are comments and suggestions only for those who see them", async () => {
    const group = await aGroup();
    const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
    const observer: SignedInActor = await someone(group, "observer");
    const { documentId } = await aReport(group, { state: "published", text: "Words." });
    const material = await readWorkingMaterial(expert, documentId);
    expect(material?.names[moderator.personId]).toBe(moderator.name);
    expect(await readWorkingMaterial(observer, documentId)).toBeNull();
    expect(await readWorkingMaterial(await someone(), documentId)).toBeNull();
  });
});
