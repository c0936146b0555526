import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { addPicture } from "#lib/domain/pictures/add-picture.ts";
import { adoptPicture } from "#lib/domain/pictures/adopt-picture.ts";
import { makePictureAvif } from "#lib/domain/pictures/make-picture-avif.ts";
import { findPictureForm, findPrintPicture, listPictures } from "#lib/domain/pictures/queries.ts";
import { maxPicturesOfText } from "#lib/domain/pictures/rules.ts";
import { findPublicPicture } from "#lib/domain/publications/find-public-picture.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

const drawn = (background: string) =>
  sharp({ create: { width: 700, height: 350, channels: 3, background } })
    .png()
    .toBuffer();

const webp = (width: number) => ({ width, type: "webp" as const });

async function aPicture(author: Actor, documentId: string, background = "#336699") {
  const added = await addPicture(author, { documentId, bytes: await drawn(background) });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

type SampleFigure = { pictureId: string; alt: string };

/** Writes a text anew: a paragraph and these figures. */
async function write(documentId: string, figures: SampleFigure[]) {
  const content: NodeJson[] = figures.map((attrs) => ({
    type: "figure",
    attrs,
    content: [{ type: "caption", content: [{ type: "text", text: "What it shows" }] }],
  }));
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "Words around it." }] };
  const data = new Uint8Array(updateOf({ type: "doc", content: [paragraph, ...content] }));
  await db.documentUpdate.deleteMany({ where: { documentId } });
  await db.documentUpdate.create({ data: { documentId, data }, select: { id: true } });
}

describe("AVIF beside WebP", () => {
  const avif = (width: number) => ({ width, type: "avif" as const });
  const soon = () => new Date(Date.now() + 60_000);

  it("is made by a job; until then its address answers with WebP, which is not to be kept", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const [paper, other] = [
      await aPaper(group, { authors: [author] }),
      await aPaper(group, { authors: [author] }),
    ];
    const picture = await aPicture(author, paper.documentId, "#225588");
    const twin = await aPicture(author, other.documentId, "#225588");
    const before = await findPictureForm(author, picture.id, avif(480));
    expect(before).toMatchObject({ type: "webp", settled: false });
    expect(await findPictureForm(author, picture.id, webp(480))).toMatchObject({ settled: true });
    expect(await makePictureAvif(soon())).toBe(2);
    expect(await makePictureAvif(soon())).toBe(0);
    for (const { id } of [picture, twin]) {
      const made = await findPictureForm(author, id, avif(700));
      expect(made).toMatchObject({ type: "avif", settled: true });
      expect(made?.bytes.byteLength).toBeLessThan(
        (await findPictureForm(author, id, webp(700)))?.bytes.byteLength ?? 0,
      );
      const { format, width, exif } = await sharp(made?.bytes).metadata();
      expect({ format, width, exif }).toEqual({ format: "heif", width: 700, exif: undefined });
    }
  });

  it("is left out where its source cannot be read, and the next picture gets its own", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const [broken, whole] = [
      await aPicture(author, documentId, "#010203"),
      await aPicture(author, documentId, "#a0b0c0"),
    ];
    await db.picture.update({ where: { id: broken.id }, data: { hash: "0".repeat(64) } });
    expect(await makePictureAvif(soon())).toBe(2);
    const { avifAt, avifWidths } = await db.picture.findUniqueOrThrow({ where: { id: broken.id } });
    expect({ tried: avifAt !== null, avifWidths }).toEqual({ tried: true, avifWidths: [] });
    expect(await findPictureForm(author, whole.id, avif(700))).toMatchObject({ type: "avif" });
  });

  it("waits for the next job when the time is up", async () => {
    const group = await aGroup();
    const author = await someone(group);
    await aPicture(author, (await aPaper(group, { authors: [author] })).documentId, "#aabbcc");
    expect(await makePictureAvif(new Date())).toBe(0);
    expect(await makePictureAvif(soon())).toBe(1);
  });
});

describe("a picture of a paper", () => {
  it("is kept in several widths, and once however often it is uploaded", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const picture = await aPicture(author, documentId);
    expect(picture).toMatchObject({ width: 700, height: 350, widths: [480, 700] });
    const again = await Promise.all([aPicture(author, documentId), aPicture(author, documentId)]);
    expect(again).toEqual([picture, picture]);
    expect(await listPictures(author, documentId)).toEqual([picture]);
    const stored = await findPictureForm(author, picture.id, webp(480));
    expect(await sharp(stored?.bytes).metadata()).toMatchObject({ format: "webp", width: 480 });
    const print = await findPrintPicture(author, picture.id);
    expect(print).toMatchObject({ type: "png", width: 700, height: 350 });
  });

  it("is served in the nearest width to the one asked for", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { id } = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    const widthAt = async (asked: number) =>
      (await sharp((await findPictureForm(author, id, webp(asked)))?.bytes).metadata()).width;
    expect([await widthAt(100), await widthAt(480), await widthAt(960)]).toEqual([480, 480, 700]);
  });

  it("is seen by the group that reads the paper and found by nobody else", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const { id } = await aPicture(author, documentId);
    for (const reader of [author, await someone(group), await someone(group, "moderator")])
      expect(await findPictureForm(reader, id, webp(480))).not.toBeNull();
    for (const stranger of [
      await someone(group, "observer"),
      await someone(await aGroup(), "moderator"),
      { ...(await someone()), administrator: true },
      visitor,
    ]) {
      expect(await findPictureForm(stranger, id, webp(480))).toBeNull();
      expect(await findPrintPicture(stranger, id)).toBeNull();
      expect(await listPictures(stranger, documentId)).toEqual([]);
    }
  });

  it("is given by those who write or suggest there, while the text is open", async () => {
    const group = await aGroup();
    const [author, reader] = [await someone(group), await someone(group)];
    const open = await aPaper(group, { authors: [author] });
    const bytes = await drawn("#aa3300");
    const kindOf = async (actor: Actor, documentId: string) => {
      const added = await addPicture(actor, { documentId, bytes });
      return added.ok ? "added" : added.refusal.kind;
    };
    expect(await kindOf(author, open.documentId)).toBe("added");
    expect(await kindOf(reader, open.documentId)).toBe("added");
    const closed = await aPaper(group, { authors: [author], state: "submitted" });
    expect(await kindOf(author, closed.documentId)).toBe("NotAllowed");
    const report = await aReport(group);
    expect(await kindOf(await someone(group, "moderator"), report.documentId)).toBe("added");
    expect(await kindOf(await someone(group, "observer"), open.documentId)).toBe("NotVisible");
    expect(await kindOf(await someone(), open.documentId)).toBe("NotVisible");
  });

  it("comes along when its figure is carried into another text, for those who read there", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const author = await someone(group);
    const both: Actor = {
      ...author,
      memberships: [...author.memberships, { groupId: other.id, role: "moderator" }],
    };
    const picture = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    const { documentId } = await aReport(other);
    const adopted = await adoptPicture(both, { documentId, pictureId: picture.id });
    if (!adopted.ok) throw new Error(adopted.refusal.kind);
    expect(adopted.value.id).not.toBe(picture.id);
    const reader = await someone(other);
    expect(await findPictureForm(reader, adopted.value.id, webp(480))).not.toBeNull();
    expect(await findPictureForm(reader, picture.id, webp(480))).toBeNull();
    const stranger = await someone(other, "moderator");
    expect(await adoptPicture(stranger, { documentId, pictureId: picture.id })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("is not carried into a text that has as many as it may have", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const picture = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    const { documentId } = await aPaper(group, { authors: [author] });
    const shape = { documentId, width: 1, height: 1, widths: [1], createdById: author.personId };
    const data = Array.from({ length: maxPicturesOfText }, (_, index) => ({
      ...shape,
      hash: hashOf(`${index}`),
    }));
    await db.picture.createMany({ data });
    expect(await adoptPicture(author, { documentId, pictureId: picture.id })).toMatchObject({
      refusal: { kind: "TooManyPictures" },
    });
    expect(await db.picture.count({ where: { documentId } })).toBe(maxPicturesOfText);
  });

  it("that is none leaves nothing behind", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    expect(await addPicture(author, { documentId, bytes })).toMatchObject({
      refusal: { kind: "NotAPicture" },
    });
    expect(await db.picture.count({ where: { documentId } })).toBe(0);
  });
});

describe("a paper with figures", () => {
  it("is not submitted while one has no picture, or nothing that is read out for it", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, { authors: [author] });
    const own = await aPicture(author, paper.documentId);
    const elsewhere = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    await write(paper.documentId, [
      { pictureId: own.id, alt: "A chart" },
      { pictureId: elsewhere.id, alt: "A chart" },
      { pictureId: "", alt: "A chart" },
    ]);
    expect(await submitPaper(author, { paperId: paper.id })).toEqual({
      ok: false,
      refusal: { kind: "FigureWithoutPicture", count: 2, numbers: "2, 3" },
    });
    await write(paper.documentId, [{ pictureId: own.id, alt: "  " }]);
    expect(await submitPaper(author, { paperId: paper.id })).toEqual({
      ok: false,
      refusal: { kind: "FigureWithoutAlternative", count: 1, numbers: "1" },
    });
    await write(paper.documentId, [{ pictureId: own.id, alt: "A chart" }]);
    expect((await submitPaper(author, { paperId: paper.id })).ok).toBe(true);
  });

  it("shows the public its pictures once it is published, and not before", async () => {
    const group = await aGroup();
    const [author, moderator] = [await someone(group), await someone(group, "moderator")];
    const paper = await aPaper(group, { authors: [author] });
    const [printed, unused] = [
      await aPicture(author, paper.documentId),
      await aPicture(author, paper.documentId, "#993366"),
    ];
    await write(paper.documentId, [{ pictureId: printed.id, alt: "A chart" }]);
    await submitPaper(author, { paperId: paper.id });
    await movePaper(moderator, { paperId: paper.id, move: "startReview" });
    await movePaper(moderator, { paperId: paper.id, move: "accept" });
    await movePaper(author, { paperId: paper.id, move: "approve" });
    expect(await findPublicPicture(printed.id, webp(480))).toBeNull();
    const made = await published(moderator, "paper", paper);
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(await findPublicPicture(printed.id, webp(480))).not.toBeNull();
    expect(await findPublicPicture(unused.id, webp(480))).toBeNull();
    const edition = await findEdition(made.value.slug, null);
    expect(edition?.content.pictures).toEqual([printed]);
    await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "Wrong numbers." });
    expect(await findPublicPicture(printed.id, webp(480))).not.toBeNull();
  });
});

describe("a scheduled edition", () => {
  it("shows nobody its pictures", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    const picture = await aPicture(moderator, report.documentId);
    const publication = { create: { slug: report.slug, type: "report" as const, groupId: group.id } };
    const words = {
      title: "T",
      content: "{}",
      hash: hashOf("{}"),
      plainText: "",
      wordCount: 0,
      publishedAt: new Date(),
    };
    await db.edition.create({
      data: {
        ...words,
        publication,
        number: 1,
        state: "scheduled",
        pictures: { create: { pictureId: picture.id } },
      },
      select: { id: true },
    });
    expect(await findPublicPicture(picture.id, webp(480))).toBeNull();
  });
});

describe("a report with figures", () => {
  it("says before publication which of them are open, and is not published with them", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    const picture = await aPicture(moderator, report.documentId);
    await write(report.documentId, [
      { pictureId: picture.id, alt: "A chart" },
      { pictureId: picture.id, alt: "" },
    ]);
    const preview = await findReportPreview(moderator, { ...report, groupId: group.id });
    expect(preview).toMatchObject({
      pictures: [picture],
      figures: { total: 2, open: [{ number: 2, lacks: "alternative" }] },
    });
    expect(await published(moderator, "report", report)).toMatchObject({
      refusal: { kind: "FigureWithoutAlternative", numbers: "2" },
    });
    await write(report.documentId, [{ pictureId: picture.id, alt: "A chart" }]);
    expect((await published(moderator, "report", report)).ok).toBe(true);
    expect(await findPublicPicture(picture.id, webp(480))).not.toBeNull();
  });
});
